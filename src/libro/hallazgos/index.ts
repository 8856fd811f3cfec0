/** What was found in a workbook: named, grouped by remedy, folded under its cause, in words. */
export type { Cambio, FilaHallazgo } from './fila';
export { filasDeHallazgos } from './filas';
export { planHallazgos } from './hoja';
