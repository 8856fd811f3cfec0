/**
 * The rows of a sheet. Their limits in the text are found once, when the sheet is checked; a
 * row's cells are parsed only when they are asked for, and rows that were not changed are
 * written out as the text they were.
 */
import { MAX_COLUMNS, MAX_ROWS } from './plan';
import { CellRecord } from './cellText';
import { refuse } from './errors';
import { Journal, type Back } from './journal';
import {
  UsualContent,
  UsualTag,
  cellColumn,
  readCells,
  rowNumber,
  rowTag,
  type CellSink,
} from './rowText';
import { parseAttributes, scanXml } from './scan';
import { Utf8Writer } from './utf8';
import { escapeAttribute } from './xml';

export class Row {
  /** Sorted by column; `null` while not parsed. */
  cells: CellRecord[] | null = null;
  attributes: Map<string, string> | null = null;
  /** What follows the cells (extensions). */
  tail = '';
  changed = false;
  /** The step of the journal that has it as it was. */
  step = -1;
  /** First and last column that have a cell, and that have something in it; -1 for none. */
  left = -1;
  right = -1;
  leftValue = -1;
  rightValue = -1;

  constructor(
    public number: number,
    /** In the sheet's text: where the row before ends, and where this one does; -1 for new rows. */
    readonly start: number,
    public end: number,
    readonly original: number,
  ) {}

  clone(): Row {
    const { cells, attributes } = this;
    return Object.assign(new Row(this.number, this.start, this.end, this.original), this, {
      cells: cells && cells.map((cell) => cell.clone()),
      attributes: attributes && new Map(attributes),
    });
  }
}

/**
 * Rows that were parsed only to be read are let go when they have more cells than this: some
 * hundreds of megabytes. Less, and a sheet that is read in several passes is parsed in each.
 */
const CACHED_CELLS = 4_000_000;

export class Rows {
  private readonly rows = new Map<number, Row>();
  /** The row that was asked for last. */
  private recent: Row | null = null;
  private order: number[] = [];
  private sorted = true;
  private cached: Row[] = [];
  private cachedCells = 0;
  /** Whether anything at all differs from the text. */
  changed = false;
  /** Lowest and highest row and column of the cells that were made. */
  readonly made = { top: Infinity, left: Infinity, bottom: -1, right: -1 };

  /** Whether there are comments or instructions, which cells are read without. */
  private readonly marked: boolean;

  private constructor(
    private readonly journal: Journal,
    private readonly text: string,
    /** Where the content of sheetData begins and ends in the text; both -1 without one. */
    readonly contentStart: number,
    readonly contentEnd: number,
  ) {
    this.marked = text.includes('<!--') || text.includes('<?', 1);
  }

  static empty(journal = new Journal()): Rows {
    return new Rows(journal, '', -1, -1);
  }

  /**
   * Checks the whole text of a sheet and finds its rows. `count` is told of each cell, so that
   * a sheet with too many is refused while it is read.
   */
  static scan(
    text: string,
    part: string,
    count: () => void,
    journal = new Journal(),
  ): { rows: Rows; dataStart: number; dataEnd: number } {
    let depth = 0;
    let dataStart = -1;
    let dataEnd = -1;
    let contentStart = -1;
    let contentEnd = -1;
    let inData = false;
    let previousEnd = 0;
    let row = new Row(-1, -1, -1, -1);
    let column = -1;
    let contentOfCell = -1;
    const found: Row[] = [];
    const invalid = (at: number, reason: string): never =>
      refuse('invalid-workbook', { part, offset: at, reason });
    const tag = new UsualTag();
    const content = new UsualContent(text);
    const meets = (next: number): void => {
      count();
      column = next;
      if (row.left < 0) row.left = next;
      row.right = next;
    };
    const hasValue = (): void => {
      if (row.leftValue < 0) row.leftValue = column;
      row.rightValue = column;
    };
    scanXml(text, part, {
      skip(start) {
        if (depth !== 3 || !inData || !tag.read(text, start)) return 0;
        if (tag.row !== row.number || tag.column <= column || tag.column >= MAX_COLUMNS) return 0;
        const end = tag.empty ? tag.end : content.end(tag.end);
        if (end < 0) return 0;
        meets(tag.column);
        if (end > tag.end + 4) hasValue();
        return end;
      },
      open(name, start, nameEnd, end, empty) {
        depth++;
        if (inData) {
          if (depth === 3) {
            if (name !== 'row') return;
            const r = rowNumber(text, nameEnd, end);
            const next = r === null ? row.number + 1 : r - 1;
            if (!(next > row.number) || next >= MAX_ROWS) invalid(start, 'row');
            row = new Row(next, previousEnd, -1, next);
            column = -1;
          } else if (depth === 4 && name === 'c') {
            const next = cellColumn(text, nameEnd, end, row.number, column);
            if (next <= column || next >= MAX_COLUMNS) invalid(start, 'cell');
            meets(next);
            contentOfCell = end + 1;
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
        if (depth === 3) {
          if (name === 'c' && start > contentOfCell) hasValue();
        } else if (depth === 2 && name === 'row') {
          row.end = end;
          found.push(row);
          previousEnd = end;
        } else if (depth === 1) {
          inData = false;
          contentEnd = start;
          dataEnd = end;
        }
      },
    });
    const rows = new Rows(journal, text, contentStart, contentEnd);
    for (const item of found) {
      rows.rows.set(item.number, item);
      rows.order.push(item.number);
    }
    return { rows, dataStart, dataEnd };
  }

  get(number: number): Row | null {
    // Cells are asked for row by row.
    if (this.recent?.number === number) return this.recent;
    const row = this.rows.get(number) ?? null;
    this.recent = row;
    return row;
  }

  /** The row, made if it is not there, ready to be changed. */
  edit(number: number): Row {
    let row = this.get(number);
    const { journal } = this;
    if (journal.on && row?.step !== journal.step) this.keep(number, row);
    if (!row) {
      row = new Row(number, -1, -1, -1);
      row.cells = [];
      row.attributes = new Map();
      row.step = journal.step;
      this.put(number, row);
    }
    if (!row.changed) {
      this.parse(row);
      row.changed = true;
    }
    this.changed = true;
    return row;
  }

  /** Keeps the row as it is now for the journal; what is edited stays the same object. */
  private keep(number: number, row: Row | null): void {
    this.journal.keep(this.rowBack(number, row && row.clone()));
    this.journal.row(this, number);
    if (row) row.step = this.journal.step;
  }

  private rowBack(number: number, image: Row | null): Back {
    return () => {
      const now = this.rows.get(number) ?? null;
      this.put(number, image);
      if (image) image.step = -1;
      this.changed = true;
      return this.rowBack(number, now);
    };
  }

  /** `null` takes the row away. */
  private put(number: number, row: Row | null): void {
    this.recent = null;
    if (row === null) {
      if (this.rows.delete(number)) this.order = this.order.filter((other) => other !== number);
      return;
    }
    if (!this.rows.has(number)) {
      if (this.order.length > 0 && this.order[this.order.length - 1]! > number) this.sorted = false;
      this.order.push(number);
    }
    this.rows.set(number, row);
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
    const moves = [...this.numbers()].map((from) => {
      const to = place(from);
      const stays = to !== null && to >= 0 && to < MAX_ROWS;
      return { from, to: stays ? to : null, row: this.rows.get(from)! };
    });
    if (this.journal.on) {
      this.journal.keep(this.movedBack(moves));
      this.journal.row(this, -1);
    }
    this.place(moves);
  }

  private place(moves: readonly Omit<Move, 'from'>[]): void {
    this.rows.clear();
    this.recent = null;
    this.order = [];
    for (const { to, row } of moves) {
      if (to === null) continue;
      row.number = to;
      this.rows.set(to, row);
      this.order.push(to);
    }
    this.sorted = false;
    this.changed = true;
  }

  /** Rows go back by their numbers: the objects may be others by then. Those taken away return. */
  private movedBack(moves: readonly Move[]): Back {
    return () => {
      this.place(
        moves.map(({ from, to, row }) => ({
          to: from,
          row: to === null ? row : this.rows.get(to)!,
        })),
      );
      return () => {
        const again = moves.map(({ from, to }) => ({ from, to, row: this.rows.get(from)! }));
        this.place(again);
        return this.movedBack(again);
      };
    };
  }

  cells(row: Row): CellRecord[] {
    if (!row.cells) this.parse(row);
    return row.cells!;
  }

  attributes(row: Row): Map<string, string> {
    return (row.attributes ??= this.readAttributes(row));
  }

  /** One attribute, without keeping them all for it. */
  attribute(row: Row, name: string): string | undefined {
    if (!row.attributes && !this.marked) {
      const { start, end } = rowTag(this.text, row.start);
      if (!this.text.slice(start, end).includes(name)) return undefined;
    }
    return this.attributes(row).get(name);
  }

  private readAttributes(row: Row): Map<string, string> {
    const text = this.textOf(row);
    const { start, end } = rowTag(text, text === this.text ? row.start : 0);
    const attributes = parseAttributes(text, start, end);
    attributes.delete('r');
    attributes.delete('spans');
    return attributes;
  }

  /** The text that the row stands in: the sheet's, or its own without what is not to be read. */
  private textOf(row: Row): string {
    if (!this.marked) return this.text;
    return this.text.slice(row.start, row.end).replace(/<!--.*?-->|<\?.*?\?>/gs, '');
  }

  /** Reads the cells where they stand; gives what follows them. */
  private read(row: Row, sink: CellSink): string {
    const text = this.textOf(row);
    const own = text !== this.text;
    const { inner } = rowTag(text, own ? 0 : row.start);
    if (inner < 0) return '';
    const end = own ? text.length : row.end;
    return readCells(text, inner, text.lastIndexOf('</', end - 1), sink);
  }

  /**
   * Calls with the row's cells from a column on, until told `false`. They are to be read only,
   * and no longer than the call: a row that was not parsed yet is not kept for it.
   */
  each(row: Row, from: number, visit: (record: CellRecord) => boolean): void {
    const { cells } = row;
    if (cells) {
      for (let i = cellIndex(cells, from); i < cells.length; i++) if (!visit(cells[i]!)) return;
      return;
    }
    const record = new CellRecord(0);
    this.read(row, (column, style, type, extra, inner) => {
      if (column < from) return true;
      record.column = column;
      fill(record, style, type, extra, inner);
      return visit(record);
    });
  }

  /** The row, which then knows where its cells begin and end. */
  measured(row: Row): Row {
    if (!row.changed && row.start >= 0 && !this.marked) return row;
    const cells = this.cells(row);
    let first = 0;
    let last = cells.length - 1;
    row.left = cells[0]?.column ?? -1;
    row.right = cells[last]?.column ?? -1;
    while (first <= last && cells[first]!.blank) first++;
    while (last >= first && cells[last]!.blank) last--;
    row.leftValue = first > last ? -1 : cells[first]!.column;
    row.rightValue = first > last ? -1 : cells[last]!.column;
    return row;
  }

  find(number: number, column: number): CellRecord | null {
    const row = this.get(number);
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
    const made = new CellRecord(column);
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
    const cells: CellRecord[] = [];
    row.attributes ??= this.readAttributes(row);
    row.tail = this.read(row, (column, style, type, extra, inner) => {
      const record = new CellRecord(column);
      fill(record, style, type, extra, inner);
      cells.push(record);
      return true;
    });
    row.cells = cells;
    this.cached.push(row);
    this.cachedCells += cells.length + 1;
    if (this.cachedCells > CACHED_CELLS) {
      for (const old of this.cached) {
        if (!old.changed && old.start >= 0 && old !== row) {
          old.cells = null;
          old.attributes = null;
        }
      }
      this.cached = [row];
      this.cachedCells = cells.length + 1;
    }
  }

  /** sheetData's content, in pieces: the text of what was not changed, and bytes of the rest. */
  *write(): Generator<string | Uint8Array> {
    const made = new Utf8Writer();
    let from = -1;
    let to = -1;
    for (const number of this.numbers()) {
      const row = this.rows.get(number)!;
      const asItWas = !row.changed && row.number === row.original;
      if (asItWas && to === row.start) {
        to = row.end;
        continue;
      }
      if (from >= 0) yield this.text.slice(from, to);
      from = to = -1;
      if (asItWas || made.full) yield made.take();
      if (asItWas) {
        from = row.start;
        to = row.end;
      } else this.writeRow(made, row);
    }
    if (from >= 0) yield this.text.slice(from, to);
    yield made.take();
  }

  private writeRow(out: Utf8Writer, row: Row): void {
    const cells = this.cells(row);
    const attributes = this.attributes(row);
    if (cells.length === 0 && attributes.size === 0 && row.tail === '') return;
    const number = row.number + 1;
    out.text('<row r="').number(number).text('"');
    for (const [name, value] of attributes) {
      out.text(' ').text(name).text('="').text(escapeAttribute(value)).text('"');
    }
    if (cells.length === 0 && row.tail === '') {
      out.text('/>');
      return;
    }
    out.text('>');
    for (const cell of cells) cell.write(out, number);
    out.text(row.tail).text('</row>');
  }
}

interface Move {
  readonly from: number;
  readonly to: number | null;
  readonly row: Row;
}

function fill(record: CellRecord, style: number, type: string, extra: string, inner: string): void {
  record.style = style;
  record.type = type;
  record.extra = extra;
  record.content = inner;
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
