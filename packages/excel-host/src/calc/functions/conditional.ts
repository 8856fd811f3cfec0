/** COUNTIFS and its family. */
import { criterion, type Test } from '../criteria';
import type { Context } from '../template';
import { DIV0, RangeRef, VALUE, isError, type Scalar, type Value } from '../values';
import { anything, define, optional, whole } from './define';
import { sum } from './math';

interface Condition {
  readonly range: RangeRef;
  readonly test: Test;
}

/** Pairs of range and criterion out of a flat list; all ranges have the same shape. */
function conditions(args: readonly unknown[]): Condition[] | Value {
  if (args.length % 2 !== 0) return VALUE;
  const found: Condition[] = [];
  for (let i = 0; i < args.length; i += 2) {
    const range = args[i] as Value;
    if (isError(range)) return range;
    if (!(range instanceof RangeRef)) return VALUE;
    const [first] = found;
    if (first && (first.range.rows !== range.rows || first.range.columns !== range.columns)) {
      return VALUE;
    }
    found.push({ range, test: criterion(args[i + 1] as Scalar) });
  }
  return found;
}

/** Visits the places, relative to the ranges, where every condition holds. */
function matches(
  found: readonly Condition[],
  context: Context,
  visit: (row: number, column: number) => void,
): number {
  const [first] = found as [Condition];
  // Outside of all that is used every cell is blank, and counted as one.
  let rows = 0;
  let columns = 0;
  for (const { range } of found) {
    const clipped = range.sheet.clip(range);
    rows = Math.max(rows, clipped.rows);
    columns = Math.max(columns, clipped.columns);
  }
  let inside = 0;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const all = found.every(({ range, test }) =>
        test(context.engine.read(range.sheet, range.row + r, range.column + c)),
      );
      if (!all) continue;
      inside++;
      visit(r, c);
    }
  }
  const outside = first.range.rows * first.range.columns - rows * columns;
  return inside + (outside > 0 && found.every(({ test }) => test(null)) ? outside : 0);
}

const nothing = (): void => undefined;

define('COUNTIF', [whole, anything], (args, context) => {
  const found = conditions(args);
  return Array.isArray(found) ? matches(found, context, nothing) : found;
});
define(
  'COUNTIFS',
  [whole, anything],
  (args, context) => {
    const found = conditions(args);
    return Array.isArray(found) ? matches(found, context, nothing) : found;
  },
  { group: 2 },
);

/** Numbers at the matching places of `from`, whose top left corner alone counts for its size. */
function selected(
  from: Value,
  args: readonly unknown[],
  context: Context,
  sameShape: boolean,
): number[] | Value {
  if (isError(from)) return from;
  if (!(from instanceof RangeRef)) return VALUE;
  const found = conditions(args);
  if (!Array.isArray(found)) return found;
  const list = found;
  const { range } = list[0]!;
  if (sameShape && (range.rows !== from.rows || range.columns !== from.columns)) return VALUE;
  const numbers: number[] = [];
  let error: Value | null = null;
  // The places outside of the conditions' cells may still hold numbers, where blanks match.
  const reach = from.sheet.clip(
    new RangeRef(from.sheet, from.row, from.column, range.rows, range.columns),
  );
  const wide = new RangeRef(from.sheet, from.row, from.column, reach.rows, reach.columns);
  const extended = reach.rows > 0 ? [...list, { range: wide, test: () => true }] : list;
  matches(extended, context, (r, c) => {
    const value = context.engine.read(from.sheet, from.row + r, from.column + c);
    if (typeof value === 'number') numbers.push(value);
    else if (isError(value)) error ??= value;
  });
  return error ?? numbers;
}

type Total = (numbers: number[]) => Value;

const average: Total = (n) => (n.length ? sum(n) / n.length : DIV0);

function single(name: string, apply: Total): void {
  define(name, [whole, anything, optional(whole)], ([range, wanted, from], context) => {
    const numbers = selected(from ?? range, [range, wanted], context, false);
    return Array.isArray(numbers) ? apply(numbers) : numbers;
  });
}
single('SUMIF', sum);
single('AVERAGEIF', average);

function several(name: string, apply: Total): void {
  define(
    name,
    [whole, whole, anything],
    (args, context) => {
      const [from, ...rest] = args as readonly Value[];
      const numbers = selected(from!, rest, context, true);
      return Array.isArray(numbers) ? apply(numbers) : numbers;
    },
    { group: 2 },
  );
}
several('SUMIFS', sum);
several('AVERAGEIFS', average);
several('MAXIFS', (n) => (n.length ? n.reduce((a, b) => Math.max(a, b)) : 0));
several('MINIFS', (n) => (n.length ? n.reduce((a, b) => Math.min(a, b)) : 0));
