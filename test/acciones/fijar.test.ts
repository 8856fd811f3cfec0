/** Facts, parameters and rules written in one action, and what may not be refused in words. */
import { AccionError, fijar, leerFijados, revisar, TABLAS_DEL_LIBRO } from '../../src/acciones';
import { openExcel } from '../../src/excel';
import { customFunctionNames } from '../../src/functions/catalogo';
import { Host } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import { openFile, openWorkbook, type Workbook } from '@pnftp/xlsx';
import { contexto, filasDe, libroPnftp, reabrir } from './ayuda';

const de = (libro: Workbook, clave: string) =>
  filasDe(libro, 'tblPolitica').find((f) => f.Clave === clave)?.Valor;
const pedir = (libro: Workbook, valores: Readonly<Record<string, string>>) =>
  fijar(openFile(libro), contexto, new Map(Object.entries(valores)));

it('writes all of them at once, each as its key takes it, and lists them in the Bitácora', async () => {
  const libro = await libroPnftp();
  const antes = de(libro, 'umbral_alto');
  const { cambios } = await pedir(libro, {
    umbral_alto: '90,5',
    no_reportado: 'ND',
    fecha_referencia: '31/03/2024',
    elaborado_por: '=Ana',
    decimales: '1',
  });
  const otra = reabrir(libro);
  // What was so already is no change.
  expect(cambios.map(({ clave }) => clave)).toEqual([
    'umbral_alto',
    'no_reportado',
    'fecha_referencia',
    'elaborado_por',
  ]);
  expect([
    de(otra, 'umbral_alto'),
    de(otra, 'no_reportado'),
    de(otra, 'fecha_referencia'),
    de(otra, 'elaborado_por'),
  ]).toEqual([90.5, 'ND', 45382, '=Ana']);
  expect(filasDe(otra, 'tblBitacora')[0]).toMatchObject({
    Acción: 'Ajustes',
    Hoja: 'Política',
    Antes: antes,
    Después: 90.5,
    Origen: 'Panel: umbral_alto',
  });
  const { politica } = await revisar(openFile(otra), contexto);
  expect(politica!.parametros).toMatchObject({ umbralAlto: 90.5, noReportado: 'nd' });
});

it('a blank leaves the key to its default', async () => {
  const libro = await libroPnftp();
  await pedir(libro, { umbral_alto: '' });
  expect(de(libro, 'umbral_alto')).toBeNull();
  const { politica } = await revisar(openFile(libro), contexto);
  expect(politica!.parametros.umbralAlto).toBe(95);
});

it.each([
  [{ umbral_alto: '0.75' }, 'umbral_alto', 'Se espera: 75'],
  [{ umbral_alto: '70' }, 'umbral_alto', '> 75'],
  [{ umbral_intermedio: '96' }, 'umbral_alto', '> 96'],
  [{ decimales: '9' }, 'decimales', '0–6'],
  [{ nd_en_promedio: 'quizás' }, 'nd_en_promedio', 'excluir, cero'],
  [{ anio_evaluado: '2050' }, 'anio_evaluado', '2022–2030'],
  [{ 'regla.salto': 'grave' }, 'regla.salto', 'error, advertencia, aviso, omitir'],
  [{ 'regla.salto.factor': '0' }, 'regla.salto.factor', 'Se espera'],
])('refuses %j in words, and writes nothing', async (valores, clave, dice) => {
  const libro = await libroPnftp();
  const bytes = libro.save();
  const error = await pedir(libro, { ...valores, elaborado_por: 'Ana' }).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(AccionError);
  expect((error as AccionError).params.clave).toBe(clave);
  expect((error as AccionError).message).toContain(dice);
  expect(libro.save()).toEqual(bytes);
});

it('a rule gets a row of its own, and is what it was set to', async () => {
  const libro = await libroPnftp();
  const { hallazgos } = await revisar(openFile(libro), contexto);
  const { regla } = hallazgos.find(({ severidad }) => severidad === 'aviso')!;
  const { area } = libro.table('tblPolitica')!;
  libro.table('tblPolitica')!.sheet.setCell(area.row + area.rows, 0, 'debajo');
  await pedir(libro, { [`regla.${regla}`]: 'omitir' });
  expect(de(libro, `regla.${regla}`)).toBe('omitir');
  const ahora = await revisar(openFile(libro), contexto);
  expect(ahora.hallazgos.map((h) => h.regla)).not.toContain(regla);
  expect(libro.table('tblPolitica')!.sheet.cell(area.row + area.rows + 1, 0)).toBe('debajo');
  const { valores } = await leerFijados(openFile(libro), contexto);
  expect(valores.get(`regla.${regla}`)).toBe('omitir');
});

it('is three requests in Excel', async () => {
  const bytes = (await libroPnftp()).save();
  const opciones = { customFunctions: customFunctionNames };
  const host = new Host(openWorkbook(bytes, opciones), { profile: 'ltsc2021', calculates: false });
  loadExcelClient(host).install();
  const abierto = openExcel({ tables: TABLAS_DEL_LIBRO });
  await fijar(abierto, contexto, new Map([['umbral_alto', '90']]));
  expect(host.stats.requests).toBeLessThanOrEqual(4);
  expect(de(host.workbook, 'umbral_alto')).toBe(90);
});
