import { each, toMatrix } from '../arrays';
import { Unsupported, type Context } from '../template';
import { power } from '../operators';
import {
  DIV0,
  Matrix,
  NUM,
  RangeRef,
  UnionRef,
  VALUE,
  finite,
  isError,
  toNumber,
  type Scalar,
  type Value,
} from '../values';
import { array, define, many, number, or, whole } from './define';

/**
 * The numbers of the arguments: in cells and arrays only true numbers count, while a text or a
 * truth value written as an argument is converted. The first error is the result.
 */
export function numbersOf(values: readonly Value[], context: Context): number[] | Value {
  const found: number[] = [];
  for (const value of values) {
    const error = each(value, context, (element, fromCells): Value | undefined => {
      if (typeof element === 'number') {
        found.push(element);
        return undefined;
      }
      if (isError(element)) return element;
      if (fromCells) return undefined;
      const n = toNumber(element);
      if (typeof n !== 'number') return n;
      found.push(n);
      return undefined;
    });
    if (error !== undefined) return error;
  }
  return found;
}

/** Declares a function of all the numbers of its arguments. */
export function ofNumbers(name: string, apply: (numbers: number[]) => Value): void {
  define(name, [many(whole)], ([values], context) => {
    const numbers = numbersOf(values, context);
    return Array.isArray(numbers) ? apply(numbers) : numbers;
  });
}

export const sum = (numbers: readonly number[]): number => {
  let total = 0;
  for (const n of numbers) total += n;
  return total;
};

ofNumbers('SUM', (numbers) => finite(sum(numbers)));
ofNumbers('PRODUCT', (numbers) =>
  numbers.length === 0 ? 0 : finite(numbers.reduce((a, b) => a * b, 1)),
);
ofNumbers('SUMSQ', (numbers) => finite(sum(numbers.map((n) => n * n))));

define('ABS', [number], ([n]) => Math.abs(n));
define('SIGN', [number], ([n]) => Math.sign(n));
define('SQRT', [number], ([n]) => (n < 0 ? NUM : Math.sqrt(n)));
define('EXP', [number], ([n]) => finite(Math.exp(n)));
define('LN', [number], ([n]) => (n <= 0 ? NUM : Math.log(n)));
define('LOG10', [number], ([n]) => (n <= 0 ? NUM : Math.log10(n)));
define('LOG', [number, or(number, 10)], ([n, base]) => {
  if (n <= 0 || base <= 0) return NUM;
  if (base === 1) return DIV0;
  return base === 10 ? Math.log10(n) : base === 2 ? Math.log2(n) : Math.log(n) / Math.log(base);
});
define('POWER', [number, number], ([base, exponent]) => power(base, exponent));
define('PI', [], () => Math.PI);
define('SIN', [number], ([n]) => Math.sin(n));
define('COS', [number], ([n]) => Math.cos(n));
define('TAN', [number], ([n]) => Math.tan(n));
define('ATAN', [number], ([n]) => Math.atan(n));
define('RADIANS', [number], ([n]) => (n * Math.PI) / 180);
define('DEGREES', [number], ([n]) => (n * 180) / Math.PI);

/**
 * Moves the decimal point without the noise of a multiplication: 1.005 with 2 places is 100.5,
 * as the 15 digits that Excel sees say.
 */
function shift(n: number, places: number): number {
  const [mantissa, exponent] = n.toPrecision(15).split('e') as [string, string?];
  return Number(`${mantissa}e${Number(exponent ?? 0) + places}`);
}

function rounded(n: number, digits: number, round: (n: number) => number): Scalar {
  const places = Math.trunc(digits);
  if (n === 0) return 0;
  if (places > 300 || places < -300) return places > 0 ? n : 0;
  const result = Math.sign(n) * round(shift(Math.abs(n), places));
  return finite(result === 0 ? 0 : shift(result, -places));
}

define('ROUND', [number, number], ([n, digits]) => rounded(n, digits, (x) => Math.floor(x + 0.5)));
define('ROUNDUP', [number, number], ([n, digits]) => rounded(n, digits, Math.ceil));
define('ROUNDDOWN', [number, number], ([n, digits]) => rounded(n, digits, Math.floor));
define('TRUNC', [number, or(number, 0)], ([n, digits]) => rounded(n, digits, Math.floor));
define('INT', [number], ([n]) => Math.floor(Number(n.toPrecision(15))));
define('EVEN', [number], ([n]) => Math.sign(n) * 2 * Math.ceil(Math.abs(n) / 2) || 0);
define('ODD', [number], ([n]) =>
  (n < 0 ? -1 : 1) * (2 * Math.ceil((Math.max(1, Math.abs(n)) - 1) / 2) + 1));

define('MOD', [number, number], ([n, divisor]) => {
  if (divisor === 0) return DIV0;
  // Excel gives up where the quotient does not fit its precision.
  if (Math.abs(n / divisor) >= 2 ** 40 * 1.125) return NUM;
  const result = n - divisor * Math.floor(n / divisor);
  return Math.abs(result) < Math.abs(n) * 2 ** -52 ? 0 : result;
});
define('QUOTIENT', [number, number], ([a, b]) => (b === 0 ? DIV0 : Math.trunc(a / b)));

const toMultiple = (n: number, step: number, round: (n: number) => number): Scalar =>
  step === 0
    ? 0
    : finite(Number((round(Number((n / step).toPrecision(15))) * step).toPrecision(15)));

define('CEILING', [number, number], ([n, step]) =>
  n > 0 && step < 0 ? NUM : toMultiple(n, step, Math.ceil));
define('FLOOR', [number, number], ([n, step]) => {
  if (n > 0 && step < 0) return NUM;
  if (step === 0) return n === 0 ? 0 : DIV0;
  return toMultiple(n, step, Math.floor);
});
const mathematical = (name: string, towards: (n: number) => number, away: (n: number) => number) =>
  define(name, [number, or(number, 1), or(number, 0)], ([n, step, mode]) =>
    toMultiple(n, Math.abs(step), n < 0 && mode !== 0 ? away : towards),
  );
mathematical('CEILING.MATH', Math.ceil, Math.floor);
mathematical('FLOOR.MATH', Math.floor, Math.ceil);
define('MROUND', [number, number], ([n, step]) =>
  n * step < 0 ? NUM : toMultiple(n, step, (x) => Math.sign(x) * Math.floor(Math.abs(x) + 0.5)));

define('GCD', [number, number], ([a, b]) => {
  let [x, y] = [Math.trunc(a), Math.trunc(b)];
  if (x < 0 || y < 0) return NUM;
  while (y) [x, y] = [y, x % y];
  return x;
});
define('FACT', [number], ([n]) => {
  if (n < 0) return NUM;
  let result = 1;
  for (let i = 2; i <= Math.trunc(n); i++) result *= i;
  return finite(result);
});

define('RAND', [], (_, context) => context.engine.random(), { volatile: true });
define(
  'RANDBETWEEN',
  [number, number],
  ([low, high], context) => {
    const from = Math.ceil(low);
    const to = Math.floor(high);
    return from > to ? NUM : from + Math.floor(context.engine.random() * (to - from + 1));
  },
  { volatile: true },
);

define('SUMPRODUCT', [many(array)], ([values], context) => {
  if (values.some((value) => value instanceof UnionRef)) return VALUE;
  const matrices = values.map((value) => toMatrix(value as Scalar | Matrix, context));
  const [first] = matrices as [Matrix];
  if (matrices.some((m) => m.rows !== first.rows || m.columns !== first.columns)) return VALUE;
  let total = 0;
  for (let i = 0; i < first.data.length; i++) {
    let product = 1;
    for (const matrix of matrices) {
      const element = matrix.data[i]!;
      if (isError(element)) return element;
      product *= typeof element === 'number' ? element : 0;
    }
    total += product;
  }
  return finite(total);
});

const SUBTOTALS: Readonly<Record<number, (numbers: number[], count: number) => Value>> = {
  1: (n) => (n.length ? sum(n) / n.length : DIV0),
  2: (n) => n.length,
  3: (_, count) => count,
  4: (n) => (n.length ? n.reduce((a, b) => Math.max(a, b)) : 0),
  5: (n) => (n.length ? n.reduce((a, b) => Math.min(a, b)) : 0),
  6: (n) => (n.length ? n.reduce((a, b) => a * b) : 0),
  7: (n) => deviation(n, 1, true),
  8: (n) => deviation(n, 0, true),
  9: (n) => sum(n),
  10: (n) => deviation(n, 1, false),
  11: (n) => deviation(n, 0, false),
};

/** Standard deviation or variance; `less` is 1 for a sample. */
export function deviation(numbers: readonly number[], less: 0 | 1, root: boolean): Value {
  if (numbers.length <= less) return DIV0;
  const mean = sum(numbers) / numbers.length;
  const variance = sum(numbers.map((n) => (n - mean) ** 2)) / (numbers.length - less);
  return root ? Math.sqrt(variance) : variance;
}

define('SUBTOTAL', [number, many(whole)], ([code, refs], context) => {
  const apply = SUBTOTALS[code > 100 ? code - 100 : code];
  if (!apply) return VALUE;
  const numbers: number[] = [];
  let count = 0;
  for (const ref of refs) {
    if (!(ref instanceof RangeRef)) return VALUE;
    const { rows, columns } = ref.sheet.clip(ref);
    for (let r = 0; r < rows; r++) {
      // Rows that a filter hides count in neither form, but a file does not tell them from others.
      if (ref.sheet.source.rowHidden(ref.row + r)) {
        if (code > 100) continue;
        throw new Unsupported('subtotal-hidden-rows');
      }
      for (let c = 0; c < columns; c++) {
        const formula = context.engine.formulaAt(ref.sheet, ref.row + r, ref.column + c);
        if (formula !== null && /\b(?:SUBTOTAL|AGGREGATE)\s*\(/i.test(formula)) continue;
        const value = context.engine.read(ref.sheet, ref.row + r, ref.column + c);
        if (value === null) continue;
        if (isError(value) && code % 100 !== 3 && code % 100 !== 2) return value;
        count++;
        if (typeof value === 'number') numbers.push(value);
      }
    }
  }
  return apply(numbers, count);
});

define('MMULT', [array, array], ([a, b], context) => {
  if (a instanceof UnionRef || b instanceof UnionRef) return VALUE;
  const x = toMatrix(a, context);
  const y = toMatrix(b, context);
  if (x.columns !== y.rows) return VALUE;
  const data: Scalar[] = [];
  for (let r = 0; r < x.rows; r++) {
    for (let c = 0; c < y.columns; c++) {
      let total = 0;
      for (let k = 0; k < x.columns; k++) {
        const p = x.at(r, k);
        const q = y.at(k, c);
        if (typeof p !== 'number' || typeof q !== 'number') return VALUE;
        total += p * q;
      }
      data.push(total);
    }
  }
  return new Matrix(x.rows, y.columns, data);
});
