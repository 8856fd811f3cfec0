/** What the sections are written from, and how a figure is said in them. */
import { claveAnio } from '../ceplan/clave';
import { esND } from '../ceplan/cifra';
import { formatoAvance, formatoNumero } from '../ceplan/formato';
import { textoLogro } from '../ceplan/recomendacion';
import type { Cifra, Clave, Nivel, NombresDeNiveles, Servicio } from '../ceplan/tipos';
import type { AvanceIndicador, Conteo } from '../ceplan/tiposEvaluacion';
import type { Material } from '../libro/avance';
import { valueOf } from '@pnftp/xlsx/plan';
import type { Campo } from '../libro/columnasMatriz';
import { SEMAFORO } from '../libro/estilo';
import { filasDeMatriz, type FilaNueva } from '../libro/filasMatriz';
import type { MatrizLeida } from '../libro/matrizLeida';
import { comoTexto } from '../libro/valores';
import { CAUSAS, informe as T } from '../textos/informe';
import type { Celda } from './bloques';

export class Fuente {
  readonly anio: number;
  /** The year before, where the policy has it. */
  readonly anterior: number | null;
  readonly anios: readonly number[];
  readonly nombres: NombresDeNiveles;
  /** Indicators of the evaluated year that count in it. */
  readonly delAnio: readonly AvanceIndicador[];
  readonly filas: readonly FilaNueva[];
  private readonly porServicio = new Map<string, AvanceIndicador[]>();

  constructor(
    readonly m: Material,
    matriz: MatrizLeida,
  ) {
    const { politica, evaluacion } = m;
    this.anio = evaluacion.anio;
    this.anterior = politica.anios.includes(this.anio - 1) ? this.anio - 1 : null;
    this.anios = this.anterior === null ? [this.anio] : [this.anterior, this.anio];
    this.nombres = politica.parametros.nombres;
    this.delAnio = evaluacion.indicadores.filter((i) => i.anio === this.anio && i.vigente);
    this.filas = filasDeMatriz(m, matriz);
    for (const i of this.delAnio) {
      if (i.tipo === 'Servicio') {
        const suyos = this.porServicio.get(i.ficha.servicio) ?? [];
        this.porServicio.set(i.ficha.servicio, [...suyos, i]);
      }
    }
  }

  /** The rows that the matrix prints. */
  get impresas(): readonly FilaNueva[] {
    return this.filas.filter(({ clase }) => clase !== 'excluido');
  }

  /** Those that are of this evaluation. */
  get deEstaEvaluacion(): readonly FilaNueva[] {
    return this.filas.filter(({ clase }) => clase === 'calculado' || clase === 'agregado');
  }

  indicadoresDe({ codigo }: Pick<Servicio, 'codigo'>): readonly AvanceIndicador[] {
    return this.porServicio.get(codigo) ?? [];
  }

  en(clave: Clave, anio: number): AvanceIndicador | undefined {
    return this.m.evaluacion.porClave.get(claveAnio(clave, anio));
  }

  /** `Servicio 4`; the code alone where it says what it is of, `AEI.01.05`. */
  nombreDeServicio(codigo: string): string {
    const { uno, corto } = this.nombres.servicio;
    return codigo.startsWith(corto) ? codigo : `${uno} ${codigo}`;
  }

  /** `Indicador 1.1`, `Servicio 4`, `Servicio 16 (indicador 16.2)`. */
  nombre({ tipo, codigo, ficha }: Pick<AvanceIndicador, 'tipo' | 'codigo' | 'ficha'>): string {
    if (tipo === 'OP') return `Indicador ${codigo}`;
    const suyo = this.nombreDeServicio(ficha.servicio || codigo);
    const solo = (this.porServicio.get(ficha.servicio)?.length ?? 1) <= 1;
    return solo ? suyo : `${suyo} (indicador ${codigo})`;
  }

  /** The same within a sentence. */
  nombrado(i: Pick<AvanceIndicador, 'tipo' | 'codigo' | 'ficha'>): string {
    return enFrase(this.nombre(i));
  }

  /** Of a lineamiento's, or where the plan has none, of what its own indicators say. */
  objetivoDe(servicio: Servicio): string {
    const { lineamientos } = this.m.politica;
    const suyo = lineamientos.find(({ codigo }) => codigo === servicio.lineamiento);
    return suyo?.objetivo ?? this.indicadoresDe(servicio)[0]?.ficha.objetivo ?? '';
  }

  /** A figure of progress without its sign, `ND` where there is none. */
  avance(cifra: Cifra): string {
    const { decimales } = this.m.politica.parametros;
    return esND(cifra) ? T.nd : formatoAvance(cifra, decimales, this.m.politica.parametros);
  }

  conSigno(cifra: Cifra): string {
    return esND(cifra) ? `ND (${CAUSAS[cifra.nd]})` : `${this.avance(cifra)}%`;
  }

  medida(cifra: Cifra, { ficha }: Pick<AvanceIndicador, 'ficha'>): string {
    return esND(cifra) ? T.nd : textoLogro(cifra, ficha.unidadMedida);
  }

  valorObtenido(i: AvanceIndicador): string {
    if (esND(i.valor)) return i.valor.nd === 'noReporto' ? T.noReporto : T.nd;
    return this.medida(i.valor, i);
  }

  /** `(132 de 1,919)`, where a whole year's report says so. */
  razon({ tipo, codigo, anio }: AvanceIndicador): string {
    const suyo = this.m.politica.reportes.filter(
      (r) => r.tipo === tipo && r.codigo === codigo && r.anio === anio && r.periodo === 'Anual',
    );
    const [uno] = suyo;
    if (suyo.length !== 1 || typeof uno?.numerador !== 'number') return '';
    if (typeof uno.denominador !== 'number') return '';
    return T.indicador.razon(formatoNumero(uno.numerador), formatoNumero(uno.denominador));
  }

  celdaAvance(cifra: Cifra): Celda {
    return { texto: this.avance(cifra), lado: 'derecha' };
  }

  celdaNivel(nivel: Nivel | null): Celda {
    const cual = nivel ?? 'nd';
    const { simbolo, palabra } = SEMAFORO[cual];
    return { texto: `${simbolo} ${palabra}`, nivel: cual, lado: 'centro' };
  }
}

/** What begins a sentence, within one: a code keeps its capitals. */
export const enFrase = (texto: string): string =>
  /^\p{Lu}\p{Ll}/u.test(texto) ? texto.charAt(0).toLowerCase() + texto.slice(1) : texto;

export const nivelEnPalabras = (nivel: Nivel | null): string =>
  nivel === null ? T.ningunoNivel : T.niveles[nivel];

/** What a row of the matrix says in a field, line breaks and all. */
export function escrito({ campos }: FilaNueva, campo: Campo): string {
  const valor = valueOf(campos[campo] ?? null);
  return (typeof valor === 'string' ? valor : comoTexto(valor)).trim();
}

/** `De 44 indicadores de servicios, 32 en nivel alto, …` */
export const fraseDeConteo = (que: string, c: Conteo): string =>
  `${T.conteo(que, c.total + c.noReportados, c.alto, c.intermedio, c.bajo)}${c.nd > 0 ? T.conteoND(c.nd) : ''}${c.noReportados > 0 ? T.conteoNoReportados(c.noReportados) : ''}.`;

/** Part of a tag: letters and digits of a code, told apart whatever they are. */
export const enTag = (codigo: string): string =>
  codigo.replace(/[^A-Za-z0-9.]/g, (c) => `_${c.codePointAt(0)!.toString(16)}`);
