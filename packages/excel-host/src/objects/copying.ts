/** `copyFrom`: what Excel's paste does, as far as cells and their looks go. */
import { intersect, isFormula, MAX_COLUMNS, MAX_ROWS, valueOf } from '@pnftp/xlsx/plan';
import type { Area, Cell } from '@pnftp/xlsx/plan';
import { translateFormula, type Sheet } from '@pnftp/xlsx';
import { fail } from '../errors';
import { oneOf } from '../registry';
import type { Session } from '../session';
import { requireAllowed, requireUnlocked } from './access';

interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

export interface CopyOptions {
  readonly what: unknown;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/**
 * Copies cells: a smaller destination grows to the source's size, one that is an exact multiple of
 * it takes it several times. What cells carry besides (merges, conditional formats, validations,
 * links) is refused where it would have to be copied.
 */
export function copyCells(session: Session, from: Place, to: Place, options: CopyOptions): void {
  const what = oneOf(options.what ?? 'All', ['All', 'Formulas', 'Values', 'Formats', 'Link']);
  if (what === 'Link') fail('NotImplemented', 'The host does not copy links to cells.');
  const contents = what !== 'Formats';
  const looks = what === 'All' || what === 'Formats';
  const { sheet, area } = from;
  if (area.rows === MAX_ROWS || area.columns === MAX_COLUMNS) {
    fail('NotImplemented', 'The host does not copy whole rows and columns.');
  }
  const height = options.transpose ? area.columns : area.rows;
  const width = options.transpose ? area.rows : area.columns;
  const times = (size: number, own: number): number => (size % own === 0 ? size / own : 1);
  const down = times(to.area.rows, height);
  const across = times(to.area.columns, width);
  const target = { ...to.area, rows: height * down, columns: width * across };
  if (target.row + target.rows > MAX_ROWS || target.column + target.columns > MAX_COLUMNS) {
    fail('InvalidArgument');
  }
  if (looks) requireAllowed(to.sheet, 'formatCells');
  if (contents) requireUnlocked(to.sheet, target);
  session.flush();
  session.upToDate();
  const before = session.valueBefore(to.sheet, target);
  if (looks) refuseExtras(from, { sheet: to.sheet, area: target }, what === 'All');
  if (contents && to.sheet.merges.some((merge) => intersect(merge, target))) {
    fail('NotImplemented', 'The host does not copy onto merged cells.');
  }
  // All is read before anything is written: the two may overlap.
  const cells = sheet.readArea(area);
  const styles = looks
    ? cells.map((line, r) =>
        line.map((_, c) =>
          sheet.looks({ row: area.row + r, column: area.column + c, rows: 1, columns: 1 }),
        ),
      )
    : null;
  const kept = cells.map((line, r) => line.map((cell, c) => source(from, cell, r, c, what)));
  for (let row = 0; row < target.rows; row += 1) {
    for (let column = 0; column < target.columns; column += 1) {
      const [r, c] = options.transpose
        ? [column % width, row % height]
        : [row % height, column % width];
      const cell = kept[r]?.[c];
      if (cell === undefined || (options.skipBlanks && cell === null)) continue;
      const at = { row: target.row + row, column: target.column + column };
      if (contents) {
        to.sheet.setCell(
          at.row,
          at.column,
          moved(cell, options, at, area.row + r, area.column + c),
        );
      }
      const style = styles?.[r]?.[c];
      if (style) to.sheet.setLooks(at.row, at.column, style);
    }
  }
  if (looks) session.formatted(to.sheet, target);
  if (contents) {
    session.tablesTouched(to.sheet, target);
    session.edited(to.sheet, target, { before });
  }
}

/** What a cell gives to its copy; `undefined` for what its neighbour's array will fill. */
function source(from: Place, cell: Cell, r: number, c: number, what: string): Cell | undefined {
  if (what === 'Values') return valueOf(cell);
  const row = from.area.row + r;
  const column = from.area.column + c;
  const placed = from.sheet.formulaPlacement(row, column);
  if (!placed || placed.kind === 'normal') return cell;
  if (placed.kind !== 'dynamicArray') fail('NotImplemented', 'The host copies no array formulas.');
  return placed.area.row === row && placed.area.column === column ? cell : undefined;
}

function moved(
  cell: Cell,
  { transpose }: CopyOptions,
  to: { readonly row: number; readonly column: number },
  row: number,
  column: number,
): Cell {
  if (!isFormula(cell)) return cell;
  if (transpose) fail('NotImplemented', 'The host does not transpose formulas.');
  const formula = translateFormula(cell.formula, to.row - row, to.column - column);
  return { formula, value: { error: '#NAME?' } };
}

function refuseExtras(from: Place, to: Place, all: boolean): void {
  const has = (areas: readonly Area[], place: Place): boolean =>
    areas.some((area) => intersect(area, place.area));
  for (const place of [from, to]) {
    const { sheet } = place;
    if (has(sheet.merges, place)) fail('NotImplemented', 'The host does not copy merged cells.');
    if (
      has(
        sheet.conditionalFormats.flatMap(({ areas }) => areas),
        place,
      )
    ) {
      fail('NotImplemented', 'The host does not copy conditional formats.');
    }
    if (!all) continue;
    if (
      has(
        sheet.validations.flatMap(({ areas }) => areas),
        place,
      )
    ) {
      fail('NotImplemented', 'The host does not copy data validations.');
    }
    if (
      has(
        sheet.links.map(({ area }) => area),
        place,
      )
    ) {
      fail('NotImplemented', 'The host does not copy hyperlinks.');
    }
    if (sheet.notes.some((note) => has([{ ...note, rows: 1, columns: 1 }], place))) {
      fail('NotImplemented', 'The host does not copy notes.');
    }
  }
}
