/** What a person sees while a workbook is evaluated. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { newWorkbook, openFile } from '@pnftp/xlsx';
import { contenido } from '../../bench/planGrande';
import { crearLibro } from '../../src/acciones';
import { correr } from '../../src/cli/lineaDeOrdenes';
import { customFunctionNames } from '../../src/functions/catalogo';
import { enCarpeta, terminal } from './ayuda';

const { ruta } = enCarpeta();
const BORRA = '\r\u001b[K';

/** A workbook that takes longer than a moment. */
async function libroGrande(): Promise<string> {
  const libro = newWorkbook({ sheets: ['Política'], customFunctions: customFunctionNames });
  await crearLibro(openFile(libro), { hoy: '2030-06-01', idioma: 'es' }, contenido(1_000));
  writeFileSync(ruta('grande.xlsx'), libro.save());
  return ruta('grande.xlsx');
}

interface Dicho {
  readonly a: number;
  readonly donde: 'out' | 'err';
  readonly texto: string;
}

async function evaluado(libro: string, esTerminal: boolean): Promise<Dicho[]> {
  const dichos: Dicho[] = [];
  const desde = performance.now();
  const oye = (donde: Dicho['donde']) => (texto: string) =>
    void dichos.push({ a: performance.now() - desde, donde, texto });
  await correr(
    ['evaluar', libro, '--salida', ruta('salida.xlsx')],
    terminal({ out: oye('out'), err: oye('err'), esTerminal }),
  );
  return dichos;
}

it('from the first second on there is a line that says what is done, and how far', async () => {
  const libro = await libroGrande();
  const dichos = await evaluado(libro, true);
  const lineas = dichos.filter(({ donde }) => donde === 'err');
  expect(lineas[0]!.a).toBeLessThan(1_000);
  const vistas = lineas.flatMap(({ texto }) => /█*░* (\d+) % {2}(.+)$/.exec(texto) ?? []);
  const partes = vistas.filter((_, i) => i % 3 === 1).map(Number);
  expect(partes).toEqual([...partes].sort((a, b) => a - b));
  expect(partes[0]).toBe(0);
  expect(partes.at(-1)).toBeGreaterThanOrEqual(85);
  const etapas = [...new Set(vistas.filter((_, i) => i % 3 === 2))];
  expect(etapas).toHaveLength(5);
  // Wiped before the first word, and nothing of it comes later.
  const primera = dichos.findIndex(({ donde }) => donde === 'out');
  expect(dichos[primera - 1]!.texto).toBe(BORRA);
  expect(dichos.slice(primera).filter(({ texto }) => texto.includes('█'))).toEqual([]);
}, 60_000);

it('who does not look on is told nothing of it', async () => {
  const dichos = await evaluado(await libroGrande(), false);
  expect(dichos.filter(({ donde }) => donde === 'err')).toEqual([]);
}, 60_000);

// `script` gives a program a terminal; where there is none, the tests above are all.
const hayScript = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;
(hayScript ? it : it.skip)(
  'in a real terminal it is there before the workbook is',
  async () => {
    const libro = await libroGrande();
    const salida = ruta('salida.xlsx');
    const orden = [process.execPath, ORDEN, 'evaluar', libro, '--salida', salida];
    const hijo = spawn('script', ['-qec', orden.join(' '), '/dev/null']);
    let texto = '';
    let antes = false;
    hijo.stdout.on('data', (parte: Buffer) => {
      texto += parte.toString('utf8');
      antes ||= texto.includes('░') && !existsSync(salida);
    });
    await new Promise((listo) => hijo.on('close', listo));
    expect(antes).toBe(true);
    expect(texto.lastIndexOf('░')).toBeLessThan(texto.indexOf('Índice de gestión'));
  },
  60_000,
);

const ORDEN = join(__dirname, '../../dist/cli/pnftp.js');
