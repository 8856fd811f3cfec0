/** Many workbooks: the built command line as a process, which is killed, and told to go on. */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbook } from '@pnftp/xlsx';
import { libroDeMuestra } from '../../src/cli/abrir';
import { filaSinDatos, type Encargo, type Fila } from '../../src/cli/lote/fila';
import { repartir } from '../../src/cli/lote/obreros';
import { enCarpeta, pnftp } from './ayuda';

const programa = path.join(__dirname, '../../dist/cli/pnftp.js');
const { ruta } = enCarpeta();
const CUANTOS = 6;

/** Two samples under several names, in folders; two that are no workbooks. */
async function libros(): Promise<string> {
  const carpeta = ruta('libros');
  mkdirSync(path.join(carpeta, 'más abajo'), { recursive: true });
  const hoy = { hoy: '2024-06-30', idioma: 'es' } as const;
  const muestras = [
    (await libroDeMuestra(hoy)).save(),
    (await libroDeMuestra(hoy, 'gore-la-libertad-2023')).save(),
  ];
  for (let n = 0; n < CUANTOS - 2; n++) {
    writeFileSync(
      path.join(carpeta, n % 2 ? 'más abajo' : '', `libro ${n}.xlsx`),
      muestras[n % 2]!,
    );
  }
  writeFileSync(path.join(carpeta, 'dañado.xlsx'), muestras[0]!.subarray(0, 5000));
  writeFileSync(path.join(carpeta, 'vacío.xlsx'), '');
  // None of these is a workbook of the batch.
  writeFileSync(path.join(carpeta, '~$libro 0.xlsx'), 'abierto en otra parte');
  writeFileSync(path.join(carpeta, 'notas.txt'), 'nada');
  return carpeta;
}

const corre = (...argumentos: string[]) =>
  spawnSync(process.execPath, [programa, 'lote', ...argumentos], { encoding: 'utf8' });

const filasDe = (archivo: string): Fila[] =>
  readFileSync(archivo, 'utf8')
    .split('\n')
    .filter((linea) => linea !== '')
    .map((linea) => JSON.parse(linea) as Fila);

const nombres = (filas: readonly Fila[]): string[] => filas.map(({ archivo }) => archivo).sort();

const TODOS = [
  'dañado.xlsx',
  'libro 0.xlsx',
  'libro 2.xlsx',
  'más abajo/libro 1.xlsx',
  'más abajo/libro 3.xlsx',
  'vacío.xlsx',
];

it('each has its row; a bad one says why and stops nobody; together they are a table', async () => {
  const carpeta = await libros();
  const { status, stdout } = corre(carpeta, '--salida', ruta('r.ndjson'), '--hilos', '2');
  expect(status).toBe(1);
  expect(stdout).toMatch(/6 libros · 4 con errores · 2 no se pudieron/);
  const filas = filasDe(ruta('r.ndjson'));
  expect(nombres(filas)).toEqual(TODOS);
  const de = (archivo: string) => filas.find((fila) => fila.archivo === archivo)!;
  expect(de('libro 0.xlsx')).toMatchObject({
    estado: 'hecho',
    politica: { anioEvaluado: 2023, criterio: 'informe' },
    indiceGestion: { valor: expect.closeTo(22.2, 1) as number, nivel: 'bajo' },
    conteos: { bajo: 11, intermedio: 4, alto: 35, nd: 0 },
    compromisos: 13,
  });
  expect(de('dañado.xlsx').motivo).toMatch(/«dañado\.xlsx»/);
  expect(de('vacío.xlsx')).toMatchObject({ estado: 'rechazado', politica: null, peores: [] });

  const junta = await pnftp('lote', 'juntar', ruta('r.ndjson'), '--salida', ruta('tabla.xlsx'));
  expect([junta.estado, junta.err]).toEqual([1, '']);
  const tabla = openWorkbook(readFileSync(ruta('tabla.xlsx'))).table('tblLote')!;
  const celdas = tabla.sheet.readArea(tabla.area);
  expect(celdas).toHaveLength(CUANTOS + 1);
  const indice = celdas[0]!.indexOf('Índice de gestión');
  expect(celdas.slice(1).map((fila) => fila[indice])).toEqual([
    null,
    null,
    expect.closeTo(22.2, 1),
    expect.closeTo(22.2, 1),
    null,
    null,
  ]);
});

it('killed at any moment, it goes on: no row is lost, none is there twice', async () => {
  const carpeta = await libros();
  const salida = ruta('r.ndjson');
  const argumentos = [programa, 'lote', carpeta, '--salida', salida, '--hilos', '2'];
  // Until it has come to an end by itself, it is killed after a while that grows.
  let acabado = false;
  let muertes = 0;
  for (let espera = 150; !acabado; espera += 250) {
    acabado = await new Promise<boolean>((listo) => {
      const proceso = spawn(process.execPath, argumentos, { stdio: 'ignore' });
      const reloj = setTimeout(() => proceso.kill('SIGKILL'), espera);
      proceso.on('exit', (_, señal) => {
        clearTimeout(reloj);
        listo(señal === null);
      });
    });
    if (!acabado) muertes += 1;
  }
  expect(muertes).toBeGreaterThan(1);
  expect(nombres(filasDe(salida))).toEqual(TODOS);
});

it('a line that was cut off anywhere is written again, and the others stay as they were', async () => {
  const carpeta = await libros();
  const entero = ruta('entero.ndjson');
  corre(carpeta, '--salida', entero, '--orden', 'validar');
  const bytes = readFileSync(entero);
  const ultima = bytes.lastIndexOf('\n', bytes.length - 2) + 1;
  const salida = ruta('cortado.ndjson');
  for (const hasta of [ultima, ultima + 1, ultima + 40, bytes.length - 1]) {
    writeFileSync(salida, bytes.subarray(0, hasta));
    const { stdout } = corre(carpeta, '--salida', salida, '--orden', 'validar');
    expect(stdout).toMatch(/5 estaban hechos/);
    const despues = readFileSync(salida);
    expect(despues.subarray(0, ultima).equals(bytes.subarray(0, ultima))).toBe(true);
    expect(nombres(filasDe(salida))).toEqual(TODOS);
  }
});

it('parts have each workbook once, wherever the folder lies, and are put together as one', async () => {
  const carpeta = await libros();
  const otra = ruta('por enlace');
  symlinkSync(carpeta, otra);
  const partes = ['1/3', '2/3', '3/3'].map((parte, i) => {
    const salida = ruta(`p${i}.ndjson`);
    corre(i === 1 ? otra : carpeta, '--salida', salida, '--parte', parte, '--orden', 'validar');
    return salida;
  });
  const todas = partes.map((parte) => filasDe(parte));
  expect(todas.map((filas) => filas.length)).toEqual([2, 2, 2]);
  expect(nombres(todas.flat())).toEqual(TODOS);
  // One of them twice: the table has it once, and says so.
  copyFileSync(partes[0]!, ruta('otra vez.ndjson'));
  const { out } = await pnftp(
    'lote',
    'juntar',
    ...partes,
    ruta('otra vez.ndjson'),
    '--salida',
    ruta('t.csv'),
  );
  expect(out).toMatch(/6 libros · 2 no se pudieron · 2 estaban dos veces/);
  expect(readFileSync(ruta('t.csv'), 'utf8').split('\r\n')[0]).toMatch(/^Política o plan,Año,/);
});

it('what is no such file, or another order’s, is refused and stays as it was', async () => {
  const carpeta = await libros();
  const suyo = ruta('suyo.ndjson');
  for (const texto of ['hola', 'hola\n', '{"version":1}\n', '{"a":1}']) {
    writeFileSync(suyo, texto);
    const { estado, err } = await pnftp('lote', carpeta, '--salida', suyo);
    expect([estado, err]).toEqual([2, expect.stringMatching(/no es un archivo de resultados/)]);
    expect(readFileSync(suyo, 'utf8')).toBe(texto);
  }
  corre(path.join(carpeta, 'libro 0.xlsx'), '--salida', ruta('v.ndjson'), '--orden', 'validar');
  const otra = await pnftp('lote', carpeta, '--salida', ruta('v.ndjson'));
  expect(otra.err).toMatch(/tiene resultados de --orden validar/);
  for (const [argumentos, dicho] of [
    [['--parte', '0/2'], /--parte 0\/2 no vale/],
    [['--parte', '3/2'], /--parte 3\/2 no vale/],
    [['--hilos', '0'], /--hilos 0 no vale/],
    [['--orden', 'borrar'], /borrar/],
  ] as const) {
    const { estado, err } = await pnftp('lote', carpeta, '--salida', ruta('n'), ...argumentos);
    expect([estado, err]).toEqual([2, expect.stringMatching(dicho)]);
  }
});

it('a thread that breaks off, runs out of memory or ends is one row, and the rest go on', async () => {
  const hilo = ruta('hilo.cjs');
  writeFileSync(
    hilo,
    `const { parentPort } = require('node:worker_threads');
    const hace = {
      lanza: () => { throw new Error('se rompió'); },
      promete: () => Promise.reject(new Error('se rompió después')),
      sale: () => process.exit(3),
      llena: () => { const todo = []; for (;;) todo.push(new Array(1e6).fill({})); },
    };
    parentPort.on('message', (encargo) => {
      (hace[encargo.archivo] ?? (() => parentPort.postMessage({ ...encargo, estado: 'hecho' })))();
    });`,
  );
  const nombrados = ['a', 'lanza', 'b', 'sale', 'promete', 'c', 'llena', 'd', 'e'];
  const encargos = nombrados.map((archivo): Encargo => ({
    archivo,
    ruta: archivo,
    orden: 'validar',
  }));
  const filas: Fila[] = [];
  await repartir(encargos, 2, hilo, (fila) => filas.push(fila), 256);
  expect(nombres(filas)).toEqual([...nombrados].sort());
  const caidas = filas.filter(({ estado }) => estado === 'caido');
  expect(nombres(caidas)).toEqual(['lanza', 'llena', 'promete', 'sale']);
  const motivo = (archivo: string) => caidas.find((fila) => fila.archivo === archivo)!.motivo;
  expect(motivo('lanza')).toMatch(/se rompió/);
  expect(motivo('llena')).toMatch(/memory/);
  expect(caidas[0]).toEqual({ ...filaSinDatos(encargos[1]!, 'caido', ''), ...caidas[0] });
});
