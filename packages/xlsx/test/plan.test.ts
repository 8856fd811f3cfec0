import { textOfName } from '../src/plan';
import type { Plan, SheetPlan } from '../src/plan';
import { XlsxError, newWorkbook, openFile, openWorkbook, type Workbook } from '../src';
import { complaints, everything } from '@pnftp/testing';

const custom = { customFunctions: ['PNFTP.AVANCE1'] };
const reopen = (book: Workbook): Workbook => openWorkbook(book.save(), custom);
const plan = (sheets: readonly SheetPlan[], rest: Partial<Plan> = {}): Plan => ({
  action: 'prueba',
  sheets,
  ...rest,
});
const at = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

const FULL: SheetPlan = {
  name: 'Avance',
  mode: 'create',
  position: 0,
  tabColor: '#0B5A1E',
  gridlines: false,
  blocks: [
    { row: 0, column: 0, cells: [['Título', null, null]] },
    {
      row: 2,
      column: 0,
      cells: [
        ['Código', 'Valor', 'AT1'],
        ['1.10', 61.2, { formula: '=PNFTP.AVANCE1([@Valor],100)', value: 61.2 }],
        ['-x', null, { formula: '=[@Valor]*2', value: 'ND' }],
      ],
    },
  ],
  styles: [
    { area: at(2, 0, 1, 3), style: { fill: '#1F3864', font: { bold: true, color: '#FFFFFF' } } },
    {
      area: at(3, 0, 2, 3),
      style: {
        borders: {
          top: { style: 'thin', color: '#999999' },
          insideHorizontal: { style: 'hair', color: '#CCCCCC' },
          left: null,
        },
        numberFormat: '0.0',
        wrap: true,
        vertical: 'top',
      },
    },
    {
      area: at(3, 0, 2, 1),
      style: { numberFormat: '@', horizontal: 'center', locked: false, indent: 1 },
    },
  ],
  merges: [at(0, 0, 1, 3)],
  columnWidths: [
    { column: 0, columns: 1, width: 12 },
    { column: 5, columns: 2, width: 0 },
  ],
  rowHeights: [{ row: 2, rows: 1, height: 30 }],
  tables: [
    {
      name: 'tblAvance',
      area: at(2, 0, 3, 3),
      style: 'TableStyleLight1',
      filterButtons: false,
      bandedRows: false,
      calculatedColumns: { AT1: '=[@Valor]*2' },
    },
  ],
  ownMark: 'PNFTP_',
  conditionalFormats: [
    {
      area: at(3, 2, 2, 1),
      formula: '=AND(ISNUMBER($C4),$C4>=PNFTP_umbral_alto)',
      style: { fill: '#DDF3E0', color: '#0B5A1E' },
      stopIfTrue: true,
    },
    {
      area: at(3, 2, 2, 1),
      formula: '=$C4<PNFTP_umbral_alto',
      style: { fill: '#FBDDDD', bold: true },
    },
  ],
  validations: [
    {
      area: at(3, 0, 2, 1),
      rule: { kind: 'list', values: ['Sí', 'No'] },
      prompt: { title: 'Elija', message: 'uno' },
      alert: { style: 'stop', title: 'No', message: 'de la lista' },
    },
    { area: at(3, 1, 2, 1), rule: { kind: 'decimal', min: 0, max: 1.5 }, ignoreBlank: false },
    { area: at(9, 1), rule: { kind: 'listSource', source: '=$A$4:$A$5' } },
    { area: at(10, 1), rule: { kind: 'custom', formula: '=B11>0' } },
  ],
  links: [
    { row: 0, column: 0, target: { sheet: 'Avance', area: at(2, 0) }, tip: 'ir' },
    { row: 1, column: 0, target: { url: 'https://www.gob.pe/' } },
  ],
  freeze: { rows: 3, columns: 1 },
  page: {
    orientation: 'landscape',
    paper: 'A4',
    margins: { top: 1, right: 1, bottom: 1, left: 1, header: 0.5, footer: 0.5 },
    fit: { wide: 1, tall: null },
    centerHorizontally: true,
    printArea: at(0, 0, 5, 3),
    titleRows: { row: 2, rows: 1 },
    footer: { left: '&A', center: 'Página &P de &N', right: '&D' },
  },
};
const FULL_PLAN = plan([FULL], {
  names: [
    { name: 'PNFTP_umbral_alto', ref: { sheet: 'Avance', area: at(8, 0) }, visible: false },
    { name: 'PNFTP_Avance', ref: { sheet: 'Avance', area: at(0, 0) } },
    { name: 'PNFTP_sello', text: '2024-06-30 "x" & <y>', visible: false },
  ],
  activate: 'Avance',
});

async function full(): Promise<Workbook> {
  const book = newWorkbook(custom);
  await openFile(book).apply(FULL_PLAN);
  return book;
}

test('everything that a plan can say is in the file', async () => {
  const book = reopen(await full());
  const sheet = book.sheet('Avance')!;
  expect(book.sheets.map(({ name }) => name)).toEqual(['Avance', 'Sheet1']);
  expect(book.activeSheet).toBe(sheet);
  expect(sheet.tabColor).toBe('#0B5A1E');
  expect(sheet.gridlines).toBe(false);
  expect(sheet.readArea(at(2, 0, 3, 3))).toEqual([
    ['Código', 'Valor', 'AT1'],
    ['1.10', 61.2, { formula: '=PNFTP.AVANCE1([@Valor],100)', value: 61.2 }],
    ['-x', null, { formula: '=[@Valor]*2', value: 'ND' }],
  ]);
  expect(sheet.style(2, 1)).toMatchObject({
    fill: '#1F3864',
    font: { bold: true, color: '#FFFFFF', name: 'Calibri', size: 11 },
  });
  expect(sheet.style(4, 0)).toMatchObject({
    numberFormat: '@',
    horizontal: 'center',
    vertical: 'top',
    wrap: true,
    locked: false,
    indent: 1,
    quotePrefix: true,
    borders: { top: { style: 'hair', color: '#CCCCCC' }, left: null, bottom: null },
  });
  expect(sheet.style(3, 2).borders.top).toEqual({ style: 'thin', color: '#999999' });
  expect(sheet.merges).toEqual([at(0, 0, 1, 3)]);
  expect([sheet.columnWidth(0), sheet.columnWidth(5), sheet.columnWidth(7)]).toEqual([89, 0, 64]);
  expect(sheet.rowHeight(2)).toBe(30);
  const table = book.table('TBLAVANCE')!;
  expect(table).toMatchObject({
    name: 'tblAvance',
    style: 'TableStyleLight1',
    filterButtons: false,
    bandedRows: false,
  });
  expect(table.calculatedColumn('AT1')).toBe('=[@Valor]*2');
  expect(
    sheet.conditionalFormats.map(({ rule, style, stopIfTrue, priority }) => [
      priority,
      rule,
      style,
      stopIfTrue,
    ]),
  ).toEqual([
    [
      1,
      { kind: 'expression', formula: '=AND(ISNUMBER($C4),$C4>=PNFTP_umbral_alto)' },
      { fill: '#DDF3E0', color: '#0B5A1E' },
      true,
    ],
    [
      2,
      { kind: 'expression', formula: '=$C4<PNFTP_umbral_alto' },
      { fill: '#FBDDDD', bold: true },
      false,
    ],
  ]);
  expect(sheet.validations).toMatchObject([
    {
      type: 'list',
      formula1: 'Sí,No',
      areas: [at(3, 0, 2, 1)],
      prompt: { title: 'Elija', message: 'uno' },
      alert: { style: 'stop', message: 'de la lista' },
      ignoreBlank: true,
    },
    { type: 'decimal', formula1: '0', formula2: '1.5', ignoreBlank: false },
    { type: 'list', formula1: '=$A$4:$A$5' },
    { type: 'custom', formula1: '=B11>0' },
  ]);
  expect(sheet.links).toEqual([
    { area: at(0, 0), target: { location: 'Avance!A3' }, tip: 'ir' },
    { area: at(1, 0), target: { url: 'https://www.gob.pe/' } },
  ]);
  expect(sheet.freeze).toEqual({ rows: 3, columns: 1 });
  expect(sheet.page).toMatchObject({
    orientation: 'landscape',
    paper: 9,
    fit: { wide: 1, tall: null },
    centerHorizontally: true,
    margins: { left: 1 / 2.54, footer: 0.5 / 2.54 },
    printAreas: [at(0, 0, 5, 3)],
    titleRows: { row: 2, rows: 1 },
    footer: { left: '&A', center: 'Página &P de &N', right: '&D' },
  });
  expect(book.names).toMatchObject([
    { name: 'PNFTP_Avance', visible: true, formula: '=Avance!$A$1' },
    { name: 'PNFTP_sello', visible: false, ref: null },
    { name: 'PNFTP_umbral_alto', visible: false, ref: { sheet: 'Avance', area: at(8, 0) } },
  ]);
});

test('a name of a text says it again, whatever is in it', async () => {
  const { names } = await openFile(reopen(await full())).describe();
  const { formula } = names.find(({ name }) => name === 'PNFTP_sello')!;
  expect(textOfName(formula)).toBe('2024-06-30 "x" & <y>');
  for (const other of ['=Avance!$A$1', '="a"&"b"', '=1', '="'])
    expect(textOfName(other)).toBeNull();
});

test('the validator accepts it, and what describe and inspect tell agrees', async () => {
  const book = reopen(await full());
  expect(await complaints(book.save())).toEqual([]);
  const file = openFile(book);
  const structure = await file.describe();
  expect(structure.sheets).toEqual([
    { name: 'Avance', visibility: 'visible', used: at(0, 0, 5, 3) },
    { name: 'Sheet1', visibility: 'visible', used: null },
  ]);
  expect(structure.tables).toEqual([
    {
      name: 'tblAvance',
      sheet: 'Avance',
      area: at(2, 0, 3, 3),
      headers: ['Código', 'Valor', 'AT1'],
      hasTotals: false,
    },
  ]);
  const {
    facts: [facts],
  } = await file.inspect([], ['avance']);
  expect(facts).toMatchObject({ merges: [at(0, 0, 1, 3)], hiddenRows: [], filters: [] });
  const [grid] = await file.read([{ sheet: 'AVANCE', area: at(3, 1, 1, 1) }]);
  expect(grid!.cells).toEqual([[61.2]]);
});

test('regenerating twice gives what once gives; what is not ours stays', async () => {
  const book = await full();
  const sheet = book.sheet('Avance')!;
  sheet.addConditionalFormat({
    areas: [at(20, 0)],
    rule: { kind: 'expression', formula: '=A21>0' },
    style: { fill: '#FFFFFF' },
  });
  sheet.setNote({ row: 6, column: 6, author: 'Ana', text: 'mía' });
  sheet.writeArea(30, 4, [['sobra', 'sobra']]);
  sheet.setRowHidden(12, 3, true);
  const again: Plan = { ...FULL_PLAN, sheets: [{ ...FULL, mode: 'regenerate' }] };
  await openFile(book).apply(again);
  const once = book.save();
  await openFile(book).apply(again);
  expect(book.save()).toEqual(once);
  const read = openWorkbook(once, custom).sheet('Avance')!;
  expect(read.cell(30, 4)).toBe(null);
  expect(read.rowHidden(12)).toBe(false);
  expect(read.notes).toHaveLength(1);
  expect(read.conditionalFormats.map(({ rule }) => 'formula' in rule && rule.formula)).toEqual([
    '=AND(ISNUMBER($C4),$C4>=PNFTP_umbral_alto)',
    '=$C4<PNFTP_umbral_alto',
    '=A21>0',
  ]);
  expect(read.usedArea()).toEqual(at(0, 0, 5, 3));
});

test('an update touches what it names and nothing else', async () => {
  const book = openWorkbook(everything());
  const before = book.sheets[0]!.readArea(at(0, 0, 14, 8));
  await openFile(book).apply(
    plan([{ name: 'Hoja1', mode: 'update', blocks: [{ row: 50, column: 0, cells: [[1]] }] }]),
  );
  expect(openWorkbook(book.save()).sheets[0]!.readArea(at(0, 0, 14, 8))).toEqual(before);
});

describe('a plan that is refused changes nothing', () => {
  const good: SheetPlan = {
    name: 'Hoja1',
    mode: 'update',
    blocks: [{ row: 60, column: 0, cells: [['antes']] }],
    styles: [{ area: at(60, 0), style: { fill: '#123456' } }],
  };
  const bad = (sheet: Partial<SheetPlan>): Plan =>
    plan([good, { name: 'Hoja1', mode: 'update', ...sheet }]);
  test.each<[string, Plan, string]>([
    ['a sheet that exists', plan([good, { name: 'HOJA1', mode: 'create' }]), 'duplicate-sheet'],
    ['a sheet that does not', plan([good, { name: 'Nada', mode: 'regenerate' }]), 'no-such-sheet'],
    [
      'a title that none can have',
      plan([good, { name: 'a/b', mode: 'create' }]),
      'invalid-sheet-name',
    ],
    [
      'cells off the sheet',
      bad({ blocks: [{ row: 1048576, column: 0, cells: [[1]] }] }),
      'out-of-bounds',
    ],
    [
      'rows of unequal length',
      bad({ blocks: [{ row: 0, column: 0, cells: [[1], [1, 2]] }] }),
      'invalid-area',
    ],
    [
      'a text too long',
      bad({ blocks: [{ row: 0, column: 0, cells: [['x'.repeat(32768)]] }] }),
      'text-too-long',
    ],
    [
      'a number that is none',
      bad({ blocks: [{ row: 0, column: 0, cells: [[Infinity]] }] }),
      'invalid-number',
    ],
    [
      'a formula without its sign',
      bad({ blocks: [{ row: 0, column: 0, cells: [[{ formula: 'A1', value: 1 }]] }] }),
      'invalid-formula',
    ],
    [
      'a colour that is none',
      bad({ styles: [{ area: at(0, 0), style: { fill: 'rojo' } }] }),
      'invalid-style',
    ],
    ['merges that overlap', bad({ merges: [at(14, 1, 2, 2)] }), 'merge-overlap'],
    ['a merge in a table', bad({ merges: [at(1, 1, 1, 2)] }), 'table-overlap'],
    [
      'tables that overlap',
      bad({ tables: [{ name: 'otra', area: at(2, 2, 4, 4) }] }),
      'table-overlap',
    ],
    [
      'a table whose name is taken',
      bad({ tables: [{ name: 'tope', area: at(60, 2, 4, 4) }] }),
      'invalid-table',
    ],
    [
      'a table that moves',
      bad({ tables: [{ name: 'tblDatos', area: at(1, 0, 4, 3) }] }),
      'invalid-table',
    ],
    [
      'a column that is not there',
      bad({
        tables: [{ name: 'tblDatos', area: at(0, 0, 3, 3), calculatedColumns: { No: '=1' } }],
      }),
      'invalid-table',
    ],
    [
      'a list too long',
      bad({
        validations: [
          {
            area: at(0, 0),
            rule: { kind: 'list', values: Array.from({ length: 99 }, (_, i) => `valor ${i}`) },
          },
        ],
      }),
      'invalid-validation',
    ],
    [
      'a name that none can have',
      plan([good], { names: [{ name: 'A1', ref: { sheet: 'Hoja1', area: at(0, 0) } }] }),
      'invalid-name',
    ],
    [
      'a name for a sheet that is not there',
      plan([good], { names: [{ name: 'x', ref: { sheet: 'No', area: at(0, 0) } }] }),
      'no-such-sheet',
    ],
    ['a sheet to show that is not there', plan([good], { activate: 'No' }), 'no-such-sheet'],
    [
      'a footer too long',
      bad({ page: { ...FULL.page!, footer: { left: 'x'.repeat(300) } } }),
      'invalid-page',
    ],
    [
      'a height that none can have',
      bad({ rowHeights: [{ row: 0, rows: 1, height: 900 }] }),
      'invalid-style',
    ],
  ])('%s', async (_, refused, code) => {
    const book = openWorkbook(everything());
    const before = book.save();
    const error = await openFile(book)
      .apply(refused)
      .then(
        () => null,
        (reason: unknown) => reason,
      );
    expect(error).toBeInstanceOf(XlsxError);
    expect((error as XlsxError).code).toBe(code);
    expect(book.save()).toEqual(before);
  });

  test('stopped before it starts', async () => {
    const book = openWorkbook(everything());
    const before = book.save();
    const stop = new AbortController();
    stop.abort();
    await expect(openFile(book).apply(plan([good]), { signal: stop.signal })).rejects.toMatchObject(
      { code: 'cancelled' },
    );
    expect(book.save()).toEqual(before);
  });
});

describe('rows and columns of a table that is there', () => {
  const made = (): Workbook => {
    const book = newWorkbook({ sheets: ['Datos', 'Otra'] });
    const sheet = book.sheet('Datos')!;
    sheet.writeArea(0, 0, [
      ['Clave', 'Valor', 'Propia'],
      ['a', 1, 'x'],
      ['c', 3, 'z'],
    ]);
    sheet.addTable({ name: 'tbl', area: at(0, 0, 3, 3) });
    sheet.writeArea(4, 0, [['nota']]);
    book.setName('c_valor', '=Datos!$B$3');
    book.sheet('Otra')!.setCell(0, 0, { formula: '=Datos!B3', value: 3 });
    return book;
  };
  const changed = async (...tableChanges: NonNullable<SheetPlan['tableChanges']>) => {
    const book = made();
    await openFile(book).apply(plan([{ name: 'Datos', mode: 'update', tableChanges }]));
    return reopen(book);
  };

  test('what lies below or beside, and what refers to it, follows', async () => {
    const book = await changed(
      { kind: 'insertRow', table: 'tbl', at: 1, cells: ['b', null, null] },
      { kind: 'insertColumn', table: 'tbl', at: 1, header: 'Nueva' },
    );
    expect(book.table('tbl')!.area).toEqual(at(0, 0, 4, 4));
    expect(book.sheet('Datos')!.readArea(at(0, 0, 6, 4))).toEqual([
      ['Clave', 'Nueva', 'Valor', 'Propia'],
      ['a', null, 1, 'x'],
      ['b', null, null, null],
      ['c', null, 3, 'z'],
      [null, null, null, null],
      ['nota', null, null, null],
    ]);
    expect(book.names.find(({ name }) => name === 'c_valor')!.formula).toBe('=Datos!$C$4');
    expect(book.sheet('Otra')!.cell(0, 0)).toEqual({ formula: '=Datos!C4', value: 3 });
  });

  test('behind the last row and the last column they are the table’s too', async () => {
    const book = await changed(
      { kind: 'insertRow', table: 'tbl', at: 2, cells: ['d', 4, null] },
      { kind: 'insertColumn', table: 'tbl', at: 3, header: 'Nueva' },
    );
    expect(book.table('tbl')!.headers).toEqual(['Clave', 'Valor', 'Propia', 'Nueva']);
    expect(book.sheet('Datos')!.readArea(at(3, 0, 3, 4))).toEqual([
      ['d', 4, null, null],
      [null, null, null, null],
      ['nota', null, null, null],
    ]);
  });

  test('taken out, they leave what was there before', async () => {
    const book = await changed(
      { kind: 'insertRow', table: 'tbl', at: 1, cells: ['b', null, null] },
      { kind: 'insertColumn', table: 'tbl', at: 1, header: 'Nueva' },
      { kind: 'deleteRow', table: 'tbl', at: 1 },
      { kind: 'deleteColumn', table: 'tbl', at: 1 },
    );
    const before = made();
    expect(book.table('tbl')!.area).toEqual(at(0, 0, 3, 3));
    expect(book.sheet('Datos')!.readArea(at(0, 0, 6, 4))).toEqual(
      before.sheet('Datos')!.readArea(at(0, 0, 6, 4)),
    );
    expect(book.names.find(({ name }) => name === 'c_valor')!.formula).toBe('=Datos!$B$3');
  });

  test.each<NonNullable<SheetPlan['tableChanges']>[number]>([
    { kind: 'insertRow', table: 'tbl', at: 3, cells: ['d', 4, null] },
    { kind: 'deleteRow', table: 'tbl', at: 2 },
    { kind: 'insertColumn', table: 'tbl', at: 4, header: 'Nueva' },
    { kind: 'deleteColumn', table: 'otra', at: 0 },
  ])('one that cannot be is refused before anything is written: %j', async (change) => {
    const book = made();
    const before = book.save();
    const asked = plan([
      { name: 'Otra', mode: 'update', blocks: [{ row: 5, column: 5, cells: [['antes']] }] },
      { name: 'Datos', mode: 'update', tableChanges: [change] },
    ]);
    await expect(openFile(book).apply(asked)).rejects.toThrow(XlsxError);
    expect(Buffer.compare(book.save(), before)).toBe(0);
  });

  test('a number written into a cell of text is a number where its format is set first', async () => {
    const book = made();
    const area = at(1, 1);
    book.sheet('Datos')!.applyStyle(area, { numberFormat: '@' });
    const formatsFirst = [{ area, numberFormat: 'General' }];
    const blocks = [{ row: 1, column: 1, cells: [[7]] }];
    await openFile(book).apply(plan([{ name: 'Datos', mode: 'update', formatsFirst, blocks }]));
    const sheet = reopen(book).sheet('Datos')!;
    expect([sheet.cell(1, 1), sheet.style(1, 1).numberFormat]).toEqual([7, 'General']);
  });
});
