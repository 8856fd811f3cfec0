/** What was found in a workbook: named, grouped by remedy, folded under its cause, in words. */
export type { Cambio, Dicha, FilaHallazgo } from './fila';
export { filasDeHallazgos, revisionDe, type Revision } from './filas';
export { planHallazgos } from './hoja';
export { planEstados } from './estados';
