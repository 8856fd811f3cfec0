import type { Mode } from './arrays';
import { spread, toOperand } from './arrays';
import type { Evaluate } from './template';
import {
  DIV0,
  Matrix,
  NUM,
  VALUE,
  compare,
  finite,
  isError,
  toNumber,
  toText,
  type Scalar,
} from './values';

type Binary = (a: Scalar, b: Scalar) => Scalar;

const arithmetic =
  (apply: (a: number, b: number) => Scalar): Binary =>
  (a, b) => {
    const x = toNumber(a);
    if (typeof x !== 'number') return x;
    const y = toNumber(b);
    if (typeof y !== 'number') return y;
    return apply(x, y);
  };

const comparison =
  (holds: (order: number) => boolean): Binary =>
  (a, b) =>
    isError(a) ? a : isError(b) ? b : holds(compare(a, b));

/** Excel's power: 0^0 is #NUM!, 0 to a negative power is #DIV/0!. */
export function power(x: number, y: number): Scalar {
  if (x === 0 && y === 0) return NUM;
  if (x === 0 && y < 0) return DIV0;
  return finite(x ** y);
}

export const binary: Readonly<Record<string, Binary>> = {
  '+': arithmetic((a, b) => finite(a + b)),
  '-': arithmetic((a, b) => finite(a - b)),
  '*': arithmetic((a, b) => finite(a * b)),
  '/': arithmetic((a, b) => (b === 0 ? DIV0 : finite(a / b))),
  '^': arithmetic(power),
  '&': (a, b) => {
    const x = toText(a);
    if (typeof x !== 'string') return x;
    const y = toText(b);
    if (typeof y !== 'string') return y;
    return x.length + y.length > 32_767 ? VALUE : x + y;
  },
  '=': comparison((order) => order === 0),
  '<>': comparison((order) => order !== 0),
  '<': comparison((order) => order < 0),
  '<=': comparison((order) => order <= 0),
  '>': comparison((order) => order > 0),
  '>=': comparison((order) => order >= 0),
};

/**
 * Where a sum or difference is the last step of a formula and its result is nothing but the
 * noise of binary fractions, Excel shows 0: `=0.3-0.2-0.1` is 0, `=(0.3-0.2-0.1)*1` is not.
 */
const snapped =
  (apply: Binary): Binary =>
  (a, b) => {
    const result = apply(a, b);
    if (typeof result !== 'number' || result === 0) return result;
    const x = toNumber(a);
    return typeof x === 'number' && Math.abs(result) < Math.abs(x) * 2 ** -49 ? 0 : result;
  };

export function binaryOperation(
  operator: string,
  left: Evaluate,
  right: Evaluate,
  mode: Mode,
  last: boolean,
): Evaluate {
  const plain = binary[operator]!;
  const apply = last && (operator === '-' || operator === '+') ? snapped(plain) : plain;
  return (context) => {
    const a = toOperand(left(context), mode, context);
    const b = toOperand(right(context), mode, context);
    if (a instanceof Matrix || b instanceof Matrix) {
      return spread([a, b], (values) => apply(values[0]!, values[1]!));
    }
    return apply(a, b);
  };
}

const unary: Readonly<Record<string, (value: Scalar) => Scalar>> = {
  '-': (value) => {
    const n = toNumber(value);
    return typeof n === 'number' ? -n : n;
  },
  // Excel's plus leaves its operand as it is, texts too.
  '+': (value) => value,
  '%': (value) => {
    const n = toNumber(value);
    return typeof n === 'number' ? n / 100 : n;
  },
};

export function unaryOperation(operator: string, operand: Evaluate, mode: Mode): Evaluate {
  const apply = unary[operator]!;
  return (context) => {
    const value = toOperand(operand(context), mode, context);
    return value instanceof Matrix ? spread([value], (values) => apply(values[0]!)) : apply(value);
  };
}
