/**
 * The round trip: workbooks that our writer did not make are opened, edited beside everything that
 * they hold, and saved. What was there must be there still, judged in the XML by an independent
 * reader of zips and by Microsoft's validator.
 */
import { openWorkbook } from '../src';
import { listed } from './corpus/docs';
import { EDITED, edited, lost } from './corpus/survival';
import {
  complaints,
  everything,
  everythingParts,
  FEATURES,
  pack,
  partText,
  rels,
  unpack,
  UNTOUCHED,
} from '@pnftp/testing';

const before = everything();
const after = edited(before);

test('there are enough of them, each with its own name and its place in the file', () => {
  expect(FEATURES.length).toBeGreaterThanOrEqual(60);
  expect(new Set(FEATURES.map(([name]) => name)).size).toBe(FEATURES.length);
  for (const [, part, xml] of FEATURES) expect(partText(before, part)).toContain(xml);
});

describe('survives an edit of its own part', () => {
  test.each(FEATURES)('%s', (_, part, xml) => {
    expect(partText(after, part)).toContain(xml);
  });
});

test('parts that the edits have nothing to do with come back byte for byte', () => {
  expect(UNTOUCHED.length).toBeGreaterThan(25);
  const [a, b] = [unpack(before), unpack(after)];
  for (const name of UNTOUCHED) expect({ name, bytes: b[name] }).toEqual({ name, bytes: a[name] });
});

test('no part is lost, and no element or attribute of any', () => {
  expect(lost(before, after)).toEqual([]);
});

test('the edits are there', () => {
  const sheet = openWorkbook(after).sheets[0]!;
  expect(sheet.readArea(EDITED)).toEqual([
    ['texto nuevo', { formula: '=FILTER(A8:A10,A8:A10>1)', value: 2 }],
    [5.5, true],
  ]);
  expect(sheet.style(40, 25)).toMatchObject({ fill: '#DDF3E0', numberFormat: '0.000 "x"' });
  expect(sheet.notes.map((note) => note.text)).toEqual(['Ana:\n revisar', 'nota nueva']);
  expect(sheet.conditionalFormats.at(-1)!.rule).toEqual({ kind: 'expression', formula: '=Z40>1' });
  expect(sheet.rowHeight(40)).toBe(22.5);
  expect(sheet.columnWidth(25)).toBe(120);
});

test('Microsoft’s validator accepts it before and after', async () => {
  expect(await complaints(before)).toEqual([]);
  expect(await complaints(after)).toEqual([]);
});

describe('macros and signatures', () => {
  const SIGNATURE =
    'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature';
  const parts = everythingParts();
  const macro = new Uint8Array(3000).map((_, i) => (i * 31) & 255);
  parts['xl/vbaProject.bin'] = macro;
  parts['_xmlsignatures/origin.sigs'] = new Uint8Array(0);
  parts['_xmlsignatures/sig1.xml'] =
    '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#" Id="x"><SignedInfo/></Signature>';
  parts['_xmlsignatures/_rels/origin.sigs.rels'] = rels([
    ['rId1', `${SIGNATURE}/signature`, 'sig1.xml'],
  ]);
  parts['_rels/.rels'] = (parts['_rels/.rels'] as string).replace(
    '</Relationships>',
    `<Relationship Id="rId9" Type="${SIGNATURE}/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>`,
  );
  parts['xl/_rels/workbook.xml.rels'] = (parts['xl/_rels/workbook.xml.rels'] as string).replace(
    '</Relationships>',
    '<Relationship Id="rIdV" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
  );
  parts['[Content_Types].xml'] = (parts['[Content_Types].xml'] as string)
    .replace(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    )
    .replace(
      '</Types>',
      '<Default Extension="sigs" ContentType="application/vnd.openxmlformats-package.digital-signature-origin"/><Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/_xmlsignatures/sig1.xml" ContentType="application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"/></Types>',
    );
  test('stay where they are', () => {
    const saved = unpack(edited(pack(parts)));
    expect(saved['xl/vbaProject.bin']).toEqual(macro);
    expect(saved['_xmlsignatures/sig1.xml']).toBeDefined();
    expect(saved['_xmlsignatures/origin.sigs']).toBeDefined();
    expect(partText(edited(pack(parts)), '[Content_Types].xml')).toContain('macroEnabled');
  });
});

describe('edits of structure leave a valid workbook', () => {
  test.each<[string, (book: ReturnType<typeof openWorkbook>) => void]>([
    [
      'rows inserted',
      (book) => book.sheets[0]!.insertCells({ row: 1, column: 0, rows: 3, columns: 16384 }, 'down'),
    ],
    [
      'rows deleted',
      (book) => book.sheets[0]!.deleteCells({ row: 2, column: 0, rows: 6, columns: 16384 }, 'up'),
    ],
    [
      'columns inserted',
      (book) =>
        book.sheets[0]!.insertCells({ row: 0, column: 1, rows: 1048576, columns: 2 }, 'right'),
    ],
    [
      'columns deleted',
      (book) =>
        book.sheets[0]!.deleteCells({ row: 0, column: 1, rows: 1048576, columns: 1 }, 'left'),
    ],
    ['the sheet renamed', (book) => book.renameSheet(book.sheets[0]!, "El 'año' 1")],
    ['a sheet removed', (book) => book.removeSheet(book.sheet('Oculta')!)],
    ['the first sheet removed', (book) => book.removeSheet(book.sheets[0]!)],
    ['sheets moved', (book) => book.moveSheet(book.sheets[3]!, 0)],
    [
      'the table renamed and resized',
      (book) => {
        const table = book.tables[0]!;
        table.name = 'otra';
        table.hasTotals = false;
        table.resize({ ...table.area, rows: 4 });
      },
    ],
    ['the table removed', (book) => book.tables[0]!.remove()],
    ['notes removed', (book) => book.sheets[0]!.removeNote(1, 1)],
    [
      'everything cleared',
      (book) => book.sheets[0]!.clear({ row: 0, column: 0, rows: 1048576, columns: 16384 }),
    ],
  ])('%s', async (_, change) => {
    const book = openWorkbook(before);
    change(book);
    const bytes = book.save();
    openWorkbook(bytes);
    expect(await complaints(bytes)).toEqual([]);
  });
});

test('references follow a renamed sheet everywhere', () => {
  const book = openWorkbook(before);
  book.renameSheet(book.sheets[0]!, 'El año');
  book.renameSheet(book.sheet('Oculta')!, 'Lista');
  const bytes = book.save();
  expect(partText(bytes, 'xl/charts/chart1.xml')).toContain("<c:f>'El año'!$B$2:$B$3</c:f>");
  expect(partText(bytes, 'xl/workbook.xml')).toContain("'El año'!$A:$A,'El año'!$1:$1");
  expect(partText(bytes, 'xl/pivotCache/pivotCacheDefinition1.xml')).toContain('sheet="El año"');
  const sheet = partText(bytes, 'xl/worksheets/sheet1.xml');
  expect(sheet).toContain("<xm:f>'El año'!H30:H34</xm:f>");
  expect(sheet).toContain('<xm:f>Lista!$A$1:$A$3</xm:f>');
  expect(sheet).toContain('location="Lista!A1"');
});

test('references follow rows that are inserted', () => {
  const book = openWorkbook(before);
  book.sheets[0]!.insertCells({ row: 0, column: 0, rows: 1, columns: 16384 }, 'down');
  const bytes = book.save();
  const sheet = partText(bytes, 'xl/worksheets/sheet1.xml');
  for (const text of [
    'sqref="A9:A11 C9"',
    '<formula>$A9&gt;1</formula>',
    '<mergeCell ref="A16:C16"/>',
    '<brk id="21" ',
    '<xm:sqref>G21</xm:sqref>',
    '<xm:f>Hoja1!H31:H35</xm:f>',
    '<hyperlink ref="A17" ',
    'ref="D9:D11">_xlfn.SEQUENCE(3)',
    'sqref="E3:E4"><formula1>COUNTIF($A$3:$A$4,A3)=1',
  ]) {
    expect(sheet).toContain(text);
  }
  expect(partText(bytes, 'xl/tables/table1.xml')).toContain('ref="A2:C5"');
  expect(partText(bytes, 'xl/charts/chart1.xml')).toContain('Hoja1!$B$3:$B$4');
  expect(partText(bytes, 'xl/drawings/drawing1.xml')).toContain('<xdr:row>2</xdr:row>');
  expect(partText(bytes, 'xl/comments1.xml')).toContain('ref="B3"');
  expect(partText(bytes, 'xl/drawings/vmlDrawing1.vml')).toContain('<x:Row>2</x:Row>');
  expect(partText(bytes, 'xl/workbook.xml')).toContain('Hoja1!$B$9');
});

test('docs/xlsx.md lists exactly these features', () => {
  const { is, should } = listed('features', FEATURES);
  expect(is).toBe(should);
});
