/**
 * Every refusal of this library is an `XlsxError`: a code and its particulars, no text for users.
 * Whoever shows it finds the words for the code elsewhere.
 */
export type XlsxErrorCode =
  // The package
  | 'not-a-zip'
  | 'encrypted'
  | 'legacy-xls'
  | 'binary-workbook'
  | 'damaged-zip'
  | 'bad-checksum'
  | 'unsupported-zip'
  | 'duplicate-entry'
  | 'unsafe-entry-name'
  | 'too-large'
  | 'too-compressed'
  | 'too-many-entries'
  // Its parts
  | 'malformed-xml'
  | 'forbidden-dtd'
  | 'bad-encoding'
  | 'missing-part'
  | 'not-a-spreadsheet'
  | 'strict-ooxml'
  | 'invalid-workbook'
  | 'too-many-cells'
  | 'plan-too-large'
  | 'read-too-large'
  // Edits
  | 'invalid-sheet-name'
  | 'duplicate-sheet'
  | 'no-such-sheet'
  | 'last-visible-sheet'
  | 'invalid-name'
  | 'invalid-table'
  | 'no-such-table'
  | 'table-overlap'
  | 'merge-overlap'
  | 'out-of-bounds'
  | 'invalid-area'
  | 'text-too-long'
  | 'invalid-number'
  | 'invalid-formula'
  | 'invalid-style'
  | 'invalid-validation'
  | 'invalid-link'
  | 'invalid-page'
  | 'invalid-chart'
  | 'invalid-conditional-format'
  | 'cells-would-be-lost'
  | 'cancelled';

export type XlsxErrorParams = Readonly<Record<string, string | number>>;

export class XlsxError extends Error {
  override readonly name = 'XlsxError';

  constructor(
    readonly code: XlsxErrorCode,
    readonly params: XlsxErrorParams = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
  }
}

/** Throws what the name says; for use in expressions. */
export function refuse(code: XlsxErrorCode, params: XlsxErrorParams = {}): never {
  throw new XlsxError(code, params);
}
