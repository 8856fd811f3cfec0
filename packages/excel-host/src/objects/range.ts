import {
  areaAddress,
  bottomOf,
  columnName,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  quoteSheet,
  rightOf,
  type Area,
  type Cell,
} from '@pnftp/xlsx/plan';
import type { Sheet } from '@pnftp/xlsx';
import { fail } from '../errors';
import {
  asBoolean,
  object,
  type ObjectType,
  oneOf,
  type Arguments,
  type HostObject,
} from '../registry';
import type { Session } from '../session';
import {
  requireAllowed,
  requireDeletable,
  requireInsertable,
  requireUnlocked,
  requireUnprotected,
} from './access';
import { copyCells } from './copying';
import { conditionalFormatCollectionType } from './conditionalFormats';
import { dataValidationType } from './dataValidation';
import { rangeFormatType } from './format';
import { getHyperlink, setHyperlink } from './hyperlinks';
import {
  formulasOf,
  numberFormatsOf,
  setEntries,
  setNumberFormats,
  textOf,
  valuesOf,
  valueTypesOf,
} from './rangeValues';
import { styleName, styleWord } from './namedStyles';
import { rangeViewType, visibleView } from './rangeView';
import { findCell } from './searching';
import { rangeSortType } from './sorting';
import { pixelsToPoints, setColumnsHidden, setRowsHidden, sizeOf } from './sizes';
import { tableScopedType } from './tables';
import { worksheetType } from './worksheets';

/** A rectangle of a sheet. The area moves when cells are inserted or deleted before it. */
export interface RangeSelf {
  readonly sheet: Sheet;
  area: Area;
}

export interface RangesSelf {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** `getMergedAreasOrNullObject` gives no more. */
const MERGES_AT_ONCE = 512;

/** Of `getRange` and `getRanges`. */
const ADDRESS_LENGTH = 8192;

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export function rangeOfArea(session: Session, sheet: Sheet, area: Area): HostObject {
  session.alive(sheet);
  const { row, column, rows, columns } = area;
  if (row < 0 || column < 0 || rows < 1 || columns < 1) fail('InvalidArgument');
  if (row + rows > MAX_ROWS || column + columns > MAX_COLUMNS) fail('InvalidArgument');
  return object(rangeType, { sheet, area });
}

export function rangesOfAreas(session: Session, sheet: Sheet, areas: readonly Area[]): HostObject {
  session.alive(sheet);
  if (areas.length === 0) fail('InvalidArgument');
  return object(rangeAreasType, { sheet, areas });
}

/** An address, with or without its sheet, or a name. */
export function parseRange(session: Session, sheet: Sheet, address: string): HostObject {
  const [area, ...more] = parseAreas(session, sheet, address);
  if (!area || more.length > 0) return fail('InvalidArgument');
  return rangeOfArea(session, sheet, area);
}

export function parseAreas(session: Session, sheet: Sheet, address: string): Area[] {
  if (address.length > ADDRESS_LENGTH) fail('InvalidArgument');
  return address.split(',').map((part) => {
    const text = part.trim();
    const bang = text.lastIndexOf('!');
    if (bang >= 0) {
      const title = text.slice(0, bang).replace(/^'|'$/g, '').replaceAll("''", "'");
      if (session.workbook.sheet(title) !== sheet) fail('InvalidArgument');
    }
    const area = parseAddress(text.slice(bang + 1));
    if (area) return area;
    const name = session.workbook.name(text, sheet) ?? session.workbook.name(text);
    if (name?.ref?.sheet === sheet.name) return name.ref.area;
    const table = session.workbook.table(text);
    if (table?.sheet === sheet) return dataBody(table.area, table.hasHeaders);
    return fail('InvalidArgument');
  });
}

const dataBody = (area: Area, hasHeaders: boolean): Area =>
  hasHeaders ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;

/** `A1:B2`; `A:C` and `3:5` where whole. */
export function localAddress(area: Area): string {
  if (area.rows === MAX_ROWS && area.columns === MAX_COLUMNS) return `1:${MAX_ROWS}`;
  if (area.rows === MAX_ROWS) return `${columnName(area.column)}:${columnName(rightOf(area))}`;
  if (area.columns === MAX_COLUMNS) return `${area.row + 1}:${bottomOf(area) + 1}`;
  return areaAddress(area);
}

const address = (sheet: Sheet, area: Area) => `${quoteSheet(sheet.name)}!${localAddress(area)}`;

type Shape = (area: Area, args: Arguments, sheet: Sheet) => Area;

/** A method that gives another range of the sheet. */
const shaped =
  (shape: Shape) =>
  ({ sheet, area }: RangeSelf, args: Arguments, session: Session): HostObject =>
    rangeOfArea(session, sheet, shape(area, args, sheet));

/** The other range of a call: an object or an address on the same sheet. */
function other(self: RangeSelf, args: Arguments, session: Session): Area {
  const range = args.objectOf(0, rangeType);
  if (range) {
    if (range.sheet !== self.sheet) fail('InvalidArgument');
    return range.area;
  }
  const parsed = parseRange(session, self.sheet, args.text(0));
  return (parsed.self as RangeSelf).area;
}

const bounding = (a: Area, b: Area): Area => {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(bottomOf(a), bottomOf(b)) - row + 1,
    columns: Math.max(rightOf(a), rightOf(b)) - column + 1,
  };
};

/** Rows or columns beside the range: `count` counts away from it, and back where negative. */
function beside(area: Area, axis: 'row' | 'column', after: boolean, count: number): Area {
  if (count === 0) fail('InvalidArgument');
  const size = axis === 'row' ? 'rows' : 'columns';
  const n = Math.abs(count);
  const forward = after === count > 0;
  const start = forward ? area[axis] + area[size] : area[axis] - n;
  return { ...area, [axis]: start, [size]: n };
}

/** With its last corner elsewhere, which may be before the first. */
function resized(area: Area, down: number, across: number): Area {
  const [bottom, right] = [bottomOf(area) + down, rightOf(area) + across];
  return {
    row: Math.min(area.row, bottom),
    column: Math.min(area.column, right),
    rows: Math.abs(bottom - area.row) + 1,
    columns: Math.abs(right - area.column) + 1,
  };
}

const CLEAR = {
  All: 'all',
  Formats: 'formats',
  Contents: 'contents',
  Hyperlinks: 'hyperlinks',
  RemoveHyperlinks: 'removeHyperlinks',
  ResetContents: 'contents',
} as const;

export function clearArea(session: Session, sheet: Sheet, area: Area, what: unknown): void {
  const kind = CLEAR[oneOf(what ?? 'All', Object.keys(CLEAR) as (keyof typeof CLEAR)[])];
  if (kind === 'formats' || kind === 'all') requireAllowed(sheet, 'formatCells');
  if (kind !== 'formats') requireUnlocked(sheet, area);
  const before = session.valueBefore(sheet, area);
  if (kind === 'all' || kind === 'contents') resetHeaders(session, sheet, area);
  if (kind === 'all') sheet.clear(area, 'all');
  if (kind === 'contents') sheet.clear(area, 'contents');
  if (kind === 'formats') sheet.clear(area, 'formats');
  if (kind === 'hyperlinks' || kind === 'removeHyperlinks') sheet.clear(area, 'links');
  if (kind === 'all' || kind === 'formats') {
    sheet.clearConditionalFormats(area);
    session.formatted(sheet, area);
  }
  if (kind === 'all') sheet.clearValidations(area);
  if (kind === 'removeHyperlinks') sheet.applyNamedStyle(area, 'Normal');
  if (kind === 'all' || kind === 'contents') session.edited(sheet, area, { before });
}

/** An emptied header of a table gets the name that Excel makes up: `Column1`. */
function resetHeaders(session: Session, sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    if (!table.hasHeaders) continue;
    const shared = intersect(area, { ...table.area, rows: 1 });
    if (!shared) continue;
    for (let i = 0; i < shared.columns; i += 1) {
      const index = shared.column - table.area.column + i;
      let n = 1;
      while (table.headers.includes(`Column${n}`)) n += 1;
      table.renameColumn(index, `Column${n}`);
    }
    session.restructured(sheet);
  }
}

export const rangeType: ObjectType<RangeSelf> = {
  name: 'Range',
  kept: true,
  scalars: {
    Address: { get: ({ sheet, area }) => address(sheet, area) },
    AddressLocal: { get: ({ sheet, area }) => address(sheet, area) },
    CellCount: {
      get: ({ area }) => {
        const count = area.rows * area.columns;
        return count > 2 ** 31 - 1 ? -1 : count;
      },
    },
    RowIndex: { get: ({ area }) => area.row },
    ColumnIndex: { get: ({ area }) => area.column },
    RowCount: { get: ({ area }) => area.rows },
    ColumnCount: { get: ({ area }) => area.columns },
    IsEntireRow: { get: ({ area }) => area.columns === MAX_COLUMNS },
    IsEntireColumn: { get: ({ area }) => area.rows === MAX_ROWS },
    Values: {
      get: (self, session) => valuesOf(session, self),
      set: (self, value, session) => setEntries(session, self, value, 'en-US'),
    },
    Formulas: {
      get: (self, session) => formulasOf(session, self),
      set: (self, value, session) => setEntries(session, self, value, 'en-US'),
    },
    FormulasLocal: {
      get: (self, session) => formulasOf(session, self),
      set: (self, value, session) => setEntries(session, self, value, session.locale.name),
    },
    Text: { get: (self, session) => textOf(session, self) },
    ValueTypes: { get: (self, session) => valueTypesOf(session, self) },
    NumberFormat: {
      get: (self) => numberFormatsOf(self),
      set: (self, value, session) => setNumberFormats(session, self, value),
    },
    RowHidden: {
      get: ({ sheet, area }) => sizeOf(sheet, area, 'rowHidden'),
      set: ({ sheet, area }, value, session) =>
        setRowsHidden(session, sheet, area, asBoolean(value)),
    },
    ColumnHidden: {
      get: ({ sheet, area }) => sizeOf(sheet, area, 'columnHidden'),
      set: ({ sheet, area }, value, session) =>
        setColumnsHidden(session, sheet, area, asBoolean(value)),
    },
    Hidden: {
      get: ({ sheet, area }) => {
        const rows = sizeOf(sheet, area, 'rowHidden');
        const columns = sizeOf(sheet, area, 'columnHidden');
        return rows === true || columns === true ? true : rows === null ? null : columns;
      },
    },
    Hyperlink: {
      get: ({ sheet, area }) => getHyperlink(sheet, area),
      set: (self, value, session) => setHyperlink(session, self.sheet, self.area, value),
    },
    Style: {
      get: ({ sheet, area }, session) =>
        styleWord(session, sheet.style(area.row, area.column).styleName),
      set: ({ sheet, area }, value, session) => {
        requireAllowed(sheet, 'formatCells');
        session.flush();
        sheet.applyNamedStyle(area, styleName(session, value));
        session.formatted(sheet, area);
      },
    },
    HasSpill: {
      get: ({ sheet, area }) =>
        sheet.formulaPlacement(area.row, area.column)?.kind === 'dynamicArray',
      onDemand: true,
    },
    Top: { get: ({ sheet, area }) => offset(area.row, (row) => sheet.rowHeight(row)) },
    Left: {
      get: ({ sheet, area }) =>
        offset(area.column, (column) => pixelsToPoints(sheet.columnWidth(column))),
    },
    Height: {
      get: ({ sheet, area }) => offset(area.rows, (i) => sheet.rowHeight(area.row + i)),
      onDemand: true,
    },
    Width: {
      get: ({ sheet, area }) =>
        offset(area.columns, (i) => pixelsToPoints(sheet.columnWidth(area.column + i))),
      onDemand: true,
    },
  },
  since: {
    GetSpillParent: 12,
    GetSpillParentOrNullObject: 12,
    GetSpillingToRange: 12,
    GetSpillingToRangeOrNullObject: 12,
    HasSpill: 12,
    Top: 10,
    Left: 10,
    Height: 10,
    Width: 10,
    GetMergedAreasOrNullObject: 13,
  },
  objects: {
    Format: ({ sheet, area }) => object(rangeFormatType, { sheet, areas: [area] }),
    Worksheet: ({ sheet }) => object(worksheetType, sheet),
    ConditionalFormats: ({ sheet, area }) =>
      object(conditionalFormatCollectionType, { sheet, areas: [area] }),
    DataValidation: ({ sheet, area }) => object(dataValidationType, { sheet, areas: [area] }),
    // Of its own: what a kept range is answered with says that it is the range.
    Sort: (range) => object(rangeSortType, { range }),
  },
  methods: {
    GetCell: shaped((area, args) => ({
      row: area.row + args.integer(0),
      column: area.column + args.integer(1),
      rows: 1,
      columns: 1,
    })),
    GetRow: shaped((area, args) => ({ ...area, row: area.row + args.integer(0), rows: 1 })),
    GetColumn: shaped((area, args) => ({
      ...area,
      column: area.column + args.integer(0),
      columns: 1,
    })),
    GetLastRow: shaped((area) => ({ ...area, row: bottomOf(area), rows: 1 })),
    GetLastColumn: shaped((area) => ({ ...area, column: rightOf(area), columns: 1 })),
    GetLastCell: shaped((area) => ({
      row: bottomOf(area),
      column: rightOf(area),
      rows: 1,
      columns: 1,
    })),
    GetEntireRow: shaped((area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
    GetEntireColumn: shaped((area) => ({ ...area, row: 0, rows: MAX_ROWS })),
    GetOffsetRange: shaped((area, args) => ({
      ...area,
      row: area.row + args.integer(0),
      column: area.column + args.integer(1),
    })),
    GetResizedRange: shaped((area, args) => resized(area, args.integer(0), args.integer(1))),
    GetAbsoluteResizedRange: shaped((area, args) => ({
      ...area,
      rows: args.integer(0),
      columns: args.integer(1),
    })),
    GetRowsAbove: shaped((area, args) => beside(area, 'row', false, args.optionalInteger(0) ?? 1)),
    GetRowsBelow: shaped((area, args) => beside(area, 'row', true, args.optionalInteger(0) ?? 1)),
    GetColumnsBefore: shaped((area, args) =>
      beside(area, 'column', false, args.optionalInteger(0) ?? 1),
    ),
    GetColumnsAfter: shaped((area, args) =>
      beside(area, 'column', true, args.optionalInteger(0) ?? 1),
    ),
    GetBoundingRect: (self, args, session) =>
      rangeOfArea(session, self.sheet, bounding(self.area, other(self, args, session))),
    GetIntersection: (self, args, session) =>
      rangeOfArea(
        session,
        self.sheet,
        intersect(self.area, other(self, args, session)) ?? fail('ItemNotFound'),
      ),
    GetIntersectionOrNullObject: (self, args, session) => {
      const shared = intersect(self.area, other(self, args, session));
      return shared && rangeOfArea(session, self.sheet, shared);
    },
    GetUsedRange: ({ sheet, area }, args, session) => {
      const used = sheet.usedArea(args.flag(0), area) ?? fail('ItemNotFound');
      return rangeOfArea(session, sheet, used);
    },
    GetUsedRangeOrNullObject: ({ sheet, area }, args, session) => {
      const used = sheet.usedArea(args.flag(0), area);
      return used && rangeOfArea(session, sheet, used);
    },
    GetMergedAreasOrNullObject: ({ sheet, area }, _args, session) => {
      // Those that begin in the range.
      const found = sheet.merges.filter(({ row, column }) =>
        intersect(area, { row, column, rows: 1, columns: 1 }),
      );
      if (found.length > MERGES_AT_ONCE) fail('InvalidOperation');
      return found.length > 0 ? rangesOfAreas(session, sheet, found) : null;
    },
    GetVisibleView: (self) => object(rangeViewType, visibleView(self)),
    Find: ({ sheet, area }, args, session) => {
      const first = findCell(session, sheet, area, args) ?? fail('ItemNotFound');
      return rangeOfArea(session, sheet, first);
    },
    FindOrNullObject: ({ sheet, area }, args, session) => {
      const first = findCell(session, sheet, area, args);
      return first && rangeOfArea(session, sheet, first);
    },
    CopyFrom: (self, args, session) => {
      if (args.objectOf(0, rangeAreasType)) {
        fail('NotImplemented', 'The host does not copy several areas.');
      }
      const from = args.objectOf(0, rangeType) ?? sourceOf(session, self.sheet, args.text(0));
      copyCells(session, from, self, {
        what: args.raw(1),
        skipBlanks: args.flag(2),
        transpose: args.flag(3),
      });
      return null;
    },
    GetSpillParent: (self, _args, session) => {
      const spill = spillOf(session, self) ?? fail('ItemNotFound');
      return rangeOfArea(session, self.sheet, { ...spill, rows: 1, columns: 1 });
    },
    GetSpillParentOrNullObject: (self, _args, session) => {
      const spill = spillOf(session, self);
      return spill && rangeOfArea(session, self.sheet, { ...spill, rows: 1, columns: 1 });
    },
    GetSpillingToRange: (self, _args, session) =>
      rangeOfArea(session, self.sheet, spillFrom(session, self) ?? fail('ItemNotFound')),
    GetSpillingToRangeOrNullObject: (self, _args, session) => {
      const spill = spillFrom(session, self);
      return spill && rangeOfArea(session, self.sheet, spill);
    },
    GetTables: (self, args) => object(tableScopedType, { ...self, fully: args.flag(0) }),
    GetRowProperties: ({ sheet, area }, args) => {
      const asked = (args.raw(0) ?? {}) as Record<string, unknown>;
      return Array.from({ length: area.rows }, (_, i) => ({
        ...('rowHidden' in asked && { rowHidden: sheet.rowHidden(area.row + i) }),
        ...('rowIndex' in asked && { rowIndex: area.row + i }),
      }));
    },
    GetColumnProperties: ({ sheet, area }, args) => {
      const asked = (args.raw(0) ?? {}) as Record<string, unknown>;
      return Array.from({ length: area.columns }, (_, i) => ({
        ...('columnHidden' in asked && { columnHidden: sheet.columnHidden(area.column + i) }),
        ...('columnIndex' in asked && { columnIndex: area.column + i }),
      }));
    },
    Clear: ({ sheet, area }, args, session) => {
      clearArea(session, sheet, area, args.raw(0));
      return null;
    },
    Select: ({ sheet, area }, _args, session) => {
      session.select(sheet, area);
      return null;
    },
    Merge: ({ sheet, area }, args, session) => {
      requireUnprotected(sheet);
      const parts = args.flag(0)
        ? Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 }))
        : [area];
      if (sheet.tables.some((table) => intersect(table.fullArea, area))) fail('InvalidOperation');
      for (const part of parts) {
        sheet.unmerge(part);
        if (part.rows * part.columns > 1) mergeCells(session, sheet, part);
      }
      session.formatted(sheet, area);
      return null;
    },
    Unmerge: ({ sheet, area }, _args, session) => {
      requireUnprotected(sheet);
      sheet.unmerge(area);
      session.formatted(sheet, area);
      return null;
    },
    Insert: (self, args, session) => {
      insertCells(session, self, oneOf(args.raw(0), ['Down', 'Right']));
      return rangeOfArea(session, self.sheet, self.area);
    },
    Delete: (self, args, session) => {
      deleteCells(session, self, oneOf(args.raw(0), ['Up', 'Left']));
      return null;
    },
    Calculate: (_self, _args, session) => {
      session.calculation?.recalculate();
      return null;
    },
    SetDirty: ({ sheet, area }, _args, session) => {
      session.edited(sheet, area);
      return null;
    },
    _ValidateArraySize: ({ area }, args) => {
      if (args.integer(0) !== area.rows || args.integer(1) !== area.columns) {
        fail('InvalidArgument');
      }
      return null;
    },
  },
};

/** Whether it is of whole rows (columns). */
const isWhole = (area: Area, axis: 'row' | 'column'): boolean =>
  axis === 'row' ? area.columns === MAX_COLUMNS : area.rows === MAX_ROWS;

/** The first cell with something in it is kept, upper left; what the others had is gone. */
function mergeCells(session: Session, sheet: Sheet, area: Area): void {
  const found: { row: number; column: number; cell: Cell }[] = [];
  sheet.forEachCell((row, column, cell) => found.push({ row, column, cell }), area);
  sheet.merge(area);
  const [first, ...others] = found;
  if (!first) return;
  const stays = first.row === area.row && first.column === area.column;
  if (!stays) sheet.setCell(area.row, area.column, first.cell);
  if (!stays || others.length > 0) session.edited(sheet, area);
}

/** What `DataChangeType` calls them. */
const kindOfCells = ({ rows, columns }: Area): string => {
  if (columns === MAX_COLUMNS) return 'Row';
  return rows === MAX_ROWS ? 'Column' : 'Cell';
};

/** The range of an address with its sheet or, without one, on this sheet. */
function sourceOf(session: Session, sheet: Sheet, text: string): RangeSelf {
  const bang = text.lastIndexOf('!');
  const title = text.slice(0, bang).replace(/^'|'$/g, '').replaceAll("''", "'");
  const home = bang < 0 ? sheet : (session.workbook.sheet(title) ?? fail('InvalidArgument'));
  return parseRange(session, home, text).self as RangeSelf;
}

/** The cells that the array fills which fills this one; of one cell only. */
function spillOf(session: Session, { sheet, area }: RangeSelf): Area | null {
  if (area.rows * area.columns !== 1) fail('InvalidArgument');
  session.flush();
  session.upToDate();
  const placed = sheet.formulaPlacement(area.row, area.column);
  return placed?.kind === 'dynamicArray' ? placed.area : null;
}

/** The same, asked of the cell that has the formula. */
function spillFrom(session: Session, self: RangeSelf): Area | null {
  const spill = spillOf(session, self);
  return spill?.row === self.area.row && spill.column === self.area.column ? spill : null;
}

/** Ranges that the client keeps move with their cells. */
function shiftReferences(
  session: Session,
  sheet: Sheet,
  changed: Area,
  axis: 'row' | 'column',
  sign: 1 | -1,
): void {
  const size = axis === 'row' ? 'rows' : 'columns';
  const across = axis === 'row' ? 'column' : 'row';
  const width = axis === 'row' ? 'columns' : 'rows';
  for (const kept of session.references.objects()) {
    if ((kept.type as unknown) !== rangeType) continue;
    const self = kept.self as RangeSelf;
    const inside =
      self.sheet === sheet &&
      self.area[across] >= changed[across] &&
      self.area[across] + self.area[width] <= changed[across] + changed[width];
    if (inside && self.area[axis] >= changed[axis]) {
      const start = Math.max(changed[axis], self.area[axis] + sign * changed[size]);
      self.area = { ...self.area, [axis]: start };
    }
  }
}

function offset(count: number, sizeAt: (i: number) => number): number {
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += sizeAt(i);
  return sum;
}

const rangeCollectionType: ObjectType<RangesSelf> = {
  name: 'RangeCollection',
  items: ({ sheet, areas }, session) => areas.map((area) => rangeOfArea(session, sheet, area)),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheet, areas }, args, session) =>
      rangeOfArea(session, sheet, areas[args.integer(0)] ?? fail('ItemNotFound')),
  },
};

export const rangeAreasType: ObjectType<RangesSelf> = {
  name: 'RangeAreas',
  kept: true,
  scalars: {
    Address: { get: ({ sheet, areas }) => areas.map((area) => address(sheet, area)).join(',') },
    AddressLocal: {
      get: ({ sheet, areas }) => areas.map((area) => address(sheet, area)).join(','),
    },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: {
      get: ({ areas }) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
    },
    IsEntireRow: { get: ({ areas }) => areas.every(({ columns }) => columns === MAX_COLUMNS) },
    IsEntireColumn: { get: ({ areas }) => areas.every(({ rows }) => rows === MAX_ROWS) },
    Style: {
      get: ({ sheet, areas }, session) => {
        const [first] = areas;
        return first && styleWord(session, sheet.style(first.row, first.column).styleName);
      },
      set: ({ sheet, areas }, value, session) => {
        requireAllowed(sheet, 'formatCells');
        session.flush();
        const name = styleName(session, value);
        for (const area of areas) {
          sheet.applyNamedStyle(area, name);
          session.formatted(sheet, area);
        }
      },
    },
  },
  objects: {
    Areas: (self) => object(rangeCollectionType, self),
    Format: (self) => object(rangeFormatType, self),
    Worksheet: ({ sheet }) => object(worksheetType, sheet),
    ConditionalFormats: (self) => object(conditionalFormatCollectionType, self),
    DataValidation: (self) => object(dataValidationType, self),
  },
  methods: {
    Clear: ({ sheet, areas }, args, session) => {
      for (const area of areas) clearArea(session, sheet, area, args.raw(0));
      return null;
    },
    Calculate: (_self, _args, session) => {
      session.calculation?.recalculate();
      return null;
    },
  },
};

export function insertCells(
  session: Session,
  { sheet, area }: RangeSelf,
  shift: 'Down' | 'Right',
): void {
  const axis = shift === 'Down' ? 'row' : 'column';
  requireInsertable(sheet, axis, isWhole(area, axis));
  sheet.insertCells(area, shift === 'Down' ? 'down' : 'right');
  shiftReferences(session, sheet, area, axis, 1);
  session.restructured(sheet);
  session.edited(sheet, area, {
    changeType: `${kindOfCells(area)}Inserted`,
    shiftDirection: `ShiftCell${shift}`,
  });
}

export function deleteCells(
  session: Session,
  { sheet, area }: RangeSelf,
  shift: 'Up' | 'Left',
): void {
  const axis = shift === 'Up' ? 'row' : 'column';
  requireDeletable(sheet, area, axis, isWhole(area, axis));
  const tables = session.tablesIn(sheet, area);
  sheet.deleteCells(area, shift === 'Up' ? 'up' : 'left');
  shiftReferences(session, sheet, area, axis, -1);
  session.restructured(sheet);
  session.edited(sheet, area, {
    changeType: `${kindOfCells(area)}Deleted`,
    shiftDirection: `ShiftCell${shift}`,
    tables,
  });
}
