/** What a rule of the audit is, and what it is given. */
import type { Alcance, Clave, Lugar, Reparacion, Severidad } from '../tipos';
import type { Contexto } from './auditado';

export type Familia =
  'completitud' | 'aritmetica' | 'versiones' | 'metodo' | 'plausibilidad' | 'consistencia';

/** A number that a person may set; `unidad` says of what. */
export interface Parametro {
  readonly defecto: number;
  /** Least and most that it may be. A share is in percent units from 1 on: 0.4 is 40 % mistyped. */
  readonly rango: readonly [number, number];
  readonly unidad: string;
  readonly que: string;
}

/** Units of what is counted one by one. */
const CONTADAS: ReadonlySet<string> = new Set([
  'años',
  'cambios',
  'casos',
  'cifras',
  'filas',
  'indicadores',
  'meses',
  'porcentajes',
  'reportes',
]);

/** Whether the parameter is a whole number: 2.5 years follow no other. */
export const esEntero = ({ unidad }: Parametro): boolean => CONTADAS.has(unidad);

/** What a rule reports; `auditar` adds the rule's name and makes a `Hallazgo` of it. */
export interface Hallado {
  readonly lugar: Lugar | null;
  readonly clave?: Clave;
  readonly anio?: number;
  /** Every year that it speaks of, where there is more than one. */
  readonly anios?: readonly number[];
  /** Every year whose figures it holds against each other, where these are more. */
  readonly mira?: readonly number[];
  readonly encontrado: string;
  readonly esperado: string;
  readonly datos?: Readonly<Record<string, string | number>>;
  /** Instead of the rule's own. */
  readonly severidad?: Severidad;
  /** Tells findings of one rule about one indicator and year apart. */
  readonly marca?: string;
  /** Identifiers of findings that may explain this one; the first that exists is its cause. */
  readonly causas?: readonly string[];
  readonly reparacion?: Reparacion;
  readonly explica?: Alcance;
}

export interface Regla<P extends string = string, I extends string = string> {
  /** Also the name of its folder of cases, and of its words in `textos/hallazgos`. */
  readonly id: I;
  readonly familia: Familia;
  readonly severidad: Severidad;
  readonly parametros: Readonly<Record<P, Parametro>>;
  /**
   * Rules that say the same better: a finding of this one is left out where they have spoken of
   * the same indicator and of all of its years, or of none in particular.
   */
  readonly cedeAnte?: readonly string[];
  /** Speaks of all indicators together, or holds one against all the others. */
  readonly deConjunto?: true;
  revisar(contexto: Contexto, parametros: Readonly<Record<P, number>>): readonly Hallado[];
}

/** Keeps a rule's name and its parameters' while it is listed among the others. */
export const regla = <const I extends string, P extends string>(
  definicion: Regla<P, I>,
): Regla<string, I> => definicion;

/** The stable name of a finding. */
export const idHallazgo = (
  regla: string,
  clave: Clave | undefined,
  anio: number | undefined,
  marca = '',
): string => [regla, clave ? `${clave.tipo} ${clave.codigo}` : '', anio ?? '', marca].join('|');
