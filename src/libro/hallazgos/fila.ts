/** A finding as people and programs get it: placed, put into words. */
import type { Cell } from '@pnftp/xlsx/plan';
import type { Justificacion } from '../justificaciones';
import type { Celda, CeldaHallada, Reparacion, Severidad } from '../../ceplan/tipos';

export interface FilaHallazgo {
  /** From 1 among those that have a row of their own; 0 where it is summed up in its cause's. */
  readonly numero: number;
  /** The name that it keeps when rows are sorted or put in and sheets are made again. */
  readonly clave: string;
  readonly regla: string;
  readonly severidad: Severidad;
  readonly hoja: string;
  readonly celda: string;
  /** All of its cells, where it stands for several. */
  readonly celdas: readonly CeldaHallada[];
  readonly tipo: string;
  readonly codigo: string;
  readonly encontrado: string;
  readonly esperado: string;
  /** What the rule looks for, in a few words. */
  readonly titulo: string;
  readonly mensaje: string;
  /** Why it matters. */
  readonly porQue: string;
  readonly accion: string;
  /** Number of the finding that this one follows from. */
  readonly causa: number | null;
  readonly claveCausa: string | null;
  /** Whether its cause's message sums it up: sheets and lists leave it out. */
  readonly plegada: boolean;
  readonly reparacion: {
    readonly clase: Reparacion['clase'];
    readonly cambios: readonly Cambio[];
  } | null;
  /** Sums up the figures that it speaks of: what a person accepts of it holds while it is the same. */
  readonly huella: string;
  /** Whether a person may accept it; what stands in the way of reading has to be mended. */
  readonly justificable: boolean;
  /** Who accepted it, when and why; where it speaks all the same, its figures have changed since. */
  readonly justificacion: Dicha | null;
}

/** As people wrote it. */
export type Dicha = Pick<Justificacion, 'motivo' | 'quien' | 'fecha'>;

export interface Cambio extends Celda {
  /** What stands there; `undefined` where that is in no input table. */
  readonly antes: Cell | undefined;
  readonly valor: string | number | null;
}
