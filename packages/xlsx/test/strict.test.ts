/**
 * Each rule of opening by the reason of its refusal: a rule that was left out would be seen here,
 * also where another one would refuse the same file for something else. The scanner's own rules
 * stand in xml.test.ts.
 */
import { strToU8, zipSync } from 'fflate';
import { XlsxError, openWorkbook, type WorkbookOptions } from '../src';
import { writeZip } from '../src/zip';
import { handMade, type HandMade, handParts, MAIN, OFFICE, pack, type Parts } from '@pnftp/testing';

const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

/** The code of the refusal, and its reason or the part that it names. */
function why(bytes: Uint8Array, options: WorkbookOptions = {}): string {
  try {
    openWorkbook(bytes, options);
    return 'nothing';
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    const { reason, missing, part, entry, type } = error.params;
    return [error.code, reason ?? missing ?? part ?? entry ?? type].filter(Boolean).join(': ');
  }
}

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
const DATA = `<sheetData>${ROW}</sheetData>`;

describe('the zip', () => {
  const LOCAL = 0x04034b50;
  const CENTRAL = 0x02014b50;
  const END = 0x06054b50;
  const good = handMade({ sheets: [DATA] });
  const find = (view: DataView, signature: number, nth = 0): number => {
    for (let at = 0; at + 4 <= view.byteLength; at++) {
      if (view.getUint32(at, true) === signature && nth-- === 0) return at;
    }
    throw new Error('not there');
  };
  const patched = (
    change: (view: DataView, first: number, end: number) => void,
    bytes = good,
  ): Uint8Array => {
    const copy = bytes.slice();
    const view = new DataView(copy.buffer);
    change(view, find(view, CENTRAL), find(view, END));
    return copy;
  };
  const add32 = (view: DataView, at: number, by: number): void =>
    view.setUint32(at, view.getUint32(at, true) + by, true);
  /** The same file with a byte more before its directory ends, so that fields can be moved. */
  const withZip64 = (end64: number, extra: readonly number[] = []): Uint8Array => {
    const view = new DataView(good.buffer, good.byteOffset, good.byteLength);
    const end = find(view, END);
    const out = new Uint8Array(end + extra.length + 20 + 22);
    out.set(good.subarray(0, end));
    out.set(extra, end);
    const made = new DataView(out.buffer);
    const locator = end + extra.length;
    made.setUint32(locator, 0x07064b50, true);
    made.setBigUint64(locator + 8, BigInt(end64 < 0 ? end : end64), true);
    out.set(good.subarray(end), locator + 20);
    made.setUint32(locator + 20 + 16, 0xffffffff, true);
    return out;
  };
  /** Where the directory is, by the zip64 record. */
  const record64 = (): number[] => {
    const view = new DataView(good.buffer, good.byteOffset, good.byteLength);
    const end = find(view, END);
    const record = new DataView(new ArrayBuffer(56));
    record.setUint32(0, 0x06064b50, true);
    record.setBigUint64(32, BigInt(view.getUint16(end + 10, true)), true);
    record.setBigUint64(40, BigInt(view.getUint32(end + 12, true)), true);
    record.setBigUint64(48, BigInt(view.getUint32(end + 16, true)), true);
    return [...new Uint8Array(record.buffer)];
  };

  test('as it is, and as a zip64', () => {
    expect(why(good)).toBe('nothing');
    expect(why(withZip64(-1, record64()))).toBe('nothing');
  });

  test.each<[string, Uint8Array, string]>([
    ['less than a directory', good.slice(0, 21), 'not-a-zip'],
    ['something behind the end', new Uint8Array([...good, 0]), 'nothing'],
    [
      'of several disks',
      patched((v, _, end) => v.setUint16(end + 4, 1, true)),
      'unsupported-zip: split',
    ],
    [
      'begun on another disk',
      patched((v, _, end) => v.setUint16(end + 6, 1, true)),
      'unsupported-zip: split',
    ],
    ['a zip64 record that is none', withZip64(0), 'damaged-zip: zip64 end'],
    ['a zip64 record past its locator', withZip64(good.length), 'damaged-zip: zip64 end'],
    [
      'a zip64 field that is cut',
      patched((v, first) => {
        // The name's last bytes become an extra field of no length.
        const length = v.getUint16(first + 28, true);
        v.setUint16(first + 28, length - 4, true);
        v.setUint16(first + 30, 4, true);
        v.setUint32(first + 46 + length - 4, 1, true);
        v.setUint32(first + 24, 0xffffffff, true);
      }),
      'damaged-zip: zip64 field',
    ],
    [
      'a directory past the end',
      patched((v, _, end) => add32(v, end + 12, 1)),
      'damaged-zip: directory',
    ],
    ['a record that is none', patched((v, first) => v.setUint8(first, 0)), 'damaged-zip: record'],
    [
      'more records than there are',
      patched((v, _, end) => v.setUint16(end + 10, 99, true)),
      'damaged-zip: record',
    ],
    [
      'a record longer than the directory',
      patched((v, first) => v.setUint16(first + 32, 60000, true)),
      'damaged-zip: record length',
    ],
    [
      'a name that is no UTF-8',
      patched((v, first) => {
        v.setUint16(first + 8, 0x800, true);
        v.setUint8(first + 46, 0xff);
      }),
      'damaged-zip: name',
    ],
    [
      'an entry where there is none',
      patched((v, first) => v.setUint32(first + 42, 1, true)),
      'damaged-zip: header',
    ],
    [
      'an entry in the directory',
      patched((v, first) => v.setUint32(first + 42, first, true)),
      'damaged-zip: header',
    ],
    [
      'an entry that reaches into the directory',
      patched((v, first) => v.setUint32(first + 20, good.length, true)),
      'damaged-zip: packed size',
    ],
    [
      'an entry under two names',
      patched((v) => v.setUint8(find(v, LOCAL) + 30, 65)),
      'damaged-zip: header name',
    ],
    [
      'entries that share bytes',
      patched((v, first) => add32(v, first + 20, 1)),
      'damaged-zip: shared bytes',
    ],
    [
      'data that is not deflated',
      patched((v) =>
        v.setUint8(find(v, LOCAL, 4) + 30 + v.getUint16(find(v, LOCAL, 4) + 26, true), 0xff),
      ),
      'damaged-zip: deflate',
    ],
    [
      'a folder with something in it',
      (() => {
        const parts = { ...handParts({ sheets: [DATA] }), 'carpeta/': 'x' };
        return pack(parts);
      })(),
      'damaged-zip: folder',
    ],
    [
      'a stored entry of another size',
      patched(
        (v, first) => add32(v, first + 24, 1),
        zipSync(
          Object.fromEntries(
            Object.entries(handParts({ sheets: [DATA] })).map(([name, text]) => [
              name,
              strToU8(text as string),
            ]),
          ),
          { level: 0 },
        ),
      ),
      'damaged-zip: size',
    ],
    [
      'an inflated entry of another size',
      patched((v, first) => add32(v, first + 24, 1)),
      'damaged-zip: size',
    ],
    ['strongly encrypted', patched((v, first) => v.setUint16(first + 8, 0x40, true)), 'encrypted'],
  ])('%s', (_, bytes, reason) => {
    const found = why(bytes);
    expect(found.startsWith(reason) ? reason : found).toBe(reason);
  });

  test('nothing is written that no zip can hold', () => {
    const entry = { method: 0, crc: 0, size: 0, data: new Uint8Array(0), time: 0 };
    const entries = Array.from({ length: 0xffff }, (_, i) => ({ ...entry, name: `${i}` }));
    expect(writeZip(entries.slice(1)).length).toBeGreaterThan(0);
    expect(() => writeZip(entries)).toThrow(/^too-large/);
  });

  test('a small part may be pressed as much as it can be, a large one not', () => {
    const parts = handParts({ sheets: [DATA] });
    const pressed = (size: number): Uint8Array =>
      pack({ ...parts, 'xl/media/a.bin': new Uint8Array(size) });
    expect(why(pressed(1_000_000))).toBe('nothing');
    expect(why(pressed(1_100_000))).toBe('too-compressed: xl/media/a.bin');
  });
});

describe('the package', () => {
  const parts = (change: (parts: Parts) => void, options: Partial<HandMade> = {}): Uint8Array => {
    const made = handParts({ sheets: [DATA, DATA], ...options });
    change(made);
    return pack(made);
  };
  const replaced = (part: string, from: string | RegExp, to: string): Uint8Array =>
    parts((made) => {
      const text = made[part] as string;
      expect(text).toMatch(from);
      made[part] = text.replace(from, to);
    });
  const BOOK = 'xl/workbook.xml';
  const RELS = 'xl/_rels/workbook.xml.rels';
  const SHEET = 'xl/worksheets/sheet1.xml';

  test.each<[string, () => Uint8Array, string]>([
    ['as it is', () => parts(() => undefined), 'nothing'],
    [
      'no content types',
      () => parts((p) => delete p['[Content_Types].xml']),
      'not-a-spreadsheet: [Content_Types].xml',
    ],
    [
      'no document',
      () => replaced('_rels/.rels', 'officeDocument"', 'otra"'),
      'not-a-spreadsheet: officeDocument',
    ],
    [
      'a document outside',
      () => replaced('_rels/.rels', '/>', ' TargetMode="External"/>'),
      'not-a-spreadsheet: officeDocument',
    ],
    ['a document that is missing', () => parts((p) => delete p[BOOK]), `missing-part: ${BOOK}`],
    [
      'another root',
      () => replaced(BOOK, /workbook xmlns(.*)workbook>/s, 'libro xmlns$1libro>'),
      `invalid-workbook: ${BOOK}`,
    ],
    ['another namespace', () => replaced(BOOK, MAIN, 'urn:x'), `invalid-workbook: ${BOOK}`],
    ['strict', () => replaced(BOOK, MAIN, STRICT), `strict-ooxml: ${BOOK}`],
    ['a strict sheet', () => replaced(SHEET, MAIN, STRICT), `strict-ooxml: ${SHEET}`],
    [
      'a sheet that is something else',
      () => parts((p) => (p[SHEET] = `<dialogsheet xmlns="${MAIN}"/>`)),
      'invalid-workbook: worksheet',
    ],
    [
      'a sheet without data',
      () => parts((p) => (p[SHEET] = `<worksheet xmlns="${MAIN}"/>`)),
      'invalid-workbook: worksheet',
    ],
    [
      'data twice',
      () => replaced(SHEET, '</sheetData>', '</sheetData><sheetData/>'),
      'invalid-workbook: sheetData',
    ],
    [
      'no sheets',
      () => replaced(BOOK, /<sheets>.*<\/sheets>/, '<sheets/>'),
      'invalid-workbook: sheets',
    ],
    [
      'a sheet without a name',
      () => replaced(BOOK, 'name="Hoja1"', ''),
      'invalid-workbook: sheet name',
    ],
    [
      'sheets of one name',
      () => replaced(BOOK, 'name="Hoja2"', 'name="HOJA1"'),
      'invalid-workbook: sheet name',
    ],
    [
      'a sheet without a relationship',
      () => replaced(BOOK, 'r:id="rId2"', 'r:id="rId99"'),
      'missing-part: Hoja2',
    ],
    ['a sheet that is missing', () => parts((p) => delete p[SHEET]), `missing-part: ${SHEET}`],
    [
      'sheets of one part',
      () => replaced(RELS, 'sheet2.xml', 'sheet1.xml'),
      'invalid-workbook: shared',
    ],
    [
      'no worksheet among the sheets',
      () => replaced(RELS, /relationships\/worksheet"/g, 'relationships/dialogsheet"'),
      'invalid-workbook: no worksheet',
    ],
    [
      'a table that is missing',
      () =>
        parts((p) => {
          p[SHEET] = (p[SHEET] as string).replace(
            '</worksheet>',
            '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
          );
          p['xl/worksheets/_rels/sheet1.xml.rels'] =
            `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/table1.xml"/></Relationships>`;
        }),
      'missing-part: xl/tables/table1.xml',
    ],
    [
      'damaged XML in a part that nobody reads',
      () => parts((p) => (p['custom/x.xml'] = '<a><b></a>')),
      'malformed-xml: nesting',
    ],
    [
      'an entity in a part that nobody reads',
      () => parts((p) => (p['custom/x.xml'] = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')),
      'forbidden-dtd: custom/x.xml',
    ],
    [
      'another encoding',
      () => parts((p) => (p['custom/x.xml'] = '<?xml version="1.0" encoding="ISO-8859-1"?><a/>')),
      'bad-encoding: custom/x.xml',
    ],
    [
      'bytes that are no text',
      () => parts((p) => (p['custom/x.xml'] = new Uint8Array([60, 97, 62, 0xe9, 60, 47, 97, 62]))),
      'bad-encoding: custom/x.xml',
    ],
  ])('%s', (_, make, reason) => expect(why(make())).toBe(reason));
});

describe('rows and cells', () => {
  test.each<[string, string, string]>([
    ['<row r="2"/><row r="2"/>', 'a row twice', 'row'],
    ['<row r="2"/><row r="1"/>', 'rows out of order', 'row'],
    ['<row r="0"/>', 'row 0', 'row'],
    ['<row r="x"/>', 'a row that is no number', 'row'],
    ['<row r="1048577"/>', 'a row past the last', 'row'],
    ['<row r="1"><c r="A1"/><c r="A1"/></row>', 'a cell twice', 'cell'],
    ['<row r="1"><c r="B1"/><c r="A1"/></row>', 'cells out of order', 'cell'],
    ['<row r="1"><c r="A2"/></row>', 'a cell of another row', 'cell'],
    ['<row r="1"><c r="XFE1"/></row>', 'a column past the last', 'cell'],
    ['<row r="1"><c r="1"/></row>', 'a cell without a column', 'cell'],
    ['<row r="1"><c s="0" r="$A$1"/></row>', 'an address that is none', 'cell'],
  ])('%s: %s', (rows, _, reason) => {
    const bytes = handMade({ sheets: [`<sheetData>${rows}</sheetData>`] });
    expect(why(bytes)).toBe(`invalid-workbook: ${reason}`);
  });

  test.each([
    ['<c r="A1" t="s"><v>1</v></c>', 'a shared string past the last'],
    ['<c r="A1" t="s"><v>-1</v></c>', 'a shared string before the first'],
    ['<c r="A1" t="s"><v>0.5</v></c>', 'a shared string in between'],
    ['<c r="A1"><v>uno</v></c>', 'a number that is none'],
    ['<c r="A1"><v>1E999</v></c>', 'a number past all'],
  ])('%s: %s, refused when it is read', (cell) => {
    const bytes = handMade({
      sheets: [`<sheetData><row r="1">${cell}</row></sheetData>`],
      strings: '<si><t>x</t></si>',
    });
    const sheet = openWorkbook(bytes).sheets[0]!;
    expect(() => sheet.cell(0, 0)).toThrow(/^invalid-workbook/);
  });
});
