/** Formulas of the generated sheets, each with the value that the method gave it. */
import type { Cifra, Nivel } from '../ceplan/tipos';
import type { Cell, CellValue, FormulaCell } from '@pnftp/xlsx/plan';
import { SEMAFORO } from './estilo';
import type { ColumnaLeida, TablaLeida } from './tablas';

export const formula = (texto: string, value: CellValue): FormulaCell => ({
  formula: `=${texto}`,
  value,
});

/** A figure as a cell shows it: a number, or the text ND. */
export const cifra = (valor: Cifra): number | 'ND' => (typeof valor === 'number' ? valor : 'ND');

export const palabra = (nivel: Nivel | null): string => SEMAFORO[nivel ?? 'nd'].palabra;

/** The text of a level in the words of the valuation. */
export const mayuscula = (texto: string): string => texto.charAt(0).toUpperCase() + texto.slice(1);

/** `tblIndicadores[LE 2023]`. */
export const columnaEstructurada = (tabla: TablaLeida, columna: ColumnaLeida): string =>
  `${tabla.nombre}[${columna.encabezado.replace(/['#[\]@]/g, "'$&")}]`;

/** What a column holds in the row that `fila` names; a blank comes through as `siVacio`. */
export const traer = (columna: string, fila: string, siVacio = ''): string =>
  `IF(INDEX(${columna},${fila})="","${siVacio}",INDEX(${columna},${fila}))`;

/** The formula where it gives exactly `valor`, else the value itself. */
export const siCoincide = (texto: string, daria: CellValue, valor: CellValue): Cell =>
  daria === valor ? formula(texto, valor) : valor;
