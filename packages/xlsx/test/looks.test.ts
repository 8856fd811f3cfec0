/** Looks that lie over each other: many at once are what they are one after the other. */
import fc from 'fast-check';
import { newWorkbook, openFile } from '../src';
import type { Area, CellStyle } from '../src/plan';
import { partText } from '@pnftp/testing';

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

test('whatever lies on a cell, it looks as if each look had come alone', () => {
  fc.assert(
    fc.property(looks, (list) => {
      const [together, apart] = [sheetOf(), sheetOf()];
      together.applyStyles(list);
      for (const look of list) apart.applyStyles([look]);
      for (let row = 0; row < 14; row++) {
        for (let column = 0; column < 14; column++) {
          expect([row, column, together.style(row, column)]).toEqual([
            row,
            column,
            apart.style(row, column),
          ]);
        }
      }
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
