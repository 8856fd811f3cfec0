import { XlsxError } from '../src';

/** The code of the refusal that this ends in; `nothing` where it does not. */
export function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
  return 'nothing';
}
