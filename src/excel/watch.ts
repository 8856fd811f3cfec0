import { failureOf } from './failure';

/**
 * Tells when somebody other than this add-in changes a cell of the sheets that hold these tables.
 * Where the tables are may be said again, when there are others: the last ones count.
 */
export function watchTables(changed: () => void): (tables: readonly string[]) => Promise<void> {
  let watched: ReadonlySet<string> = new Set();
  let listening = false;
  const listen = async ({
    worksheetId,
    triggerSource,
  }: Excel.WorksheetChangedEventArgs): Promise<void> => {
    // Older versions of Excel do not say who it was.
    if (triggerSource !== 'ThisLocalAddin' && watched.has(worksheetId)) changed();
  };
  return async (tables) => {
    try {
      await Excel.run(async (context) => {
        const sheets = tables.map((name) => {
          const sheet = context.workbook.tables.getItemOrNullObject(name).worksheet;
          sheet.load('id');
          return sheet;
        });
        if (!listening) context.workbook.worksheets.onChanged.add(listen);
        await context.sync();
        listening = true;
        watched = new Set(sheets.flatMap((sheet) => (sheet.isNullObject ? [] : [sheet.id])));
      });
    } catch (error) {
      throw failureOf(error);
    }
  };
}
