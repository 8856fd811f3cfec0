/** Searching a row or a column the ways that MATCH, VLOOKUP and XLOOKUP do. */
import { toMatrix } from './arrays';
import { wildcard } from './criteria';
import type { Context } from './template';
import { Matrix, RangeRef, compare, isError, type Scalar } from './values';

/** One row or one column of cells or of an array. */
export interface Line {
  readonly length: number;
  at(index: number): Scalar;
  /** Set where it is a column of cells, whose exact lookups share an index. */
  readonly column?: RangeRef;
}

/** `null` where it is neither a row nor a column. */
export function lineOf(value: Matrix | RangeRef | Scalar, context: Context): Line | null {
  if (value instanceof RangeRef) {
    const { sheet, row, column } = value;
    const used = sheet.clip(value);
    const read = (r: number, c: number): Scalar =>
      r < used.rows && c < used.columns ? context.engine.read(sheet, row + r, column + c) : null;
    if (value.columns === 1) {
      return { length: value.rows, at: (i) => read(i, 0), column: value };
    }
    return value.rows === 1 ? { length: value.columns, at: (i) => read(0, i) } : null;
  }
  const matrix = value instanceof Matrix ? value : toMatrix(value, context);
  if (matrix.rows !== 1 && matrix.columns !== 1) return null;
  return { length: matrix.data.length, at: (i) => matrix.data[i]! };
}

/** The first column or row of a table of cells or values. */
export function edgeOf(table: Matrix | RangeRef, vertical: boolean, context: Context): Line {
  if (table instanceof RangeRef) {
    const { sheet, row, column, rows, columns } = table;
    const edge = vertical
      ? new RangeRef(sheet, row, column, rows, 1)
      : new RangeRef(sheet, row, column, 1, columns);
    return lineOf(edge, context)!;
  }
  return vertical
    ? { length: table.rows, at: (i) => table.at(i, 0) }
    : { length: table.columns, at: (i) => table.at(0, i) };
}

/** A blank is looked up as 0. */
const asWanted = (wanted: Scalar): Scalar => wanted ?? 0;

const sameKind = (a: Scalar, b: Scalar): boolean =>
  typeof a === typeof b && a !== null && !isError(a);

/** Place of the first equal value, -1 if there is none; with `wild`, * and ? stand for any text. */
export function findEqual(
  line: Line,
  lookup: Scalar,
  context: Context,
  wild: boolean,
  backwards = false,
): number {
  const wanted = asWanted(lookup);
  const pattern = wild && typeof wanted === 'string' ? wildcard(wanted) : null;
  if (!pattern && line.column && !backwards) {
    const { sheet, column } = line.column;
    return sheet.findExact(line.column, (row) => context.engine.read(sheet, row, column), wanted);
  }
  const matches = pattern
    ? (value: Scalar): boolean => typeof value === 'string' && pattern.test(value)
    : (value: Scalar): boolean => sameKind(value, wanted) && compare(value, wanted) === 0;
  const used = usedLength(line);
  for (let i = 0; i < used; i++) {
    const at = backwards ? used - 1 - i : i;
    if (matches(line.at(at))) return at;
  }
  return -1;
}

const usedLength = (line: Line): number =>
  line.column ? line.column.sheet.clip(line.column).rows : line.length;

/**
 * Place of the last value of a sorted line that does not pass the wanted one, by halves as Excel
 * does it, so that an unsorted line gives what Excel gives: blanks, errors and other kinds of
 * value in the way are stepped over. -1 if all pass it.
 */
export function findSorted(line: Line, lookup: Scalar, descending: boolean): number {
  const wanted = asWanted(lookup);
  let low = 0;
  let high = usedLength(line) - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let at = middle;
    while (at <= high && !sameKind(line.at(at), wanted)) at++;
    if (at > high) {
      high = middle - 1;
      continue;
    }
    const order = compare(line.at(at), wanted);
    if (descending ? order >= 0 : order <= 0) {
      found = at;
      if (descending && order === 0) return at;
      low = at + 1;
    } else {
      high = middle - 1;
    }
  }
  return found;
}

/** Place of the nearest value below (`-1`) or above (`1`) in a line in any order; -1 if none. */
export function findNearest(line: Line, lookup: Scalar, side: -1 | 1, backwards: boolean): number {
  const wanted = asWanted(lookup);
  let best = -1;
  const used = usedLength(line);
  for (let i = 0; i < used; i++) {
    const at = backwards ? used - 1 - i : i;
    const value = line.at(at);
    if (!sameKind(value, wanted)) continue;
    const order = compare(value, wanted);
    if (order === 0) return at;
    if (Math.sign(order) !== side) continue;
    if (best < 0 || Math.sign(compare(value, line.at(best))) === -side) best = at;
  }
  return best;
}
