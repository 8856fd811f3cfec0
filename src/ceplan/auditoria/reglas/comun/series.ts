import { cifra } from '../../cifras';
import type { Punto } from '../../auditado';

/** `10 (2022) → 12 (2023)` */
export const comoSerie = (puntos: readonly Punto[], maximo = 6): string =>
  puntos
    .slice(-maximo)
    .map(({ anio, valor }) => `${cifra(valor)} (${anio})`)
    .join(' → ');

/** Which way progress goes: up, down, or neither where the sense is not defined. */
export const sentidoDe = (sentido: string): 1 | -1 | 0 =>
  sentido === 'Ascendente' ? 1 : sentido === 'Descendente' ? -1 : 0;

/** The middle of a list of numbers. */
export function mediana(valores: readonly number[]): number {
  const orden = [...valores].sort((a, b) => a - b);
  const medio = orden.length >> 1;
  return orden.length % 2 ? orden[medio]! : (orden[medio - 1]! + orden[medio]!) / 2;
}
