import { newWorkbook, openWorkbook } from '../src';
import { FormulaTranslator, renameColumnInFormula, renameTableInFormula } from '../src/formulas';
import { renameSheetInFormula, shiftFormula, translateFormula } from '../src/references';
import { joinTokens, tokenize } from '../src/tokens';
import { handMade, partText } from '@pnftp/testing';

const translator = new FormulaTranslator(['PNFTP.AVANCE1', 'PNFTP.NIVEL', 'PNFTP.A_B']);

describe('shown and stored', () => {
  test.each<[shown: string, stored: string]>([
    ['SUM(A1,B2)', 'SUM(A1,B2)'],
    ['PNFTP.AVANCE1(A1,2)', '_xldudf_PNFTP_AVANCE1(A1,2)'],
    [
      'IF(A1="","",PNFTP.NIVEL(PNFTP.AVANCE1(A1,B1)))',
      'IF(A1="","",_xldudf_PNFTP_NIVEL(_xldudf_PNFTP_AVANCE1(A1,B1)))',
    ],
    ['PNFTP.A_B(1)', '_xldudf_PNFTP_A_B(1)'],
    ['"PNFTP.AVANCE1(x) XLOOKUP("&A1', '"PNFTP.AVANCE1(x) XLOOKUP("&A1'],
    ['XLOOKUP(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
    [
      'TEXTJOIN(", ",TRUE,IFS(A1>1,"a",TRUE,"b"))',
      '_xlfn.TEXTJOIN(", ",TRUE,_xlfn.IFS(A1>1,"a",TRUE,"b"))',
    ],
    ['FILTER(A1:A9,B1:B9="x")', '_xlfn._xlws.FILTER(A1:A9,B1:B9="x")'],
    ['SORT(UNIQUE(A1:A9))', '_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))'],
    ['SUM(SEQUENCE(3))', 'SUM(_xlfn.SEQUENCE(3))'],
    ['CONCAT(A1:B1)&STDEV.S(A1:A9)', '_xlfn.CONCAT(A1:B1)&_xlfn.STDEV.S(A1:A9)'],
    ['XMATCH(1,A:A)', '_xlfn.XMATCH(1,A:A)'],
    ['LET(x,A1*2,año,3,x+año)', '_xlfn.LET(_xlpm.x,A1*2,_xlpm.año,3,_xlpm.x+_xlpm.año)'],
    ['MAP(A1:A3,LAMBDA(v,v*2))', '_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v*2))'],
    ['LET(f,LAMBDA(n,n+1),f(2))', '_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.n,_xlpm.n+1),_xlpm.f(2))'],
    ['SUM(A1#)', 'SUM(_xlfn.ANCHORARRAY(A1))'],
    ["SUM('Hoja 1'!A1#)", "SUM(_xlfn.ANCHORARRAY('Hoja 1'!A1))"],
    ['[@Valor]*2', 'tbl[[#This Row],[Valor]]*2'],
    ['[@[Logro esperado]]/[@Valor]', 'tbl[[#This Row],[Logro esperado]]/tbl[[#This Row],[Valor]]'],
    ['SUM([@[LE 2022]:[LE 2030]])', 'SUM(tbl[[#This Row],[LE 2022]:[LE 2030]])'],
    ['SUM(otra[Valor])', 'SUM(otra[Valor])'],
    ['otra[@Valor]', 'otra[[#This Row],[Valor]]'],
    ['otra[[#Headers],[Valor]]', 'otra[[#Headers],[Valor]]'],
    ["[@[Ejecución '[S/']]]", "tbl[[#This Row],[Ejecución '[S/']]]"],
  ])('%s', (shown, stored) => {
    expect(translator.toStored(shown, 'tbl').text).toBe(stored);
    expect(translator.toShown(stored, 'tbl')).toBe(shown);
  });

  test.each<[stored: string, shown: string]>([
    ['[2]!_xldudf_PNFTP_AVANCE1(A1,B1)', 'PNFTP.AVANCE1(A1,B1)'],
    ["'C:\\Users\\x\\AppData\\FUNCRES.XLAM'!_xldudf_PNFTP_NIVEL(A1)", 'PNFTP.NIVEL(A1)'],
    ['PNFTP.AVANCE1(A1,B1)', 'PNFTP.AVANCE1(A1,B1)'],
    ['_XLDUDF_pnftp_avance1(1)', 'PNFTP.AVANCE1(1)'],
    ['_xldudf_OTRO_COMPLEMENTO(1)', '_xldudf_OTRO_COMPLEMENTO(1)'],
    ['[1]Hoja1!A1+[1]!nombre', '[1]Hoja1!A1+[1]!nombre'],
    ['_xlfn.SINGLE(A1:A9)', '@A1:A9'],
    ['tbl[Valor]', 'tbl[Valor]'],
  ])('read only: %s', (stored, shown) => expect(translator.toShown(stored, 'tbl')).toBe(shown));

  test('outside of the table its name is needed', () => {
    expect(translator.toShown('tbl[[#This Row],[Valor]]', null)).toBe('tbl[@Valor]');
  });

  test('the sign of implicit intersection is stored only where arrays could be meant', () => {
    expect(translator.toStored('@A1:A9', null)).toEqual({ text: 'A1:A9', dynamic: false });
    expect(translator.toStored('PNFTP.NIVEL(@A1:A9)', null)).toEqual({
      text: '_xldudf_PNFTP_NIVEL(_xlfn.SINGLE(A1:A9))',
      dynamic: true,
    });
  });
});

test.each([
  '\'It\'\'s\'!A1+"a""b"',
  '1E+5*.5%',
  '#REF!+#N/A',
  '{1,2;3,"x"}',
  "=+-'",
  '[Book.xlsx]H!A1:B2 C3',
  'LOG10(A1)+A1048576+XFE1',
])('tokens put together are the formula: %s', (formula) =>
  expect(joinTokens(tokenize(formula))).toBe(formula),
);

test.each<[string, number, number, string]>([
  ['A1+$B$2+C$3+$D4', 1, 2, 'C2+$B$2+E$3+$D5'],
  ['SUM(A1:B2,$A1:B$2)', 2, 1, 'SUM(B3:C4,$A3:C$2)'],
  ['A:A+$B:C+1:1+$2:3', 1, 1, 'B:B+$B:D+2:2+$2:4'],
  ['Hoja1!A1&"A1"&\'A1\'!B2', 1, 0, 'Hoja1!A2&"A1"&\'A1\'!B3'],
  ['A1', -1, 0, '#REF!'],
  ['LOG10(A1)+ABC1(2)', 1, 0, 'LOG10(A2)+ABC1(2)'],
  ['tbl[A1]', 5, 5, 'tbl[A1]'],
])('%s moved by %i, %i', (formula, rows, columns, expected) =>
  expect(translateFormula(formula, rows, columns)).toBe(expected),
);

describe('references follow cells that move', () => {
  const insert = { sheet: 'Hoja 1', axis: 'row', at: 2, count: 3, low: 0, high: 16383 } as const;
  const remove = { ...insert, count: -3 };
  const columns = {
    sheet: 'Hoja 1',
    axis: 'column',
    at: 1,
    count: 1,
    low: 0,
    high: 1048575,
  } as const;
  test.each<[string, typeof insert | typeof remove | typeof columns, string, string]>([
    ['A1+A3+$A$3', insert, 'Hoja 1', 'A1+A6+$A$6'],
    ["'hoja 1'!A3+Otra!A3", insert, 'Otra', "'hoja 1'!A6+Otra!A3"],
    ['SUM(A1:A9)+SUM(A3:A4)', insert, 'Hoja 1', 'SUM(A1:A12)+SUM(A6:A7)'],
    [
      'SUM(A1:A9)+A3+A6+SUM(A3:A5)+SUM(A4:A9)',
      remove,
      'Hoja 1',
      'SUM(A1:A6)+#REF!+A3+SUM(#REF!)+SUM(A3:A6)',
    ],
    ['A:A+3:4+B1', insert, 'Hoja 1', 'A:A+6:7+B1'],
    ['A1+B1+SUM(A1:C1)+B:C', columns, 'Hoja 1', 'A1+C1+SUM(A1:D1)+C:D'],
    ['"A3"&[1]Hoja!A3', insert, 'Hoja 1', '"A3"&[1]Hoja!A3'],
    ['SUM(A1048570:A1048576)', insert, 'Hoja 1', 'SUM(A1048573:A1048576)'],
  ])('%s', (formula, shift, home, expected) =>
    expect(shiftFormula(formula, home, shift)).toBe(expected),
  );
});

test('sheets, tables and columns are renamed in formulas and nowhere else', () => {
  expect(
    renameSheetInFormula('Hoja1!A1&"Hoja1!A1"&Hoja10!A1&SUM(Hoja1:Hoja3!B1)', 'hoja1', 'El año'),
  ).toBe("'El año'!A1&\"Hoja1!A1\"&Hoja10!A1&SUM('El año:Hoja3'!B1)");
  expect(renameSheetInFormula("'a b'!A1+'[1]a b'!A1", 'a b', 'c')).toBe("c!A1+'[1]a b'!A1");
  expect(renameSheetInFormula('Hoja1!A1+Otra!B1', 'Hoja1', null)).toBe('#REF!+Otra!B1');
  expect(renameTableInFormula('SUM(tbl[A])+ROWS(tbl)+"tbl"+tbl2[A]', 'tbl', 'otra')).toBe(
    'SUM(otra[A])+ROWS(otra)+"tbl"+tbl2[A]',
  );
  expect(
    renameColumnInFormula(
      'tbl[A]+tbl[[#This Row],[A]:[B]]+otra[A]+[A]',
      'tbl',
      'tbl',
      'A',
      "C'[x]",
    ),
  ).toBe("tbl[C'''[x']]+tbl[[#This Row],[C'''[x']]:[B]]+otra[A]+[C'''[x']]");
});

test('in the file: custom functions are dynamic arrays with their values, nothing asks for recalculation', () => {
  const book = newWorkbook({ sheets: ['Hoja'], customFunctions: ['PNFTP.AVANCE1'] });
  const [sheet] = book.sheets;
  sheet!.writeArea(0, 0, [
    [
      { formula: '=PNFTP.AVANCE1(B1,C1)', value: 61.2 },
      { formula: '=SUM(A1)', value: 61.2 },
    ],
  ]);
  const bytes = book.save();
  const xml = partText(bytes, 'xl/worksheets/sheet1.xml');
  expect(xml).toContain(
    '<c r="A1" cm="1"><f t="array" ref="A1">_xldudf_PNFTP_AVANCE1(B1,C1)</f><v>61.2</v></c>',
  );
  expect(xml).toContain('<c r="B1"><f>SUM(A1)</f><v>61.2</v></c>');
  expect(partText(bytes, 'xl/metadata.xml')).toContain('fDynamic="1"');
  expect(partText(bytes, 'xl/workbook.xml')).not.toContain('fullCalcOnLoad');
  const again = openWorkbook(bytes, { customFunctions: ['PNFTP.AVANCE1'] }).sheets[0]!;
  expect(again.cell(0, 0)).toEqual({ formula: '=PNFTP.AVANCE1(B1,C1)', value: 61.2 });
  expect(again.formulaPlacement(0, 0)).toMatchObject({ kind: 'dynamicArray' });
  expect(again.formulaPlacement(0, 1)).toMatchObject({ kind: 'normal' });
});

describe('shared formulas', () => {
  const shared = handMade({
    sheets: [
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B4" si="0">A1*$A$1</f><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>' +
        '<row r="3"><c r="B3"><f t="shared" si="0"/><v>0</v></c></row>' +
        '<row r="4"><c r="B4"><f t="shared" si="0"/><v>0</v></c></row></sheetData>',
    ],
  });
  const formulas = (bytes: Uint8Array): (string | null)[] =>
    openWorkbook(bytes)
      .sheets[0]!.readArea({ row: 0, column: 1, rows: 6, columns: 1 })
      .map(([cell]) =>
        typeof cell === 'object' && cell && 'formula' in cell ? cell.formula : null,
      );

  test('are read at their places', () => {
    expect(formulas(shared)).toEqual(['=A1*$A$1', '=A2*$A$1', '=A3*$A$1', '=A4*$A$1', null, null]);
  });
  test('one member edited, the others stay', () => {
    const book = openWorkbook(shared);
    book.sheets[0]!.setCell(2, 1, 'x');
    expect(formulas(book.save())).toEqual(['=A1*$A$1', '=A2*$A$1', null, '=A4*$A$1', null, null]);
  });
  test('the first one edited, the others stay', () => {
    const book = openWorkbook(shared);
    book.sheets[0]!.setCell(0, 1, null);
    expect(formulas(book.save())).toEqual([null, '=A2*$A$1', '=A3*$A$1', '=A4*$A$1', null, null]);
  });
  test('rows inserted between them', () => {
    const book = openWorkbook(shared);
    book.sheets[0]!.insertCells({ row: 1, column: 0, rows: 2, columns: 16384 }, 'down');
    expect(formulas(book.save())).toEqual([
      '=A1*$A$1',
      null,
      null,
      '=A4*$A$1',
      '=A5*$A$1',
      '=A6*$A$1',
    ]);
  });
});

test('the chain of calculation goes when formulas change, and only then', () => {
  const bytes = handMade({
    sheets: [
      '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>1</v></c></row></sheetData>',
    ],
    workbookRels: [['rIdC', 'calcChain', 'calcChain.xml']],
    overrides: {
      '/xl/calcChain.xml':
        'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml',
    },
    parts: {
      'xl/calcChain.xml':
        '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/></calcChain>',
    },
  });
  const values = openWorkbook(bytes);
  values.sheets[0]!.setCell(0, 1, 5);
  expect(partText(values.save(), 'xl/calcChain.xml')).toContain('r="A1"');
  const formulas = openWorkbook(bytes);
  formulas.sheets[0]!.setCell(0, 0, 5);
  const after = formulas.save();
  expect(partText(after, 'xl/calcChain.xml')).toBe('');
  expect(partText(after, '[Content_Types].xml')).not.toContain('calcChain');
  expect(partText(after, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
});
