/** What the audit is handed. */
import type { Fecha, Politica, Severidad } from '../tipos';
import type { Evaluacion } from '../tiposEvaluacion';

/** A row that people see in tblCompromisos; `fila` is its position in the table. */
export interface CompromisoEscrito {
  readonly fila: number;
  readonly tipo: string;
  readonly codigo: string;
  readonly anio: number | null;
  /** Aspecto de mejora, as it stands. */
  readonly aspecto: string;
  readonly medida: string;
  readonly plazo: string;
  readonly vence: Fecha | null;
  /** Entity, and its unit on the lines below. */
  readonly unidad: string;
  readonly estado: string;
  /** Calculado, Agregado por el usuario, Ya no corresponde, Excluido. */
  readonly origen: string;
  readonly motivo: string;
}

export interface OpcionesAuditoria {
  /** Parameters other than the default, by rule and name. */
  readonly parametros?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Rules that are not to run. */
  readonly omitir?: readonly string[];
  /** Severity of all findings of a rule, by rule, instead of its own. */
  readonly severidades?: Readonly<Record<string, Severidad>>;
  /** The matrix as it stands in the workbook; absent where there is none yet. */
  readonly compromisos?: readonly CompromisoEscrito[];
  /** Those of earlier years, also where the matrix is about to be made again: they stay. */
  readonly anteriores?: readonly CompromisoEscrito[];
}

export interface Insumos {
  readonly politica: Politica;
  readonly evaluacion: Evaluacion;
  readonly compromisos: readonly CompromisoEscrito[] | null;
  readonly anteriores?: readonly CompromisoEscrito[];
}
