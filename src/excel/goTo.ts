import { failureOf } from './failure';

/** Shows a sheet and selects an area of it; one request. */
export async function goTo(sheet: string, address: string): Promise<void> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      const range = worksheet.getRange(address);
      range.untrack();
      range.select();
      await context.sync();
    });
  } catch (error) {
    throw failureOf(error);
  }
}
