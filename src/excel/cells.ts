/** Cells on their way to and from Excel, which takes text as if it had been typed. */
import { isErrorValue, isFormula, needsQuote, type Cell, type CellValue } from '@pnftp/xlsx/plan';

/** What to put in `Range.formulas` so that the cell ends up as it is in the plan. */
export function toEntry(cell: Cell): string | number | boolean {
  if (isFormula(cell)) return cell.formula;
  if (cell === null) return '';
  if (isErrorValue(cell)) return cell.error;
  if (typeof cell === 'string') return needsQuote(cell) ? `'${cell}` : cell;
  return cell;
}

/**
 * What `values`, `formulas` and `valueTypes` say of a cell. Excel leaves out the apostrophe of a
 * text that looks like a formula; it is told from a formula by its value being the same text.
 */
export function fromEntry(value: unknown, formula: unknown, type: string): Cell {
  const result: CellValue =
    type === 'Error'
      ? { error: String(value) }
      : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? value
        : null;
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) {
    return { formula, value: result };
  }
  return result === '' ? null : result;
}
