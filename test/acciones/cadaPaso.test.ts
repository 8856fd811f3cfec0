/**
 * A write that Excel breaks off at one of its actions after another, through the genuine client.
 * The next start knows nothing but the workbook: it finishes what was begun, and leaves the workbook
 * that a write without a fault leaves.
 */
import {
  crearLibro,
  evaluarLibro,
  inconclusa,
  terminar,
  TABLAS_DEL_LIBRO,
  type Contexto,
} from '../../src/acciones';
import { openExcel } from '../../src/excel';
import { customFunctionNames } from '../../src/functions/catalogo';
import { Host } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import { newWorkbook, openFile, openWorkbook, type Workbook } from '@pnftp/xlsx';
import { volcado } from '../excel/volcado';
import { contenidoPequeno, contexto, filasDe, libroDe, pon, reabrir } from './ayuda';

const opciones = { customFunctions: customFunctionNames };
const ctx = contexto;

let fresco: Uint8Array;
let usado: Uint8Array;

beforeAll(async () => {
  const libro = await libroDe(contenidoPequeno());
  fresco = libro.save();
  await evaluarLibro(openFile(libro), ctx);
  const otra = reabrir(libro);
  pon(otra, 'tblCompromisos', 0, 'Comentario', '=no es una fórmula <&> «ñ»');
  // Beside and below what was generated.
  const avance = otra.sheet('Avance')!;
  const fin = avance.usedArea(true)!;
  avance.setCell(3, fin.columns + 2, 'al lado');
  avance.setCell(fin.rows + 3, 1, 'debajo');
  otra.sheet('Resumen')!.setCell(2, 40, 'lejos');
  // The matrix and the sheets have other rows now.
  pon(otra, 'tblIndicadores', 1, 'VO 2023', 1);
  usado = otra.save();
});

function excel(bytes: Uint8Array) {
  const host = new Host(openWorkbook(bytes, opciones), { profile: 'ltsc2021', calculates: false });
  loadExcelClient(host).install();
  return { host, abierto: openExcel({ tables: TABLAS_DEL_LIBRO }) };
}

const escritas = (libro: Workbook) => ({
  hojas: libro.sheets.map(({ name }) => name),
  tablas: libro.tables.map(({ name, area }) => [name, area]),
  nombres: libro.names.map(({ name, formula, visible }) => [name, formula, visible]),
  graficos: libro.sheets.map(({ charts }) => charts.map(({ name }) => name)),
  xml: libro.customXml,
  compromisos: libro.table('tblCompromisos') ? filasDe(libro, 'tblCompromisos') : [],
});

type Accion = (abierto: OpenWorkbook, contexto: Contexto) => Promise<unknown>;

/**
 * `SALTO=1` tries every action, which takes an hour; by default one in so many, and all of the
 * first ones, with which a sheet is made and gets its names.
 */
function elegidos(pasos: number): number[] {
  const salto = Number(process.env.SALTO ?? 211);
  return Array.from({ length: pasos }, (_, paso) => paso).filter(
    (paso) => paso % salto === 0 || (salto > 1 && paso >= 3 && paso < 10),
  );
}

/** Fails at each action of the write in turn; `empezar` is what a person does at the next start. */
async function enCadaPaso(bytes: Uint8Array, accion: Accion, empezar: Accion): Promise<void> {
  const bien = excel(bytes);
  let antes = 0;
  await accion(bien.abierto, {
    ...ctx,
    onProgress: (parte, etapa) => {
      if (etapa === 'escribir' && parte === 0) antes = bien.host.stats.actions;
    },
  });
  const pasos = bien.host.stats.actions - antes;
  const esperado = escritas(bien.host.workbook);
  const partes = volcado(bien.host.workbook.save());
  let terminadas = 0;
  for (const paso of elegidos(pasos)) {
    const { host, abierto } = excel(bytes);
    const onProgress: Contexto['onProgress'] = (parte, etapa) => {
      if (etapa !== 'escribir' || parte > 0) return;
      host.faults.failAction(host.stats.requests + 1, paso, 'GeneralException');
    };
    await expect(accion(abierto, { ...ctx, onProgress })).rejects.toThrow();
    host.faults.clear();
    const otra = openExcel({ tables: TABLAS_DEL_LIBRO });
    if (await inconclusa(otra)) {
      await terminar(otra, ctx);
      terminadas += 1;
    } else {
      // Nothing was begun: the workbook is as it was.
      expect([paso, volcado(host.workbook.save())]).toEqual([
        paso,
        volcado(openWorkbook(bytes, opciones).save()),
      ]);
      await empezar(otra, ctx);
    }
    expect([paso, escritas(host.workbook)]).toEqual([paso, esperado]);
    expect([paso, volcado(host.workbook.save())]).toEqual([paso, partes]);
  }
  expect(terminadas).toBeGreaterThan(elegidos(pasos).length - 10);
}

it('the evaluation of a fresh workbook', async () => {
  await enCadaPaso(fresco, evaluarLibro, evaluarLibro);
});

it('the evaluation of a workbook in which people wrote', async () => {
  await enCadaPaso(usado, evaluarLibro, evaluarLibro);
});

it('a standard workbook made in a blank one', async () => {
  const crea: Accion = (abierto, c) => crearLibro(abierto, c, contenidoPequeno());
  await enCadaPaso(newWorkbook({ sheets: ['Hoja1'] }).save(), crea, crea);
});
