import {
  areaAddress,
  bottomOf,
  rightOf,
  type Area,
  type TableInfo,
  type TablePlan,
} from '@pnftp/xlsx/plan';
import { rangeOf } from './ranges';

/** A new table; the texts of its header row are there already. */
export function addTable(sheet: Excel.Worksheet, plan: TablePlan): void {
  const table = sheet.tables.add(areaAddress(plan.area), true);
  table.name = plan.name;
  dress(table, plan);
}

/** An existing table over another area with the same top left cell. */
export function resizeTable(
  context: Excel.RequestContext,
  known: TableInfo,
  plan: TablePlan,
): void {
  const table = context.workbook.tables.getItem(known.name);
  const sheet = context.workbook.worksheets.getItem(known.sheet);
  if (!sameArea(known.area, plan.area)) {
    if (Office.context.requirements.isSetSupported('ExcelApi', '1.13')) {
      const rows = plan.area.rows + (known.hasTotals ? 1 : 0);
      table.resize(areaAddress({ ...plan.area, rows }));
    } else {
      resizeByCells(sheet, table, known.area, plan.area);
    }
  }
  dress(table, plan);
}

function dress(table: Excel.Table, plan: TablePlan): void {
  if (plan.style !== undefined) table.style = plan.style;
  if (plan.filterButtons !== undefined) table.showFilterButton = plan.filterButtons;
  if (plan.bandedRows !== undefined) table.showBandedRows = plan.bandedRows;
}

/** Excel before ExcelApi 1.13: rows and columns are added at the end or taken from there. */
function resizeByCells(sheet: Excel.Worksheet, table: Excel.Table, from: Area, to: Area): void {
  const missingColumns = to.columns - from.columns;
  for (let i = 0; i < missingColumns; i += 1) table.columns.add();
  for (let i = 0; i < -missingColumns; i += 1) {
    table.columns.getItemAt(from.columns - 1 - i).delete();
  }
  const missingRows = to.rows - from.rows;
  if (missingRows > 0) {
    const blank = Array.from({ length: missingRows }, () => Array<string>(to.columns).fill(''));
    table.rows.add(undefined, blank);
  } else if (missingRows < 0) {
    const row = bottomOf(to) + 1;
    rangeOf(sheet, { ...to, row, rows: -missingRows }).delete('Up');
  }
}

const sameArea = (a: Area, b: Area) =>
  a.row === b.row &&
  a.column === b.column &&
  bottomOf(a) === bottomOf(b) &&
  rightOf(a) === rightOf(b);
