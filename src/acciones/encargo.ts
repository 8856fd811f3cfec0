/** What every action is handed besides the workbook, and what it gives back. */
import type { Evaluacion } from '../ceplan/tiposEvaluacion';
import type { Fecha, Politica } from '../ceplan/tipos';
import type { Borrador } from '../libro/borradores';
import type { FilaHallazgo } from '../libro/hallazgos';
import type { HojaGenerada } from '../libro/hojasGeneradas';
import type { MatrizHecha } from '../libro/matriz';
import type { Etapa } from '../textos/acciones';
import type { Idioma } from '../textos/idioma';
import type { AccionQueEvalua } from './registro';
import type { Situacion } from './situar';

export interface Contexto {
  readonly hoy: Fecha;
  readonly idioma: Idioma;
  /** Evaluate this year instead of the workbook's `anio_evaluado`. */
  readonly anio?: number;
  /** Share done (0–1) and what is being done. */
  readonly onProgress?: (parte: number, etapa: Etapa) => void;
  /** Honoured until writing starts and between chunks. */
  readonly signal?: AbortSignal;
  /** Texts of commitments that wait to be written with the matrix. */
  readonly borradores?: readonly Borrador[];
  /** The comparison that the person was shown: another matrix is not written. */
  readonly vista?: string;
}

/** What the registry says to an action that evaluates. */
export interface Encargo {
  readonly accion: AccionQueEvalua;
  readonly hojas: readonly HojaGenerada[];
  readonly muestra: HojaGenerada | null;
  readonly exigeLegible: boolean;
}

export interface Resultado {
  readonly accion: AccionQueEvalua;
  /** `null` where the workbook cannot be evaluated (only `validar` goes on then). */
  readonly politica: Politica | null;
  readonly evaluacion: Evaluacion | null;
  /** What reading and the audit found, worst first. */
  readonly hallazgos: readonly FilaHallazgo[];
  /** What a person has accepted of it: counted nowhere, with who, when and why. */
  readonly justificados: readonly FilaHallazgo[];
  /** Titles of the sheets that were written. */
  readonly hojas: Readonly<Partial<Record<HojaGenerada, string>>>;
  /** Rows of the matrix by kind; `null` where it was not made. */
  readonly matriz: MatrizHecha['cuentas'] | null;
  /** Texts that still wait; `null` where the matrix was not made. */
  readonly pendientes: readonly Borrador[] | null;
  /** Where the workbook stands now; `null` where it was not read. */
  readonly situacion: Situacion | null;
  /** What people should know besides. */
  readonly notas: readonly string[];
}
