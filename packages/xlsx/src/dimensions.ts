/** Widths of columns and heights of rows, hidden ones, and the formats that they carry. */
import { MAX_COLUMNS, MAX_ROWS } from './plan';
import { refuse } from './errors';
import { WORKSHEET_ORDER, type SheetTree } from './features/context';
import type { Rows } from './rows';
import type { XmlElement } from './xml';
import { element, numberOf } from './xml';

const DIGIT = 7;
/** Rows that get a height of their own one by one; more than this is the sheet's default. */
const MANY_ROWS = 200_000;

export const pixelsOfWidth = (width: number): number =>
  Math.trunc(((256 * width + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
export const widthOfPixels = (pixels: number): number => Math.trunc((pixels / DIGIT) * 256) / 256;

/** Columns that get one width; 0 hides them, `null` takes their width away. */
export interface ColumnPixels {
  readonly column: number;
  readonly columns: number;
  readonly pixels: number | null;
}

interface Span {
  first: number;
  last: number;
  /** Without min and max. */
  attributes: Map<string, string>;
}

const equal = (a: Map<string, string>, b: Map<string, string>): boolean =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);

export class Dimensions {
  private spans: Span[] | null = null;

  constructor(
    private readonly tree: SheetTree,
    private readonly rows: Rows,
  ) {}

  private get format(): XmlElement | null {
    return this.tree.root.child('sheetFormatPr');
  }

  get defaultColumnWidth(): number {
    const width = this.format?.number('defaultColWidth');
    if (width !== null && width !== undefined) return pixelsOfWidth(width);
    const characters = this.format?.number('baseColWidth') ?? 8;
    return Math.ceil((characters * DIGIT + 5) / 8) * 8;
  }

  get defaultRowHeight(): number {
    return this.format?.number('defaultRowHeight') ?? 15;
  }

  private list(): Span[] {
    return (this.spans ??= (this.tree.root.child('cols')?.all('col') ?? []).map((col) => {
      const attributes = new Map(col.attributes);
      attributes.delete('min');
      attributes.delete('max');
      return {
        first: (col.number('min') ?? 1) - 1,
        last: (col.number('max') ?? 1) - 1,
        attributes,
      };
    }));
  }

  /** The tree was changed behind our back. */
  forget(): void {
    this.spans = null;
  }

  private column(column: number): Map<string, string> | null {
    for (const span of this.list()) {
      if (column < span.first) return null;
      if (column <= span.last) return span.attributes;
    }
    return null;
  }

  columnStyle(column: number): number {
    if (this.list().length === 0) return -1;
    return numberOf(this.column(column)?.get('style')) ?? -1;
  }

  columnHidden(column: number): boolean {
    return isOn(this.column(column)?.get('hidden'));
  }

  columnWidth(column: number): number {
    const own = this.column(column);
    if (isOn(own?.get('hidden'))) return 0;
    const width = numberOf(own?.get('width'));
    return width === null ? this.defaultColumnWidth : pixelsOfWidth(width);
  }

  setColumnWidth(column: number, columns: number, pixels: number | null): void {
    checkWidth(pixels);
    this.editColumns(column, columns, (attributes) => giveWidth(attributes, pixels));
  }

  /** One pass over the columns, however many widths there are. */
  setColumnWidths(widths: readonly ColumnPixels[]): void {
    const wanted = new Map<number, number | null>();
    for (const { column, columns, pixels } of widths) {
      checkWidth(pixels);
      if (column < 0 || columns < 1 || column + columns > MAX_COLUMNS) {
        refuse('out-of-bounds', { column });
      }
      for (let c = column; c < column + columns; c++) wanted.set(c, pixels);
    }
    if (wanted.size === 0) return;
    let [first, last] = [MAX_COLUMNS, 0];
    for (const column of wanted.keys()) {
      first = Math.min(first, column);
      last = Math.max(last, column);
    }
    const before = this.list();
    const out: Span[] = before
      .filter((span) => span.first < first)
      .map((span) => ({ ...span, last: Math.min(span.last, first - 1) }));
    let at = 0;
    for (let column = first; column <= last; column++) {
      while (at < before.length && before[at]!.last < column) at++;
      const span = before[at];
      const attributes = new Map(span && span.first <= column ? span.attributes : []);
      const pixels = wanted.get(column);
      if (pixels !== undefined) giveWidth(attributes, pixels);
      out.push({ first: column, last: column, attributes });
    }
    for (const span of before) {
      if (span.last > last) out.push({ ...span, first: Math.max(span.first, last + 1) });
    }
    this.writeColumns(out);
  }

  setColumnHidden(column: number, columns: number, hidden: boolean): void {
    this.editColumns(column, columns, (attributes) => {
      if (hidden) attributes.set('hidden', '1');
      else attributes.delete('hidden');
    });
  }

  styleColumns(column: number, columns: number, derive: (style: number) => number): void {
    this.editColumns(column, columns, (attributes) => {
      const style = derive(numberOf(attributes.get('style')) ?? 0);
      if (style > 0) attributes.set('style', String(style));
      else attributes.delete('style');
    });
  }

  /** Calls with the attributes of each run of equal columns, those without any included. */
  private editColumns(
    column: number,
    columns: number,
    change: (attributes: Map<string, string>) => void,
  ): void {
    const end = column + columns - 1;
    if (column < 0 || columns < 1 || end >= MAX_COLUMNS) refuse('out-of-bounds', { column });
    const out: Span[] = [];
    let next = column;
    const add = (first: number, last: number, attributes: Map<string, string>): void => {
      if (first > last) return;
      const made = new Map(attributes);
      change(made);
      out.push({ first, last, attributes: made });
    };
    for (const span of this.list()) {
      if (span.last < column || span.first > end) {
        if (span.first > end) {
          add(next, end, new Map());
          next = end + 1;
        }
        out.push(span);
        continue;
      }
      add(next, span.first - 1, new Map());
      if (span.first < column) out.push({ ...span, last: column - 1 });
      add(Math.max(span.first, column), Math.min(span.last, end), span.attributes);
      if (span.last > end) out.push({ ...span, first: end + 1 });
      next = span.last + 1;
    }
    add(next, end, new Map());
    this.writeColumns(out);
  }

  private writeColumns(spans: readonly Span[]): void {
    const merged: Span[] = [];
    for (const span of spans) {
      if (span.attributes.size === 0) continue;
      const last = merged[merged.length - 1];
      if (last?.last === span.first - 1 && equal(last.attributes, span.attributes)) {
        last.last = span.last;
      } else merged.push({ ...span });
    }
    this.spans = merged;
    const { root } = this.tree;
    const old = root.child('cols');
    if (!old && merged.length === 0) return;
    this.tree.touch();
    if (merged.length === 0) {
      root.remove(old!);
      return;
    }
    const cols = root.ensure('cols', WORKSHEET_ORDER);
    const standard = widthOfPixels(this.defaultColumnWidth);
    cols.children = merged.map(({ first, last, attributes }) => {
      const col = element('col', { min: first + 1, max: last + 1 });
      // Excel repairs a column that has no width.
      if (!attributes.has('width')) col.set('width', standard);
      for (const [name, value] of attributes) col.set(name, value);
      return col;
    });
  }

  /** Columns that move: `count` new ones before `at`, or as many taken away if below 0. */
  shiftColumns(at: number, count: number): void {
    const out: Span[] = [];
    for (const span of this.list()) {
      let { first, last } = span;
      if (count > 0) {
        // A new column looks like the one to its left.
        if (first >= at) first += count;
        if (last >= at || last === at - 1) last += count;
      } else {
        const end = at - count;
        first = first < at ? first : Math.max(at, first + count);
        last = last < at ? last : last < end ? at - 1 : last + count;
      }
      last = Math.min(last, MAX_COLUMNS - 1);
      if (first <= last) out.push({ ...span, first, last });
    }
    this.writeColumns(out);
  }

  private row(row: number): Map<string, string> | null {
    const found = this.rows.get(row);
    return found ? this.rows.attributes(found) : null;
  }

  rowStyle(row: number): number {
    const found = this.rows.get(row);
    if (!found || !isOn(this.rows.attribute(found, 'customFormat'))) return -1;
    return numberOf(this.rows.attribute(found, 's')) ?? -1;
  }

  rowHidden(row: number): boolean {
    const found = this.rows.get(row);
    return found
      ? isOn(this.rows.attribute(found, 'hidden'))
      : (this.format?.bool('zeroHeight') ?? false);
  }

  rowHeight(row: number): number {
    if (this.rowHidden(row)) return 0;
    return numberOf(this.row(row)?.get('ht')) ?? this.defaultRowHeight;
  }

  setRowHeight(row: number, rows: number, points: number | null): void {
    if (points !== null && !(points >= 0 && points <= 409.5)) {
      refuse('invalid-style', { height: points });
    }
    if (points === 0) {
      this.setRowHidden(row, rows, true);
      return;
    }
    this.editRows(row, rows, points !== null, (attributes) => {
      attributes.delete('hidden');
      attributes.delete('ht');
      attributes.delete('customHeight');
      if (points === null) return;
      attributes.set('ht', String(points));
      attributes.set('customHeight', '1');
    });
    if (points !== null && rows > MANY_ROWS) this.setDefault({ defaultRowHeight: points });
  }

  setRowHidden(row: number, rows: number, hidden: boolean): void {
    this.editRows(row, rows, hidden, (attributes) => {
      if (hidden) attributes.set('hidden', '1');
      else attributes.delete('hidden');
    });
    if (rows > MANY_ROWS && (hidden || this.format?.bool('zeroHeight'))) {
      this.setDefault({ zeroHeight: hidden ? 1 : null });
    }
  }

  private setDefault(attributes: Record<string, number | null>): void {
    this.tree.touch();
    const format =
      this.format ??
      this.tree.root.insert(element('sheetFormatPr', { defaultRowHeight: 15 }), WORKSHEET_ORDER);
    for (const [name, value] of Object.entries(attributes)) format.set(name, value);
    if (attributes['defaultRowHeight'] !== undefined) format.set('customHeight', 1);
  }

  /** Rows that are not there are made only where `make` says so, and never by the hundred thousand. */
  private editRows(
    row: number,
    rows: number,
    make: boolean,
    change: (attributes: Map<string, string>) => void,
  ): void {
    if (row < 0 || rows < 1 || row + rows > MAX_ROWS) refuse('out-of-bounds', { row });
    const numbers =
      make && rows <= MANY_ROWS
        ? Array.from({ length: rows }, (_, i) => row + i)
        : this.rows.between(row, row + rows - 1);
    for (const number of numbers) {
      const before = this.row(number);
      const after = new Map(before ?? []);
      change(after);
      if (before && equal(before, after)) continue;
      this.rows.edit(number).attributes = after;
    }
  }

  styleRows(row: number, rows: number, derive: (style: number) => number): void {
    this.editRows(row, rows, true, (attributes) => {
      const style = derive(numberOf(attributes.get('s')) ?? 0);
      if (style > 0) {
        attributes.set('s', String(style));
        attributes.set('customFormat', '1');
      } else {
        attributes.delete('s');
        attributes.delete('customFormat');
      }
    });
  }

  /** Takes the formats of existing rows away. */
  clearRowStyles(row: number, rows: number): void {
    this.editRows(row, rows, false, (attributes) => {
      attributes.delete('s');
      attributes.delete('customFormat');
    });
  }
}

function checkWidth(pixels: number | null): void {
  if (pixels !== null && !(pixels >= 0 && pixels <= 1790)) {
    refuse('invalid-style', { width: pixels });
  }
}

function giveWidth(attributes: Map<string, string>, pixels: number | null): void {
  if (pixels === 0) {
    attributes.set('hidden', '1');
    return;
  }
  for (const name of ['hidden', 'customWidth', 'bestFit', 'width']) attributes.delete(name);
  if (pixels === null) return;
  attributes.set('width', String(widthOfPixels(pixels)));
  attributes.set('customWidth', '1');
}

const isOn = (flag: string | undefined): boolean => flag === '1' || flag === 'true';
