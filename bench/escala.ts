/**
 * `evaluar` from bytes to bytes at several sizes, beside unzipping and zipping (deflate, level 6)
 * the file that it wrote with the same library in the same process. Each size runs in a process of
 * its own, so that its peak memory is its own, which is that of the first time: what comes after
 * is made in the garbage of it. Run `node bench/run.mjs escala`, or with sizes behind it.
 */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { unzipSync, zipSync } from 'fflate';
import { newWorkbook, openFile, openWorkbook } from '@pnftp/xlsx';
import { crearLibro, evaluarLibro } from '../src/acciones';
import { customFunctionNames } from '../src/functions/catalogo';
import { contenido } from './planGrande';

const CONTEXTO = { hoy: '2030-06-01', idioma: 'es' } as const;
const SIZES = [50, 1_000, 10_000];

async function made(indicators: number): Promise<Uint8Array> {
  const libro = newWorkbook({ sheets: ['Política'], customFunctions: customFunctionNames });
  await crearLibro(openFile(libro), CONTEXTO, contenido(indicators));
  return libro.save();
}

const middle = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1]!;

async function measure(indicators: number): Promise<void> {
  const bytes = await made(indicators);
  // The middle one of several, of both, so that all sizes are compared compiled alike.
  const times = indicators > 10_000 ? 1 : indicators > 1_000 ? 3 : indicators > 100 ? 7 : 41;
  const [actions, plains]: [number[], number[]] = [[], []];
  let xml = 0;
  let out = bytes;
  let peak = 0;
  for (let n = 0; n < times; n++) {
    const t0 = performance.now();
    const libro = openWorkbook(bytes, { customFunctions: customFunctionNames });
    await evaluarLibro(openFile(libro), CONTEXTO);
    out = libro.save();
    actions.push(performance.now() - t0);
    if (n === 0) peak = process.resourceUsage().maxRSS * 1024;
    const t1 = performance.now();
    const parts = unzipSync(out);
    zipSync(parts, { level: 6 });
    plains.push(performance.now() - t1);
    xml = Object.values(parts).reduce((sum, { length }) => sum + length, 0);
  }
  const [action, plain] = [middle(actions), middle(plains)];
  const mb = (count: number) => (count / 2 ** 20).toFixed(1);
  console.log(
    [
      String(indicators).padStart(10),
      `${(action / 1000).toFixed(2)} s`.padStart(10),
      `${(plain / 1000).toFixed(2)} s`.padStart(12),
      `${(action / plain).toFixed(1)} ×`.padStart(8),
      `${mb(out.length)} MB`.padStart(10),
      `${mb(xml)} MB`.padStart(10),
      `${mb(peak)} MB`.padStart(11),
      `${(peak / xml).toFixed(0)} ×`.padStart(6),
    ].join(' '),
  );
}

const one = process.env['ESCALA'];
if (one !== undefined) void measure(Number(one));
else {
  console.log(
    'indicators    evaluar  unzip + zip    ratio    written        XML peak memory  / XML',
  );
  for (const size of process.argv
    .slice(3)
    .map(Number)
    .concat(process.argv[3] ? [] : SIZES)) {
    // As the command line is run.
    const { status } = spawnSync(process.execPath, ['--max-semi-space-size=64', __filename], {
      stdio: 'inherit',
      env: { ...process.env, ESCALA: String(size) },
    });
    if (status !== 0) console.log(`${String(size).padStart(10)}   did not end (${status})`);
  }
}
