import { intersect } from '@pnftp/xlsx/plan';
import type { Sheet, Table } from '@pnftp/xlsx';
import { fail } from '../errors';
import { EventType, WORKBOOK_TARGET } from '../events';
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
import { applyFilter, clearFilter } from './filters';
import { listeners } from './listeners';
import { parseRange, rangeOfArea, rangeType, type RangeSelf } from './range';
import { valuesOf } from './rangeValues';
import { tableSortType } from './sorting';
import { columnCollectionType } from './tableColumns';
import { body, header, totals } from './tableParts';
import { rowCollectionType } from './tableRows';
import { occupied, showTotals } from './tableTotals';
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
    all.find((item) => session.tableId(item) === key) ??
    null
  );
}

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

/** The tables of a sheet or, without one, of the workbook. */
interface Scope {
  readonly sheet: Sheet | null;
}

const targetOf = ({ sheet }: Scope, session: Session): string =>
  sheet ? session.sheetId(sheet) : WORKBOOK_TARGET;

export const tableCollectionType: ObjectType<Scope> = {
  name: 'TableCollection',
  scalars: { Count: { get: ({ sheet }, session) => tablesOf(session, sheet).length } },
  items: ({ sheet }, session) => tablesOf(session, sheet).map(table),
  indexer: ({ sheet }, args, session) =>
    table(find(session, sheet, args.text(0)) ?? fail('ItemNotFound')),
  methods: {
    Add: ({ sheet }, args, session) => {
      const range = rangeArgument(session, args, 0, sheet ?? session.workbook.activeSheet);
      if (sheet && range.sheet !== sheet) fail('InvalidArgument');
      const made = addTable(session, range, args.flag(1));
      session.events.raise(EventType.tableAdded, session.sheetId(made.sheet), facts(session, made));
      return table(made);
    },
    GetCount: ({ sheet }, _args, session) => tablesOf(session, sheet).length,
    GetItemAt: ({ sheet }, args, session) =>
      table(tablesOf(session, sheet)[args.integer(0)] ?? fail('ItemNotFound')),
    GetItemOrNullObject: ({ sheet }, args, session) => {
      const found = find(session, sheet, args.text(0));
      return found && table(found);
    },
    ...listeners<Scope>(EventType.tableChanged, targetOf, 'DataChangedEvent'),
    ...listeners<Scope>(EventType.tableAdded, targetOf, 'AddedEvent'),
    ...listeners<Scope>(EventType.tableDeleted, targetOf, 'DeletedEvent'),
  },
};

const ofTable = (self: Table, session: Session): string => session.tableId(self);

/** What is told of a table that comes or goes. */
const facts = (session: Session, self: Table) => ({
  worksheetId: session.sheetId(self.sheet),
  tableId: session.tableId(self),
  tableName: self.name,
  source: session.events.source,
});

function addTable(session: Session, range: RangeSelf, hasHeaders: boolean): Table {
  const { sheet } = range;
  let { area } = range;
  requireUnlocked(sheet, area);
  const clashes = [...sheet.tables.map(({ fullArea }) => fullArea), ...sheet.merges];
  if (clashes.some((other) => intersect(other, area))) fail('InvalidOperation');
  if (!hasHeaders) {
    // Excel makes room for a header row.
    sheet.insertCells({ ...area, rows: 1 }, 'down');
    area = { ...area, rows: area.rows + 1 };
    session.restructured(sheet);
  }
  // Of a header alone: a blank row follows, which the first row of data will take.
  const headerOnly = area.rows === 1;
  if (headerOnly) {
    const below = { ...area, row: area.row + 1 };
    if (occupied(sheet, below)) sheet.insertCells(below, 'down');
    area = { ...area, rows: 2 };
  }
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
  made.awaitsFirstRow = headerOnly;
  session.restructured(sheet);
  return made;
}

function shownText(session: Session, sheet: Sheet, row: number, column: number): string {
  const area = { row, column, rows: 1, columns: 1 };
  return String(valuesOf(session, { sheet, area })?.[0]?.[0] ?? '');
}

/** Whether Excel knows a style of this name: its own, or one of the file. */
const STYLE = /^(?:TableStyle(?:Light|Medium|Dark)\d{1,2})?$/;

export const tableType: ObjectType<Table> = {
  name: 'Table',
  identity: (self, session) => ({ Id: session.tableId(self) }),
  scalars: {
    Id: { get: (self, session) => session.tableId(self) },
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
      set: (self, value, session) => showTotals(session, self, asBoolean(value)),
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
      const gone = facts(session, self);
      self.remove();
      sheet.clear(fullArea, 'all');
      session.restructured(sheet);
      session.events.raise(EventType.tableDeleted, gone.worksheetId, gone);
      return null;
    },
    ...listeners<Table>(EventType.tableChanged, ofTable, 'DataChangedEvent'),
    ...listeners<Table>(EventType.tableSelectionChanged, ofTable, 'SelectionChangedEvent'),
  },
  since: { Resize: 13 },
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
