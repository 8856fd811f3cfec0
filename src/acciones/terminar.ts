/** An action whose writing was interrupted, done again from what people had written before it. */
import type { OpenWorkbook } from '../plan';
import { calcularAvance } from './calcularAvance';
import { colorear } from './colorear';
import type { Contexto, NombreAccion, Resultado } from './contexto';
import { evaluarLibro } from './evaluarLibro';
import { generarMatriz } from './generarMatriz';
import { resumir } from './resumir';
import { validar } from './validar';

const ACCIONES: Readonly<
  Partial<Record<string, (abierto: OpenWorkbook, contexto: Contexto) => Promise<Resultado>>>
> = { validar, calcularAvance, colorear, resumir, generarMatriz, evaluarLibro };

/** Name of the action that was left half written; `null` if there is none. One request. */
export async function inconclusa(abierto: OpenWorkbook): Promise<NombreAccion | null> {
  const { unfinished } = await abierto.describe();
  return unfinished ? (unfinished.action as NombreAccion) : null;
}

/** `null` where there was nothing to finish, or nothing that could be done again. */
export async function terminar(
  abierto: OpenWorkbook,
  contexto: Contexto,
): Promise<Resultado | null> {
  const nombre = await inconclusa(abierto);
  return (nombre && (await ACCIONES[nombre]?.(abierto, contexto))) ?? null;
}
