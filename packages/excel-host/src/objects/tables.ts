import { bottomOf, intersect, type Area } from '@pnftp/xlsx/plan';
import type { Sheet, Table } from '@pnftp/xlsx';
import { fail } from '../errors';
import { EventType } from '../events';
import {
  asBoolean,
  asText,
  object,
  type ObjectType,
  type Arguments,
  type HostObject,
} from '../registry';
import type { Session } from '../session';
import { requireAllowed, requireUnlocked, requireUnprotected } from './access';
import { autoFilterType } from './autoFilter';
import { applyFilter, clearFilter, criterionOf, filterColumn, type Filter } from './filters';
import { parseRange, rangeOfArea, rangeType, type RangeSelf } from './range';
import { setEntries, valuesOf } from './rangeValues';
import { tableSortType } from './sorting';
import { worksheetType } from './worksheets';

const table = (self: Table): HostObject => object(tableType, self);

const tablesOf = (session: Session, sheet: Sheet | null): readonly Table[] =>
  sheet ? sheet.tables : session.workbook.tables;

/** By name or id. */
function find(session: Session, sheet: Sheet | null, key: string): Table | null {
  const lower = key.toLowerCase();
  const all = tablesOf(session, sheet);
  return (
    all.find(({ name }) => name.toLowerCase() === lower) ??
    all.find(({ id }) => idOf(id) === key) ??
    null
  );
}

const idOf = (id: number) => `{${String(id).padStart(8, '0')}-0000-0000-0000-000000000000}`;

/** The range of a call: an object, or an address with or without its sheet. */
function rangeArgument(session: Session, args: Arguments, i: number, sheet: Sheet): RangeSelf {
  const range = args.objectOf(i, rangeType);
  if (range) return range;
  const address = args.text(i);
  const bang = address.lastIndexOf('!');
  const title = address.slice(0, bang).replace(/^'|'$/g, '').replaceAll("''", "'");
  const home = bang < 0 ? sheet : (session.workbook.sheet(title) ?? fail('InvalidArgument'));
  return parseRange(session, home, address).self as RangeSelf;
}

export const tableCollectionType: ObjectType<{ sheet: Sheet | null }> = {
  name: 'TableCollection',
  scalars: { Count: { get: ({ sheet }, session) => tablesOf(session, sheet).length } },
  items: ({ sheet }, session) => tablesOf(session, sheet).map(table),
  indexer: ({ sheet }, args, session) =>
    table(find(session, sheet, args.text(0)) ?? fail('ItemNotFound')),
  methods: {
    Add: ({ sheet }, args, session) => {
      const range = rangeArgument(session, args, 0, sheet ?? session.workbook.activeSheet);
      if (sheet && range.sheet !== sheet) fail('InvalidArgument');
      return table(addTable(session, range, args.flag(1)));
    },
    GetCount: ({ sheet }, _args, session) => tablesOf(session, sheet).length,
    GetItemAt: ({ sheet }, args, session) =>
      table(tablesOf(session, sheet)[args.integer(0)] ?? fail('ItemNotFound')),
    GetItemOrNullObject: ({ sheet }, args, session) => {
      const found = find(session, sheet, args.text(0));
      return found && table(found);
    },
  },
};

function addTable(session: Session, range: RangeSelf, hasHeaders: boolean): Table {
  const { sheet } = range;
  let { area } = range;
  requireUnlocked(sheet, area);
  if (sheet.tables.some((other) => intersect(other.fullArea, area))) fail('InvalidOperation');
  if (!hasHeaders) {
    // Excel makes room for a header row.
    sheet.insertCells({ ...area, rows: 1 }, 'down');
    area = { ...area, rows: area.rows + 1 };
    session.restructured(sheet);
  }
  // A table has at least one row of data.
  if (area.rows === 1) area = { ...area, rows: 2 };
  const taken = new Set<string>();
  for (let i = 0; i < area.columns; i += 1) {
    const cell = sheet.cell(area.row, area.column + i);
    const text = shownText(session, sheet, area.row, area.column + i) || `Column${i + 1}`;
    let name = text;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${text}${n}`;
    taken.add(name.toLowerCase());
    if (cell !== name) sheet.setCell(area.row, area.column + i, name);
  }
  let n = 1;
  while (session.workbook.table(`Table${n}`)) n += 1;
  const made = sheet.addTable({
    name: `Table${n}`,
    area,
    style: 'TableStyleMedium2',
    bandedRows: true,
    filterButtons: true,
  });
  session.restructured(sheet);
  return made;
}

function shownText(session: Session, sheet: Sheet, row: number, column: number): string {
  const area = { row, column, rows: 1, columns: 1 };
  return String(valuesOf(session, { sheet, area })?.[0]?.[0] ?? '');
}

const body = ({ area, hasHeaders }: Table): Area =>
  hasHeaders ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;

function header(self: Table): Area {
  return self.hasHeaders ? { ...self.area, rows: 1 } : fail('ItemNotFound');
}

function totals(self: Table): Area {
  return self.hasTotals
    ? { ...self.fullArea, row: bottomOf(self.fullArea), rows: 1 }
    : fail('ItemNotFound');
}

/** Whether Excel knows a style of this name: its own, or one of the file. */
const STYLE = /^(?:TableStyle(?:Light|Medium|Dark)\d{1,2})?$/;

export const tableType: ObjectType<Table> = {
  name: 'Table',
  identity: (self) => ({ Id: idOf(self.id) }),
  scalars: {
    Id: { get: (self) => idOf(self.id) },
    LegacyId: { get: (self) => String(self.id), onDemand: true },
    Name: {
      get: (self) => self.name,
      set: (self, value, session) => {
        const name = asText(value);
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) fail('InvalidArgument');
        const other = session.workbook.table(name) ?? session.workbook.name(name);
        if (other && other !== self) fail('ItemAlreadyExists');
        self.name = name;
        session.restructured(self.sheet);
      },
    },
    ShowHeaders: { get: (self) => self.hasHeaders },
    ShowTotals: {
      get: (self) => self.hasTotals,
      set: (self, value, session) => {
        self.hasTotals = asBoolean(value);
        session.restructured(self.sheet);
      },
    },
    Style: {
      get: (self) => self.style ?? '',
      set: (self, value, session) => {
        requireUnprotected(self.sheet);
        const style = asText(value);
        if (!STYLE.test(style)) fail('InvalidArgument');
        self.style = style === '' ? null : style;
        session.formatted(self.sheet, self.fullArea);
      },
    },
    ShowBandedRows: {
      get: (self) => self.bandedRows,
      set: (self, value, session) => {
        requireUnprotected(self.sheet);
        self.bandedRows = asBoolean(value);
        session.formatted(self.sheet, self.fullArea);
      },
    },
    ShowFilterButton: {
      get: (self) => self.filterButtons,
      set: (self, value, session) => {
        requireUnprotected(self.sheet);
        self.filterButtons = asBoolean(value);
        session.formatted(self.sheet, self.fullArea);
      },
    },
  },
  objects: {
    Columns: (self) => object(columnCollectionType, self),
    Rows: (self) => object(rowCollectionType, self),
    Worksheet: (self) => object(worksheetType, self.sheet),
    AutoFilter: (self) => object(autoFilterType, { sheet: self.sheet, table: self }),
    Sort: (self) => object(tableSortType, self),
  },
  methods: {
    GetRange: (self, _args, session) => rangeOfArea(session, self.sheet, self.fullArea),
    GetDataBodyRange: (self, _args, session) => rangeOfArea(session, self.sheet, body(self)),
    GetHeaderRowRange: (self, _args, session) => rangeOfArea(session, self.sheet, header(self)),
    GetTotalRowRange: (self, _args, session) => rangeOfArea(session, self.sheet, totals(self)),
    Resize: (self, args, session) => {
      const { sheet, area: to } = rangeArgument(session, args, 0, self.sheet);
      const from = self.fullArea;
      // The header stays in its row, and the new place overlaps the old one.
      if (sheet !== self.sheet || to.row !== from.row || !intersect(to, from)) {
        fail('InvalidArgument');
      }
      const rows = to.rows - (self.hasTotals ? 1 : 0);
      if (rows < 2) fail('InvalidArgument');
      const others = sheet.tables.filter((other) => other !== self);
      if (others.some((other) => intersect(other.fullArea, to))) fail('InvalidOperation');
      requireUnlocked(sheet, to);
      self.resize({ ...to, rows });
      session.restructured(sheet);
      return null;
    },
    ClearFilters: (self, _args, session) => {
      clearFilter(session, { sheet: self.sheet, table: self });
      return null;
    },
    ReapplyFilters: (self, _args, session) => {
      requireAllowed(self.sheet, 'autoFilter');
      applyFilter(session, { sheet: self.sheet, table: self });
      return null;
    },
    ConvertToRange: (self, _args, session) => {
      requireUnprotected(self.sheet);
      const { sheet, fullArea } = self;
      self.remove();
      session.restructured(sheet);
      return rangeOfArea(session, sheet, fullArea);
    },
    Delete: (self, _args, session) => {
      const { sheet, fullArea } = self;
      requireUnlocked(sheet, fullArea);
      self.remove();
      sheet.clear(fullArea, 'all');
      session.restructured(sheet);
      return null;
    },
    _RegisterDataChangedEvent: (self, _args, session) => {
      session.events.listen(EventType.tableChanged, idOf(self.id));
      return null;
    },
    _UnregisterDataChangedEvent: (self, _args, session) => {
      session.events.unlisten(EventType.tableChanged, idOf(self.id));
      return null;
    },
  },
  since: { Resize: 13 },
};

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

const columnCollectionType: ObjectType<Table> = {
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
    Add: (self, args, session) => {
      const asked = args.optionalInteger(0);
      const index = asked === null || asked === -1 ? self.headers.length : asked;
      if (index < 0 || index > self.headers.length) fail('InvalidArgument');
      requireUnlocked(self.sheet, self.fullArea);
      const { area, sheet } = self;
      const place = { ...self.fullArea, column: area.column + index, columns: 1 };
      const atEnd = index === self.headers.length;
      if (!atEnd || (sheet.usedArea(true) && occupied(sheet, place))) {
        sheet.insertCells(place, 'right');
      }
      if (atEnd) self.resize({ ...area, columns: area.columns + 1 });
      const name = args.optionalText(2);
      if (name !== null) self.renameColumn(index, name);
      session.restructured(sheet);
      if (args.raw(1) !== null) {
        setEntries(session, { sheet, area: { ...place, rows: area.rows } }, args.raw(1), 'en-US');
      }
      return column(self, index);
    },
  },
};

function occupied(sheet: Sheet, area: Area): boolean {
  let found = false;
  sheet.forEachCell(() => {
    found = true;
  }, area);
  return found;
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
      if (last) {
        self.table.resize({ ...area, columns: area.columns - 1 });
        sheet.deleteCells(cells, 'left');
      } else sheet.deleteCells(cells, 'left');
      session.restructured(sheet);
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

interface Row {
  readonly table: Table;
  readonly index: number;
}

function rowArea({ table: self, index }: Row): Area {
  const data = body(self);
  if (index < 0 || index >= data.rows) fail('ItemNotFound');
  return { ...data, row: data.row + index, rows: 1 };
}

const rowCollectionType: ObjectType<Table> = {
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
    Add: (self, args, session) => {
      const { sheet } = self;
      const values = args.raw(1);
      const count = Array.isArray(values) && Array.isArray(values[0]) ? values.length : 1;
      requireUnlocked(sheet, self.fullArea);
      requireAllowed(sheet, 'insertRows');
      const at = args.optionalInteger(0);
      const data = body(self);
      const index = at === null || at === -1 ? data.rows : at;
      if (index < 0 || index > data.rows) fail('InvalidArgument');
      // Cells below make room, as wide as the table.
      const place = { ...data, row: data.row + index, rows: count };
      sheet.insertCells(place, 'down');
      if (index === data.rows) self.resize({ ...self.area, rows: self.area.rows + count });
      session.restructured(sheet);
      if (values !== null) {
        const rows = Array.isArray(values) && !Array.isArray(values[0]) ? [values] : values;
        setEntries(session, { sheet, area: place }, rows, 'en-US');
      }
      fillCalculated(session, self, place);
      return object(rowType, { table: self, index });
    },
  },
};

/** New rows get the formulas of calculated columns where they were given nothing. */
function fillCalculated(session: Session, self: Table, place: Area): void {
  self.headers.forEach((name, i) => {
    const formula = self.calculatedColumn(name);
    if (formula === null) return;
    const area = { ...place, column: place.column + i, columns: 1 };
    for (let row = place.row; row < place.row + place.rows; row += 1) {
      if (self.sheet.cell(row, area.column) !== null) continue;
      self.sheet.setCell(row, area.column, { formula, value: null });
    }
    session.edited(self.sheet, area);
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
      sheet.deleteCells(rowArea(self), 'up');
      session.restructured(sheet);
      return null;
    },
  },
};

/** Tables that touch a range, or lie wholly in it. */
export const tableScopedType: ObjectType<RangeSelf & { fully: boolean }> = {
  name: 'TableScopedCollection',
  items: ({ sheet, area, fully }) =>
    sheet.tables
      .filter(({ fullArea }) => {
        const shared = intersect(area, fullArea);
        if (!shared) return false;
        const whole = shared.rows === fullArea.rows && shared.columns === fullArea.columns;
        return !fully || whole;
      })
      .map(table),
};
