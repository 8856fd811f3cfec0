import { esND, finita, nd, primeraCausa } from './cifra';
import type { Cifra } from './tipos';

/**
 * Numerator over denominator × 100, percent units; ND `denominadorCero` for a denominator of 0.
 * @example
 * razon(31, 40) // 77.5
 * razon(31, 0) // {"nd":"denominadorCero"}
 */
export function razon(numerador: Cifra, denominador: Cifra): Cifra {
  if (esND(numerador) || esND(denominador)) return primeraCausa(numerador, denominador)!;
  return denominador === 0 ? nd('denominadorCero') : finita((numerador / denominador) * 100);
}
