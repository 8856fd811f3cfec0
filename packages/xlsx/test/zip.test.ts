import { strToU8, zipSync } from 'fflate';
import { newWorkbook, openWorkbook } from '../src';
import { crc32 } from '../src/zip';
import { handMade, handParts, pack, unpack } from '@pnftp/testing';
import { refusal } from './refusal';

const good = handMade({
  sheets: ['<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'],
});
const open =
  (bytes: Uint8Array, limits = {}) =>
  () =>
    openWorkbook(bytes, { limits });
const withParts = (change: (parts: ReturnType<typeof handParts>) => void): Uint8Array => {
  const parts = handParts({ sheets: ['<sheetData/>'] });
  change(parts);
  return pack(parts);
};

/** Place of the nth little-endian signature. */
function find(bytes: Uint8Array, signature: number, nth = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 4 <= bytes.length; at++) {
    if (view.getUint32(at, true) === signature && nth-- === 0) return at;
  }
  return -1;
}
const CENTRAL = 0x02014b50;

function patched(change: (view: DataView, bytes: Uint8Array) => void): Uint8Array {
  const bytes = good.slice();
  change(new DataView(bytes.buffer), bytes);
  return bytes;
}

/** A compound file with one stream of this name in its directory. */
function compound(name: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...name].forEach((c, i) => (bytes[1024 + 2 * i] = c.charCodeAt(0)));
  return bytes;
}

test('crc32 is the one of the standard, also in pieces', () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
  expect(crc32(strToU8('6789'), crc32(strToU8('12345')))).toBe(0xcbf43926);
});

describe('what is not a workbook is refused by its reason', () => {
  const docx = withParts((parts) => {
    parts['[Content_Types].xml'] = (parts['[Content_Types].xml'] as string).replace(
      /spreadsheetml\.sheet\.main/,
      'wordprocessingml.document.main',
    );
  });
  const xlsb = withParts((parts) => {
    parts['[Content_Types].xml'] = (parts['[Content_Types].xml'] as string).replace(
      /application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml/,
      'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
    );
  });
  const strict = withParts((parts) => {
    parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] as string).replace(
      'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
    );
  });
  const without = (name: string): Uint8Array => withParts((parts) => delete parts[name]);
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(0), 'not-a-zip'],
    ['text', strToU8('Tipo,Código\n1,2\n'.repeat(9)), 'not-a-zip'],
    ['half a file', good.slice(0, good.length / 2), 'not-a-zip'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('hola') }), 'not-a-spreadsheet'],
    ['an encrypted workbook', compound('EncryptedPackage'), 'encrypted'],
    ['an old .xls', compound('Workbook'), 'legacy-xls'],
    ['a Word document', docx, 'not-a-spreadsheet'],
    ['a binary workbook', xlsb, 'binary-workbook'],
    ['strict Open XML', strict, 'strict-ooxml'],
    ['no workbook part', without('xl/workbook.xml'), 'missing-part'],
    ['no sheet part', without('xl/worksheets/sheet1.xml'), 'missing-part'],
    ['no relationships', without('_rels/.rels'), 'not-a-spreadsheet'],
  ])('%s', (_, bytes, code) => expect(refusal(open(bytes))).toBe(code));
});

describe('a zip that lies is refused', () => {
  test('an entry flagged as encrypted', () => {
    const bytes = patched((view, b) => view.setUint16(find(b, CENTRAL) + 8, 1, true));
    expect(refusal(open(bytes))).toBe('encrypted');
  });
  test('a method that is not deflate', () => {
    const bytes = patched((view, b) => view.setUint16(find(b, CENTRAL) + 10, 12, true));
    expect(refusal(open(bytes))).toBe('unsupported-zip');
  });
  test('a checksum that does not match', () => {
    const bytes = patched((view, b) => view.setUint32(find(b, CENTRAL, 3) + 16, 1, true));
    expect(refusal(open(bytes))).toBe('bad-checksum');
  });
  test.each([-1, 1])('a declared size %i off', (by) => {
    const bytes = patched((view, b) => {
      const at = find(b, CENTRAL, 3) + 24;
      view.setUint32(at, view.getUint32(at, true) + by, true);
    });
    expect(refusal(open(bytes))).toBe('damaged-zip');
  });
  test('a damaged byte in an entry nobody reads', () => {
    const parts = handParts({
      sheets: ['<sheetData/>'],
      parts: { 'xl/media/a.bin': strToU8('x'.repeat(999)) },
    });
    const bytes = pack(parts).slice();
    const at = find(bytes, 0x04034b50, Object.keys(parts).length - 1) + 46;
    bytes[at] = bytes[at]! ^ 0xff;
    expect(['damaged-zip', 'bad-checksum', 'too-large']).toContain(refusal(open(bytes)));
  });
  test('entries of the same name, whatever their case', () => {
    expect(refusal(open(withParts((p) => (p['XL/WORKBOOK.xml'] = '<a/>'))))).toBe(
      'duplicate-entry',
    );
  });
  test.each([
    '../evil.xml',
    'xl/../../evil.xml',
    '/abs.xml',
    'C:/x.xml',
    '..\\evil.xml',
    'xl\\..\\..\\evil.xml',
    '\\abs.xml',
    'a//b.xml',
  ])('a name that leaves the package: %s', (name) => {
    expect(refusal(open(withParts((parts) => (parts[name] = '<a/>'))))).toBe('unsafe-entry-name');
  });
  const related = (target: string): Uint8Array =>
    withParts((parts) => {
      parts['_rels/.rels'] = (parts['_rels/.rels'] as string).replace('xl/workbook.xml', target);
    });
  test('a relationship that leaves the package', () => {
    expect(refusal(open(related('../../etc/passwd')))).toBe('unsafe-entry-name');
    expect(refusal(open(related('xl/../../workbook.xml')))).toBe('unsafe-entry-name');
  });
  test('but not one that climbs above the root and ends at a part, as LibreOffice writes', () => {
    expect(refusal(open(related('../xl/workbook.xml')))).toBe('nothing');
  });
  test('entries that share bytes', () => {
    const bytes = patched((view, b) => {
      const first = find(b, CENTRAL, 0);
      const second = find(b, CENTRAL, 1);
      view.setUint32(second + 42, view.getUint32(first + 42, true), true);
    });
    expect(refusal(open(bytes))).toBe('damaged-zip');
  });
});

describe('bombs', () => {
  const zeros = new Uint8Array(8_000_000);
  test('by the declared size of an entry, of all, and by the ratio', () => {
    const bytes = withParts((parts) => (parts['xl/media/big.bin'] = zeros));
    expect(refusal(open(bytes, { entryBytes: 1_000_000 }))).toBe('too-large');
    expect(refusal(open(bytes, { totalBytes: 1_000_000 }))).toBe('too-large');
    expect(refusal(open(bytes))).toBe('too-compressed');
  });
  test('by the real size, whatever is declared', () => {
    const bytes = withParts((parts) => (parts['xl/media/big.bin'] = zeros)).slice();
    const view = new DataView(bytes.buffer);
    let n = 0;
    while (find(bytes, CENTRAL, n + 1) >= 0) n++;
    view.setUint32(find(bytes, CENTRAL, n) + 24, 1000, true);
    expect(refusal(open(bytes))).toBe('damaged-zip');
  });
  test('by entries and by cells', () => {
    expect(refusal(open(good, { entries: 3 }))).toBe('too-many-entries');
    const cells = '<c><v>1</v></c>'.repeat(11);
    const bytes = handMade({ sheets: [`<sheetData><row>${cells}</row></sheetData>`] });
    expect(refusal(open(bytes, { cells: 10 }))).toBe('too-many-cells');
    expect(refusal(open(bytes, { cells: 11 }))).toBe('nothing');
  });
});

test('what is not touched comes back byte for byte, in its place', () => {
  const parts = handParts({
    sheets: ['<sheetData/>', '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'],
    parts: {
      'xl/media/image1.png': new Uint8Array([1, 2, 3, 250]),
      'custom/x.xml': '<x  a = "1" />',
    },
  });
  const bytes = pack(parts);
  expect(unpack(openWorkbook(bytes).save())).toEqual(unpack(bytes));
  const book = openWorkbook(bytes);
  book.sheets[1]!.setCell(0, 0, 5);
  const after = unpack(book.save());
  expect(Object.keys(after)).toEqual(Object.keys(unpack(bytes)));
  for (const [name, content] of Object.entries(unpack(bytes))) {
    if (name !== 'xl/worksheets/sheet2.xml') expect(after[name]).toEqual(content);
    else expect(after[name]).not.toEqual(content);
  }
});

test('the same workbook gives the same bytes', () => {
  const make = (): Uint8Array => {
    const book = newWorkbook({ sheets: ['Hoja'] });
    book.sheets[0]!.setCell(0, 0, 'x');
    return book.save();
  };
  expect(make()).toEqual(make());
});
