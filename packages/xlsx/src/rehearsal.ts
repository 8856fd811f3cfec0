/**
 * A plan is tried on a shadow of the workbook first: the same sheets, tables, merges and names
 * without their cells. Whatever would be refused is refused there, and nothing has been written.
 */
import { intersect, type Plan, type SheetPlan } from './plan';
import type { Workbook } from './workbook';
import { newWorkbook } from './workbook';

export function shadowOf(workbook: Workbook): Workbook {
  const shadow = newWorkbook({ sheets: workbook.sheets.map((sheet) => sheet.name) });
  for (const sheet of workbook.sheets) {
    const twin = shadow.sheet(sheet.name)!;
    for (const table of sheet.tables) {
      const { area, headers } = table;
      if (table.hasHeaders) twin.writeArea(area.row, area.column, [headers]);
      // A table without a header row, or with nothing else, still takes its place.
      const rows = Math.max(area.rows, 2);
      const made = twin.addTable({ name: table.name, area: { ...area, rows } });
      if (table.hasTotals) made.hasTotals = true;
    }
    const tables = twin.tables.map((table) => table.fullArea);
    // What the file has already, and should not, is not what the plan asks for.
    twin.mergeAll(sheet.merges.filter((area) => !tables.some((other) => intersect(other, area))));
  }
  for (const { name, formula, sheet } of workbook.names) {
    if (sheet === null) shadow.setName(name, formula);
  }
  for (const sheet of workbook.sheets) {
    if (sheet.visibility !== 'visible') shadow.sheet(sheet.name)!.visibility = sheet.visibility;
  }
  return shadow;
}

/** What of a plan can be refused, without the bulk of its cells. */
export function outlineOf(plan: Plan): Plan {
  return { ...plan, sheets: plan.sheets.map(outline) };
}

function outline(sheet: SheetPlan): SheetPlan {
  const headers = (sheet.tables ?? []).map(({ area }) => ({ ...area, rows: 1 }));
  return {
    ...sheet,
    clear: [],
    formatsFirst: [],
    blocks: (sheet.blocks ?? []).flatMap(({ row, column, cells }) =>
      headers.flatMap((header) => {
        const columns = cells[0]?.length ?? 0;
        const line = cells[header.row - row];
        const block = { row, column, rows: cells.length, columns };
        return line && intersect(block, header) ? [{ row: header.row, column, cells: [line] }] : [];
      }),
    ),
    // What is refused of a look or a height is so wherever it stands, and areas are checked apart.
    // Each in a cell of its own: one that others cover is refused all the same.
    styles: oneOfEach(sheet.styles ?? [], ({ style }) => JSON.stringify(style)).map(
      ({ style }, row) => ({ area: { row, column: 0, rows: 1, columns: 1 }, style }),
    ),
    rowHeights: oneOfEach(sheet.rowHeights ?? [], ({ height }) => height).map((height) => ({
      ...height,
      rows: 1,
    })),
  };
}

const oneOfEach = <T>(list: readonly T[], key: (item: T) => unknown): T[] => [
  ...new Map(list.map((item) => [key(item), item])).values(),
];
