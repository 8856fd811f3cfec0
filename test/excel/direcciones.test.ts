/** Looks and heights of many scattered places go in lists of areas as long as Excel takes them. */
import { openExcel } from '../../src/excel';
import { addressGroups, areaText } from '../../src/excel/ranges';
import { Host } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import { newWorkbook } from '@pnftp/xlsx';

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

test('lists of areas are as few as fit in 8,192 characters', () => {
  const areas = Array.from({ length: 5_000 }, (_, i) => cell(1_000_000 + i, 16_000));
  const groups = addressGroups(areas);
  expect(groups.flat()).toEqual(areas);
  const lengths = groups.map((group) => group.map(areaText).join(',').length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(8_192);
  expect(groups.length).toBe(Math.ceil(lengths.reduce((sum, length) => sum + length, 0) / 8_180));
});

test('a plan of thousands of scattered looks and heights is written', async () => {
  const host = new Host(newWorkbook({ sheets: ['Hoja1'] }), { profile: 'web' });
  loadExcelClient(host).install();
  const rows = Array.from({ length: 2_000 }, (_, i) => 100_000 + 2 * i);
  await openExcel().apply({
    action: 'prueba',
    sheets: [
      {
        name: 'Hoja1',
        mode: 'update',
        styles: rows.map((row) => ({ area: cell(row, 700), style: { fill: '#DDF3E0' } })),
        rowHeights: rows.map((row) => ({ row, rows: 1, height: 30 })),
      },
    ],
  });
  const sheet = host.workbook.sheet('Hoja1')!;
  expect(rows.every((row) => sheet.style(row, 700).fill === '#DDF3E0')).toBe(true);
  expect(rows.every((row) => sheet.rowHeight(row) === 30)).toBe(true);
  expect(sheet.rowHeight(100_001)).not.toBe(30);
});
