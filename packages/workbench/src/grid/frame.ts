/** A sheet laid out: rows, columns, merges, what is drawn in each cell. */
import { bottomOf, rightOf } from '@pnftp/xlsx/plan';
import type { Area, ConditionalStyle } from '@pnftp/xlsx/plan';
import type { Sheet } from '@pnftp/xlsx';
import { Axis } from './axis';
import { Painter, pixelsOf } from './painter';
import { contains } from './selection';

/** Blank rows and columns beyond what is used, so that one can write below and beside. */
const ROOM = { rows: 30, columns: 8 };
const LEAST = { rows: 60, columns: 26 };

export interface RowFrame {
  readonly painter: Painter;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Merges, by the cell at their top left; other cells of a merge are in `covered`. */
  readonly merges: ReadonlyMap<string, Area>;
  readonly covered: (row: number, column: number) => boolean;
  readonly note: (row: number, column: number) => string | null;
  readonly linked: (row: number, column: number) => boolean;
}

type Conditional = (row: number, column: number) => ConditionalStyle | null;

/** Where rows and columns stand; the same as long as nothing but values changes. */
export interface Layout {
  readonly rows: Axis;
  readonly columns: Axis;
}

export function layoutOf(sheet: Sheet, zoom: number): Layout {
  const used = sheet.usedArea();
  const { height, width } = countsOf(used);
  const size = (pixels: number) => Math.round(pixels * zoom);
  return {
    rows: new Axis(height, (row) =>
      sheet.rowHidden(row) ? 0 : size(pixelsOf(sheet.rowHeight(row))),
    ),
    columns: new Axis(width, (column) =>
      sheet.columnHidden(column) ? 0 : size(sheet.columnWidth(column)),
    ),
  };
}

const countsOf = (used: Area | null) => ({
  height: Math.max(LEAST.rows, (used ? bottomOf(used) + 1 : 0) + ROOM.rows),
  width: Math.max(LEAST.columns, (used ? rightOf(used) + 1 : 0) + ROOM.columns),
});

/** Whether the sheet has grown out of the layout. */
export function outgrown({ rows, columns }: Layout, sheet: Sheet): boolean {
  const { height, width } = countsOf(sheet.usedArea());
  return height > rows.count || width > columns.count;
}

export function frameOf(
  sheet: Sheet,
  { rows, columns }: Layout,
  conditional: Conditional,
  zoom: number,
): RowFrame {
  const merges = new Map(sheet.merges.map((area) => [`${area.row},${area.column}`, area]));
  const covered = coveredBy(merges.values());
  const notes = new Map(sheet.notes.map((note) => [`${note.row},${note.column}`, note.text]));
  const links = sheet.links;
  return {
    painter: new Painter(sheet, conditional, zoom),
    rows,
    columns,
    frozenRows: Math.min(sheet.freeze?.rows ?? 0, rows.count),
    frozenColumns: Math.min(sheet.freeze?.columns ?? 0, columns.count),
    merges,
    covered: (row, column) => covered.has(`${row},${column}`),
    note: (row, column) => notes.get(`${row},${column}`) ?? null,
    linked: (row, column) => links.some(({ area }) => contains(area, row, column)),
  };
}

function coveredBy(merges: Iterable<Area>): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const area of merges) {
    for (let row = area.row; row <= bottomOf(area); row++) {
      for (let column = area.column; column <= rightOf(area); column++) {
        if (row !== area.row || column !== area.column) covered.add(`${row},${column}`);
      }
    }
  }
  return covered;
}
