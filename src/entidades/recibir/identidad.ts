/** Whose a file is: by its hidden mark, else by the code that people see. */
import { texto } from '../../libro/valores';
import type { WorkbookStructure } from '@pnftp/xlsx/plan';
import { leeCodigo, type CodigoLeido } from '../codigo';
import { marcaDe, type Marca } from '../marca';
import type { HojaRecibida } from './hojas';

export interface Identidad {
  readonly marca: Marca | null;
  /** Out of a cell, else of the file's name; `null` where neither has one that holds. */
  readonly codigo: CodigoLeido | null;
  /** A code whose characters contradict each other. */
  readonly dudoso: string | null;
}

/** Titles, the code among them, stand above the tables. */
export const FILAS_CON_CODIGO = 40;

export function identidadDe(
  estructura: Pick<WorkbookStructure, 'names'>,
  hojas: readonly HojaRecibida[],
  archivo: string,
): Identidad {
  let dudoso: string | null = null;
  let codigo: CodigoLeido | null = null;
  for (const candidato of candidatos(hojas, archivo)) {
    const leido = leeCodigo(candidato);
    if (leido?.vale) {
      codigo = leido;
      break;
    }
    if (leido) dudoso ??= candidato.trim();
  }
  return { marca: marcaDe(estructura), codigo, dudoso: codigo ? null : dudoso };
}

/** Texts near the top of each sheet, and at last the name of the file. */
function* candidatos(hojas: readonly HojaRecibida[], archivo: string): Generator<string> {
  for (const { grid } of hojas)
    for (const celdas of grid.cells.slice(0, FILAS_CON_CODIGO))
      for (const celda of celdas) if (typeof celda === 'string') yield texto(celda);
  yield archivo;
}
