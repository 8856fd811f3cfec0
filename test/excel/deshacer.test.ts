/** What a person undoes with Ctrl+Z: an action in one step, where Excel can make one of its requests. */
import { openExcel } from '../../src/excel';
import { Host, type Profile } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import type { Cell, Plan, SheetPlan } from '@pnftp/xlsx/plan';
import { newWorkbook } from '@pnftp/xlsx';
import { volcado } from './volcado';

/** About 5 MB of texts: two requests. */
const ROWS = 2500;
const cells = Array.from({ length: ROWS }, (_, row): Cell[] => [`${row} ${'x'.repeat(2000)}`]);
const large = (sheet: Partial<SheetPlan> = {}): Plan => ({
  action: 'prueba',
  sheets: [{ name: 'Hoja1', mode: 'update', blocks: [{ row: 0, column: 0, cells }], ...sheet }],
});
const SMALL: Plan = {
  action: 'prueba',
  sheets: [{ name: 'Hoja1', mode: 'update', blocks: [{ row: 0, column: 0, cells: [['a']] }] }],
};

function excel(profile: Profile = 'web') {
  const host = new Host(newWorkbook({ sheets: ['Hoja1'] }), { profile, calculates: false });
  loadExcelClient(host).install();
  // What Excel is asked to make one step of; the client is the genuine one.
  const spy = jest.spyOn(Excel, 'run');
  const asked = () =>
    (spy.mock.calls as unknown[][]).map(([given]) => (given as Excel.RunOptions).mergeUndoGroup);
  return { host, open: openExcel(), asked, forget: () => spy.mockClear() };
}
afterEach(() => jest.restoreAllMocks());

it.each([
  ['of several requests', 'web', large(), true],
  ['of one request', 'web', SMALL, undefined],
  ['in an Excel that cannot', 'ltsc2021', large(), undefined],
  [
    'that makes a sheet in its place',
    'web',
    large({ name: 'N', mode: 'create', position: 0 }),
    undefined,
  ],
] as const)('an action %s: grouped or not', async (_, profile, plan, grouped) => {
  const { open, asked, forget } = excel(profile);
  await open.describe();
  forget();
  await open.apply(plan);
  expect(asked()).toEqual([grouped]);
});

it('one that Excel refuses to group, wherever it does, is written all the same, and none is grouped again', async () => {
  const right = excel();
  await right.open.describe();
  const before = right.host.stats.requests;
  await right.open.apply(large());
  const requests = right.host.stats.requests - before;
  expect(requests).toBeGreaterThan(1);
  const written = volcado(right.host.workbook.save());
  for (let request = 1; request <= requests; request++) {
    for (const action of [0, 3]) {
      const { host, open, asked, forget } = excel();
      await open.describe();
      forget();
      host.faults.failAction(host.stats.requests + request, action, 'UndoNotSupported');
      await open.apply(large());
      expect([request, action, asked()]).toEqual([request, action, [true, undefined]]);
      expect(volcado(host.workbook.save())).toEqual(written);
      forget();
      await open.apply(large());
      expect(asked()).not.toContain(true);
    }
  }
});

it('rows that are put in are never grouped: they could not be put in a second time', async () => {
  const { host, open, asked, forget } = excel();
  const [area] = [{ row: 0, column: 0, rows: 2, columns: 1 }];
  await open.describe();
  await open.apply({
    action: 'prueba',
    sheets: [
      {
        name: 'Hoja1',
        mode: 'update',
        blocks: [{ row: 0, column: 0, cells: [['T'], ['a']] }],
        tables: [{ name: 'tblT', area }],
      },
    ],
  });
  await open.describe();
  forget();
  const row = { kind: 'insertRow', table: 'tblT', at: 1, cells: ['b'] } as const;
  await open.apply(large({ tableChanges: [row], blocks: [{ row: 0, column: 3, cells }] }));
  expect(asked()).not.toContain(true);
  expect(host.workbook.table('tblT')!.area.rows).toBe(3);
});
