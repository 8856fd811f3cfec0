/** `pnftp formatos`: a file an entity, and nobody's work put out. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { openWorkbook } from '@pnftp/xlsx';
import { libroPnftp, parametro, pon } from '../acciones/ayuda';
import { enCarpeta, pnftp } from './ayuda';

const { ruta, archivos } = enCarpeta();
beforeEach(async () => writeFileSync(ruta('libro.xlsx'), (await libroPnftp()).save()));

const salidos = (): string[] => readdirSync(ruta('salida')).sort();
const hazlos = (...mas: string[]) =>
  pnftp('formatos', ruta('libro.xlsx'), '--salida', ruta('salida'), ...mas);

it('writes one for each entity into a folder that it makes, and says which', async () => {
  const antes = readFileSync(ruta('libro.xlsx'));
  const { estado, out, err } = await hazlos('--periodo', '2023-II');
  expect([estado, err]).toEqual([0, '']);
  expect(out).toContain('16 formatos de 2023-II, 50 indicadores\n');
  expect(out).toMatch(/\n {2}MININTER +5 +0 +0 {2}PNFTP-2023-2-MININTER-[34679A-Y]{4}\.xlsx\n/);
  expect(salidos()).toHaveLength(16);
  for (const nombre of salidos()) {
    expect(nombre).toMatch(/^PNFTP-2023-2-[A-Z]+-[34679ACDEFHJKMNPQRTVWXY]{4}\.xlsx$/);
    expect(openWorkbook(readFileSync(ruta('salida', nombre))).table('tblFormatoReporte')).not.toBe(
      null,
    );
  }
  expect(readFileSync(ruta('libro.xlsx'))).toEqual(antes);
});

it('made again, leaves those that are the same, and says so', async () => {
  await hazlos();
  const { estado, out } = await hazlos();
  expect(estado).toBe(0);
  expect(out).toContain('16 archivos ya estaban y son iguales: quedaron.');
});

it('puts out no file that somebody has filled in, and writes none of the others', async () => {
  await hazlos();
  const [primero, ...resto] = salidos();
  writeFileSync(ruta('salida', primero!), 'llenado por alguien');
  for (const uno of resto.slice(0, 3)) writeFileSync(ruta('salida', uno), 'y este');
  const { estado, out, err } = await hazlos();
  expect([estado, out]).toEqual([2, '']);
  expect(err).toContain('4 archivos ya existen en la carpeta y no son iguales');
  expect(err).toContain(primero);
  expect(readFileSync(ruta('salida', primero!), 'utf8')).toBe('llenado por alguien');
});

it('says which files there are another version of the same', async () => {
  await hazlos();
  const [antes] = salidos().filter((nombre) => nombre.includes('-MINEM-'));
  const libro = openWorkbook(readFileSync(ruta('libro.xlsx')));
  const tabla = libro.table('tblIndicadores')!;
  const filas = tabla.sheet.readArea(tabla.area);
  const fila = filas.findIndex((celdas) => celdas.includes('MINEM')) - 1;
  pon(libro, 'tblIndicadores', fila, 'LE 2023', 99);
  writeFileSync(ruta('libro.xlsx'), libro.save());
  const { out } = await hazlos();
  expect(salidos()).toHaveLength(17);
  expect(out).toContain(`En la carpeta hay también otra versión de estos formatos: ${antes}.`);
  expect(out).toContain('15 archivos ya estaban y son iguales');
});

it('writes the list as data', async () => {
  const { estado } = await hazlos('--periodo', '2024-I', '--json', ruta('lista.json'));
  expect(estado).toBe(0);
  const lista = JSON.parse(readFileSync(ruta('lista.json'), 'utf8'));
  expect(lista).toMatchObject({ version: 1, periodo: '2024-I', notas: [] });
  expect(lista.formatos.map((f: { archivo: string }) => f.archivo).sort()).toEqual(salidos());
  const todos = lista.formatos.flatMap((f: { indicadores: string[] }) => f.indicadores);
  expect(new Set(todos).size).toBe(50);
  expect(lista.formatos[0]).toMatchObject({ entidad: 'MIMP', limite: '2024-07-31' });
});

it.each([
  [[], 'Falta --salida. Escriba pnftp formatos --help.\n'],
  [['--salida', 'LIBRO'], 'no es una carpeta: los formatos son varios archivos'],
  [['--salida', 'NUEVA', '--periodo', '2023-3'], '«2023-3» no es un periodo.'],
  [['--salida', 'NUEVA', '--periodo', '2050-I'], 'El año 2050 no está entre los del libro'],
])('refuses %p, in words, and writes nothing', async (opciones, dice) => {
  const enRuta = opciones.map((una) =>
    una === 'LIBRO' ? ruta('libro.xlsx') : una === 'NUEVA' ? ruta('nueva') : una,
  );
  const { estado, out, err } = await pnftp('formatos', ruta('libro.xlsx'), ...enRuta);
  expect([estado, out]).toEqual([2, '']);
  expect(err).toContain(dice);
  expect(archivos()).toEqual(['libro.xlsx']);
});

it('refuses a workbook with errors in its own words, and one that is none', async () => {
  const libro = openWorkbook(readFileSync(ruta('libro.xlsx')));
  parametro(libro, 'anio_evaluado', 'dos mil');
  writeFileSync(ruta('libro.xlsx'), libro.save());
  const malo = await hazlos();
  expect([malo.estado, malo.out]).toEqual([2, '']);
  expect(malo.err).toMatch(/El libro tiene .* error/);
  writeFileSync(ruta('libro.xlsx'), 'esto no es un libro');
  expect((await hazlos()).estado).toBe(2);
  expect(archivos()).toEqual(['libro.xlsx']);
});

it('one of its own files is no national workbook', async () => {
  await hazlos();
  mkdirSync(ruta('otra'));
  const [uno] = salidos();
  const { estado, err } = await pnftp('formatos', ruta('salida', uno!), '--salida', ruta('otra'));
  expect(estado).toBe(2);
  expect(err).toContain(basename(uno!));
});
