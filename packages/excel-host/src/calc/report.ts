/** What a calculation is told and what it tells. */
import type { CustomFunction, Invocation } from './customCalls';
import type { BlankAs } from './customInvoker';

export interface CalculatorOptions {
  /** Custom functions that the add-in registers. */
  readonly custom?: readonly CustomFunction[];
  /** Sends the calls of one round together; without it they keep their stored values. */
  readonly invoke?: (batch: readonly Invocation[]) => void;
  /** Says that calls of cancelable functions are not wanted any more. */
  readonly cancel?: (ids: readonly number[]) => void;
  /** How blanks reach custom functions; default: desktop's. */
  readonly blankAs?: BlankAs;
  /** Local date and time; default: the machine's. */
  readonly now?: () => Date;
  readonly random?: () => number;
  /**
   * Regional settings, default `en-US`. Numbers are read with a decimal point whatever it is;
   * what differs between regions beyond that (dates as text, date formats) is not computed.
   */
  readonly locale?: string;
}

export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface CalculationReport {
  /** How many times a formula was computed. */
  readonly evaluations: number;
  /** Cells whose value is another one now, spilled cells too. */
  readonly changed: readonly CellPlace[];
  /** Cells that lead back to themselves: they show 0, as Excel does after its warning. */
  readonly circular: readonly CellPlace[];
  /** Calls of custom functions that have not been answered. */
  readonly pending: number;
}

/** A formula that cannot be computed here, and keeps the value that was stored with it. */
export interface UnsupportedFormula extends CellPlace {
  readonly formula: string;
  /**
   * `function NAME`, `external-link`, `syntax`, `reference`, `argument-count`, `array-size`,
   * `no-runtime`, `subtotal-hidden-rows`, `date-in-text`, `date-format` or `internal: …`.
   */
  readonly why: string;
  /** Whether something it depends on has changed since, so that its value may be old. */
  readonly stale: boolean;
}
