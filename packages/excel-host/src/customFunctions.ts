/**
 * Custom functions between the calculator and the library's own runtime: the messages that ask
 * for calls, and the answers.
 *
 * The messages are those that `CustomFunctionProxy` of the client takes (`_handleMessage`,
 * `_batchInvocationEntries`) and the answers those that it gives (`SetInvocationArrayResults`,
 * `_convertCustomFunctionInvocationResultToArray`).
 */
import { CalcError, type CustomResult, type Invocation, type PassedArgument } from './calc';
import { CUSTOM_FUNCTION_CATEGORY } from './protocol';

const INVOCATION = 1000;
const CANCELLATION = 1001;
const CANCELABLE = 1;
const ERRORS_ALLOWED = 4;

/** Entries of a message (type 3) that asks for a round of calls. */
export function invocationEntries(batch: readonly Invocation[]): readonly unknown[] {
  return batch.map(({ id, fn, args, address }) => {
    const flags = (fn.cancelable ? CANCELABLE : 0) | (fn.acceptsErrors ? ERRORS_ALLOWED : 0);
    const message = [id, fn.id, args.map(sent), address, flags, null];
    return [CUSTOM_FUNCTION_CATEGORY, INVOCATION, '', message, id];
  });
}

export function cancellationEntries(ids: readonly number[]): readonly unknown[] {
  return ids.map((id) => [CUSTOM_FUNCTION_CATEGORY, CANCELLATION, '', { invocationId: id }, id]);
}

/** The runtime turns this form of an error into a `CustomFunctions.Error`. */
function sent(argument: PassedArgument): unknown {
  if (argument instanceof CalcError) return { type: 'CustomFunctionError', code: argument.error };
  return Array.isArray(argument) ? argument.map(sent) : argument;
}

/**
 * Errors by the runtime's codes (`_getCustomFunctionResultErrorCodeFromErrorCode`); unexpected
 * exceptions (2), rejections (3), wrong counts (4) and NaN (0) are #VALUE!. 9 and 10 say that
 * nobody is associated with the name.
 */
const CODES: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

/** Only these two carry a message of the function's own. */
const WITH_MESSAGE = new Set(['#VALUE!', '#N/A']);

/** Answers out of `[[id, true, value], [id, false, message, code], …]`. */
export function answersOf(
  results: readonly unknown[],
): { readonly id: number; readonly result: CustomResult }[] {
  return results.flatMap((entry) => {
    if (!Array.isArray(entry) || typeof entry[0] !== 'number') return [];
    const [id, succeeded, value, code] = entry as [number, unknown, unknown, unknown];
    return [{ id, result: succeeded === true ? result(value) : failure(value, code) }];
  });
}

function failure(message: unknown, code: unknown): CalcError {
  const error = CODES[code as number] ?? '#VALUE!';
  const own = typeof message === 'string' && message !== '' && WITH_MESSAGE.has(error);
  // 2 and 3 bring the exception's words, which Excel does not show.
  return own && (code === 1 || code === 7) ? new CalcError(error, message) : new CalcError(error);
}

function result(value: unknown): CustomResult {
  if (!Array.isArray(value)) return single(value);
  // A list without rows is one row.
  if (!value.some(Array.isArray)) return [value.map(single)];
  return value.map((row: unknown) => (Array.isArray(row) ? row.map(single) : [single(row)]));
}

/** A null is 0 once it is shown (OfficeDev/office-js#1503); a Date or an object is no value. */
function single(value: unknown): string | number | boolean | null | CalcError {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  if (typeof value === 'object' && 'type' in value) {
    const { type, basicValue, message } = value as {
      readonly type: unknown;
      readonly basicValue?: unknown;
      readonly message?: unknown;
    };
    // What `CustomFunctions.Error` and the other rich values are as JSON.
    if (typeof basicValue === 'number' || typeof basicValue === 'boolean') return basicValue;
    if (typeof basicValue === 'string') {
      if (type === 'String') return basicValue;
      return new CalcError(basicValue, typeof message === 'string' ? message : undefined);
    }
  }
  return new CalcError('#VALUE!');
}
