import type { Ficha } from './tipos';

const desde = (ficha: Ficha): number => ficha.vigenteDesde ?? -Infinity;
const hasta = (ficha: Ficha): number => ficha.vigenteHasta ?? Infinity;

/**
 * The version of a ficha in force in a year, out of an indicator's versions. Blank bounds are
 * open. Where versions overlap (an error that the audit reports) the one that begins last holds,
 * and among those the last row.
 * @example
 * fichaVigente([ficha({ fila: 0, vigenteHasta: 2022 }), ficha({ fila: 1, vigenteDesde: 2023 })], 2023).fila // 1
 */
export function fichaVigente(versiones: readonly Ficha[], anio: number): Ficha | null {
  let vigente: Ficha | null = null;
  for (const ficha of versiones) {
    if (desde(ficha) > anio || hasta(ficha) < anio) continue;
    if (!vigente || desde(ficha) >= desde(vigente)) vigente = ficha;
  }
  return vigente;
}

/**
 * For a year without a version in force: the version nearest in time; the earlier one on a tie.
 * @example
 * fichaCercana([ficha({ fila: 0, vigenteHasta: 2022 }), ficha({ fila: 1, vigenteDesde: 2026 })], 2025).fila // 1
 */
export function fichaCercana(versiones: readonly [Ficha, ...Ficha[]], anio: number): Ficha {
  const distancia = (ficha: Ficha): number =>
    anio > hasta(ficha) ? anio - hasta(ficha) : Math.max(0, desde(ficha) - anio);
  return versiones.reduce((a, b) => (distancia(b) < distancia(a) ? b : a));
}
