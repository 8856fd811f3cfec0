import type { CalcError, Matrix, Scalar } from './values';

export interface CustomParameter {
  readonly name?: string;
  readonly type?: 'any' | 'number' | 'string' | 'boolean';
  readonly dimensionality?: 'scalar' | 'matrix';
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** A custom function as its add-in registers it. */
export interface CustomFunction {
  /** Identifier that its code is associated with, `AVANCE1`. */
  readonly id: string;
  /** As formulas write it, `PNFTP.AVANCE1`. */
  readonly name: string;
  /** Without them arguments go as they are: ranges as arrays, cells as single values. */
  readonly parameters?: readonly CustomParameter[];
  readonly cancelable?: boolean;
  readonly volatile?: boolean;
  /** `allowErrorForDataTypeAny`: errors are given to it instead of being its result. */
  readonly acceptsErrors?: boolean;
}

export type PassedValue = string | number | boolean | null | CalcError;
export type PassedArgument = PassedValue | readonly PassedArgument[];

/** One call, to be answered with `Calculator.settle`. */
export interface Invocation {
  readonly id: number;
  readonly fn: CustomFunction;
  readonly args: readonly PassedArgument[];
  /** Cell whose formula calls, `Avance!K12`. */
  readonly address: string;
}

/** The answer to a call: a value, or an array that may spill. */
export type CustomResult = Scalar | readonly (readonly Scalar[])[];

export interface CustomCall {
  readonly id: number;
  readonly fn: CustomFunction;
  result: Scalar | Matrix | undefined;
}
