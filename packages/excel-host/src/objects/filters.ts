/** Automatic filters: criteria into the file, and the rows that they leave out hidden. */
import { isErrorValue, valueOf, type Area, type CellValue } from '@pnftp/xlsx/plan';
import type { FilterCriterion, Sheet, Table } from '@pnftp/xlsx';
import { criterion as conditionOf } from '../calc/criteria';
import { fail } from '../errors';
import { asRecord, asText, oneOf } from '../registry';
import type { Session } from '../session';
import { requireAllowed } from './access';
import { displayText } from './rangeValues';

export interface Filter {
  readonly sheet: Sheet;
  /** `null` for the filter of the sheet. */
  readonly table: Table | null;
}

/** Where it is and whether it filters. */
export function filterOf({ sheet, table }: Filter): { area: Area; active: boolean } | null {
  return (table ? table.filter : sheet.autoFilter) ?? null;
}

const FILTERS = [
  'Values',
  'Custom',
  'TopItems',
  'TopPercent',
  'BottomItems',
  'BottomPercent',
  'Dynamic',
  'CellColor',
  'FontColor',
  'Icon',
] as const;

/** What the client's criteria say, as the file has it. */
export function criterionOf(given: unknown): FilterCriterion {
  const asked = asRecord(given);
  const on = oneOf(asked.filterOn, FILTERS);
  switch (on) {
    case 'Values': {
      if (!Array.isArray(asked.values)) return fail('InvalidArgument');
      const values = asked.values.map((value: unknown) =>
        typeof value === 'object'
          ? fail('NotImplemented', 'The host does not filter by periods.')
          : asText(value),
      );
      return {
        kind: 'values',
        values: values.filter((value) => value !== ''),
        blank: values.includes(''),
      };
    }
    case 'Custom': {
      const texts = [asked.criterion1, asked.criterion2].filter(
        (text) => text !== undefined && text !== null && text !== '',
      );
      if (texts.length === 0) return fail('InvalidArgument');
      const and = oneOf(asked.operator ?? 'And', ['And', 'Or']) === 'And';
      return { kind: 'custom', conditions: texts.map(condition), and };
    }
    case 'Dynamic': {
      const word = oneOf(asked.dynamicCriteria, ['AboveAverage', 'BelowAverage']);
      return { kind: 'average', above: word === 'AboveAverage' };
    }
    case 'CellColor':
    case 'FontColor':
    case 'Icon':
      return fail('NotImplemented', 'The host filters by values only.');
    default: {
      const count = Number(asked.criterion1);
      const most = on.endsWith('Percent') ? 100 : 500;
      if (!Number.isInteger(count) || count < 1 || count > most) fail('InvalidArgument');
      const percent = on.endsWith('Percent');
      return { kind: 'top', count, percent, bottom: on.startsWith('Bottom') };
    }
  }
}

type Condition = Extract<FilterCriterion, { kind: 'custom' }>['conditions'][number];

function condition(given: unknown): Condition {
  const [, operator = '=', value = ''] = /^(<>|<=|>=|=|<|>)?([^]*)$/.exec(asText(given)) ?? [];
  if (value === '')
    fail('NotImplemented', 'The host does not filter blanks by a custom criterion.');
  return { operator: operator as Condition['operator'], value };
}

interface Entry {
  readonly value: CellValue;
  readonly text: string;
}

/** Whether an entry of the column stays to be seen. */
function testOf(criterion: FilterCriterion, column: readonly Entry[]): (entry: Entry) => boolean {
  const numbers = column.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  switch (criterion.kind) {
    case 'values': {
      const texts = new Set(criterion.values.map((text) => text.toLowerCase()));
      return ({ text }) => (text === '' ? criterion.blank : texts.has(text.toLowerCase()));
    }
    case 'custom': {
      const tests = criterion.conditions.map(({ operator, value }) =>
        conditionOf(`${operator}${value}`),
      );
      return ({ value }) =>
        criterion.and ? tests.every((test) => test(value)) : tests.some((test) => test(value));
    }
    case 'top': {
      const { count, percent, bottom } = criterion;
      const sorted = numbers.sort((a, b) => (bottom ? a - b : b - a));
      const kept = percent ? Math.max(1, Math.floor((sorted.length * count) / 100)) : count;
      const last = sorted[Math.min(kept, sorted.length) - 1];
      return ({ value }) =>
        typeof value === 'number' && last !== undefined && (bottom ? value <= last : value >= last);
    }
    case 'average': {
      const mean = numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
      return ({ value }) =>
        typeof value === 'number' && (criterion.above ? value > mean : value < mean);
    }
    case 'other':
      return fail('NotImplemented', 'The host does not apply a filter of this kind.');
  }
}

/** Hides the rows that any criterion leaves out, and shows the others. */
export function applyFilter(session: Session, filter: Filter): void {
  const { sheet, table } = filter;
  const found = filterOf(filter);
  if (!found) return;
  const { area } = found;
  const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
  if (body.rows < 1) return;
  session.flush();
  session.upToDate();
  const criteria = [...(table ?? sheet).filterCriteria];
  const hidden = Array<boolean>(body.rows).fill(false);
  for (const [index, criterion] of criteria) {
    const column = body.column + index;
    const entries = sheet.readArea({ ...body, column, columns: 1 }).map(([cell = null], i) => {
      const value = valueOf(cell);
      const format = (): string => sheet.style(body.row + i, column).numberFormat;
      const text = isErrorValue(value) ? value.error : displayText(session, value, format);
      return { value, text };
    });
    const stays = testOf(criterion, entries);
    entries.forEach((entry, i) => {
      if (!stays(entry)) hidden[i] = true;
    });
  }
  showRows(session, sheet, body, hidden);
}

function showRows(session: Session, sheet: Sheet, body: Area, hidden: readonly boolean[]): void {
  let start = 0;
  while (start < hidden.length) {
    let end = start + 1;
    while (end < hidden.length && hidden[end] === hidden[start]) end += 1;
    sheet.setRowHidden(body.row + start, end - start, hidden[start] ?? false);
    start = end;
  }
  session.formatted(sheet, body);
}

/** Sets a column's criterion, `null` for none, and applies all of the filter. */
export function filterColumn(
  session: Session,
  filter: Filter,
  column: number,
  criterion: FilterCriterion | null,
): void {
  requireAllowed(filter.sheet, 'autoFilter');
  const { area } = filterOf(filter) ?? fail('InvalidOperation');
  if (column < 0 || column >= area.columns) fail('InvalidArgument');
  (filter.table ?? filter.sheet).setFilterCriterion(column, criterion);
  applyFilter(session, filter);
}

/** Takes every criterion away; all rows are shown. */
export function clearFilter(session: Session, filter: Filter): void {
  requireAllowed(filter.sheet, 'autoFilter');
  const held = filter.table ?? filter.sheet;
  for (const column of held.filterCriteria.keys()) held.setFilterCriterion(column, null);
  applyFilter(session, filter);
}
