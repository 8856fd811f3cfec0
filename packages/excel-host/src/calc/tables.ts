/** What a structured reference such as `tbl[[#This Row],[LE 2023]]` means for a cell. */
import type { Area } from '@pnftp/xlsx/plan';
import type { CalcTable } from './book';
import type { SheetNode } from './sheetNode';
import type { Engine, StructuredRef } from './template';
import { NAME, RangeRef, REF, VALUE, type Value } from './values';

/** Rows of a table, from 0 on the sheet. */
export function tableRows(table: CalcTable): {
  readonly first: number;
  readonly count: number;
} {
  const first = table.area.row + (table.hasHeaders ? 1 : 0);
  const count = table.area.rows - (table.hasHeaders ? 1 : 0) - (table.hasTotals ? 1 : 0);
  return { first, count };
}

/** The area; an error as Excel gives it where the table or column is not there. */
export function structuredArea(
  ref: StructuredRef,
  table: CalcTable | undefined,
  row: number,
): Area | typeof NAME {
  if (!table) return NAME;
  let left = 0;
  let right = table.headers.length - 1;
  if (ref.columns.length > 0) {
    const at = (name: string): number => {
      const wanted = name.toLowerCase();
      return table.headers.findIndex((header) => header.toLowerCase() === wanted);
    };
    left = at(ref.columns[0]!);
    right = ref.columns.length > 1 ? at(ref.columns.at(-1)!) : left;
    if (left < 0 || right < 0) return REF;
    if (left > right) [left, right] = [right, left];
  }
  const { first, count } = tableRows(table);
  const wanted = new Set(ref.sections);
  let top: number;
  let rows: number;
  if (wanted.has('this row')) {
    if (row < first || row >= first + count) return VALUE;
    top = row;
    rows = 1;
  } else {
    const all = wanted.has('all');
    const headers = all || wanted.has('headers');
    const data = all || wanted.has('data') || wanted.size === 0;
    const totals = all || wanted.has('totals');
    if (wanted.has('headers') && !table.hasHeaders) return REF;
    if (wanted.has('totals') && !table.hasTotals) return REF;
    top = headers && table.hasHeaders ? table.area.row : data ? first : first + count;
    const bottom = totals && table.hasTotals ? first + count + 1 : data ? first + count : first;
    rows = bottom - top;
  }
  return rows > 0
    ? { row: top, column: table.area.column + left, rows, columns: right - left + 1 }
    : REF;
}

export function structuredTable(
  ref: StructuredRef,
  engine: Engine,
  sheet: SheetNode,
  row: number,
  column: number,
): CalcTable | undefined {
  return ref.table ? engine.table(ref.table) : engine.tableAt(sheet, row, column);
}

export function structuredRange(
  ref: StructuredRef,
  engine: Engine,
  sheet: SheetNode,
  row: number,
  column: number,
): Value {
  const table = structuredTable(ref, engine, sheet, row, column);
  const area = structuredArea(ref, table, row);
  if ('error' in area) return area;
  const on = engine.sheet(table!.sheet);
  return on ? new RangeRef(on, area.row, area.column, area.rows, area.columns) : REF;
}
