/** Bad input at the command line: status 2, one plain message in Spanish, nothing written. */
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { newWorkbook, openFile, openWorkbook, XlsxError, type Workbook } from '@pnftp/xlsx';
import { crearLibro, libroEnBlanco } from '../../src/acciones';
import { comoFin } from '../../src/cli/abrir';
import type { Fin } from '../../src/cli/salida';
import { customFunctionNames } from '../../src/functions/catalogo';
import { filaDe, libroPnftp, parametro, pon } from '../acciones/ayuda';
import { enCarpeta, pnftp } from './ayuda';

const { ruta, archivos } = enCarpeta();

const cambiado = (cambio: (libro: Workbook) => void) => async () => {
  const libro = await libroPnftp();
  cambio(libro);
  return libro.save();
};
const texto = (t: string) => () => Promise.resolve(new TextEncoder().encode(t));

/** The first bytes of a compound file, which is what Excel makes of an encrypted workbook. */
function cifrado(): Promise<Uint8Array> {
  const bytes = new Uint8Array(3072);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const nombre = 'EncryptedPackage';
  for (let i = 0; i < nombre.length; i++) bytes[1024 + 2 * i] = nombre.charCodeAt(i);
  return Promise.resolve(bytes);
}

/** As other programs write it: Excel does not merge cells of a table. */
async function combinadas(...refs: string[]): Promise<Uint8Array> {
  const partes = unzipSync((await libroPnftp()).save());
  const hoja = 'xl/worksheets/sheet3.xml';
  const merges = refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  partes[hoja] = strToU8(
    strFromU8(partes[hoja]!).replace(
      '</sheetData>',
      `</sheetData><mergeCells count="${refs.length}">${merges}</mergeCells>`,
    ),
  );
  return zipSync(partes);
}

/** Somebody dragged the corner of the table as far as the sheet goes. */
async function largo(): Promise<Uint8Array> {
  const contexto = { hoy: '2024-05-06', idioma: 'es' } as const;
  const libro = newWorkbook({ sheets: ['Política'], customFunctions: customFunctionNames });
  await crearLibro(openFile(libro), contexto, libroEnBlanco(2000, 2030, contexto));
  const tabla = libro.table('tblIndicadores')!;
  tabla.resize({ ...tabla.area, rows: 1_048_576 - tabla.area.row });
  return libro.save();
}

const CASOS: readonly [string, () => Promise<Uint8Array>, RegExp][] = [
  ['text', texto('a;b;c\n1;2;3\n'), /no es un libro de Excel/],
  ['nothing', texto(''), /no es un libro de Excel/],
  ['an encrypted workbook', cifrado, /contraseña|\.xls/],
  [
    'a zip of something else',
    () => Promise.resolve(zipSync({ 'leame.txt': new Uint8Array([65]) })),
    /no es un libro de Excel|dañado/,
  ],
  [
    'a damaged workbook',
    async () => (await libroPnftp()).save().slice(0, 9000),
    /dañado|no es un libro/,
  ],
  [
    'a workbook without our tables',
    () => Promise.resolve(newWorkbook().save()),
    /no es un libro estándar de PNFTP: le faltan las tablas tblPolitica/,
  ],
  [
    'a workbook without one of the sheets',
    cambiado((l) => l.removeSheet(l.sheet('Estructura')!)),
    /tblObjetivos/,
  ],
  [
    'text where a number belongs',
    cambiado((l) => pon(l, 'tblIndicadores', filaDe(l, 'OP', '1.1'), 'VO 2023', '41,67')),
    /tiene un error de datos.*Indicadores!AF5: «41,67» está escrito como texto/,
  ],
  [
    'a wrong type',
    cambiado((l) => pon(l, 'tblIndicadores', 0, 'LB año', 'dos mil')),
    /Indicadores!T5: «dos mil» no es un año/,
  ],
  [
    'an unknown tipo',
    cambiado((l) => pon(l, 'tblIndicadores', 0, 'Tipo', 'Meta')),
    /Indicadores!A5: «Meta» no vale en la columna Tipo/,
  ],
  [
    'a key that stands twice',
    cambiado((l) => pon(l, 'tblIndicadores', 1, 'Código', '1.1')),
    /Indicadores!B6: «OP 1\.1» ya está en la celda B5/,
  ],
  [
    'a missing year',
    cambiado((l) => pon(l, 'tblIndicadores', -1, 'LE 2023', 'Meta 2023')),
    /le falta la columna «LE 2023»/,
  ],
  [
    'cells merged in a table',
    () => combinadas('G5:G6'),
    /tiene un error de datos.*Indicadores!G5: Las celdas G5:G6 están combinadas/,
  ],
  ['cells merged across columns', () => combinadas('G7:H7'), /Las celdas G7:H7 están combinadas/],
  [
    'several areas of merged cells',
    () => combinadas('G5:G6', 'AC8:AD9', 'B12:B13'),
    /tiene 3 errores.*G5:G6.*AC8:AD9/,
  ],
  ['a wide table down to the last row of the sheet', largo, /demasiadas celdas por leer/],
  ['no year to evaluate', cambiado((l) => parametro(l, 'anio_evaluado', null)), /«Año evaluado»/],
];

it.each(CASOS)('%s', async (_, hacer, mensaje) => {
  const bytes = await hacer();
  writeFileSync(ruta('malo.xlsx'), bytes);
  const { estado, out, err } = await pnftp(
    'evaluar',
    ruta('malo.xlsx'),
    '--salida',
    ruta('s.xlsx'),
    '--json',
    ruta('r.json'),
  );
  expect([estado, out]).toEqual([2, '']);
  expect(err).toMatch(mensaje);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).not.toMatch(/undefined|null|NaN|\bat \w+ \(/);
  expect(archivos()).toEqual(['malo.xlsx']);
  expect(readFileSync(ruta('malo.xlsx'))).toEqual(Buffer.from(bytes));
});

it('what is too large to be written is said of what would be written, not of the workbook', () => {
  const fin = comoFin('libro.xlsx', new XlsxError('plan-too-large')) as Fin;
  expect(fin.message).toContain('Lo que habría que escribir tiene demasiadas celdas');
  expect(fin.message).not.toContain('El libro tiene');
});

it('validar lists data errors instead of refusing: status 1', async () => {
  const libro = await libroPnftp();
  pon(libro, 'tblIndicadores', 0, 'VO 2023', '95%');
  writeFileSync(ruta('l.xlsx'), libro.save());
  const { estado, out } = await pnftp('validar', ruta('l.xlsx'), '--json', ruta('v.json'));
  expect(estado).toBe(1);
  expect(out).toContain('Indicadores!AF5, OP 1.1: «95%» está escrito como texto');
  // As docs/json.md says, and no figure beside.
  const datos = JSON.parse(readFileSync(ruta('v.json'), 'utf8')) as Record<string, unknown>;
  expect(Object.keys(datos)).toEqual(['version', 'politica', 'hallazgos', 'justificados']);
});

describe('paths', () => {
  beforeEach(async () => writeFileSync(ruta('l.xlsx'), (await libroPnftp()).save()));

  it.each([
    ['a file that is not there', () => [ruta('no.xlsx')], /No existe el archivo/],
    ['a folder', () => [ruta('.')], /es una carpeta/],
    [
      'an output in a folder that is not there',
      () => [ruta('l.xlsx'), '--salida', ruta('no', 's.xlsx')],
      /No se puede escribir .*No se escribió nada/,
    ],
    [
      'an output that is a folder',
      () => [ruta('l.xlsx'), '--salida', ruta('carpeta')],
      /es una carpeta/,
    ],
    [
      'an output that Excel would not open by its name',
      () => [ruta('l.xlsx'), '--salida', ruta('s.xls')],
      /s\.xls» no sirve de salida/,
    ],
    [
      'an output without a kind',
      () => [ruta('l.xlsx'), '--salida', ruta('s')],
      /termine en \.xlsx/,
    ],
    [
      'an output that is a device',
      () => [ruta('l.xlsx'), '--salida', '/dev/null'],
      /es un dispositivo o una tubería/,
    ],
    [
      'data to a device',
      () => [ruta('l.xlsx'), '--salida', ruta('s.xlsx'), '--json', '/dev/null'],
      /es un dispositivo o una tubería/,
    ],
    [
      'data that cannot be written',
      () => [ruta('l.xlsx'), '--salida', ruta('s.xlsx'), '--json', ruta('no', 'r.json')],
      /No se puede escribir/,
    ],
    [
      'data over the workbook',
      () => [ruta('l.xlsx'), '--json', ruta('l.xlsx')],
      /no puede ser a la vez/,
    ],
    ['no year', () => [ruta('l.xlsx'), '--anio', '23'], /no es un año/],
    ['a year outside', () => [ruta('l.xlsx'), '--anio', '2031'], /no está entre los del libro/],
    ['an unknown option', () => [ruta('l.xlsx'), '--rapido'], /No se entiende «--rapido»/],
    ['two workbooks', () => [ruta('l.xlsx'), ruta('l.xlsx')], /No se entiende/],
    ['none', () => [], /Falta decir qué libro/],
  ])('%s', async (_, argumentos, mensaje) => {
    mkdirSync(ruta('carpeta'));
    const antes = archivos();
    const { estado, err } = await pnftp('evaluar', ...argumentos());
    expect(estado).toBe(2);
    expect(err).toMatch(mensaje);
    expect(archivos()).toEqual(antes);
  });

  it.each([true, false])(
    'an output that is a link stays one; its target there: %s',
    async (esta) => {
      mkdirSync(ruta('lejos'));
      if (esta) writeFileSync(ruta('lejos', 'real.xlsx'), 'antes');
      symlinkSync(join('lejos', 'real.xlsx'), ruta('s.xlsx'));
      const { estado } = await pnftp('evaluar', ruta('l.xlsx'), '--salida', ruta('s.xlsx'));
      expect(estado).not.toBe(2);
      expect(lstatSync(ruta('s.xlsx')).isSymbolicLink()).toBe(true);
      expect(openWorkbook(readFileSync(ruta('lejos', 'real.xlsx'))).sheet('Avance')).not.toBeNull();
      expect(archivos()).toEqual(['l.xlsx', 'lejos', 's.xlsx']);
      expect(readdirSync(ruta('lejos'))).toEqual(['real.xlsx']);
    },
  );

  it('an output that is protected stays as it is', async () => {
    writeFileSync(ruta('s.xlsx'), 'antes');
    chmodSync(ruta('s.xlsx'), 0o444);
    const { estado } = await pnftp('evaluar', ruta('l.xlsx'), '--salida', ruta('s.xlsx'));
    // Whoever runs the tests as root may write anything.
    if (process.getuid?.() !== 0) {
      expect(estado).toBe(2);
      expect(readFileSync(ruta('s.xlsx'), 'utf8')).toBe('antes');
    }
    expect(archivos()).toEqual(
      ['carpeta', 'l.xlsx', 's.xlsx'].filter((a) => archivos().includes(a)),
    );
  });
});

it('an unknown command, or none', async () => {
  expect(await pnftp('evalua')).toMatchObject({
    estado: 2,
    err: expect.stringContaining('No hay una orden «evalua»') as string,
  });
  expect((await pnftp()).estado).toBe(2);
});

it('cells merged beside the tables stand in nobody’s way', async () => {
  writeFileSync(ruta('l.xlsx'), await combinadas('CA2:CB3'));
  expect((await pnftp('evaluar', ruta('l.xlsx'), '--salida', ruta('s.xlsx'))).estado).toBe(1);
});
