import { bottomOf, rightOf, valueOf } from '@pnftp/xlsx/plan';
import type { Sheet } from '@pnftp/xlsx';
import type { Axis } from './axis';
import { mergeAt } from './selection';
import type { Place, Selection } from './selection';

interface Ground {
  readonly sheet: Sheet;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly selection: Selection;
  /** Rows of a page. */
  readonly page: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
}

/** Where a key moves to, as in Excel; `null` for a key that does not move. */
export function moveOf(event: Key, ground: Ground): Place | null {
  const { rows, columns, sheet, selection } = ground;
  const { row, column } = event.shiftKey ? farCorner(selection) : selection.active;
  const used = sheet.usedArea(true);
  switch (event.key) {
    case 'ArrowDown':
      return event.ctrlKey
        ? edge(ground, row, column, 1, 0)
        : { row: rows.step(leave(ground, row, column).row, 1), column };
    case 'ArrowUp':
      return event.ctrlKey ? edge(ground, row, column, -1, 0) : { row: rows.step(row, -1), column };
    case 'ArrowRight':
      return event.ctrlKey
        ? edge(ground, row, column, 0, 1)
        : { row, column: columns.step(leave(ground, row, column).column, 1) };
    case 'ArrowLeft':
      return event.ctrlKey
        ? edge(ground, row, column, 0, -1)
        : { row, column: columns.step(column, -1) };
    case 'Enter':
      return { row: rows.step(row, event.shiftKey ? -1 : 1), column };
    case 'PageDown':
      return { row: rows.step(row, 1, ground.page), column };
    case 'PageUp':
      return { row: rows.step(row, -1, ground.page), column };
    case 'Home':
      return event.ctrlKey ? { row: 0, column: 0 } : { row, column: 0 };
    case 'End':
      return event.ctrlKey && used ? { row: bottomOf(used), column: rightOf(used) } : null;
    default:
      return null;
  }
}

/** A merged area is left by its far side. */
const leave = ({ sheet }: Ground, row: number, column: number): Place => {
  const merge = mergeAt(sheet.merges, row, column);
  return merge ? { row: bottomOf(merge), column: rightOf(merge) } : { row, column };
};

const farCorner = ({ area, active }: Selection): Place => ({
  row: active.row === area.row ? bottomOf(area) : area.row,
  column: active.column === area.column ? rightOf(area) : area.column,
});

/** The end of the run of filled or of blank cells, as Ctrl and an arrow go. */
function edge(
  { sheet, rows, columns }: Ground,
  row: number,
  column: number,
  down: number,
  right: number,
): Place {
  const inside = (r: number, c: number) => r >= 0 && c >= 0 && r < rows.count && c < columns.count;
  const filled = (r: number, c: number) => valueOf(sheet.cell(r, c)) !== null;
  let [r, c] = [row, column];
  const run = inside(r + down, c + right) && filled(r, c) && filled(r + down, c + right);
  while (inside(r + down, c + right)) {
    if (run && !filled(r + down, c + right)) break;
    r += down;
    c += right;
    if (!run && filled(r, c)) break;
  }
  return { row: r, column: c };
}
