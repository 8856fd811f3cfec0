/** Tables through the genuine client: what the cells say, and the file that is saved of them. */
import { newWorkbook, openWorkbook } from '@pnftp/xlsx';
import { complaints, partText } from '@pnftp/testing';
import { Host } from '../src';
import { loadExcelClient } from '../src/node';

function excel() {
  const host = new Host(newWorkbook({ sheets: ['Hoja1'] }));
  const { Excel } = loadExcelClient(host);
  const [sheet] = host.workbook.sheets;
  const cells = (address: string) => {
    const [, column, row, columns, rows] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(address) ?? [];
    const left = column!.charCodeAt(0) - 65;
    const top = Number(row) - 1;
    const area = {
      row: top,
      column: left,
      rows: Number(rows) - top,
      columns: columns!.charCodeAt(0) - 64 - left,
    };
    return sheet!.readArea(area);
  };
  /** Steps and a sync, over the first sheet; the code of the error they end in. */
  const run = (steps: (sheet: Excel.Worksheet) => void): Promise<string | null> =>
    Excel.run(async (context) => {
      steps(context.workbook.worksheets.getItem('Hoja1'));
      await context.sync();
      return null;
    }).catch((error: { code: string }) => error.code);
  return { host, sheet: sheet!, run, cells };
}

const table = (sheet: Excel.Worksheet) => {
  sheet.getRange('A1:B3').values = [
    ['Código', 'Valor'],
    ['a', 1],
    ['b', 2],
  ];
  return sheet.tables.add('A1:B3', true);
};

async function savedTable(host: Host): Promise<string> {
  const bytes = host.workbook.save();
  openWorkbook(bytes);
  expect(await complaints(bytes)).toEqual([]);
  return partText(bytes, 'xl/tables/table1.xml');
}

test('a header alone makes a table whose blank row is the first to be filled', async () => {
  const { host, run, cells } = excel();
  await run((sheet) => {
    sheet.getRange('A1:B1').values = [['x', 'y']];
    sheet.getRange('A2').values = [['debajo']];
    sheet.tables.add('A1:B1', true);
  });
  // What lay there makes room.
  expect(cells('A1:A3')).toEqual([['x'], [null], ['debajo']]);
  expect(await savedTable(host)).toMatch(/ref="A1:B2"[^>]* insertRow="1"/);
  await run((sheet) => sheet.tables.getItemAt(0).rows.add(undefined, [[1, 2]]));
  await run((sheet) => sheet.tables.getItemAt(0).rows.add(undefined, [[3, 4]]));
  expect(cells('A1:B4')).toEqual([
    ['x', 'y'],
    [1, 2],
    [3, 4],
    ['debajo', null],
  ]);
  expect(await savedTable(host)).not.toContain('insertRow');
});

test('the blank row that somebody has written into is a row like others', async () => {
  const { host, run, cells } = excel();
  await run((sheet) => sheet.tables.add('A1:B1', true));
  await run((sheet) => (sheet.getRange('B2').values = [['y']]));
  expect(await savedTable(host)).not.toContain('insertRow');
  await run((sheet) => sheet.getRange('B2').clear('Contents'));
  await run((sheet) => sheet.tables.getItemAt(0).rows.add(undefined, [[1, 2]]));
  expect(cells('A2:B3')).toEqual([
    [null, null],
    [1, 2],
  ]);
});

test('the last row that is deleted leaves its place to the next, and nothing below moves', async () => {
  const { host, run, cells } = excel();
  await run((sheet) => {
    const rows = table(sheet).rows;
    sheet.getRange('A4').values = [['debajo']];
    rows.getItemAt(0).delete();
    rows.getItemAt(0).delete();
  });
  expect(cells('A2:A3')).toEqual([[null], ['debajo']]);
  expect(await savedTable(host)).toMatch(/ref="A1:B2"[^>]* insertRow="1"/);
  await run((sheet) => sheet.tables.getItemAt(0).rows.add(undefined, [['c', 3]]));
  expect(cells('A2:B3')).toEqual([
    ['c', 3],
    ['debajo', null],
  ]);
});

test.each<[string, (table: Excel.Table) => void]>([
  ['a row too narrow', ({ rows }) => rows.add(undefined, [['c']])],
  [
    'the second of two rows too wide',
    ({ rows }) =>
      rows.add(0, [
        ['c', 1],
        ['d', 2, 3],
      ]),
  ],
  ['a row with a formula that is none', ({ rows }) => rows.add(undefined, [['c', '=1+']])],
  ['a row in no place', ({ rows }) => rows.add(9, [['c', 3]])],
  ['no rows', ({ rows }) => rows.add(undefined, [])],
  ['a column too short', ({ columns }) => columns.add(undefined, [['n'], [1]])],
  ['a column with a formula that is none', ({ columns }) => columns.add(0, [['n'], [1], ['=(']])],
  ['a column in no place', ({ columns }) => columns.add(5)],
])('refused, and nothing has changed: %s', async (_, step) => {
  const { host, run } = excel();
  await run((sheet) => {
    table(sheet);
    sheet.getRange('A4:C4').values = [['de', 'ba', 'jo']];
  });
  const before = host.workbook.save();
  expect(await run((sheet) => step(sheet.tables.getItemAt(0)))).toBe('InvalidArgument');
  expect(host.workbook.save()).toEqual(before);
});

test('rows added over a total row grow the table by themselves alone', async () => {
  const { host, sheet, run, cells } = excel();
  await run((excelSheet) => {
    const made = table(excelSheet);
    excelSheet.getRange('A6').values = [['debajo']];
    made.showTotals = true;
    made.rows.add(undefined, [['c', 3]]);
  });
  expect(sheet.tables[0]!.fullArea.rows).toBe(5);
  expect(cells('A4:A7')).toEqual([['c'], ['Total'], [null], ['debajo']]);
  expect(await savedTable(host)).toMatch(/totalsRowLabel="Total"[^]*totalsRowFunction="sum"/);
});

test('a total row comes back as it was left, and takes no cell that is in use', async () => {
  const { host, run, cells } = excel();
  await run((sheet) => {
    const made = table(sheet);
    sheet.getRange('A4').values = [['debajo']];
    made.showTotals = true;
    sheet.getRange('A4:B4').formulas = [['Promedio', '=SUBTOTAL(101,[Valor])']];
  });
  expect(cells('A4:A5')).toEqual([['Promedio'], ['debajo']]);
  expect(await savedTable(host)).toMatch(
    /totalsRowLabel="Promedio"[^]*totalsRowFunction="average"/,
  );
  await run((sheet) => (sheet.tables.getItemAt(0).showTotals = false));
  expect(cells('A4:B4')).toEqual([[null, null]]);
  await run((sheet) => (sheet.tables.getItemAt(0).showTotals = true));
  expect(cells('A4:B4')).toEqual([
    ['Promedio', { formula: '=SUBTOTAL(101,Table1[Valor])', value: 1.5 }],
  ]);
  await run((sheet) => (sheet.getRange('B4').formulas = [['=MAX([Valor])*2']]));
  expect(await savedTable(host)).toMatch(
    /totalsRowFunction="custom"><totalsRowFormula>MAX\(Table1\[Valor\]\)\*2/,
  );
});

test('one column alone has its total and no label; a column of texts is counted', async () => {
  const { run, cells } = excel();
  await run((sheet) => {
    sheet.getRange('A1:A3').values = [['x'], ['a'], ['b']];
    sheet.tables.add('A1:A3', true).showTotals = true;
  });
  expect(cells('A4:A4')).toEqual([[{ formula: '=SUBTOTAL(103,Table1[x])', value: 2 }]]);
});

test('a table that would lie on merged cells is refused before a header is made for it', async () => {
  const { host, run } = excel();
  await run((sheet) => {
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange('A2:B2').merge();
  });
  const before = host.workbook.save();
  expect(await run((sheet) => sheet.tables.add('A1:B2', false))).toBe('InvalidOperation');
  expect(host.workbook.save()).toEqual(before);
});
