/** Which indicators a place of the text speaks of: the last that it named. */
import type { AvanceIndicador } from '../../ceplan/tiposEvaluacion';
import type { Fuente } from '../fuente';
import { ultimoHasta, type Texto } from './texto';

interface Mencion {
  readonly lugar: number;
  readonly codigos: readonly string[] | null;
  readonly tipo: 'OP' | 'Servicio';
}

const MENCION =
  /\b(?:servicio|S\.)\s*0?(\d{1,3})\b(?![.,]\d)|\bindicador(?:es)?\s+(\d+\.\d+)|\b(\d+\.\d+)\.? (?=\p{Lu}[\p{L}]+ )|(?<![\p{L}.])(\p{Lu}{2,}(?:\.[\p{Lu}\d]+)+)|\b(?:OP\.? ?0?\d\b|Lineamiento \d|OBJETIVO PRIORITARIO|Factores que|Índice de gestión|Valoración del nivel|Conclusiones|Recomendaciones \d)/giu;

export class Sujetos {
  private readonly menciones: readonly Mencion[];

  constructor(
    readonly f: Fuente,
    private readonly texto: Texto,
  ) {
    const propios = new Map(f.delAnio.map((i) => [`${i.tipo}|${i.codigo}`, i]));
    this.menciones = [...texto.plano.matchAll(MENCION)].flatMap((m): Mencion[] => {
      const [, numero, codigo, suelto, propio] = m;
      const deServicio = propio !== undefined && f.indicadoresDe({ codigo: propio }).length > 0;
      const servicio = deServicio ? propio : numero;
      const lugar = m.index;
      if (servicio !== undefined) {
        const suyos = f.indicadoresDe({ codigo: servicio }).map((i) => i.codigo);
        return suyos.length === 0 ? [] : [{ lugar, codigos: suyos, tipo: 'Servicio' }];
      }
      const uno = codigo ?? suelto ?? propio;
      if (uno === undefined) return [{ lugar, codigos: null, tipo: 'OP' }];
      if (propios.has(`OP|${uno}`)) return [{ lugar, codigos: [uno], tipo: 'OP' }];
      return propios.has(`Servicio|${uno}`) ? [{ lugar, codigos: [uno], tipo: 'Servicio' }] : [];
    });
  }

  /** Of a service with several indicators, all of them, unless the sentence says which. */
  en(lugar: number): readonly AvanceIndicador[] {
    const i = ultimoHasta(this.menciones.length, (k) => this.menciones[k]!.lugar <= lugar);
    const mencion = this.menciones[i];
    if (!mencion?.codigos) return [];
    const suyos = mencion.codigos.flatMap((codigo) => this.indicador(mencion.tipo, codigo) ?? []);
    if (suyos.length < 2) return suyos;
    const { desde } = this.texto.frase(lugar);
    const antes = this.texto.plano.slice(desde, lugar);
    const orden = [...antes.matchAll(/\bindicador (\d)\b(?!\.)/g)].at(-1)?.[1];
    return orden === undefined ? suyos : suyos.slice(Number(orden) - 1, Number(orden));
  }

  indicador(tipo: string, codigo: string): AvanceIndicador | undefined {
    return this.f.delAnio.find((i) => i.tipo === tipo && i.codigo === codigo);
  }
}
