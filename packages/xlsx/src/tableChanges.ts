/** Rows and columns put into tables of the file, or taken out of them, as Excel does it. */
import type { Area, TableChange } from './plan';
import { refuse } from './errors';
import type { Sheet } from './sheet';
import type { Table } from './table';
import type { Workbook } from './workbook';

export function changeTable(workbook: Workbook, change: TableChange): void {
  const table = workbook.table(change.table) ?? refuse('invalid-table', { table: change.table });
  const { area, sheet } = table;
  const byRow = change.kind === 'insertRow' || change.kind === 'deleteRow';
  const inserts = change.kind === 'insertRow' || change.kind === 'insertColumn';
  const last = (byRow ? area.rows - 1 : area.columns) - (inserts ? 0 : 1);
  if (!Number.isInteger(change.at) || change.at < 0 || change.at > last) {
    refuse('invalid-table', { table: change.table, at: change.at });
  }
  // The rows of a table move without its header; its columns whole, a total row among them.
  const place: Area = byRow
    ? { ...area, row: area.row + 1 + change.at, rows: 1 }
    : { ...table.fullArea, column: area.column + change.at, columns: 1 };
  if (!inserts) {
    sheet.deleteCells(place, byRow ? 'up' : 'left');
    return;
  }
  // A column behind the last takes free cells as they are.
  if (byRow || change.at < area.columns || isUsed(sheet, place)) {
    sheet.insertCells(place, byRow ? 'down' : 'right');
  }
  grow(table, area, byRow);
  if (change.kind === 'insertColumn') table.renameColumn(change.at, change.header);
  else if (change.kind === 'insertRow') fill(table, place, change.cells);
}

const isUsed = (sheet: Sheet, area: Area): boolean =>
  sheet.readArea(area).some((row) => row.some((cell) => cell !== null));

/** Put in behind its last row or column, cells are not the table's yet. */
function grow(table: Table, before: Area, byRow: boolean): void {
  const rows = before.rows + (byRow ? 1 : 0);
  const columns = before.columns + (byRow ? 0 : 1);
  const { area } = table;
  if (area.rows < rows || area.columns < columns) table.resize({ ...area, rows, columns });
}

/** What the row is given; where that is nothing, the formula of a calculated column. */
function fill(
  table: Table,
  place: Area,
  cells: Extract<TableChange, { kind: 'insertRow' }>['cells'],
): void {
  const row = table.headers.map((header, i) => {
    const formula = table.calculatedColumn(header);
    const cell = cells[i] ?? null;
    return cell === null && formula !== null ? { formula, value: null } : cell;
  });
  table.sheet.writeArea(place.row, place.column, [row]);
}
