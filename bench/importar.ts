/**
 * Importing a ministry's table of n indicators × 5 years: reading the file (opening it and taking
 * its cells and formats), thinking, and the whole action with the workbook written. In one run, the
 * median of several, with the young generation that the command line has.
 */
import { spawnSync } from 'node:child_process';
import { importarLibro } from '../src/acciones';
import { importar } from '../src/importar';
import { newWorkbook, openFile, openWorkbook } from '@pnftp/xlsx';
import type { Cell } from '@pnftp/xlsx/plan';

const ANIOS = [2022, 2023, 2024, 2025, 2026];
const contexto = { hoy: '2026-03-01', idioma: 'es' } as const;

async function tabla(n: number): Promise<Uint8Array> {
  const cabecera: Cell[] = [
    'Código',
    'Objetivo prioritario',
    'Indicador',
    'Unidad de medida',
    'Sentido',
    'Responsable',
    ...ANIOS.flatMap((a) => [`Meta ${a}`, `Ejecutado ${a}`]),
  ];
  const filas = Array.from({ length: n }, (_, i): Cell[] => [
    `${1 + (i % 9)}.${i}`,
    `OP ${1 + (i % 9)}. Objetivo número ${1 + (i % 9)}`,
    `Porcentaje de casos atendidos en el distrito ${i}`,
    i % 3 === 0 ? 'número' : 'porcentaje',
    i % 5 === 0 ? 'Descendente' : 'Ascendente',
    ['MIMP', 'MININTER', 'MP', 'PJ'][i % 4]!,
    ...ANIOS.flatMap((a, j): Cell[] => [
      20 + ((i * 7 + j) % 60),
      i % 11 === 0
        ? 's/d'
        : i % 4 === 0
          ? `${20 + ((i + a) % 50)},${i % 9}5`
          : 18 + ((i * 3 + j) % 60),
    ]),
  ]);
  const libro = newWorkbook({ sheets: ['Matriz'] });
  await openFile(libro).apply({
    action: 'bench',
    sheets: [
      {
        name: 'Matriz',
        mode: 'update',
        blocks: [{ row: 0, column: 0, cells: [cabecera, ...filas] }],
      },
    ],
  });
  return libro.save();
}

async function leer(bytes: Uint8Array) {
  const abierto = openFile(openWorkbook(bytes));
  const { sheets } = await abierto.describe();
  const areas = sheets.flatMap(({ name, used }) => (used ? [{ sheet: name, area: used }] : []));
  return abierto.inspect(
    areas,
    areas.map(({ sheet }) => sheet),
  );
}

const mediana = (lista: number[]): number => lista.sort((a, b) => a - b)[lista.length >> 1]!;

async function mide(hacer: () => unknown, veces: number): Promise<number> {
  const tiempos: number[] = [];
  for (let i = 0; i < veces; i++) {
    const antes = performance.now();
    await hacer();
    tiempos.push(performance.now() - antes);
  }
  return mediana(tiempos);
}

async function mideTodo(cuantos: readonly number[]): Promise<void> {
  const filas: string[][] = [];
  for (const n of cuantos) {
    const bytes = await tabla(n);
    const veces = n > 5_000 ? 5 : 15;
    const lectura = await mide(() => leer(bytes), veces);
    const { grids, facts } = await leer(bytes);
    const pensar = await mide(() => importar(grids, facts), veces);
    const entero = await mide(
      async () => {
        const libro = openWorkbook(bytes);
        await importarLibro(openFile(libro), contexto);
        libro.save();
      },
      Math.min(veces, 5),
    );
    const { traido } = importar(grids, facts);
    if (traido?.contenido.filas.tblIndicadores?.length !== n) throw new Error('not all came in');
    filas.push([
      String(n),
      lectura.toFixed(0),
      pensar.toFixed(0),
      `${((lectura + pensar) / lectura).toFixed(2)} ×`,
      entero.toFixed(0),
    ]);
  }
  console.log(
    [
      'indicadores',
      'leer ms',
      'pensar ms',
      '(leer + pensar) / leer',
      'con el libro escrito ms',
    ].join(' | '),
  );
  for (const fila of filas) console.log(fila.join(' | '));
}

const COMO_LA_ORDEN = '--max-semi-space-size=64';
const dichos = process.argv.slice(3).map(Number);
if (process.execArgv.includes(COMO_LA_ORDEN)) {
  void mideTodo(dichos.length > 0 ? dichos : [50, 1_000, 10_000]);
} else {
  spawnSync(process.execPath, [COMO_LA_ORDEN, __filename, 'importar', ...dichos.map(String)], {
    stdio: 'inherit',
  });
}
