/**
 * What the host claims of Excel, one claim a case: a few steps over a scratch sheet and what they
 * give. The same cases run on the host in the tests and, from the pane, in whatever Excel is open.
 */
export interface Claim {
  /** Stable, `valores.numeros`. */
  readonly id: string;
  /** What is claimed, in English, for `docs/host.md`. */
  readonly claim: string;
  /** Minor version of ExcelApi that it needs, above 1.9. */
  readonly since?: number;
  /** Where it is known from: an address, `client` for the library's own source, or `NOT_FOUND`. */
  readonly evidence: string;
  /** What is known to differ from Excel, or could not be confirmed. */
  readonly differs?: string;
  /** Gives plain data that depends on nothing but Excel. */
  readonly run: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<unknown>;
}

export const DOCS = 'https://learn.microsoft.com/office/dev/add-ins/excel/';
export const DEVELOP = 'https://learn.microsoft.com/office/dev/add-ins/develop/';
export const TESTING = 'https://learn.microsoft.com/office/dev/add-ins/testing/';
/** Looked for in the documentation and in the reports of office-js, and not found. */
export const NOT_FOUND = 'not found documented';
export const API = 'https://learn.microsoft.com/javascript/api/excel/excel.';
export const issue = (number: number) => `https://github.com/OfficeDev/office-js/issues/${number}`;
/** A sample of Microsoft's, which does so and is published to be run. */
export const sample = (path: string) =>
  `https://github.com/OfficeDev/office-js-snippets/blob/main/samples/excel/${path}.yaml`;
/** Title of the second sheet that some cases make. */
export const OTHER = 'Excel claims 2';
export const UNCONFIRMED = 'Not confirmed in a real Excel.';

/** The code of the error that the steps end in; `null` if they end well. */
export async function codeOf(
  context: Excel.RequestContext,
  steps: () => void,
): Promise<string | null> {
  try {
    steps();
    await context.sync();
    return null;
  } catch (error) {
    return nameOf(error);
  }
}

/** Office.js' code of an error, known by its shape: its class may be of another window. */
export const nameOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : String(error);

/** Values that a range ends up with. */
export async function valuesOf(
  context: Excel.RequestContext,
  range: Excel.Range,
): Promise<unknown[][]> {
  range.load('values');
  await context.sync();
  return range.values;
}
