import {
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  pendingNames,
  type AreaRef,
  type Mark,
  type NameInfo,
  type SheetInfo,
  type TableInfo,
  type WorkbookStructure,
} from '@pnftp/xlsx/plan';
import { findMarks, readMarks, type KnownMark } from './marker';
import { areaOf, rangeOf } from './ranges';

/** What is kept of a description to apply plans with: it cannot be asked for in the same request. */
export interface Knowledge {
  readonly structure: WorkbookStructure;
  /** Custom conditional formats by sheet, in order of priority. */
  readonly conditionalFormats: ReadonlyMap<string, readonly { id: string; formula: string }[]>;
  /** Names that are really defined, in upper case: `structure` has those of unfinished sheets too. */
  readonly defined: ReadonlySet<string>;
  /** Marks of plans that were not finished: none, as a rule. */
  readonly marks: readonly KnownMark[];
  /** Titles of the protected sheets. */
  readonly guarded: ReadonlySet<string>;
  /** Whether the workbook takes no new sheets. */
  readonly structureGuarded: boolean;
  /** Names of the charts by sheet. */
  readonly charts: ReadonlyMap<string, readonly string[]>;
  /** Titles by the sheets' ids, as events name them. */
  readonly titles: ReadonlyMap<string, string>;
}

/**
 * Sheets looked at without knowing their titles: from the first on to the next, until there is
 * none, all in one request. A workbook with more sheets costs a second one.
 */
const SHEETS_AT_ONCE = 32;

interface SheetProbe {
  readonly used: Excel.Range;
  readonly formats: Excel.ConditionalFormatCollection;
  readonly charts: Excel.ChartCollection;
  readonly protection: Excel.WorksheetProtection;
}

/**
 * One request, where the tables are among the expected ones and the sheets are not more than
 * `SHEETS_AT_ONCE`; else one more for what was not foreseen.
 */
export async function describe(
  context: Excel.RequestContext,
  expectedTables: readonly string[],
): Promise<Knowledge> {
  const { worksheets, tables, names, protection } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  protection.load('protected');
  names.load('items/name,items/formula,items/visible,items/scope');
  tables.load(
    'items/name,items/showTotals,items/showHeaders,items/worksheet/name,items/columns/items/name',
  );
  const found = findMarks(context);
  const probes: SheetProbe[] = [];
  let sheet = worksheets.getFirst();
  for (let i = 0; i < SHEETS_AT_ONCE; i += 1) {
    if (i > 0) sheet = sheet.getNextOrNullObject();
    probes.push(probe(sheet));
  }
  const ranges = new Map<string, Excel.Range>();
  for (const name of expectedTables) ranges.set(key(name), tableRange(tables, name));
  await context.sync();

  const lateSheets = worksheets.items.slice(SHEETS_AT_ONCE);
  const lateTables = tables.items.filter(({ name }) => !ranges.has(key(name)));
  let marks: readonly KnownMark[] = [];
  if (lateSheets.length > 0 || lateTables.length > 0 || found.items.length > 0) {
    for (const late of lateSheets) probes.push(probe(worksheets.getItem(late.name)));
    for (const { name } of lateTables) ranges.set(key(name), tableRange(tables, name));
    const read = readMarks(
      context,
      found.items.map(({ id }) => id),
    );
    await context.sync();
    marks = read();
  }

  const sheets = worksheets.items.map((item, i): [Excel.Worksheet, SheetProbe] => [
    item,
    probes[i] as SheetProbe,
  ]);
  const sheetInfos = sheets.map(([item, probed]) => sheetInfo(item, probed));
  const defined = names.items.filter(({ scope }) => scope === 'Workbook').map(nameInfo);
  const mark = unfinishedOf(marks);
  const structure: WorkbookStructure = {
    sheets: sheetInfos,
    tables: tables.items.flatMap((item) => tableInfo(item, ranges.get(key(item.name)))),
    names: [...defined, ...pendingNames(mark, sheetInfos, defined)],
    ...(mark && {
      unfinished: { action: mark.action, snapshot: mark.snapshot, created: mark.created },
    }),
  };
  return {
    structure,
    conditionalFormats: new Map(sheets.map(([{ name }, p]) => [name, customFormats(p)])),
    charts: new Map(sheets.map(([item, p]) => [item.name, p.charts.items.map((c) => c.name)])),
    guarded: new Set(sheets.filter(([, p]) => p.protection.protected).map(([{ name }]) => name)),
    structureGuarded: protection.protected,
    titles: new Map(worksheets.items.map(({ id, name }) => [id, name])),
    marks,
    defined: new Set(defined.map(({ name }) => key(name))),
  };
}

const customFormats = ({ formats }: SheetProbe) =>
  formats.items
    .filter(({ type }) => type === 'Custom')
    .map(({ id, customOrNullObject }) => ({ id, formula: customOrNullObject.rule.formula }));

const sheetInfo = (item: Excel.Worksheet, { used }: SheetProbe): SheetInfo => ({
  name: item.name,
  visibility: VISIBILITY[item.visibility],
  used: used.isNullObject ? null : areaOf(used.address),
});

const nameInfo = ({ name, formula, visible }: Excel.NamedItem): NameInfo => ({
  name,
  formula: String(formula),
  visible,
  ref: refOf(String(formula)),
});

/** Of several, which only a copied part could make, the first that can be read. */
export const unfinishedOf = (marks: readonly KnownMark[]): Mark | null =>
  marks.find(({ mark }) => mark !== null)?.mark ?? null;

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

const key = (name: string) => name.toLocaleUpperCase('en-US');

const WHOLE = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

function probe(sheet: Excel.Worksheet): SheetProbe {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.untrack();
  used.load('address');
  const formats = rangeOf(sheet, WHOLE).conditionalFormats;
  formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  const { charts, protection } = sheet;
  charts.load('items/name');
  protection.load('protected');
  return { used, formats, charts, protection };
}

function tableRange(tables: Excel.TableCollection, name: string): Excel.Range {
  const range = tables.getItemOrNullObject(name).getRange();
  range.untrack();
  range.load('address');
  return range;
}

function tableInfo(item: Excel.Table, range: Excel.Range | undefined): TableInfo[] {
  const area = range && !range.isNullObject ? areaOf(range.address) : null;
  if (!area) return [];
  return [
    {
      name: item.name,
      sheet: item.worksheet.name,
      area: item.showTotals ? { ...area, rows: area.rows - 1 } : area,
      headers: item.columns.items.map(({ name }) => name),
      hasTotals: item.showTotals,
      ...(!item.showHeaders && { headerless: true }),
    },
  ];
}

/** `='Hoja 1'!$A$1:$B$2` → the area; `null` for any other formula. */
export function refOf(formula: string): AreaRef | null {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!()[\],]+))!([^!]+)$/.exec(formula);
  const area = match?.[3] ? parseAddress(match[3]) : null;
  if (!match || !area) return null;
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? '', area };
}
