/** The functions whose results are arrays. */
import { toMatrix } from '../arrays';
import type { Context } from '../template';
import {
  CALC,
  Matrix,
  UnionRef,
  VALUE,
  compare,
  isError,
  lookupKey,
  toBoolean,
  type Scalar,
  type Value,
} from '../values';
import { array, define, logical, number, optional, or, whole } from './define';

const matrix = (value: Value, context: Context): Matrix | null =>
  value instanceof UnionRef ? null : toMatrix(value, context);

const rowsOf = (m: Matrix): Scalar[][] =>
  Array.from({ length: m.rows }, (_, r) => m.data.slice(r * m.columns, (r + 1) * m.columns));

function transposed(m: Matrix): Matrix {
  const data: Scalar[] = [];
  for (let c = 0; c < m.columns; c++) for (let r = 0; r < m.rows; r++) data.push(m.at(r, c));
  return new Matrix(m.columns, m.rows, data);
}

/** Works on rows; `byColumns` turns the array around before and after. */
function onRows(
  value: Value,
  byColumns: boolean,
  context: Context,
  change: (rows: Scalar[][]) => Scalar[][] | Value,
): Value {
  if (isError(value)) return value;
  const given = matrix(value, context);
  if (!given) return VALUE;
  const changed = change(rowsOf(byColumns ? transposed(given) : given));
  if (!Array.isArray(changed)) return changed;
  if (changed.length === 0) return CALC;
  const result = Matrix.of(changed);
  return byColumns ? transposed(result) : result;
}

define('TRANSPOSE', [array], ([value], context) => {
  if (isError(value)) return value;
  const given = matrix(value, context);
  return given ? transposed(given) : VALUE;
});

define('SEQUENCE', [number, or(number, 1), or(number, 1), or(number, 1)], ([
  rows,
  columns,
  start,
  step,
]) => {
  const r = Math.trunc(rows);
  const c = Math.trunc(columns);
  if (r < 0 || c < 0) return VALUE;
  if (r === 0 || c === 0) return CALC;
  if (r * c > 8_000_000) return VALUE;
  return new Matrix(
    r,
    c,
    Array.from({ length: r * c }, (_, i) => start + i * step),
  );
});

define('FILTER', [whole, array, optional(whole)], ([value, include, otherwise], context) => {
  if (isError(include)) return include;
  const kept = matrix(include, context);
  if (isError(value)) return value;
  const given = matrix(value, context);
  if (!kept || !given) return VALUE;
  const byRows = kept.columns === 1 && kept.rows === given.rows;
  const byColumns = kept.rows === 1 && kept.columns === given.columns;
  if (!byRows && !byColumns) return VALUE;
  const truths: boolean[] = [];
  for (const element of kept.data) {
    const truth = toBoolean(element);
    if (isError(truth)) return truth;
    truths.push(truth);
  }
  if (!truths.some(Boolean)) return otherwise ?? (otherwise === null ? 0 : CALC);
  return onRows(given, !byRows, context, (rows) => rows.filter((_, i) => truths[i]));
});

/** Blanks last and errors after the rest, as SORT leaves them. */
function order(a: Scalar, b: Scalar, direction: number): number {
  const late = (value: Scalar): number => (value === null ? 2 : isError(value) ? 1 : 0);
  if (late(a) || late(b)) return late(a) - late(b);
  return direction * compare(a, b);
}

define('SORT', [whole, or(array, 1), or(array, 1), or(logical, false)], (
  [value, index, direction, byColumns],
  context,
) => {
  const keys = matrix(index, context)?.data;
  const ways = matrix(direction, context)?.data;
  if (!keys || !ways || (ways.length !== 1 && ways.length !== keys.length)) return VALUE;
  return onRows(value, byColumns, context, (rows) => {
    const width = rows[0]!.length;
    const by: { at: number; way: number }[] = [];
    for (const [i, key] of keys.entries()) {
      const way = ways[ways.length === 1 ? 0 : i];
      if (typeof key !== 'number' || key < 1 || key >= width + 1) return VALUE;
      if (way !== 1 && way !== -1) return VALUE;
      by.push({ at: Math.trunc(key) - 1, way });
    }
    return [...rows].sort((a, b) => {
      for (const { at, way } of by) {
        const result = order(a[at]!, b[at]!, way);
        if (result !== 0) return result;
      }
      return 0;
    });
  });
});

define(
  'SORTBY',
  [whole, array, or(number, 1)],
  (args, context) => {
    const [value, ...rest] = args as readonly Value[];
    const given = matrix(value!, context);
    if (!given) return VALUE;
    const by: { keys: readonly Scalar[]; way: number }[] = [];
    let byColumns = false;
    for (let i = 0; i < rest.length; i += 2) {
      const keys = matrix(rest[i]!, context);
      const way = (rest[i + 1] as number | undefined) ?? 1;
      if (!keys || (way !== 1 && way !== -1)) return VALUE;
      byColumns = keys.rows === 1 && given.rows !== 1;
      if (keys.data.length !== (byColumns ? given.columns : given.rows)) return VALUE;
      by.push({ keys: keys.data, way });
    }
    return onRows(given, byColumns, context, (rows) => {
      const places = rows.map((_, i) => i);
      places.sort((a, b) => {
        for (const { keys, way } of by) {
          const result = order(keys[a]!, keys[b]!, way);
          if (result !== 0) return result;
        }
        return a - b;
      });
      return places.map((i) => rows[i]!);
    });
  },
  { group: 2 },
);

define('UNIQUE', [whole, or(logical, false), or(logical, false)], (
  [value, byColumns, once],
  context,
) =>
  onRows(value, byColumns, context, (rows) => {
    const counts = new Map<string, { row: Scalar[]; count: number }>();
    for (const row of rows) {
      const key = JSON.stringify(
        row.map((cell) => (isError(cell) ? cell : [typeof cell, lookupKey(cell)])),
      );
      const known = counts.get(key);
      if (known) known.count++;
      else counts.set(key, { row, count: 1 });
    }
    return [...counts.values()].filter(({ count }) => !once || count === 1).map(({ row }) => row);
  }));

/** TAKE and DROP: rows and columns counted from the start, or from the end where negative. */
function slice(name: string, span: (count: number, size: number) => [number, number]): void {
  define(
    name,
    [whole, optional(number), optional(number)],
    ([value, rowCount, columnCount], context) =>
      onRows(value, false, context, (rows) => {
        const [top, bottom] =
          rowCount === undefined ? [0, rows.length] : span(Math.trunc(rowCount), rows.length);
        const width = rows[0]!.length;
        const [left, right] =
          columnCount === undefined ? [0, width] : span(Math.trunc(columnCount), width);
        if (left >= right) return CALC;
        return rows.slice(top, bottom).map((row) => row.slice(left, right));
      }),
  );
}
slice('TAKE', (count, size) =>
  count < 0 ? [Math.max(0, size + count), size] : [0, Math.min(count, size)],
);
slice('DROP', (count, size) =>
  count < 0 ? [0, Math.max(0, size + count)] : [Math.min(count, size), size],
);
