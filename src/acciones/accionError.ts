import { erroresDeAccion, type CodigoAccion, type ParamsAccion } from '../textos/acciones';
import type { FilaHallazgo } from '../libro/hallazgos';
import type { WorkbookStructure } from '@pnftp/xlsx/plan';
import type { Idioma } from '../textos/idioma';
import type { NombreAccion } from './registro';

/** Why an action cannot go on. Nothing was written. */
export class AccionError extends Error {
  override readonly name = 'AccionError';
  /** What happened, in words for people. */
  readonly titulo: string;
  readonly queHacer: string;

  constructor(
    readonly codigo: CodigoAccion,
    readonly params: ParamsAccion,
    idioma: Idioma,
    /** The findings that stand in the way. */
    readonly hallazgos: readonly FilaHallazgo[] = [],
  ) {
    const { titulo, queHacer } = erroresDeAccion[idioma][codigo](params);
    super(`${titulo} ${queHacer}`);
    this.titulo = titulo;
    this.queHacer = queHacer;
  }
}

/**
 * A write of another kind would put out the mark of one that was interrupted, and with it what
 * people had written in the cells that it was replacing.
 */
export function exigeTerminada(
  { unfinished }: WorkbookStructure,
  accion: NombreAccion | null,
  idioma: Idioma,
): void {
  if (unfinished && unfinished.action !== accion) {
    throw new AccionError('otraInconclusa', {}, idioma);
  }
}
