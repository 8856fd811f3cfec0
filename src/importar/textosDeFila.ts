/** What a row says in words of its indicator, and what it leaves to the rows above it. */
import { vacia } from '../libro/valores';
import { direccion, enLinea } from './hoja';
import { respuesta } from './mapa';
import { momentoDe, type TablaPorLeer } from './porLeer';
import type { ColumnaReconocida } from './reconocer';
import { DE_LA_FILA, esCifra, type CampoDeFila } from './significado';
import type { Lugar, Registro, Texto, Textos } from './tipos';

/** Levels whose blank cells mean "as above", in the order in which they hold each other. */
const NIVELES: readonly CampoDeFila[] = [
  'codigoObjetivo',
  'objetivo',
  'codigoLineamiento',
  'lineamiento',
  'codigoServicio',
  'servicio',
];

/** Columns of a row's words that are of its indicator: not of a moment, nor of a report. */
const deIndicador = (campo: CampoDeFila): boolean =>
  campo !== 'anio' &&
  campo !== 'periodo' &&
  campo !== 'concepto' &&
  !esCifra(campo) &&
  !DE_REPORTE.includes(campo);

const DE_REPORTE: readonly CampoDeFila[] = ['sustento', 'enlace', 'observacion'];

export class TextosDeFila {
  private readonly deTexto: readonly { campo: CampoDeFila; columna: ColumnaReconocida }[];
  private readonly deReporte: readonly CampoDeFila[];

  constructor(
    private readonly t: TablaPorLeer,
    /** What the rows above said, of this table and of those before it on the sheet. */
    private readonly ultimos: Map<CampoDeFila, Texto>,
  ) {
    this.deTexto = [...t.porCampo].flatMap(([campo, { columna }]) =>
      deIndicador(campo) ? [{ campo, columna }] : [],
    );
    this.deReporte = DE_REPORTE.filter((campo) => t.porCampo.has(campo));
  }

  de(fila: number): Textos {
    const textos: Textos = {};
    for (const { campo, columna } of this.deTexto) {
      const dado = this.textoEn(fila, campo, columna);
      if (dado) textos[campo] = dado;
    }
    this.haciaAbajo(textos);
    return textos;
  }

  private textoEn(fila: number, campo: CampoDeFila, { indice }: ColumnaReconocida): Texto | null {
    const { hoja } = this.t.tabla;
    const suya = hoja.combinada(fila, indice);
    const [deFila, deColumna] = [suya?.row ?? fila, suya?.column ?? indice];
    const valor = hoja.valor(deFila, deColumna);
    if (vacia(valor)) return null;
    const lugar: Texto = {
      hoja: hoja.nombre,
      fila: deFila,
      columna: deColumna,
      texto: enLinea(valor),
    };
    const dicho = respuesta(this.t.mapa, lugar, lugar.texto);
    if (dicho) return vacia(dicho.es) ? null : { ...lugar, texto: enLinea(dicho.es) };
    if (typeof valor === 'string' || !(typeof valor === 'object' || this.esFecha(campo, lugar)))
      return lugar;
    this.t.revision.pregunta({
      clase: typeof valor === 'object' ? 'cifraConError' : 'codigoFecha',
      hoja: hoja.nombre,
      celdas: [direccion(lugar.fila, lugar.columna)],
      escrito: lugar.texto,
      opciones: [],
      de: DE_LA_FILA[campo],
    });
    return null;
  }

  /** 1.1 that Excel took for the first of January. */
  private esFecha(campo: CampoDeFila, { fila, columna }: Lugar): boolean {
    const esCodigo = campo === 'codigo' || campo.startsWith('codigo') || NIVELES.includes(campo);
    return (
      esCodigo &&
      typeof this.t.tabla.hoja.valor(fila, columna) === 'number' &&
      this.t.tabla.hoja.formato(fila, columna) === 'fecha'
    );
  }

  /** Blank cells of levels that mean "as above": those of the levels that hold them are blank too. */
  private haciaAbajo(textos: Textos): void {
    const { hoja } = this.t.tabla;
    let propio = false;
    for (const campo of NIVELES) {
      const columna = this.t.porCampo.get(campo)?.columna;
      if (!columna) continue;
      const dado = textos[campo];
      if (dado) {
        if (dado.texto !== this.ultimos.get(campo)?.texto) this.olvida(campo);
        this.ultimos.set(campo, dado);
        // What a merged cell says, it says of its rows alone: below it a blank is a blank.
        propio = true;
        continue;
      }
      const anterior = this.ultimos.get(campo);
      if (!anterior || propio || this.seCombina(columna.indice)) continue;
      textos[campo] = anterior;
      this.t.revision.decision('haciaAbajo', hoja.nombre, columna.encabezado, '');
    }
    const nombre = textos.indicador ?? (this.t.larga ? this.ultimos.get('indicador') : undefined);
    if (nombre) {
      textos.indicador = nombre;
      this.ultimos.set('indicador', nombre);
    }
    if (this.t.larga) this.comoElIndicador(textos);
  }

  /** In a long table what an indicator's first row says holds for its other rows. */
  private comoElIndicador(textos: Textos): void {
    const codigo =
      textos.codigo ?? (this.mismaQueAntes(textos) ? this.ultimos.get('codigo') : undefined);
    if (codigo) {
      textos.codigo = codigo;
      this.ultimos.set('codigo', codigo);
    } else this.ultimos.delete('codigo');
  }

  private mismaQueAntes(textos: Textos): boolean {
    const nombre = textos.indicador;
    return nombre !== undefined && nombre === this.ultimos.get('indicador');
  }

  private olvida(campo: CampoDeFila): void {
    for (const otro of NIVELES.slice(NIVELES.indexOf(campo) + 1)) {
      // The code and the name of one level change together.
      if (otro.toLowerCase().includes(campo.replace('codigo', '').toLowerCase())) continue;
      this.ultimos.delete(otro);
    }
  }

  private readonly combinadas = new Map<number, boolean>();
  private seCombina(indice: number): boolean {
    let suya = this.combinadas.get(indice);
    if (suya === undefined) {
      const { hoja, cuerpo } = this.t.tabla;
      suya = false;
      for (let f = cuerpo[0]; f <= cuerpo[1] && !suya; f++)
        suya = (hoja.combinada(f, indice)?.rows ?? 1) > 1;
      this.combinadas.set(indice, suya);
    }
    return suya;
  }

  /** Words of a report, where the row says of which year. */
  sustentos(fila: number): Registro['sustentos'] {
    if (this.deReporte.length === 0) return [];
    const { anio: suyo, periodo } = momentoDe(this.t, fila);
    const anio = suyo ?? this.t.unicoAnio;
    return this.deReporte.flatMap((campo) => {
      const { columna } = this.t.porCampo.get(campo)!;
      const texto = this.textoEn(fila, campo, columna);
      if (!texto) return [];
      if (anio === null) {
        this.t.revision.ajeno(
          'sustentoSinReporte',
          texto.hoja,
          direccion(texto.fila, texto.columna),
          columna.encabezado,
        );
        return [];
      }
      return [{ anio, periodo: periodo ?? 'Anual', campo, texto }];
    });
  }
}
