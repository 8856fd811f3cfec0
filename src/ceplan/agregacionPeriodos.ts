import { sinAcentos } from './llano';
import type { AgregacionPeriodos, Ficha } from './tipos';
import { esPorcentaje } from './unidad';

type DeFicha = Pick<Ficha, 'agregacion' | 'agregacionPeriodos'>;

/**
 * How the periods of a year make its value, by what is written: Agregable and No agregable say it
 * themselves; Máximo and Mínimo permisible say how to compare, and leave it to the column of its
 * own. `null` where nobody has said, or two columns say two things [C].
 * @example
 * agregacionDePeriodos({ agregacion: 'Agregable', agregacionPeriodos: null }) // "Agregable"
 * agregacionDePeriodos({ agregacion: 'Máximo permisible', agregacionPeriodos: 'Agregable' }) // "Agregable"
 * agregacionDePeriodos({ agregacion: 'Máximo permisible', agregacionPeriodos: null }) // null
 */
export function agregacionDePeriodos({
  agregacion,
  agregacionPeriodos,
}: DeFicha): AgregacionPeriodos | null {
  if (esPermisible(agregacion)) return agregacionPeriodos;
  return agregacionPeriodos === null || agregacionPeriodos === agregacion ? agregacion : null;
}

/**
 * Whether a tipo de agregación is a bound.
 * @example
 * esPermisible('Máximo permisible') // true
 */
export const esPermisible = (
  agregacion: Ficha['agregacion'],
): agregacion is 'Máximo permisible' | 'Mínimo permisible' =>
  agregacion === 'Máximo permisible' || agregacion === 'Mínimo permisible';

/** Ratios, and strengths that a state has: of two of them the sum means nothing. */
const NO_SE_SUMA =
  /^(?:tasa|indice|razon|ratio|promedio|proporcion|coeficiente|puntaje|nivel|grado|decibel|db$|ppm|ph$|°)|\/|(?:^|\s)por\s/;

/**
 * Whether what is measured could add up over periods, by its unit: a ratio or a strength never
 * does [C].
 * @example
 * esConteo('personas') // true
 * esConteo('Tasa por 100 000 habitantes') // false
 * esConteo('mg/L') // false
 */
export const esConteo = (unidad: string): boolean =>
  !esPorcentaje(unidad) && !NO_SE_SUMA.test(sinAcentos(unidad));
