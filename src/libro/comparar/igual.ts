/** When two things that were read are the same. */
import type { Dato } from '../../ceplan/tipos';

/** Another program may write a number's last digit otherwise. */
const ESCRITA = 1e-12;
/** Figures that were computed, besides in another order. */
export const CALCULADA = 1e-9;

export const mismoNumero = (a: number, b: number, holgura = ESCRITA): boolean =>
  a === b || Math.abs(a - b) <= holgura * Math.max(Math.abs(a), Math.abs(b));

export const textoDe = (dato: Dato | string | boolean | undefined): string =>
  typeof dato === 'object' && dato !== null ? dato.noNumerico : String(dato ?? '');

/** Texts but for how lines end: programs write that as they like. */
export function mismoEscrito(
  a: Dato | string | boolean | undefined,
  b: Dato | string | boolean | undefined,
): boolean {
  if (typeof a === 'number' && typeof b === 'number') return mismoNumero(a, b);
  return typeof a === typeof b || enBlanco(a) || enBlanco(b)
    ? textoDe(a).replace(/\r\n?/g, '\n') === textoDe(b).replace(/\r\n?/g, '\n')
    : false;
}

const enBlanco = (dato: unknown): boolean => dato === null || dato === undefined || dato === '';
