/**
 * The round trip with LibreOffice, both ways. What it writes (out of its own format, out of text,
 * and out of the workbooks by other hands) survives edits around it; and every workbook that we
 * have edited opens in it with the same cells and the same things on them.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listed } from '../corpus/docs';
import { byExceljs, byExceljsStream } from '../corpus/exceljs';
import { edited, lost, places, type Found } from '../corpus/survival';
import { complaints, convert, everything, FLAT, seen, type Seen, XLSX } from '@pnftp/testing';

const SHEET = 'xl/worksheets/sheet1.xml';
const BOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';
const rule = (type: string): RegExp => new RegExp(`<cfRule type="${type}".*?</cfRule>`);
const validation = (type: string): RegExp =>
  new RegExp(`<dataValidation [^>]*type="${type}".*?</dataValidation>`);

/** In `corpus.fods`, as LibreOffice writes them. */
const FEATURES: readonly Found[] = [
  ['custom number format', STYLES, /<numFmt [^>]*0\.0[^>]*%[^>]*\/>/],
  ['date format', STYLES, /<numFmt [^>]*formatCode="[dD]{2}\\?\/[mM]{2}[^>]*\/>/],
  ['named cell style', STYLES, /<cellStyle [^>]*name="Cabecera"[^>]*\/>/],
  ['rotated text', STYLES, /<alignment [^>]*textRotation="45"[^>]*\/>/],
  ['diagonal border', STYLES, /<border diagonalUp="true".*?<\/border>/],
  ['hidden formula', STYLES, /<protection [^>]*hidden="true"[^>]*\/>/],
  ['differential format', STYLES, /<dxf>.*?<\/dxf>/],
  ['tab colour', SHEET, /<tabColor [^>]*\/>/],
  ['view of the sheet', SHEET, /<sheetView .*?<\/sheetView>/],
  ['default sizes and outline levels', SHEET, /<sheetFormatPr [^>]*>(?:<\/sheetFormatPr>)?/],
  ['column with a width', SHEET, /<col [^>]*min="1"[^>]*\/>/],
  ['columns with outline', SHEET, /<col [^>]*outlineLevel="1"[^>]*\/>/],
  ['hidden column', SHEET, /<col [^>]*hidden="true"[^>]*\/>/],
  ['row with a height', SHEET, /<row r="1" .*?<\/row>/],
  ['row with outline', SHEET, /<row r="4" .*?<\/row>/],
  ['hidden row', SHEET, /<row r="5" .*?<\/row>/],
  ['formula', SHEET, /<c r="F2".*?<\/c>/],
  ['array formula', SHEET, /<c r="F3".*?<\/c>/],
  ['error value', SHEET, /<c r="F5" [^>]*t="e".*?<\/c>/],
  ['truth value', SHEET, /<c r="F7" [^>]*t="b".*?<\/c>/],
  ['date', SHEET, /<c r="C2" .*?<\/c>/],
  ['rich text', 'xl/sharedStrings.xml', /<si><r>.*?<\/si>/],
  ['merged cells', SHEET, /<mergeCell ref="A8:C8"\/>/],
  ['filter of the sheet', SHEET, /<autoFilter ref="A1:D6">?[^>]*>/],
  ['conditional format by value', SHEET, rule('cellIs')],
  ['conditional format by formula', SHEET, rule('expression')],
  ['colour scale', SHEET, rule('colorScale')],
  ['data bar', SHEET, rule('dataBar')],
  ['newer data bar', SHEET, /<x14:conditionalFormatting .*?<\/x14:conditionalFormatting>/],
  ['icon set', SHEET, rule('iconSet')],
  ['sparklines', SHEET, /<x14:sparklineGroups .*?<\/x14:sparklineGroups>/],
  ['validation by list, with messages', SHEET, /<dataValidation [^>]*prompt="Uno.*?<\/dataV[^>]*>/],
  [
    'validation by a list in another sheet',
    SHEET,
    /<dataValidation [^>]*sqref="E6".*?<\/dataV[^>]*>/,
  ],
  ['validation by whole numbers', SHEET, validation('whole')],
  ['validation by dates', SHEET, validation('date')],
  ['validation by length', SHEET, validation('textLength')],
  ['validation by formula', SHEET, validation('custom')],
  ['link outside', SHEET, /<hyperlink ref="D7"[^>]*\/>/],
  ['link inside', SHEET, /<hyperlink ref="E7"[^>]*\/>/],
  ['print options', SHEET, /<printOptions [^>]*\/>/],
  ['margins', SHEET, /<pageMargins [^>]*\/>/],
  ['page set-up', SHEET, /<pageSetup [^>]*\/>/],
  ['header and footer', SHEET, /<headerFooter .*?<\/headerFooter>/],
  ['page break', SHEET, /<brk id="19"[^>]*\/>/],
  ['note with rich text', 'xl/comments1.xml', /<comment ref="A2".*?<\/comment>/],
  ['box of a note', 'xl/drawings/vmlDrawing1.vml', /<v:shape .*?<\/v:shape>/],
  ['chart', 'xl/charts/chart1.xml', /<c:barChart>.*?<\/c:barChart>/],
  ['picture', 'xl/drawings/drawing1.xml', /<xdr:pic>.*?<\/xdr:pic>/],
  ['shape with text', 'xl/drawings/drawing1.xml', /<xdr:sp>.*?<\/xdr:sp>/],
  ['pivot table', 'xl/pivotTables/pivotTable1.xml', /<pivotTableDefinition .*<\/pivot[^>]*>/],
  [
    'pivot cache',
    'xl/pivotCache/pivotCacheDefinition1.xml',
    /<pivotCacheDefinition .*<\/pivot[^>]*>/,
  ],
  ['pivot records', 'xl/pivotCache/pivotCacheRecords1.xml', /<pivotCacheRecords .*<\/pivot[^>]*>/],
  ['protected sheet', 'xl/worksheets/sheet2.xml', /<sheetProtection [^>]*\/>/],
  ['hidden sheet', BOOK, /<sheet [^>]*state="hidden"[^>]*\/>/],
  ['name', BOOK, /<definedName [^>]*name="valores".*?<\/definedName>/],
  ['name of a constant', BOOK, /<definedName [^>]*name="tasa".*?<\/definedName>/],
  ['print area', BOOK, /<definedName [^>]*Print_Area.*?<\/definedName>/],
  ['print titles', BOOK, /<definedName [^>]*Print_Titles.*?<\/definedName>/],
  ['filter name', BOOK, /<definedName [^>]*_FilterDatabase.*?<\/definedName>/],
  ['iterative calculation', BOOK, /<calcPr [^>]*iterate="true"[^>]*\/>/],
  ['unknown extension', BOOK, /<loext:extCalcPr [^>]*\/>/],
  [
    'properties of the document',
    'docProps/core.xml',
    /<dc:title>Corpus de LibreOffice<\/dc:title>/,
  ],
  [
    'property of one’s own',
    'docProps/custom.xml',
    /<property [^>]*name="Expediente".*?<\/property>/,
  ],
];

/** Workbooks as they came, and what we made of them. */
interface Pair {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly seenBefore: Seen;
  readonly seenAfter: Seen;
}

const NAMES = ['hand', 'exceljs', 'stream', 'own-format', 'text', 'of-hand', 'of-exceljs'] as const;
const BY_LIBREOFFICE = ['own-format', 'text', 'of-hand', 'of-exceljs'] as const;
const pairs = new Map<string, Pair>();
const pair = (name: string): Pair => pairs.get(name)!;
let work: string;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'corpus-'));
  const file = (name: string, bytes: Uint8Array | string): string => {
    writeFileSync(join(work, name), bytes);
    return join(work, name);
  };
  const hand = everything();
  const exceljs = await byExceljs();
  const made = join(work, 'made');
  convert(work, XLSX, made, [
    file('own-format.fods', readFileSync(join(__dirname, 'corpus.fods'))),
    file(
      'text.csv',
      'Código,Nombre,Valor\n1.1,"Ana, la primera",10.5\n1.10,"Luis ""el otro""",-3\n',
    ),
    file('of-hand.xlsx', hand),
    file('of-exceljs.xlsx', exceljs),
  ]);
  const originals: Record<string, Uint8Array> = { hand, exceljs, stream: await byExceljsStream() };
  for (const name of BY_LIBREOFFICE) originals[name] = readFileSync(join(made, `${name}.xlsx`));
  const files: string[] = [];
  const after: Record<string, Uint8Array> = {};
  for (const [name, bytes] of Object.entries(originals)) {
    after[name] = edited(bytes);
    files.push(file(`before-${name}.xlsx`, bytes), file(`after-${name}.xlsx`, after[name]));
  }
  const flat = join(work, 'flat');
  convert(work, FLAT, flat, files);
  const read = (name: string): Seen => seen(readFileSync(join(flat, `${name}.fods`), 'utf8'));
  for (const name of NAMES) {
    pairs.set(name, {
      before: originals[name]!,
      after: after[name]!,
      seenBefore: read(`before-${name}`),
      seenAfter: read(`after-${name}`),
    });
  }
}, 240_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('what LibreOffice writes out of its own format', () => {
  test.each(FEATURES)('%s', (...feature) => {
    const { before, after } = pair('own-format');
    const there = places(before, feature);
    expect(there).not.toEqual([]);
    expect(places(after, feature)).toEqual(expect.arrayContaining(there));
  });
});

describe.each(BY_LIBREOFFICE)('a workbook by LibreOffice: %s', (name) => {
  test('no part, element or attribute is lost', () => {
    const { before, after } = pair(name);
    expect(lost(before, after)).toEqual([]);
  });

  test('Microsoft’s validator finds nothing after that it did not find before', async () => {
    const own = await complaints(pair(name).before);
    expect((await complaints(pair(name).after)).filter((text) => !own.includes(text))).toEqual([]);
  });
});

describe.each(NAMES)('edited, in LibreOffice: %s', (name) => {
  test('the same cells, formulas and values, and ours beside them', () => {
    const { seenBefore, seenAfter } = pair(name);
    expect(seenBefore.cells.size).toBeGreaterThan(5);
    for (const [at, content] of seenBefore.cells) {
      expect({ at, content: seenAfter.cells.get(at) }).toEqual({ at, content });
    }
    const added = [...seenAfter.cells.keys()].filter((at) => !seenBefore.cells.has(at));
    expect(added.map((at) => at.replace(/.*!/, ''))).toEqual([
      '39,25',
      '39,26',
      '40,25',
      '40,26',
      '0,0',
    ]);
  });

  test('as many charts, pictures, pivot tables and the rest, and ours beside them', () => {
    const { seenBefore, seenAfter } = pair(name);
    // A scenario is a sheet to LibreOffice: a copy, also of the names and conditional formats.
    const copies = name.endsWith('hand') ? 2 : 1;
    const ours = {
      sheets: 1,
      charts: 1,
      notes: 1,
      validations: 1,
      'conditional formats': copies,
      names: copies,
      links: 1,
    };
    const expected: Record<string, number> = { ...seenBefore.things };
    for (const [kind, count] of Object.entries(ours))
      expected[kind] = (expected[kind] ?? 0) + count;
    expect(seenAfter.things).toEqual(expected);
  });
});

test('LibreOffice sees the things that the corpus is about', () => {
  expect(pair('own-format').seenBefore.things).toMatchObject({
    charts: 1,
    pictures: 1,
    'pivot tables': 1,
    notes: 1,
    sparklines: 1,
    shapes: 1,
  });
  expect(pair('hand').seenBefore.things).toMatchObject({
    charts: 2,
    pictures: 1,
    'pivot tables': 1,
    notes: 1,
  });
});

/** `ACTUALIZAR=1 npm run test:libreoffice` renews it. */
test('docs/xlsx.md lists exactly these features', () => {
  const { is, should } = listed('libreoffice', FEATURES);
  expect(is).toBe(should);
});
