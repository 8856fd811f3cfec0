import { newWorkbook, openWorkbook, type Workbook } from '../src';
import { handMade, partText } from '@pnftp/testing';
import { refusal } from './refusal';

const reopen = (book: Workbook): Workbook => openWorkbook(book.save());

test('every kind of stored cell is read', () => {
  const bytes = handMade({
    sheets: [
      `<sheetData><row r="2" spans="1:9">
        <c r="A2"><v>1.5</v></c><c r="B2" t="n"><v>-2E-3</v></c><c r="C2" t="s"><v>0</v></c>
        <c r="D2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="E2" t="inlineStr"><is><t xml:space="preserve"> en línea </t></is></c>
        <c r="F2" t="b"><v>1</v></c><c r="G2" t="e"><v>#DIV/0!</v></c><c r="H2" t="d"><v>2024-06-01T12:00:00Z</v></c>
        <c r="I2" s="0"/><c r="J2" t="s"><v>1</v></c><c r="K2" t="s"><v>2</v></c>
      </row><row><c><v>7</v></c><c t="str"><v></v></c></row></sheetData>`,
    ],
    strings:
      '<si><t>compartido</t></si><si><r><t>ri</t></r><r><rPr><b/></rPr><t xml:space="preserve">co </t></r><rPh sb="0" eb="1"><t>no</t></rPh></si><si><t>l1_x000D_\nl2 &lt;&#65;&gt;</t></si>',
  });
  const [sheet] = openWorkbook(bytes).sheets;
  expect(sheet!.readArea({ row: 1, column: 0, rows: 1, columns: 11 })).toEqual([
    [
      1.5,
      -0.002,
      'compartido',
      { formula: '="a"&"b"', value: 'ab' },
      ' en línea ',
      true,
      { error: '#DIV/0!' },
      45444.5,
      null,
      'rico ',
      'l1\r\nl2 <A>',
    ],
  ]);
  expect(sheet!.readArea({ row: 2, column: 0, rows: 1, columns: 2 })).toEqual([[7, '']]);
  expect(sheet!.usedArea(true)).toEqual({ row: 1, column: 0, rows: 2, columns: 11 });
});

test('an empty value is none, whatever its kind', () => {
  const bytes = handMade({
    sheets: [
      `<sheetFormatPr defaultRowHeight="18"/><cols><col min="1" max="1" width="" style=""/></cols><sheetData><row r="1" ht="" s="" customFormat="1">${[
        's',
        'n',
        'b',
        'e',
        'd',
      ]
        .map((type, i) => `<c r="${'ABCDE'[i]}1" s="" t="${type}"><v/></c>`)
        .join(
          '',
        )}<c r="F1" t="s"><v></v></c><c r="G1" t="s"><v> </v></c><c r="H1" t="str"><f>""</f><v/></c></row></sheetData>`,
    ],
    strings: '<si><t>primero</t></si>',
  });
  const sheet = openWorkbook(bytes).sheets[0]!;
  expect(sheet.readArea({ row: 0, column: 0, rows: 1, columns: 8 })[0]).toEqual([
    ...new Array<null>(7).fill(null),
    { formula: '=""', value: '' },
  ]);
  expect(sheet.rowHeight(0)).toBe(18);
  expect(sheet.columnWidth(0)).toBe(64);
});

test.each([
  ['3.10', true],
  ['=1+1', true],
  ['-texto', true],
  ["'x", true],
  ['hola', false],
  ['12/05/2024', true],
  ['VERDADERO', true],
  ['1.1.1 a', false],
])('text %j stays text; apostrophe: %s', (text, quoted) => {
  const book = newWorkbook();
  book.sheets[0]!.setCell(0, 0, text);
  const sheet = reopen(book).sheets[0]!;
  expect(sheet.cell(0, 0)).toBe(text);
  expect(sheet.style(0, 0).quotePrefix).toBe(quoted);
  sheet.setCell(0, 0, 5);
  expect(sheet.style(0, 0).quotePrefix).toBe(false);
});

test.each([
  ' borde ',
  'a\nb',
  'tab\t',
  '_x0041_',
  'mal\u0001\ufffe',
  'par \ud83d\ude00',
  '\ud800 solo',
  'r\r\nn',
  '<&>"\'',
])('text %j comes back as it was', (text) => {
  const book = newWorkbook();
  book.sheets[0]!.writeArea(0, 0, [[text, { formula: '=A1', value: text }]]);
  expect(reopen(book).sheets[0]!.readArea({ row: 0, column: 0, rows: 1, columns: 2 })).toEqual([
    [text, { formula: '=A1', value: text }],
  ]);
});

test('numbers keep every digit', () => {
  const numbers = [0, -0, 0.1 + 0.2, 1e21, 5e-324, Number.MAX_SAFE_INTEGER, 426.1, -109.9];
  const book = newWorkbook();
  book.sheets[0]!.writeArea(0, 0, [numbers]);
  expect(reopen(book).sheets[0]!.readArea({ row: 0, column: 0, rows: 1, columns: 8 })[0]).toEqual(
    numbers.map((n) => n + 0),
  );
});

test('what no cell can hold is refused', () => {
  const [sheet] = newWorkbook().sheets;
  expect(refusal(() => sheet!.setCell(0, 0, NaN))).toBe('invalid-number');
  expect(refusal(() => sheet!.setCell(0, 0, 'x'.repeat(32768)))).toBe('text-too-long');
  expect(refusal(() => sheet!.setCell(1048576, 0, 1))).toBe('out-of-bounds');
  expect(refusal(() => sheet!.setCell(0, 16384, 1))).toBe('out-of-bounds');
  expect(refusal(() => sheet!.setCell(0, 0, { formula: 'A1', value: null }))).toBe(
    'invalid-formula',
  );
  expect(refusal(() => sheet!.writeArea(0, 0, [[1], [1, 2]]))).toBe('invalid-area');
});

test('a rich text that is not touched stays rich, and is not handed to others', () => {
  const rich = '<r><rPr><b/></rPr><t>uno</t></r>';
  const bytes = handMade({
    sheets: ['<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>'],
    strings: `<si>${rich}</si>`,
  });
  const book = openWorkbook(bytes);
  book.sheets[0]!.setCell(1, 0, 'uno');
  const after = book.save();
  expect(partText(after, 'xl/sharedStrings.xml')).toContain(`<si>${rich}</si><si><t>uno</t></si>`);
  expect(
    openWorkbook(after).sheets[0]!.readArea({ row: 0, column: 0, rows: 2, columns: 1 }),
  ).toEqual([['uno'], ['uno']]);
});

test('counts of the shared strings follow', () => {
  const bytes = handMade({
    sheets: [
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row></sheetData>',
    ],
    parts: {},
    strings: '<si><t>a</t></si>',
  });
  const book = openWorkbook(bytes);
  book.sheets[0]!.writeArea(0, 0, [['b', 'c']]);
  expect(partText(book.save(), 'xl/sharedStrings.xml')).toContain(
    '<si><t>a</t></si><si><t>b</t></si><si><t>c</t></si>',
  );
});

test('elements with a prefix, CDATA, comments and instructions are understood', () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const bytes = handMade({
    sheets: [
      `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>p</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      '<sheetData><!-- </row> --><row r="1"><!-- <c r="Z1"/> --><c r="A1" t="str"><v><![CDATA[<a>]]></v></c><?x </c> ?></row></sheetData>',
    ],
  });
  const book = openWorkbook(bytes);
  expect(book.sheets.map((sheet) => sheet.cell(0, 0))).toEqual(['p', '<a>']);
  for (const sheet of book.sheets) sheet.setCell(1, 1, 2);
  const again = reopen(book);
  expect(again.sheets.map((sheet) => [sheet.cell(0, 0), sheet.cell(1, 1)])).toEqual([
    ['p', 2],
    ['<a>', 2],
  ]);
});

test.each([
  ['', 1463],
  ['<workbookPr date1904="1"/>', 1],
])('a date in a workbook with %j', (workbook, serial) => {
  const sheets = ['<sheetData><row r="1"><c r="A1" t="d"><v>1904-01-02</v></c></row></sheetData>'];
  expect(openWorkbook(handMade({ sheets, workbook })).sheets[0]!.cell(0, 0)).toBe(serial);
});

test('dynamic arrays: what has spilled goes with its formula', () => {
  const book = newWorkbook();
  const [sheet] = book.sheets;
  sheet!.setArrayFormula(
    { row: 0, column: 0, rows: 3, columns: 1 },
    '=SEQUENCE(3)',
    [[1], [2], [3]],
    true,
  );
  const again = reopen(book).sheets[0]!;
  expect(again.readArea({ row: 0, column: 0, rows: 3, columns: 1 })).toEqual([
    [{ formula: '=SEQUENCE(3)', value: 1 }],
    [2],
    [3],
  ]);
  expect(again.formulaPlacement(2, 0)).toEqual({
    kind: 'dynamicArray',
    area: { row: 0, column: 0, rows: 3, columns: 1 },
  });
  again.setArrayFormula(
    { row: 0, column: 0, rows: 2, columns: 1 },
    '=SEQUENCE(2)',
    [[1], [2]],
    true,
  );
  expect(again.cell(2, 0)).toBe(null);
  again.setCell(0, 0, 'x');
  expect(again.readArea({ row: 0, column: 0, rows: 3, columns: 1 })).toEqual([
    ['x'],
    [null],
    [null],
  ]);
});

test('a calculator can give a formula another value', () => {
  const [sheet] = newWorkbook().sheets;
  sheet!.setCell(0, 0, { formula: '=B1&"x"', value: 'a' });
  sheet!.setValue(0, 0, { error: '#N/A' });
  expect(sheet!.cell(0, 0)).toEqual({ formula: '=B1&"x"', value: { error: '#N/A' } });
  sheet!.setValue(0, 0, 5);
  expect(sheet!.cell(0, 0)).toEqual({ formula: '=B1&"x"', value: 5 });
});
