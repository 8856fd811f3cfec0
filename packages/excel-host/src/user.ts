import type { Area } from '@pnftp/xlsx/plan';
import type { Sheet } from '@pnftp/xlsx';
import { fail } from './errors';
import type { Host } from './host';
import { setEntries } from './objects/rangeValues';

/** What the person in front of Excel does. Failures are `HostError`s with Excel's codes. */
export class User {
  constructor(private readonly host: Host) {}

  /** Types into a cell, in the terms of the system's locale. */
  enter(sheet: Sheet, row: number, column: number, text: string): void {
    const { session } = this.host;
    const area = { row, column, rows: 1, columns: 1 };
    session.editor = 'person';
    try {
      setEntries(session, { sheet, area }, [[text]], session.locale.name);
    } finally {
      session.editor = 'addin';
    }
    this.host.changed();
  }

  select(sheet: Sheet, area: Area): void {
    const { session } = this.host;
    if (sheet.visibility !== 'visible') fail('InvalidOperation');
    session.select(sheet, area);
    this.host.changed();
  }

  /** Starts or ends the editing of a cell, during which Excel answers no add-in. */
  editing(on: boolean): void {
    this.host.cellEdit = on;
  }
}
