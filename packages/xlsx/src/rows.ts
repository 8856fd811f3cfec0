/**
 * The rows of a sheet. Their limits in the text are found once, when the sheet is checked; a
 * row's cells are parsed only when they are asked for, and rows that were not changed are
 * written out as the text they were.
 */
import { MAX_COLUMNS, MAX_ROWS, columnName } from './plan';
import type { CellRecord } from './cellText';
import { refuse } from './errors';
import { parseAttributes, scanXml } from './scan';
import { escapeAttribute } from './xml';

export class Row {
  /** Sorted by column; `null` while not parsed. */
  cells: CellRecord[] | null = null;
  attributes: Map<string, string> | null = null;
  /** What follows the cells (extensions). */
  tail = '';
  changed = false;

  constructor(
    public number: number,
    /** In the sheet's text: where the row before ends, and where this one does; -1 for new rows. */
    readonly start: number,
    readonly end: number,
    readonly original: number,
  ) {}
}

/**
 * Rows that were parsed only to be read are let go when they have more cells than this: some
 * hundreds of megabytes. Less, and a sheet that is read in several passes is parsed in each.
 */
const CACHED_CELLS = 4_000_000;

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13;

export class Rows {
  private readonly rows = new Map<number, Row>();
  private order: number[] = [];
  private sorted = true;
  private cached: Row[] = [];
  private cachedCells = 0;
  /** Whether anything at all differs from the text. */
  changed = false;
  /** Lowest and highest row and column of the cells that were made. */
  readonly made = { top: Infinity, left: Infinity, bottom: -1, right: -1 };

  private constructor(
    private readonly text: string,
    /** Where the content of sheetData begins and ends in the text; both -1 without one. */
    readonly contentStart: number,
    readonly contentEnd: number,
  ) {}

  static empty(): Rows {
    return new Rows('', -1, -1);
  }

  /**
   * Checks the whole text of a sheet and finds its rows. `count` is told of each cell, so that
   * a sheet with too many is refused while it is read.
   */
  static scan(
    text: string,
    part: string,
    count: () => void,
  ): { rows: Rows; dataStart: number; dataEnd: number } {
    let depth = 0;
    let dataStart = -1;
    let dataEnd = -1;
    let contentStart = -1;
    let contentEnd = -1;
    let inData = false;
    let previousEnd = 0;
    let row = -1;
    let column = -1;
    const found: Row[] = [];
    const invalid = (at: number, reason: string): never =>
      refuse('invalid-workbook', { part, offset: at, reason });
    scanXml(text, part, {
      open(name, start, nameEnd, end, empty) {
        depth++;
        if (inData) {
          if (depth === 3) {
            if (name !== 'row') return;
            const r = attributeNumber(text, nameEnd, end);
            const next = r === null ? row + 1 : r - 1;
            if (!(next > row) || next >= MAX_ROWS) invalid(start, 'row');
            row = next;
            column = -1;
          } else if (depth === 4 && name === 'c') {
            count();
            const next = cellColumn(text, nameEnd, end, row, column);
            if (next <= column || next >= MAX_COLUMNS) invalid(start, 'cell');
            column = next;
          }
        } else if (depth === 2 && name === 'sheetData') {
          if (dataStart >= 0) invalid(start, 'sheetData');
          dataStart = start;
          inData = !empty;
          contentStart = previousEnd = empty ? -1 : end + 1;
        }
      },
      close(name, start, end) {
        depth--;
        if (!inData) {
          if (depth === 1 && name === 'sheetData') dataEnd = end;
          return;
        }
        if (depth === 2 && name === 'row') {
          found.push(new Row(row, previousEnd, end, row));
          previousEnd = end;
        } else if (depth === 1) {
          inData = false;
          contentEnd = start;
          dataEnd = end;
        }
      },
    });
    const rows = new Rows(text, contentStart, contentEnd);
    for (const item of found) {
      rows.rows.set(item.number, item);
      rows.order.push(item.number);
    }
    return { rows, dataStart, dataEnd };
  }

  get(number: number): Row | null {
    return this.rows.get(number) ?? null;
  }

  /** The row, made if it is not there, ready to be changed. */
  edit(number: number): Row {
    let row = this.rows.get(number);
    if (!row) {
      row = new Row(number, -1, -1, -1);
      row.cells = [];
      row.attributes = new Map();
      this.rows.set(number, row);
      if (this.order.length > 0 && this.order[this.order.length - 1]! > number) this.sorted = false;
      this.order.push(number);
    }
    if (!row.changed) {
      this.parse(row);
      row.changed = true;
    }
    this.changed = true;
    return row;
  }

  remove(number: number): void {
    if (!this.rows.delete(number)) return;
    this.changed = true;
    this.order = this.order.filter((other) => other !== number);
  }

  clear(): void {
    this.changed ||= this.rows.size > 0;
    this.rows.clear();
    this.order = [];
    this.cached = [];
    this.cachedCells = 0;
  }

  /** Numbers of the rows that there are, ascending. */
  numbers(): readonly number[] {
    if (!this.sorted) {
      this.order.sort((a, b) => a - b);
      this.sorted = true;
    }
    return this.order;
  }

  /** Numbers of the rows between `first` and `last`, ascending. */
  between(first: number, last: number): number[] {
    if (last - first < this.rows.size / 8) {
      const out: number[] = [];
      for (let n = first; n <= last; n++) if (this.rows.has(n)) out.push(n);
      return out;
    }
    const all = this.numbers();
    return all.slice(lowerBound(all, first), lowerBound(all, last + 1));
  }

  /** Gives rows other numbers; `null` takes a row away. */
  renumber(place: (number: number) => number | null): void {
    const rows = [...this.numbers()].map((number) => this.rows.get(number)!);
    this.rows.clear();
    this.order = [];
    for (const row of rows) {
      const next = place(row.number);
      if (next === null || next < 0 || next >= MAX_ROWS) continue;
      row.number = next;
      this.rows.set(next, row);
      this.order.push(next);
    }
    this.sorted = false;
    this.changed = true;
  }

  cells(row: Row): CellRecord[] {
    if (!row.cells) this.parse(row);
    return row.cells!;
  }

  attributes(row: Row): Map<string, string> {
    if (!row.attributes) this.parse(row);
    return row.attributes!;
  }

  find(number: number, column: number): CellRecord | null {
    const row = this.rows.get(number);
    if (!row) return null;
    const cells = row.cells ?? this.cells(row);
    const at = cellIndex(cells, column);
    const cell = cells[at];
    return cell?.column === column ? cell : null;
  }

  /** The cell, made if it is not there, ready to be changed. */
  editCell(number: number, column: number): CellRecord {
    const cells = this.edit(number).cells!;
    const length = cells.length;
    const at =
      length === 0 || cells[length - 1]!.column < column ? length : cellIndex(cells, column);
    const found = cells[at];
    if (found?.column === column) return found;
    const made: CellRecord = { column, style: -1, type: '', extra: '', inner: '' };
    const extent = this.made;
    if (number < extent.top) extent.top = number;
    if (number > extent.bottom) extent.bottom = number;
    if (column < extent.left) extent.left = column;
    if (column > extent.right) extent.right = column;
    if (at === length) cells.push(made);
    else cells.splice(at, 0, made);
    return made;
  }

  /** Rows whose cells may contain `needle` (looked for in the text, all at once). */
  *mentioning(needle: string): Generator<Row> {
    let hit = -2;
    for (const number of [...this.numbers()]) {
      const row = this.rows.get(number);
      if (!row) continue;
      if (row.changed || row.start < 0) {
        yield row;
        continue;
      }
      // One pass over the text: rows come in its order.
      if (hit !== -1 && hit < row.start) hit = this.text.indexOf(needle, row.start);
      if (hit >= row.start && hit < row.end) yield row;
    }
  }

  private parse(row: Row): void {
    if (row.cells) return;
    let xml = this.text.slice(row.start, row.end);
    if (xml.includes('<!--') || xml.includes('<?')) {
      xml = xml.replace(/<!--.*?-->|<\?.*?\?>/gs, '');
    }
    const open = xml.indexOf('<row');
    const tagEnd = endOfTag(xml, open);
    const empty = xml.charCodeAt(tagEnd - 1) === 47;
    row.attributes = parseAttributes(xml, open + 4, empty ? tagEnd - 1 : tagEnd);
    row.attributes.delete('r');
    row.attributes.delete('spans');
    row.cells = [];
    if (!empty) row.tail = parseCells(xml, tagEnd + 1, xml.lastIndexOf('</'), row.cells);
    this.cached.push(row);
    this.cachedCells += row.cells.length + 1;
    if (this.cachedCells > CACHED_CELLS) {
      for (const old of this.cached) {
        if (!old.changed && old.start >= 0 && old !== row) {
          old.cells = null;
          old.attributes = null;
        }
      }
      this.cached = [row];
      this.cachedCells = row.cells.length + 1;
    }
  }

  /** The text of sheetData's content, in pieces. */
  *write(): Generator<string> {
    let from = -1;
    let to = -1;
    let pieces: string[] = [];
    let length = 0;
    for (const number of this.numbers()) {
      const row = this.rows.get(number)!;
      if (!row.changed && row.number === row.original) {
        if (to === row.start) {
          to = row.end;
          continue;
        }
        if (from >= 0) yield this.text.slice(from, to);
        if (pieces.length > 0) {
          yield pieces.join('');
          pieces = [];
          length = 0;
        }
        from = row.start;
        to = row.end;
        continue;
      }
      if (from >= 0) {
        yield this.text.slice(from, to);
        from = to = -1;
      }
      const xml = this.rowXml(row);
      pieces.push(xml);
      length += xml.length;
      if (length > 262_144) {
        yield pieces.join('');
        pieces = [];
        length = 0;
      }
    }
    if (from >= 0) yield this.text.slice(from, to);
    if (pieces.length > 0) yield pieces.join('');
  }

  private rowXml(row: Row): string {
    const cells = this.cells(row);
    const attributes = this.attributes(row);
    if (cells.length === 0 && attributes.size === 0 && row.tail === '') return '';
    const number = row.number + 1;
    let out = `<row r="${number}"`;
    for (const [name, value] of attributes) out += ` ${name}="${escapeAttribute(value)}"`;
    if (cells.length === 0 && row.tail === '') return `${out}/>`;
    out += '>';
    for (const cell of cells) {
      out += `<c r="${columnName(cell.column)}${number}"`;
      if (cell.style > 0) out += ` s="${cell.style}"`;
      if (cell.type !== '') out += ` t="${cell.type}"`;
      out += cell.extra;
      out += cell.inner === '' ? '/>' : `>${cell.inner}</c>`;
    }
    return `${out}${row.tail}</row>`;
  }
}

export function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function cellIndex(cells: readonly CellRecord[], column: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cells[middle]!.column < column) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Place of the `>` that ends the tag opened at `at`; quoted ones do not count. */
function endOfTag(xml: string, at: number): number {
  let end = xml.indexOf('>', at);
  const tag = xml.slice(at, end);
  if (!tag.includes('"') && !tag.includes("'")) return end;
  let quote = 0;
  for (end = at; end < xml.length; end++) {
    const code = xml.charCodeAt(end);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) break;
  }
  return end;
}

/** Value of the attribute `r` as a number; `null` if it is missing. */
function attributeNumber(text: string, start: number, end: number): number | null {
  const raw = attributeValue(text, start, end, 'r');
  if (raw === null) return null;
  return /^[1-9]\d{0,6}$/.test(raw) ? Number(raw) : NaN;
}

function attributeValue(text: string, start: number, end: number, name: string): string | null {
  // The usual form first: ` r="…"` right after the name.
  const value = start + name.length + 3;
  if (text.startsWith(` ${name}="`, start)) return text.slice(value, text.indexOf('"', value));
  return parseAttributes(text, start, end).get(name) ?? null;
}

/** Column of a cell, whose address must agree with its row; the next one where it has none. */
function cellColumn(
  text: string,
  start: number,
  end: number,
  row: number,
  previous: number,
): number {
  if (text.startsWith(' r="', start)) {
    let p = start + 4;
    let column = 0;
    let code = text.charCodeAt(p);
    while (code >= 65 && code <= 90 && column < 20000) {
      column = column * 26 + code - 64;
      code = text.charCodeAt(++p);
    }
    let number = 0;
    while (code >= 48 && code <= 57) {
      number = number * 10 + code - 48;
      code = text.charCodeAt(++p);
    }
    return code === 34 && number === row + 1 ? column - 1 : -1;
  }
  const address = attributeValue(text, start, end, 'r');
  if (address === null) return previous + 1;
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(address);
  if (!match || Number(match[2]) !== row + 1) return -1;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Fills `cells`; gives what follows the last cell. The text is known to be well-formed. */
function parseCells(xml: string, from: number, to: number, cells: CellRecord[]): string {
  let at = from;
  let column = -1;
  for (;;) {
    while (isSpace(xml.charCodeAt(at))) at++;
    if (at >= to) return '';
    if (xml.charCodeAt(at + 1) !== 99 || !/[\s/>]/.test(xml[at + 2]!)) return xml.slice(at, to);
    let p = at + 2;
    let style = -1;
    let type = '';
    let extra = '';
    let next = column + 1;
    let empty = false;
    for (;;) {
      while (isSpace(xml.charCodeAt(p))) p++;
      const code = xml.charCodeAt(p);
      if (code === 62) break;
      if (code === 47) {
        empty = true;
        p++;
        break;
      }
      const equals = xml.indexOf('=', p);
      let quoteAt = equals + 1;
      while (isSpace(xml.charCodeAt(quoteAt))) quoteAt++;
      const close = xml.indexOf(xml[quoteAt]!, quoteAt + 1);
      const name = xml.slice(p, equals).trimEnd();
      const value = xml.slice(quoteAt + 1, close);
      if (name === 'r') {
        next = 0;
        for (let i = 0; i < value.length; i++) {
          const c = value.charCodeAt(i);
          if (c < 65) break;
          next = next * 26 + c - 64;
        }
        next--;
      } else if (name === 's') style = value === '' ? -1 : Number(value);
      else if (name === 't') type = value === 'n' ? '' : value;
      else extra += ` ${name}=${xml.slice(quoteAt, close + 1)}`;
      p = close + 1;
    }
    let inner = '';
    let end = p + 1;
    if (!empty) {
      let close = xml.indexOf('</c>', end);
      if (close < 0 || close > to) close = xml.slice(end, to).search(/<\/c\s*>/) + end;
      inner = xml.slice(end, close);
      end = xml.indexOf('>', close) + 1;
    }
    column = next;
    cells.push({ column, style, type, extra, inner });
    at = end;
  }
}
