/** What the blocks of the sheet Resumen share. */
import { acotar } from '../../ceplan/acotar';
import { esND } from '../../ceplan/cifra';
import { claveAnio } from '../../ceplan/clave';
import { decimalesNecesarios, formatoAvance } from '../../ceplan/formato';
import type { AvanceIndicador } from '../../ceplan/tiposEvaluacion';
import type { Cifra, Clave, NombresDeNiveles } from '../../ceplan/tipos';
import { cellAddress, quoteSheet, valueOf } from '@pnftp/xlsx/plan';
import type { Cell } from '@pnftp/xlsx/plan';
import type { AvanceHecho, Material } from '../avance';
import { nombreUmbrales } from '../avance';
import { ESTILO } from '../estilo';
import { cifra, formula } from '../formulas';
import type { Dicha } from '../hallazgos/fila';
import { formatoDe, Lienzo } from '../lienzo';

/** Of the printed columns. */
export const ANCHOS = [8, 36, 32, 12, 10, 11, 11, 11, 12, 10, 12] as const;
/** Beside the page: room, and what charts are drawn from. */
const AL_LADO = [3, 20, 9, 9, 9] as const;

/** A finding as the sheets show it. */
export interface HallazgoVisible {
  readonly severidad: 'error' | 'advertencia' | 'aviso';
  readonly mensaje: string;
  readonly accion: string;
  readonly donde: string;
  readonly causa: number | null;
  readonly justificacion: Dicha | null;
}

export interface HallazgosDichos {
  readonly hablan: readonly HallazgoVisible[];
  /** What a person has accepted, counted nowhere. */
  readonly callan: readonly HallazgoVisible[];
}

export class HojaResumen {
  readonly lienzo = new Lienzo([...ANCHOS, ...AL_LADO]);
  /** First rows of the blocks, which should not be divided between pages. */
  readonly partes: number[] = [];
  readonly anio: number;
  /** The year before, where the sheet Avance shows it. */
  readonly anterior: number | null;
  readonly umbrales: string;
  /** What references to the sheet Avance begin with. */
  private readonly prefijo: string;
  /** Columns of figures to be coloured, with the level beside them where `columns` is 2. */
  readonly coloreadas: { row: number; rows: number; column: number; columns?: number }[] = [];
  /** Row of each OP's means, once block 3 stands. */
  readonly filaObjetivo = new Map<string, number>();

  constructor(
    readonly m: Material,
    readonly avance: AvanceHecho,
  ) {
    this.anio = m.politica.anioEvaluado;
    this.anterior = avance.columnas.anterior ? this.anio - 1 : null;
    this.umbrales = nombreUmbrales(m.libro);
    this.prefijo = `${quoteSheet(avance.hoja)}!`;
  }

  get nombres(): NombresDeNiveles {
    return this.m.politica.parametros.nombres;
  }

  /** An indicator in a sentence: `indicador 1.1`, `servicio 8`. */
  readonly nombreCorto = ({ tipo, codigo }: Clave): string =>
    tipo === 'OP' ? `indicador ${codigo}` : `${this.nombres.servicio.corto} ${codigo}`;

  get formatoAvance(): string {
    return formatoDe(this.m.politica.parametros.decimales);
  }

  indicador(clave: Clave, anio: number): AvanceIndicador | undefined {
    return this.m.evaluacion.porClave.get(claveAnio(clave, anio));
  }

  delAnio(): AvanceIndicador[] {
    return this.m.evaluacion.indicadores.filter((i) => i.anio === this.anio);
  }

  /** `Avance!S8`. */
  ref(row: number, column: number): string {
    return `${this.prefijo}${cellAddress(row, column)}`;
  }

  /** A whole column of the sheet Avance, absolute. */
  columna(column: number): string {
    const { primera, ultima } = this.avance;
    return `${this.prefijo}${cellAddress(primera, column, true)}:${cellAddress(ultima, column, true)}`;
  }

  /** What the sheet Avance shows in a cell, by reference; a blank cell stays a blank text. */
  pasa(row: number | undefined, column: number | undefined): Cell {
    if (row === undefined || column === undefined) return '';
    const valor = valueOf(this.avance.plan.blocks![0]!.cells[row]![column] ?? null);
    return valor === null ? '' : formula(this.ref(row, column), valor);
  }

  /** The same, clipped to [0, 100]. */
  pasaAcotado(row: number | undefined, column: number | undefined, valor: Cifra): Cell {
    if (row === undefined || column === undefined) return '';
    const ref = this.ref(row, column);
    return formula(`IF(ISNUMBER(${ref}),MAX(0,MIN(100,${ref})),"ND")`, cifra(acotar(valor)));
  }

  nivel(row: number, column: number, texto: string): Cell {
    return this.umbrales
      ? formula(`PNFTP.NIVEL(${cellAddress(row, column)},${this.umbrales})`, texto)
      : texto;
  }

  /** A figure in a sentence: `22.2`, `ND`. */
  texto(valor: Cifra): string {
    const { parametros } = this.m.politica;
    return esND(valor) ? 'ND' : formatoAvance(valor, parametros.decimales, parametros);
  }

  seccion(titulo: string): void {
    const row = this.lienzo.fila([titulo], { minimo: 20, hasta: 0 });
    this.partes.push(row);
    this.lienzo.estilo(row, 0, 1, ANCHOS.length, ESTILO.seccion);
  }

  /** Body of a table: texts on the left, figures from column `cifras` on. */
  cuerpo(row: number, rows: number, columns: number, cifras = columns, formato?: string): void {
    const { lienzo } = this;
    lienzo.estilo(row, 0, rows, columns, ESTILO.texto);
    lienzo.estilo(row, 0, rows, 1, ESTILO.codigo);
    lienzo.estilo(row, cifras, rows, columns - cifras, {
      ...ESTILO.numero,
      ...(formato ? { numberFormat: formato } : {}),
    });
  }

  /** More decimals where the printed figure would contradict its colour. */
  fino(row: number, column: number, valor: Cifra | undefined): void {
    if (valor === undefined || esND(valor)) return;
    const { parametros } = this.m.politica;
    const d = decimalesNecesarios(valor, parametros.decimales, parametros);
    if (d > parametros.decimales) {
      this.lienzo.estilo(row, column, 1, 1, { numberFormat: formatoDe(d) });
    }
  }
}
