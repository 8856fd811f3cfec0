/** What the client and the host say to each other, beside the claims of the matrix. */
import { Host, registeredFunctions, type Profile } from '../src';
import { loadExcelClient } from '../src/node';
import { newWorkbook } from '@pnftp/xlsx';

function excel(profile: Profile = 'microsoft365', locale = 'en-US') {
  const host = new Host(newWorkbook({ sheets: ['Hoja1'] }), { profile, locale });
  return { host, ...loadExcelClient(host) };
}

const codeOf = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (error: { code?: string }) => error.code ?? String(error),
  );

test('a load tells apart what was loaded and what was not', async () => {
  const { Excel } = excel();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Hoja1').getRange('A1');
    range.load('address');
    await context.sync();
    expect(range.address).toBe('Hoja1!A1');
    expect(() => range.values).toThrow(/property 'values' is not available/);
  });
});

test('collections take top and skip, and nested members', async () => {
  const { Excel } = excel();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    for (const name of ['B', 'C', 'D']) worksheets.add(name);
    await context.sync();
    worksheets.load({ select: 'name', expand: 'tables', top: 2, skip: 1 });
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(['B', 'C']);
    expect(worksheets.items[0]!.tables.items).toEqual([]);
  });
});

test('set() and load by object', async () => {
  const { Excel } = excel();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Hoja1').getRange('A1:B1');
    range.set({ values: [[1, 2]], format: { font: { bold: true }, fill: { color: '#ABCDEF' } } });
    range.load({ values: true, format: { font: { bold: true }, fill: { color: true } } });
    await context.sync();
    expect(range.values).toEqual([[1, 2]]);
    expect(range.format.font.bold).toBe(true);
    expect(range.format.fill.color).toBe('#ABCDEF');
  });
});

test('ranges that Excel.run tracked are released in a request that is counted apart', async () => {
  const { host, Excel } = excel();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Hoja1').getRange('A1');
    range.load('address');
    await context.sync();
    range.load('values');
    await context.sync();
  });
  await host.idle();
  expect(host.stats).toMatchObject({ requests: 2, cleanups: 1 });
  expect(host.session.references.count).toBe(0);
});

test.each<[Profile, boolean]>([
  ['ltsc2021', false],
  ['microsoft365', true],
  ['web', true],
])('requirement sets in %s', async (profile, later) => {
  const { Office } = excel(profile);
  const { requirements } = Office.context;
  expect(requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
  expect(requirements.isSetSupported('ExcelApi', '1.16')).toBe(later);
  expect(requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
  expect(requirements.isSetSupported('ExcelApiOnline', '1.1')).toBe(profile === 'web');
});

test('what the host does not know is refused loudly', async () => {
  const { Excel } = excel();
  const code = codeOf(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Hoja1').shapes.addGeometricShape('Rectangle');
      await context.sync();
    }),
  );
  expect(await code).toBe('ApiNotFound');
});

test('the error names the statement that failed', async () => {
  const { Excel, OfficeExtension } = excel();
  const failing = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('No está').getRange('A1').load('values');
    await context.sync();
  });
  const error = (await failing.catch((reason: unknown) => reason)) as OfficeExtension.Error;
  expect(error).toBeInstanceOf(OfficeExtension.Error);
  expect(error.code).toBe('ItemNotFound');
  expect(error.debugInfo.statement).toContain('getItem');
});

test('faults on demand: an action, the connection, a delay, a limit', async () => {
  const { host, Excel } = excel();
  const write = (value: number) =>
    codeOf(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Hoja1');
        sheet.getRange('A1').untrack().values = [[value]];
        sheet.getRange('B1').untrack().values = [[value]];
        await context.sync();
      }),
    );
  const cells = () => host.workbook.sheets[0]!.readArea({ row: 0, column: 0, rows: 1, columns: 2 });
  expect(await write(1)).toBe('none');
  host.faults.failAction(2, host.stats.actions - 1, 'AccessDenied');
  expect(await write(2)).toBe('AccessDenied');
  expect(cells()).toEqual([[2, 1]]);
  host.faults.dropConnection(3);
  expect(await write(3)).toBe('ConnectionFailure');
  expect(cells()).toEqual([[2, 1]]);
  host.faults.delay = 30;
  const before = Date.now();
  expect(await write(4)).toBe('none');
  expect(Date.now() - before).toBeGreaterThanOrEqual(29);
  host.faults.clear();
  host.faults.payloadLimit = 100;
  expect(await write(5)).toBe('RequestPayloadSizeLimitExceeded');
  expect(cells()).toEqual([[4, 4]]);
});

test('the web refuses responses over five megabytes, and has done what was asked', async () => {
  const { host, Excel } = excel('web');
  const text = 'x'.repeat(30_000);
  const values = Array.from({ length: 60 }, () => [text, text]);
  const read = (rows: number) =>
    codeOf(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Hoja1');
        sheet.getRange('D1').untrack().values = [[rows]];
        sheet.getRange(`A1:B${rows}`).untrack().load('values');
        await context.sync();
      }),
    );
  host.workbook.sheets[0]!.writeArea(0, 0, values);
  host.workbook.sheets[0]!.writeArea(60, 0, values);
  expect(await read(40)).toBe('none');
  expect(await read(120)).toBe('ResponsePayloadSizeLimitExceeded');
  expect(host.workbook.sheets[0]!.cell(0, 3)).toBe(120);
});

test('cell-edit mode refuses, or lets wait who asked for it', async () => {
  const { host, Excel } = excel();
  host.cellEdit = true;
  const touch = (context: Excel.RequestContext) => {
    context.workbook.worksheets.getItem('Hoja1').load('name');
    return context.sync();
  };
  expect(await codeOf(Excel.run(touch))).toBe('InvalidOperationInCellEditMode');
  const waiting = codeOf(Excel.run({ delayForCellEdit: true }, touch));
  setTimeout(() => {
    host.cellEdit = false;
  }, 10);
  expect(await waiting).toBe('none');
});

test('the culture of the locale', async () => {
  const { Excel } = excel('microsoft365', 'es-ES');
  await Excel.run(async (context) => {
    const { cultureInfo } = context.application;
    cultureInfo.load('name');
    cultureInfo.numberFormat.load('numberDecimalSeparator,numberGroupSeparator');
    cultureInfo.datetimeFormat.load('shortDatePattern');
    await context.sync();
    expect(cultureInfo.name).toBe('es-ES');
    expect(cultureInfo.numberFormat.numberDecimalSeparator).toBe(',');
    expect(cultureInfo.datetimeFormat.shortDatePattern).toBe('dd/mm/yyyy');
  });
});

test('a new workbook is handed over', async () => {
  const { host, Excel } = excel();
  await Excel.createWorkbook(btoa('PK'));
  await host.idle();
  expect(host.session.created).toEqual([btoa('PK')]);
});

test('custom functions run in the runtime of the client, and a blank result is 0', async () => {
  const host = new Host(
    newWorkbook({ sheets: ['Hoja1'], customFunctions: ['N.DOBLE', 'N.NADA'] }),
    {
      functions: registeredFunctions(
        {
          functions: [
            { id: 'DOBLE', name: 'DOBLE', parameters: [{ name: 'x', type: 'any' }] },
            { id: 'NADA', name: 'NADA', parameters: [] },
          ],
        },
        'N',
      ),
    },
  );
  const { Excel, CustomFunctions } = loadExcelClient(host);
  CustomFunctions.associate('DOBLE', (x) => {
    if (typeof x !== 'number') {
      throw new CustomFunctions.Error('#VALUE!' as never, 'no es un número');
    }
    return x * 2;
  });
  CustomFunctions.associate('NADA', () => null);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Hoja1').getRange('A1:E1');
    range.formulas = [[21, '=N.DOBLE(A1)', '=B1+1', '=N.DOBLE("x")', '=N.NADA()+0']];
    await context.sync();
  });
  await host.idle();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Hoja1').getRange('A1:E1');
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([[21, 42, 43, '#VALUE!', 0]]);
  });
});

test('a star asks for all that a plain load gives, of an object or of the items of a collection', async () => {
  const { Excel } = excel();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/*');
    const sheet = worksheets.getItem('Hoja1');
    sheet.load('*');
    await context.sync();
    expect(worksheets.items[0]!.visibility).toBe('Visible');
    expect(sheet.name).toBe('Hoja1');
  });
});
