/**
 * A plan that Excel breaks off at every one of its actions: written again, it leaves the workbook
 * that it leaves without a fault, through Excel and in the file that Excel saved half written.
 */
import { openExcel } from '../../src/excel';
import { Host } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import type { Plan, SheetPlan } from '@pnftp/xlsx/plan';
import { newWorkbook, openFile, openWorkbook } from '@pnftp/xlsx';
import { volcado } from './volcado';

const area = (row: number, column: number, rows: number, columns: number) => ({
  row,
  column,
  rows,
  columns,
});

const contents = (sheet: string, turn: number): Omit<SheetPlan, 'name' | 'mode'> => ({
  position: 0,
  blocks: [
    {
      row: 0,
      column: 0,
      cells: [
        ['Clave', 'Valor'],
        ['a', turn],
        ['b', { formula: '=PNFTP_umbral+1', value: 6 }],
        ...(turn === 2 ? [['c', 3]] : []),
      ],
    },
  ],
  tables: [{ name: `tbl${sheet}`, area: area(0, 0, 2 + turn, 2) }],
  ownMark: 'PNFTP_',
  conditionalFormats: [
    { area: area(1, 1, 2, 1), formula: '=$B2>PNFTP_umbral', style: { fill: '#DDF3E0' } },
  ],
  merges: [area(10, 0, 1, 2)],
  columnWidths: [{ column: 0, columns: 1, width: 20 }],
  charts: [
    {
      name: 'PNFTP_grafico',
      kind: 'columnClustered',
      area: area(12, 0, 10, 4),
      title: 'Valores',
      series: [
        {
          name: 'Valor',
          values: { sheet, area: area(1, 1, 2, 1) },
          categories: { sheet, area: area(1, 0, 2, 1) },
          color: '#1F3864',
        },
      ],
    },
  ],
});

const names = (sheets: readonly string[]): NonNullable<Plan['names']> =>
  sheets.flatMap((sheet) => [
    { name: `PNFTP_hoja_${sheet}`, ref: { sheet, area: area(0, 0, 1, 1) }, visible: false },
    { name: `PNFTP_area_${sheet}`, ref: { sheet, area: area(0, 0, 4, 2) }, visible: false },
  ]);

/** Makes two sheets. */
const MAKE: Plan = {
  action: 'hacer',
  snapshot: '{"de":"las personas <&> \u0001"}',
  sheets: ['Uno', 'Dos'].map((name) => ({ name, mode: 'create', ...contents(name, 1) })),
  names: names(['Uno', 'Dos']),
  activate: 'Uno',
};

/** Writes one of them anew and makes a third. */
const AGAIN: Plan = {
  action: 'rehacer',
  sheets: [
    { name: 'Uno', mode: 'regenerate', ...contents('Uno', 2) },
    { name: 'Tres', mode: 'create', ...contents('Tres', 1) },
  ],
  names: names(['Uno', 'Tres']),
  activate: 'Tres',
};

function start(): Uint8Array {
  const workbook = newWorkbook({ sheets: ['Suya'] });
  const sheet = workbook.sheet('Suya')!;
  sheet.setCell(0, 0, 5);
  workbook.setName('PNFTP_umbral', { sheet: 'Suya', area: area(0, 0, 1, 1) });
  sheet.addConditionalFormat({
    areas: [area(0, 0, 1, 1)],
    rule: { kind: 'expression', formula: '=FALSE' },
    style: { fill: '#DDF3E0' },
  });
  return workbook.save();
}

async function made(): Promise<Uint8Array> {
  const workbook = openWorkbook(start());
  await openFile(workbook).apply(MAKE);
  // A chart of the user's on a sheet of ours stays through it all.
  workbook.sheet('Uno')!.addChart('suyo', 'columnClustered');
  return workbook.save();
}

const excel = (bytes: Uint8Array) => {
  const host = new Host(openWorkbook(bytes), { profile: 'ltsc2021' });
  loadExcelClient(host).install();
  return host;
};

async function written(bytes: Uint8Array, plan: Plan) {
  const host = excel(bytes);
  const open = openExcel();
  await open.describe();
  const { actions } = host.stats;
  await open.apply(plan);
  return { count: host.stats.actions - actions, parts: volcado(host.workbook.save()) };
}

test.each([
  ['sheets that are made', start, MAKE],
  ['a sheet that is written anew, and one that is made', made, AGAIN],
] as const)('%s', async (_, before, plan) => {
  const bytes = await before();
  const untouched = volcado(openWorkbook(bytes).save());
  const { count, parts } = await written(bytes, plan);
  let unfinished = 0;
  for (let action = 0; action < count; action += 1) {
    const host = excel(bytes);
    const open = openExcel();
    await open.describe();
    host.faults.failAction(host.stats.requests + 1, action, 'GeneralException');
    await expect(open.apply(plan)).rejects.toMatchObject({ code: 'GeneralException' });
    const half = host.workbook.save();
    const next = openExcel();
    const structure = await next.describe();
    if (structure.unfinished) {
      unfinished += 1;
      expect(structure.unfinished).toMatchObject({
        action: plan.action,
        snapshot: plan.snapshot ?? null,
      });
    } else expect([action, volcado(half)]).toEqual([action, untouched]);
    // A sheet that was made is known as ours, whether Excel came to name it or not.
    for (const sheet of plan.sheets) {
      if (!structure.sheets.some(({ name }) => name === sheet.name)) continue;
      expect(structure.names.map(({ name }) => name)).toContain(`PNFTP_hoja_${sheet.name}`);
    }
    await next.apply(plan);
    expect([action, volcado(host.workbook.save())]).toEqual([action, parts]);
    if (action % 4 > 0) continue;
    const file = openWorkbook(half);
    expect(await openFile(file).describe()).toEqual(structure);
    await openFile(file).apply(plan);
    expect([action, volcado(file.save())]).toEqual([action, parts]);
  }
  expect(unfinished).toBeGreaterThan(count - 10);
});

test('a plan that is tried again after something was not found goes on where it stopped', async () => {
  const bytes = start();
  const { count, parts } = await written(bytes, MAKE);
  for (let action = 0; action < count; action += 10) {
    const host = excel(bytes);
    const open = openExcel();
    await open.describe();
    host.faults.failAction(host.stats.requests + 1, action, 'ItemNotFound');
    await open.apply(MAKE);
    expect([action, volcado(host.workbook.save())]).toEqual([action, parts]);
  }
});

test('an empty sheet that is no part of an unfinished plan stays the user’s', async () => {
  const host = excel(start());
  const open = openExcel();
  await open.describe();
  host.faults.failAction(2, 40, 'GeneralException');
  await expect(open.apply(MAKE)).rejects.toThrow();
  host.faults.clear();
  host.workbook.addSheet('Vacía');
  const { names: known, unfinished } = await openExcel().describe();
  expect(unfinished?.action).toBe('hacer');
  expect(known.some(({ ref }) => ref?.sheet === 'Vacía')).toBe(false);
});
