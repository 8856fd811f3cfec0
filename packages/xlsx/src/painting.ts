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

interface Look {
  readonly area: Area;
  readonly style: CellStyle;
}

const isWhole = ({ rows, columns }: Area): boolean => rows === MAX_ROWS || columns === MAX_COLUMNS;

/** Looks one over the other; those of areas without whole rows and columns in one pass. */
export function applyStyles(sheet: Sheet, looks: readonly Look[]): void {
  let together: Look[] = [];
  for (const look of looks) {
    if (!isWhole(look.area)) {
      together.push(look);
      continue;
    }
    paint(sheet, together);
    together = [];
    const mixes = new Mixes(sheet, [look]);
    const byEdges = Array.from({ length: 16 }, (_, edges): Layers => [[0, edges]]);
    restyle(sheet, look.area, (before, row, column) =>
      mixes.of(before, byEdges[edgesOf(look, row, column)]!),
    );
  }
  paint(sheet, together);
}

/** Each cell gets all of its looks at once. Rows that have the same ones are a band. */
function paint(sheet: Sheet, looks: readonly Look[]): void {
  if (looks.length === 0) return;
  sheet.grid.version++;
  const mixes = new Mixes(sheet, looks);
  const byColumn = new Map<number, Layers>();
  for (const band of bandsOf(looks)) {
    lay(looks, band, byColumn);
    for (const { column, layers } of stretchesOf(byColumn)) {
      const change: Restyle = (before, _row, at) => mixes.of(before, layers[at - column]!);
      for (let row = band.row; row < band.bottom; row++) {
        restyleRow(sheet, row, column, column + layers.length - 1, change);
      }
    }
  }
}

/** Sides of the area that a cell lies on: 1 top, 2 bottom, 4 left, 8 right; 0 without borders. */
const edgesOf = ({ area, style }: Look, row: number, column: number): number =>
  !style.borders
    ? 0
    : (row === area.row ? 1 : 0) |
      (row === area.row + area.rows - 1 ? 2 : 0) |
      (column === area.column ? 4 : 0) |
      (column === area.column + area.columns - 1 ? 8 : 0);

interface Band {
  readonly row: number;
  /** The row after it. */
  readonly bottom: number;
  /** The looks that lie on it, in their order. */
  readonly here: readonly number[];
  /** Those that are not on it as they were on the band before. */
  readonly changed: ReadonlySet<number>;
}

/** From each row on which looks begin, end or have an edge, to the next such one. */
function* bandsOf(looks: readonly Look[]): Generator<Band> {
  const cuts = new Map<number, Set<number>>();
  looks.forEach(({ area: { row, rows }, style }, i) => {
    for (const cut of [row, row + rows, ...(style.borders ? [row + 1, row + rows - 1] : [])]) {
      const others = cuts.get(cut);
      if (others) others.add(i);
      else cuts.set(cut, new Set([i]));
    }
  });
  const rows = [...cuts.keys()].sort((a, b) => a - b);
  let here: number[] = [];
  for (const [k, row] of rows.entries()) {
    const changed = cuts.get(row)!;
    const begin = [...changed].filter((i) => looks[i]!.area.row === row);
    here = here.filter((i) => looks[i]!.area.row + looks[i]!.area.rows > row);
    if (begin.length > 0) here = [...here, ...begin].sort((a, b) => a - b);
    yield { row, bottom: rows[k + 1] ?? row, here, changed };
  }
}

/** What lies on a cell: looks from below up, each with the edges that it has there. */
type Layers = [look: number, edges: number][];

/** Brings what lies on each column up to a band; what did not change stays the same object. */
function lay(
  looks: readonly Look[],
  { row, here, changed }: Band,
  byColumn: Map<number, Layers>,
): void {
  const columns = new Set<number>();
  for (const i of changed) {
    const { column, columns: many } = looks[i]!.area;
    for (let c = column; c < column + many; c++) columns.add(c);
  }
  for (const c of columns) {
    const layers: Layers = [];
    for (const i of here) {
      const { column, columns: many } = looks[i]!.area;
      if (c >= column && c < column + many) layers.push([i, edgesOf(looks[i]!, row, c)]);
    }
    if (layers.length > 0) byColumn.set(c, layers);
    else byColumn.delete(c);
  }
}

interface Stretch {
  readonly column: number;
  readonly layers: Layers[];
}

/** Neighbouring columns together. */
function stretchesOf(byColumn: ReadonlyMap<number, Layers>): Stretch[] {
  const out: Stretch[] = [];
  for (const column of [...byColumn.keys()].sort((a, b) => a - b)) {
    const layers = byColumn.get(column)!;
    const last = out.at(-1);
    if (last && last.column + last.layers.length === column) last.layers.push(layers);
    else out.push({ column, layers: [layers] });
  }
  return out;
}

/** What looks change of a cell, and the formats that came of it so far. */
interface Mix {
  readonly change: XfChange;
  readonly made: Map<number, number>;
}

/** Formats with looks put over them, each derived once. */
class Mixes {
  private readonly mixes = new Map<string, Mix>();
  /** The mix of layers that were met before. */
  private readonly met = new WeakMap<Layers, Mix>();
  /** Looks of one style are one and the same here. */
  private readonly alike: readonly number[];

  constructor(
    private readonly sheet: Sheet,
    private readonly looks: readonly Look[],
  ) {
    const first = new Map<string, number>();
    this.alike = looks.map(({ style }, i) => {
      const text = JSON.stringify(style);
      if (!first.has(text)) first.set(text, i);
      return first.get(text)!;
    });
  }

  of(before: number, layers: Layers): number {
    let mix = this.met.get(layers);
    if (!mix) this.met.set(layers, (mix = this.mixOf(layers)));
    let style = mix.made.get(before);
    if (style === undefined) {
      style = this.sheet.home.core.styles.derive(before, mix.change);
      mix.made.set(before, style);
    }
    return style;
  }

  private mixOf(layers: Layers): Mix {
    const key = layers.map(([look, edges]) => this.alike[look]! * 16 + edges).join();
    let mix = this.mixes.get(key);
    if (!mix) {
      const all = layers.map(([look, edges]) => changeAt(this.looks[look]!.style, edges));
      // A plan's own object where it is alone, so that what was derived for it is found again.
      mix = { change: all.length === 1 ? all[0]! : all.reduce(over), made: new Map() };
      this.mixes.set(key, mix);
    }
    return mix;
  }
}

const over = (below: XfChange, above: XfChange): XfChange => ({
  ...below,
  ...above,
  ...(below.font && above.font && { font: { ...below.font, ...above.font } }),
  ...(below.borders && above.borders && { borders: { ...below.borders, ...above.borders } }),
});

/** What a look changes in a cell that lies on these edges of its area. */
function changeAt(style: CellStyle, edges: number): XfChange {
  const { borders, ...rest } = style;
  if (!borders) return style;
  const sides: NonNullable<XfChange['borders']> = {};
  const put = (
    side: keyof typeof sides,
    outer: number,
    inner: 'insideHorizontal' | 'insideVertical',
  ): void => {
    const line = borders[edges & outer ? side : inner];
    if (line !== undefined) sides[side] = line;
  };
  put('top', 1, 'insideHorizontal');
  put('bottom', 2, 'insideHorizontal');
  put('left', 4, 'insideVertical');
  put('right', 8, 'insideVertical');
  return Object.keys(sides).length > 0 ? { ...rest, borders: sides } : rest;
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
