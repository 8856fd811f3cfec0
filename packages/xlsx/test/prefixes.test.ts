/**
 * A workbook means the same whatever prefixes its parts use: any edit leaves it valid, and equal
 * to the same edit of the workbook as it was.
 */
import fc from 'fast-check';
import { strFromU8 } from 'fflate';
import {
  complaints,
  everything,
  handParts,
  pack,
  reprefix,
  reprefixed,
  unpack,
  type Parts,
} from '@pnftp/testing';
import { newWorkbook, openFile, openWorkbook, type Workbook } from '../src';
import type { Plan } from '../src/plan';
import { meanings } from './recipes';

const at = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

const PLAN: Plan = {
  action: 'prueba',
  activate: 'Avance',
  names: [{ name: 'MIO_zona', ref: { sheet: 'Avance', area: at(0, 0, 4, 3) }, visible: false }],
  sheets: [
    {
      name: 'Avance',
      mode: 'create',
      position: 0,
      tabColor: '#0B5A1E',
      ownMark: 'MIO_',
      blocks: [
        {
          row: 0,
          column: 0,
          cells: [
            ['Código', 'Valor', 'Doble'],
            ['1.10', 61.2, { formula: '=[@Valor]*2', value: 122.4 }],
            ['-x', null, { formula: '=MIA.FUNCION([@Valor])', value: 'ND' }],
          ],
        },
      ],
      styles: [
        {
          area: at(0, 0, 1, 3),
          style: { fill: '#1F3864', font: { bold: true, color: '#FFFFFF' } },
        },
        {
          area: at(1, 0, 2, 3),
          style: {
            borders: { top: { style: 'thin', color: '#999999' } },
            numberFormat: '0.0 "unidades"',
            wrap: true,
          },
        },
      ],
      tables: [
        {
          name: 'tblAvance',
          area: at(0, 0, 3, 3),
          calculatedColumns: { Doble: '=[@Valor]*2' },
        },
      ],
      conditionalFormats: [
        { area: at(1, 2, 2, 1), formula: '=$C2>1', style: { fill: '#DDF3E0', color: '#0B5A1E' } },
      ],
      validations: [{ area: at(1, 0, 2, 1), rule: { kind: 'list', values: ['Sí', 'No'] } }],
      links: [{ row: 8, column: 0, target: { url: 'https://www.gob.pe/' } }],
      merges: [at(6, 0, 1, 3)],
      freeze: { rows: 1, columns: 1 },
      charts: [
        {
          name: 'MIO_grafico',
          kind: 'columnClustered',
          area: at(12, 0, 10, 4),
          title: 'Valores',
          series: [
            {
              name: 'Valor',
              values: { sheet: 'Avance', area: at(1, 1, 2, 1) },
              categories: { sheet: 'Avance', area: at(1, 0, 2, 1) },
              color: '#1F3864',
            },
          ],
        },
      ],
    },
  ],
};

type Edit = (book: Workbook) => void | Promise<void>;
const first = (book: Workbook) => book.sheets[0]!;
const EDITS: Readonly<Record<string, Edit>> = {
  plan: (book) => openFile(book).apply(PLAN),
  rows: (book) => first(book).insertCells(at(1, 0, 2, 16384), 'down'),
  columns: (book) => first(book).deleteCells(at(0, 8, 1048576, 1), 'left'),
  note: (book) =>
    first(book).setNote({ row: 4, column: 4, author: 'Ana', text: 'ojo', visible: false }),
  link: (book) => first(book).setLink({ area: at(5, 9), target: { url: 'https://a.pe/' } }),
  table: (book) => {
    first(book).writeArea(60, 20, [['p', 'q']]);
    first(book).addTable({ name: 'tblMia', area: at(60, 20, 3, 2) });
  },
  chart: (book) => void first(book).addChart('uno', 'lineMarkers'),
  name: (book) => book.setName('MI_NOMBRE', { sheet: first(book).name, area: at(0, 0) }),
  protection: (book) => first(book).protect({ sort: true }),
  texts: (book) =>
    first(book).writeArea(70, 0, [
      ['uno', 'dos'],
      ['uno', { formula: '=MIA.FUNCION(1)', value: 1 }],
    ]),
  rename: (book) => book.renameSheet(first(book), 'Otro nombre'),
  sheet: (book) => void book.addSheet('Añadida', 0),
  title: (book) => book.setProperties({ title: 'Título', creator: 'Ana' }),
  custom: (book) => void book.addCustomXml('<m xmlns="urn:m"/>'),
};

/** A workbook that this library makes: charts, table, note, link. */
async function ownParts(): Promise<Parts> {
  const book = newWorkbook({ sheets: ['Datos'], customFunctions: ['MIA.FUNCION'] });
  await openFile(book).apply({
    ...PLAN,
    sheets: [{ ...PLAN.sheets[0]!, name: 'Antes', tables: [], charts: [] }],
    names: [],
    activate: 'Antes',
  });
  book.sheet('Antes')!.setNote({ row: 9, column: 1, author: '', text: 'nota', visible: true });
  return unpack(book.save());
}

async function edited(parts: Parts, names: readonly string[]): Promise<Uint8Array> {
  const book = openWorkbook(pack(parts), { customFunctions: ['MIA.FUNCION'] });
  for (const name of names) await EDITS[name]!(book);
  return book.save();
}

test.each([
  ['written by hand', async () => unpack(everything()), 10],
  ['of our own', ownParts, 6],
] as const)('a workbook %s', async (_, make, numRuns) => {
  const parts = await make();
  await fc.assert(
    fc.asyncProperty(
      fc.infiniteStream(fc.nat(1_000_000)),
      fc.subarray(Object.keys(EDITS), { minLength: 3 }),
      async (numbers, names) => {
        const pick = (below: number): number => (numbers.next().value as number) % below;
        const other = await edited(reprefixed(parts, pick), names);
        const plain = await edited(parts, names);
        expect(meanings(other)).toEqual(meanings(plain));
        expect(await complaints(other)).toEqual(await complaints(plain));
      },
    ),
    { numRuns, seed: 2025, endOnFailure: true },
  );
});

test('every part with the prefix that ClosedXML and the Open XML SDK write', async () => {
  const parts = unpack(everything());
  const other = reprefixed(parts, (below) => (below === 4 ? 1 : 0));
  expect(String(other['xl/workbook.xml']).includes('<x:workbook ')).toBe(true);
  const names = Object.keys(EDITS);
  const saved = await edited(other, names);
  expect(meanings(saved)).toEqual(meanings(await edited(parts, names)));
  expect(await complaints(saved)).toEqual([]);
});

test('a part that is not changed keeps its bytes', () => {
  const parts = reprefixed(unpack(everything()), () => 1);
  const saved = unpack(openWorkbook(pack(parts)).save());
  for (const [name, content] of Object.entries(parts)) {
    expect([name, strFromU8(saved[name]!)]).toEqual([
      name,
      typeof content === 'string' ? content : strFromU8(content),
    ]);
  }
});

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
test.each([
  [
    'two for one',
    `<x:worksheet xmlns:x="${MAIN}" xmlns:y="${MAIN}"><y:sheetData><x:row r="1"><y:c r="A1"><x:v>7</x:v></y:c></x:row></y:sheetData></x:worksheet>`,
  ],
  [
    'and none',
    `<x:worksheet xmlns:x="${MAIN}" xmlns="${MAIN}"><x:sheetData><row r="1"><x:c r="A1"><v>7</v></x:c></row></x:sheetData></x:worksheet>`,
  ],
  [
    'beside a default of another',
    `<x:worksheet xmlns:x="${MAIN}" xmlns="urn:otro"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
  ],
  [
    'only inside',
    `<worksheet xmlns="${MAIN}"><sheetData><x:row xmlns:x="${MAIN}" r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></sheetData></worksheet>`,
  ],
  [
    'only below the rows',
    `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData><x:mergeCells xmlns:x="${MAIN}" count="1"><x:mergeCell ref="C1:D1"/></x:mergeCells></worksheet>`,
  ],
  [
    'r for another namespace',
    `<worksheet xmlns="${MAIN}" xmlns:r="urn:otro"><sheetData><row r="1" r:nota="a"><c r="A1"><v>7</v></c></row></sheetData></worksheet>`,
  ],
])('prefixes: %s', async (_, sheet) => {
  const book = openWorkbook(pack(handParts({ sheets: [sheet] })));
  expect(first(book).cell(0, 0)).toBe(7);
  first(book).setCell(0, 1, 8);
  first(book).merge(at(3, 0, 1, 2));
  first(book).setLink({ area: at(5, 9), target: { url: 'https://a.pe/' } });
  const saved = book.save();
  expect(first(openWorkbook(saved)).readArea(at(0, 0, 1, 2))).toEqual([[7, 8]]);
  expect(first(openWorkbook(saved)).merges.length).toBe(sheet.includes('mergeCell ') ? 2 : 1);
  if (!sheet.includes('urn:otro')) expect(await complaints(saved)).toEqual([]);
});

test('the text of a part is the same under other prefixes', () => {
  const xml =
    '<a xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><b c="1">&lt;</b></a>';
  expect(reprefix(xml, () => 0)).toBe(
    '<x:a xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:b c="1">&lt;</x:b></x:a>',
  );
});
