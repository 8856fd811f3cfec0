import {
  type Area,
  type Run,
  type SheetFacts,
  type TableInfo,
  type WorkbookStructure,
} from '../plan';
import { areaOf } from './ranges';

/** One request. Sheets that are not there give no facts. */
export async function inspectSheets(
  context: Excel.RequestContext,
  names: readonly string[],
  structure: WorkbookStructure,
): Promise<SheetFacts[]> {
  const mergesKnown = Office.context.requirements.isSetSupported('ExcelApi', '1.13');
  const probes = names.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRangeOrNullObject(false);
    used.untrack();
    used.load('address,numberFormat');
    const rows = used.getRowProperties({ rowHidden: true });
    const columns = used.getColumnProperties({ columnHidden: true });
    const merged = mergesKnown ? sheet.getRange().untrack().getMergedAreasOrNullObject() : null;
    merged?.untrack();
    merged?.load('address');
    sheet.autoFilter.load('isDataFiltered');
    const filter = sheet.autoFilter.getRangeOrNullObject();
    filter.untrack();
    filter.load('address');
    sheet.tables.load('items/name,items/showFilterButton,items/autoFilter/isDataFiltered');
    return { name, sheet, used, rows, columns, merged, filter };
  });
  await context.sync();
  return probes.map(({ name, sheet, used, rows, columns, merged, filter }): SheetFacts => {
    const area = used.isNullObject ? null : areaOf(used.address);
    const filterArea = filter.isNullObject ? null : areaOf(filter.address);
    const tables = new Map(structure.tables.map((table) => [table.name, table]));
    return {
      sheet: name,
      merges: merged && !merged.isNullObject ? areasOf(merged.address) : [],
      hiddenRows: area
        ? runs(
            rows.value.map((row) => row.rowHidden === true),
            area.row,
          )
        : [],
      hiddenColumns: area
        ? runs(
            columns.value.map((column) => column.columnHidden === true),
            area.column,
          )
        : [],
      filters: [
        ...(filterArea ? [{ area: filterArea, active: sheet.autoFilter.isDataFiltered }] : []),
        ...sheet.tables.items.flatMap((item) => {
          const table: TableInfo | undefined = tables.get(item.name);
          if (!table || !item.showFilterButton) return [];
          return [{ area: table.area, active: item.autoFilter.isDataFiltered }];
        }),
      ],
      numberFormats: area ? formatAreas(used.numberFormat as string[][], area) : [],
    };
  });
}

const areasOf = (address: string): Area[] =>
  address.split(',').flatMap((part) => areaOf(part.trim()) ?? []);

function runs(flags: readonly boolean[], first: number): Run[] {
  const found: { first: number; count: number }[] = [];
  flags.forEach((flag, i) => {
    const last = found[found.length - 1];
    if (!flag) return;
    if (last && last.first + last.count === first + i) last.count += 1;
    else found.push({ first: first + i, count: 1 });
  });
  return found;
}

/** Runs down each column. */
function formatAreas(formats: readonly string[][], area: Area): SheetFacts['numberFormats'] {
  const found: { area: Area; format: string }[] = [];
  for (let column = 0; column < area.columns; column += 1) {
    let row = 0;
    while (row < area.rows) {
      const format = formats[row]?.[column] ?? 'General';
      let end = row + 1;
      while (end < area.rows && formats[end]?.[column] === format) end += 1;
      if (format !== 'General') {
        const run = { row: area.row + row, column: area.column + column, rows: end - row };
        found.push({ area: { ...run, columns: 1 }, format });
      }
      row = end;
    }
  }
  return found;
}
