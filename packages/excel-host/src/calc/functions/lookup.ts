import { areasOf, toMatrix, toScalar } from '../arrays';
import { edgeOf, findEqual, findNearest, findSorted, lineOf, type Line } from '../lookup';
import type { Context } from '../template';
import { MAX_COLUMNS, MAX_ROWS, columnName, quoteSheet } from '@pnftp/xlsx/plan';
import {
  Matrix,
  NA,
  RangeRef,
  REF,
  UnionRef,
  VALUE,
  isError,
  isRef,
  type Scalar,
  type Value,
} from '../values';
import { anything, define, logical, number, optional, or, place, text, whole } from './define';

/** Part of a reference or an array; `null` for all of its rows or columns. */
function part(table: Matrix | RangeRef, row: number | null, column: number | null): Value {
  if ((row !== null && row >= table.rows) || (column !== null && column >= table.columns)) {
    return REF;
  }
  const rows = row === null ? table.rows : 1;
  const columns = column === null ? table.columns : 1;
  const top = row ?? 0;
  const left = column ?? 0;
  if (table instanceof RangeRef) {
    return new RangeRef(table.sheet, table.row + top, table.column + left, rows, columns);
  }
  if (rows === 1 && columns === 1) return table.at(top, left);
  const data: Scalar[] = [];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) data.push(table.at(top + r, left + c));
  }
  return new Matrix(rows, columns, data);
}

const tableOf = (value: Value, context: Context): Matrix | RangeRef | null =>
  value instanceof RangeRef || value instanceof Matrix
    ? value
    : value instanceof UnionRef
      ? null
      : toMatrix(value, context);

define('INDEX', [whole, number, optional(number), or(number, 1)], (
  [from, first, second, areaNumber],
  context,
) => {
  if (isError(from)) return from;
  const area = from instanceof UnionRef ? from.areas[Math.trunc(areaNumber) - 1] : from;
  if (area === undefined) return REF;
  const table = tableOf(area, context)!;
  let row = Math.trunc(first);
  let column = second === undefined ? null : Math.trunc(second);
  if (column === null) {
    // With one number, a single row is counted along its columns.
    if (table.rows === 1 && table.columns > 1) [row, column] = [1, row];
    else column = table.columns === 1 ? 1 : 0;
  }
  if (row < 0 || column < 0) return VALUE;
  return part(table, row === 0 ? null : row - 1, column === 0 ? null : column - 1);
});

define('MATCH', [anything, whole, or(number, 1)], ([wanted, from, kind], context) => {
  if (isError(wanted)) return wanted;
  if (isError(from)) return from;
  if (from instanceof UnionRef) return NA;
  const line = lineOf(from, context);
  if (!line) return NA;
  const at =
    kind === 0 ? findEqual(line, wanted, context, true) : findSorted(line, wanted, kind < 0);
  return at < 0 ? NA : at + 1;
});

/** The search of XMATCH and XLOOKUP; `null` for numbers that are none of theirs. */
function findByModes(
  line: Line,
  wanted: Scalar,
  match: number,
  search: number,
  context: Context,
): number | null {
  const backwards = search === -1;
  if (![1, -1, 2, -2].includes(search)) return null;
  switch (match) {
    case 0:
    case 2:
      return findEqual(line, wanted, context, match === 2, backwards);
    case -1:
    case 1:
      return findNearest(line, wanted, match, backwards);
    default:
      return null;
  }
}

define('XMATCH', [anything, whole, or(number, 0), or(number, 1)], (
  [wanted, from, match, search],
  context,
) => {
  if (isError(wanted)) return wanted;
  if (isError(from)) return from;
  const line = from instanceof UnionRef ? null : lineOf(from, context);
  if (!line) return VALUE;
  const at = findByModes(line, wanted, match, search, context);
  if (at === null) return VALUE;
  return at < 0 ? NA : at + 1;
});

define('XLOOKUP', [anything, whole, whole, optional(whole), or(number, 0), or(number, 1)], (
  [wanted, from, results, otherwise, match, search],
  context,
) => {
  if (isError(wanted)) return wanted;
  if (isError(from)) return from;
  if (isError(results)) return results;
  const line = from instanceof UnionRef ? null : lineOf(from, context);
  const table = tableOf(results, context);
  if (!line || !table) return VALUE;
  const vertical = tableOf(from, context)!.rows > 1 || line.length === 1;
  if ((vertical ? table.rows : table.columns) !== line.length) return VALUE;
  const at = findByModes(line, wanted, match, search, context);
  if (at === null) return VALUE;
  if (at < 0) return otherwise === undefined || otherwise === null ? NA : otherwise;
  return vertical ? part(table, at, null) : part(table, null, at);
});

function tableLookup(name: string, vertical: boolean): void {
  define(
    name,
    [anything, whole, number, or(logical, true)],
    ([wanted, from, index, sorted], context) => {
      if (isError(wanted)) return wanted;
      if (isError(from)) return from;
      const table = tableOf(from, context);
      if (!table) return VALUE;
      const line = edgeOf(table, vertical, context);
      const offset = Math.trunc(index) - 1;
      if (offset < 0) return VALUE;
      if (offset >= (vertical ? table.columns : table.rows)) return REF;
      const at = sorted ? findSorted(line, wanted, false) : findEqual(line, wanted, context, true);
      if (at < 0) return NA;
      const found = vertical ? part(table, at, offset) : part(table, offset, at);
      // These two give values: a blank cell is 0, not a reference.
      return toScalar(found, context);
    },
  );
}
tableLookup('VLOOKUP', true);
tableLookup('HLOOKUP', false);

define('LOOKUP', [anything, whole, optional(whole)], ([wanted, from, results], context) => {
  if (isError(wanted)) return wanted;
  if (isError(from)) return from;
  const table = tableOf(from, context);
  if (!table) return VALUE;
  const vertical = table.columns <= table.rows;
  const line = edgeOf(table, vertical, context);
  const at = findSorted(line, wanted, false);
  if (at < 0) return NA;
  if (results === undefined) {
    return toScalar(
      vertical ? part(table, at, table.columns - 1) : part(table, table.rows - 1, at),
      context,
    );
  }
  if (results instanceof UnionRef || isError(results)) return isError(results) ? results : VALUE;
  const given = lineOf(results, context);
  if (!given) return NA;
  return at < given.length ? given.at(at) : NA;
});

const corner = (value: Value): RangeRef | null =>
  value instanceof RangeRef ? value : value instanceof UnionRef ? value.areas[0]! : null;

define('ROW', [optional(place)], ([ref], context) => {
  if (ref === undefined) return context.row + 1;
  if (isError(ref)) return ref;
  const at = corner(ref);
  if (!at) return VALUE;
  if (at.rows === 1) return at.row + 1;
  return new Matrix(
    at.rows,
    1,
    Array.from({ length: at.rows }, (_, i) => at.row + i + 1),
  );
});
define('COLUMN', [optional(place)], ([ref], context) => {
  if (ref === undefined) return context.column + 1;
  if (isError(ref)) return ref;
  const at = corner(ref);
  if (!at) return VALUE;
  if (at.columns === 1) return at.column + 1;
  const numbers = Array.from({ length: at.columns }, (_, i) => at.column + i + 1);
  return new Matrix(1, at.columns, numbers);
});
const size = (name: string, of: (value: Matrix | RangeRef) => number): void =>
  define(name, [whole], ([value], context) => {
    if (isError(value)) return value;
    const table = tableOf(value, context);
    return table ? of(table) : REF;
  });
size('ROWS', (table) => table.rows);
size('COLUMNS', (table) => table.columns);
define('AREAS', [place], ([ref]) => (isRef(ref) ? areasOf(ref).length : VALUE));

define(
  'OFFSET',
  [place, number, number, optional(number), optional(number)],
  ([ref, down, right, height, width]) => {
    if (isError(ref)) return ref;
    if (!(ref instanceof RangeRef)) return VALUE;
    let rows = height === undefined ? ref.rows : Math.trunc(height);
    let columns = width === undefined ? ref.columns : Math.trunc(width);
    let row = ref.row + Math.trunc(down);
    let column = ref.column + Math.trunc(right);
    if (rows === 0 || columns === 0) return REF;
    // A negative size reaches up or to the left.
    if (rows < 0) [row, rows] = [row + rows + 1, -rows];
    if (columns < 0) [column, columns] = [column + columns + 1, -columns];
    if (row < 0 || column < 0 || row + rows > MAX_ROWS || column + columns > MAX_COLUMNS)
      return REF;
    return new RangeRef(ref.sheet, row, column, rows, columns);
  },
  { volatile: true },
);

define(
  'INDIRECT',
  [text, or(logical, true)],
  ([address, a1], context) =>
    context.engine.refFromText(a1 ? address : fromR1C1(address, context), context),
  { volatile: true },
);

/** `R[1]C2` in the form of A1, for the cell that asks; other texts are left as they are. */
function fromR1C1(address: string, context: Context): string {
  const bang = address.lastIndexOf('!') + 1;
  return (
    address.slice(0, bang) +
    address
      .slice(bang)
      .replace(
        /R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?/gi,
        (_, r: string | undefined, c: string | undefined) => {
          const at = (written: string | undefined, own: number): number =>
            written === undefined
              ? own
              : written.startsWith('[')
                ? own + Number(written.slice(1, -1))
                : Number(written) - 1;
          const row = at(r, context.row);
          const column = at(c, context.column);
          return row < 0 || column < 0 ? '#REF!' : `${columnName(column)}${row + 1}`;
        },
      )
  );
}

define('ADDRESS', [number, number, or(number, 1), or(logical, true), optional(text)], ([
  row,
  column,
  kind,
  a1,
  sheet,
]) => {
  const r = Math.trunc(row);
  const c = Math.trunc(column);
  const absolute = Math.trunc(kind);
  if (r < 1 || r > MAX_ROWS || c < 1 || c > MAX_COLUMNS || absolute < 1 || absolute > 4) {
    return VALUE;
  }
  const fixedRow = absolute === 1 || absolute === 2;
  const fixedColumn = absolute === 1 || absolute === 3;
  const address = a1
    ? `${fixedColumn ? '$' : ''}${columnName(c - 1)}${fixedRow ? '$' : ''}${r}`
    : `R${fixedRow ? r : `[${r}]`}C${fixedColumn ? c : `[${c}]`}`;
  return sheet === undefined ? address : `${quoteSheet(sheet)}!${address}`;
});
