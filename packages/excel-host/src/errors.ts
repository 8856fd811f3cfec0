import { XlsxError, type XlsxErrorCode } from '@pnftp/xlsx';

/** A failure with Excel's own code, answered to the client as it would come from Excel. */
export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly code: HostErrorCode,
    message: string = MESSAGES[code],
    readonly status = STATUS[code] ?? 400,
  ) {
    super(message);
  }
}

/** Codes and texts of Excel's JavaScript API. */
const MESSAGES = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound:
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  UndoNotSupported: 'The operation cannot be undone, and is not part of an undo group.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  ConnectionFailure: "We couldn't connect to the service.",
} as const;

export type HostErrorCode = keyof typeof MESSAGES;

const STATUS: Partial<Record<HostErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  NotImplemented: 501,
};

export const isHostErrorCode = (code: string): code is HostErrorCode => code in MESSAGES;

export function fail(code: HostErrorCode, message?: string): never {
  throw new HostError(code, message);
}

const OF_XLSX: Partial<Record<XlsxErrorCode, HostErrorCode>> = {
  'invalid-sheet-name': 'InvalidArgument',
  'duplicate-sheet': 'ItemAlreadyExists',
  'no-such-sheet': 'ItemNotFound',
  'last-visible-sheet': 'InvalidOperation',
  'invalid-name': 'InvalidArgument',
  'invalid-table': 'InvalidArgument',
  'no-such-table': 'ItemNotFound',
  'table-overlap': 'InvalidArgument',
  'merge-overlap': 'InvalidOperation',
  'out-of-bounds': 'InvalidArgument',
  'invalid-area': 'InvalidArgument',
  'text-too-long': 'InvalidArgument',
  'invalid-number': 'InvalidArgument',
  'invalid-formula': 'InvalidArgument',
  'invalid-style': 'InvalidArgument',
  'invalid-validation': 'InvalidArgument',
  'invalid-link': 'InvalidArgument',
  'invalid-page': 'InvalidArgument',
  'invalid-chart': 'InvalidArgument',
  'invalid-conditional-format': 'InvalidArgument',
  'cells-would-be-lost': 'InsertDeleteConflict',
};

/** Any failure of the model as Excel would name it. What nobody foresaw is a general exception. */
export function hostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  if (error instanceof XlsxError) {
    const code = OF_XLSX[error.code];
    if (code) return new HostError(code, `${MESSAGES[code]} (${error.message})`);
  }
  const detail = error instanceof Error ? error.message : String(error);
  return new HostError('GeneralException', `${MESSAGES.GeneralException} (${detail})`);
}
