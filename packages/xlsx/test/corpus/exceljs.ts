/** Workbooks by exceljs, which writes nothing the way we do; with all that it knows to write. */
import { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';
import type { Found } from './survival';

/** A picture of one pixel. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

const FIXED = new Date(Date.UTC(2024, 0, 15));

export async function byExceljs(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  Object.assign(book, {
    creator: 'Ana',
    lastModifiedBy: 'Luis',
    created: FIXED,
    modified: FIXED,
    title: 'Corpus',
    subject: 'Prueba',
    keywords: 'uno dos',
    category: 'Informe',
    description: 'Hecho por otra biblioteca',
    company: 'Oficina',
    manager: 'Jefa',
  });
  book.properties.date1904 = false;
  book.calcProperties.fullCalcOnLoad = true;
  book.views = [
    {
      x: 0,
      y: 0,
      width: 12000,
      height: 24000,
      firstSheet: 0,
      activeTab: 0,
      visibility: 'visible',
    },
  ];
  const sheet = book.addWorksheet('Datos', {
    properties: {
      tabColor: { argb: 'FF00B050' },
      outlineLevelCol: 2,
      outlineLevelRow: 1,
      defaultRowHeight: 18,
    },
    views: [
      { state: 'frozen', xSplit: 1, ySplit: 2, topLeftCell: 'B3', zoomScale: 90, activeCell: 'C4' },
    ],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      showGridLines: true,
      blackAndWhite: true,
      printArea: 'A1:H30',
      printTitlesRow: '1:2',
      printTitlesColumn: 'A:A',
      margins: { left: 0.3, right: 0.3, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
    },
    headerFooter: {
      oddHeader: '&LPolítica&RReservado',
      oddFooter: '&CPágina &P de &N',
      firstHeader: '&CPortada',
      differentFirst: true,
    },
  });
  sheet.columns = [
    { header: 'Código', key: 'codigo', width: 12.5, style: { numFmt: '@' } },
    { header: 'Indicador', key: 'indicador', width: 40, outlineLevel: 1 },
    { header: 'Fecha', key: 'fecha', width: 14, style: { numFmt: 'dd/mm/yyyy' } },
    { header: 'Valor', key: 'valor', width: 10 },
    { header: 'Oculta', key: 'oculta', hidden: true },
  ];
  for (let i = 1; i <= 12; i++) {
    sheet.addRow([`1.${i}`, `Indicador ${i}`, FIXED, i * 1.5, i % 2 === 0]);
  }
  // The library's own types lack some of what it writes: kinds of formulas, areas of validations.
  const formula = (address: string, value: object): void => {
    sheet.getCell(address).value = value as ExcelJS.CellFormulaValue;
  };
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add(area: string, validation: ExcelJS.DataValidation): void };
  };
  sheet.getCell('F2').value = { formula: 'SUM(D2:D13)', result: 117 };
  formula('G2', { formula: 'D2*2', result: 3, shareType: 'shared', ref: 'G2:G4' });
  sheet.getCell('G3').value = { sharedFormula: 'G2', result: 6 };
  sheet.getCell('G4').value = { sharedFormula: 'G2', result: 9 };
  formula('H2', { formula: 'D2:D3*2', result: 3, shareType: 'array', ref: 'H2:H3' });
  sheet.getCell('F3').value = { error: '#N/A' };
  sheet.getCell('F4').value = { formula: '1/0', result: { error: '#DIV/0!' } };
  sheet.getCell('F5').value = {
    richText: [
      { text: 'parte ' },
      { font: { bold: true, color: { argb: 'FFFF0000' }, size: 12 }, text: 'roja' },
    ],
  };
  sheet.getCell('F6').value = {
    text: 'portal',
    hyperlink: 'https://www.gob.pe/',
    tooltip: 'Ir al portal',
  };
  sheet.getCell('F7').value = { text: 'adentro', hyperlink: "#'Otra hoja'!A1" };
  sheet.getCell('F8').value = ' espacios  y\nlíneas ';
  sheet.getCell('B2').font = {
    name: 'Arial',
    size: 9,
    italic: true,
    underline: 'double',
    strike: true,
    color: { theme: 4 },
  };
  sheet.getCell('B3').fill = {
    type: 'pattern',
    pattern: 'darkTrellis',
    fgColor: { argb: 'FFFFFF00' },
    bgColor: { argb: 'FF0000FF' },
  };
  sheet.getCell('B4').fill = {
    type: 'gradient',
    gradient: 'angle',
    degree: 45,
    stops: [
      { position: 0, color: { argb: 'FFFFFFFF' } },
      { position: 1, color: { argb: 'FF00B050' } },
    ],
  };
  sheet.getCell('B5').border = {
    top: { style: 'double', color: { argb: 'FF00FF00' } },
    left: { style: 'dashDot' },
    diagonal: { up: true, down: true, style: 'thick', color: { argb: 'FFFF0000' } },
  };
  sheet.getCell('B6').alignment = {
    horizontal: 'distributed',
    vertical: 'middle',
    wrapText: true,
    indent: 2,
    textRotation: 30,
    readingOrder: 'rtl',
  };
  sheet.getCell('B7').protection = { locked: false, hidden: true };
  sheet.getCell('D3').numFmt = '[Red]#,##0.00;(#,##0.00)';
  Object.assign(sheet.getRow(6), { height: 33, outlineLevel: 1 });
  sheet.getRow(9).hidden = true;
  sheet.mergeCells('A15:C16');
  sheet.getCell('A15').value = 'combinadas';
  sheet.getCell('C2').note = {
    texts: [{ font: { bold: true, size: 9 }, text: 'Ana: ' }, { text: 'revisar' }],
    margins: { insetmode: 'custom', inset: [0.25, 0.25, 0.35, 0.35] },
    protection: { locked: 'False', lockText: 'False' },
    editAs: 'twoCells',
  };
  dataValidations.add('D20:D25', {
    type: 'list',
    allowBlank: true,
    formulae: ['"Sí,No"'],
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: 'Cuidado',
    error: 'No está en la lista',
    showInputMessage: true,
    promptTitle: 'Elija',
    prompt: 'Uno de estos',
  });
  dataValidations.add('E20', { type: 'whole', operator: 'between', formulae: [1, 10] });
  dataValidations.add('E21', { type: 'decimal', operator: 'notBetween', formulae: [0, 1] });
  dataValidations.add('E22', { type: 'date', operator: 'greaterThan', formulae: [FIXED] });
  dataValidations.add('E23', { type: 'textLength', operator: 'lessThan', formulae: [15] });
  dataValidations.add('E24', { type: 'custom', formulae: ['ISNUMBER(E24)'] });
  const red = {
    font: { bold: true, color: { argb: 'FF9C0006' } },
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } },
  } as const;
  const thirds = [{ type: 'percent', value: 0 } as const, { type: 'percent', value: 33 } as const];
  const rules: readonly (readonly [string, ExcelJS.ConditionalFormattingRule])[] = [
    ['D2:D4', { type: 'expression', priority: 1, formulae: ['$D2>5'], style: red }],
    [
      'D2:D5',
      { type: 'cellIs', operator: 'between', priority: 2, formulae: [1, '$D$3'], style: red },
    ],
    ['D2:D6', { type: 'top10', priority: 3, rank: 10, percent: true, bottom: true, style: red }],
    ['D2:D7', { type: 'aboveAverage', priority: 4, aboveAverage: false, style: red }],
    [
      'D2:D8',
      {
        type: 'colorScale',
        priority: 5,
        cfvo: [{ type: 'min' }, { type: 'percentile', value: 50 }, { type: 'max' }],
        color: [{ argb: 'FFF8696B' }, { argb: 'FFFFEB84' }, { argb: 'FF63BE7B' }],
      },
    ],
    [
      'D2:D9',
      {
        type: 'iconSet',
        priority: 6,
        iconSet: '3Arrows',
        showValue: false,
        cfvo: [...thirds, { type: 'percent', value: 67 }],
      },
    ],
    [
      'B2:B9',
      { type: 'containsText', operator: 'containsText', text: 'cador', priority: 7, style: red },
    ],
    ['C2:C9', { type: 'timePeriod', timePeriod: 'lastMonth', priority: 8, style: red }],
  ];
  for (const [ref, rule] of rules) sheet.addConditionalFormatting({ ref, rules: [rule] });
  const image = book.addImage({ base64: PNG, extension: 'png' });
  sheet.addImage(image, {
    tl: { col: 9, row: 1 },
    br: { col: 11, row: 5 },
    editAs: 'oneCell',
    // Written, but missing in the library's own types.
    ...({ hyperlinks: { hyperlink: 'https://www.gob.pe/', tooltip: 'Portal' } } as object),
  } as unknown as ExcelJS.ImageRange);
  sheet.addImage(image, { tl: { col: 12, row: 1 }, ext: { width: 40, height: 20 } });
  sheet.getRow(20).addPageBreak();
  book.definedNames.add('Datos!$D$2:$D$13', 'valores');
  book.definedNames.add("'Otra hoja'!$A$1", 'inicio');

  const other = book.addWorksheet('Otra hoja', {
    views: [{ state: 'split', xSplit: 2000, ySplit: 1500 }],
  });
  other.addTable({
    name: 'tblOtra',
    ref: 'A1',
    headerRow: true,
    totalsRow: true,
    style: { theme: 'TableStyleLight9', showRowStripes: true },
    columns: [
      { name: 'Nombre', totalsRowLabel: 'Total', filterButton: true },
      { name: 'Monto', totalsRowFunction: 'sum', filterButton: false },
    ],
    rows: [
      ['Ana', 10],
      ['Luis', 30],
    ],
  });
  other.getCell('D5').value = 'con filtro';
  other.getCell('D6').value = 1;
  // Beside notes the library puts what follows in the wrong order, so the bars stand here.
  other.addConditionalFormatting({
    ref: 'D6:D9',
    rules: [
      {
        type: 'dataBar',
        priority: 1,
        gradient: false,
        minLength: 0,
        maxLength: 100,
        showValue: true,
        border: false,
        negativeBarColorSameAsPositive: true,
        negativeBarBorderColorSameAsPositive: true,
        axisPosition: 'auto',
        direction: 'leftToRight',
        cfvo: [{ type: 'min' }, { type: 'max' }],
        // Written, but missing in the library's own types.
        ...{ color: { argb: 'FF638EC6' } },
      },
    ],
  });
  other.autoFilter = 'D5:D6';
  await other.protect('secreto', { formatCells: true, sort: false, spinCount: 100 });
  book.addWorksheet('Oculta', { state: 'hidden' }).getCell('A1').value = 1;
  book.addWorksheet('Muy oculta', { state: 'veryHidden' }).getCell('A1').value = 1;
  const backdrop = book.addWorksheet('Con fondo');
  backdrop.addBackgroundImage(image);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The same library's streaming writer: texts in the cells, other order, other compression. */
export async function byExceljsStream(): Promise<Uint8Array> {
  const stream = new PassThrough();
  const chunks: Uint8Array[] = [];
  stream.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: false,
  });
  Object.assign(book, { created: FIXED, modified: FIXED });
  const sheet = book.addWorksheet('Flujo', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = [
    { header: 'Código', key: 'c', width: 9 },
    { header: 'Valor', key: 'v' },
  ];
  for (let i = 1; i <= 30; i++) {
    const row = sheet.addRow([`1.${i}`, i / 3]);
    if (i % 5 === 0) row.getCell(2).numFmt = '0.0';
    row.commit();
  }
  sheet.commit();
  await book.commit();
  return new Uint8Array(Buffer.concat(chunks));
}

const SHEET = 'xl/worksheets/sheet1.xml';
const SECOND = 'xl/worksheets/sheet2.xml';
const STYLES = 'xl/styles.xml';
const BOOK = 'xl/workbook.xml';
const DRAWING = 'xl/drawings/drawing1.xml';
const rule = (type: string): RegExp => new RegExp(`<cfRule type="${type}".*?</cfRule>`);
const validation = (type: string): RegExp =>
  new RegExp(`<dataValidation type="${type}".*?</dataValidation>`);

export const FEATURES: readonly Found[] = [
  ['custom number format', STYLES, /<numFmt [^>]*\[Red\][^>]*\/>/],
  ['font with theme colour, double underline and strike', STYLES, /<font><i\/>.*?<\/font>/],
  ['pattern fill', STYLES, /<patternFill patternType="darkTrellis">.*?<\/patternFill>/],
  ['gradient fill', STYLES, /<gradientFill.*?<\/gradientFill>/],
  ['diagonal border', STYLES, /<border diagonalUp="1" diagonalDown="1">.*?<\/border>/],
  ['rotated, indented, right-to-left text', STYLES, /<alignment [^>]*textRotation="30"[^>]*\/>/],
  ['unlocked cell with a hidden formula', STYLES, /<protection [^>]*hidden="1"[^>]*\/>/],
  ['differential format', STYLES, /<dxf>.*?<\/dxf>/],
  ['tab colour', SHEET, /<tabColor [^>]*\/>/],
  ['frozen panes with a zoom', SHEET, /<sheetView [^>]*zoomScale="90".*?<\/sheetView>/],
  ['default sizes and outline levels', SHEET, /<sheetFormatPr [^>]*\/>/],
  ['column with width and format', SHEET, /<col min="1" [^>]*\/>/],
  ['column with outline', SHEET, /<col [^>]*outlineLevel="1"[^>]*\/>/],
  ['hidden column', SHEET, /<col [^>]*hidden="1"[^>]*\/>/],
  ['row with height and outline', SHEET, /<row r="6" .*?<\/row>/],
  ['hidden row', SHEET, /<row r="9" .*?<\/row>/],
  ['formula', SHEET, /<c r="F2"[^>]*><f>.*?<\/c>/],
  ['shared formula', SHEET, /<f t="shared"[^>]*>/],
  ['array formula', SHEET, /<c r="H2"[^>]*><f t="array".*?<\/c>/],
  ['error value', SHEET, /<c r="F3" t="e".*?<\/c>/],
  ['error of a formula', SHEET, /<c r="F4" t="e".*?<\/c>/],
  ['truth value', SHEET, /<c r="E2" [^>]*t="b".*?<\/c>/],
  ['date', SHEET, /<c r="C2" .*?<\/c>/],
  ['rich text', 'xl/sharedStrings.xml', /<si><r>.*?<\/si>/],
  ['text with white space', 'xl/sharedStrings.xml', /<t xml:space="preserve"> espacios[^<]*<\/t>/],
  ['merged cells', SHEET, /<mergeCell ref="A15:C16"\/>/],
  ['link outside', SHEET, /<hyperlink ref="F6"[^>]*\/>/],
  ['link inside', SHEET, /<hyperlink ref="F7"[^>]*\/>/],
  ['validation by list, with messages', SHEET, validation('list')],
  ['validation by whole numbers', SHEET, validation('whole')],
  ['validation by decimals', SHEET, validation('decimal')],
  ['validation by dates', SHEET, validation('date')],
  ['validation by length', SHEET, validation('textLength')],
  ['validation by formula', SHEET, validation('custom')],
  ['conditional format by formula', SHEET, rule('expression')],
  ['conditional format by value', SHEET, rule('cellIs')],
  ['conditional format by rank', SHEET, /<cfRule type="top10"[^>]*\/>/],
  ['conditional format by mean', SHEET, /<cfRule type="aboveAverage"[^>]*\/>/],
  ['colour scale', SHEET, rule('colorScale')],
  ['icon set', SHEET, rule('iconSet')],
  ['data bar', SECOND, rule('dataBar')],
  ['newer data bar', SECOND, /<x14:conditionalFormatting .*?<\/x14:conditionalFormatting>/],
  ['conditional format by text', SHEET, rule('containsText')],
  ['conditional format by date', SHEET, rule('timePeriod')],
  ['print options', SHEET, /<printOptions [^>]*\/>/],
  ['margins', SHEET, /<pageMargins [^>]*\/>/],
  ['page set-up', SHEET, /<pageSetup [^>]*\/>/],
  ['headers and footers with a first page', SHEET, /<headerFooter.*?<\/headerFooter>/],
  ['page break', SHEET, /<brk id="20"[^>]*\/>/],
  ['note with rich text', 'xl/comments1.xml', /<comment ref="C2".*?<\/comment>/],
  ['box of a note', 'xl/drawings/vmlDrawing1.vml', /<v:shape .*?<\/v:shape>/],
  ['picture that links', DRAWING, /<xdr:twoCellAnchor.*?<\/xdr:twoCellAnchor>/],
  ['picture of a fixed size', DRAWING, /<xdr:oneCellAnchor.*?<\/xdr:oneCellAnchor>/],
  ['table with totals', 'xl/tables/table1.xml', /<table .*<\/table>/],
  ['split panes', SECOND, /<pane [^>]*xSplit="2000"[^>]*\/>/],
  ['filter of the sheet', SECOND, /<autoFilter ref="D5:D6"\/>/],
  ['protection with a password', SECOND, /<sheetProtection [^>]*hashValue[^>]*\/>/],
  ['background picture', 'xl/worksheets/sheet5.xml', /<picture r:id="[^"]*"\/>/],
  ['hidden sheet', BOOK, /<sheet [^>]*state="hidden"[^>]*\/>/],
  ['very hidden sheet', BOOK, /<sheet [^>]*state="veryHidden"[^>]*\/>/],
  ['window', BOOK, /<workbookView [^>]*\/>/],
  ['name', BOOK, /<definedName name="valores".*?<\/definedName>/],
  ['print area', BOOK, /<definedName name="_xlnm.Print_Area".*?<\/definedName>/],
  ['print titles', BOOK, /<definedName name="_xlnm.Print_Titles".*?<\/definedName>/],
  ['request to calculate on opening', BOOK, /<calcPr [^>]*fullCalcOnLoad="1"[^>]*\/>/],
  ['properties of the document', 'docProps/core.xml', /<dc:title>Corpus<\/dc:title>/],
  ['properties of the application', 'docProps/app.xml', /<Manager>Jefa<\/Manager>/],
  ['theme', 'xl/theme/theme1.xml', /<a:theme .*<\/a:theme>/],
];
