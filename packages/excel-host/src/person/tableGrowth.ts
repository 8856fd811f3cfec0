/** A table takes in what a person writes right below it, as Excel's AutoCorrect does. */
import { bottomOf, intersect, rightOf, type Area } from '@pnftp/xlsx/plan';
import type { Sheet, Table } from '@pnftp/xlsx';
import { fillCalculated } from '../objects/tableRows';
import type { Session } from '../session';

export function growTables(session: Session, sheet: Sheet, written: Area): void {
  for (const table of sheet.tables) {
    const { area } = table;
    const beside = written.column <= rightOf(area) && rightOf(written) >= area.column;
    if (table.hasTotals || !beside || written.row !== bottomOf(area) + 1) continue;
    const added = { ...area, row: written.row, rows: written.rows };
    const filled = sheet.usedArea(true, added);
    if (!filled || others(sheet, table, added)) continue;
    grow(session, table, { ...added, rows: bottomOf(filled) - added.row + 1 });
  }
}

const others = (sheet: Sheet, table: Table, added: Area): boolean =>
  sheet.tables.some((other) => other !== table && intersect(other.fullArea, added)) ||
  sheet.merges.some((merge) => intersect(merge, added));

/** The new rows look like the last one and have its validations. */
function grow(session: Session, table: Table, added: Area): void {
  const { sheet, area } = table;
  const last = { ...area, row: bottomOf(area), rows: 1 };
  const looks = sheet.looks(last);
  for (let row = added.row; row <= bottomOf(added); row += 1) {
    sheet.setLooks(row, added.column, looks);
  }
  for (const rule of sheet.validations) {
    const below = rule.areas.flatMap((own) => {
      const shared = intersect(own, last);
      return shared ? [{ ...shared, row: added.row, rows: added.rows }] : [];
    });
    if (below.length > 0) sheet.setValidation({ ...rule, areas: [...rule.areas, ...below] });
  }
  table.resize({ ...area, rows: area.rows + added.rows });
  fillCalculated(table, added);
  session.formatted(sheet, added);
  session.restructured(sheet);
  session.edited(sheet, added);
}
