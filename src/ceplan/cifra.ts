import type { Causa, Cifra, Dato, ND } from './tipos';

/**
 * @example
 * esND(nd('sinValor')) // true
 * esND(0) // false
 */
export const esND = (cifra: Cifra): cifra is ND => typeof cifra !== 'number';

/** One for each cause: a plan has hundreds of thousands of blanks. */
const HECHAS: Partial<Record<Causa, ND>> = {};

/**
 * @example
 * nd('sinValor') // {"nd":"sinValor"}
 */
export const nd = (causa: Causa): ND => (HECHAS[causa] ??= { nd: causa });

/**
 * A number as a figure: what no number can hold (overflow, 0/0) is ND, and −0 is 0, so that no
 * NaN, Infinity or "-0" leaves the method.
 * @example
 * finita(1 / 0) // {"nd":"noNumerico"}
 */
export const finita = (n: number): Cifra => (Number.isFinite(n) ? n + 0 : nd('noNumerico'));

/**
 * What was written as a figure; a blank is ND with the given cause, never 0.
 * @example
 * cifraDe(0, 'sinValor') // 0
 * cifraDe(null, 'sinValor') // {"nd":"sinValor"}
 */
export function cifraDe(dato: Dato | undefined, siVacio: Causa): Cifra {
  if (dato === null || dato === undefined) return nd(siVacio);
  return typeof dato === 'number' ? finita(dato) : nd('noNumerico');
}

/**
 * The first cause why a calculation with these figures is impossible, `null` if it is not: what
 * is not a number comes before what is merely missing, because it is the one to be repaired.
 * @example
 * primeraCausa(1, nd('sinLogro'), nd('noNumerico')) // {"nd":"noNumerico"}
 */
export function primeraCausa(...cifras: readonly Cifra[]): ND | null {
  const causas = cifras.filter(esND);
  return causas.find(({ nd: causa }) => causa === 'noNumerico') ?? causas[0] ?? null;
}
