/** Files that no rule allows and Excel opens. */
import { strToU8, strFromU8 } from 'fflate';
import { XlsxError, openWorkbook } from '../src';
import { readZip, writeZip, type ZipEntry, DEFAULT_LIMITS } from '../src/zip';
import { complaints, handMade, handParts, pack, unpack, type Parts } from '@pnftp/testing';

const SHEET = '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>';
const good = (): Uint8Array => handMade({ sheets: [SHEET] });
const parts = (): Parts => handParts({ sheets: [SHEET] });
const first = (bytes: Uint8Array) => openWorkbook(bytes).sheets[0]!;

/** The zip with its entries changed, written without their contents being looked at. */
const rezipped = (change: (entry: ZipEntry) => ZipEntry, bytes = good()): Uint8Array =>
  writeZip(readZip(bytes, DEFAULT_LIMITS).map(change));

async function isEditable(bytes: Uint8Array): Promise<void> {
  const book = openWorkbook(bytes);
  expect(book.sheets[0]!.cell(0, 0)).toBe(7);
  book.sheets[0]!.setCell(1, 0, 'nuevo');
  const saved = book.save();
  expect(first(saved).cell(1, 0)).toBe('nuevo');
  expect(await complaints(saved)).toEqual([]);
}

test('names with the separators of Windows', async () => {
  const bytes = rezipped((entry) => ({ ...entry, name: entry.name.replaceAll('/', '\\') }));
  expect(strFromU8(bytes, true)).toContain('xl\\workbook.xml');
  await isEditable(bytes);
});

test('two names that are one', () => {
  const made = pack({ ...parts(), 'xl/a.xml': '<a/>', 'xl.a.xml': '<a/>' });
  const twice = rezipped(
    (entry) => (entry.name === 'xl.a.xml' ? { ...entry, name: 'xl\\a.xml' } : entry),
    made,
  );
  expect(() => openWorkbook(twice)).toThrow(/^duplicate-entry/);
});

test.each([1, 22, 1000, 60_000])('%d bytes behind the end', async (count) => {
  const bytes = good();
  const longer = new Uint8Array(bytes.length + count);
  longer.set(bytes);
  await isEditable(longer);
});

test('a deflated entry of no bytes', async () => {
  const empty = new Uint8Array();
  const bytes = rezipped(
    (entry) =>
      entry.name === 'xl/nada.bin' ? { ...entry, method: 8, data: empty, size: 0, crc: 0 } : entry,
    pack({
      ...handParts({ sheets: [SHEET], defaults: { bin: 'application/octet-stream' } }),
      'xl/nada.bin': 'x',
    }),
  );
  await isEditable(bytes);
  expect(unpack(openWorkbook(bytes).save())['xl/nada.bin']).toHaveLength(0);
  // One that says that it holds something is damaged all the same.
  const lying = rezipped((entry) => ({ ...entry, data: empty }));
  expect(() => openWorkbook(lying)).toThrow(/^damaged-zip/);
});

test('an entry longer than it says is damaged, not too large', () => {
  const bytes = rezipped((entry) =>
    entry.name.endsWith('sheet1.xml') ? { ...entry, size: entry.size - 1 } : entry,
  );
  let error: unknown;
  try {
    openWorkbook(bytes);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(XlsxError);
  expect(error).toMatchObject({ code: 'damaged-zip', params: { reason: 'longer than declared' } });
});

test.each([
  ['little-endian with its mark', true, true],
  ['little-endian without', true, false],
  ['big-endian with its mark', false, true],
  ['big-endian without', false, false],
] as const)('UTF-16, %s', async (_, little, mark) => {
  const utf16 = (text: string): Uint8Array => {
    const units = [...(mark ? [0xfeff] : []), ...[...text].map((c) => c.charCodeAt(0))];
    const out = new Uint8Array(units.length * 2);
    const view = new DataView(out.buffer);
    units.forEach((unit, i) => view.setUint16(2 * i, unit, little));
    return out;
  };
  const made = parts();
  for (const name of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml']) {
    made[name] = utf16(`<?xml version="1.0" encoding="UTF-16"?>${made[name] as string}`);
  }
  await isEditable(pack(made));
});

test('a sheet that is only an entry, as modules of old are, keeps it', () => {
  const made = parts();
  made['xl/workbook.xml'] = (made['xl/workbook.xml'] as string).replace(
    '</sheets>',
    '<sheet name="Módulo1" sheetId="9" state="veryHidden" r:id=""/></sheets>',
  );
  const book = openWorkbook(pack(made));
  expect(book.sheets.map(({ name }) => name)).toEqual(['Hoja1']);
  book.addSheet('Otra', 0);
  expect(() => book.addSheet('módulo1')).toThrow(/^duplicate-sheet/);
  const saved = openWorkbook(book.save());
  expect(saved.sheets.map(({ name }) => name)).toEqual(['Otra', 'Hoja1']);
  expect(strFromU8(unpack(book.save())['xl/workbook.xml']!)).toContain(
    '<sheet name="Módulo1" sheetId="9" state="veryHidden" r:id=""/>',
  );
});

test('no more than that: bytes that are no zip stay refused', () => {
  expect(() => openWorkbook(strToU8('x'.repeat(1000)))).toThrow(/^not-a-zip/);
});
