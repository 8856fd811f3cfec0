/**
 * Calculation over open files: filled columns of native formulas; custom functions answered in
 * the same process; and custom functions through the genuine client and the runtime of Office.js,
 * over its own channel. All at first and after one edit. Each case runs in a process of its own,
 * so that its peak memory is its own. Ratios tell the shape: ten times the cells should be ten
 * times the time, and one edit should not depend on their number. `node bench/run.mjs calc`.
 */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { Host, registeredFunctions } from '@pnftp/excel-host';
import { Calculator, calcBook, type Invocation } from '@pnftp/excel-host/calc';
import { loadExcelClient } from '@pnftp/excel-host/node';
import { valueOf } from '@pnftp/xlsx/plan';
import { newWorkbook, openWorkbook } from '@pnftp/xlsx';

interface Measured {
  /** Milliseconds: to read the formulas, to compute all of them, to compute after one edit. */
  readonly load: number;
  readonly first: number;
  readonly edit: number;
  readonly evaluations: string;
}

type Columns = readonly ((row: number) => string)[];

const ROWS = [10_000, 100_000];
const FUNCTION = 'PNFTP.DOBLE';
const REST = 5000;

async function timed<T>(work: () => T | Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const result = await work();
  return [result, performance.now() - start];
}

function file(rows: number, formulas: Columns): Uint8Array {
  const book = newWorkbook({ sheets: ['Hoja1'], customFunctions: [FUNCTION] });
  const cells = Array.from({ length: rows }, (_, i) => [
    i + 1,
    `k${i + 1}`,
    ...formulas.map((formula) => ({ formula: formula(i + 1), value: null })),
  ]);
  book.sheets[0]!.writeArea(0, 0, cells);
  return book.save();
}

async function inProcess(rows: number, formulas: Columns): Promise<Measured> {
  const book = openWorkbook(file(rows, formulas), { customFunctions: [FUNCTION] });
  let batch: readonly Invocation[] = [];
  const settle = (): number => {
    const answers = batch.map(({ id, args }) => ({ id, result: Number(args[0]) * 2 }));
    batch = [];
    return answers.length === 0 ? 0 : calculator.settle(answers).evaluations;
  };
  const [calculator, load] = await timed(
    () =>
      new Calculator(calcBook(book), {
        custom: [{ id: 'DOBLE', name: FUNCTION }],
        invoke: (calls) => (batch = calls),
      }),
  );
  const [all, first] = await timed(() => calculator.recalculate(true).evaluations + settle());
  const [one, edit] = await timed(() => {
    book.sheets[0]!.setCell(4, 0, 123_456);
    calculator.edited([{ sheet: 'Hoja1', area: { row: 4, column: 0, rows: 1, columns: 1 } }]);
    return calculator.recalculate().evaluations + settle();
  });
  if (calculator.unsupported.length > 0) throw new Error('a formula was not computed');
  return { load, first, edit, evaluations: `${all} + ${one}` };
}

/** What an add-in does: the client asks for a full calculation, then writes one cell. */
async function throughClient(rows: number, formulas: Columns): Promise<Measured> {
  const book = openWorkbook(file(rows, formulas), { customFunctions: [FUNCTION] });
  let calls = 0;
  const [{ host, Excel }, load] = await timed(() => {
    const parameters = [{ name: 'n', type: 'any' }];
    const host = new Host(book, {
      functions: registeredFunctions(
        { functions: [{ id: 'DOBLE', name: 'DOBLE', parameters }] },
        'PNFTP',
      ),
    });
    const client = loadExcelClient(host);
    client.CustomFunctions.associate('DOBLE', (n) => {
      calls++;
      return Number(n) * 2;
    });
    return { host, Excel: client.Excel };
  });
  const [, first] = await timed(async () => {
    await Excel.run(async (context) => {
      context.application.calculate('Full');
      await context.sync();
    });
    await host.idle();
  });
  const all = calls;
  // The runtime holds results back: 50 ms by itself, longer for a while after many.
  await new Promise((resolve) => setTimeout(resolve, REST));
  const [, edit] = await timed(async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Hoja1').getRange('A5').values = [[123_456]];
      await context.sync();
    });
    await host.idle();
  });
  const sheet = book.sheets[0]!;
  if (valueOf(sheet.cell(4, 2)) !== 246_912 || valueOf(sheet.cell(rows - 1, 2)) !== 2 * rows) {
    throw new Error('not what the function gives');
  }
  return { load, first, edit, evaluations: `${all} + ${calls - all}` };
}

type Case = readonly [
  name: string,
  formulas: Columns,
  measure: (rows: number, formulas: Columns) => Promise<Measured>,
];

const CASES: readonly Case[] = [
  ['=IF(A1>5,A1*2,"")', [(row) => `=IF(A${row}>5,A${row}*2,"")`], inProcess],
  [
    '=MATCH, =INDEX over the whole column',
    [(row) => `=MATCH("k${row}",B:B,0)`, (row) => `=INDEX(A:A,C${row})&"|"&B${row}`],
    inProcess,
  ],
  ['custom, in the same process', [(row) => `=PNFTP.DOBLE(A${row})`], inProcess],
  ['custom, through client and runtime', [(row) => `=PNFTP.DOBLE(A${row})`], throughClient],
];

async function one(name: string, rows: number): Promise<void> {
  const [, formulas, measure] = CASES.find(([other]) => other === name)!;
  const measured = await measure(rows, formulas);
  const mb = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ ...measured, mb }), () => process.exit(0));
}

function all(): void {
  const lines: Record<string, string | number>[] = [];
  for (const [formula, { length }] of CASES) {
    const [small, large] = ROWS.map((rows) => {
      const made = spawnSync(process.execPath, ['--max-old-space-size=6000', __filename], {
        env: { ...process.env, BENCH_CASE: formula, BENCH_ROWS: String(rows) },
        encoding: 'utf8',
      });
      if (made.status !== 0) throw new Error(made.stderr);
      const measured = JSON.parse(made.stdout) as Measured & { readonly mb: number };
      const { load, first, edit, evaluations, mb } = measured;
      lines.push({
        formula,
        cells: rows * length,
        'load ms': load.toFixed(0),
        'all ms': first.toFixed(0),
        'edit ms': edit.toFixed(1),
        evaluations,
        'peak MB': Math.round(mb),
      });
      return measured;
    }) as [Measured & { mb: number }, Measured & { mb: number }];
    const ratio = (of: 'load' | 'first' | 'edit' | 'mb'): string =>
      `×${(large[of] / small[of]).toFixed(1)}`;
    lines.push({
      formula: '  ratio',
      cells: `×${ROWS[1]! / ROWS[0]!}`,
      'load ms': ratio('load'),
      'all ms': ratio('first'),
      'edit ms': ratio('edit'),
      evaluations: '',
      'peak MB': ratio('mb'),
    });
  }
  console.table(lines);
}

const wanted = process.env['BENCH_CASE'];
if (wanted) void one(wanted, Number(process.env['BENCH_ROWS']));
else all();
