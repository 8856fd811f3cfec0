import { bottomOf, rightOf, type Area } from '@pnftp/xlsx/plan';
import type { ProtectionOptions, Sheet } from '@pnftp/xlsx';
import { fail } from '../errors';

/** Protected sheets refuse changes of locked cells. */
export function requireUnlocked(sheet: Sheet, area: Area): void {
  if (!sheet.protection) return;
  // Beyond the used cells all are alike: one more row and column stand for them.
  const used = sheet.usedArea(false);
  const lastRow = Math.min(bottomOf(area), Math.max(area.row, used ? bottomOf(used) + 1 : 0));
  const lastColumn = Math.min(rightOf(area), Math.max(area.column, used ? rightOf(used) + 1 : 0));
  for (let row = area.row; row <= lastRow; row += 1) {
    for (let column = area.column; column <= lastColumn; column += 1) {
      if (sheet.style(row, column).locked) fail('AccessDenied');
    }
  }
}

/** Protected sheets refuse what their options do not allow. */
export function requireAllowed(sheet: Sheet, what: keyof ProtectionOptions): void {
  if (sheet.protection && !sheet.protection.options[what]) fail('AccessDenied');
}

/** What no option allows while the sheet is protected. */
export function requireUnprotected(sheet: Sheet): void {
  if (sheet.protection) fail('AccessDenied');
}

type Axis = 'row' | 'column';

/** Only whole rows and columns are inserted where the sheet is protected. */
export function requireInsertable(sheet: Sheet, axis: Axis, whole: boolean): void {
  if (!whole) requireUnprotected(sheet);
  requireAllowed(sheet, axis === 'row' ? 'insertRows' : 'insertColumns');
}

/** Likewise deleted, and only those that have no locked cell. */
export function requireDeletable(sheet: Sheet, area: Area, axis: Axis, whole: boolean): void {
  if (!whole) requireUnprotected(sheet);
  requireAllowed(sheet, axis === 'row' ? 'deleteRows' : 'deleteColumns');
  requireUnlocked(sheet, area);
}
