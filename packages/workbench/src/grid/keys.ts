/** Where keys move to, as in Excel. */
import { bottomOf, rightOf, valueOf } from '@pnftp/xlsx/plan';
import type { Sheet } from '@pnftp/xlsx';
import type { Axis } from './axis';
import { isSingle, mergeAt } from './selection';
import type { Place, Selection } from './selection';

export interface Ground {
  readonly sheet: Sheet;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly selection: Selection;
  /** Rows and columns of a page. */
  readonly page: { readonly rows: number; readonly columns: number };
}

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const STEPS: Readonly<Record<string, readonly [down: -1 | 0 | 1, right: -1 | 0 | 1]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** The cell that a key leads to, with Shift the far corner; `null` for a key that does not move. */
export function moveOf(event: Key, ground: Ground): Place | null {
  const { rows, columns, sheet, selection, page } = ground;
  const { row, column } = event.shiftKey ? farCorner(selection) : selection.active;
  const step = STEPS[event.key];
  if (step && !event.altKey) {
    return event.ctrlKey
      ? edge(ground, { row, column }, ...step)
      : beside(ground, { row, column }, ...step);
  }
  const used = sheet.usedArea(true);
  switch (event.key) {
    case 'PageDown':
    case 'PageUp': {
      if (event.ctrlKey) return null;
      const way = event.key === 'PageDown' ? 1 : -1;
      return event.altKey
        ? { row, column: columns.step(column, way, page.columns) }
        : { row: rows.step(row, way, page.rows), column };
    }
    case 'Home':
      return event.ctrlKey ? { row: 0, column: 0 } : { row, column: 0 };
    case 'End':
      return event.ctrlKey && used ? { row: bottomOf(used), column: rightOf(used) } : null;
    default:
      return null;
  }
}

/** Enter and Tab go on inside the selection; alone, to the next cell. */
export function nextOf(
  key: 'Enter' | 'Tab',
  back: boolean,
  ground: Ground,
): { readonly inside: boolean; readonly place: Place } {
  const { selection, rows, columns } = ground;
  const { active, area } = selection;
  const way = back ? -1 : 1;
  if (isSingle(area) || mergeAt(ground.sheet.merges, active.row, active.column)) {
    const place = key === 'Enter' ? beside(ground, active, way, 0) : beside(ground, active, 0, way);
    return { inside: false, place };
  }
  const height = Math.min(area.rows, rows.count - area.row);
  const width = Math.min(area.columns, columns.count - area.column);
  const byRow = key === 'Tab';
  const at = byRow
    ? (active.row - area.row) * width + active.column - area.column
    : (active.column - area.column) * height + active.row - area.row;
  const next = (at + way + width * height) % (width * height);
  const [r, c] = byRow
    ? [Math.floor(next / width), next % width]
    : [next % height, Math.floor(next / height)];
  return { inside: true, place: { row: area.row + r, column: area.column + c } };
}

/** The cell next to one; a merged area is left by its far side. */
export function beside(
  { rows, columns, sheet }: Pick<Ground, 'rows' | 'columns' | 'sheet'>,
  { row, column }: Place,
  down: -1 | 0 | 1,
  right: -1 | 0 | 1,
): Place {
  const merge = mergeAt(sheet.merges, row, column);
  const from = merge && down + right > 0 ? { row: bottomOf(merge), column: rightOf(merge) } : null;
  return {
    row: down ? rows.step(from?.row ?? row, down) : row,
    column: right ? columns.step(from?.column ?? column, right) : column,
  };
}

/** Which end of the selection Shift moves: the one that the active cell is not at. */
function farCorner({ area, active }: Selection): Place {
  const last = { row: bottomOf(area), column: rightOf(area) };
  return {
    row: active.row === last.row ? area.row : last.row,
    column: active.column === last.column ? area.column : last.column,
  };
}

/** The end of the run of filled or of blank cells, as Ctrl and an arrow go. */
function edge({ sheet, rows, columns }: Ground, from: Place, down: number, right: number): Place {
  const inside = (r: number, c: number) => r >= 0 && c >= 0 && r < rows.count && c < columns.count;
  const filled = (r: number, c: number) => valueOf(sheet.cell(r, c)) !== null;
  let { row, column } = from;
  const run =
    inside(row + down, column + right) && filled(row, column) && filled(row + down, column + right);
  while (inside(row + down, column + right)) {
    if (run && !filled(row + down, column + right)) break;
    row += down;
    column += right;
    if (!run && filled(row, column)) break;
  }
  return { row, column };
}
