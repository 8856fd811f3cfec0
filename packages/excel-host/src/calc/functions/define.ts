/**
 * How native functions are declared: what each argument is stands beside the function, and
 * conversion, missing arguments, errors and arrays are the same for all.
 */
import type { Mode } from '../arrays';
import { spread, toOperand, toScalar } from '../arrays';
import type { Context, Evaluate } from '../template';
import { Matrix, isError, toBoolean, toNumber, toText, type Scalar, type Value } from '../values';
import type { ErrorValue } from '@pnftp/xlsx/plan';

export interface Param<T> {
  readonly kind:
    | 'scalar'
    /** Taken whole: a reference, an array or a value. */
    | 'whole'
    /** Taken whole, and computed as an array in every Excel. */
    | 'array'
    /** A reference whose cells are not read. */
    | 'place'
    /** Computed only when the function asks. */
    | 'lazy';
  readonly convert?: (value: Scalar) => T | ErrorValue;
  readonly optional?: boolean;
  readonly fallback?: T;
  readonly rest?: boolean;
}

type Arguments<P extends readonly Param<unknown>[]> = {
  readonly [K in keyof P]: P[K] extends Param<infer T> ? T : never;
};

export const number: Param<number> = { kind: 'scalar', convert: toNumber };
export const text: Param<string> = { kind: 'scalar', convert: toText };
export const logical: Param<boolean> = { kind: 'scalar', convert: toBoolean };
/** Any single value; an error is the result. */
export const scalar: Param<Exclude<Scalar, ErrorValue>> = {
  kind: 'scalar',
  convert: (value) => value,
};
/** Any single value, errors too. */
export const anything: Param<Scalar> = { kind: 'scalar' };
export const whole: Param<Value> = { kind: 'whole' };
export const array: Param<Value> = { kind: 'array' };
export const place: Param<Value> = { kind: 'place' };
export const lazy: Param<() => Value> = { kind: 'lazy' };

/** May be left out; then `fallback`, which a blank argument (`f(a,)`) is not: that is 0 or "". */
export const or = <T>(param: Param<T>, fallback: T): Param<T> => ({
  ...param,
  optional: true,
  fallback,
});
export const optional = <T>(param: Param<T>): Param<T | undefined> => ({
  ...param,
  optional: true,
});
/** One or more of these, as an array. */
export const many = <T>(param: Param<T>): Param<T[]> =>
  ({ ...param, rest: true }) as unknown as Param<T[]>;

export interface NativeFunction {
  readonly name: string;
  readonly params: readonly Param<unknown>[];
  readonly volatile: boolean;
  readonly min: number;
  readonly max: number;
  readonly group: number;
  /** Builds the evaluation of a call out of those of its arguments (`null` where left blank). */
  bind(args: readonly (Evaluate | null)[], mode: Mode): Evaluate;
}

export const natives = new Map<string, NativeFunction>();

export function paramAt(fn: NativeFunction, index: number): Param<unknown> {
  const count = fn.params.length;
  if (index < count) return fn.params[index]!;
  return fn.params[count - fn.group + ((index - count) % fn.group)]!;
}

interface Options {
  readonly volatile?: boolean;
  /** The last so many arguments repeat together; all arguments then come one after the other. */
  readonly group?: number;
}

/**
 * Declares a native function. `call` gets its converted arguments as a tuple; for an array in
 * the place of a single value it is called for each element.
 */
export function define<const P extends readonly Param<unknown>[]>(
  name: string,
  params: P,
  call: (args: Arguments<P>, context: Context) => Value,
  options: Options = {},
): void {
  const required = params.filter((p) => !p.optional).length;
  const repeats = params.at(-1)?.rest === true;
  const fn: NativeFunction = {
    name,
    params,
    volatile: options.volatile ?? false,
    min: required,
    max: repeats || options.group ? 255 : params.length,
    group: options.group ?? 1,
    bind(args, mode) {
      const kinds = args.map((_, i) => paramAt(fn, i));
      const fixed = repeats ? params.length - 1 : params.length;
      const finish = (values: readonly (Scalar | Value | undefined)[], context: Context): Value => {
        const converted: unknown[] = [];
        for (let i = 0; i < values.length; i++) {
          const param = kinds[i]!;
          const value = values[i];
          if (param.kind === 'scalar' && param.convert) {
            if (isError(value)) return value;
            const result = param.convert((value ?? null) as Scalar);
            if (isError(result as Value)) return result as ErrorValue;
            converted.push(result);
          } else {
            converted.push(value);
          }
        }
        for (let i = values.length; i < fixed; i++) converted.push(params[i]!.fallback);
        const final = repeats ? [...converted.slice(0, fixed), converted.slice(fixed)] : converted;
        return call(final as unknown as Arguments<P>, context);
      };
      return (context) => {
        const values: Value[] = [];
        let spreads = false;
        for (let i = 0; i < args.length; i++) {
          const evaluate = args[i]!;
          const kind = kinds[i]!.kind;
          if (kind === 'lazy') {
            values.push((() => (evaluate ? evaluate(context) : null)) as unknown as Value);
            continue;
          }
          const value = evaluate ? evaluate(context) : null;
          if (kind === 'scalar') {
            const operand = toOperand(value, mode, context);
            if (operand instanceof Matrix) spreads = true;
            values.push(operand);
          } else {
            values.push(value);
          }
        }
        if (!spreads) return finish(values, context);
        return spreadCall(values, kinds, (elements) =>
          toScalar(finish(elements, context), context),
        );
      };
    },
  };
  natives.set(name, fn);
}

/** Calls for each element of the arrays that stand where single values belong. */
function spreadCall(
  values: readonly Value[],
  kinds: readonly Param<unknown>[],
  call: (values: readonly Value[]) => Scalar,
): Value {
  const operands = values.map((value, i) =>
    kinds[i]!.kind === 'scalar' ? (value as Scalar | Matrix) : undefined,
  );
  return spread(operands, (elements) =>
    call(values.map((value, i) => (kinds[i]!.kind === 'scalar' ? elements[i]! : value))),
  );
}

/** Declares a function under a second name. */
export function alias(name: string, of: string): void {
  natives.set(name, { ...natives.get(of)!, name });
}
