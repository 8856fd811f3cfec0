import { intersect, type Area } from '@pnftp/xlsx/plan';
import type { ProtectionOptions, Sheet } from '@pnftp/xlsx';
import { fail } from '../errors';

/** Protected sheets refuse changes of locked cells. */
export function requireUnlocked(sheet: Sheet, area: Area): void {
  if (!sheet.protection) return;
  // Cells beyond what is used have the sheet's default, which is locked.
  const used = sheet.usedArea(false);
  const known = used && intersect(used, area);
  if (known?.rows !== area.rows || known.columns !== area.columns) fail('AccessDenied');
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (sheet.style(row, column).locked) fail('AccessDenied');
    }
  }
}

/** Protected sheets refuse what their options do not allow. */
export function requireAllowed(sheet: Sheet, what: keyof ProtectionOptions): void {
  if (sheet.protection && !sheet.protection.options[what]) fail('AccessDenied');
}
