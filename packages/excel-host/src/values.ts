/** Values of cells as the client knows them. */
import { isErrorValue, type CellValue } from '@pnftp/xlsx/plan';

/** Blanks are empty texts, errors their own text. */
export const plain = (value: CellValue): string | number | boolean =>
  value === null ? '' : isErrorValue(value) ? value.error : value;

/** `RangeValueType`. */
export function typeOf(value: CellValue): string {
  if (value === null) return 'Empty';
  if (isErrorValue(value)) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}
