import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { customFunctionNames } from '../../src/functions/catalogo';
import { strFromU8, strToU8 } from 'fflate';
import { pack, unpack } from '@pnftp/testing';
import { openWorkbook } from '@pnftp/xlsx';
import { libroPnftp } from '../acciones/ayuda';
import { enCarpeta, pnftp } from './ayuda';

const { ruta, archivos } = enCarpeta();
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = (await libroPnftp()).save();
});
beforeEach(() => writeFileSync(ruta('libro.xlsx'), bytes));
const hojas = (nombre: string) =>
  openWorkbook(readFileSync(ruta(nombre)), { customFunctions: customFunctionNames }).sheets.map(
    (s) => s.name,
  );

it('evaluates, writes beside the workbook and tells what it found', async () => {
  const { estado, out, err } = await pnftp('evaluar', ruta('libro.xlsx'));
  expect([estado, err]).toEqual([1, '']);
  expect(archivos()).toEqual(['libro-evaluado.xlsx', 'libro.xlsx']);
  expect(hojas('libro-evaluado.xlsx').slice(7)).toEqual([
    'Avance',
    'Resumen',
    'Matriz de compromisos',
    'Hallazgos',
  ]);
  expect(readFileSync(ruta('libro.xlsx'))).toEqual(Buffer.from(bytes));
  for (const linea of [
    /Indicadores de servicios +9 +3 +32 +0 +44/,
    /OP2 +81\.8 ▲ +66\.7 ■/,
    /Índice de gestión +22\.2 ■ bajo/,
    /OP 2\.1 y OP 2\.2 a la vez \(en 0: 11\.1; como ND: 33\.3\)/,
    /Valoración +1\.8 intermedio/,
    /Matriz de compromisos: 13 filas/,
    /13 +Servicio 34 +Cumplir la meta +2 años +MIMP/,
    /Hallazgos +\d+ errores · \d+ advertencias · \d+ avisos/,
    /Libro escrito: .*libro-evaluado\.xlsx/,
  ]) {
    expect(out).toMatch(linea);
  }
  expect(out).not.toContain('\u001b');
});

it('does not write over an earlier result that people may have filled in', async () => {
  await pnftp('evaluar', ruta('libro.xlsx'));
  await pnftp('evaluar', ruta('libro.xlsx'));
  expect(archivos()).toContain('libro-evaluado (2).xlsx');
});

describe('macros', () => {
  const MACRO = Uint8Array.from({ length: 2000 }, (_, i) => (i * 31) & 255);
  const conMacros = (): Uint8Array => {
    const partes = unpack(bytes);
    const cambia = (parte: string, de: string, por: string) => {
      const texto = strFromU8(partes[parte]!);
      expect(texto).toContain(de);
      partes[parte] = strToU8(texto.replace(de, por));
    };
    partes['xl/vbaProject.bin'] = MACRO;
    cambia(
      '[Content_Types].xml',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    );
    cambia(
      '[Content_Types].xml',
      '</Types>',
      '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
    );
    cambia(
      'xl/_rels/workbook.xml.rels',
      '</Relationships>',
      '<Relationship Id="rIdV" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
    );
    return pack(partes);
  };
  const macroDe = (nombre: string) => unpack(readFileSync(ruta(nombre)))['xl/vbaProject.bin'];

  it('a workbook that has them keeps them, under a name that Excel opens', async () => {
    writeFileSync(ruta('libro.xlsm'), conMacros());
    await pnftp('evaluar', ruta('libro.xlsm'));
    await pnftp('reparar', ruta('libro-evaluado.xlsm'));
    await pnftp('evaluar', ruta('libro.xlsm'), '--en-sitio');
    expect(archivos()).toEqual([
      'libro-evaluado-reparado.xlsm',
      'libro-evaluado.xlsm',
      'libro.xlsm',
      'libro.xlsx',
    ]);
    for (const nombre of ['libro-evaluado-reparado.xlsm', 'libro-evaluado.xlsm', 'libro.xlsm']) {
      expect(macroDe(nombre)).toEqual(MACRO);
    }
    expect(hojas('libro-evaluado.xlsm')).toContain('Avance');
  });

  it('a name under which Excel does not open it is refused', async () => {
    writeFileSync(ruta('libro.xlsm'), conMacros());
    for (const orden of ['evaluar', 'reparar']) {
      const sin = await pnftp(orden, ruta('libro.xlsm'), '--salida', ruta('s.xlsx'));
      expect([sin.estado, sin.out]).toEqual([2, '']);
      expect(sin.err).toMatch(/trae macros.*termine en \.xlsm/);
      const con = await pnftp(orden, ruta('libro.xlsx'), '--salida', ruta('s.xlsm'));
      expect([con.estado, con.out]).toEqual([2, '']);
      expect(con.err).toMatch(/no trae macros.*termine en \.xlsx/);
    }
    expect(archivos()).toEqual(['libro.xlsm', 'libro.xlsx']);
  });
});

it('writes over the workbook where it is asked to', async () => {
  const { estado } = await pnftp('evaluar', ruta('libro.xlsx'), '--en-sitio');
  expect(estado).toBe(1);
  expect(archivos()).toEqual(['libro.xlsx']);
  expect(hojas('libro.xlsx')).toHaveLength(11);
});

it('gives the result as data, in the documented shape', async () => {
  const json = ruta('r.json');
  await pnftp('evaluar', ruta('libro.xlsx'), '--salida', ruta('s.xlsx'), '--json', json);
  const datos = JSON.parse(readFileSync(json, 'utf8'));
  expect(Object.keys(datos)).toEqual([
    'version',
    'politica',
    'indicadores',
    'objetivos',
    'servicios',
    'indiceGestion',
    'valoracion',
    'conteos',
    'conteosTipo2',
    'compromisos',
    'hallazgos',
    'justificados',
  ]);
  expect(datos.indicadores).toHaveLength(50 * 9);
  const de = (codigo: string) =>
    datos.indicadores.find(
      (i: { tipo: string; codigo: string; anio: number }) =>
        i.tipo === 'OP' && i.codigo === codigo && i.anio === 2023,
    );
  expect(de('3.1')).toMatchObject({
    avanceTipo1: 151,
    avanceTipo2: { nd: 'sinLineaBase' },
    nivelTipo1: 'alto',
    nivelTipo2: null,
  });
  expect(datos.indiceGestion.dependeDe.map((a: { codigo: string }) => a.codigo)).toEqual([
    '2.1',
    '2.2',
    '2.3',
    '1.1',
    '3.2',
  ]);
  const [pareja, ...demas] = datos.indiceGestion.parejas;
  expect(demas).toEqual([]);
  expect(pareja.indicadores).toEqual([
    { tipo: 'OP', codigo: '2.1' },
    { tipo: 'OP', codigo: '2.2' },
  ]);
  expect([pareja.siCero, pareja.siND].map((n: number) => n.toFixed(1))).toEqual(['11.1', '33.3']);
  expect(datos.compromisos).toHaveLength(13);
  expect(datos.compromisos[0]).toMatchObject({
    tipo: 'OP',
    codigo: '1.1',
    medida: 'cumplir',
    plazo: '2 años',
    recomendacion: expect.stringContaining('9.5% para el año 2024') as string,
  });
  for (const h of datos.hallazgos) {
    expect(Object.keys(h)).toEqual([
      'clave',
      'causa',
      'regla',
      'severidad',
      'hoja',
      'celda',
      'celdas',
      'tipo',
      'codigo',
      'encontrado',
      'esperado',
      'mensaje',
      'porQue',
      'accion',
      'reparacion',
      'justificacion',
    ]);
    expect([h.regla, h.porQue]).toEqual([h.regla, expect.stringMatching(/\S/)]);
    // A consequence stands after its cause.
    const antes = datos.hallazgos.slice(0, datos.hallazgos.indexOf(h));
    const causas = antes.map(({ clave }: { clave: string }) => clave);
    if (h.causa !== null) expect(causas).toContain(h.causa);
  }
  const documento = readFileSync('docs/json.md', 'utf8');
  for (const campo of Object.keys(datos)) expect(documento).toContain(`\`${campo}\``);
});

it('evaluates another year where asked', async () => {
  const { out } = await pnftp('evaluar', ruta('libro.xlsx'), '--anio', '2022');
  expect(out).toContain('Evaluación 2022');
  expect(out).toContain('Se evaluó el año 2022, como se pidió');
});

it('adds the contrast with the other criterion only where it is asked for', async () => {
  const json = ruta('r.json');
  const opciones = ['--salida', ruta('s.xlsx'), '--json', json];
  await pnftp('evaluar', ruta('libro.xlsx'), ...opciones);
  expect(hojas('s.xlsx')).not.toContain('Contraste');
  expect(JSON.parse(readFileSync(json, 'utf8'))).not.toHaveProperty('contraste');
  await pnftp('evaluar', ruta('libro.xlsx'), ...opciones, '--contraste');
  expect(hojas('s.xlsx').slice(7)).toEqual([
    'Avance',
    'Resumen',
    'Matriz de compromisos',
    'Hallazgos',
    'Contraste',
  ]);
  const { contraste } = JSON.parse(readFileSync(json, 'utf8'));
  expect(contraste).toMatchObject({ criterio: 'informe', otro: 'aplicativo' });
  expect(contraste.filas).toContainEqual({
    alcance: 'indicador',
    tipo: 'OP',
    codigo: '3.1',
    medida: 'avanceTipo1',
    propio: 151,
    otro: 100,
    porQue: ['avance1Mostrado'],
  });
  const documento = readFileSync('docs/json.md', 'utf8');
  for (const campo of Object.keys(contraste)) expect(documento).toContain(`\`${campo}\``);
});

it('validates without writing', async () => {
  const { estado, out } = await pnftp('validar', ruta('libro.xlsx'), '--json', ruta('v.json'));
  expect(estado).toBe(1);
  expect(out).toMatch(/^Hallazgos +\d+ errores/);
  expect(archivos()).toEqual(['libro.xlsx', 'v.json']);
  expect(JSON.parse(readFileSync(ruta('v.json'), 'utf8')).hallazgos.length).toBeGreaterThan(0);
});

it.each(['pnftp-2023', 'gore-la-libertad-2023'])(
  'writes the sample %s, and never over a file',
  async (nombre) => {
    const escribe = () => pnftp('muestra', nombre, '--salida', ruta('m.xlsx'));
    expect((await escribe()).estado).toBe(0);
    expect(hojas('m.xlsx')).toEqual([
      'Política',
      'Estructura',
      'Indicadores',
      'Reportes',
      'Declarado',
      'Justificaciones',
      'Envíos y recepciones',
    ]);
    const antes = readFileSync(ruta('m.xlsx'));
    const otra = await escribe();
    expect(otra.estado).toBe(2);
    expect(otra.err).toContain('ya existe y no se reemplaza');
    expect(readFileSync(ruta('m.xlsx'))).toEqual(antes);
  },
);

it('says which samples there are', async () => {
  const otra = await pnftp('muestra', 'pnftp', '--salida', ruta('m.xlsx'));
  expect([otra.estado, otra.err]).toEqual([
    2,
    'No hay una muestra «pnftp». Las que hay: pnftp-2023, gore-la-libertad-2023.\n',
  ]);
  for (const mal of [['pnftp-2023'], ['--salida', ruta('m.xlsx')], []]) {
    expect((await pnftp('muestra', ...mal)).err).toContain('Falta decir qué muestra');
  }
});

it('explains itself in Spanish', async () => {
  for (const argumentos of [['--help'], ['-h'], ['ayuda']]) {
    expect((await pnftp(...argumentos)).out).toContain('Uso:');
  }
  for (const orden of ['evaluar', 'validar', 'muestra', 'demo']) {
    const { estado, out } = await pnftp(orden, '--help');
    expect([estado, out.startsWith(`Uso: pnftp ${orden}`)]).toEqual([0, true]);
  }
  expect((await pnftp('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(existsSync(ruta('out'))).toBe(false);
});
