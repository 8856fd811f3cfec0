/** Formats of areas: cell by cell where the area is small, by rows and columns where it is whole. */
import { MAX_COLUMNS, MAX_ROWS, type Area, type CellStyle } from './plan';
import { cellIndex } from './rows';
import type { Sheet } from './sheet';
import type { XfChange } from './styles';

type Restyle = (style: number, row: number, column: number) => number;

/** Gives every cell of the area another format, whole rows and columns by their own. */
export function restyle(sheet: Sheet, area: Area, change: Restyle): void {
  const { rows } = sheet.home.part;
  const { dimensions, grid } = sheet;
  grid.version++;
  const last = area.column + area.columns - 1;
  const bottom = area.row + area.rows - 1;
  const allRows = area.rows === MAX_ROWS;
  const allColumns = area.columns === MAX_COLUMNS;
  if (allRows || allColumns) {
    // Cells first: those that have a format of their own, and those where rows cross columns.
    for (const number of rows.between(area.row, bottom)) {
      const cells = rows.cells(rows.get(number)!);
      const crossing = allRows && !allColumns && dimensions.rowStyle(number) > 0;
      if (crossing && area.columns <= 256) {
        restyleRow(sheet, number, area.column, last, change);
        continue;
      }
      for (let i = cellIndex(cells, area.column); i < rows.cells(rows.get(number)!).length; i++) {
        const record = rows.cells(rows.get(number)!)[i]!;
        if (record.column > last) break;
        restyleCell(sheet, number, record.column, change);
      }
    }
    if (allRows) {
      dimensions.styleColumns(area.column, area.columns, (style) => change(style, -1, -1));
    } else dimensions.styleRows(area.row, area.rows, (style) => change(style, -1, -1));
    return;
  }
  for (let row = area.row; row <= bottom; row++) restyleRow(sheet, row, area.column, last, change);
}

/** The cells of one row between two columns, those that are not there included. */
function restyleRow(sheet: Sheet, row: number, from: number, to: number, change: Restyle): void {
  const { rows } = sheet.home.part;
  const { grid } = sheet;
  const known = rows.get(row);
  let cells = known ? rows.cells(known) : [];
  let at = cellIndex(cells, from);
  for (let column = from; column <= to; column++) {
    const found = cells[at]?.column === column ? cells[at]! : null;
    const own = found ? found.style : -1;
    const before = own >= 0 ? own : grid.inheritedStyle(row, column);
    const after = change(Math.max(before, 0), row, column);
    if (found ? own !== after : before !== after && (before >= 0 || after !== 0)) {
      (found ?? rows.editCell(row, column)).style = after;
      cells = rows.edit(row).cells!;
    }
    if (cells[at]?.column === column) at++;
  }
}

function restyleCell(sheet: Sheet, row: number, column: number, change: Restyle): void {
  const { rows } = sheet.home.part;
  const found = rows.find(row, column);
  const before = found && found.style >= 0 ? found.style : sheet.grid.inheritedStyle(row, column);
  const after = change(Math.max(before, 0), row, column);
  if (found ? found.style === after : before === after || (before < 0 && after === 0)) return;
  rows.editCell(row, column).style = after;
}

export function applyStyle(sheet: Sheet, area: Area, style: CellStyle): void {
  const { styles } = sheet.home.core;
  const { borders, ...others } = style;
  // The plan's own object where it is whole, so that what was derived for it is found again.
  const rest: XfChange = borders ? others : style;
  const bottom = area.row + area.rows - 1;
  const right = area.column + area.columns - 1;
  // Nine kinds of cells at most, by the edges that they lie on.
  const changes = new Map<number, XfChange>();
  const memo = new Map<number, number>();
  restyle(sheet, area, (before, row, column) => {
    // Of whole rows and columns there are only inner cells.
    const edges = !borders
      ? 0
      : (row === area.row ? 1 : 0) |
        (row === bottom ? 2 : 0) |
        (column === area.column ? 4 : 0) |
        (column === right ? 8 : 0);
    const key = before * 16 + edges;
    const known = memo.get(key);
    if (known !== undefined) return known;
    let change = changes.get(edges);
    if (!change) {
      const pick = (
        outer: boolean,
        edge: keyof NonNullable<typeof borders>,
        inner: 'insideHorizontal' | 'insideVertical',
      ) => borders?.[outer ? edge : inner];
      const sides: NonNullable<XfChange['borders']> = {};
      const put = (side: keyof typeof sides, line: ReturnType<typeof pick>): void => {
        if (line !== undefined) sides[side] = line;
      };
      put('top', pick((edges & 1) !== 0, 'top', 'insideHorizontal'));
      put('bottom', pick((edges & 2) !== 0, 'bottom', 'insideHorizontal'));
      put('left', pick((edges & 4) !== 0, 'left', 'insideVertical'));
      put('right', pick((edges & 8) !== 0, 'right', 'insideVertical'));
      change = Object.keys(sides).length > 0 ? { ...rest, borders: sides } : rest;
      changes.set(edges, change);
    }
    const made = styles.derive(before, change);
    memo.set(key, made);
    return made;
  });
}

/** Every format goes, but for the apostrophe of a text that stays. Only what exists is touched. */
export function clearFormats(sheet: Sheet, area: Area): void {
  const { rows } = sheet.home.part;
  const { styles } = sheet.home.core;
  const { dimensions, grid } = sheet;
  grid.version++;
  const last = area.column + area.columns - 1;
  if (area.rows === MAX_ROWS) {
    dimensions.styleColumns(area.column, area.columns, () => 0);
  }
  if (area.columns === MAX_COLUMNS) dimensions.clearRowStyles(area.row, area.rows);
  const gone: [number, number][] = [];
  for (const number of rows.between(area.row, area.row + area.rows - 1)) {
    for (const record of rows.cells(rows.get(number)!)) {
      if (record.column < area.column || record.column > last) continue;
      if (record.style > 0 || record.blank) gone.push([number, record.column]);
    }
  }
  for (const [row, column] of gone) {
    const record = rows.editCell(row, column);
    const quoted = !record.blank && record.style > 0 && styles.resolve(record.style).quotePrefix;
    record.style = quoted ? styles.derive(0, { quotePrefix: true }) : 0;
    if (!record.blank) continue;
    // An empty cell without a format is no cell, unless its row or column has one to hide.
    if (grid.inheritedStyle(row, column) > 0) continue;
    const cells = rows.edit(row).cells!;
    cells.splice(cellIndex(cells, column), 1);
  }
}
