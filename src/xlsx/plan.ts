/** Plans applied to the file: the same interface that the open Excel offers. */
import type { OpenWorkbook } from '../plan';
import type { Workbook } from './workbook';

/** A failing plan changes nothing. */
export function openFile(workbook: Workbook): OpenWorkbook {
  void workbook;
  throw new Error('pending');
}
