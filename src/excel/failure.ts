/** What Excel answered instead of doing it. The words for each code are in `textos/`. */
export class ExcelFailure extends Error {
  override readonly name = 'ExcelFailure';

  constructor(
    /** Office.js' own code: `AccessDenied`, `InvalidOperationInCellEditMode`… */
    readonly code: string,
    message: string,
    /** The statement that failed, as Office.js prints it. */
    readonly statement: string | null,
    override readonly cause: unknown,
  ) {
    super(message);
  }
}

/** The same failure in our terms, or the error itself where it did not come from Excel. */
export function failureOf(error: unknown): unknown {
  if (error instanceof ExcelFailure || !isOfficeError(error)) return error;
  const info = error.debugInfo;
  return new ExcelFailure(
    error.code,
    error.message,
    info?.statement ?? info?.errorLocation ?? null,
    error,
  );
}

/** Office.js' code of an error, whether already ours or not; `null` for any other error. */
export function codeOf(error: unknown): string | null {
  if (error instanceof ExcelFailure) return error.code;
  return isOfficeError(error) ? error.code : null;
}

/** The member that Excel failed at, `Range.values`; `null` where it did not say. */
export const locationOf = (error: unknown): string | null =>
  isOfficeError(error) ? (error.debugInfo?.errorLocation ?? null) : null;

interface OfficeError extends Error {
  readonly code: string;
  readonly debugInfo?: { readonly statement?: string; readonly errorLocation?: string };
}

// By shape and not by `instanceof`: the library's class is not reachable before it is loaded.
const isOfficeError = (error: unknown): error is OfficeError =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
