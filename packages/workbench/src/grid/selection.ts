import { bottomOf, rightOf } from '@pnftp/xlsx/plan';
import type { Area } from '@pnftp/xlsx/plan';

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

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row <= bottomOf(area) && column >= area.column && column <= rightOf(area);

/** The merged area that a cell belongs to, `null` if it stands alone. */
export const mergeAt = (merges: readonly Area[], row: number, column: number): Area | null =>
  merges.find((merge) => contains(merge, row, column)) ?? null;
