import { each, toMatrix } from '../arrays';
import type { Context } from '../template';
import { DIV0, NA, NUM, UnionRef, VALUE, isError, toNumber, type Value } from '../values';
import { alias, define, many, number, or, whole } from './define';
import { deviation, numbersOf, ofNumbers, sum } from './math';

ofNumbers('AVERAGE', (n) => (n.length ? sum(n) / n.length : DIV0));
ofNumbers('MIN', (n) => (n.length ? n.reduce((a, b) => Math.min(a, b)) : 0));
ofNumbers('MAX', (n) => (n.length ? n.reduce((a, b) => Math.max(a, b)) : 0));
ofNumbers('MEDIAN', (n) => (n.length ? percentile(sorted(n), 0.5) : NUM));
ofNumbers('STDEV', (n) => deviation(n, 1, true));
ofNumbers('STDEVP', (n) => deviation(n, 0, true));
ofNumbers('VAR', (n) => deviation(n, 1, false));
ofNumbers('VARP', (n) => deviation(n, 0, false));
alias('STDEV.S', 'STDEV');
alias('STDEV.P', 'STDEVP');
alias('VAR.S', 'VAR');
alias('VAR.P', 'VARP');
ofNumbers('GEOMEAN', (n) =>
  n.length === 0 || n.some((x) => x <= 0)
    ? NUM
    : Math.exp(sum(n.map((x) => Math.log(x))) / n.length),
);
ofNumbers('MODE', (n) => {
  const counts = new Map<number, number>();
  let best: number | null = null;
  for (const x of n) counts.set(x, (counts.get(x) ?? 0) + 1);
  for (const [x, count] of counts) {
    if (count > 1 && (best === null || count > counts.get(best)!)) best = x;
  }
  return best ?? NA;
});
alias('MODE.SNGL', 'MODE');

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

/** Inclusive percentile of sorted numbers, `k` from 0 to 1. */
function percentile(numbers: readonly number[], k: number): number {
  const at = k * (numbers.length - 1);
  const low = Math.floor(at);
  const below = numbers[low]!;
  return at === low ? below : below + (at - low) * (numbers[low + 1]! - below);
}

/** Declares a function of the numbers of its first argument and a number. */
function ofNumbersAnd(name: string, apply: (numbers: number[], k: number) => Value): void {
  define(name, [whole, number], ([values, k], context) => {
    const numbers = numbersOf([values], context);
    return Array.isArray(numbers) ? apply(numbers, k) : numbers;
  });
}

ofNumbersAnd('PERCENTILE', (n, k) =>
  n.length === 0 || k < 0 || k > 1 ? NUM : percentile(sorted(n), k),
);
alias('PERCENTILE.INC', 'PERCENTILE');
ofNumbersAnd('QUARTILE', (n, k) => {
  const quarter = Math.trunc(k);
  return n.length === 0 || quarter < 0 || quarter > 4 ? NUM : percentile(sorted(n), quarter / 4);
});
alias('QUARTILE.INC', 'QUARTILE');
ofNumbersAnd('LARGE', (n, k) => {
  const place = Math.ceil(k);
  return place < 1 || place > n.length ? NUM : sorted(n).at(-place)!;
});
ofNumbersAnd('SMALL', (n, k) => {
  const place = Math.ceil(k);
  return place < 1 || place > n.length ? NUM : sorted(n)[place - 1]!;
});

const rank = (name: string, tie: (first: number, count: number) => number): void =>
  define(name, [number, whole, or(number, 0)], ([n, values, order], context) => {
    const numbers = numbersOf([values], context);
    if (!Array.isArray(numbers)) return numbers;
    const all = numbers;
    const count = all.filter((x) => x === n).length;
    if (count === 0) return NA;
    return tie(all.filter((x) => (order === 0 ? x > n : x < n)).length + 1, count);
  });
rank('RANK', (first) => first);
rank('RANK.EQ', (first) => first);
rank('RANK.AVG', (first, count) => first + (count - 1) / 2);

/** COUNT and its family never give the errors of their cells. */
define('COUNT', [many(whole)], ([values], context) => {
  let count = 0;
  for (const value of values) {
    each(value, context, (element, fromCells) => {
      if (typeof element === 'number') count++;
      else if (!fromCells && !isError(element) && typeof toNumber(element) === 'number') count++;
      return undefined;
    });
  }
  return count;
});
define('COUNTA', [many(whole)], ([values], context) => {
  let count = 0;
  for (const value of values) {
    each(value, context, (element, fromCells) => {
      if (element !== null || !fromCells) count++;
      return undefined;
    });
  }
  return count;
});
define('COUNTBLANK', [whole], ([value], context) => {
  const areas = value instanceof UnionRef ? value.areas : [value];
  let cells = 0;
  let filled = 0;
  for (const area of areas) {
    if (typeof area !== 'object' || area === null || !('sheet' in area)) return VALUE;
    cells += area.rows * area.columns;
    each(area, context, (element) => {
      if (element !== '') filled++;
      return undefined;
    });
  }
  return cells - filled;
});

/** The A family counts texts as 0 and truth values as 1. */
function withTexts(values: readonly Value[], context: Context): number[] | Value {
  const found: number[] = [];
  for (const value of values) {
    const error = each(value, context, (element, fromCells): Value | undefined => {
      if (isError(element)) return element;
      if (element === null && fromCells) return undefined;
      if (typeof element === 'string' && fromCells) {
        found.push(0);
        return undefined;
      }
      const n = toNumber(element);
      if (typeof n !== 'number') return n;
      found.push(n);
      return undefined;
    });
    if (error !== undefined) return error;
  }
  return found;
}
const ofAll = (name: string, apply: (numbers: number[]) => Value): void =>
  define(name, [many(whole)], ([values], context) => {
    const numbers = withTexts(values, context);
    return Array.isArray(numbers) ? apply(numbers) : numbers;
  });
ofAll('AVERAGEA', (n) => (n.length ? sum(n) / n.length : DIV0));
ofAll('MAXA', (n) => (n.length ? n.reduce((a, b) => Math.max(a, b)) : 0));
ofAll('MINA', (n) => (n.length ? n.reduce((a, b) => Math.min(a, b)) : 0));

/** Pairs of numbers at the same place of two arrays. */
function pairs(a: Value, b: Value, context: Context): [number[], number[]] | Value {
  if (a instanceof UnionRef || b instanceof UnionRef) return VALUE;
  const x = toMatrix(a, context);
  const y = toMatrix(b, context);
  if (x.data.length !== y.data.length) return NA;
  const found: [number[], number[]] = [[], []];
  for (let i = 0; i < x.data.length; i++) {
    const p = x.data[i]!;
    const q = y.data[i]!;
    if (isError(p)) return p;
    if (isError(q)) return q;
    if (typeof p !== 'number' || typeof q !== 'number') continue;
    found[0].push(p);
    found[1].push(q);
  }
  return found;
}

interface Fit {
  readonly slope: number;
  readonly meanX: number;
  readonly meanY: number;
  readonly xy: number;
  readonly xx: number;
  readonly yy: number;
}

function fit(xs: readonly number[], ys: readonly number[]): Fit {
  const meanX = sum(xs) / xs.length;
  const meanY = sum(ys) / ys.length;
  let xy = 0;
  let xx = 0;
  let yy = 0;
  xs.forEach((x, i) => {
    xy += (x - meanX) * (ys[i]! - meanY);
    xx += (x - meanX) ** 2;
    yy += (ys[i]! - meanY) ** 2;
  });
  return { slope: xy / xx, meanX, meanY, xy, xx, yy };
}

/** Declares a function of a straight line through known points (known y first). */
const ofLine = (name: string, apply: (line: Fit) => Value): void =>
  define(name, [whole, whole], ([ys, xs], context) => {
    const found = pairs(ys, xs, context);
    if (!Array.isArray(found)) return found;
    const [y, x] = found;
    return x.length === 0 ? DIV0 : apply(fit(x, y));
  });
ofLine('SLOPE', (l) => (l.xx === 0 ? DIV0 : l.slope));
ofLine('INTERCEPT', (l) => (l.xx === 0 ? DIV0 : l.meanY - l.slope * l.meanX));
ofLine('CORREL', (l) => (l.xx * l.yy === 0 ? DIV0 : l.xy / Math.sqrt(l.xx * l.yy)));
ofLine('RSQ', (l) => (l.xx * l.yy === 0 ? DIV0 : l.xy ** 2 / (l.xx * l.yy)));
define('FORECAST', [number, whole, whole], ([at, ys, xs], context) => {
  const found = pairs(ys, xs, context);
  if (!Array.isArray(found)) return found;
  const [y, x] = found;
  if (x.length === 0) return NA;
  const line = fit(x, y);
  return line.xx === 0 ? DIV0 : line.meanY + line.slope * (at - line.meanX);
});
alias('FORECAST.LINEAR', 'FORECAST');
