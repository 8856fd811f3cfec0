/** Sheets of OpenDocument, made by hand as the format has them; LibreOffice's own: test/libreoffice. */
import { strToU8, zipSync } from 'fflate';
import { isOds, openOds, openWorkbook, XlsxError } from '../src';

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const NS = ['office', 'table', 'text', 'calcext']
  .map((prefix) => `xmlns:${prefix}="urn:${prefix}"`)
  .join(' ');

function ods(sheets: string, after = '', more: Record<string, string> = {}): Uint8Array {
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NS}><office:body><office:spreadsheet>${sheets}${after}</office:spreadsheet></office:body></office:document-content>`;
  const parts = { 'content.xml': content, ...more };
  return zipSync({
    mimetype: [strToU8(TYPE), { level: 0 }],
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  });
}
const table = (rows: string): string => `<table:table table:name="Hoja 1">${rows}</table:table>`;
const row = (cells: string, repeated = 1): string =>
  `<table:table-row table:number-rows-repeated="${repeated}">${cells}</table:table-row>`;
const cell = (type: string, attributes = '', text = ''): string =>
  `<table:table-cell office:value-type="${type}" ${attributes}>${text}</table:table-cell>`;

const why = (bytes: Uint8Array): string => {
  try {
    openOds(bytes);
    return 'nothing';
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    return error.code;
  }
};

it('reads values, texts, dates, errors and what is repeated', async () => {
  const bytes = ods(
    table(
      row('<table:table-cell table:number-columns-repeated="1024"/>', 2) +
        row(
          '<table:table-cell/>' +
            cell('float', 'office:value="6.9"') +
            cell('percentage', 'office:value="0.95"') +
            cell('date', 'office:date-value="2023-12-31"') +
            cell('boolean', 'office:boolean-value="true"') +
            cell(
              'string',
              '',
              '<office:annotation><text:p>nota</text:p></office:annotation><text:p>a<text:s text:c="2"/><text:span>b &amp; c</text:span></text:p><text:p>=1+1</text:p>',
            ) +
            cell('string', 'calcext:value-type="error"', '<text:p>#REF!</text:p>') +
            '<table:table-cell office:value-type="float" office:value="2" table:number-columns-repeated="2"/>',
        ) +
        row('<table:table-cell table:number-columns-repeated="1024"/>', 1_048_573),
    ),
    '<table:named-expressions><table:named-expression table:name="marca" table:expression="of:=&quot;1 x&quot;"/><table:named-range table:name="c" table:cell-range-address="$\'Hoja 1\'.$B$3:.$C$3"/></table:named-expressions>',
  );
  expect(isOds(bytes)).toBe(true);
  const book = openOds(bytes);
  const { sheets, names } = await book.describe();
  const used = { row: 2, column: 1, rows: 1, columns: 8 };
  expect(sheets).toEqual([{ name: 'Hoja 1', visibility: 'visible', used }]);
  expect(names).toEqual([
    { name: 'marca', formula: '="1 x"', visible: true, ref: null },
    {
      name: 'c',
      formula: '',
      visible: true,
      ref: { sheet: 'Hoja 1', area: { row: 2, column: 1, rows: 1, columns: 2 } },
    },
  ]);
  const { grids, facts } = await book.inspect([{ sheet: 'Hoja 1', area: used }], ['Hoja 1']);
  expect(grids[0]!.cells).toEqual([
    [6.9, 0.95, 45291, true, 'a  b & c\n=1+1', { error: '#REF!' }, 2, 2],
  ]);
  expect(facts[0]!.numberFormats).toEqual([
    { area: { row: 2, column: 2, rows: 1, columns: 1 }, format: '0.00%' },
  ]);
});

it('refuses what is encrypted, no spreadsheet, damaged, or repeated without end', () => {
  const encrypted = { 'META-INF/manifest.xml': '<manifest><encryption-data/></manifest>' };
  expect(why(ods(table(''), '', encrypted))).toBe('encrypted');
  expect(why(zipSync({ mimetype: strToU8(TYPE) }))).toBe('missing-part');
  expect(why(ods('<table:table'))).toBe('malformed-xml');
  const one =
    '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="';
  expect(why(ods(table(row(`${one}2000000000"/>`))))).toBe('out-of-bounds');
  expect(why(ods(table(row(`${one}1"/>`, 2_000_000_000))))).toBe('out-of-bounds');
  expect(why(ods(table(row(`${one}16384"/>`, 1_000_000))))).toBe('too-many-cells');
  expect(why(ods(table(row(`${one}10"/>`))).slice(0, 200))).toBe('not-a-zip');
});

it('is told from a workbook of Excel', () => {
  expect(isOds(new Uint8Array(0))).toBe(false);
  expect(isOds(strToU8('PK'.repeat(200)))).toBe(false);
  expect(() => openWorkbook(ods(table('')))).toThrow(XlsxError);
});
