/** The rows of a table. */
import type { Table } from '@pnftp/xlsx';
import type { Area } from '@pnftp/xlsx/plan';
import { fail } from '../errors';
import { localeOf } from '../locale';
import { object, type Arguments, type ObjectType } from '../registry';
import type { Session } from '../session';
import { requireAllowed, requireUnlocked } from './access';
import { rangeOfArea } from './range';
import { readEntries, setEntries, valuesOf, writeEntries } from './rangeValues';
import { body } from './tableParts';

interface Row {
  readonly table: Table;
  readonly index: number;
}

function rowArea({ table: self, index }: Row): Area {
  const data = body(self);
  if (index < 0 || index >= data.rows) fail('ItemNotFound');
  return { ...data, row: data.row + index, rows: 1 };
}

export const rowCollectionType: ObjectType<Table> = {
  name: 'TableRowCollection',
  scalars: { Count: { get: (self) => body(self).rows } },
  items: (self) =>
    Array.from({ length: body(self).rows }, (_, index) => object(rowType, { table: self, index })),
  methods: {
    GetCount: (self) => body(self).rows,
    GetItemAt: (self, args) => {
      const row = { table: self, index: args.integer(0) };
      rowArea(row);
      return object(rowType, row);
    },
    Add: (self, args, session) =>
      object(rowType, { table: self, index: addRows(session, self, args) }),
  },
};

/** At a place or at the end; gives the place. A refused one leaves the table as it was. */
function addRows(session: Session, self: Table, args: Arguments): number {
  const { sheet } = self;
  requireUnlocked(sheet, self.fullArea);
  requireAllowed(sheet, 'insertRows');
  const values = rowsOf(args.raw(1));
  const count = values?.length ?? 1;
  const data = body(self);
  const asked = args.optionalInteger(0) ?? -1;
  if (asked < -1 || asked > data.rows) fail('InvalidArgument');
  // The blank row of a table that has only a header becomes its first.
  const waiting = self.awaitsFirstRow;
  const end = asked === -1 ? data.rows : asked;
  const index = waiting ? 0 : end;
  const area = { ...data, row: data.row + index, rows: count };
  // New rows look like the one above.
  const above = waiting ? area.row : area.row - 1;
  const formatAt = (_: number, column: number) => sheet.style(above, column).numberFormat;
  const entries =
    values && readEntries(session, { sheet, area }, values, localeOf('en-US'), formatAt);
  const fresh = waiting ? { ...area, row: area.row + 1, rows: count - 1 } : area;
  // Cells below make room, as wide as the table.
  const rowsBefore = self.area.rows;
  if (fresh.rows > 0) sheet.insertCells(fresh, 'down');
  self.resize({ ...self.area, rows: rowsBefore + fresh.rows });
  self.awaitsFirstRow = false;
  session.restructured(sheet);
  if (entries) writeEntries(session, { sheet, area }, entries);
  fillCalculated(self, area);
  session.edited(sheet, area, {
    changeType: 'RowInserted',
    ...(fresh.rows > 0 && { shiftDirection: 'ShiftCellDown' }),
  });
  return index;
}

/** One row may come as it is; none is a blank one. */
function rowsOf(values: unknown): unknown[] | null {
  if (values === null) return null;
  if (!Array.isArray(values) || values.length === 0) return fail('InvalidArgument');
  return Array.isArray(values[0]) ? (values as unknown[]) : [values];
}

/** New rows get the formulas of calculated columns where they were given nothing. */
export function fillCalculated(self: Table, place: Area): void {
  self.headers.forEach((name, i) => {
    const formula = self.calculatedColumn(name);
    if (formula === null) return;
    const area = { ...place, column: place.column + i, columns: 1 };
    for (let row = place.row; row < place.row + place.rows; row += 1) {
      if (self.sheet.cell(row, area.column) !== null) continue;
      self.sheet.setCell(row, area.column, { formula, value: null });
    }
  });
}

const rowType: ObjectType<Row> = {
  name: 'TableRow',
  scalars: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (self, session) => valuesOf(session, { sheet: self.table.sheet, area: rowArea(self) }),
      set: (self, value, session) =>
        setEntries(session, { sheet: self.table.sheet, area: rowArea(self) }, value, 'en-US'),
    },
  },
  methods: {
    GetRange: (self, _args, session) => rangeOfArea(session, self.table.sheet, rowArea(self)),
    Delete: (self, _args, session) => {
      const { sheet } = self.table;
      requireUnlocked(sheet, self.table.fullArea);
      requireAllowed(sheet, 'deleteRows');
      const cells = rowArea(self);
      const tables = session.tablesIn(sheet, cells);
      const only = body(self.table).rows === 1;
      // The last one goes, and its place stays for the first that is added.
      if (only) {
        sheet.clear(cells, 'contents');
        self.table.awaitsFirstRow = true;
      } else sheet.deleteCells(cells, 'up');
      session.restructured(sheet);
      session.edited(sheet, cells, {
        changeType: 'RowDeleted',
        ...(!only && { shiftDirection: 'ShiftCellUp' }),
        tables,
      });
      return null;
    },
  },
};
