import { acotar } from './acotar';
import { esND, nd } from './cifra';
import type { Cifra, Parametros } from './tipos';

export interface OpcionesPromedio {
  /** Weights of 0 or more, one a figure, in any scale; all equal where left out. */
  readonly pesos?: readonly number[];
  /** [C] Whether ND stays out (the default) or counts as 0 [A]; all ND is ND either way. */
  readonly nd?: Parametros['ndEnPromedio'];
}

/**
 * Mean of figures clipped to [0, 100] [D], percent units. ND `sinDatos` where nothing is left
 * to average.
 * @example
 * promedio([426.1, 50, -109.9]) // 50
 * promedio([nd('sinValor')]) // {"nd":"sinDatos"}
 */
export function promedio(
  avances: readonly Cifra[],
  { pesos, nd: tratamiento = 'excluir' }: OpcionesPromedio = {},
): Cifra {
  let suma = 0;
  let total = 0;
  if (avances.every(esND)) return nd('sinDatos');
  avances.forEach((avance, i) => {
    const acotado = esND(avance) && tratamiento === 'cero' ? 0 : acotar(avance);
    if (esND(acotado)) return;
    const peso = pesos ? (pesos[i] ?? 0) : 1;
    suma += peso * acotado;
    total += peso;
  });
  return total > 0 ? acotar(suma / total) : nd('sinDatos');
}
