/** The cells of a sheet: values and formulas, shared formulas and arrays included. */
import {
  MAX_COLUMNS,
  MAX_ROWS,
  MOST_READ,
  areaAddress,
  cellAddress,
  intersect,
  isFormula,
  needsQuote,
  parseAddress,
  readsTooMuch,
  type Area,
  type Cell,
  type CellValue,
} from './plan';
import {
  formulaOf,
  formulaXml,
  valueContent,
  valueOfRecord,
  valueXml,
  type CellRecord,
  type FormulaParts,
} from './cellText';
import type { Core } from './core';
import { refuse } from './errors';
import { translateFormula } from './references';
import { cellIndex, type Row, type Rows } from './rows';
import type { FormulaPlacement } from './types';
import { escapeText } from './xml';

interface Group {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly area: Area;
}

/** An area that is being read. */
export interface Reader {
  readonly cells: readonly (readonly Cell[])[];
  readonly take: (record: CellRecord, row: number) => void;
}

const QUOTED = { quotePrefix: true };
const PLAIN = { quotePrefix: false };
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

export function checkArea(area: Area): void {
  const { row, column, rows, columns } = area;
  const whole = [row, column, rows, columns].every(Number.isInteger);
  if (!whole || rows < 1 || columns < 1) refuse('invalid-area', { row, column, rows, columns });
  if (row < 0 || column < 0 || row + rows > MAX_ROWS || column + columns > MAX_COLUMNS) {
    refuse('out-of-bounds', { row, column, rows, columns });
  }
}

export function checkFormula(shown: string): void {
  if (!shown.startsWith('=') || shown.length < 2 || shown.length > MAX_FORMULA) {
    refuse('invalid-formula', { formula: shown.slice(0, 200) });
  }
}

export class Grid {
  /** Goes up with every change. */
  version = 0;
  private groups: Map<string, Group> | null = null;
  /** Arrays of more than one cell, by the address of their first. */
  private arrays: Map<string, Area> | null = null;
  private used: { version: number; all: Area | null; values: Area | null } | null = null;

  constructor(
    readonly rows: Rows,
    private readonly core: Core,
    /** Name of the table that a cell lies in. */
    private readonly tableAt: (row: number, column: number) => string | null,
  ) {}

  cell(row: number, column: number): Cell {
    const record = this.rows.find(row, column);
    return record ? this.read(record, row) : null;
  }

  private read(record: CellRecord, row: number): Cell {
    const value = valueOfRecord(record, this.core);
    if (!record.hasFormula) return value;
    const stored = this.storedFormula(record, row);
    if (stored === null) return value;
    const { translator } = this.core;
    const table = stored.includes('[') ? this.tableAt(row, record.column) : null;
    return { formula: `=${translator.toShown(stored, table)}`, value };
  }

  /** As the file has it, a shared one translated to its place; `null` where there is none. */
  storedFormula(record: CellRecord, row: number): string | null {
    const parts = formulaOf(record.inner);
    if (!parts) return null;
    if (parts.kind === 'dataTable') return null;
    if (parts.text !== '' || parts.kind !== 'shared') return parts.text === '' ? null : parts.text;
    const group = this.sharedGroups().get(parts.group ?? '');
    if (!group) return null;
    return translateFormula(group.text, row - group.row, record.column - group.column);
  }

  private sharedGroups(): Map<string, Group> {
    if (this.groups) return this.groups;
    const groups = (this.groups = new Map<string, Group>());
    for (const row of this.rows.mentioning('shared')) {
      this.rows.each(row, 0, (record) => {
        const parts = record.hasFormula ? formulaOf(record.inner) : null;
        if (parts?.kind !== 'shared' || parts.text === '' || parts.group === null) return true;
        const at = { row: row.number, column: record.column };
        const area = parseAddress(parts.ref ?? '') ?? { ...at, rows: 1, columns: 1 };
        groups.set(parts.group, { ...at, text: parts.text, area });
        return true;
      });
    }
    return groups;
  }

  private multiCellArrays(): Map<string, Area> {
    if (this.arrays) return this.arrays;
    const arrays = (this.arrays = new Map<string, Area>());
    for (const row of this.rows.mentioning('array')) {
      this.rows.each(row, 0, (record) => {
        const area = record.hasFormula ? arrayArea(formulaOf(record.inner)) : null;
        if (area) arrays.set(cellAddress(row.number, record.column), area);
        return true;
      });
    }
    return arrays;
  }

  /** Every member of the group gets a formula of its own. */
  private ungroup(id: string): void {
    const group = this.sharedGroups().get(id);
    if (!group) return;
    this.groups!.delete(id);
    for (const number of this.rows.between(group.area.row, group.area.row + group.area.rows - 1)) {
      const row = this.rows.get(number)!;
      for (const record of this.rows.cells(row)) {
        if (!record.hasFormula) continue;
        const parts = formulaOf(record.inner);
        if (parts?.kind !== 'shared' || parts.group !== id) continue;
        const text = translateFormula(group.text, number - group.row, record.column - group.column);
        replaceFormula(this.rows.editCell(number, record.column), text);
      }
    }
  }

  ungroupAll(): void {
    for (const id of [...this.sharedGroups().keys()]) this.ungroup(id);
  }

  /** Before a cell's content goes: what others hang on it is put right. */
  private release(record: CellRecord, row: number): void {
    if (record.type === 's' && !record.blank) this.core.strings.used(-1);
    if (!record.hasFormula) return;
    this.core.formulasChanged();
    const parts = formulaOf(record.inner);
    if (parts?.kind === 'shared' && parts.ref !== null && parts.group !== null) {
      this.ungroup(parts.group);
    } else if (parts?.kind === 'array') {
      const address = cellAddress(row, record.column);
      const area = this.multiCellArrays().get(address);
      this.arrays!.delete(address);
      // What has spilled goes with the formula that spilled it; a legacy array leaves its values.
      if (area && record.extra.includes('cm=')) {
        this.forEachRecord(area, (other, at) => {
          if (other !== record && !other.hasFormula) {
            const spilled = this.rows.editCell(at, other.column);
            spilled.inner = '';
            spilled.type = '';
          }
        });
      }
    }
  }

  /** Literal: texts are never parsed. */
  set(row: number, column: number, given: Cell, quote?: boolean): void {
    // An empty text is a blank cell, as it is for whoever types it.
    const cell = given === '' ? null : given;
    if (cell === null) {
      const found = this.rows.find(row, column);
      if (!found || (found.blank && !this.quoted(found))) return;
    }
    this.version++;
    const record = this.rows.editCell(row, column);
    if (!record.blank) this.release(record, row);
    record.extra = '';
    if (record.style < 0) record.style = this.inheritedStyle(row, column);
    if (isFormula(cell)) {
      this.writeFormula(record, row, cell.formula, cell.value);
      this.quote(record, false);
    } else if (typeof cell === 'string') {
      if (cell.length > MAX_TEXT) refuse('text-too-long', { cell: cellAddress(row, column) });
      record.put({ type: 's', content: this.core.stringIndex(cell) });
      this.core.strings.used(1);
      this.quote(record, quote ?? needsQuote(cell));
    } else {
      record.put(valueContent(cell));
      this.quote(record, false);
    }
    if (record.blank && record.style <= 0) this.drop(row, column);
  }

  private quoted(record: CellRecord): boolean {
    return record.style > 0 && this.core.styles.resolve(record.style).quotePrefix;
  }

  private quote(record: CellRecord, on: boolean): void {
    if (record.style <= 0 && !on) return;
    if (this.core.styles.resolve(record.style).quotePrefix === on) return;
    record.style = this.core.styles.derive(record.style, on ? QUOTED : PLAIN);
  }

  /** Style of the row or the column, which a new cell starts from. Set by the sheet. */
  inheritedStyle: (row: number, column: number) => number = () => -1;

  private drop(row: number, column: number): void {
    if (this.inheritedStyle(row, column) > 0) return;
    const cells = this.rows.edit(row).cells!;
    const at = cellIndex(cells, column);
    if (cells[at]?.column === column) cells.splice(at, 1);
  }

  private writeFormula(record: CellRecord, row: number, shown: string, value: CellValue): void {
    checkFormula(shown);
    const table = shown.includes('[') ? this.tableAt(row, record.column) : null;
    const { text, dynamic } = this.core.translator.toStored(shown.slice(1), table);
    if (dynamic) record.extra = ` cm="${this.core.dynamicCell()}"`;
    record.putFormula(text, dynamic ? cellAddress(row, record.column) : '', valueContent(value));
    this.core.formulasChanged();
  }

  /** The value of a cell whose formula stays. */
  setValue(row: number, column: number, value: CellValue): void {
    const found = this.rows.find(row, column);
    if (!found || !found.hasFormula) {
      this.set(row, column, value, false);
      return;
    }
    this.version++;
    const record = this.rows.editCell(row, column);
    const { type, xml } = valueXml(value);
    record.type = type;
    record.extra = record.extra.replace(/\svm=(?:"[^"]*"|'[^']*')/, '');
    record.inner = formulaXml(record.inner) + xml;
  }

  placement(row: number, column: number): FormulaPlacement | null {
    const record = this.rows.find(row, column);
    const parts = record ? formulaOf(record.inner) : null;
    const own: Area = { row, column, rows: 1, columns: 1 };
    if (record && parts) {
      if (parts.kind === 'array') {
        const kind = record.extra.includes('cm=') ? 'dynamicArray' : 'array';
        return { kind, area: parseAddress(parts.ref ?? '') ?? own };
      }
      if (parts.kind === 'dataTable') {
        return { kind: 'dataTable', area: parseAddress(parts.ref ?? '') ?? own };
      }
      return { kind: 'normal', area: own };
    }
    for (const area of this.multiCellArrays().values()) {
      if (!intersect(area, own)) continue;
      const first = this.rows.find(area.row, area.column);
      const kind = first?.extra.includes('cm=') ? 'dynamicArray' : 'array';
      return { kind, area };
    }
    return null;
  }

  setArray(
    area: Area,
    shown: string,
    values: readonly (readonly CellValue[])[],
    dynamic: boolean,
  ): void {
    checkArea(area);
    const current = this.placement(area.row, area.column);
    // The same formula over another area: cells that it no longer fills are emptied.
    if (current?.kind === 'dynamicArray') this.set(area.row, area.column, null);
    for (let r = 0; r < area.rows; r++) {
      for (let c = 0; c < area.columns; c++) {
        if (r + c > 0) this.set(area.row + r, area.column + c, values[r]?.[c] ?? null, false);
      }
    }
    this.set(area.row, area.column, { formula: shown, value: values[0]?.[0] ?? null });
    const record = this.rows.editCell(area.row, area.column);
    const { type, xml } = valueXml(values[0]?.[0] ?? null);
    const text = formulaOf(record.inner)?.text ?? '';
    record.type = type;
    record.extra = dynamic ? ` cm="${this.core.dynamicCell()}"` : '';
    record.inner = `<f t="array" ref="${areaAddress(area)}">${escapeText(text)}</f>${xml}`;
    if (area.rows * area.columns > 1) {
      this.multiCellArrays().set(cellAddress(area.row, area.column), area);
    }
  }

  /** Calls with what there is in the area, by rows. The record is to be read only. */
  forEachRecord(
    area: Area,
    visit: (record: CellRecord, row: number) => void,
    needle?: string,
  ): void {
    const last = area.column + area.columns - 1;
    const bottom = area.row + area.rows - 1;
    const one = (row: Row): void =>
      this.rows.each(row, area.column, (record) => {
        if (record.column > last) return false;
        visit(record, row.number);
        return true;
      });
    if (needle !== undefined) {
      for (const row of this.rows.mentioning(needle)) {
        if (row.number >= area.row && row.number <= bottom) one(row);
      }
    } else for (const number of this.rows.between(area.row, bottom)) one(this.rows.get(number)!);
  }

  readArea(area: Area): Cell[][] {
    return this.readRows(area).map((line) => [...line]);
  }

  readRows(area: Area): readonly (readonly Cell[])[] {
    const { cells, take } = this.reader(area);
    this.forEachRecord(area, take);
    return cells;
  }

  /**
   * The cells of an area, to be filled in by the records that pass by. Rows without anything in them
   * are one and the same: a million of them cost nothing.
   */
  reader(area: Area): Reader {
    checkArea(area);
    if (readsTooMuch([area])) refuse('read-too-large', { limit: MOST_READ });
    const { row: top, column: left, rows, columns } = area;
    const blank = new Array<Cell>(columns).fill(null);
    const cells = new Array<Cell[]>(rows).fill(blank);
    const take = (record: CellRecord, row: number): void => {
      const r = row - top;
      const c = record.column - left;
      if (r < 0 || r >= rows || c < 0 || c >= columns || record.blank) return;
      if (cells[r] === blank) cells[r] = [...blank];
      cells[r]![c] = this.read(record, row);
    };
    return { cells, take };
  }

  /** Every cell with something in it. */
  forEach(
    area: Area,
    visit: (row: number, column: number, cell: Cell) => void,
    formulas: boolean,
  ): void {
    this.forEachRecord(
      area,
      (record, row) => {
        if (record.blank || (formulas && !record.hasFormula)) return;
        const cell = this.read(record, row);
        if (cell !== null) visit(row, record.column, cell);
      },
      formulas ? '<f' : undefined,
    );
  }

  /** Stored formulas, each to be replaced by what `change` gives. */
  rewriteFormulas(change: (stored: string, row: number, column: number) => string): void {
    for (const row of this.rows.mentioning('<f')) {
      for (const record of this.rows.cells(row)) {
        if (!record.hasFormula) continue;
        const parts = formulaOf(record.inner);
        if (!parts || parts.text === '') continue;
        const text = change(parts.text, row.number, record.column);
        if (text === parts.text) continue;
        this.version++;
        replaceFormulaText(this.rows.editCell(row.number, record.column), text);
        this.groups = null;
      }
    }
  }

  usedArea(valuesOnly: boolean): Area | null {
    if (this.used?.version === this.version) {
      return valuesOnly ? this.used.values : this.used.all;
    }
    const all = new Bounds();
    const values = new Bounds();
    for (const number of this.rows.numbers()) {
      const row = this.rows.measured(this.rows.get(number)!);
      if (row.left >= 0) all.add(number, row.left, row.right);
      if (row.leftValue >= 0) values.add(number, row.leftValue, row.rightValue);
    }
    this.used = { version: this.version, all: all.area, values: values.area };
    return valuesOnly ? this.used.values : this.used.all;
  }

  /** The same, of the cells of an area. */
  usedIn(area: Area, valuesOnly: boolean): Area | null {
    const bounds = new Bounds();
    this.forEachRecord(area, (record, row) => {
      if (!valuesOnly || record.inner !== '') bounds.add(row, record.column, record.column);
    });
    return bounds.area;
  }

  clearContents(area: Area): void {
    checkArea(area);
    const found: [number, number][] = [];
    this.forEachRecord(area, (record, row) => {
      if (!record.blank || this.quoted(record)) found.push([row, record.column]);
    });
    for (const [row, column] of found) this.set(row, column, null);
  }

  /** After cells have moved: what was known of groups and arrays no longer holds. */
  forget(): void {
    this.version++;
    this.groups = null;
    this.arrays = null;
  }
}

class Bounds {
  private top = Infinity;
  private bottom = -1;
  private left = Infinity;
  private right = -1;

  add(row: number, left: number, right: number): void {
    this.top = Math.min(this.top, row);
    this.bottom = Math.max(this.bottom, row);
    this.left = Math.min(this.left, left);
    this.right = Math.max(this.right, right);
  }

  get area(): Area | null {
    if (this.bottom < 0) return null;
    return {
      row: this.top,
      column: this.left,
      rows: this.bottom - this.top + 1,
      columns: this.right - this.left + 1,
    };
  }
}

function arrayArea(parts: FormulaParts | null): Area | null {
  if (parts?.kind !== 'array') return null;
  const area = parseAddress(parts.ref ?? '');
  return area && area.rows * area.columns > 1 ? area : null;
}

/** A plain formula in place of the one that is there. */
export function replaceFormula(record: CellRecord, text: string): void {
  const old = formulaXml(record.inner);
  record.inner = `<f>${escapeText(text)}</f>${record.inner.slice(record.inner.indexOf(old) + old.length)}`;
}

/** Another text in the formula that is there, its attributes kept. */
export function replaceFormulaText(record: CellRecord, text: string): void {
  record.inner = record.inner.replace(
    /(<f(?:\s[^>]*)?>)[^<]*(<\/f\s*>)/,
    (_, open: string, close: string) => `${open}${escapeText(text)}${close}`,
  );
}
