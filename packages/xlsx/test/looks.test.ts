/** Looks that lie over each other: many at once are what they are one after the other. */
import fc from 'fast-check';
import { newWorkbook, openFile, openWorkbook, type Sheet } from '../src';
import type { Area, CellStyle } from '../src/plan';
import { handMade, partText } from '@pnftp/testing';

const line = { style: 'thin', color: '#112233' } as const;
const STYLES: readonly CellStyle[] = [
  { font: { bold: true } },
  { font: { bold: false, size: 12 } },
  { font: { name: 'Arial', color: '#445566' } },
  { fill: '#DDF3E0' },
  { fill: null },
  { horizontal: 'center', wrap: true },
  { horizontal: 'general', wrap: false },
  { numberFormat: '0.00' },
  { numberFormat: 'General', locked: false },
  { borders: { top: line, bottom: line, left: line, right: line } },
  { borders: { insideHorizontal: line, insideVertical: null }, indent: 1 },
  { borders: { top: null, insideVertical: line }, fill: '#FFF3C4' },
];
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const WHOLE_ROWS = 16_384;
const WHOLE_COLUMNS = 1_048_576;

const bounded = fc.record({
  row: fc.nat(7),
  column: fc.nat(7),
  rows: fc.integer({ min: 1, max: 6 }),
  columns: fc.integer({ min: 1, max: 6 }),
});
const area: fc.Arbitrary<Area> = fc.oneof(
  { weight: 8, arbitrary: bounded },
  bounded.map((it) => ({ ...it, column: 0, columns: WHOLE_ROWS })),
  bounded.map((it) => ({ ...it, row: 0, rows: WHOLE_COLUMNS })),
);
const looks = fc.array(fc.record({ area, style: fc.constantFrom(...STYLES) }), { maxLength: 12 });

const sheetOf = () => {
  const sheet = newWorkbook().sheets[0]!;
  sheet.writeArea(2, 2, [
    ['01', 5],
    [null, 'x'],
  ]);
  return sheet;
};

const lookOf = (sheet: Sheet) =>
  Array.from({ length: 14 * 14 }, (_, i) => sheet.style(Math.floor(i / 14), i % 14));

test('whatever lies on a cell, it looks as if each look had come alone', () => {
  fc.assert(
    fc.property(looks, (list) => {
      const [together, apart] = [sheetOf(), sheetOf()];
      together.applyStyles(list);
      for (const look of list) apart.applyStyles([look]);
      expect(lookOf(together)).toEqual(lookOf(apart));
    }),
  );
});

test('no format is left over that no cell has', () => {
  const book = newWorkbook();
  book.sheets[0]!.applyStyles([
    { area: { row: 0, column: 0, rows: 3, columns: 3 }, style: { font: { bold: true } } },
    { area: { row: 0, column: 0, rows: 3, columns: 3 }, style: { fill: '#DDF3E0' } },
    { area: { row: 0, column: 0, rows: 3, columns: 3 }, style: { numberFormat: '0.00' } },
  ]);
  expect(partText(book.save(), 'xl/styles.xml')).toContain('<cellXfs count="2">');
});

test('what cannot be is refused, though another look covers it', async () => {
  const book = newWorkbook({ sheets: ['Hoja'] });
  const [cell] = [{ row: 0, column: 0, rows: 1, columns: 1 }];
  const styles = [
    { area: cell, style: { font: { size: 1000 } } },
    { area: cell, style: { font: { size: 10 } } },
  ];
  const plan = { action: 'a', sheets: [{ name: 'Hoja', mode: 'update' as const, styles }] };
  await expect(openFile(book).apply(plan)).rejects.toMatchObject({ code: 'invalid-style' });
});

test('conditional formats put at once stand as if each had been put before the ones after it', () => {
  const rule = (priority: number) =>
    `<cfRule type="expression" priority="${priority}"><formula>A1</formula></cfRule>`;
  const bytes = handMade({
    sheets: [
      `<sheetData/><conditionalFormatting sqref="A1">${rule(2)}${rule(7)}</conditionalFormatting>` +
        `<extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}">` +
        `<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" priority="4"/>` +
        `</x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
    ],
  });
  const formats = ['#112233', '#445566', '#778899'].map((fill, row) => ({
    areas: [{ row, column: 0, rows: 1, columns: 1 }],
    rule: { kind: 'expression', formula: `=A${row + 1}>0` } as const,
    style: { fill },
  }));
  const [together, apart] = [openWorkbook(bytes), openWorkbook(bytes)];
  together.sheets[0]!.addConditionalFormats(formats);
  for (const format of [...formats].reverse()) apart.sheets[0]!.addConditionalFormat(format);
  expect(together.save()).toEqual(apart.save());
  const priorities = together.sheets[0]!.conditionalFormats.map(({ priority }) => priority);
  expect(priorities).toEqual([1, 2, 3, 4, 7]);
});
