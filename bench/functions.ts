/**
 * AVANCE1 over many rows, in the same process: as single calls and as one call over a range, asked
 * for by the host's calculator and answered by Office.js' own custom-functions runtime; beside the
 * same arithmetic as native formulas that LibreOffice recalculates on the same sheet, and beside a
 * bare loop. What counts are the ratios. Run `node bench/run.mjs functions`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { asociar } from '../src/functions/asociar';
import { customFunctionNames, ESPACIO_DE_NOMBRES } from '../src/functions/catalogo';
import { FUNCIONES } from '../src/functions/funciones';
import { functionsJson } from '../src/functions/metadata';
import { Host, registeredFunctions } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import { valueOf } from '@pnftp/xlsx/plan';
import { newWorkbook, openWorkbook } from '@pnftp/xlsx';
import { Runtime } from '../test/functions/runtime';

const options = { customFunctions: customFunctionNames };
const RUNS = 5;

const value = (row: number): number => ((row * 7919) % 1000) / 10;
const target = (row: number): number => 20 + (row % 80);

/** Values in A and B, and in C what `formula` gives for each row, or for the first one only. */
function sheet(rows: number, formula: (row: number) => string | null): Uint8Array {
  const book = newWorkbook({ ...options, sheets: ['Hoja1'] });
  book.sheet('Hoja1')!.writeArea(
    0,
    0,
    Array.from({ length: rows }, (_, i) => {
      const text = formula(i + 1);
      return [value(i), target(i), text === null ? null : { formula: text, value: null }];
    }),
  );
  return book.save();
}

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1]!;

/** Milliseconds of a full recalculation, from the request to the last result in its cell. */
async function throughTheRuntime(bytes: Uint8Array, rows: number): Promise<number> {
  const host = new Host(openWorkbook(bytes, options), {
    functions: registeredFunctions(functionsJson(), ESPACIO_DE_NOMBRES),
  });
  const client = loadExcelClient(host);
  asociar(client.CustomFunctions, () => 'es');
  const calculate = () =>
    client.Excel.run(async (context) => {
      context.workbook.application.calculate('Full');
      await context.sync();
    });
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const start = performance.now();
    await calculate();
    await host.idle();
    times.push(performance.now() - start);
  }
  const last = valueOf(host.workbook.sheet('Hoja1')!.cell(rows - 1, 2));
  const expected = (value(rows - 1) / target(rows - 1)) * 100;
  if (last !== expected) throw new Error(`the last row holds ${JSON.stringify(last)}`);
  return median(times.slice(1));
}

/** Office.js' runtime without the host: the calls as messages in, the results as messages out. */
async function runtimeAlone(rows: number, calls: number): Promise<number> {
  const runtime = new Runtime();
  const batch = callsOver(rows, calls).map(
    ([values, targets]) => ['AVANCE1', values, targets, null, null] as const,
  );
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const start = performance.now();
    const answers = await runtime.invoke(batch);
    times.push(performance.now() - start);
    if (answers.length !== calls) throw new Error('an answer is missing');
  }
  runtime.close();
  return median(times.slice(1));
}

/** Values and targets of each call, as ranges of one column. */
const callsOver = (rows: number, calls: number): [number[][], number[][]][] => {
  const each = rows / calls;
  const column = (cell: (row: number) => number, call: number) =>
    Array.from({ length: each }, (_, i) => [cell(call * each + i)]);
  return Array.from({ length: calls }, (_, call) => [column(value, call), column(target, call)]);
};

/** The function itself, without Excel, its runtime or the host. */
function alone(rows: number, calls: number): number {
  const { calcular } = FUNCIONES.find(({ ficha }) => ficha.id === 'AVANCE1')!;
  const ranges = callsOver(rows, calls);
  const times = Array.from({ length: RUNS + 1 }, () => {
    const start = performance.now();
    for (const range of ranges) calcular(range);
    return performance.now() - start;
  });
  return median(times.slice(1));
}

function bareLoop(rows: number): number {
  const values = Float64Array.from({ length: rows }, (_, i) => value(i));
  const targets = Float64Array.from({ length: rows }, (_, i) => target(i));
  const results = new Float64Array(rows);
  const REPEATS = 200;
  const start = performance.now();
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    for (let i = 0; i < rows; i++) {
      results[i] = targets[i]! > 0 ? (values[i]! / targets[i]!) * 100 : NaN;
    }
  }
  const time = (performance.now() - start) / REPEATS;
  if (results[rows - 1] !== (value(rows - 1) / target(rows - 1)) * 100) throw new Error('loop');
  return time;
}

/** LibreOffice's own clock, round `calculateAll` only: opening the file is not in it. */
const MACRO = `Sub Medir
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(Environ("BENCH_FILE")), "_blank", 0, hidden())
  doc.calculateAll()
  runs = CInt(Environ("BENCH_RUNS"))
  start = GetSystemTicks()
  For i = 1 To runs
    doc.calculateAll()
  Next i
  took = GetSystemTicks() - start
  cell = doc.Sheets(0).getCellByPosition(2, CLng(Environ("BENCH_ROWS")) - 1)
  file = FreeFile
  Open Environ("BENCH_OUT") For Output As #file
  Print #file, CStr(took / runs) & ";" & CStr(cell.Value)
  Close #file
  doc.close(True)
End Sub`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function inLibreOffice(folder: string, bytes: Uint8Array, rows: number): number {
  const profile = join(folder, 'profile');
  const start = [`-env:UserInstallation=file://${profile}`, '--headless', '--norestore'];
  // The first start fills the profile, with an empty module of this name.
  execFileSync('soffice', [...start, '--terminate_after_init'], { stdio: 'pipe' });
  writeFileSync(
    join(profile, 'user', 'basic', 'Standard', 'Module1.xba'),
    `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped(MACRO)}</script:module>`,
  );
  const [file, out] = [join(folder, 'native.xlsx'), join(folder, 'ticks.txt')];
  writeFileSync(file, bytes);
  rmSync(out, { force: true });
  execFileSync('soffice', [...start, 'macro:///Standard.Module1.Medir'], {
    stdio: 'pipe',
    timeout: 180_000,
    env: {
      ...process.env,
      BENCH_FILE: file,
      BENCH_OUT: out,
      BENCH_ROWS: String(rows),
      BENCH_RUNS: rows > 50_000 ? '10' : '50',
    },
  });
  const [took, last] = readFileSync(out, 'utf8').trim().split(';').map(Number);
  const expected = (value(rows - 1) / target(rows - 1)) * 100;
  if (!(Math.abs(last! - expected) < 1e-9 * expected)) throw new Error(`LibreOffice: ${last}`);
  return took!;
}

const native = (row: number): string =>
  `=IF(OR(A${row}="",B${row}=""),"ND",IF(B${row}<=0,"ND",A${row}/B${row}*100))`;

const print = (cells: readonly string[]): void =>
  console.log(cells.map((text, i) => (i === 0 ? text.padEnd(46) : text.padStart(14))).join(''));

async function measure(rows: number, single: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-functions-'));
  try {
    const custom = sheet(rows, (row) =>
      single
        ? `=PNFTP.AVANCE1(A${row},B${row})`
        : row === 1
          ? `=PNFTP.AVANCE1(A1:A${rows},B1:B${rows})`
          : null,
    );
    const runtime = await throughTheRuntime(custom, rows);
    const messages = await runtimeAlone(rows, single ? rows : 1);
    const itself = alone(rows, single ? rows : 1);
    const office = inLibreOffice(folder, sheet(rows, native), rows);
    const loop = bareLoop(rows);
    const what = single ? `${rows} single calls` : `one call over ${rows} rows`;
    const line = (name: string, ms: number) =>
      print([
        `${what}: ${name}`,
        ms < 10 ? ms.toFixed(3) : ms.toFixed(0),
        ((ms / rows) * 1e3).toFixed(3),
        `×${(ms / office).toFixed(ms < office ? 3 : 1)}`,
        `×${(ms / loop).toFixed(0)}`,
      ]);
    line('runtime, on the host', runtime);
    line('runtime alone', messages);
    line('the function alone', itself);
    line('native, LibreOffice', office);
    line('bare loop', loop);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void (async () => {
  print(['', 'ms', 'µs a row', 'of LibreOffice', 'of the loop']);
  await measure(10_000, true);
  await measure(100_000, false);
})();
