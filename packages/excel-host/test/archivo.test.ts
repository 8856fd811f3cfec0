/** What is done through the client stands in the file that is saved, part by part. */
import { newWorkbook, openWorkbook } from '@pnftp/xlsx';
import { complaints, partText, unpack } from '@pnftp/testing';
import { Host } from '../src';
import { loadExcelClient } from '../src/node';

async function saved(
  steps: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void,
): Promise<Uint8Array> {
  const host = new Host(newWorkbook({ sheets: ['Hoja'] }), { profile: 'microsoft365' });
  await loadExcelClient(host).Excel.run(async (context) => {
    steps(context, context.workbook.worksheets.getItem('Hoja'));
    await context.sync();
  });
  const bytes = host.workbook.save();
  expect(await complaints(bytes)).toEqual([]);
  return bytes;
}

const part = (bytes: Uint8Array, name: RegExp): string =>
  partText(bytes, Object.keys(unpack(bytes)).find((key) => name.test(key)) ?? '');

const ROWS = [
  ['Código', 'Valor'],
  ['b', 1],
  ['a', 2],
];

test('a sorted table keeps what it was sorted by, and rows inserted above move it', async () => {
  const bytes = await saved((_context, sheet) => {
    sheet.getRange('A1:B3').values = ROWS;
    sheet.tables.add('A1:B3', true).sort.apply([{ key: 1, ascending: false }]);
    sheet.getRange('1:1').insert('Down');
  });
  expect(part(bytes, /table\d+\.xml$/)).toContain(
    '<sortState ref="A3:B4"><sortCondition descending="1" ref="B3:B4"/></sortState>',
  );
});

test('clearing the sort takes the mark away', async () => {
  const bytes = await saved((_context, sheet) => {
    sheet.getRange('A1:B3').values = ROWS;
    const { sort } = sheet.tables.add('A1:B3', true);
    sort.apply([{ key: 0, ascending: true }]);
    sort.clear();
  });
  expect(part(bytes, /table\d+\.xml$/)).not.toContain('sortState');
});

test('a filled legend is filled in the file', async () => {
  const bytes = await saved((_context, sheet) => {
    sheet.getRange('A1:B3').values = ROWS;
    const { legend } = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'));
    legend.visible = true;
    legend.format.fill.setSolidColor('#FFF3C4');
  });
  expect(part(bytes, /chart\d+\.xml$/)).toMatch(
    /<c:legend>.*<c:spPr><a:solidFill><a:srgbClr val="FFF3C4"\/><\/a:solidFill>.*<\/c:legend>/s,
  );
});

test('custom properties are in the file, by their types', async () => {
  const bytes = await saved(({ workbook }) => {
    const { custom } = workbook.properties;
    custom.add('Entidad', 'Línea & "base"');
    custom.add('Año', 2025);
    custom.add('Peso', 0.5);
    custom.add('Final', true);
    custom.add('Borrada', 'x');
    custom.getItem('borrada').delete();
  });
  expect(openWorkbook(bytes).customProperties).toEqual([
    { name: 'Entidad', type: 'text', value: 'Línea & "base"' },
    { name: 'Año', type: 'number', value: 2025 },
    { name: 'Peso', type: 'number', value: 0.5 },
    { name: 'Final', type: 'boolean', value: true },
  ]);
  expect(part(bytes, /custom\.xml$/)).toContain('<vt:i4>2025</vt:i4>');
});

test('filters are in the file with their criteria, and the rows that they hide are hidden', async () => {
  const bytes = await saved((_context, sheet) => {
    sheet.getRange('A1:B3').values = ROWS;
    const { autoFilter } = sheet;
    autoFilter.apply('A1:B3', 1, { filterOn: 'Custom', criterion1: '>1', criterion2: '<9' });
    autoFilter.apply('A1:B3', 0, { filterOn: 'Values', values: ['a', '', 'ñ'] });
    sheet.getRange('D1:E3').values = ROWS;
    const { columns } = sheet.tables.add('D1:E3', true);
    columns.getItem('Valor').filter.applyBottomPercentFilter(50);
  });
  const [sheet] = openWorkbook(bytes).sheets;
  expect([...sheet!.filterCriteria]).toEqual([
    [0, { kind: 'values', values: ['a', 'ñ'], blank: true }],
    [
      1,
      {
        kind: 'custom',
        conditions: [
          { operator: '>', value: '1' },
          { operator: '<', value: '9' },
        ],
        and: true,
      },
    ],
  ]);
  expect([...sheet!.tables[0]!.filterCriteria]).toEqual([
    [1, { kind: 'top', count: 50, percent: true, bottom: true }],
  ]);
  expect(part(bytes, /workbook\.xml$/)).toMatch(
    /name="_xlnm\._FilterDatabase"[^>]*hidden="1"[^>]*>Hoja!\$A\$1:\$B\$3</,
  );
});

test('a table that loses rows or columns forgets what named them', async () => {
  const bytes = await saved((_context, sheet) => {
    sheet.getRange('A1:B3').values = ROWS;
    const table = sheet.tables.add('A1:B3', true);
    table.columns.getItem('Valor').filter.applyTopItemsFilter(2);
    table.sort.apply([{ key: 0, ascending: true }]);
    table.resize('A1:A3');
  });
  const xml = part(bytes, /table\d+\.xml$/);
  expect(xml).not.toContain('filterColumn');
  expect(xml).not.toContain('sortState');
});
