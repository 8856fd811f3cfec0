import { avanceTipo1 } from './avanceTipo1';
import type { OpcionesAvanceTipo1 } from './avanceTipo1';
import { avanceTipo2 } from './avanceTipo2';
import { esND } from './cifra';
import type { Agregacion, Causa, Cifra, Sentido } from './tipos';

/**
 * Why AT1, or where a baseline is given AT2, cannot be computed; `null` where it can. AT1's cause
 * comes first.
 * @example
 * causaDe(31, nd('sinLogro')) // "sinLogro"
 * causaDe(31, 40) // null
 */
export function causaDe(
  valor: Cifra,
  logro: Cifra,
  lineaBase?: Cifra,
  sentido?: Sentido,
  agregacion?: Agregacion,
  opciones?: OpcionesAvanceTipo1,
): Causa | null {
  const uno = avanceTipo1(valor, logro, sentido, agregacion, opciones);
  if (esND(uno)) return uno.nd;
  if (lineaBase === undefined) return null;
  if (sentido === 'No definido') return 'limitePermisible';
  const dos = avanceTipo2(valor, logro, lineaBase);
  return esND(dos) ? dos.nd : null;
}
