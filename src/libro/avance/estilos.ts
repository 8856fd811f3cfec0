/** The looks of the sheet Avance. */
import type { Politica } from '../../ceplan/tipos';
import type { CellStyle, ConditionalFormatPlan } from '@pnftp/xlsx/plan';
import { colores } from '../colores';
import { ESTILO } from '../estilo';
import type { LibroLeido } from '../leer';
import { areaDe, formatoDe, formatosPorFila, type Lienzo } from '../lienzo';
import {
  AGREGACION,
  CODIGO,
  LB,
  LB_ANIO,
  RELEVANCIA,
  SENTIDO,
  UNIDAD,
  type Columnas,
} from './columnas';

/** Cells whose look is known only once their figure is. */
export interface Vistas {
  /** Formats of LE and VO, by year. */
  readonly porAnio: readonly { row: number; formato: string }[][];
  readonly lineasBase: { row: number; formato: string }[];
  /** Figures that need more decimals than usual, so as not to contradict their colour. */
  readonly finas: { row: number; column: number; decimales: number }[];
  readonly deReportes: { row: number; column: number }[];
  readonly grupos: { row: number; estilo: CellStyle }[];
}

/** Looks of whole columns first, then those of single cells and of the group rows. */
export function ponEstilos(
  lienzo: Lienzo,
  cols: Columnas,
  vistas: Vistas,
  { primera, n }: { readonly primera: number; readonly n: number },
  { decimales }: Politica['parametros'],
): void {
  const { anios } = cols;
  const { anchos } = lienzo;
  lienzo.estilo(primera, 0, n, anchos.length, ESTILO.texto);
  for (const column of [CODIGO, cols.codigo]) lienzo.estilo(primera, column, n, 1, ESTILO.codigo);
  for (const column of [UNIDAD, RELEVANCIA, SENTIDO, AGREGACION, LB_ANIO])
    lienzo.estilo(primera, column, n, 1, ESTILO.centrado);
  lienzo.estilo(primera, LB, n, 1, ESTILO.numero);
  const avances = { ...ESTILO.numero, numberFormat: formatoDe(decimales) };
  anios.forEach((_, i) => {
    const c = cols.deAnio(i);
    lienzo.estilo(primera, c.logro, n, 2, ESTILO.numero);
    lienzo.estilo(primera, c.semestre, n, 2, avances);
    lienzo.estilo(primera, c.nivel, n, 1, ESTILO.centrado);
    lienzo.styles.push(...formatosPorFila(vistas.porAnio[i]!, c.logro, 2));
  });
  lienzo.styles.push(...formatosPorFila(vistas.lineasBase, LB, 1));
  lienzo.estilo(primera, cols.avanceTipo2, n, 1, avances);
  lienzo.estilo(primera, cols.nivelTipo2, n, 1, ESTILO.centrado);
  lienzo.estilo(primera, cols.claves, n, anios.length * 2, { wrap: false });
  lienzo.estilo(primera, cols.claves, n, anios.length, { numberFormat: '@' });
  for (const { row, column, decimales: suyos } of vistas.finas)
    lienzo.estilo(row, column, 1, 1, { numberFormat: formatoDe(suyos) });
  for (const { row, column } of vistas.deReportes) lienzo.estilo(row, column, 1, 1, ESTILO.cursiva);
  for (const { row, estilo } of vistas.grupos) lienzo.estilo(row, 0, 1, anchos.length, estilo);
}

export const coloresDe = (
  libro: LibroLeido,
  cols: Columnas,
  primera: number,
  n: number,
): ConditionalFormatPlan[] => [
  ...cols.anios.flatMap((_, i) => {
    const { avance } = cols.deAnio(i);
    return colores(libro, areaDe(primera, avance, n, 2), avance);
  }),
  ...colores(libro, areaDe(primera, cols.avanceTipo2, n, 2), cols.avanceTipo2),
];
