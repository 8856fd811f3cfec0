/** What is only read says the same as what is opened whole, however a file is written. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import * as fc from 'fast-check';
import { newWorkbook, openFile, openToRead, openWorkbook, type ReadOnlyWorkbook } from '../src';
import { valueOf, type CellValue } from '../src/plan';
import { numberIn } from '../src/sheetBytes';

async function all({ describe, read }: ReadOnlyWorkbook) {
  const { sheets, names } = await describe();
  const values: Record<string, CellValue> = {};
  for (const { name, used } of sheets) {
    if (!used) continue;
    const [grid] = await read([{ sheet: name, area: used }]);
    grid!.cells.forEach((cells, i) =>
      cells.forEach((cell, j) => {
        const value = valueOf(cell);
        if (value !== null) values[`${name} ${used.row + i} ${used.column + j}`] = value;
      }),
    );
  }
  return { names, values, sheets: sheets.map(({ name, visibility }) => [name, visibility]) };
}

const same = async (bytes: Uint8Array) =>
  expect(await all(openToRead(bytes))).toEqual(await all(openFile(openWorkbook(bytes))));

const changed = (bytes: Uint8Array, part: string, change: (text: string) => string) => {
  const parts = unzipSync(bytes);
  parts[part] = strToU8(change(new TextDecoder().decode(parts[part])));
  return zipSync(parts);
};

const SHEET = 'xl/worksheets/sheet1.xml';

function made(): Uint8Array {
  const book = newWorkbook({ sheets: ['Uno', 'Dos & tres'] });
  const [one, two] = book.sheets;
  one!.writeArea(1, 2, [
    ['Año', 1, -2.5, 1e-7, 123456789012345680],
    ['a\nb', true, { error: '#N/A' }, null, '  con espacios  '],
    [{ formula: '=1+1', value: 2 }, { formula: '="x"&"<"', value: 'x<\n' }, 0.1, '', '_x0041_'],
  ]);
  two!.setCell(0, 0, 'una & <otra>');
  book.setName('Aquí', "='Dos & tres'!$A$1");
  two!.visibility = 'hidden';
  return book.save();
}

it.each<[string, (text: string) => string]>([
  ['as it is', (text) => text],
  ['a cell without its address', (text) => text.replace(/<c r="[A-Z]+2"/, '<c')],
  ['attributes in another order', (text) => text.replace(/<c r="(C2)"([^>]*)>/, '<c$2 r="$1">')],
  ['a comment between cells', (text) => text.replace('</c>', '</c><!-- <v>7</v> -->')],
  ['a prefix', (text) => text.replace(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=')],
  [
    'text in the cell',
    (t) =>
      t.replace(
        /<c r="D2".*?<\/c>/,
        '<c r="D2" t="inlineStr"><is><r><t>a </t></r><r><t>b &amp; c</t></r></is></c>',
      ),
  ],
  ['a day', (t) => t.replace(/<c r="D2".*?<\/c>/, '<c r="D2" t="d"><v>2023-12-31</v></c>')],
  ['an empty number', (t) => t.replace(/<c r="D2".*?<\/c>/, '<c r="D2"><v> </v></c>')],
  ['spaces between', (t) => t.replaceAll('><', '>\n <')],
])('%s', async (_, change) => {
  await same(changed(made(), SHEET, change));
});

it('a number that is shown as a percentage is told, and no other', async () => {
  const book = newWorkbook({ sheets: ['Uno'] });
  const sheet = book.sheets[0]!;
  sheet.writeArea(0, 0, [[0.5, 0.5, 0.5]]);
  sheet.applyStyles(
    ['0.0 %', '#,##0.00'].map((numberFormat, i) => ({
      area: { row: 0, column: i + 1, rows: 1, columns: 1 },
      style: { numberFormat },
    })),
  );
  const { facts } = await openToRead(book.save()).inspect([], ['Uno']);
  expect(facts[0]!.numberFormats).toEqual([
    { area: { row: 0, column: 1, rows: 1, columns: 1 }, format: '0.0 %' },
  ]);
});

it.each<[string, (bytes: Uint8Array) => Uint8Array, string]>([
  ['a sheet that breaks off', (b) => changed(b, SHEET, (t) => t.slice(0, -300)), 'malformed-xml'],
  [
    'a document type',
    (b) => changed(b, SHEET, (t) => t.replace('<worksheet', '<!DOCTYPE a><worksheet')),
    'forbidden-dtd',
  ],
  [
    'another sheet inside',
    (b) => changed(b, SHEET, (t) => t.replace('<v>', '<v><v>')),
    'malformed-xml',
  ],
  [
    'a row that comes twice',
    (b) => changed(b, SHEET, (t) => t.replace(/(<row r="2".*?<\/row>)/, '$1$1')),
    'invalid-workbook',
  ],
  [
    'a number that is none',
    (b) => changed(b, SHEET, (t) => t.replace('<v>1</v>', '<v>uno</v>')),
    'invalid-workbook',
  ],
  ['no workbook', () => zipSync({ a: strToU8('a') }), 'not-a-spreadsheet'],
])('refuses %s', (_, change, code) => {
  expect(() => openToRead(change(made()))).toThrow(expect.objectContaining({ code }));
});

it('formulas are stepped over: what they gave is read', async () => {
  const [grid] = await openToRead(made()).read([
    { sheet: 'Uno', area: { row: 3, column: 2, rows: 1, columns: 2 } },
  ]);
  expect(grid!.cells).toEqual([[2, 'x<\n']]);
});

it('numbers are read to the last bit', () => {
  const text = new TextEncoder();
  const read = (written: string) => numberIn(text.encode(written), 0, written.length);
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
      expect(read(String(n))).toBe(Number(String(n)));
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9e14 }), fc.nat(8), (n, decimals) => {
      const written = (n / 10 ** decimals).toFixed(decimals);
      expect(read(written)).toBe(Number(written));
    }),
  );
  expect([read(''), read(' '), read(' 7 ')]).toEqual([null, null, 7]);
});
