import { readFileSync, writeFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { formatos } from '../../src/acciones';
import { pack, unpack } from '@pnftp/testing';
import { openFile, openWorkbook } from '@pnftp/xlsx';
import { customFunctionNames } from '../../src/functions/catalogo';
import { contexto, filasDe, libroPnftp } from '../acciones/ayuda';
import { llenado, lugarDe, ponEnFormato } from '../entidades/devueltos';
import { enCarpeta, pnftp } from './ayuda';

const { ruta, archivos } = enCarpeta();
const PERIODO = ['--periodo', '2023-II'];
let nacional: Uint8Array;
let devuelto: Uint8Array;
let nombre: string;

beforeAll(async () => {
  const libro = await libroPnftp();
  nacional = libro.save();
  const { formatos: hechos } = await formatos(openFile(libro), contexto, '2023-II');
  const suyo = hechos.find(({ origen }) => origen.entidad === 'SUNAFIL')!;
  const vuelto = await llenado(suyo, new Map([['OP 1.1', { valor: 7.1, sustento: 'Actas' }]]));
  ponEnFormato(lugarDe(vuelto), 0, 'enlace', 'https://www.gob.pe/sunafil');
  devuelto = vuelto.save();
  nombre = `${suyo.marca.codigo}.xlsx`;
});
beforeEach(() => {
  writeFileSync(ruta('libro.xlsx'), nacional);
  writeFileSync(ruta(nombre), devuelto);
});
const filas = (archivo: string) =>
  filasDe(
    openWorkbook(readFileSync(ruta(archivo)), { customFunctions: customFunctionNames }),
    'tblReportes',
  );

it('shows what came and writes in no workbook', async () => {
  const { estado, out, err } = await pnftp(
    'consolidar',
    ruta('libro.xlsx'),
    ruta(nombre),
    ...PERIODO,
  );
  expect([estado, err]).toEqual([1, '']);
  for (const linea of [
    /^Recepción de 2023-II: un archivo$/m,
    /SUNAFIL$/m,
    /3 valores nuevos/,
    /OP 1\.1, 2023 Semestre II Definitivo, Valor: en blanco → 7\.1/,
    /No se escribió en el libro/,
  ]) {
    expect(out).toMatch(linea);
  }
  expect(archivos().sort()).toEqual(['libro.xlsx', nombre].sort());
});

it('writes what is accepted, once; and gives the review as data', async () => {
  const opciones = [...PERIODO, '--aceptar', 'blancos', '--salida', ruta('s.xlsx')];
  const { estado, out } = await pnftp(
    'consolidar',
    ruta('libro.xlsx'),
    ruta(nombre),
    ...opciones,
    '--json',
    ruta('r.json'),
  );
  expect(estado).toBe(0);
  expect(out).toMatch(/Se aceptaron 3 cambios/);
  const hay = filas('libro.xlsx').length;
  expect(filas('s.xlsx')).toHaveLength(hay + 1);
  expect(filas('s.xlsx').at(-1)).toMatchObject({
    Tipo: 'OP',
    Código: '1.1',
    Año: 2023,
    Periodo: 'Semestre II',
    Valor: 7.1,
    'Estado de revisión': 'Enviado',
  });
  const datos = JSON.parse(readFileSync(ruta('r.json'), 'utf8'));
  const documento = readFileSync('docs/json.md', 'utf8');
  for (const campo of Object.keys(datos)) expect(documento).toContain(`\`${campo}\``);
  expect(datos.cambios).toHaveLength(3);
  expect(datos.archivos).toMatchObject([{ archivo: nombre, entidad: 'SUNAFIL', rechazo: null }]);

  const otra = await pnftp(
    'consolidar',
    ruta('s.xlsx'),
    ruta(nombre),
    ...PERIODO,
    '--aceptar',
    'todo',
    '--salida',
    ruta('s2.xlsx'),
  );
  expect([otra.estado, otra.out.includes('Nada que el libro no diga ya')]).toEqual([0, true]);
  const igual = await pnftp('comparar', ruta('s.xlsx'), ruta('s2.xlsx'));
  expect(igual.out).toContain('Dicen lo mismo.');
});

it('one clear line for each file that cannot be used, and the others go on', async () => {
  const malos: Record<string, [Uint8Array, RegExp]> = {
    'texto.xlsx': [strToU8('Tipo,Código\n'.repeat(9)), /no es un libro de Excel/],
    'cortado.xlsx': [devuelto.slice(0, devuelto.length / 2), /no es un libro de Excel/],
    'bomba.xlsx': [
      pack({ ...unpack(devuelto), 'xl/media/a.bin': new Uint8Array(8_000_000) }),
      /comprimido de un modo que no es normal/,
    ],
    'nacional.xlsx': [nacional, /No es un formato de reporte.*Importar/s],
  };
  for (const [archivo, [bytes]] of Object.entries(malos)) writeFileSync(ruta(archivo), bytes);
  const pedidos = [...Object.keys(malos), 'no-existe.xlsx', nombre].map((uno) => ruta(uno));
  const { estado, out, err } = await pnftp(
    'consolidar',
    ruta('libro.xlsx'),
    ...pedidos,
    ...PERIODO,
  );
  expect([estado, err]).toEqual([1, '']);
  for (const [archivo, [, dice]] of Object.entries(malos)) {
    const suyo = out.slice(out.indexOf(`${archivo}\n`)).split('\n\n')[0]!;
    expect([archivo, suyo.replace(/\s+/g, ' ')]).toEqual([archivo, expect.stringMatching(dice)]);
  }
  expect(out).toContain('No existe el archivo');
  expect(out).toMatch(/Valor: en blanco → 7\.1/);
});

it('refuses what it cannot do before any work', async () => {
  const intenta = async (...argumentos: string[]) => (await pnftp('consolidar', ...argumentos)).err;
  expect(await intenta(ruta('libro.xlsx'))).toContain('Falta decir qué libro');
  const libro = ruta('libro.xlsx');
  expect(await intenta(libro, ruta(nombre), '--salida', ruta('s.xlsx'))).toContain('--aceptar');
  expect(await intenta(libro, ruta(nombre), '--aceptar', 'todo')).toContain('--salida');
  const sobre = await intenta(libro, ruta(nombre), '--aceptar', 'todo', '--salida', ruta(nombre));
  expect(sobre).toContain('no puede ser a la vez');
  const opciones = ['--aceptar', 'MINSA', '--salida', ruta('s.xlsx'), ...PERIODO];
  expect(await intenta(libro, ruta(nombre), ...opciones)).toContain(
    'No vino ningún archivo de «MINSA»',
  );
  expect(archivos().sort()).toEqual(['libro.xlsx', nombre].sort());
});

it('takes all workbooks of a folder', async () => {
  const { out } = await pnftp('consolidar', ruta('libro.xlsx'), ruta(), ...PERIODO);
  // The workbook itself is none of them.
  expect(out).toMatch(/: un archivo$/m);
});
