/** Facts, parameters and rules written in one action, and what may not be refused in words. */
import {
  AccionError,
  deshacerFijar,
  fijar,
  inconclusa,
  leerFijados,
  revisar,
  TABLAS_DEL_LIBRO,
  terminar,
} from '../../src/acciones';
import { openExcel } from '../../src/excel';
import { customFunctionNames } from '../../src/functions/catalogo';
import { Host } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import { openFile, openWorkbook, type Workbook } from '@pnftp/xlsx';
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import {
  contenidoPequeno,
  contexto,
  filasDe,
  libroDe,
  libroPnftp,
  parametro,
  reabrir,
} from './ayuda';

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
    Origen: 'Panel: Desde cuánto es alto',
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

const PEDIDOS = { umbral_alto: '90', 'regla.salto': 'omitir', 'regla.salto.factor': '12' };

describe('taken back', () => {
  const politica = (libro: Workbook) => filasDe(libro, 'tblPolitica');

  it('every key holds what it held, and the rows that it got are blank', async () => {
    const libro = await libroPnftp();
    const antes = politica(libro);
    const errores = (await revisar(openFile(libro), contexto)).hallazgos.filter(
      ({ severidad }) => severidad === 'error',
    );
    const { cambios } = await pedir(libro, PEDIDOS);
    expect(politica(libro)).toHaveLength(antes.length + 2);
    const hecho = await deshacerFijar(openFile(libro), cambios, contexto);
    expect(hecho.notas).toEqual([]);
    expect(politica(libro).slice(0, antes.length)).toEqual(antes);
    const sobran = politica(libro).slice(antes.length);
    expect(sobran.map(({ Clave, Valor }) => [Clave, Valor])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(filasDe(libro, 'tblBitacora').map((f) => [f.Acción, f.Antes, f.Después])).toEqual([
      ['Ajustes', 95, 90],
      ['Ajustes', null, 'omitir'],
      ['Ajustes', null, 12],
      ['Deshacer ajustes', 90, 95],
      ['Deshacer ajustes', 'omitir', null],
      ['Deshacer ajustes', 12, null],
    ]);
    // A blank row is taken before another is put in.
    await pedir(libro, { 'regla.salto': 'aviso' });
    expect(politica(libro)).toHaveLength(antes.length + 2);
    const { hallazgos } = await revisar(openFile(reabrir(libro)), contexto);
    expect(hallazgos.filter(({ severidad }) => severidad === 'error')).toEqual(errores);
  });

  it('but not what somebody has written since', async () => {
    const libro = await libroPnftp();
    const { cambios } = await pedir(libro, { umbral_alto: '90', decimales: '2' });
    parametro(libro, 'umbral_alto', 91);
    const hecho = await deshacerFijar(openFile(libro), cambios, contexto);
    expect(hecho.cambios.map(({ clave }) => clave)).toEqual(['decimales']);
    expect(hecho.notas).toEqual(['Un valor es otro desde entonces: quedó como está.']);
    expect([de(libro, 'umbral_alto'), de(libro, 'decimales')]).toEqual([91, 1]);
  });
});

/** `SALTO=1` tries every action, by default one in so many. */
const SALTO = Number(process.env.SALTO ?? 7);

describe('broken off at any of its actions, in Excel', () => {
  const opciones = { customFunctions: customFunctionNames };
  const excel = (bytes: Uint8Array) => {
    const libro = openWorkbook(bytes, opciones);
    const host = new Host(libro, { profile: 'ltsc2021', calculates: false });
    loadExcelClient(host).install();
    return { host, abierto: openExcel({ tables: TABLAS_DEL_LIBRO }) };
  };
  /** All that the action may touch. */
  const leido = (libro: Workbook) => ({
    hojas: libro.sheets.map(({ name }) => name),
    nombres: libro.names.map(({ name, formula }) => [name, formula]),
    marcas: libro.customXml.length,
    politica: filasDe(libro, 'tblPolitica'),
    bitacora: libro.table('tblBitacora') ? filasDe(libro, 'tblBitacora') : [],
    validaciones: libro.sheet('Política')!.validations.length,
  });
  type Hace = (abierto: OpenWorkbook) => Promise<unknown>;

  /** The request that writes is the last: it fails at each of its actions in turn. */
  async function enCadaAccion(bytes: Uint8Array, hace: Hace): Promise<void> {
    const bien = excel(bytes);
    const escribe = { desde: 0, peticion: 0 };
    const apply = bien.abierto.apply.bind(bien.abierto);
    bien.abierto.apply = (...dado) => {
      escribe.desde = bien.host.stats.actions;
      escribe.peticion = bien.host.stats.requests + 1;
      return apply(...dado);
    };
    await hace(bien.abierto);
    const bueno = leido(bien.host.workbook);
    const pasos = bien.host.stats.actions - escribe.desde;
    expect(pasos).toBeGreaterThan(20);
    for (let paso = 0; paso < pasos; paso += SALTO) {
      const { host, abierto } = excel(bytes);
      host.faults.failAction(escribe.peticion, paso, 'GeneralException');
      await expect(hace(abierto)).rejects.toThrow();
      host.faults.clear();
      const otra = openExcel({ tables: TABLAS_DEL_LIBRO });
      if (await inconclusa(otra)) await terminar(otra, contexto);
      else {
        expect([paso, leido(host.workbook)]).toEqual([paso, leido(openWorkbook(bytes, opciones))]);
        await hace(otra);
      }
      expect([paso, await inconclusa(otra)]).toEqual([paso, null]);
      expect([paso, leido(host.workbook)]).toEqual([paso, bueno]);
    }
  }

  it('what was chosen is finished at the next start', async () => {
    const bytes = (await libroDe(contenidoPequeno())).save();
    const pedidos = new Map(Object.entries(PEDIDOS));
    await enCadaAccion(bytes, (abierto) => fijar(abierto, contexto, pedidos));
  });

  it('and so is its way back', async () => {
    const libro = await libroDe(contenidoPequeno());
    const { cambios } = await pedir(libro, PEDIDOS);
    await enCadaAccion(libro.save(), (abierto) => deshacerFijar(abierto, cambios, contexto));
  });

  it('at a connection that is lost, before or after it was carried out', async () => {
    const bytes = (await libroDe(contenidoPequeno())).save();
    const pedidos = new Map(Object.entries(PEDIDOS));
    const bien = excel(bytes);
    await fijar(bien.abierto, contexto, pedidos);
    const bueno = leido(bien.host.workbook);
    for (let peticion = 1; peticion <= bien.host.stats.requests; peticion++) {
      for (const done of [false, true]) {
        const { host, abierto } = excel(bytes);
        host.faults.dropConnection(peticion, { done });
        await expect(fijar(abierto, contexto, pedidos)).rejects.toThrow();
        host.faults.clear();
        const otra = openExcel({ tables: TABLAS_DEL_LIBRO });
        if (await inconclusa(otra)) await terminar(otra, contexto);
        else await fijar(otra, contexto, pedidos);
        expect([peticion, done, leido(host.workbook)]).toEqual([peticion, done, bueno]);
      }
    }
  });
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
