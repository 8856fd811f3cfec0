/** What a plan keeps in the workbook, spoilt, foreign, huge or old: never believed, never lost. */
import {
  AccionError,
  calcularAvance,
  evaluarLibro,
  inconclusa,
  revisar,
  terminar,
} from '../../src/acciones';
import { contenidoDe, instantaneaDeLibro, rescateDe } from '../../src/acciones/instantanea';
import { markXml } from '@pnftp/xlsx/plan';
import { openFile, type Workbook } from '@pnftp/xlsx';
import { contenidoPnftp, contexto, filasDe, libroPnftp } from './ayuda';

const marcado = async (action: string, snapshot: string | null): Promise<Workbook> => {
  const libro = await libroPnftp();
  libro.addCustomXml(markXml({ action, snapshot, created: [], names: [], charts: {} }));
  return libro;
};

const MALAS: Readonly<Record<string, string>> = {
  'no JSON': '{"rescate":',
  'of something else': '["hojas"]',
  'without what it should have': '{"rescate":{}}',
  'a sheet that is none': '{"rescate":{"hojas":["toString"],"ajenas":[]}}',
  'a sheet that is not made whole': '{"rescate":{"hojas":["bitacora"],"ajenas":[]}}',
  'the matrix without its rows': '{"rescate":{"hojas":["matriz"],"ajenas":[]}}',
  'an area beyond the sheet':
    '{"rescate":{"hojas":["avance"],"ajenas":[{"clave":"avance","areaAnterior":{"row":0,"column":0,"rows":1e9,"columns":1},"grids":[]}]}}',
  'a number that is none':
    '{"rescate":{"hojas":["avance"],"ajenas":[{"clave":"avance","areaAnterior":{"row":0,"column":0,"rows":1,"columns":1},"grids":[{"sheet":"Avance","area":{"row":0,"column":0,"rows":1,"columns":1},"cells":[[1e999]]}]}]}}',
  'of another action': '{"contenido":{}}',
  huge: `{"rescate":"${'ñ'.repeat(100_000)}"}`,
};

describe.each(Object.entries(MALAS))('%s', (_, guardado) => {
  test('it is not written over, it can be read past, and it is put where people see it', async () => {
    expect(rescateDe(guardado)).toBeNull();
    expect(contenidoDe(guardado)).toBeNull();
    const libro = await marcado('generarMatriz', guardado);
    await expect(calcularAvance(openFile(libro), contexto)).rejects.toThrow(AccionError);
    await expect(calcularAvance(openFile(libro), contexto)).rejects.toMatchObject({
      codigo: 'otraInconclusa',
    });
    expect((await revisar(openFile(libro), contexto)).evaluacion).not.toBeNull();

    const hecho = await terminar(openFile(libro), contexto);
    expect(hecho).toMatchObject({ accion: 'desconocida', bitacora: 'Bitácora' });
    expect(hecho!.notas.join()).toContain('está como texto en la hoja Bitácora');
    const filas = filasDe(libro, 'tblBitacora');
    expect(filas.map(({ Antes }) => Antes).join('')).toBe(guardado);
    expect(await inconclusa(openFile(libro))).toBeNull();
    expect((await evaluarLibro(openFile(libro), contexto)).evaluacion).not.toBeNull();
  });
});

test('an action that this version does not know, with nothing kept', async () => {
  const libro = await marcado('constructor', null);
  expect(await inconclusa(openFile(libro))).toBe('desconocida');
  const hecho = await terminar(openFile(libro), contexto);
  expect(hecho!.notas.join()).toContain('no es de esta versión de PNFTP');
  expect(await inconclusa(openFile(libro))).toBeNull();
  expect(libro.sheet('Bitácora')).toBeNull();
});

test('an older version’s matrix, without a column that came later, is taken', () => {
  const fila = { campos: { tipo: 'OP' }, anio: 2023, fila: 0, generado: null, propias: {} };
  const matriz = { filas: [fila], propias: [] };
  const rescate = rescateDe(JSON.stringify({ rescate: { hojas: ['matriz'], matriz, ajenas: [] } }));
  expect(rescate!.matriz!.filas[0]!.campos).toMatchObject({ tipo: 'OP', motivo: '' });
});

test('the content of a workbook comes back as it was', () => {
  const contenido = contenidoPnftp();
  expect(contenidoDe(instantaneaDeLibro(contenido))).toEqual(JSON.parse(JSON.stringify(contenido)));
});
