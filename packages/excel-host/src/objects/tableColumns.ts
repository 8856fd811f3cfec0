/** The columns of a table, and their filters. */
import type { Table } from '@pnftp/xlsx';
import type { Area } from '@pnftp/xlsx/plan';
import { fail } from '../errors';
import { asText, object, type Arguments, type HostObject, type ObjectType } from '../registry';
import { localeOf } from '../locale';
import type { Session } from '../session';
import { requireUnlocked } from './access';
import { criterionOf, filterColumn, type Filter } from './filters';
import { rangeOfArea } from './range';
import { readEntries, setEntries, valuesOf, writeEntries } from './rangeValues';
import { body, header, totals } from './tableParts';
import { occupied } from './tableTotals';

interface Column {
  readonly table: Table;
  readonly header: string;
}

const indexOf = ({ table: self, header: name }: Column): number => {
  const index = self.headers.indexOf(name);
  return index < 0 ? fail('ItemNotFound') : index;
};

const columnArea = (column: Column, area: Area): Area => ({
  ...area,
  column: area.column + indexOf(column),
  columns: 1,
});

const column = (self: Table, index: number): HostObject =>
  object(columnType, { table: self, header: self.headers[index] ?? fail('ItemNotFound') });

/** By name, or by the number that Excel gives to a column. */
function findColumn(self: Table, key: unknown): number | null {
  if (typeof key === 'number') return key >= 1 && key <= self.headers.length ? key - 1 : null;
  const lower = String(key).toLowerCase();
  const index = self.headers.findIndex((name) => name.toLowerCase() === lower);
  return index < 0 ? null : index;
}

export const columnCollectionType: ObjectType<Table> = {
  name: 'TableColumnCollection',
  scalars: { Count: { get: (self) => self.headers.length } },
  items: (self) => self.headers.map((_, i) => column(self, i)),
  indexer: (self, args) => column(self, findColumn(self, args.raw(0)) ?? fail('ItemNotFound')),
  methods: {
    GetCount: (self) => self.headers.length,
    GetItemAt: (self, args) => column(self, args.integer(0)),
    GetItemOrNullObject: (self, args) => {
      const index = findColumn(self, args.raw(0));
      return index === null ? null : column(self, index);
    },
    Add: (self, args, session) => column(self, addColumn(session, self, args)),
  },
};

/** At a place or at the end; gives the place. A refused one leaves the table as it was. */
function addColumn(session: Session, self: Table, args: Arguments): number {
  const { sheet } = self;
  const count = self.headers.length;
  const asked = args.optionalInteger(0) ?? -1;
  const index = asked === -1 ? count : asked;
  if (index < 0 || index > count) fail('InvalidArgument');
  requireUnlocked(sheet, self.fullArea);
  const cells = { ...self.fullArea, column: self.area.column + index, columns: 1 };
  const makesRoom = index < count || occupied(sheet, cells);
  const place = { sheet, area: { ...cells, rows: self.area.rows } };
  // Cells that make room look like those on their left.
  const formatAt = (row: number, at: number) => sheet.style(row, at).numberFormat;
  const values = args.raw(1);
  const entries =
    values === null
      ? null
      : readEntries(session, place, values, localeOf('en-US'), (row, at) =>
          formatAt(row, makesRoom ? at - 1 : at),
        );
  if (makesRoom) sheet.insertCells(cells, 'right');
  if (index === count) self.resize({ ...self.area, columns: count + 1 });
  const name = args.optionalText(2);
  if (name !== null) self.renameColumn(index, name);
  session.restructured(sheet);
  if (entries) writeEntries(session, place, entries);
  session.edited(sheet, cells, {
    changeType: 'ColumnInserted',
    ...(makesRoom && { shiftDirection: 'ShiftCellRight' }),
  });
  return index;
}

const columnType: ObjectType<Column> = {
  name: 'TableColumn',
  objects: { Filter: (self) => object(columnFilterType, { column: self }) },
  identity: (self) => ({ Id: indexOf(self) + 1 }),
  scalars: {
    Id: { get: (self) => indexOf(self) + 1 },
    Index: { get: indexOf },
    Name: {
      get: ({ header: name }) => name,
      set: (self, value, session) => {
        requireUnlocked(self.table.sheet, columnArea(self, { ...self.table.area, rows: 1 }));
        self.table.renameColumn(indexOf(self), asText(value));
        session.restructured(self.table.sheet);
      },
    },
    Values: {
      get: (self, session) =>
        valuesOf(session, {
          sheet: self.table.sheet,
          area: columnArea(self, self.table.fullArea),
        }),
      set: (self, value, session) =>
        setEntries(
          session,
          { sheet: self.table.sheet, area: columnArea(self, self.table.fullArea) },
          value,
          'en-US',
        ),
    },
  },
  methods: {
    GetRange: (self, _args, session) =>
      rangeOfArea(session, self.table.sheet, columnArea(self, self.table.fullArea)),
    GetDataBodyRange: (self, _args, session) =>
      rangeOfArea(session, self.table.sheet, columnArea(self, body(self.table))),
    GetHeaderRowRange: (self, _args, session) =>
      rangeOfArea(session, self.table.sheet, columnArea(self, header(self.table))),
    GetTotalRowRange: (self, _args, session) =>
      rangeOfArea(session, self.table.sheet, columnArea(self, totals(self.table))),
    Delete: (self, _args, session) => {
      const { sheet, headers, area } = self.table;
      requireUnlocked(sheet, self.table.fullArea);
      if (headers.length === 1) fail('InvalidOperation');
      const last = indexOf(self) === headers.length - 1;
      const cells = columnArea(self, self.table.fullArea);
      const tables = session.tablesIn(sheet, cells);
      if (last) self.table.resize({ ...area, columns: area.columns - 1 });
      sheet.deleteCells(cells, 'left');
      session.restructured(sheet);
      session.edited(sheet, cells, {
        changeType: 'ColumnDeleted',
        shiftDirection: 'ShiftCellLeft',
        tables,
      });
      return null;
    },
  },
};

/** The filter of one column, by whatever it is asked for. */
const columnFilterType: ObjectType<{ readonly column: Column }> = {
  name: 'Filter',
  methods: {
    Apply: (self, args, session) => filtered(self, session, args.raw(0)),
    ApplyValuesFilter: (self, args, session) =>
      filtered(self, session, { filterOn: 'Values', values: args.raw(0) }),
    ApplyCustomFilter: (self, args, session) =>
      filtered(self, session, {
        filterOn: 'Custom',
        criterion1: args.raw(0),
        criterion2: args.raw(1),
        operator: args.raw(2),
      }),
    ApplyDynamicFilter: (self, args, session) =>
      filtered(self, session, { filterOn: 'Dynamic', dynamicCriteria: args.raw(0) }),
    ApplyTopItemsFilter: (self, args, session) =>
      filtered(self, session, { filterOn: 'TopItems', criterion1: args.raw(0) }),
    ApplyTopPercentFilter: (self, args, session) =>
      filtered(self, session, { filterOn: 'TopPercent', criterion1: args.raw(0) }),
    ApplyBottomItemsFilter: (self, args, session) =>
      filtered(self, session, { filterOn: 'BottomItems', criterion1: args.raw(0) }),
    ApplyBottomPercentFilter: (self, args, session) =>
      filtered(self, session, { filterOn: 'BottomPercent', criterion1: args.raw(0) }),
    Clear: ({ column: own }, _args, session) => {
      filterColumn(session, ofColumn(own), indexOf(own), null);
      return null;
    },
  },
};

const ofColumn = ({ table: self }: Column): Filter => ({ sheet: self.sheet, table: self });

function filtered({ column: own }: { readonly column: Column }, session: Session, asked: unknown) {
  own.table.filterButtons = true;
  filterColumn(session, ofColumn(own), indexOf(own), criterionOf(asked));
  return null;
}
