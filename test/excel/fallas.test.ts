/** What can go wrong between a plan and an open Excel, and what is left of it. */
import { ExcelFailure, goTo, openExcel } from '../../src/excel';
import { Host, type HostErrorCode, type Profile } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import type { Plan } from '@pnftp/xlsx/plan';
import { newWorkbook, openWorkbook } from '@pnftp/xlsx';
import { GOLDEN } from './planes';

const PLAN: Plan = {
  action: 'prueba',
  snapshot: '{"celdas":["<&>\\"ñ"]}',
  sheets: [
    { name: 'Nueva', mode: 'create', blocks: [{ row: 0, column: 0, cells: [['a', 1]] }] },
    { name: 'Hoja1', mode: 'update', blocks: [{ row: 0, column: 0, cells: [['b']] }] },
  ],
};

function excel(profile: Profile = 'microsoft365', workbook = newWorkbook({ sheets: ['Hoja1'] })) {
  const host = new Host(workbook, { profile });
  loadExcelClient(host).install();
  return { host, open: openExcel() };
}

const failure = async (promise: Promise<unknown>): Promise<ExcelFailure> => {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ExcelFailure);
  return error as ExcelFailure;
};

/** How many actions the write of the plan has. */
async function actionsOfWrite(): Promise<number> {
  const { host, open } = excel();
  await open.describe();
  host.resetStats();
  await open.apply(PLAN);
  return host.stats.actions;
}

test('a finished write leaves no mark', async () => {
  const { host, open } = excel();
  await open.describe();
  await open.apply(PLAN);
  expect(host.workbook.names).toEqual([]);
  expect(host.workbook.customXml).toEqual([]);
  expect(host.stats).toMatchObject({ requests: 2, cleanups: 0 });
});

test('wherever a write is interrupted, the next description says so and gives the snapshot', async () => {
  const count = await actionsOfWrite();
  let unfinished = 0;
  for (let action = 0; action < count; action += 1) {
    const { host, open } = excel();
    await open.describe();
    host.faults.failAction(2, action, 'GeneralException');
    expect((await failure(open.apply(PLAN))).code).toBe('GeneralException');
    const structure = await openExcel().describe();
    const written = host.workbook.sheet('Hoja1')?.cell(0, 0) === 'b';
    const begun = host.workbook.sheets.length > 1;
    if (begun && !written) expect(structure.unfinished).toBeDefined();
    if (structure.unfinished) {
      unfinished += 1;
      expect(structure.unfinished.action).toBe('prueba');
      if (begun) expect(structure.unfinished.snapshot).toBe(PLAN.snapshot);
      // The mark is not one of the workbook's own names.
      expect(structure.names).toEqual([]);
    }
  }
  expect(unfinished).toBeGreaterThan(5);
});

test('an interrupted write is finished by writing again', async () => {
  const count = await actionsOfWrite();
  const { host, open } = excel();
  await open.describe();
  host.faults.failAction(2, count - 12, 'GeneralException');
  await failure(open.apply(PLAN));
  const { unfinished } = await open.describe();
  expect(unfinished).toEqual({
    action: 'prueba',
    snapshot: PLAN.snapshot,
    created: ['Nueva'],
  });
  await open.apply(PLAN);
  expect((await open.describe()).unfinished).toBeUndefined();
  expect(host.workbook.customXml).toEqual([]);
  expect(host.workbook.sheet('Hoja1')?.cell(0, 0)).toBe('b');
});

test('a connection that breaks after the write leaves it whole', async () => {
  const { host, open } = excel();
  await open.describe();
  host.faults.dropConnection(2, { done: true });
  expect((await failure(open.apply(PLAN))).code).toBe('ConnectionFailure');
  expect((await openExcel().describe()).unfinished).toBeUndefined();
  expect(host.workbook.sheet('Nueva')?.cell(0, 1)).toBe(1);
});

test('a connection that breaks before it leaves nothing', async () => {
  const { host, open } = excel();
  await open.describe();
  host.faults.dropConnection(2);
  await failure(open.apply(PLAN));
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Hoja1']);
});

test('what Excel finds too large goes in smaller requests', async () => {
  const rows = 3_000;
  const cells = Array.from({ length: rows }, (_, i) => [i, `texto ${i}`, null, true]);
  const plan: Plan = {
    action: 'grande',
    sheets: [{ name: 'Hoja1', mode: 'update', blocks: [{ row: 0, column: 0, cells }] }],
  };
  const { host, open } = excel('web');
  await open.describe();
  host.faults.payloadLimit = 60_000;
  const shares: number[] = [];
  await open.apply(plan, { onProgress: (share) => shares.push(share) });
  expect(shares.length).toBeGreaterThan(3);
  expect(shares.at(-1)).toBe(1);
  const area = { row: 0, column: 0, rows, columns: 4 };
  const [grid] = await open.read([{ sheet: 'Hoja1', area }]);
  expect(grid?.cells).toEqual(cells);
  expect(host.stats.largestRequest).toBeGreaterThan(60_000);
  expect(host.workbook.names).toEqual([]);
});

test('more cells than fit in memory are refused before they are asked for', async () => {
  const { host, open } = excel('web');
  await open.describe();
  const { requests } = host.stats;
  const area = { row: 0, column: 0, rows: 1_048_576, columns: 100 };
  const { code } = (await failure(open.read([{ sheet: 'Hoja1', area }]))) as { code: string };
  expect(code).toBe('ReadTooLarge');
  expect(host.stats.requests).toBe(requests);
});

test('a write that is stopped between requests says what is unfinished', async () => {
  const cells = Array.from({ length: 40_000 }, (_, i) => [`un texto algo más largo ${i}`, i]);
  const block = (column: number) => ({ row: 0, column, cells });
  const blocks = Array.from({ length: 6 }, (_, i) => block(i * 2));
  const { open } = excel('web');
  await open.describe();
  const stop = new AbortController();
  const writing = open.apply(
    { action: 'largo', sheets: [{ name: 'Hoja1', mode: 'update', blocks }] },
    { signal: stop.signal, onProgress: () => stop.abort(new Error('detenida')) },
  );
  await expect(writing).rejects.toThrow('detenida');
  expect((await open.describe()).unfinished?.action).toBe('largo');
});

test('a write that is stopped before it starts writes nothing', async () => {
  const { host, open } = excel();
  await open.describe();
  const writing = open.apply(PLAN, { signal: AbortSignal.abort(new Error('detenida')) });
  await expect(writing).rejects.toThrow('detenida');
  expect(host.stats.requests).toBe(1);
});

test('cell-edit mode: requests wait until the cell is left', async () => {
  const { host, open } = excel();
  host.cellEdit = true;
  let done = false;
  const describing = open.describe().then(() => (done = true));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(done).toBe(false);
  host.cellEdit = false;
  await describing;
  expect(done).toBe(true);
});

test('a protected sheet refuses, and the write says so', async () => {
  const { host, open } = excel();
  host.workbook.sheet('Hoja1')?.protect();
  await open.describe();
  expect((await failure(open.apply(PLAN))).code).toBe('AccessDenied');
  expect((await open.describe()).unfinished?.action).toBe('prueba');
});

test('a workbook that takes no new sheets is told before anything is written', async () => {
  const { host, open } = excel();
  host.workbook.structureLocked = true;
  await open.describe();
  const plan: Plan = { action: 'prueba', sheets: [{ name: 'Nueva', mode: 'create' }] };
  expect((await failure(open.apply(plan))).code).toBe('StructureProtected');
  expect((await open.describe()).unfinished).toBeUndefined();
  // And Excel itself would refuse the sheet.
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.add('Otra');
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'AccessDenied' });
  host.workbook.structureLocked = false;
  await open.describe();
  await open.apply(plan);
  expect(host.workbook.sheet('Nueva')).not.toBeNull();
});

test('a protected sheet that is to be written anew is told before anything is written', async () => {
  const { host, open } = excel();
  host.workbook.sheet('Hoja1')?.protect();
  await open.describe();
  const plan: Plan = { action: 'prueba', sheets: [{ name: 'Hoja1', mode: 'regenerate' }] };
  expect((await failure(open.apply(plan))).code).toBe('AccessDenied');
  expect(host.stats.requests).toBe(1);
  expect((await open.describe()).unfinished).toBeUndefined();
  host.workbook.sheet('Hoja1')?.unprotect();
  await open.describe();
  await open.apply(plan);
});

test('colour rules that another author took away meanwhile are asked for again', async () => {
  const golden = GOLDEN.find(({ name }) => name.startsWith('a sheet of ours'));
  const start = golden?.start?.().save() as Uint8Array;
  const { host, open } = excel('microsoft365', openWorkbook(start));
  await open.describe();
  host.faults.editBefore(2, (workbook) => {
    const sheet = workbook.sheet('Nuestra');
    const ours = sheet?.conditionalFormats.find(
      ({ rule }) => rule.kind === 'expression' && rule.formula.includes('PNFTP_'),
    );
    sheet?.removeConditionalFormat(ours?.id ?? '');
  });
  await open.apply(golden?.plans[0] as Plan);
  const formulas = host.workbook
    .sheet('Nuestra')
    ?.conditionalFormats.map(({ rule }) => (rule.kind === 'expression' ? rule.formula : ''));
  expect(formulas).toEqual(['=$B3>PNFTP_umbral', '=$B3>usuario']);
});

test('tables that nobody foresaw cost the first description a request, and only that one', async () => {
  const workbook = newWorkbook({ sheets: ['Hoja1'] });
  workbook.sheet('Hoja1')?.writeArea(0, 0, [['a'], [1]]);
  workbook
    .sheet('Hoja1')
    ?.addTable({ name: 'suya', area: { row: 0, column: 0, rows: 2, columns: 1 } });
  const { host, open } = excel('microsoft365', workbook);
  await open.describe();
  expect(host.stats.requests).toBe(2);
  await open.describe();
  expect(host.stats.requests).toBe(3);
  const foreseen = openExcel({ tables: ['suya', 'otra'] });
  const { tables } = await foreseen.describe();
  expect(host.stats.requests).toBe(4);
  expect(tables.map(({ name, area }) => [name, area.rows])).toEqual([['suya', 2]]);
});

test('workbooks with more sheets than are looked at at once', async () => {
  const sheets = Array.from({ length: 40 }, (_, i) => `Hoja ${i}`);
  const workbook = newWorkbook({ sheets });
  workbook.sheet('Hoja 39')?.setCell(2, 1, 5);
  const { host, open } = excel('microsoft365', workbook);
  const structure = await open.describe();
  expect(host.stats.requests).toBe(2);
  expect(structure.sheets.map(({ name }) => name)).toEqual(sheets);
  expect(structure.sheets[39]?.used).toEqual({ row: 2, column: 1, rows: 1, columns: 1 });
});

test('an older Excel resizes tables by their rows and columns', async () => {
  const golden = GOLDEN.filter(({ name }) => /table that/.test(name));
  for (const { start, plans } of golden) {
    const bytes = start?.().save() as Uint8Array;
    const { host, open } = excel('microsoft365', openWorkbook(bytes));
    const { isSetSupported } = Office.context.requirements;
    Office.context.requirements.isSetSupported = (name, version) =>
      name === 'ExcelApi'
        ? Number(`${version ?? '1.1'}`.split('.')[1]) < 13
        : isSetSupported(name, `${version ?? '1.1'}`);
    for (const plan of plans) {
      await open.describe();
      await open.apply(plan);
      const table = plan.sheets[0]?.tables?.[0];
      expect(host.workbook.table(table?.name ?? '')?.area).toEqual(table?.area);
    }
  }
});

test('goTo shows the sheet and selects the cells', async () => {
  const { host } = excel('web', newWorkbook({ sheets: ['A', 'B'] }));
  await goTo('B', 'C3:D4');
  expect(host.workbook.activeSheet.name).toBe('B');
  expect(host.workbook.activeSheet.selection).toEqual({ row: 2, column: 2, rows: 2, columns: 2 });
  expect((await failure(goTo('No está', 'A1'))).code).toBe('ItemNotFound');
});

test.each<HostErrorCode>(['InsertDeleteConflict', 'UnsupportedOperation'])(
  'the code %s reaches the caller',
  async (code) => {
    const { host, open } = excel();
    host.faults.failAction(1, 0, code);
    expect((await failure(open.describe())).code).toBe(code);
  },
);
