/**
 * Excel has no transactions. While a plan is being written, a custom XML part says which one, what
 * it was about to make, and what people had written in the cells that it replaces; it goes away
 * with the last action of the last request. What is still there at the next start was not finished.
 *
 * One part and not several, so that there is no moment at which a half of it is there.
 */
import { MAX_COLUMNS, MAX_ROWS, intersect, refAddress, type Area, type AreaRef } from './cells';
import type { Plan } from './plan';
import type { NameInfo, SheetInfo, TableInfo, WorkbookStructure } from './workbook';

export const MARK_NAMESPACE = 'urn:plan-en-curso';

export interface Mark {
  readonly action: string;
  readonly snapshot: string | null;
  /** Titles of the sheets that the plan makes, or that an unfinished one before it made. */
  readonly created: readonly string[];
  /** The names of the plan's sheets: between a sheet and its names Excel may stop. */
  readonly names: readonly { readonly name: string; readonly ref: AreaRef }[];
  /** Charts that the plan's sheets keep, by sheet: any other was left without its name. */
  readonly charts: Readonly<Record<string, readonly string[]>>;
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const unescape = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

// Characters that XML cannot hold stand as JSON's own escapes.
const control = /[\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/g;

export function markXml(mark: Mark): string {
  const json = JSON.stringify(mark).replace(
    control,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<plan xmlns="${MARK_NAMESPACE}">${escape(json)}</plan>`;
}

/**
 * `null` for a part that is no mark, or one that somebody has spoilt: the workbook's part is
 * anybody's to write, so each member is looked at. What an older mark does not have yet is empty.
 */
export function readMark(xml: string): Mark | null {
  const match = /<plan\s[^>]*urn:plan-en-curso[^>]*>([\s\S]*)<\/plan>/.exec(xml);
  if (!match) return null;
  let json: unknown;
  try {
    json = JSON.parse(unescape(match[1] ?? ''));
  } catch {
    return null;
  }
  if (!isRecord(json)) return null;
  const { action, snapshot = null, created, names = [], charts = {} } = json;
  if (typeof action !== 'string' || !(snapshot === null || typeof snapshot === 'string'))
    return null;
  if (!isTexts(created) || !Array.isArray(names) || !names.every(isNamed)) return null;
  if (!isRecord(charts) || !Object.values(charts).every(isTexts)) return null;
  return { action, snapshot, created, names, charts: charts as Mark['charts'] };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const isNamed = (value: unknown): value is Mark['names'][number] =>
  isRecord(value) &&
  typeof value['name'] === 'string' &&
  isRecord(value['ref']) &&
  typeof value['ref']['sheet'] === 'string' &&
  isArea(value['ref']['area']);

function isArea(value: unknown): value is Area {
  if (!isRecord(value)) return false;
  const { row, column, rows, columns } = value;
  return isSpan(row, rows, MAX_ROWS) && isSpan(column, columns, MAX_COLUMNS);
}

const isSpan = (first: unknown, count: unknown, max: number): boolean =>
  Number.isInteger(first) &&
  Number.isInteger(count) &&
  (first as number) >= 0 &&
  (count as number) >= 1 &&
  (first as number) + (count as number) <= max;

const key = (text: string) => text.toLocaleUpperCase('en-US');

/**
 * Names that an unfinished plan had not come to define for a sheet that it had made already. Only
 * for an empty sheet: one with something in it is somebody's.
 */
export function pendingNames(
  mark: Mark | null,
  sheets: readonly SheetInfo[],
  defined: readonly NameInfo[],
): NameInfo[] {
  if (!mark) return [];
  const there = new Set(defined.map(({ name }) => key(name)));
  const orphans = new Set(
    sheets
      .filter(({ name, used }) => used === null && mark.created.includes(name))
      .map(({ name }) => name),
  );
  return mark.names
    .filter(({ name, ref }) => orphans.has(ref.sheet) && !there.has(key(name)))
    .map(({ name, ref }) => ({ name, formula: `=${refAddress(ref)}`, visible: false, ref }));
}

/** A plan as it is to be written where an unfinished one had already made some of its sheets. */
export function resumed(plan: Plan, mark: Mark | null, sheets: readonly SheetInfo[]): Plan {
  if (!mark) return plan;
  const made = new Set(
    sheets.filter(({ name }) => mark.created.includes(name)).map(({ name }) => name),
  );
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      sheet.mode === 'create' && made.has(sheet.name) ? { ...sheet, mode: 'regenerate' } : sheet,
    ),
  };
}

/** The mark of a plan that is about to be written over what `before` left. */
export function markOf(
  plan: Plan,
  before: Mark | null,
  { sheets }: Pick<WorkbookStructure, 'sheets'>,
  charts: ReadonlyMap<string, readonly string[]>,
): Mark {
  const own = new Set(plan.sheets.map(({ name }) => name));
  const left = sheets.filter(({ name }) => before?.created.includes(name));
  const creates = plan.sheets.filter(({ mode }) => mode === 'create');
  return {
    action: plan.action,
    snapshot: plan.snapshot ?? null,
    created: [...new Set([...left, ...creates].map(({ name }) => name))],
    names: (plan.names ?? []).flatMap(({ name, ref }) =>
      ref && own.has(ref.sheet) ? [{ name, ref }] : [],
    ),
    charts: Object.fromEntries(
      [...own].map((sheet) => [
        sheet,
        (charts.get(sheet) ?? []).filter((name) => !nameless(before, sheet, name)),
      ]),
    ),
  };
}

/** Whether an unfinished plan left this chart before it came to name it. */
export const nameless = (mark: Mark | null, sheet: string, chart: string): boolean =>
  mark !== null &&
  Object.hasOwn(mark.charts, sheet) &&
  mark.charts[sheet]?.includes(chart) === false;

/** Tables that an unfinished plan left, without their names, where the plan makes its own. */
export function namelessTables(
  plan: Plan,
  mark: Mark | null,
  tables: readonly TableInfo[],
): TableInfo[] {
  if (!mark) return [];
  const planned = plan.sheets.flatMap((sheet) =>
    (sheet.tables ?? []).map((table) => ({ ...table, sheet: sheet.name })),
  );
  const known = new Set(planned.map(({ name }) => key(name)));
  return tables.filter(
    (table) =>
      !known.has(key(table.name)) &&
      planned.some(({ sheet, area }) => sheet === table.sheet && intersect(area, table.area)),
  );
}

/** The formula of a conditional format that Excel has just added: one without a rule yet. */
export const saysNothing = (formula: string): boolean =>
  /^=?(?:false|true|0|1|"")?$/i.test(formula.trim());
