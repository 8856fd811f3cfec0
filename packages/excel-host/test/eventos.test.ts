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
  expect(changes).toEqual(['cells 0', 'values 1']);
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

test('a person’s edit is told with what the cell showed before and after, to sheet and table', async () => {
  const { host, client } = excel();
  const seen: unknown[] = [];
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Uno');
    sheet.getRange('A1:B2').values = [
      ['Código', 'Valor'],
      ['a', 1],
    ];
    const table = sheet.tables.add('A1:B2', true);
    await context.sync();
    type Told = Excel.WorksheetChangedEventArgs | Excel.TableChangedEventArgs;
    const hear = async (event: Told) => {
      const { valueBefore, valueAfter, valueTypeAfter } = event.details;
      seen.push([event.type, event.address, valueBefore, valueAfter, valueTypeAfter]);
    };
    sheet.onChanged.add(hear);
    table.onChanged.add(hear);
    context.workbook.tables.onChanged.add(hear);
    context.workbook.worksheets.getItem('Dos').tables.onChanged.add(hear);
    await context.sync();
  });
  host.user.enter(host.workbook.sheets[0]!, 1, 1, '=1/0');
  host.user.enter(host.workbook.sheets[0]!, 7, 0, 'fuera');
  await settled(host);
  expect(seen).toEqual([
    ['WorksheetChanged', 'B2', 1, '#DIV/0!', 'Error'],
    ['TableChanged', 'B2', 1, '#DIV/0!', 'Error'],
    ['TableChanged', 'B2', 1, '#DIV/0!', 'Error'],
    ['WorksheetChanged', 'A8', '', 'fuera', 'String'],
  ]);
});

test('rows of the sheet that go through a table are told to it, with its columns only', async () => {
  const { host, client } = excel();
  const seen: unknown[] = [];
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Uno');
    sheet.getRange('B2:C4').values = [
      ['Código', 'Valor'],
      ['a', 1],
      ['b', 2],
    ];
    const table = sheet.tables.add('B2:C4', true);
    await context.sync();
    table.onChanged.add(async ({ changeType, address }) => void seen.push([changeType, address]));
    await context.sync();
    sheet.getRange('3:3').insert('Down');
    sheet.getRange('4:5').delete('Up');
    sheet.getRange('9:9').delete('Up');
    await context.sync();
  });
  await settled(host);
  expect(seen).toEqual([
    ['RowInserted', 'B3:C3'],
    ['RowDeleted', 'B4:C5'],
  ]);
});

test('merging computes anew what used the cells that are emptied', async () => {
  const { host, client } = excel();
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Uno');
    sheet.getRange('A1:B1').values = [['', 2]];
    sheet.getRange('D1:E1').formulas = [['=A1', '=SUM(A1:B1)']];
    await context.sync();
    sheet.getRange('A1:B1').merge();
    await context.sync();
  });
  const line = host.workbook.sheets[0]!.readArea({ row: 0, column: 0, rows: 1, columns: 5 })[0]!;
  // What stood first in the merged cells is what they show.
  expect(line.slice(0, 2)).toEqual([2, null]);
  expect(line.slice(3)).toEqual([
    { formula: '=A1', value: 2 },
    { formula: '=SUM(A1:B1)', value: 2 },
  ]);
});

test('selecting cells of another sheet leaves one sheet and enters the other', async () => {
  const { host, client } = excel();
  const seen: unknown[] = [];
  await client.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onActivated.add(async ({ type }) => void seen.push(type));
    worksheets.onDeactivated.add(async ({ type }) => void seen.push(type));
    await context.sync();
    worksheets.getItem('Dos').getRange('B2').select();
    await context.sync();
  });
  await settled(host);
  expect(seen).toEqual(['WorksheetDeactivated', 'WorksheetActivated']);
});
