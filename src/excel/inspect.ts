import type {
  Area,
  AreaRef,
  Inspection,
  Run,
  SheetFacts,
  TableInfo,
  WorkbookStructure,
} from '@pnftp/xlsx/plan';
import { areaOf, areasOf } from './ranges';
import { isOfMerges, readMerges } from './merges';
import { readAreas } from './read';
import { CHUNK_BYTES, FACT_BYTES_PER_CELL, READ_BYTES_PER_CELL } from './sizes';

/**
 * One request, if both fit in a response; else the facts in one of their own. A sheet of more
 * merged areas than Excel gives at once costs two more and those of size.
 */
export async function inspectSheets(
  context: Excel.RequestContext,
  areas: readonly AreaRef[],
  names: readonly string[],
  structure: WorkbookStructure,
): Promise<Inspection> {
  const mergesKnown = Office.context.requirements.isSetSupported('ExcelApi', '1.13');
  try {
    const { grids, facts } = await inspectAtOnce(context, areas, names, structure, mergesKnown);
    return { grids, facts };
  } catch (error) {
    if (!mergesKnown || !isOfMerges(error)) throw error;
  }
  const { grids, facts, used } = await inspectAtOnce(context, areas, names, structure, false);
  const merges = await readMerges(context, used);
  return { grids, facts: facts.map((own) => ({ ...own, merges: merges.get(own.sheet) ?? [] })) };
}

interface Inspected extends Inspection {
  /** Cells with a look and no value too, of the sheets that have any. */
  readonly used: readonly AreaRef[];
}

async function inspectAtOnce(
  context: Excel.RequestContext,
  areas: readonly AreaRef[],
  names: readonly string[],
  structure: WorkbookStructure,
  withMerges: boolean,
): Promise<Inspected> {
  const filled = structure.sheets.flatMap((sheet) =>
    names.includes(sheet.name) && sheet.used ? [sheet.used] : [],
  );
  const bytes =
    cellsIn(areas.map(({ area }) => area)) * READ_BYTES_PER_CELL +
    cellsIn(filled) * FACT_BYTES_PER_CELL;
  const facts = askFacts(context, names, structure, withMerges);
  if (names.length > 0 && (areas.length === 0 || bytes > CHUNK_BYTES)) await context.sync();
  const grids = await readAreas(context, areas);
  return { grids, ...facts() };
}

const cellsIn = (areas: readonly Area[]): number =>
  areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);

/** Asks; what is returned gives the facts after the next sync. */
function askFacts(
  context: Excel.RequestContext,
  names: readonly string[],
  structure: WorkbookStructure,
  withMerges: boolean,
): () => Pick<Inspected, 'facts' | 'used'> {
  const probes = names.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRangeOrNullObject(false);
    used.untrack();
    used.load('address,numberFormat');
    const rows = used.getRowProperties({ rowHidden: true });
    const columns = used.getColumnProperties({ columnHidden: true });
    const merged = withMerges ? sheet.getRange().untrack().getMergedAreasOrNullObject() : null;
    merged?.untrack();
    merged?.load('address');
    sheet.autoFilter.load('isDataFiltered');
    const filter = sheet.autoFilter.getRangeOrNullObject();
    filter.untrack();
    filter.load('address');
    sheet.tables.load('items/name,items/showFilterButton,items/autoFilter/isDataFiltered');
    return { name, sheet, used, rows, columns, merged, filter };
  });
  const tables = new Map(structure.tables.map((table) => [table.name, table]));
  const usedOf = ({ used }: (typeof probes)[number]) =>
    used.isNullObject ? null : areaOf(used.address);
  return () => ({
    used: probes.flatMap((probe) => {
      const area = usedOf(probe);
      return area ? [{ sheet: probe.name, area }] : [];
    }),
    facts: probes.map((probe): SheetFacts => {
      const { name, sheet, used, rows, columns, merged, filter } = probe;
      const area = usedOf(probe);
      const filterArea = filter.isNullObject ? null : areaOf(filter.address);
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
    }),
  });
}

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
