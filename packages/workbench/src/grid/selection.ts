import { MAX_COLUMNS, MAX_ROWS, bottomOf, intersect, rightOf } from '@pnftp/xlsx/plan';
import type { Area } from '@pnftp/xlsx/plan';
import type { Sheet } from '@pnftp/xlsx';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What is selected on a sheet: an area, and the cell in it that typing goes to. */
export interface Selection {
  readonly area: Area;
  readonly active: Place;
}

export const single = ({ row, column }: Place): Selection => ({
  area: { row, column, rows: 1, columns: 1 },
  active: { row, column },
});

/** From the active cell to another one. */
export const span = (from: Place, to: Place): Selection => ({
  active: from,
  area: {
    row: Math.min(from.row, to.row),
    column: Math.min(from.column, to.column),
    rows: Math.abs(from.row - to.row) + 1,
    columns: Math.abs(from.column - to.column) + 1,
  },
});

export const wholeRows = (from: number, to: number, active: Place): Selection => ({
  active,
  area: { row: Math.min(from, to), column: 0, rows: Math.abs(from - to) + 1, columns: MAX_COLUMNS },
});

export const wholeColumns = (from: number, to: number, active: Place): Selection => ({
  active,
  area: {
    row: 0,
    column: Math.min(from, to),
    rows: MAX_ROWS,
    columns: Math.abs(from - to) + 1,
  },
});

export const EVERYTHING: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export const isSingle = ({ rows, columns }: Area): boolean => rows === 1 && columns === 1;

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row <= bottomOf(area) && column >= area.column && column <= rightOf(area);

/** The merged area that a cell belongs to, `null` if it stands alone. */
export const mergeAt = (merges: readonly Area[], row: number, column: number): Area | null =>
  merges.find((merge) => contains(merge, row, column)) ?? null;

/** Of whole rows and columns, only as far as anything is in them; at least the first cell. */
export function within(sheet: Sheet, area: Area): Area {
  if (area.rows < MAX_ROWS && area.columns < MAX_COLUMNS) return area;
  const used = sheet.usedArea(true);
  return (used && intersect(used, area)) ?? { ...area, rows: 1, columns: 1 };
}

/** The filled cells around one, up to blank rows and columns, as Ctrl+A takes them. */
export function region(sheet: Sheet, { row, column }: Place): Area {
  const used = sheet.usedArea(true);
  let [top, left, bottom, right] = [row, column, row, column];
  if (!used) return single({ row, column }).area;
  const filled = (r: number, c: number, rows: number, columns: number): boolean => {
    const asked = intersect({ row: r, column: c, rows, columns }, used);
    return asked !== null && sheet.usedArea(true, asked) !== null;
  };
  for (let grown = true; grown;) {
    const around = { row: Math.max(0, top - 1), column: Math.max(0, left - 1) };
    const rows = bottom + 2 - around.row;
    const columns = right + 2 - around.column;
    grown = true;
    if (top > 0 && filled(top - 1, around.column, 1, columns)) top--;
    else if (filled(bottom + 1, around.column, 1, columns)) bottom++;
    else if (left > 0 && filled(around.row, left - 1, rows, 1)) left--;
    else if (filled(around.row, right + 1, rows, 1)) right++;
    else grown = false;
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
