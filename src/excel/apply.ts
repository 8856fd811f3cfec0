import {
  markOf,
  nameFormula,
  namelessTables,
  resumed,
  type ApplyOptions,
  type Area,
  type Mark,
  type NamePlan,
  type Plan,
  type SheetPlan,
  type TableInfo,
} from '@pnftp/xlsx/plan';
import { headerSteps, valueSteps } from './blocks';
import { unfinishedOf, type Knowledge } from './describe';
import { ExcelFailure } from './failure';
import { setMark } from './marker';
import { bytesOf } from './sizes';
import { decorate } from './decorate';
import { ownFormats, prepareSheet, replacedCharts } from './prepare';
import { removeCharts } from './charts';
import { sheetOf } from './sheets';
import { requestsOf, send, type Step } from './steps';
import { changeSteps, formatSteps } from './tableChanges';
import { addTable, resizeTable } from './tables';

/** A plan as what is to be sent, with the sheets that it has made by then. */
export interface Prepared {
  readonly steps: readonly Step[];
  readonly made: ReadonlyMap<string, Excel.Worksheet>;
}

/**
 * What later parts stand on comes first: sheets, names and tables before the formulas that use
 * them, contents before the looks.
 */
export function preparePlan(plan: Plan, knowledge: Knowledge): Prepared {
  // By title: a request that is sent again makes its sheets again.
  const made: Made = new Map();
  return { steps: planSteps(plan, knowledge, made), made };
}

/** One request for each 4 MB. */
export const applyPlan = (
  context: Excel.RequestContext,
  { steps }: Prepared,
  options: ApplyOptions,
): Promise<void> => send(context, steps, options);

/**
 * Whether a person undoes it as several steps, each request being one, that Excel can be asked to
 * make one of. Not where it would refuse that (a sheet that is moved to its place), nor where it
 * could not be written again from the beginning had it refused halfway (rows that are put in).
 */
export const undoneInSteps = ({ sheets }: Plan, { steps }: Prepared): boolean =>
  requestsOf(steps) > 1 &&
  sheets.every(
    ({ mode, position, tableChanges = [] }) =>
      tableChanges.length === 0 && (mode !== 'create' || position === undefined),
  );

type Made = Map<string, Excel.Worksheet>;
type Add = (write: Step['write'], bytes?: number) => void;

function planSteps(asked: Plan, knowledge: Knowledge, made: Made): Step[] {
  const { structure, charts, marks } = knowledge;
  const before = unfinishedOf(marks);
  const plan = resumed(asked, before, structure.sheets);
  refuseProtected(plan, knowledge);
  const steps: Step[] = [];
  const add: Add = (write, bytes = 1000) => steps.push({ bytes, write });

  const mark = markOf(asked, before, structure, charts);
  let removeMark = (): void => undefined;
  add((context) => {
    removeMark = setMark(context, mark, marks);
  }, bytesOf(mark));
  for (const sheet of plan.sheets) steps.push(...changeSteps(sheet));
  // Those that go wrong when what is known has grown old come before anything is lost.
  for (const sheet of plan.sheets) removeOld(add, sheet, knowledge, before);
  for (const { name } of namelessTables(plan, before, structure.tables)) {
    add((context) => context.workbook.tables.getItem(name).convertToRange().untrack());
  }
  placeSheets(add, asked, plan, knowledge, made);
  for (const sheet of plan.sheets) steps.push(...tableSteps(sheet, structure.tables));
  for (const sheet of plan.sheets) steps.push(...formatSteps(sheet), ...valueSteps(sheet));
  for (const sheet of plan.sheets) steps.push(...decorate(sheet));
  const { activate } = plan;
  if (activate !== undefined) {
    add((context) => context.workbook.worksheets.getItem(activate).activate(), 300);
  }
  add(() => removeMark());
  return steps;
}

/** Excel would stop halfway, with the sheets before it emptied already. */
function refuseProtected(plan: Plan, { guarded, structureGuarded }: Knowledge): void {
  if (structureGuarded && plan.sheets.some(({ mode }) => mode === 'create')) {
    throw new ExcelFailure('StructureProtected', 'The workbook is protected.', null, null);
  }
  const closed = plan.sheets.find(
    ({ name, mode, tableChanges = [] }) =>
      (mode === 'regenerate' || tableChanges.length > 0) && guarded.has(name),
  );
  if (closed) throw new ExcelFailure('AccessDenied', `${closed.name} is protected.`, null, null);
}

/** Our conditional formats and charts of the time before. */
function removeOld(add: Add, sheet: SheetPlan, knowledge: Knowledge, before: Mark | null): void {
  const known = knowledge.conditionalFormats.get(sheet.name) ?? [];
  const own = ownFormats(sheet, known, before !== null);
  if (own.length > 0) {
    add((context) => {
      const formats = sheetOf(context, sheet).getRange().untrack().conditionalFormats;
      for (const { id } of own) formats.getItem(id).delete();
    }, own.length * 300);
  }
  const replaced = replacedCharts(sheet, knowledge.charts.get(sheet.name) ?? [], before);
  if (replaced.length > 0) {
    add((context) => removeCharts(sheetOf(context, sheet), replaced), replaced.length * 300);
  }
}

/** Sheets made or emptied, and names. */
function placeSheets(
  add: Add,
  asked: Plan,
  plan: Plan,
  { structure, defined }: Knowledge,
  made: Made,
): void {
  const define = (name: NamePlan) =>
    add((context) => defineName(context, name, defined.has(key(name.name))), 500);
  const early = new Set<NamePlan>();
  const fresh = new Set(
    asked.sheets.filter(({ mode }) => mode === 'create').map(({ name }) => name),
  );
  for (const sheet of plan.sheets) {
    if (sheet.mode === 'create') {
      add((context) => {
        const fresh = context.workbook.worksheets.add(sheet.name);
        fresh.load('id');
        made.set(sheet.name, fresh);
      }, 300);
      // A sheet of ours is known by its names: they come before anything is in it.
      for (const name of plan.names ?? []) {
        if (name.ref?.sheet !== sheet.name) continue;
        early.add(name);
        define(name);
      }
    }
    const { position } = sheet;
    if (position !== undefined && fresh.has(sheet.name)) {
      add((context) => {
        sheetOf(context, sheet).position = position;
      }, 300);
    }
    const kept = (sheet.tables ?? []).flatMap(
      ({ name }) => knownTable(structure.tables, name) ?? [],
    );
    add((context) => prepareSheet(context, sheet, kept.map(headerOf)));
  }
  for (const name of plan.removeNames ?? []) {
    add((context) => context.workbook.names.getItemOrNullObject(name).delete(), 300);
  }
  for (const name of plan.names ?? []) if (!early.has(name)) define(name);
}

const tableSteps = (sheet: SheetPlan, tables: readonly TableInfo[]): Step[] =>
  (sheet.tables ?? []).flatMap((table) => {
    const known = knownTable(tables, table.name);
    return known
      ? [{ bytes: 1000, write: (context) => resizeTable(context, known, table) }]
      : [
          ...headerSteps(sheet, table.area),
          { bytes: 1000, write: (context) => addTable(sheetOf(context, sheet), table) },
        ];
  });

const knownTable = (tables: readonly TableInfo[], name: string): TableInfo | undefined =>
  tables.find((table) => key(table.name) === key(name));

const key = (name: string) => name.toLocaleUpperCase('en-US');

const headerOf = ({ area }: TableInfo): Area => ({ ...area, rows: 1 });

function defineName(context: Excel.RequestContext, plan: NamePlan, known: boolean): void {
  const { names } = context.workbook;
  const formula = nameFormula(plan);
  if (known) {
    const item = names.getItem(plan.name);
    item.formula = formula;
    item.visible = plan.visible ?? true;
  } else {
    names.add(plan.name, formula).visible = plan.visible ?? true;
  }
}
