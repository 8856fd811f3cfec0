/** Row heights in points; column widths in points of the screen, three for each four pixels. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from '@pnftp/xlsx/plan';
import type { Sheet } from '@pnftp/xlsx';
import type { Session } from '../session';
import { requireAllowed } from './access';

export const pixelsToPoints = (pixels: number): number => pixels * 0.75;
export const pointsToPixels = (points: number): number => Math.round(points / 0.75);

type Size = 'rowHidden' | 'columnHidden' | 'rowHeight' | 'columnWidth';

/** What all rows or columns of the area share; `null` where they differ. */
export function sizeOf(sheet: Sheet, area: Area, size: Size): boolean | number | null {
  const ofRows = size === 'rowHidden' || size === 'rowHeight';
  const first = ofRows ? area.row : area.column;
  const count = ofRows ? area.rows : area.columns;
  const read = (i: number): boolean | number => {
    if (size === 'rowHidden') return sheet.rowHidden(i);
    if (size === 'columnHidden') return sheet.columnHidden(i);
    if (size === 'rowHeight') return sheet.rowHeight(i);
    return pixelsToPoints(sheet.columnWidth(i));
  };
  const value = read(first);
  for (let i = first + 1; i < first + count; i += 1) if (read(i) !== value) return null;
  return value;
}

export function setRowsHidden(session: Session, sheet: Sheet, area: Area, hidden: boolean): void {
  requireAllowed(sheet, 'formatRows');
  if (area.rows === MAX_ROWS && !hidden) showAll(sheet, 'row');
  else sheet.setRowHidden(area.row, area.rows, hidden);
  session.formatted(sheet, area);
}

export function setColumnsHidden(
  session: Session,
  sheet: Sheet,
  area: Area,
  hidden: boolean,
): void {
  requireAllowed(sheet, 'formatColumns');
  if (area.columns === MAX_COLUMNS && !hidden) showAll(sheet, 'column');
  else sheet.setColumnHidden(area.column, area.columns, hidden);
  session.formatted(sheet, area);
}

function showAll(sheet: Sheet, axis: 'row' | 'column'): void {
  if (axis === 'row') sheet.setRowHidden(0, MAX_ROWS, false);
  else sheet.setColumnHidden(0, MAX_COLUMNS, false);
}
