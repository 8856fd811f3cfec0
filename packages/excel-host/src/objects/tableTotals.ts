/** The total row of a table. */
import { escapeColumn, type Sheet, type Table } from '@pnftp/xlsx';
import { bottomOf, valueOf, type Area, type Cell } from '@pnftp/xlsx/plan';
import type { Session } from '../session';
import { requireUnlocked } from './access';
import { body, totals } from './tableParts';

/** Shown again, the row has what it had; shown for the first time, what Excel puts there. */
export function showTotals(session: Session, self: Table, on: boolean): void {
  if (on === self.hasTotals) return;
  const { sheet } = self;
  requireUnlocked(sheet, self.fullArea);
  if (!on) {
    const row = totals(self);
    // The table lets go of the row before it is emptied: it is to remember what was there.
    self.hasTotals = false;
    sheet.clear(row, 'contents');
    session.restructured(sheet);
    session.edited(sheet, row);
    return;
  }
  const row = { ...self.fullArea, row: bottomOf(self.fullArea) + 1, rows: 1 };
  if (occupied(sheet, row)) sheet.insertCells(row, 'down');
  const known = self.totals;
  const cells = known.some((cell) => cell !== null) ? known : usual(self);
  self.hasTotals = true;
  sheet.writeArea(row.row, row.column, [cells]);
  session.restructured(sheet);
  session.edited(sheet, row);
}

/** A label first and the sum of the last column, or how many it has where it is not of numbers. */
function usual(self: Table): Cell[] {
  const { headers } = self;
  const last = headers.length - 1;
  const values = self.sheet
    .readArea({ ...body(self), column: self.area.column + last, columns: 1 })
    .map(([cell]) => valueOf(cell ?? null))
    .filter((value) => value !== null);
  const numbers = values.length > 0 && values.every((value) => typeof value === 'number');
  const column = escapeColumn(headers[last] ?? '');
  const formula = `=SUBTOTAL(${numbers ? 109 : 103},[${column}])`;
  return headers.map((_, i) => {
    if (i === last) return { formula, value: null };
    return i === 0 ? 'Total' : null;
  });
}

export function occupied(sheet: Sheet, area: Area): boolean {
  return sheet.usedArea(true, area) !== null;
}
