import type { Mode } from '../arrays';
import { each, spread, toOperand, toScalar } from '../arrays';
import type { Context, Evaluate } from '../template';
import {
  Matrix,
  NA,
  VALUE,
  compare,
  isError,
  toBoolean,
  toNumber,
  type Scalar,
  type Value,
} from '../values';
import { anything, define, lazy, logical, many, natives, whole } from './define';

/**
 * Declares a function that computes only the arguments it needs and gives references on as
 * references. `choose` works on single values; with an array where it decides, every argument is
 * computed and it works element by element.
 */
function control(
  name: string,
  min: number,
  max: number,
  /** Arguments that it decides by, to be told from those that it passes on. */
  decides: (index: number, count: number) => boolean,
  choose: (argument: (index: number) => Value, count: number, context: Context) => Value,
): void {
  natives.set(name, {
    name,
    params: [lazy],
    volatile: false,
    min,
    max,
    group: 1,
    bind: (args: readonly (Evaluate | null)[], mode: Mode) => (context) => {
      let spreads = false;
      const known = new Map<number, Value>();
      const argument = (i: number): Value => {
        const evaluate = args[i];
        if (!evaluate) return null;
        if (!decides(i, args.length)) return known.get(i) ?? evaluate(context);
        if (known.has(i)) return known.get(i)!;
        const value = toOperand(evaluate(context), mode, context);
        known.set(i, value);
        if (value instanceof Matrix) {
          spreads = true;
          // eslint-disable-next-line @typescript-eslint/only-throw-error -- caught below, by identity
          throw SPREADS;
        }
        return value;
      };
      try {
        return choose(argument, args.length, context);
      } catch (reason) {
        if (reason !== SPREADS || !spreads) throw reason;
      }
      const operands = args.map((evaluate, i): Scalar | Matrix =>
        known.has(i)
          ? (known.get(i) as Scalar | Matrix)
          : evaluate
            ? toOperand(evaluate(context), mode, context)
            : null,
      );
      return spread(operands, (values) =>
        toScalar(
          choose((i) => values[i]!, args.length, context),
          context,
        ),
      );
    },
  });
}

const SPREADS = Symbol('spreads');

control(
  'IF',
  2,
  3,
  (i) => i === 0,
  (argument, count) => {
    const test = toBoolean(argument(0) as Scalar);
    if (isError(test)) return test;
    if (test) return argument(1);
    return count > 2 ? argument(2) : false;
  },
);

control(
  'IFERROR',
  2,
  2,
  () => true,
  (argument) => {
    const value = argument(0);
    return isError(value) ? argument(1) : value;
  },
);

control(
  'IFNA',
  2,
  2,
  () => true,
  (argument) => {
    const value = argument(0);
    return isError(value) && value.error === '#N/A' ? argument(1) : value;
  },
);

control(
  'IFS',
  2,
  254,
  (i) => i % 2 === 0,
  (argument, count) => {
    if (count % 2 !== 0) return VALUE;
    for (let i = 0; i < count; i += 2) {
      const test = toBoolean(argument(i) as Scalar);
      if (isError(test)) return test;
      if (test) return argument(i + 1);
    }
    return NA;
  },
);

control(
  'SWITCH',
  3,
  254,
  (i, count) => i === 0 || (i % 2 === 1 && i < count - 1),
  (argument, count) => {
    const wanted = argument(0) as Scalar;
    if (isError(wanted)) return wanted;
    let i = 1;
    for (; i + 1 < count; i += 2) {
      const option = argument(i) as Scalar;
      if (isError(option)) return option;
      if (sameKind(wanted, option) && compare(wanted, option) === 0) return argument(i + 1);
    }
    return i < count ? argument(i) : NA;
  },
);

const sameKind = (a: Scalar, b: Scalar): boolean =>
  a === null || b === null || typeof a === typeof b;

control(
  'CHOOSE',
  2,
  255,
  (i) => i === 0,
  (argument, count) => {
    const n = toNumber(argument(0) as Scalar);
    if (isError(n)) return n;
    const index = Math.trunc(n);
    return index >= 1 && index < count ? argument(index) : VALUE;
  },
);

/** Truth values of the arguments; texts and blanks in cells are passed over. */
function truths(values: readonly Value[], context: Context): boolean[] | Value {
  const found: boolean[] = [];
  for (const value of values) {
    const error = each(value, context, (element, fromCells): Value | undefined => {
      if (isError(element)) return element;
      if (fromCells && (typeof element === 'string' || element === null)) return undefined;
      const truth = toBoolean(element);
      if (isError(truth)) return truth;
      found.push(truth);
      return undefined;
    });
    if (error !== undefined) return error;
  }
  return found.length > 0 ? found : VALUE;
}

const combine = (name: string, of: (values: boolean[]) => boolean): void =>
  define(name, [many(whole)], ([values], context) => {
    const found = truths(values, context);
    return Array.isArray(found) ? of(found) : found;
  });

combine('AND', (values) => values.every(Boolean));
combine('OR', (values) => values.some(Boolean));
combine('XOR', (values) => values.filter(Boolean).length % 2 === 1);

define('NOT', [logical], ([value]) => !value);
define('TRUE', [], () => true);
define('FALSE', [], () => false);
define('NA', [], () => NA);
define('ISERROR', [anything], ([value]) => isError(value));
define('ISERR', [anything], ([value]) => isError(value) && value.error !== '#N/A');
define('ISNA', [anything], ([value]) => isError(value) && value.error === '#N/A');
