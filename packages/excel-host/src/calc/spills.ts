/** Stores results: one value in its cell, or an array over the cells that it fills. */
import { MAX_COLUMNS, MAX_ROWS, intersect, type Area } from '@pnftp/xlsx/plan';
import { intersection, toMatrix } from './arrays';
import { forEachEntry, readersOf } from './dependencies';
import type { FormulaNode } from './sheetNode';
import { SpillCell, type SheetNode } from './sheetNode';
import type { Context } from './template';
import {
  Matrix,
  NA,
  RangeRef,
  SPILL,
  UnionRef,
  VALUE,
  isError,
  type Scalar,
  type Value,
} from './values';

interface Surroundings {
  /** What the workbook holds in a cell that no formula fills. */
  read(sheet: SheetNode, row: number, column: number): Scalar;
  inTable(sheet: SheetNode, area: Area): boolean;
  changed(sheet: SheetNode, row: number, column: number): void;
}

export const sameValue = (a: Scalar, b: Scalar): boolean =>
  a === b || (isError(a) && isError(b) && a.error === b.error);

/** What a cell shows of a value: never a blank, and no negative zero. */
const shown = (value: Scalar): Scalar => (value === null || value === 0 ? 0 : value);

export class Spills {
  /** Formulas that read cells which a spill has newly filled or left, to be computed again. */
  readonly disturbed = new Set<FormulaNode>();

  constructor(private readonly around: Surroundings) {}

  /** The result of an evaluation, as the cell's kind of formula takes it. */
  result(node: FormulaNode, value: Value, context: Context): Scalar | Matrix {
    if (value instanceof UnionRef) return VALUE;
    if (node.kind === 'normal') {
      if (value instanceof RangeRef) return intersection(value, context);
      return value instanceof Matrix ? value.at(0, 0) : value;
    }
    if (value instanceof RangeRef) {
      if (value.single) return context.engine.read(value.sheet, value.row, value.column);
      return toMatrix(value, context);
    }
    return value;
  }

  /** Takes over what an array formula of the file filled. */
  adopt(node: FormulaNode, area: Area): void {
    if (node.kind === 'normal' || (area.rows === 1 && area.columns === 1)) return;
    const { sheet } = node;
    node.spill = area;
    eachCell(area, (row, column) => {
      if (row === node.row && column === node.column) return;
      if (sheet.computed(row, column)) return;
      sheet.setComputed(row, column, new SpillCell(node, this.around.read(sheet, row, column)));
    });
  }

  /** The formula is gone: its cells belong to nobody. */
  abandon(node: FormulaNode): void {
    if (!node.spill) return;
    forEachEntry(node.sheet.cells, node.spill, (cell, row, column) => {
      if (cell instanceof SpillCell && cell.owner === node) {
        node.sheet.setComputed(row, column, null);
      }
    });
    node.spill = null;
  }

  /** Empties what a removed formula had filled, but for an area that was written since. */
  empty(node: FormulaNode, filled: Area, written: Area): void {
    const { sheet } = node;
    eachCell(filled, (row, column) => {
      if (inside(written, row, column) || sheet.computed(row, column)) return;
      sheet.source.clearCell(row, column);
      sheet.touch(column);
    });
  }

  /** `asArray`: ranges or arrays took the place of single values on the way. */
  store(node: FormulaNode, result: Scalar | Matrix, asArray: boolean): void {
    node.blocked = null;
    if (node.arrayArea) {
      this.fill(node, node.arrayArea, broadcast(result, node.arrayArea), false);
      return;
    }
    if (!(result instanceof Matrix) || (result.rows === 1 && result.columns === 1)) {
      this.single(node, result instanceof Matrix ? result.at(0, 0) : result, asArray);
      return;
    }
    const area = { row: node.row, column: node.column, rows: result.rows, columns: result.columns };
    if (this.isBlocked(node, area)) {
      this.single(node, SPILL, true);
      node.blocked = area;
      return;
    }
    this.fill(node, area, result, true);
  }

  private single(node: FormulaNode, result: Scalar, asArray: boolean): void {
    const { sheet, row, column } = node;
    const value = shown(result);
    const before = node.spill;
    if (before) this.leave(node, null);
    const changed = !sameValue(node.value, value);
    node.value = value;
    if (before || (asArray && node.stored === 'normal' && node.kind === 'dynamic')) {
      const area = { row, column, rows: 1, columns: 1 };
      sheet.source.setArray(area, node.formula, [[value]], true);
      node.stored = 'dynamic';
    } else if (changed) {
      sheet.source.setValue(row, column, value);
    }
    if (changed) this.note(sheet, row, column);
  }

  private isBlocked(node: FormulaNode, area: Area): boolean {
    const { sheet } = node;
    if (area.row + area.rows > MAX_ROWS || area.column + area.columns > MAX_COLUMNS) return true;
    if (this.around.inTable(sheet, area)) return true;
    if (sheet.source.merges.some((merge) => intersect(merge, area) !== null)) return true;
    let blocked = false;
    eachCell(area, (row, column) => {
      if (blocked || (row === node.row && column === node.column)) return;
      const cell = sheet.computed(row, column);
      if (cell instanceof SpillCell && cell.owner === node) return;
      blocked = cell !== undefined || this.around.read(sheet, row, column) !== null;
    });
    return blocked;
  }

  /** Gives up the cells outside of the new area. */
  private leave(node: FormulaNode, area: Area | null): void {
    const { sheet, spill } = node;
    if (!spill) return;
    eachCell(spill, (row, column) => {
      if (row === node.row && column === node.column) return;
      if (area && inside(area, row, column)) return;
      const cell = sheet.computed(row, column);
      if (!(cell instanceof SpillCell) || cell.owner !== node) return;
      sheet.setComputed(row, column, null);
      sheet.source.clearCell(row, column);
      this.note(sheet, row, column);
    });
    node.spill = null;
  }

  private fill(node: FormulaNode, area: Area, result: Matrix, dynamic: boolean): void {
    const { sheet } = node;
    this.leave(node, area);
    const values: Scalar[][] = [];
    const news: [number, number][] = [];
    for (let r = 0; r < area.rows; r++) {
      const line: Scalar[] = [];
      for (let c = 0; c < area.columns; c++) {
        const row = area.row + r;
        const column = area.column + c;
        const value = shown(result.at(r, c));
        line.push(value);
        if (row === node.row && column === node.column) {
          if (!sameValue(node.value, value)) this.note(sheet, row, column);
          node.value = value;
          continue;
        }
        const cell = sheet.computed(row, column);
        if (cell instanceof SpillCell && cell.owner === node) {
          if (!sameValue(cell.value, value)) this.note(sheet, row, column);
          cell.value = value;
        } else {
          sheet.setComputed(row, column, new SpillCell(node, value));
          this.note(sheet, row, column);
          news.push([row, column]);
        }
      }
      values.push(line);
    }
    node.spill = area;
    node.stored = dynamic ? 'dynamic' : 'array';
    sheet.source.setArray(area, node.formula, values, dynamic);
    for (const [row, column] of news) this.disturb(node, row, column);
  }

  /** Readers of a cell that was not this formula's when the order was made. */
  private disturb(node: FormulaNode, row: number, column: number): void {
    if (node.filled && inside(node.filled, row, column)) return;
    const area = { row, column, rows: 1, columns: 1 };
    const add = (reader: FormulaNode): void => {
      this.disturbed.add(reader);
    };
    readersOf(node.sheet, area, add, (range) => range.readers.forEach(add));
    this.disturbed.delete(node);
  }

  private note(sheet: SheetNode, row: number, column: number): void {
    sheet.touch(column);
    this.around.changed(sheet, row, column);
  }
}

const inside = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      visit(row, column);
    }
  }
}

/** A result over the fixed cells of a legacy array formula; what it does not reach is #N/A. */
function broadcast(result: Scalar | Matrix, area: Area): Matrix {
  const from = result instanceof Matrix ? result : new Matrix(1, 1, [result]);
  const data: Scalar[] = [];
  for (let r = 0; r < area.rows; r++) {
    for (let c = 0; c < area.columns; c++) {
      const row = from.rows === 1 ? 0 : r;
      const column = from.columns === 1 ? 0 : c;
      data.push(row < from.rows && column < from.columns ? from.at(row, column) : NA);
    }
  }
  return new Matrix(area.rows, area.columns, data);
}
