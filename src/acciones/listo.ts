/**
 * Listo para enviar: an entity's formato, open in Excel or out of a file. What it lacks is told; where
 * nothing is, a sheet to be printed and signed is made in it. The formato itself does not change.
 */
import { planConstancia } from '../entidades/constancia';
import { formatoLleno, pendientesDe, type FormatoLleno, type Pendiente } from '../entidades/listo';
import { marcaDe } from '../entidades/marca';
import { FILAS_CON_CODIGO, identidadDe } from '../entidades/recibir/identidad';
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import { AccionError, exigeTerminada } from './accionError';
import { areasUsadas } from './celdas';
import { leerArchivo, type Devuelto } from './consolidar';
import type { Contexto } from './encargo';
import { escribir } from './escribir';

/** Codes stand in the first of them. */
const COLUMNAS_CON_CODIGO = 12;

export interface FormatoMirado {
  readonly formato: FormatoLleno;
  readonly pendientes: readonly Pendiente[];
}

/**
 * Whether a workbook says that it is a formato: by its hidden mark, or by the code that stands near
 * the top of a sheet, of which no more is read than that.
 */
async function seDiceFormato(abierto: Devuelto, nombre: string): Promise<boolean> {
  const estructura = await abierto.describe();
  if (marcaDe(estructura)) return true;
  const arriba = areasUsadas(estructura).map(({ sheet, area }) => {
    const rows = Math.min(area.rows, FILAS_CON_CODIGO);
    return { sheet, area: { ...area, rows, columns: Math.min(area.columns, COLUMNAS_CON_CODIGO) } };
  });
  const { grids } = await abierto.inspect(arriba, []);
  const hojas = grids.map((grid) => ({ grid, formatos: [] }));
  return identidadDe(estructura, hojas, nombre).codigo !== null;
}

/** `null` where the workbook is no formato. Four requests, of any other workbook two small ones. */
export async function mirarFormato(abierto: Devuelto, nombre = ''): Promise<FormatoMirado | null> {
  if (!(await seDiceFormato(abierto, nombre))) return null;
  const formato = formatoLleno(await leerArchivo(nombre, abierto));
  return formato && { formato, pendientes: pendientesDe(formato) };
}

export interface ResultadoListo extends FormatoMirado {
  readonly accion: 'listo';
  /** Title of the sheet; `null` where something is missing, and nothing was written. */
  readonly hoja: string | null;
}

/** Three requests. `nombre`: of the file, which may bear the code. */
export async function listo(
  abierto: OpenWorkbook,
  contexto: Contexto,
  nombre = '',
): Promise<ResultadoListo> {
  contexto.onProgress?.(0, 'leer');
  const estructura = await abierto.describe();
  exigeTerminada(estructura, null, contexto.idioma);
  const mirado = await mirarFormato(abierto, nombre);
  if (!mirado) throw new AccionError('noEsFormato', {}, contexto.idioma);
  if (mirado.pendientes.length > 0) return { accion: 'listo', ...mirado, hoja: null };
  const plan = planConstancia(mirado.formato, estructura, contexto.hoy);
  await escribir(abierto, plan, contexto);
  return { accion: 'listo', ...mirado, hoja: plan.sheets[0]!.name };
}
