import { esND, finita, nd, primeraCausa } from './cifra';
import type { Cifra } from './tipos';

/**
 * Avance tipo 2: distance covered from the baseline to the year's target,
 * (VO − LB) / (LE − LB) × 100 [2], percent units, unclipped. The sense does not change it.
 *
 * ND: `noNumerico`, the cause of a missing value, target or baseline, `logroIgualLineaBase` [2].
 * @example
 * avanceTipo2(30, 50, 10) // 50
 * avanceTipo2(30, 50, 50) // {"nd":"logroIgualLineaBase"}
 */
export function avanceTipo2(valor: Cifra, logro: Cifra, lineaBase: Cifra): Cifra {
  if (esND(valor) || esND(logro) || esND(lineaBase)) return primeraCausa(valor, logro, lineaBase)!;
  if (logro === lineaBase) return nd('logroIgualLineaBase');
  const tramo = logro - lineaBase;
  const recorrido = valor - lineaBase;
  if (Number.isFinite(tramo) && Number.isFinite(recorrido))
    return finita((recorrido / tramo) * 100);
  // The same fraction, halved, where a difference of huge numbers overflows.
  return finita(((valor / 2 - lineaBase / 2) / (logro / 2 - lineaBase / 2)) * 100);
}
