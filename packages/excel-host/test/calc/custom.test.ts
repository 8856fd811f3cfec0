import {
  Calculator,
  WEB_BLANKS,
  type CustomFunction,
  type CustomResult,
  type Invocation,
} from '../../src/calc';
import type { CellValue } from '@pnftp/xlsx/plan';
import { MemoryBook } from './memoryBook';

const FUNCTIONS: readonly CustomFunction[] = [
  { id: 'DOBLE', name: 'PNFTP.DOBLE' },
  { id: 'SUMA', name: 'PNFTP.SUMA', cancelable: true },
  {
    id: 'UNO',
    name: 'PNFTP.NIVEL.UNO',
    parameters: [
      { type: 'number', dimensionality: 'scalar' },
      { type: 'any', dimensionality: 'scalar', optional: true },
    ],
  },
  { id: 'TABLA', name: 'PNFTP.TABLA', parameters: [{ type: 'any', dimensionality: 'matrix' }] },
  {
    id: 'VARIOS',
    name: 'PNFTP.VARIOS',
    parameters: [
      { type: 'string', dimensionality: 'scalar' },
      { type: 'any', dimensionality: 'matrix', repeating: true },
    ],
  },
  { id: 'VE', name: 'PNFTP.VE', acceptsErrors: true },
];

function workbook(contents: Record<string, CellValue>, options: { web?: boolean } = {}) {
  const book = new MemoryBook('Hoja1');
  const [sheet] = book.sheets;
  const batches: (readonly Invocation[])[] = [];
  const canceled: number[] = [];
  const calculator = new Calculator(book, {
    custom: FUNCTIONS,
    invoke: (batch) => batches.push(batch),
    cancel: (ids) => canceled.push(...ids),
    ...(options.web && { blankAs: WEB_BLANKS }),
  });
  const set = (edits: Record<string, CellValue>) => {
    calculator.edited(
      Object.entries(edits).map(([address, content]) => ({
        sheet: 'Hoja1',
        area: sheet!.enter(address, content),
      })),
    );
    return calculator.recalculate();
  };
  set(contents);
  const at = (address: string): unknown => {
    const value = sheet!.at(address);
    return typeof value === 'object' && value !== null && 'error' in value ? value.error : value;
  };
  const answer = (of: (call: Invocation) => CustomResult) =>
    calculator.settle((batches.at(-1) ?? []).map((call) => ({ id: call.id, result: of(call) })));
  return { calculator, batches, canceled, set, at, answer };
}

const double = (call: Invocation): CustomResult => Number(call.args[0]) * 2;

test('cells are #BUSY! until answered, what depends on them waits, and all goes in one batch', () => {
  const contents: Record<string, CellValue> = {};
  for (let row = 1; row <= 500; row++) {
    contents[`A${row}`] = row;
    contents[`B${row}`] = `=PNFTP.DOBLE(A${row})`;
    contents[`C${row}`] = `=B${row}+1`;
  }
  const { batches, at, answer, calculator } = workbook({ ...contents, D1: '=SUM(C:C)' });
  expect(batches.map((batch) => batch.length)).toEqual([500]);
  expect(batches[0]![4]).toMatchObject({ args: [5], address: 'Hoja1!B5' });
  expect([at('B1'), at('C1'), at('D1')]).toEqual(['#BUSY!', null, null]);
  expect(calculator.pending).toBe(500);
  expect(calculator.isWaiting('Hoja1', 0, 3)).toBe(true);
  const report = answer(double);
  expect([at('B500'), at('C500'), at('D1')]).toEqual([1000, 1001, 500 * 501 + 500]);
  expect(report.evaluations).toBe(1001);
  expect(report.pending).toBe(0);
});

test('an edit calls again only what depends on it', () => {
  const { batches, set, at, answer } = workbook({
    A1: 1,
    A2: 2,
    B1: '=PNFTP.DOBLE(A1)',
    B2: '=PNFTP.DOBLE(A2)',
  });
  answer(double);
  set({ A2: 7 });
  expect(batches[1]!.map(({ args }) => args)).toEqual([[7]]);
  answer(double);
  expect([at('B1'), at('B2')]).toEqual([2, 14]);
});

test('answers may come one by one and late; those to given up calls are passed over', () => {
  const { batches, calculator, canceled, set, at } = workbook({
    A1: 1,
    B1: '=PNFTP.SUMA(A1)',
    B2: '=PNFTP.DOBLE(A1)',
    C1: '=B1+B2',
  });
  const [suma, doble] = batches[0] as [Invocation, Invocation];
  calculator.settle([{ id: doble.id, result: 2 }]);
  expect([at('B2'), at('C1')]).toEqual([2, null]);
  set({ A1: 5 });
  expect(canceled).toEqual([suma.id]);
  calculator.settle([{ id: suma.id, result: 999 }]);
  expect(at('B1')).toBe('#BUSY!');
  calculator.settle(batches[1]!.map(({ id, args }) => ({ id, result: Number(args[0]) })));
  expect([at('B1'), at('B2'), at('C1')]).toEqual([5, 5, 10]);
});

test('calls inside formulas, and calls whose arguments are calls', () => {
  const { batches, at, answer } = workbook({
    A1: 3,
    B1: '=IF(A1="","",ROUND(PNFTP.DOBLE(PNFTP.DOBLE(A1))+PNFTP.DOBLE(1),0))',
    B2: '=IFERROR(PNFTP.DOBLE(A1),"mal")',
    B3: '=IF(A9="","",PNFTP.DOBLE(A9))',
  });
  while ((batches.at(-1) ?? []).length > 0) {
    const before = batches.length;
    answer(double);
    if (batches.length === before) break;
  }
  expect([at('B1'), at('B2'), at('B3')]).toEqual([14, 6, '']);
});

describe('arguments', () => {
  const passed = (formula: string, contents: Record<string, CellValue> = {}, web = false) => {
    const { batches } = workbook({ ...contents, H1: formula }, { web });
    return batches[0]?.map(({ args }) => args);
  };

  test('ranges are arrays of rows, cells single values, blanks as the platform has them', () => {
    const contents = { A1: 1, B1: 'x', A2: true };
    expect(passed('=PNFTP.DOBLE(A1:B2,A1,C1,)', contents)).toEqual([
      [
        [
          [1, 'x'],
          [true, 0],
        ],
        1,
        0,
        null,
      ],
    ]);
    expect(passed('=PNFTP.DOBLE(A1:B2,A1,C1,)', contents, true)).toEqual([
      [
        [
          [1, 'x'],
          [true, ''],
        ],
        1,
        null,
        null,
      ],
    ]);
    expect(passed('=PNFTP.DOBLE({1,2})')).toEqual([[[[1, 2]]]]);
  });

  test('a parameter that says what it takes is given that', () => {
    expect(passed('=PNFTP.TABLA(A1)', { A1: 4 })).toEqual([[[[4]]]]);
    expect(passed('=PNFTP.NIVEL.UNO("7")')).toEqual([[7, null]]);
    expect(passed('=PNFTP.NIVEL.UNO("x")')).toBeUndefined();
    expect(passed('=PNFTP.VARIOS(5,A1,A1:A2)', { A1: 1, A2: 2 })).toEqual([
      ['5', [[[1]], [[1], [2]]]],
    ]);
  });

  test('a range for a single value is one call a cell, and the results spill', () => {
    const { batches, at, answer } = workbook({
      A1: 1,
      A2: 2,
      A3: 3,
      H1: '=PNFTP.NIVEL.UNO(A1:A3)',
    });
    expect(batches.map((batch) => batch.map(({ args }) => args[0]))).toEqual([[1, 2, 3]]);
    answer(double);
    expect([at('H1'), at('H2'), at('H3')]).toEqual([2, 4, 6]);
  });

  test('an error among them is the result, without a call, unless the function takes errors', () => {
    const { batches, at } = workbook({
      A1: '=1/0',
      H1: '=PNFTP.DOBLE(A1)',
      H2: '=PNFTP.TABLA(A1:A2)',
      H3: '=PNFTP.VE(A1)',
    });
    expect([at('H1'), at('H2'), at('H3')]).toEqual(['#DIV/0!', '#DIV/0!', '#BUSY!']);
    expect(batches[0]!.map(({ args }) => args)).toMatchObject([[{ error: '#DIV/0!' }]]);
  });
});

test('results: texts, truth values, null as 0, errors, arrays that spill, ragged and empty ones', () => {
  const results: CustomResult[] = [
    'ND',
    true,
    null,
    { error: '#N/A' },
    [[1, null], [{ error: '#VALUE!' }]],
    [],
    Number.NaN,
  ];
  const contents = Object.fromEntries(
    results.map((_, i) => [`${'ABCDEFG'[i]}${i === 4 ? 5 : 1}`, `=PNFTP.DOBLE(${i})`]),
  );
  const { at, answer } = workbook(contents);
  answer(({ args }) => results[args[0] as number]!);
  expect([at('A1'), at('B1'), at('C1'), at('D1')]).toEqual(['ND', true, 0, '#N/A']);
  expect([at('E5'), at('F5'), at('E6'), at('F6')]).toEqual([1, 0, '#VALUE!', '#N/A']);
  expect([at('F1'), at('G1')]).toEqual(['#CALC!', '#NUM!']);
});

test('without a runtime the stored value stays, and it is told', () => {
  const book = new MemoryBook('Hoja1');
  const [sheet] = book.sheets;
  const area = sheet!.enter('A1', '=PNFTP.DOBLE(2)');
  sheet!.formulas.set('0,0', { formula: '=PNFTP.DOBLE(2)', value: 4, kind: 'normal', area });
  const calculator = new Calculator(book, { custom: FUNCTIONS });
  calculator.recalculate(true);
  expect(sheet!.at('A1')).toBe(4);
  expect(calculator.unsupported.map(({ why }) => why)).toEqual(['no-runtime']);
});
