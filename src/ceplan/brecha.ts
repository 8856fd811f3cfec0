import { esND, finita, nd, primeraCausa } from './cifra';
import type { Agregacion, Cifra, Sentido } from './tipos';

/**
 * What is missing to the target, in the indicator's own unit [C]: positive while the target is
 * not met, 0 or negative once it is. LE − VO where more is better (Ascendente, mínimo
 * permisible), VO − LE where less is (Descendente, máximo permisible).
 * @example
 * brecha(31, 40) // 9
 */
export function brecha(
  valor: Cifra,
  logro: Cifra,
  sentido: Sentido = 'Ascendente',
  agregacion: Agregacion = 'No agregable',
): Cifra {
  if (esND(valor) || esND(logro)) return primeraCausa(valor, logro)!;
  if (sentido === 'Ascendente') return finita(logro - valor);
  if (sentido === 'Descendente') return finita(valor - logro);
  if (agregacion === 'Mínimo permisible') return finita(logro - valor);
  if (agregacion === 'Máximo permisible') return finita(valor - logro);
  return nd('sentidoNoDefinido');
}
