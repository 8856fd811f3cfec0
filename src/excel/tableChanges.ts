import type { SheetPlan, TableChange } from '@pnftp/xlsx/plan';
import { toEntry } from './cells';
import { rangeOf } from './ranges';
import { sheetOf } from './sheets';
import type { Step } from './steps';

/** One action of Excel's for each: broken off between two, each is there whole or not at all. */
export const changeSteps = ({ tableChanges = [] }: SheetPlan): Step[] =>
  tableChanges.map((change) => ({ bytes: 1000, write: (context) => changeTable(context, change) }));

function changeTable(context: Excel.RequestContext, change: TableChange): void {
  const table = context.workbook.tables.getItem(change.table);
  switch (change.kind) {
    case 'insertRow':
      table.rows.add(change.at, [change.cells.map(toEntry)]);
      return;
    case 'insertColumn':
      table.columns.add(change.at, undefined, change.header);
      return;
    case 'deleteRow':
      table.rows.getItemAt(change.at).delete();
      return;
    case 'deleteColumn':
      table.columns.getItemAt(change.at).delete();
  }
}

export const formatSteps = (sheet: SheetPlan): Step[] =>
  (sheet.formatsFirst ?? []).map(({ area, numberFormat }) => ({
    bytes: 500,
    write: (context) => {
      // One text for the whole area is what Excel takes, whatever its types say.
      rangeOf(sheetOf(context, sheet), area).numberFormat = numberFormat as unknown as string[][];
    },
  }));
