/** Where a sheet's filters have their arrows, and what stands behind each. */
import type { Sheet, Table } from '@pnftp/xlsx';
import type { WorkbenchTexts } from '../options';
import type { FilterMark } from './GridRow';
import type { Place } from './selection';

export interface FilterPlace {
  /** `null`: the sheet's own. */
  readonly table: Table | null;
  /** From 0, of the filter. */
  readonly column: number;
}

/** The filter whose arrow a cell has, `null` for other cells. */
export function filterAt(sheet: Sheet, { row, column }: Place): FilterPlace | null {
  const holders = [...sheet.tables.filter(({ filter }) => filter !== null), null];
  for (const table of holders) {
    const area = (table ? table.filter : sheet.autoFilter)?.area;
    if (!area || area.row !== row) continue;
    const index = column - area.column;
    if (index >= 0 && index < area.columns) return { table, column: index };
  }
  return null;
}

export function filterMarks(
  sheet: Sheet,
  texts: WorkbenchTexts,
): ReadonlyMap<number, ReadonlyMap<number, FilterMark>> {
  const byRow = new Map<number, Map<number, FilterMark>>();
  const add = (table: Table | null): void => {
    const area = (table ? table.filter : sheet.autoFilter)?.area;
    if (!area) return;
    const criteria = (table ?? sheet).filterCriteria;
    const marks = byRow.get(area.row) ?? new Map<number, FilterMark>();
    byRow.set(area.row, marks);
    for (let i = 0; i < area.columns; i++) {
      const active = criteria.has(i);
      marks.set(area.column + i, { active, label: active ? texts.filtered : texts.filter });
    }
  };
  sheet.tables.filter(({ filter }) => filter !== null).forEach(add);
  add(null);
  return byRow;
}
