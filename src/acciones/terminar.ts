/** An action whose writing was interrupted, done again from what people had written before it. */
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import { calcularAvance } from './calcularAvance';
import { contenidoPendiente, crearLibro } from './crearLibro';
import { congelar, type ResultadoCongelar } from './congelar';
import type { Contexto, NombreAccion, Resultado } from './contexto';
import { evaluarLibro } from './evaluarLibro';
import { generarMatriz } from './generarMatriz';
import { repararFunciones, type ResultadoReparar } from './repararFunciones';
import { resumir } from './resumir';
import { validar } from './validar';

type Terminada = Resultado | ResultadoCongelar | ResultadoReparar;

/** All but undoing frozen values: which ones, only the page that froze them knew. */
const ACCIONES: Readonly<
  Partial<Record<string, (abierto: OpenWorkbook, contexto: Contexto) => Promise<Terminada>>>
> = {
  validar,
  calcularAvance,
  resumir,
  generarMatriz,
  evaluarLibro,
  congelar,
  repararFunciones,
};

/** Name of the action that was left half written; `null` if there is none. One request. */
export async function inconclusa(abierto: OpenWorkbook): Promise<NombreAccion | null> {
  const { unfinished } = await abierto.describe();
  return unfinished ? (unfinished.action as NombreAccion) : null;
}

/** `null` where there was nothing to finish, or nothing that could be done again. */
export async function terminar(
  abierto: OpenWorkbook,
  contexto: Contexto,
): Promise<Terminada | null> {
  const { unfinished } = await abierto.describe();
  if (!unfinished) return null;
  const nombre = unfinished.action;
  const contenido = nombre === 'crearLibro' ? contenidoPendiente(unfinished.snapshot) : null;
  const hecho = contenido
    ? await crearLibro(abierto, contexto, contenido)
    : ((await ACCIONES[nombre]?.(abierto, contexto)) ?? null);
  // An action that found nothing left to write leaves the mark where it was; `validar` leaves it
  // where the data do not let the sheets be finished.
  if (hecho?.accion !== 'validar' && (await inconclusa(abierto)))
    await abierto.apply({ action: nombre, sheets: [] });
  return hecho;
}
