/**
 * The round trip of workbooks by another library: everything that it wrote is there after our
 * edits, by the XML, by the validator, and by its own reader.
 */
import ExcelJS from 'exceljs';
import { listed } from './corpus/docs';
import { FEATURES, byExceljs, byExceljsStream } from './corpus/exceljs';
import { edited, lost, places } from './corpus/survival';
import { complaints } from '@pnftp/testing';

let before: Uint8Array;
let after: Uint8Array;
beforeAll(async () => {
  before = await byExceljs();
  after = edited(before);
});

test('each feature has its own name', () => {
  expect(new Set(FEATURES.map(([name]) => name)).size).toBe(FEATURES.length);
});

test.each(FEATURES)('%s', (...feature) => {
  const there = places(before, feature);
  expect(there).not.toEqual([]);
  expect(places(after, feature)).toEqual(expect.arrayContaining(there));
});

test('no part, element or attribute is lost', async () => {
  expect(lost(before, after)).toEqual([]);
  const stream = await byExceljsStream();
  expect(lost(stream, edited(stream))).toEqual([]);
});

/**
 * The library itself writes the children of fonts out of order, and an attribute of pictures that
 * does not exist. Those stay as they are: they were not ours to mend.
 */
test('Microsoft’s validator finds nothing after that it did not find before', async () => {
  const own = await complaints(before);
  expect(own.filter((text) => !/x:fonts\[1\]|'editAs'/.test(text))).toEqual([]);
  expect((await complaints(after)).filter((text) => !own.includes(text))).toEqual([]);
});

/** Values, formulas and formats of every cell, as the other library reads them. */
async function read(bytes: Uint8Array): Promise<Map<string, unknown>> {
  const book = new ExcelJS.Workbook();
  // The library's types know an older Buffer.
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  const cells = new Map<string, unknown>();
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const { value, style, note } = cell;
        cells.set(
          `${sheet.name}!${cell.address}`,
          JSON.parse(JSON.stringify({ value, style, note: note ?? null })),
        );
      }),
    );
  }
  return cells;
}

test('its own reader sees the same cells, and ours beside them', async () => {
  const [old, now] = [await read(before), await read(after)];
  expect(old.size).toBeGreaterThan(80);
  for (const [address, cell] of old) {
    expect({ address, cell: now.get(address) }).toEqual({ address, cell });
  }
  expect(now.get('Datos!Z41')).toMatchObject({
    value: 5.5,
    style: { numFmt: '0.000 "x"', font: { bold: true } },
  });
  expect(now.get('Datos!Z40')).toMatchObject({ value: { text: 'texto nuevo' } });
  const added = [...now.keys()].filter((address) => !old.has(address));
  // AA50 is the other half of a merge.
  expect(added).toEqual([
    'Datos!Z40',
    'Datos!AA40',
    'Datos!Z41',
    'Datos!AA41',
    'Datos!AA50',
    'Añadida!A1',
  ]);
});

test('docs/xlsx.md lists exactly these features', () => {
  const { is, should } = listed('exceljs', FEATURES);
  expect(is).toBe(should);
});
