/** The code of the library's or of Excel's error; of another one, its text. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
