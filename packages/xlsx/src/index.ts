/**
 * Workbooks of Office Open XML (.xlsx) in memory, with fidelity as the point: what is not
 * touched is saved byte for byte, and what is touched keeps everything that was not understood.
 * See `docs/xlsx.md`.
 */
export { XlsxError, type XlsxErrorCode, type XlsxErrorParams } from './errors';
export { Workbook, openWorkbook, newWorkbook } from './workbook';
export { Sheet } from './sheet';
export { Table } from './table';
export { type Chart } from './features/charts/chart';
export { type ChartSeries } from './features/charts/series';
export { type ChartAxis } from './features/charts/axis';
export {
  type ChartTitle,
  type DrawnKind,
  type LabelPlace,
  type LegendPlace,
} from './features/charts/tree';
export { openFile } from './applyPlan';
export { withoutUnusedTexts } from './forget';
export { isOds, openOds, type ReadOnlyWorkbook } from './ods';
export { openToRead } from './readOnly';
export type { Change, History, Restored } from './history';
export { escapeColumn } from './formulas';
export { qualifyFormula, translateFormula } from './references';
export type * from './types';
