import { parseAddress } from '@pnftp/xlsx/plan';
import { failureOf } from './failure';

/** Who is told what happens in the workbook; sheets by the title that they had when described. */
export interface Witness {
  /** Somebody other than this add-in has changed a cell of a sheet that holds these of the tables. */
  changed(tables: readonly string[]): void;
  /** Somebody other than this add-in did what may have put rows of the sheet elsewhere. */
  moved(sheet: string): void;
  /** Somebody has selected this of the sheet, or come back to the sheet where it was selected. */
  selected(sheet: string, address: string): void;
}

/**
 * Tells of changes and of what is selected; being told costs no request. Where the tables are may
 * be said again, when there are others: the last ones count. `titles` are those of the sheets by
 * their ids, as they are known at the time.
 */
export function watchWorkbook(
  titles: ReadonlyMap<string, string>,
  witness: Witness,
): (tables: readonly string[]) => Promise<void> {
  let watched: ReadonlyMap<string, readonly string[]> = new Map();
  let listening = false;
  const handlers = handlersOf(titles, witness, (id) => watched.get(id));
  return async (tables) => {
    try {
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const sheets = tables.map((name) => {
          const sheet = context.workbook.tables.getItemOrNullObject(name).worksheet;
          sheet.load('id');
          return sheet;
        });
        if (!listening) {
          worksheets.onChanged.add(handlers.changed);
          worksheets.onSelectionChanged.add(handlers.selected);
          worksheets.onActivated.add(handlers.activated);
        }
        await context.sync();
        listening = true;
        const bySheet = new Map<string, string[]>();
        sheets.forEach((sheet, i) => {
          if (sheet.isNullObject) return;
          bySheet.set(sheet.id, [...(bySheet.get(sheet.id) ?? []), tables[i]!]);
        });
        watched = bySheet;
      });
    } catch (error) {
      throw failureOf(error);
    }
  };
}

function handlersOf(
  titles: ReadonlyMap<string, string>,
  witness: Witness,
  tablesOn: (worksheetId: string) => readonly string[] | undefined,
) {
  /** What was selected last, by sheet: coming back to a sheet selects nothing anew. */
  const last = new Map<string, string>();
  const tell = (worksheetId: string) => {
    const [title, address] = [titles.get(worksheetId), last.get(worksheetId)];
    if (title !== undefined && address !== undefined) witness.selected(title, address);
  };
  return {
    changed: async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
      const { worksheetId, triggerSource } = event;
      // Older versions of Excel do not say who it was.
      if (triggerSource === 'ThisLocalAddin') return;
      const title = titles.get(worksheetId);
      if (title !== undefined && mayMoveRows(event)) witness.moved(title);
      const tables = tablesOn(worksheetId);
      if (tables) witness.changed(tables);
    },
    selected: async (event: Excel.WorksheetSelectionChangedEventArgs): Promise<void> => {
      last.set(event.worksheetId, event.address);
      tell(event.worksheetId);
    },
    activated: async ({ worksheetId }: Excel.WorksheetActivatedEventArgs): Promise<void> =>
      tell(worksheetId),
  };
}

/** Rows put in or taken out, or several written at once, as sorting does. */
const mayMoveRows = ({ changeType, address }: Excel.WorksheetChangedEventArgs): boolean =>
  changeType !== 'RangeEdited' || (parseAddress(address)?.rows ?? 2) > 1;
