/**
 * Calls of custom functions: what is passed, how answers come back, and who waits for them.
 *
 * A formula that calls one is computed again when all the calls of the last time are answered;
 * the calls are told apart by their order, which is the same as long as nothing that the formula
 * reads has changed. When something has, calls under way are given up.
 */
import { cellAddress, quoteSheet } from '@pnftp/xlsx/plan';
import { Mode, spread, toMatrix, toOperand } from './arrays';
import type {
  CustomCall,
  CustomFunction,
  CustomParameter,
  CustomResult,
  Invocation,
  PassedArgument,
  PassedValue,
} from './customCalls';
import { NONE, type FormulaNode } from './sheetNode';
import { Unsupported, Waiting, type Context } from './template';
import {
  CALC,
  CalcError,
  Matrix,
  NUM,
  RangeRef,
  UnionRef,
  VALUE,
  errorOf,
  isError,
  toBoolean,
  toNumber,
  toText,
  type Scalar,
  type Value,
} from './values';

/**
 * How blanks are passed. Desktop gives 0 for a single cell (office-js #4702) and for the cells
 * of a range (#5262); the web gives `null` for a single cell (#4702) and was seen to give 0
 * inside the ranges of a repeating parameter (#1951).
 */
export interface BlankAs {
  readonly cell: 0 | null | '';
  readonly range: 0 | null | '';
}

export const DESKTOP_BLANKS: BlankAs = { cell: 0, range: 0 };
export const WEB_BLANKS: BlankAs = { cell: null, range: '' };

interface InvokerOptions {
  readonly invoke?: (batch: readonly Invocation[]) => void;
  readonly cancel?: (ids: readonly number[]) => void;
  readonly blankAs?: BlankAs;
}

export class CustomCalls {
  private readonly waiting = new Map<
    number,
    { call: CustomCall; node: FormulaNode; invocation: Invocation }
  >();
  private outgoing = new Map<number, Invocation>();
  private canceled: number[] = [];
  private nextId = 1;
  private node: FormulaNode | null = null;
  private place = 0;

  constructor(private readonly options: InvokerOptions) {}

  get pending(): number {
    return this.waiting.size;
  }

  /** The evaluation of a formula begins: its calls are counted from the first. `null`: it has none. */
  begin(node: FormulaNode | null): void {
    this.node = node;
    this.place = 0;
  }

  /** Gives up the calls of a formula whose inputs have changed. */
  drop(node: FormulaNode): void {
    if (node.calls.length === 0) return;
    for (const { id, fn, result } of node.calls) {
      if (result !== undefined) continue;
      this.waiting.delete(id);
      // A call that has not been sent is not made; one that has, is told if it wants to know.
      if (!this.outgoing.delete(id) && fn.cancelable) this.canceled.push(id);
    }
    node.calls = NONE;
    node.unanswered = 0;
  }

  /** Formulas all of whose calls are answered now. */
  settle(
    answers: readonly { readonly id: number; readonly result: CustomResult }[],
  ): FormulaNode[] {
    const ready = new Set<FormulaNode>();
    for (const { id, result } of answers) {
      const found = this.waiting.get(id);
      if (!found) continue;
      this.waiting.delete(id);
      found.call.result = received(result);
      found.node.unanswered--;
      if (found.node.unanswered === 0) ready.add(found.node);
    }
    return [...ready];
  }

  /** Sends the calls of a round in one batch. */
  send(): void {
    const { canceled } = this;
    const batch = [...this.outgoing.values()];
    this.canceled = [];
    this.outgoing = new Map();
    if (canceled.length > 0) this.options.cancel?.(canceled);
    if (batch.length > 0) this.options.invoke?.(batch);
  }

  /** Sends again what the runtime that is gone has not answered. */
  again(): void {
    for (const [id, { invocation }] of this.waiting) this.outgoing.set(id, invocation);
    this.send();
  }

  /** The answer to a call, if it is there; else the formula has to wait. */
  call(fn: CustomFunction, args: readonly Value[], context: Context): Value {
    if (!this.options.invoke || !this.node) throw new Unsupported('no-runtime');
    const operands = args.map((value, i) => prepare(value, paramOf(fn, i), context));
    const lifted = operands.some(
      (operand, i) => operand instanceof Matrix && !takesMatrix(fn, i, args[i]!),
    );
    if (!lifted) return this.one(fn, operands, args, context);
    // A range in the place of a single value: one call for each of its cells, all at once.
    const spreading = operands.map((operand, i) =>
      takesMatrix(fn, i, args[i]!) ? undefined : operand,
    );
    let wait = false;
    const result = spread(spreading, (elements) => {
      const own = operands.map((operand, i) =>
        spreading[i] === undefined ? operand : elements[i]!,
      );
      try {
        const value = this.one(fn, own, args, context);
        return value instanceof Matrix ? value.at(0, 0) : (value as Scalar);
      } catch (reason) {
        if (!(reason instanceof Waiting)) throw reason;
        wait = true;
        return null;
      }
    });
    if (wait) throw new Waiting(true);
    return result;
  }

  private one(
    fn: CustomFunction,
    operands: readonly (Scalar | Matrix)[],
    given: readonly Value[],
    context: Context,
  ): Value {
    const blanks = this.options.blankAs ?? DESKTOP_BLANKS;
    const passed: PassedArgument[] = [];
    for (const [i, operand] of operands.entries()) {
      const value = pass(operand, given[i]!, paramOf(fn, i), blanks, fn.acceptsErrors === true);
      if (isFailure(value)) return value.failure;
      passed.push(value);
    }
    const node = this.node!;
    const known = node.calls[this.place];
    this.place++;
    if (known) {
      if (known.result === undefined) throw new Waiting(true);
      return known.result;
    }
    const id = this.nextId++;
    const call: CustomCall = { id, fn, result: undefined };
    if (node.calls === NONE) node.calls = [call];
    else (node.calls as CustomCall[]).push(call);
    node.unanswered++;
    const invocation: Invocation = {
      id,
      fn,
      args: arranged(fn, passed),
      address: `${quoteSheet(node.sheet.name)}!${cellAddress(context.row, context.column)}`,
    };
    this.waiting.set(id, { call, node, invocation });
    this.outgoing.set(id, invocation);
    throw new Waiting(true);
  }
}

function paramOf(fn: CustomFunction, index: number): CustomParameter | undefined {
  const { parameters } = fn;
  if (!parameters) return undefined;
  const last = parameters.at(-1);
  return parameters[index] ?? (last?.repeating ? last : undefined);
}

/** Whether an argument goes as an array: always for a matrix, by what it is where unstated. */
function takesMatrix(fn: CustomFunction, index: number, value: Value): boolean {
  const param = paramOf(fn, index);
  if (param) return param.dimensionality === 'matrix';
  return value instanceof Matrix || (value instanceof RangeRef && !value.single);
}

function prepare(
  value: Value,
  param: CustomParameter | undefined,
  context: Context,
): Scalar | Matrix {
  if (value instanceof UnionRef) return VALUE;
  const asMatrix =
    param?.dimensionality === 'matrix' ||
    (!param && (value instanceof Matrix || (value instanceof RangeRef && !value.single)));
  if (!asMatrix) return toOperand(value, Mode.Spill, context);
  return toMatrix(value, context);
}

interface Failure {
  readonly failure: Scalar;
}
const isFailure = (value: PassedArgument | Failure): value is Failure =>
  typeof value === 'object' && value !== null && 'failure' in value;

/** What the function gets for an argument; an error in it is the result instead of a call. */
function pass(
  operand: Scalar | Matrix,
  given: Value,
  param: CustomParameter | undefined,
  blanks: BlankAs,
  acceptsErrors: boolean,
): PassedArgument | Failure {
  // Left out, an argument is null everywhere; a blank cell is what the platform makes of it.
  if (given === null) return null;
  if (!(operand instanceof Matrix)) {
    return passScalar(operand, param, blanks.cell, acceptsErrors);
  }
  const rows: PassedArgument[] = [];
  for (let r = 0; r < operand.rows; r++) {
    const row: PassedValue[] = [];
    for (let c = 0; c < operand.columns; c++) {
      const value = passScalar(operand.at(r, c), param, blanks.range, acceptsErrors);
      if (isFailure(value)) return value;
      row.push(value);
    }
    rows.push(row);
  }
  return rows;
}

function passScalar(
  value: Scalar,
  param: CustomParameter | undefined,
  blank: 0 | null | '',
  acceptsErrors: boolean,
): PassedValue | Failure {
  if (isError(value)) return acceptsErrors ? errorOf(value.error) : { failure: value };
  if (value === null) return param?.type === 'string' && blank === 0 ? '' : blank;
  const converted =
    param?.type === 'number'
      ? toNumber(value)
      : param?.type === 'string'
        ? toText(value)
        : param?.type === 'boolean'
          ? toBoolean(value)
          : value;
  return isError(converted) ? { failure: converted } : converted;
}

/** Missing arguments are null; those of a repeating parameter come together in one array. */
function arranged(fn: CustomFunction, passed: readonly PassedArgument[]): PassedArgument[] {
  const { parameters } = fn;
  if (!parameters) return [...passed];
  const repeating = parameters.at(-1)?.repeating === true;
  const fixed = repeating ? parameters.length - 1 : parameters.length;
  const all: PassedArgument[] = passed.slice(0, fixed);
  while (all.length < fixed) all.push(null);
  if (repeating) all.push(passed.slice(fixed));
  return all;
}

/** An answer as a value; an empty array is #CALC!, a number that is none is #NUM!. */
function received(result: CustomResult): Scalar | Matrix {
  if (!Array.isArray(result)) return element(result as Scalar);
  const rows = result as readonly (readonly Scalar[])[];
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length === 0 || columns === 0) return CALC;
  const data: Scalar[] = [];
  for (const row of rows) {
    for (let c = 0; c < columns; c++)
      data.push(c < row.length ? element(row[c]!) : errorOf('#N/A'));
  }
  return new Matrix(rows.length, columns, data);
}

function element(value: Scalar): Scalar {
  if (typeof value === 'number' && !Number.isFinite(value)) return NUM;
  if (isError(value) && !(value instanceof CalcError)) return errorOf(value.error);
  return value;
}
