/** Ctrl+D and Ctrl+R: the first row or column of an area, copied over the others. */
import type { Area } from '@pnftp/xlsx/plan';
import type { Sheet } from '@pnftp/xlsx';
import type { Session } from '../session';
import { paste } from './pasting';

export function fill(session: Session, sheet: Sheet, area: Area, way: 'down' | 'right'): void {
  const down = way === 'down';
  const length = down ? area.rows : area.columns;
  const first = down ? area.row : area.column;
  // A single row or column is filled from the one before it.
  const source = length > 1 ? first : first - 1;
  if (source < 0) return;
  const from: Area = down
    ? { ...area, row: source, rows: 1 }
    : { ...area, column: source, columns: 1 };
  const to: Area = down
    ? { ...area, row: source + 1, rows: Math.max(1, length - 1) }
    : { ...area, column: source + 1, columns: Math.max(1, length - 1) };
  paste(session, { sheet, area: from }, { sheet, area: to }, 'all');
}
