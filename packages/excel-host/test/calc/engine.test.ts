import { Calculator, type CalculatorOptions } from '../../src/calc';
import type { CellValue } from '@pnftp/xlsx/plan';
import { MemoryBook } from './memoryBook';

/** A sheet with these contents, loaded and computed. */
function workbook(contents: Record<string, CellValue>, options: CalculatorOptions = {}) {
  const book = new MemoryBook('Hoja1', 'Hoja 2');
  const sheet = book.sheet('Hoja1');
  for (const [address, content] of Object.entries(contents)) sheet.enter(address, content);
  const calculator = new Calculator(book, options);
  const first = calculator.recalculate(true);
  const set = (edits: Record<string, CellValue>, on = 'Hoja1') => {
    const areas = Object.entries(edits).map(([address, content]) => ({
      sheet: on,
      area: book.sheet(on).enter(address, content),
    }));
    calculator.edited(areas);
    return calculator.recalculate();
  };
  const at = (address: string, on = 'Hoja1'): unknown => {
    const value = book.sheet(on).at(address);
    return typeof value === 'object' && value !== null && 'error' in value ? value.error : value;
  };
  return { book, sheet, calculator, first, set, at };
}

const column = (letter: string, count: number, content: (row: number) => CellValue) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`${letter}${i + 1}`, content(i + 1)]),
  );

describe('what is computed', () => {
  test('an edit computes its dependents only, in order', () => {
    const { set, at } = workbook({
      A1: 1,
      B1: '=A1+1',
      C1: '=B1+A1',
      D1: '=C1*2',
      A2: 5,
      B2: '=A2+1',
    });
    const report = set({ A1: 10 });
    expect(report.evaluations).toBe(3);
    expect([at('B1'), at('C1'), at('D1')]).toEqual([11, 21, 42]);
    expect(report.changed.map(({ row, column: c }) => [row, c]).sort()).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
    ]);
    expect(at('B2')).toBe(6);
  });

  test.each([1_000, 10_000])('%i filled formulas are compiled once and computed once', (count) => {
    const { calculator, first, set } = workbook({
      ...column('A', count, (row) => row),
      ...column('B', count, (row) => `=IF(A${row}>5,A${row}*2,"")`),
      ...column('C', count, (row) => `=B${row}&"|"&A${row}`),
    });
    expect(calculator.compiledFormulas).toBe(2);
    expect(first.evaluations).toBe(2 * count);
    expect(set({ A7: 70 }).evaluations).toBe(2);
  });

  test.each([1_000, 4_000])(
    'a chain of %i cells is computed from its first to its last',
    (count) => {
      const { first, set, at } = workbook({
        A1: 1,
        ...column('B', count, (row) => (row === 1 ? '=A1' : `=B${row - 1}+1`)),
      });
      expect(first.evaluations).toBe(count);
      expect(at(`B${count}`)).toBe(count);
      expect(set({ A1: 11 }).evaluations).toBe(count);
      expect(at(`B${count}`)).toBe(count + 10);
    },
  );

  test('a range that n formulas read is one step, not n times n', () => {
    const count = 2_000;
    const { first, set, at } = workbook({
      ...column('A', count, (row) => row),
      ...column('B', count, (row) => `=A${row}*2`),
      ...column('C', count, (row) => `=A${row}/SUM($B$1:$B$${count})`),
    });
    expect(first.evaluations).toBe(2 * count);
    expect(set({ A5: 0 }).evaluations).toBe(2 + count - 1);
    expect(at('C1')).toBeCloseTo(1 / (count * (count + 1) - 10));
  });

  test('lookups on a column read it once, not once each', () => {
    const count = 2_000;
    const { sheet, calculator, at } = workbook({
      ...column('A', count, (row) => `k${row}`),
      ...column('B', count, (row) => `=MATCH("k${(row * 7) % count || 1}",A:A,0)`),
    });
    let reads = 0;
    const read = sheet.value.bind(sheet);
    sheet.value = (row, c) => {
      reads++;
      return read(row, c);
    };
    calculator.recalculate(true);
    expect(reads).toBeLessThan(2 * count);
    expect(at('B2')).toBe(14);
  });

  test('a chain of lookups sees what changed before it', () => {
    const { set, at } = workbook({ A1: 'x', A2: 'y', B1: '=MATCH("y",A1:A2,0)' });
    expect(at('B1')).toBe(2);
    set({ A1: 'y' });
    expect(at('B1')).toBe(1);
  });
});

describe('references', () => {
  test('other sheets, three dimensions, whole columns and rows', () => {
    const { set, at } = workbook({
      A1: 1,
      B1: "='Hoja 2'!A1+1",
      B2: "=SUM(Hoja1:'Hoja 2'!A1)",
      B3: '=SUM(A:A)',
      B4: '=SUM(9:9)',
    });
    set({ A1: 5 }, 'Hoja 2');
    expect([at('B1'), at('B3')]).toEqual([6, 1]);
    set({ A500: 2, C9: 4 });
    expect([at('B3'), at('B4')]).toEqual([3, 4]);
  });

  test('a name may be defined, redefined and removed', () => {
    const { book, calculator, set, at } = workbook({ A1: 75, B1: '=umbral*2' });
    expect(at('B1')).toBe('#NAME?');
    book.names = [{ name: 'Umbral', formula: '=Hoja1!$A$1', sheet: null }];
    calculator.namesChanged();
    expect(calculator.recalculate().evaluations).toBe(1);
    expect(at('B1')).toBe(150);
    expect(set({ A1: 80 }).evaluations).toBe(1);
    expect(at('B1')).toBe(160);
    book.names = [];
    calculator.namesChanged();
    calculator.recalculate();
    expect(at('B1')).toBe('#NAME?');
  });

  test('tables: columns, this row, headers, totals, and a table that grows', () => {
    const { book, sheet, calculator, set, at } = workbook({ A1: 'Tipo', B1: 'VO 2023' });
    set({ A2: 'OP', A3: 'S', B2: 10, B3: 20, D2: '=tbl[@Tipo]&"|"&tbl[@[VO 2023]]' });
    book.tables = [
      {
        name: 'tbl',
        sheet: 'Hoja1',
        area: { row: 0, column: 0, rows: 3, columns: 3 },
        headers: ['Tipo', 'VO 2023', 'Clave'],
        hasHeaders: true,
        hasTotals: false,
      },
    ];
    calculator.tablesChanged();
    set({
      C2: '=[@Tipo]&"-"&[@[VO 2023]]',
      C3: '=[@Tipo]&"-"&[@[VO 2023]]',
      F1: '=SUM(tbl[VO 2023])',
      F2: '=ROWS(tbl)',
      F3: '=tbl[[#Headers],[VO 2023]]',
      F4: '=COUNTA(tbl[[#All],[Tipo]:[VO 2023]])',
      F5: '=tbl[[#Totals],[Tipo]]',
      F6: '=SUM(tbl[nada])',
      F7: '=tbl[@Tipo]',
    });
    expect([at('C2'), at('C3'), at('D2')]).toEqual(['OP-10', 'S-20', 'OP|10']);
    expect([at('F1'), at('F2'), at('F3'), at('F4')]).toEqual([30, 2, 'VO 2023', 6]);
    expect([at('F5'), at('F6'), at('F7')]).toEqual(['#REF!', '#REF!', '#VALUE!']);
    set({ A4: 'S', B4: 5 });
    expect(at('F1')).toBe(30);
    book.tables = [{ ...book.tables[0]!, area: { row: 0, column: 0, rows: 4, columns: 3 } }];
    calculator.tablesChanged();
    calculator.recalculate();
    expect([at('F1'), at('F2')]).toEqual([35, 3]);
    expect(sheet.formula(1, 2)?.formula).toBe('=[@Tipo]&"-"&[@[VO 2023]]');
  });

  test('a sheet that appears gives sense to formulas that wait for it', () => {
    const { book, calculator, at } = workbook({ A1: '=Nueva!A1+1' });
    expect(at('A1')).toBe('#REF!');
    const { sheets } = new MemoryBook('Nueva');
    sheets[0]!.enter('A1', 4);
    book.sheets.push(sheets[0]!);
    calculator.structureChanged();
    calculator.recalculate();
    expect(at('A1')).toBe(5);
  });

  test('a change of structure also tells of names and tables', () => {
    const { book, calculator, at } = workbook({ A1: 'Valor', A2: 8, B1: '=uno', B2: '=SUM(tbl)' });
    expect([at('B1'), at('B2')]).toEqual(['#NAME?', '#NAME?']);
    book.names = [{ name: 'uno', formula: '=Hoja1!$A$2', sheet: null }];
    book.tables = [
      {
        name: 'tbl',
        sheet: 'Hoja1',
        area: { row: 0, column: 0, rows: 2, columns: 1 },
        headers: ['Valor'],
        hasHeaders: true,
        hasTotals: false,
      },
    ];
    calculator.structureChanged();
    expect(calculator.recalculate().evaluations).toBe(2);
    expect([at('B1'), at('B2')]).toEqual([8, 8]);
    calculator.structureChanged();
    expect(calculator.recalculate().evaluations).toBe(0);
  });

  test('references made while computing: INDIRECT, OFFSET, INDEX as a corner', () => {
    const { set, at } = workbook({
      A1: '=B1+1',
      B1: '=C1+1',
      C1: 1,
      D1: '=SUM(INDIRECT("A1:C1"))',
      D2: '=SUM(A1:INDEX(A1:C1,3))',
      D3: '=SUM(OFFSET(C1,0,-2,1,3))',
    });
    expect([at('D1'), at('D2'), at('D3')]).toEqual([6, 6, 6]);
    set({ C1: 2 });
    expect([at('D1'), at('D2'), at('D3')]).toEqual([9, 9, 9]);
  });
});

test('what reads cells that its text does not name is computed when those are done', () => {
  const count = 300;
  const { first, at } = workbook({
    Z1: `=SUM(INDIRECT("B1:B${count}"))`,
    A1: 1,
    ...column('B', count, (row) => (row === 1 ? '=A1' : `=B${row - 1}+1`)),
  });
  expect(at('Z1')).toBe((count * (count + 1)) / 2);
  expect(first.evaluations).toBe(count + 1);
});

describe('circles', () => {
  test('show 0 and are told; what hangs on them is computed', () => {
    const { first, set, at, calculator } = workbook({ A1: '=B1+1', B1: '=A1+1', C1: '=B1+5' });
    expect([at('A1'), at('B1'), at('C1')]).toEqual([0, 0, 5]);
    expect(first.circular.map((place) => place.column).sort()).toEqual([0, 1]);
    expect(set({ B1: 1 }).circular).toEqual([]);
    expect([at('A1'), at('C1')]).toEqual([2, 6]);
    expect(calculator.unsupported).toEqual([]);
  });

  test('all that lies on circles that touch shows 0, wherever the computing begins', () => {
    const { first, at } = workbook({ A1: '=B1+C1', B1: '=A1+1', C1: '=A1+2', D1: '=C1+3' });
    expect(first.circular).toHaveLength(3);
    expect([at('A1'), at('B1'), at('C1'), at('D1')]).toEqual([0, 0, 0, 3]);
  });

  test('a branch that is not taken closes no circle', () => {
    const { first, at, set } = workbook({
      A1: true,
      B1: '=IF(A1,1,C1)',
      C1: '=B1+1',
    });
    expect(first.circular).toEqual([]);
    expect(at('C1')).toBe(2);
    expect(set({ A1: false }).circular).toHaveLength(2);
    expect(set({ A1: true }).circular).toEqual([]);
    expect(at('C1')).toBe(2);
  });

  test('a cell that reads itself, or a range with itself', () => {
    const { first, at } = workbook({ A1: '=A1', B1: 2, B2: '=SUM(B1:B3)' });
    expect(first.circular).toHaveLength(2);
    expect([at('A1'), at('B2')]).toEqual([0, 0]);
  });
});

describe('spilling', () => {
  test('fills, grows, shrinks and leaves nothing behind', () => {
    const { set, at, sheet } = workbook({});
    set({ A1: 3, C1: '=SEQUENCE(A1)', E1: '=SUM(C:C)', F1: '=C2*10', G1: '=SUM(C1#)' });
    expect([at('C1'), at('C2'), at('C3'), at('C4')]).toEqual([1, 2, 3, null]);
    expect([at('E1'), at('F1'), at('G1')]).toEqual([6, 20, 6]);
    expect(sheet.formula(0, 2)).toMatchObject({ kind: 'dynamic', area: { rows: 3 } });
    set({ A1: 4 });
    expect([at('C4'), at('E1'), at('G1')]).toEqual([4, 10, 10]);
    set({ A1: 1 });
    expect([at('C1'), at('C2'), at('E1'), at('F1'), at('G1')]).toEqual([1, null, 1, 0, 1]);
  });

  test('a cell in the way makes it #SPILL!, until it is empty again', () => {
    const { set, at } = workbook({});
    set({ A2: 'x' });
    set({ A1: '=SEQUENCE(3)' });
    expect([at('A1'), at('A2'), at('A3')]).toEqual(['#SPILL!', 'x', null]);
    set({ A2: null });
    expect([at('A1'), at('A2'), at('A3')]).toEqual([1, 2, 3]);
    set({ A3: 9 });
    expect([at('A1'), at('A2'), at('A3')]).toEqual(['#SPILL!', null, 9]);
    set({ A3: null });
    expect([at('A1'), at('A3')]).toEqual([1, 3]);
    set({ A2: null });
    expect(at('A2')).toBe(2);
  });

  test('an anchor written over takes its cells with it', () => {
    const { set, at } = workbook({ C5: '=A3+1' });
    set({ A1: '=SEQUENCE(3)' });
    expect(at('C5')).toBe(4);
    set({ A1: 7 });
    expect([at('A1'), at('A2'), at('A3'), at('C5')]).toEqual([7, null, null, 1]);
  });

  test('from a file, a range in the place of a value is the cell of the same row', () => {
    const { at } = workbook({ A1: 1, A2: 2, B2: '=A1:A3*10', B9: '=A1:A3' });
    expect([at('B2'), at('B9')]).toEqual([20, '#VALUE!']);
  });

  test('a formula that works on arrays is stored as one that may spill', () => {
    const { set, at, sheet } = workbook({ A1: 1, A2: 2 });
    set({ B1: '=SUM(A1:A2*2)', B2: '=SUMPRODUCT(A1:A2*2)', B3: '=SUM(A1:A2)' });
    expect([at('B1'), at('B2')]).toEqual([6, 6]);
    expect([0, 1, 2].map((row) => sheet.formula(row, 1)?.kind)).toEqual([
      'dynamic',
      'normal',
      'normal',
    ]);
  });
});

describe('what cannot be computed', () => {
  test('keeps its stored value, is told, and its dependents use it', () => {
    const book = new MemoryBook('Hoja1');
    const [sheet] = book.sheets;
    const stored = (address: string, formula: string, value: CellValue) => {
      const area = sheet!.enter(address, formula);
      sheet!.formulas.set(`${area.row},${area.column}`, { formula, value, kind: 'normal', area });
    };
    stored('A1', '=BESSELJ(1,B1)', 0.44);
    stored('A2', "='[Otro.xlsx]Hoja1'!A1", 12);
    stored('A3', '=A1+A2', 0);
    const calculator = new Calculator(book);
    expect(calculator.unsupported.map(({ row, why, stale }) => [row, why, stale])).toEqual([
      [0, 'function BESSELJ', false],
      [1, 'external-link', false],
    ]);
    calculator.recalculate(true);
    expect(sheet!.at('A3')).toBe(12.44);
    expect(sheet!.at('A1')).toBe(0.44);
    calculator.edited([{ sheet: 'Hoja1', area: sheet!.enter('B1', 2) }]);
    calculator.recalculate();
    expect(calculator.unsupported[0]).toMatchObject({ formula: '=BESSELJ(1,B1)', stale: true });
  });

  test('entered now it is #NAME?, as for any name that Excel does not know', () => {
    const { set, at, calculator } = workbook({});
    set({ A1: '=NADA(1)', A2: '=A1', A3: '=SUM(1,' });
    expect([at('A1'), at('A2'), at('A3')]).toEqual(['#NAME?', '#NAME?', '#NAME?']);
    expect(calculator.unsupported.map(({ why }) => why)).toEqual(['function NADA', 'syntax']);
    set({ A1: 5, A3: null });
    expect(calculator.unsupported).toEqual([]);
  });
});

test('today and now are computed again each time', () => {
  let now = new Date(2023, 5, 1);
  const { calculator, at } = workbook({ A1: '=TODAY()', B1: '=A1+1' }, { now: () => now });
  expect(at('B1')).toBe(45079);
  now = new Date(2023, 5, 2);
  expect(calculator.recalculate().evaluations).toBe(2);
  expect(at('B1')).toBe(45080);
});
