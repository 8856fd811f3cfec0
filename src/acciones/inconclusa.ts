/** What an earlier action left half written. */
import type { OpenWorkbook, WorkbookStructure } from '@pnftp/xlsx/plan';
import { esNombreAccion, type NombreAccion } from './registro';

/**
 * Name of the action that was left half written, `desconocida` for one that this version does not
 * know; `null` if there is none. One request.
 */
export const inconclusa = async (abierto: OpenWorkbook): Promise<Inconclusa> =>
  inconclusaEn(await abierto.describe());

type Inconclusa = NombreAccion | 'desconocida' | null;

/** The same, of a workbook that has been described. */
export function inconclusaEn({ unfinished }: WorkbookStructure): Inconclusa {
  if (!unfinished) return null;
  return esNombreAccion(unfinished.action) ? unfinished.action : 'desconocida';
}
