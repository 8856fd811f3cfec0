import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Calculator } from '../../src/calc';
import { isErrorValue, type CellValue } from '@pnftp/xlsx/plan';
import { MemoryBook } from './memoryBook';

const folder = join(__dirname, 'casos');

/** An error is written as its code in the tables. */
const plain = (value: CellValue): unknown =>
  value !== null && isErrorValue(value) ? value.error : value;

describe.each(readdirSync(folder))('%s', (file) => {
  const lines = readFileSync(join(folder, file), 'utf8').trim().split('\n').slice(1);
  test.each(lines.map((line) => line.split('\t') as [string, string, string, string]))(
    '%s with %s is %s',
    (formula, inputs, expected) => {
      const book = new MemoryBook('Hoja1');
      const sheet = book.sheet('Hoja1');
      const calculator = new Calculator(book, { now: () => new Date(2024, 0, 1, 6) });
      const areas = Object.entries(JSON.parse(inputs || '{}') as Record<string, CellValue>).map(
        ([address, value]) => {
          const error = typeof value === 'string' && /^#[A-Z/0]+[!?]?$/.test(value);
          return sheet.enter(address, error ? { error: value } : value);
        },
      );
      areas.push(sheet.enter('I9', formula));
      calculator.edited(areas.map((area) => ({ sheet: 'Hoja1', area })));
      calculator.recalculate();
      if (expected === 'unsupported') {
        expect(calculator.unsupported).not.toEqual([]);
        return;
      }
      expect(calculator.unsupported).toEqual([]);
      if (expected.startsWith('[')) {
        const rows = JSON.parse(expected) as CellValue[][];
        const found = rows.map((row, r) => row.map((_, c) => plain(sheet.value(8 + r, 8 + c))));
        expect(found).toEqual(rows);
        return;
      }
      const value = plain(sheet.at('I9'));
      const wanted: unknown = expected.startsWith('#') ? expected : JSON.parse(expected);
      if (typeof wanted === 'number' && typeof value === 'number') {
        expect(Number(value.toPrecision(14))).toBe(Number(wanted.toPrecision(14)));
      } else {
        expect(value).toEqual(wanted);
      }
    },
  );
});
