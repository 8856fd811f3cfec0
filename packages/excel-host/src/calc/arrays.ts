/** From references and arrays to single values and back, the way Excel's formulas do it. */
import { Unsupported, type Context } from './template';
import { Matrix, NA, RangeRef, UnionRef, VALUE, type Scalar, type Value } from './values';

/** Cells that one array may have here; Excel's own limit is its memory. */
const MAX_CELLS = 8_000_000;

/** How a formula treats a range where a single value belongs. */
export enum Mode {
  /** It means the cell of the same row or column. */
  Intersect,
  /** It makes the result an array. */
  Spill,
  /** It makes the result an array in every Excel, as in the arguments of SUMPRODUCT. */
  Array,
}

/** The cell that a range means for a formula that stands in its row or column. */
export function intersection(range: RangeRef, context: Context): Scalar {
  const { engine, row, column } = context;
  if (range.single) return engine.read(range.sheet, range.row, range.column);
  const inRows = row >= range.row && row < range.row + range.rows;
  const inColumns = column >= range.column && column < range.column + range.columns;
  if (range.columns === 1 && inRows) return engine.read(range.sheet, row, range.column);
  if (range.rows === 1 && inColumns) return engine.read(range.sheet, range.row, column);
  if (inRows && inColumns && range.sheet === context.sheet)
    return engine.read(range.sheet, row, column);
  return VALUE;
}

/** All the cells of a range, blanks as `null`. */
export function toMatrix(value: Scalar | Matrix | RangeRef, context: Context): Matrix {
  if (value instanceof Matrix) return value;
  if (!(value instanceof RangeRef)) return new Matrix(1, 1, [value]);
  const { rows, columns, sheet } = value;
  if (rows * columns > MAX_CELLS) throw new Unsupported('array-size');
  const used = sheet.clip(value);
  const data = new Array<Scalar>(rows * columns).fill(null);
  for (let r = 0; r < used.rows; r++) {
    for (let c = 0; c < used.columns; c++) {
      data[r * columns + c] = context.engine.read(sheet, value.row + r, value.column + c);
    }
  }
  return new Matrix(rows, columns, data);
}

/** A value where a single one belongs; an array stays one, for the caller to spread over. */
export function toOperand(value: Value, mode: Mode, context: Context): Scalar | Matrix {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof RangeRef) {
    if (value.single) return context.engine.read(value.sheet, value.row, value.column);
    if (mode === Mode.Intersect) return intersection(value, context);
    if (mode === Mode.Spill) context.arrays = true;
    return toMatrix(value, context);
  }
  if (value instanceof Matrix) {
    if (value.rows === 1 && value.columns === 1) return value.at(0, 0);
    if (mode === Mode.Spill) context.arrays = true;
    return value;
  }
  if (value instanceof UnionRef) return VALUE;
  return value;
}

/** Applies an operation to every element; one row or column serves all of the other side. */
export function spread(
  operands: readonly (Scalar | Matrix | undefined)[],
  apply: (values: readonly (Scalar | undefined)[]) => Scalar,
): Scalar | Matrix {
  let rows = 0;
  let columns = 0;
  for (const operand of operands) {
    if (!(operand instanceof Matrix)) continue;
    rows = Math.max(rows, operand.rows);
    columns = Math.max(columns, operand.columns);
  }
  if (rows === 0) return apply(operands as readonly (Scalar | undefined)[]);
  if (rows * columns > MAX_CELLS) throw new Unsupported('array-size');
  const data: Scalar[] = [];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      let missing = false;
      const values = operands.map((operand) => {
        if (!(operand instanceof Matrix)) return operand;
        const row = operand.rows === 1 ? 0 : r;
        const column = operand.columns === 1 ? 0 : c;
        if (row < operand.rows && column < operand.columns) return operand.at(row, column);
        missing = true;
        return null;
      });
      data.push(missing ? NA : apply(values));
    }
  }
  return new Matrix(rows, columns, data);
}

/** The single value of something that cannot be an array here (an element of one). */
export function toScalar(value: Value, context: Context): Scalar {
  if (value instanceof Matrix) return value.at(0, 0);
  if (value instanceof RangeRef) return context.engine.read(value.sheet, value.row, value.column);
  return value instanceof UnionRef ? VALUE : value;
}

export function areasOf(value: RangeRef | UnionRef): readonly RangeRef[] {
  return value instanceof UnionRef ? value.areas : [value];
}

/**
 * Every value of an argument, blanks of ranges left out unless `blanks`; whether it came from a
 * reference or an array is told, since many functions then pass over texts and truth values.
 * Stops early when `visit` gives something.
 */
export function each<T>(
  value: Value,
  context: Context,
  visit: (value: Scalar, fromCells: boolean) => T | undefined,
  blanks = false,
): T | undefined {
  if (value instanceof Matrix) {
    for (const element of value.data) {
      const stop = visit(element, true);
      if (stop !== undefined) return stop;
    }
    return undefined;
  }
  if (value instanceof RangeRef || value instanceof UnionRef) {
    for (const area of areasOf(value)) {
      const size = blanks ? area : area.sheet.clip(area);
      for (let r = 0; r < size.rows; r++) {
        for (let c = 0; c < size.columns; c++) {
          const cell = context.engine.read(area.sheet, area.row + r, area.column + c);
          if (cell === null && !blanks) continue;
          const stop = visit(cell, true);
          if (stop !== undefined) return stop;
        }
      }
    }
    return undefined;
  }
  return visit(value, false);
}
