import type { Area } from '@pnftp/xlsx/plan';
import type { CalcSheet, FormulaKind } from './book';
import type { Template } from './template';
import { lookupKey, type RangeRef, type Scalar } from './values';
import type { CustomCall } from './customCalls';
import { RangeIndex, type RangeNode } from './rangeIndex';

/** Where a formula stands in its calculation. */
export enum State {
  Clean,
  /** To be computed, or waiting for a cell that is busy. */
  Dirty,
  /** Being computed: whoever reads it now closes a circle. */
  Running,
  /** A custom function that it calls has not answered. */
  Busy,
}

/** Shared by all that have nothing: there may be a hundred thousand of them. */
export const NONE: readonly never[] = [];

export interface CellRead {
  readonly sheet: SheetNode;
  readonly row: number;
  readonly column: number;
}

/** A cell with a formula. */
export class FormulaNode {
  state = State.Clean;
  value: Scalar = null;
  /** What it fills beside itself, when it spills or is an array formula. */
  spill: Area | null = null;
  /** Where it would have spilled, had the cells been free. */
  blocked: Area | null = null;
  /** Custom function calls of the evaluation under way, in the order of evaluation. */
  calls: CustomCall[] | typeof NONE = NONE;
  /** How many of them wait for their answers. */
  unanswered = 0;
  /** What it reads, to be taken back when it is removed. */
  cellsRead: readonly CellRead[] = NONE;
  rangesRead: readonly { readonly sheet: SheetNode; readonly range: RangeNode }[] = NONE;
  /** Names, tables and missing sheets, in lower case with a mark in front. */
  symbols: readonly string[] = NONE;
  /** Sweep in which it was found to wait for a busy cell. */
  heldIn = 0;
  /** Scratch of the ordering: what it filled when the sweep began. */
  filled: Area | null = null;
  waiting = 0;
  mark = 0;

  constructor(
    readonly sheet: SheetNode,
    readonly row: number,
    readonly column: number,
    readonly formula: string,
    readonly template: Template,
    /** How it is evaluated: a formula typed in an Excel with dynamic arrays may spill. */
    readonly kind: FormulaKind,
    /** Whether the workbook stores it as an array now. */
    public stored: FormulaKind,
    /** Cells of a legacy array formula. */
    readonly arrayArea: Area | null,
  ) {}
}

/** A cell that another cell's formula fills. */
export class SpillCell {
  constructor(
    readonly owner: FormulaNode,
    public value: Scalar,
  ) {}
}

type ComputedCell = FormulaNode | SpillCell;

interface LookupIndex {
  readonly version: number;
  readonly first: ReadonlyMap<string | number | boolean, number>;
}

/** One formula or several that read a cell. */
export function visitReaders(
  found: FormulaNode | readonly FormulaNode[],
  visit: (node: FormulaNode) => void,
): void {
  if (found instanceof FormulaNode) visit(found);
  else for (const node of found) visit(node);
}

/** A sheet as the calculator knows it: its computed cells, and who reads what. */
export class SheetNode {
  readonly cells = new Map<number, Map<number, ComputedCell>>();
  /** Formulas that read a single cell, by column and row. */
  readonly readers = new Map<number, Map<number, FormulaNode | FormulaNode[]>>();
  readonly ranges = new RangeIndex();
  /** Counts the changes in each column, so that lookups know when their index is old. */
  private readonly versions = new Map<number, number>();
  private readonly lookups = new Map<string, LookupIndex>();
  private rows = 0;
  private columns = 0;

  constructor(public source: CalcSheet) {
    this.measure();
  }

  get name(): string {
    return this.source.name;
  }

  /** Asks the workbook again how far the cells reach. */
  measure(): void {
    const { rows, columns } = this.source.extent();
    this.rows = rows;
    this.columns = columns;
  }

  include(row: number, column: number): void {
    if (row >= this.rows) this.rows = row + 1;
    if (column >= this.columns) this.columns = column + 1;
  }

  computed(row: number, column: number): ComputedCell | undefined {
    return this.cells.get(column)?.get(row);
  }

  setComputed(row: number, column: number, cell: ComputedCell | null): void {
    let rows = this.cells.get(column);
    if (cell) {
      if (!rows) this.cells.set(column, (rows = new Map<number, ComputedCell>()));
      rows.set(row, cell);
      this.include(row, column);
    } else {
      rows?.delete(row);
    }
    this.touch(column);
  }

  /** A value in this column has changed. */
  touch(column: number): void {
    this.versions.set(column, (this.versions.get(column) ?? 0) + 1);
  }

  /** Cells have moved: nothing that was looked up holds. */
  forgetLookups(): void {
    this.lookups.clear();
  }

  forEachReader(row: number, column: number, visit: (node: FormulaNode) => void): void {
    const found = this.readers.get(column)?.get(row);
    if (found) visitReaders(found, visit);
  }

  addReader(row: number, column: number, node: FormulaNode): void {
    let rows = this.readers.get(column);
    if (!rows) this.readers.set(column, (rows = new Map<number, FormulaNode | FormulaNode[]>()));
    const found = rows.get(row);
    if (!found) rows.set(row, node);
    else if (Array.isArray(found)) found.push(node);
    else rows.set(row, [found, node]);
  }

  removeReader(row: number, column: number, node: FormulaNode): void {
    const rows = this.readers.get(column);
    const found = rows?.get(row);
    if (found === node) rows!.delete(row);
    else if (Array.isArray(found)) {
      const at = found.indexOf(node);
      if (at < 0) return;
      found[at] = found.at(-1)!;
      found.pop();
      if (found.length === 0) rows!.delete(row);
    }
  }

  /** The part of a range that may hold something; its size may be 0. */
  clip(range: RangeRef): { rows: number; columns: number } {
    return {
      rows: Math.max(0, Math.min(range.rows, this.rows - range.row)),
      columns: Math.max(0, Math.min(range.columns, this.columns - range.column)),
    };
  }

  /**
   * Position of the first cell of a column range that is exactly equal, from 0; -1 if none is.
   * The index is made once for all lookups on the column until something in it changes.
   */
  findExact(range: RangeRef, read: (row: number) => Scalar, wanted: Scalar): number {
    const key = lookupKey(wanted);
    if (key === null) return -1;
    const version = this.versions.get(range.column) ?? 0;
    const name = `${range.column}:${range.row}:${range.rows}`;
    let index = this.lookups.get(name);
    if (!index || index.version !== version) {
      const first = new Map<string | number | boolean, number>();
      const rows = this.clip(range).rows;
      for (let i = 0; i < rows; i++) {
        const cellKey = lookupKey(read(range.row + i));
        if (cellKey !== null && !first.has(cellKey)) first.set(cellKey, i);
      }
      index = { version, first };
      this.lookups.set(name, index);
    }
    return index.first.get(key) ?? -1;
  }
}
