/** Standard streams and writing in place, by real processes of the built command line. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '@pnftp/xlsx';
import { correr } from '../../src/cli/lineaDeOrdenes';
import { filaDe, libroPnftp, pon } from '../acciones/ayuda';
import { enCarpeta, pnftp, terminal } from './ayuda';

const { ruta, archivos } = enCarpeta();
const ORDEN = join(__dirname, '../../dist/cli/pnftp.js');

const proceso = (argumentos: readonly string[], input?: Uint8Array) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [ORDEN, ...argumentos], {
    ...(input ? { input } : {}),
    maxBuffer: 1 << 26,
  });
  return { status, stdout, err: stderr.toString('utf8') };
};

const titulos = (bytes: Uint8Array) => openWorkbook(bytes).sheets.map(({ name }) => name);

it('a workbook comes by standard input and goes by standard output, with the words beside it', async () => {
  const bytes = (await libroPnftp()).save();
  const { status, stdout, err } = proceso(['evaluar', '-', '--salida', '-'], bytes);
  expect(status).toBe(1);
  expect(titulos(stdout)).toEqual(expect.arrayContaining(['Avance', 'Resumen', 'Hallazgos']));
  expect(err).toContain('Índice de gestión');
  expect(err).not.toContain('Libro escrito');
  // The same bytes as through files.
  writeFileSync(ruta('libro.xlsx'), bytes);
  proceso(['evaluar', ruta('libro.xlsx'), '--salida', ruta('otro.xlsx')]);
  expect(Buffer.compare(readFileSync(ruta('otro.xlsx')), stdout)).toBe(0);
});

it('one order hands on to the next', async () => {
  const muestra = proceso(['muestra', 'pnftp-2023', '--salida', '-']);
  expect(muestra.status).toBe(0);
  const evaluado = proceso(['evaluar', '-', '--salida', '-'], muestra.stdout);
  const copia = proceso(['copia', '-', '--salida', '-'], evaluado.stdout);
  expect(copia.status).toBe(0);
  expect(titulos(copia.stdout)).toEqual(['Avance', 'Resumen', 'Matriz de compromisos']);
  expect(archivos()).toEqual([]);
  await Promise.resolve();
});

it('findings go by standard output as data', async () => {
  const { stdout, err } = proceso(['validar', '-', '--json', '-'], (await libroPnftp()).save());
  const { hallazgos } = JSON.parse(stdout.toString('utf8')) as { hallazgos: unknown[] };
  expect(hallazgos.length).toBeGreaterThan(10);
  expect(err).toContain('Hallazgos');
});

it('what comes in and cannot be used is named by where it came from, and nothing goes out', () => {
  const { status, stdout, err } = proceso(['evaluar', '-', '--salida', '-'], Buffer.from('a;b'));
  expect(status).toBe(2);
  expect(stdout).toHaveLength(0);
  expect(err).toMatch(/«entrada estándar».*no es un libro de Excel/);
});

it('says what is missing, before anything is read', async () => {
  const dice = async (mas: Parameters<typeof terminal>[0], ...argumentos: string[]) => {
    let err = '';
    const estado = await correr(argumentos, terminal({ err: (t) => (err += t), ...mas }));
    expect(estado).toBe(2);
    return err;
  };
  expect(await dice({}, 'evaluar', '-')).toMatch(/diga con --salida dónde escribir/);
  expect(await dice({}, 'copia', '-')).toMatch(/diga con --salida dónde escribir/);
  expect(await dice({ pantalla: true }, 'evaluar', 'x.xlsx', '--salida', '-')).toMatch(/pantalla/);
  expect(await dice({ teclado: true }, 'validar', '-')).toMatch(/no viene nada/);
  expect(await dice({}, 'evaluar', 'x.xlsx', '--salida', '-', '--json', '-')).toMatch(
    /«salida estándar» no puede ser a la vez dos/,
  );
});

describe('the workbook itself', () => {
  beforeEach(async () => writeFileSync(ruta('libro.xlsx'), (await libroPnftp()).save()));

  it('is not replaced unless that is asked for', async () => {
    const antes = readFileSync(ruta('libro.xlsx'));
    const { estado, err } = await pnftp(
      'evaluar',
      ruta('libro.xlsx'),
      '--salida',
      ruta('.', 'libro.xlsx'),
    );
    expect(estado).toBe(2);
    expect(err).toMatch(/use --en-sitio/);
    expect(readFileSync(ruta('libro.xlsx'))).toEqual(antes);
  });

  it('is written over where it is, and only where it can be evaluated', async () => {
    const { estado } = await pnftp('evaluar', ruta('libro.xlsx'), '--en-sitio');
    expect(estado).toBe(1);
    expect(archivos()).toEqual(['libro.xlsx']);
    expect(titulos(readFileSync(ruta('libro.xlsx')))).toContain('Resumen');

    const malo = await libroPnftp();
    pon(malo, 'tblIndicadores', filaDe(malo, 'OP', '1.1'), 'VO 2023', '41,67');
    writeFileSync(ruta('malo.xlsx'), malo.save());
    const antes = readFileSync(ruta('malo.xlsx'));
    expect((await pnftp('evaluar', ruta('malo.xlsx'), '--en-sitio')).estado).toBe(2);
    expect(readFileSync(ruta('malo.xlsx'))).toEqual(antes);
  });

  it('and another place exclude each other', async () => {
    for (const resto of [[ruta('libro.xlsx'), '--salida', ruta('x.xlsx')], ['-']]) {
      const { estado, err } = await pnftp('evaluar', '--en-sitio', ...resto);
      expect(estado).toBe(2);
      expect(err).toMatch(/^--en-sitio/);
    }
    expect(archivos()).toEqual(['libro.xlsx']);
  });
});

it('who reads no further is no error of the program', async () => {
  writeFileSync(ruta('libro.xlsx'), (await libroPnftp()).save());
  const { stderr, status } = spawnSync(
    'sh',
    ['-c', '{ "$0" "$@"; echo "estado $?" >&2; } | true', process.execPath, ORDEN].concat([
      'validar',
      ruta('libro.xlsx'),
    ]),
  );
  expect(status).toBe(0);
  expect(stderr.toString('utf8')).toBe('estado 1\n');
});

it('a workbook that is read only in part is not done', async () => {
  writeFileSync(ruta('libro.xlsx'), (await libroPnftp()).save());
  const { stderr } = spawnSync(
    'sh',
    ['-c', '{ "$0" "$@"; echo "estado $?" >&2; } | true', process.execPath, ORDEN].concat([
      'evaluar',
      ruta('libro.xlsx'),
      '--salida',
      '-',
    ]),
  );
  expect(stderr.toString('utf8')).toMatch(/no llegó completo\.\n(?:.*\n)*estado 2\n$/);
});

it('what comes without a name goes out under one that Excel opens', async () => {
  const bytes = (await libroPnftp()).save();
  const { status, err } = proceso(['evaluar', '-', '--salida', ruta('s')], bytes);
  expect([status, archivos()]).toEqual([2, []]);
  expect(err).toMatch(/termine en \.xlsx/);
});
