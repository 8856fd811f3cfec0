/** A write that Excel breaks off: the next start settles it, and nothing that people wrote is lost. */
import {
  calcularAvance,
  cambiarAnio,
  evaluarLibro,
  generarMatriz,
  inconclusa,
  terminar,
  type Contexto,
} from '../../src/acciones';
import { openExcel } from '../../src/excel';
import { customFunctionNames } from '../../src/functions/catalogo';
import { Host } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import { openFile, openWorkbook, type Workbook } from '@pnftp/xlsx';
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import { contexto, filaDe, filasDe, libroPnftp, pon, reabrir } from './ayuda';

const opciones = { customFunctions: customFunctionNames };

let bytes: Uint8Array;
let esperado: unknown;

const compromisos = (libro: Workbook) =>
  filasDe(libro, 'tblCompromisos').map(({ Tipo, Código, Recomendación, Comentario, Origen }) => ({
    Tipo,
    Código,
    Recomendación,
    Comentario,
    Origen,
  }));

beforeAll(async () => {
  const libro = await libroPnftp();
  await evaluarLibro(openFile(libro), contexto);
  const fila = (codigo: string, tipo = 'Servicio') => filaDe(libro, tipo, codigo, 'tblCompromisos');
  pon(libro, 'tblCompromisos', fila('7'), 'Recomendación', 'Cumplir con 53 campañas <2024>.');
  pon(libro, 'tblCompromisos', fila('1.1', 'OP'), 'Comentario', '=no es una fórmula');
  // One row more and one row less than before, so that the table moves.
  pon(libro, 'tblIndicadores', filaDe(libro, 'Servicio', '5'), 'VO 2023', 1);
  bytes = libro.save();
  const hecho = openWorkbook(bytes, opciones);
  await generarMatriz(openFile(hecho), contexto);
  esperado = compromisos(reabrir(hecho));
});

function excel() {
  const host = new Host(openWorkbook(bytes, opciones), { profile: 'ltsc2021', calculates: false });
  loadExcelClient(host).install();
  return { host, abierto: openExcel() };
}

/** Actions of the request that writes. */
async function cuantas(
  accion: (abierto: OpenWorkbook, contexto: Contexto) => Promise<unknown>,
): Promise<number> {
  const { host, abierto } = excel();
  let antes = 0;
  await accion(abierto, {
    ...contexto,
    onProgress: (parte, etapa) => {
      if (etapa === 'escribir' && parte === 0) antes = host.stats.actions;
    },
  });
  return host.stats.actions - antes;
}

/** Generates the matrix, and Excel fails when that share of the write has been done. */
async function interrumpe(parte: number): Promise<Host> {
  const n = await cuantas(generarMatriz);
  const { host, abierto } = excel();
  const alEscribir: Contexto['onProgress'] = (hecho, etapa) => {
    if (etapa !== 'escribir' || hecho > 0) return;
    host.faults.failAction(host.stats.requests + 1, Math.floor(n * parte), 'GeneralException');
  };
  await expect(generarMatriz(abierto, { ...contexto, onProgress: alEscribir })).rejects.toThrow();
  host.faults.clear();
  return host;
}

it.each([0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95])(
  'the matrix broken off at %d of its writing is finished at the next start',
  async (parte) => {
    const host = await interrumpe(parte);
    // The next start knows nothing but the workbook.
    const otra = openExcel();
    expect(await inconclusa(otra)).toBe('generarMatriz');
    const resultado = await terminar(otra, contexto);
    expect(resultado!.notas.join()).toContain('dejó a medias');
    expect(await inconclusa(otra)).toBeNull();
    expect(compromisos(reabrir(host.workbook))).toEqual(esperado);
  },
);

it('another action settles it too, before its snapshot would be lost', async () => {
  const host = await interrumpe(0.5);
  const { hojas } = await calcularAvance(openExcel(), contexto);
  expect(Object.keys(hojas).sort()).toEqual(['avance', 'matriz']);
  expect(compromisos(reabrir(host.workbook))).toEqual(esperado);
});

it.each([0.1, 0.3, 0.5, 0.7, 0.9])(
  'the year broken off at %d of its writing is changed, and the Bitácora says so once',
  async (parte) => {
    const n = await cuantas((libro, ctx) => cambiarAnio(libro, 2024, ctx));
    const { host, abierto } = excel();
    const escribir = abierto.apply.bind(abierto);
    abierto.apply = (...dado) => {
      host.faults.failAction(host.stats.requests + 1, Math.floor(n * parte), 'GeneralException');
      return escribir(...dado);
    };
    await expect(cambiarAnio(abierto, 2024, contexto)).rejects.toThrow();
    host.faults.clear();
    expect(await terminar(openExcel(), contexto)).toMatchObject({ anio: 2024 });
    const libro = reabrir(host.workbook);
    const escrito = filasDe(libro, 'tblPolitica').find((f) => f.Clave === 'anio_evaluado');
    expect(escrito!.Valor).toBe(2024);
    expect(filasDe(libro, 'tblBitacora').map((f) => [f.Antes, f['Después']])).toEqual([
      [2023, 2024],
    ]);
  },
);

it('with nothing to finish there is nothing to do', async () => {
  const { host, abierto } = excel();
  expect(await terminar(abierto, contexto)).toBeNull();
  expect(host.stats.requests).toBeLessThanOrEqual(2);
});
