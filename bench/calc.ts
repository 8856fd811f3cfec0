/**
 * Calculation over open files: filled columns of native formulas, and custom functions answered
 * in the same process (what the runtime itself costs is not in here), all at first and after one
 * edit. Ratios tell the shape: ten times the cells should be ten times the time, and one edit
 * should not depend on their number.
 */
import { performance } from 'node:perf_hooks';
import { Calculator, calcBook, type Invocation } from '../src/host/calc';
import { newWorkbook, openWorkbook } from '../src/xlsx';

interface Row {
  readonly what: string;
  readonly cells: number;
  readonly load: number;
  readonly first: number;
  readonly edit: number;
  readonly evaluations: string;
}

function timed<T>(work: () => T): [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

const ROWS = [10_000, 100_000];

function file(rows: number, formulas: readonly ((row: number) => string)[]): Uint8Array {
  const book = newWorkbook({ sheets: ['Hoja1'], customFunctions: ['PNFTP.DOBLE'] });
  const [sheet] = book.sheets;
  const cells = Array.from({ length: rows }, (_, i) => [
    i + 1,
    `k${i + 1}`,
    ...formulas.map((formula) => ({ formula: formula(i + 1), value: null })),
  ]);
  sheet!.writeArea(0, 0, cells);
  return book.save();
}

function measure(what: string, rows: number, formulas: readonly ((row: number) => string)[]): Row {
  const bytes = file(rows, formulas);
  const book = openWorkbook(bytes, { customFunctions: ['PNFTP.DOBLE'] });
  const [sheet] = book.sheets;
  let batch: readonly Invocation[] = [];
  const settle = (): number => {
    const { length } = batch;
    const answers = batch.map(({ id, args }) => ({ id, result: Number(args[0]) * 2 }));
    batch = [];
    return length === 0 ? 0 : calculator.settle(answers).evaluations;
  };
  const [calculator, load] = timed(
    () =>
      new Calculator(calcBook(book), {
        custom: [{ id: 'DOBLE', name: 'PNFTP.DOBLE' }],
        invoke: (calls) => (batch = calls),
      }),
  );
  const [all, first] = timed(() => calculator.recalculate(true).evaluations + settle());
  const [one, edit] = timed(() => {
    sheet!.setCell(4, 0, 123_456);
    calculator.edited([{ sheet: 'Hoja1', area: { row: 4, column: 0, rows: 1, columns: 1 } }]);
    return calculator.recalculate().evaluations + settle();
  });
  if (calculator.unsupported.length > 0) throw new Error('a formula was not computed');
  return {
    what,
    cells: rows * formulas.length,
    load,
    first,
    edit,
    evaluations: `${all} + ${one}`,
  };
}

const CASES: readonly [string, readonly ((row: number) => string)[]][] = [
  ['=IF(A1>5,A1*2,"")', [(row) => `=IF(A${row}>5,A${row}*2,"")`]],
  [
    '=MATCH, =INDEX over the whole column',
    [(row) => `=MATCH("k${row}",B:B,0)`, (row) => `=INDEX(A:A,C${row})&"|"&B${row}`],
  ],
  ['=PNFTP.DOBLE(A1)', [(row) => `=PNFTP.DOBLE(A${row})`]],
];

const print = (line: readonly string[]): void => {
  const widths = [38, 10, 10, 10, 10, 18];
  console.log(
    line.map((text, i) => (i === 0 ? text.padEnd(widths[i]!) : text.padStart(widths[i]!))).join(''),
  );
};

print(['formula', 'cells', 'load ms', 'all ms', 'edit ms', 'evaluations']);
for (const [what, formulas] of CASES) {
  const rows = ROWS.map((count) => measure(what, count, formulas));
  for (const row of rows) {
    print([
      row.what,
      String(row.cells),
      row.load.toFixed(0),
      row.first.toFixed(0),
      row.edit.toFixed(1),
      row.evaluations,
    ]);
  }
  const [small, large] = rows as [Row, Row];
  print([
    '  ratio',
    `×${large.cells / small.cells}`,
    `×${(large.load / small.load).toFixed(1)}`,
    `×${(large.first / small.first).toFixed(1)}`,
    `×${(large.edit / small.edit).toFixed(1)}`,
    '',
  ]);
}
