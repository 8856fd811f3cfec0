/** What a rule of the audit is, and what it is given. */
import type { Clave, Fecha, Hallazgo, Lugar, Politica, Severidad } from '../tipos';
import type { Evaluacion } from '../tiposEvaluacion';
import type { Contexto } from './contexto';

export type Familia =
  'completitud' | 'aritmetica' | 'versiones' | 'metodo' | 'plausibilidad' | 'consistencia';

/** A number that a person may set; `unidad` says of what. */
export interface Parametro {
  readonly defecto: number;
  readonly unidad: string;
  readonly que: string;
}

/** What a rule reports; `auditar` adds the rule's name and makes a `Hallazgo` of it. */
export interface Hallado {
  readonly lugar: Lugar | null;
  readonly clave?: Clave;
  readonly anio?: number;
  /** Every year that it speaks of, where there is more than one. */
  readonly anios?: readonly number[];
  readonly encontrado: string;
  readonly esperado: string;
  readonly datos?: Readonly<Record<string, string | number>>;
  /** Instead of the rule's own. */
  readonly severidad?: Severidad;
  /** Tells findings of one rule about one indicator and year apart. */
  readonly marca?: string;
  /** Identifiers of findings that may explain this one; the first that exists is its cause. */
  readonly causas?: readonly string[];
  readonly reparacion?: Hallazgo['reparacion'];
}

export interface Regla<P extends string = string> {
  readonly id: string;
  readonly familia: Familia;
  readonly severidad: Severidad;
  readonly parametros: Readonly<Record<P, Parametro>>;
  /**
   * Rules that say the same better: a finding of this one is left out where they have spoken of
   * the same indicator and of all of its years.
   */
  readonly cedeAnte?: readonly string[];
  revisar(contexto: Contexto, parametros: Readonly<Record<P, number>>): readonly Hallado[];
}

/** Keeps a rule's parameter names while it is listed among the others. */
export const regla = <P extends string>(definicion: Regla<P>): Regla => definicion;

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
}

export interface Insumos {
  readonly politica: Politica;
  readonly evaluacion: Evaluacion;
  readonly compromisos: readonly CompromisoEscrito[] | null;
}

/** The stable name of a finding. */
export const idHallazgo = (
  regla: string,
  clave: Clave | undefined,
  anio: number | undefined,
  marca = '',
): string => [regla, clave ? `${clave.tipo} ${clave.codigo}` : '', anio ?? '', marca].join('|');
