/**
 * A write that Excel breaks off at one of its actions after another, through the genuine client.
 * The next start knows nothing but the workbook.
 */
import { inconclusa, TABLAS_DEL_LIBRO, terminar, type Contexto } from '../../src/acciones';
import { openExcel } from '../../src/excel';
import { customFunctionNames } from '../../src/functions/catalogo';
import { Host } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import { openWorkbook, type Workbook } from '@pnftp/xlsx';
import { volcado } from '../excel/volcado';
import { contexto } from './ayuda';

const opciones = { customFunctions: customFunctionNames };

export type Accion = (abierto: OpenWorkbook, contexto: Contexto) => Promise<unknown>;

export function excel(bytes: Uint8Array) {
  const host = new Host(openWorkbook(bytes, opciones), { profile: 'ltsc2021', calculates: false });
  loadExcelClient(host).install();
  return { host, abierto: openExcel({ tables: TABLAS_DEL_LIBRO }) };
}

interface Modo {
  /** Which of so many actions are tried. */
  readonly elegidos: (pasos: number) => readonly number[];
  /** Of how many at most nothing had been begun, so that it is done over. */
  readonly sinEmpezar: number;
  /** What is compared before the parts of the file, for a failure that can be read. */
  readonly igual?: (libro: Workbook) => unknown;
}

/**
 * Fails at each chosen action in turn. What was begun is finished; what was not is as it was, and is
 * done over. Each time the workbook is, part by part, what a write without a fault leaves, which it
 * gives.
 */
export async function rompeEnCadaPaso(
  bytes: Uint8Array,
  accion: Accion,
  { elegidos, sinEmpezar, igual = () => null }: Modo,
): Promise<Workbook> {
  const bien = excel(bytes);
  let antes = 0;
  await accion(bien.abierto, {
    ...contexto,
    onProgress: (parte, etapa) => {
      if (etapa === 'escribir' && parte === 0) antes = bien.host.stats.actions;
    },
  });
  const pasos = elegidos(bien.host.stats.actions - antes);
  const esperado = igual(bien.host.workbook);
  const partes = volcado(bien.host.workbook.save());
  let terminadas = 0;
  for (const paso of pasos) {
    const { host, abierto } = excel(bytes);
    const onProgress: Contexto['onProgress'] = (parte, etapa) => {
      if (etapa !== 'escribir' || parte > 0) return;
      host.faults.failAction(host.stats.requests + 1, paso, 'GeneralException');
    };
    await expect(accion(abierto, { ...contexto, onProgress })).rejects.toThrow();
    host.faults.clear();
    const otra = openExcel({ tables: TABLAS_DEL_LIBRO });
    if (await inconclusa(otra)) {
      await terminar(otra, contexto);
      terminadas++;
      expect([paso, await inconclusa(otra)]).toEqual([paso, null]);
    } else {
      const estaba = volcado(openWorkbook(bytes, opciones).save());
      expect([paso, volcado(host.workbook.save())]).toEqual([paso, estaba]);
      await accion(otra, contexto);
    }
    expect([paso, igual(host.workbook)]).toEqual([paso, esperado]);
    expect([paso, volcado(host.workbook.save())]).toEqual([paso, partes]);
  }
  expect(terminadas).toBeGreaterThanOrEqual(pasos.length - sinEmpezar);
  return bien.host.workbook;
}
