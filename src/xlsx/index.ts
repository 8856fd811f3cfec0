/**
 * Workbooks of Office Open XML (.xlsx) in memory, with fidelity as the point: what is not
 * touched is saved byte for byte, and what is touched keeps everything that was not understood.
 * See `docs/xlsx.md`.
 */
export { XlsxError, type XlsxErrorCode, type XlsxErrorParams } from './errors';
export { Workbook, openWorkbook, newWorkbook } from './workbook';
export { Sheet } from './sheet';
export { Table } from './table';
export { openFile } from './plan';
export type * from './types';
