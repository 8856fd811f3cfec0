/**
 * Listo para enviar: an entity's formato, open in Excel or out of a file. What it lacks is told; where
 * nothing is, a sheet to be printed and signed is made in it. The formato itself does not change.
 */
import { planConstancia } from '../entidades/constancia';
import { formatoLleno, pendientesDe, type FormatoLleno, type Pendiente } from '../entidades/listo';
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import { AccionError, exigeTerminada } from './accionError';
import { leerArchivo, type Devuelto } from './consolidar';
import type { Contexto } from './encargo';
import { escribir } from './escribir';

export interface FormatoMirado {
  readonly formato: FormatoLleno;
  readonly pendientes: readonly Pendiente[];
}

/** `null` where the workbook is no formato. Two requests. */
export async function mirarFormato(abierto: Devuelto, nombre = ''): Promise<FormatoMirado | null> {
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
