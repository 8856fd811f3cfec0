/** Sorting the rows of a range or of a table, by values. */
import {
  intersect,
  isErrorValue,
  isFormula,
  MAX_COLUMNS,
  MAX_ROWS,
  valueOf,
  type Area,
  type Cell,
  type CellValue,
} from '@pnftp/xlsx/plan';
import { translateFormula, type Sheet, type Table } from '@pnftp/xlsx';
import { fail } from '../errors';
import { EventType } from '../events';
import { asBoolean, asRecord, oneOf, type ObjectType } from '../registry';
import type { Session } from '../session';
import { requireAllowed, requireUnlocked } from './access';
import { localAddress, type RangeSelf } from './range';

export interface Condition {
  /** Column of the range, from 0. */
  readonly column: number;
  readonly descending: boolean;
}

function conditionsOf(value: unknown, columns: number): Condition[] {
  if (!Array.isArray(value) || value.length === 0) return fail('InvalidArgument');
  return value.map((item: unknown) => {
    const field = asRecord(item);
    const { key } = field;
    if (typeof key !== 'number' || !Number.isInteger(key)) return fail('InvalidArgument');
    if (key < 0 || key >= columns) fail('InvalidArgument');
    const on = oneOf(field.sortOn ?? 'Value', ['Value', 'CellColor', 'FontColor', 'Icon']);
    if (on !== 'Value') fail('NotImplemented', 'The host sorts by values only.');
    const data = oneOf(field.dataOption ?? 'Normal', ['Normal', 'TextAsNumber']);
    if (data !== 'Normal') fail('NotImplemented', 'The host does not sort texts as numbers.');
    if (typeof field.subField === 'string' && field.subField !== '') {
      fail('NotImplemented', 'The host does not sort by subfields.');
    }
    const up = field.ascending ?? null;
    return { column: key, descending: up !== null && !asBoolean(up) };
  });
}

/** Numbers, texts, truth values, errors; the other way round where descending. */
const rank = (value: CellValue): number => {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
};

function compare(a: CellValue, b: CellValue, collator: Intl.Collator): number {
  const order = rank(a) - rank(b);
  if (order !== 0) return order;
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return isErrorValue(a) ? 0 : Number(a) - Number(b);
}

/** Blanks stay last both ways, and equal rows stay as they were. */
function orderOf(
  cells: readonly (readonly Cell[])[],
  conditions: readonly Condition[],
  collator: Intl.Collator,
): number[] {
  const keys = cells.map((line) => conditions.map(({ column }) => valueOf(line[column] ?? null)));
  return cells
    .map((_, i) => i)
    .sort((x, y) => {
      for (const [i, { descending }] of conditions.entries()) {
        const a = keys[x]?.[i] ?? null;
        const b = keys[y]?.[i] ?? null;
        if (a === null || b === null) {
          if (a === b) continue;
          return a === null ? 1 : -1;
        }
        const order = compare(a, b, collator);
        if (order !== 0) return descending ? -order : order;
      }
      return x - y;
    });
}

export function sortRows(
  session: Session,
  sheet: Sheet,
  area: Area,
  conditions: readonly Condition[],
  matchCase: boolean,
): void {
  if (area.rows === MAX_ROWS || area.columns === MAX_COLUMNS) {
    fail('NotImplemented', 'The host does not sort whole rows and columns.');
  }
  requireAllowed(sheet, 'sort');
  requireUnlocked(sheet, area);
  session.flush();
  session.upToDate();
  if (sheet.merges.some((merge) => intersect(merge, area))) fail('InvalidOperation');
  if (sheet.links.some((link) => intersect(link.area, area))) {
    fail('NotImplemented', 'The host does not sort rows with hyperlinks.');
  }
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    if (sheet.rowHidden(row)) fail('NotImplemented', 'The host does not sort hidden rows.');
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const kind = sheet.formulaPlacement(row, column)?.kind ?? 'normal';
      if (kind !== 'normal') fail('InvalidOperation');
    }
  }
  const cells = sheet.readArea(area);
  const collator = new Intl.Collator(session.locale.name, {
    sensitivity: matchCase ? 'variant' : 'accent',
    caseFirst: 'lower',
  });
  const order = orderOf(cells, conditions, collator);
  if (order.every((from, i) => from === i)) return;
  const looks = cells.map((_, i) => sheet.looks({ ...area, row: area.row + i, rows: 1 }));
  order.forEach((from, i) => {
    const line = (cells[from] ?? []).map((cell) =>
      isFormula(cell)
        ? { formula: translateFormula(cell.formula, i - from, 0), value: cell.value }
        : cell,
    );
    const look = looks[from];
    sheet.writeArea(area.row + i, area.column, [line]);
    if (look) sheet.setLooks(area.row + i, area.column, look);
  });
  session.formatted(sheet, area);
  session.edited(sheet, area);
  const worksheetId = session.sheetId(sheet);
  session.events.raise(EventType.worksheetRowSorted, worksheetId, {
    worksheetId,
    address: localAddress(area),
    source: session.events.source,
  });
}

function methodOf(value: unknown): void {
  if (value === null) return;
  if (oneOf(value, ['PinYin', 'StrokeCount']) === 'StrokeCount') fail('NotImplemented');
}

export const rangeSortType: ObjectType<{ readonly range: RangeSelf }> = {
  name: 'RangeSort',
  methods: {
    Apply: ({ range: { sheet, area } }, args, session) => {
      const across = oneOf(args.raw(3) ?? 'Rows', ['Rows', 'Columns']);
      if (across === 'Columns') fail('NotImplemented', 'The host does not sort columns.');
      methodOf(args.raw(4));
      const top = args.flag(2) ? 1 : 0;
      const conditions = conditionsOf(args.raw(0), area.columns);
      const body = { ...area, row: area.row + top, rows: area.rows - top };
      if (body.rows > 0) sortRows(session, sheet, body, conditions, args.flag(1));
      return null;
    },
  },
};

export const tableSortType: ObjectType<Table> = {
  name: 'TableSort',
  methods: {
    Apply: (table, args, session) => {
      methodOf(args.raw(2));
      if (args.flag(1)) fail('NotImplemented', 'The host does not sort tables by case.');
      const { area } = table;
      const conditions = conditionsOf(args.raw(0), area.columns);
      const top = table.hasHeaders ? 1 : 0;
      const body = { ...area, row: area.row + top, rows: area.rows - top };
      sortRows(session, table.sheet, body, conditions, false);
      table.setSort(conditions);
      return null;
    },
    /** Takes the mark away; the rows stay where they are. */
    Clear: (table) => {
      table.setSort([]);
      return null;
    },
  },
};
