/** Events, through the genuine client: who changes what, and what its handlers are told. */
import { Host } from '../src';
import { loadExcelClient, type ExcelClient } from '../src/node';
import { newWorkbook } from '@pnftp/xlsx';

function excel(): { host: Host; client: ExcelClient } {
  const host = new Host(newWorkbook({ sheets: ['Uno', 'Dos'] }), { locale: 'es-PE' });
  return { host, client: loadExcelClient(host) };
}

const settled = async (host: Host) => {
  await host.idle();
  await new Promise((resolve) => setTimeout(resolve, 5));
};

test('onChanged tells a person from the add-in, and gives the range', async () => {
  const { host, client } = excel();
  const seen: unknown[] = [];
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Uno');
    sheet.onChanged.add(async (event) => {
      await client.Excel.run(async (inner) => {
        const range = event.getRange(inner);
        range.load('values');
        await inner.sync();
        seen.push([event.type, event.address, event.source, event.triggerSource, range.values]);
      });
    });
    await context.sync();
  });
  host.user.enter(host.workbook.sheets[0]!, 2, 1, '31/12/2024');
  await settled(host);
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Uno').getRange('A1').values = [['x']];
    context.workbook.worksheets.getItem('Dos').getRange('A1').values = [['y']];
    await context.sync();
  });
  await settled(host);
  expect(seen).toEqual([
    ['WorksheetChanged', 'B3', 'Local', 'Unknown', [[45657]]],
    ['WorksheetChanged', 'A1', 'Local', 'ThisLocalAddin', [['x']]],
  ]);
});

test('what another author does comes as remote', async () => {
  const { host, client } = excel();
  const seen: unknown[] = [];
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => {
      seen.push([event.address, event.source]);
    });
    await context.sync();
  });
  host.remote((workbook) => workbook.sheet('Dos')!.setCell(4, 4, 1), 'Dos', 'E5');
  await settled(host);
  expect(seen).toEqual([['E5', 'Remote']]);
});

test('activation, deactivation and selection', async () => {
  const { host, client } = excel();
  const seen: unknown[] = [];
  await client.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    const names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
    worksheets.onActivated.add(async ({ worksheetId }) => {
      seen.push(['activated', names.get(worksheetId)]);
    });
    worksheets.onDeactivated.add(async ({ worksheetId }) => {
      seen.push(['deactivated', names.get(worksheetId)]);
    });
    worksheets.getItem('Dos').onSelectionChanged.add(async ({ address }) => {
      seen.push(['selected', address]);
    });
    context.workbook.onSelectionChanged.add(async () => {
      seen.push(['workbook selection']);
    });
    await context.sync();
  });
  host.user.select(host.workbook.sheet('Dos')!, { row: 1, column: 1, rows: 2, columns: 1 });
  await settled(host);
  expect(seen.sort()).toEqual([
    ['activated', 'Dos'],
    ['deactivated', 'Uno'],
    ['selected', 'B2:B3'],
    ['workbook selection'],
  ]);
});

test('a handler that is removed hears no more, and events can be switched off', async () => {
  const { host, client } = excel();
  let count = 0;
  const handler = await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Uno');
    const added = sheet.onChanged.add(async () => {
      count += 1;
    });
    await context.sync();
    return added;
  });
  const edit = async () => {
    host.user.enter(host.workbook.sheets[0]!, 0, 0, '1');
    await settled(host);
  };
  await edit();
  expect(count).toBe(1);
  await client.Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    await context.sync();
  });
  await edit();
  expect(count).toBe(1);
  await client.Excel.run(handler.context, async (context) => {
    context.runtime.enableEvents = true;
    handler.remove();
    await context.sync();
  });
  await edit();
  expect(count).toBe(1);
});

test('the grid is told of what requests and edits change, computed cells too', async () => {
  const { host, client } = excel();
  await client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Uno').getRange('A1:B1');
    range.formulas = [[1, '=A1*2']];
    await context.sync();
  });
  const changes: string[] = [];
  host.onChange((all) => changes.push(...all.map(({ kind, area }) => `${kind} ${area?.column}`)));
  host.user.enter(host.workbook.sheets[0]!, 0, 0, '21');
  await settled(host);
  expect(host.workbook.sheets[0]!.cell(0, 1)).toEqual({ formula: '=A1*2', value: 42 });
  expect(changes).toEqual(['cells 0', 'cells 1']);
});

test('onNameChanged tells the old title and the new one, of a sheet and of all of them', async () => {
  const { host, client } = excel();
  const seen: unknown[] = [];
  await client.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const hear = async ({ nameBefore, nameAfter }: Excel.WorksheetNameChangedEventArgs) => {
      seen.push([nameBefore, nameAfter]);
    };
    worksheets.getItem('Uno').onNameChanged.add(hear);
    worksheets.onNameChanged.add(hear);
    await context.sync();
    worksheets.getItem('Uno').name = 'Tres';
    worksheets.getItem('Dos').name = 'Dos';
    await context.sync();
  });
  await settled(host);
  expect(seen).toEqual([
    ['Uno', 'Tres'],
    ['Uno', 'Tres'],
  ]);
});
