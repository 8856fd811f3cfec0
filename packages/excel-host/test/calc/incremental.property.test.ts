import fc from 'fast-check';
import { Calculator } from '../../src/calc';
import { areaAddress, cellAddress, type CellValue } from '@pnftp/xlsx/plan';
import { MemoryBook } from './memoryBook';

/**
 * Whatever the edits, computing step by step gives what computing everything from scratch gives.
 */
const SIZE = 7;
const cell = fc
  .tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1))
  .map(([row, column]) => cellAddress(row, column));
const range = fc
  .tuple(
    fc.nat(SIZE - 2),
    fc.nat(SIZE - 2),
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([row, column, rows, columns]) => areaAddress({ row, column, rows, columns }));

const formula = fc.oneof(
  fc.tuple(cell, cell).map(([a, b]) => `=${a}+${b}`),
  fc.tuple(cell, cell, cell).map(([a, b, c]) => `=IF(${a}>2,${b},${c})`),
  range.map((r) => `=SUM(${r})`),
  range.map((r) => `=COUNTIF(${r},">1")`),
  fc.tuple(cell, range).map(([a, r]) => `=IFERROR(MATCH(${a},${r},0),0)`),
  fc.tuple(cell, range).map(([a, r]) => `=IFERROR(INDEX(${r},MOD(${a},2)+1,1),-1)`),
  fc.constantFrom('=SEQUENCE(2,2)', '=SUM(A:A)', '=SUM(nombre)', '=INDIRECT("B2")+1'),
  cell.map((a) => `=SEQUENCE(MOD(N(${a}),3)+1)`),
  cell.map((a) => `=${a}#`),
);
const content: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 3, arbitrary: formula },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 4 }) },
  fc.constantFrom<CellValue>(null, 'x', true),
);
const edit = fc.tuple(cell, content);

const snapshot = (book: MemoryBook): unknown => {
  const [sheet] = book.sheets;
  return Array.from({ length: SIZE + 4 }, (_, row) =>
    Array.from({ length: SIZE + 4 }, (__, column) => {
      const value = sheet!.value(row, column);
      return typeof value === 'object' && value !== null ? value.error : value;
    }),
  );
};

const names = [{ name: 'nombre', formula: '=Hoja1!$B$1:$B$3', sheet: null }];

function check(edits: readonly (readonly [string, CellValue])[], spills: boolean): void {
  const book = new MemoryBook('Hoja1');
  book.names = names;
  const calculator = new Calculator(book);
  const [sheet] = book.sheets;
  for (const [address, value] of edits) {
    const area = sheet!.enter(address, value);
    calculator.edited([{ sheet: 'Hoja1', area }]);
    calculator.recalculate();
  }
  expect(calculator.unsupported).toEqual([]);
  const incremental = snapshot(book);
  const report = calculator.recalculate(true);
  expect(snapshot(book)).toEqual(incremental);
  if (spills) return;
  // From scratch: a second workbook with the same contents, computed once.
  const fresh = new MemoryBook('Hoja1');
  fresh.names = names;
  const [other] = fresh.sheets;
  const all = new Calculator(fresh);
  const last = new Map(edits);
  all.edited(
    [...last].map(([address, value]) => ({ sheet: 'Hoja1', area: other!.enter(address, value) })),
  );
  const again = all.recalculate();
  expect(snapshot(fresh)).toEqual(incremental);
  const places = (circular: typeof report.circular): string[] =>
    circular.map(({ row, column }) => cellAddress(row, column)).sort();
  expect(places(again.circular)).toEqual(places(report.circular));
}

const plain = (value: CellValue): boolean =>
  typeof value !== 'string' || !/SEQUENCE|#|INDIRECT/.test(value);

test('without spills, from scratch and step by step are the same', () => {
  fc.assert(
    fc.property(
      fc.array(
        edit.filter(([, value]) => plain(value)),
        { maxLength: 40 },
      ),
      (edits) => check(edits, false),
    ),
    { numRuns: 400, seed: 20231123 },
  );
});

test('with spills, computing everything again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 25 }), (edits) => check(edits, true)),
    { numRuns: 400, seed: 20231123 },
  );
});
