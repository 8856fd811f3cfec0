import type { ProtectionOptions, Sheet } from '@pnftp/xlsx';
import { fail } from '../errors';
import { EventType } from '../events';
import type { Session } from '../session';
import { asRecord, type ObjectType } from '../registry';

/** The client's options and the file's, both as what is still allowed. */
const OPTIONS: Readonly<Record<string, keyof ProtectionOptions>> = {
  allowAutoFilter: 'autoFilter',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowEditObjects: 'editObjects',
  allowEditScenarios: 'editScenarios',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowInsertRows: 'insertRows',
  allowPivotTables: 'pivotTables',
  allowSort: 'sort',
};

/** Of the workbook: its sheets cannot be added, removed, renamed, moved, hidden or shown. */
export const workbookProtectionType: ObjectType<Session> = {
  name: 'WorkbookProtection',
  scalars: { Protected: { get: ({ workbook }) => workbook.structureLocked } },
  methods: {
    Protect: ({ workbook }, args) => {
      if (workbook.structureLocked) fail('InvalidOperation');
      if (args.raw(0) !== null && args.raw(0) !== '') fail('NotImplemented');
      workbook.structureLocked = true;
      return null;
    },
    Unprotect: ({ workbook }) => {
      if (!workbook.structureLocked) return null;
      if (workbook.structureHasPassword) fail('AccessDenied');
      workbook.structureLocked = false;
      return null;
    },
  },
};

export function checkStructure({ workbook }: Session): void {
  if (workbook.structureLocked) fail('AccessDenied');
}

function told(session: Session, sheet: Sheet): void {
  const worksheetId = session.sheetId(sheet);
  session.events.raise(EventType.worksheetProtectionChanged, worksheetId, {
    worksheetId,
    isProtected: sheet.protection !== null,
    source: session.events.source,
  });
}

/** What is open may be unprotected again; what is protected refuses to be protected. */
export const protectionType: ObjectType<Sheet> = {
  name: 'WorksheetProtection',
  scalars: {
    Protected: { get: (sheet) => sheet.protection !== null },
    Options: {
      get: (sheet) => {
        const { protection } = sheet;
        if (!protection) return null;
        const options: Record<string, unknown> = { selectionMode: 'Normal' };
        for (const [name, own] of Object.entries(OPTIONS)) {
          options[name] = protection.options[own] ?? false;
        }
        return options;
      },
    },
  },
  methods: {
    Protect: (sheet, args, session) => {
      if (sheet.protection) fail('AccessDenied');
      // A password would have to be hashed as Excel does it.
      if (args.raw(1) !== null && args.raw(1) !== '') fail('NotImplemented');
      const options: Partial<Record<keyof ProtectionOptions, boolean>> = {};
      for (const [name, value] of Object.entries(
        args.raw(0) === null ? {} : asRecord(args.raw(0)),
      )) {
        const own = OPTIONS[name];
        if (own) options[own] = value === true;
        else if (name !== 'selectionMode') fail('InvalidArgument');
      }
      sheet.protect(options);
      session.formatted(sheet, null);
      told(session, sheet);
      return null;
    },
    Unprotect: (sheet, _args, session) => {
      if (!sheet.protection) return null;
      if (sheet.protection.hasPassword) fail('AccessDenied');
      sheet.unprotect();
      session.formatted(sheet, null);
      told(session, sheet);
      return null;
    },
  },
};
