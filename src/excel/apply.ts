import {
  markOf,
  namelessTables,
  refAddress,
  resumed,
  type ApplyOptions,
  type Area,
  type NamePlan,
  type Plan,
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
import { send, type Step } from './steps';
import { addTable, resizeTable } from './tables';

/**
 * One request for each 4 MB. What later parts stand on comes first: sheets, names and tables
 * before the formulas that use them, contents before the looks.
 */
export function applyPlan(
  context: Excel.RequestContext,
  plan: Plan,
  knowledge: Knowledge,
  options: ApplyOptions,
): Promise<void> {
  return send(context, planSteps(plan, knowledge), options);
}

function planSteps(asked: Plan, knowledge: Knowledge): Step[] {
  const { structure, conditionalFormats, charts, guarded, structureGuarded, marks, defined } =
    knowledge;
  const before = unfinishedOf(marks);
  const plan = resumed(asked, before, structure.sheets);
  const steps: Step[] = [];
  const add = (write: Step['write'], bytes = 1000) => steps.push({ bytes, write });
  const tableOf = (name: string): TableInfo | undefined =>
    structure.tables.find((table) => same(table.name, name));

  // Excel would stop halfway, with the sheets before it emptied already.
  const closed = plan.sheets.find(({ name, mode }) => mode === 'regenerate' && guarded.has(name));
  if (structureGuarded && plan.sheets.some(({ mode }) => mode === 'create')) {
    throw new ExcelFailure('StructureProtected', 'The workbook is protected.', null, null);
  }
  if (closed) throw new ExcelFailure('AccessDenied', `${closed.name} is protected.`, null, null);

  const mark = markOf(asked, before, structure, charts);
  let removeMark = (): void => undefined;
  add((context) => {
    removeMark = setMark(context, mark, marks);
  }, bytesOf(mark));
  // Those that go wrong when what is known has grown old come before anything is lost.
  for (const sheet of plan.sheets) {
    const known = conditionalFormats.get(sheet.name) ?? [];
    const own = ownFormats(sheet, known, before !== null);
    if (own.length > 0) {
      add((context) => {
        const formats = sheetOf(context, sheet).getRange().untrack().conditionalFormats;
        for (const { id } of own) formats.getItem(id).delete();
      }, own.length * 300);
    }
    const replaced = replacedCharts(sheet, charts.get(sheet.name) ?? [], before);
    if (replaced.length > 0) {
      add((context) => removeCharts(sheetOf(context, sheet), replaced), replaced.length * 300);
    }
  }
  for (const { name } of namelessTables(plan, before, structure.tables)) {
    add((context) => context.workbook.tables.getItem(name).convertToRange().untrack());
  }
  const define = (name: NamePlan) =>
    add((context) => defineName(context, name, defined.has(key(name.name))), 500);
  const early = new Set<NamePlan>();
  const fresh = new Set(
    asked.sheets.filter(({ mode }) => mode === 'create').map(({ name }) => name),
  );
  for (const sheet of plan.sheets) {
    if (sheet.mode === 'create') {
      add((context) => context.workbook.worksheets.add(sheet.name), 300);
      // A sheet of ours is known by its names: they come before anything is in it.
      for (const name of plan.names ?? []) {
        if (name.ref.sheet !== sheet.name) continue;
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
    const kept = (sheet.tables ?? []).flatMap(({ name }) => tableOf(name) ?? []);
    add((context) => prepareSheet(context, sheet, kept.map(headerOf)));
  }
  for (const name of plan.removeNames ?? []) {
    add((context) => context.workbook.names.getItemOrNullObject(name).delete(), 300);
  }
  for (const name of plan.names ?? []) if (!early.has(name)) define(name);
  for (const sheet of plan.sheets) {
    for (const table of sheet.tables ?? []) {
      const known = tableOf(table.name);
      if (known) add((context) => resizeTable(context, known, table));
      else {
        steps.push(...headerSteps(sheet, table.area));
        add((context) => addTable(sheetOf(context, sheet), table));
      }
    }
  }
  for (const sheet of plan.sheets) steps.push(...valueSteps(sheet));
  for (const sheet of plan.sheets) steps.push(...decorate(sheet));
  const { activate } = plan;
  if (activate !== undefined) {
    add((context) => context.workbook.worksheets.getItem(activate).activate(), 300);
  }
  add(() => removeMark());
  return steps;
}

const key = (name: string) => name.toLocaleUpperCase('en-US');

const same = (a: string, b: string) => key(a) === key(b);

const headerOf = ({ area }: TableInfo): Area => ({ ...area, rows: 1 });

function defineName(context: Excel.RequestContext, plan: NamePlan, known: boolean): void {
  const { names } = context.workbook;
  const formula = `=${refAddress(plan.ref)}`;
  if (known) {
    const item = names.getItem(plan.name);
    item.formula = formula;
    item.visible = plan.visible ?? true;
  } else {
    names.add(plan.name, formula).visible = plan.visible ?? true;
  }
}
