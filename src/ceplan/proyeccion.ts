import { esND, finita, nd } from './cifra';
import type { Cifra } from './tipos';

/** [C] Fewer years than this show no trend. */
export const MINIMO_DE_PUNTOS = 3;

/**
 * What an indicator would be in a year if its trend went on [C], in its own unit: the Theil–Sen
 * line, whose slope is the median of the slopes between all pairs of years and whose height is
 * the median of what is left, so that one odd year does not tilt it. Years without a figure are
 * left out; of a repeated year the last figure counts.
 *
 * ND: `noNumerico` for a value that is not a number, or a year that is none (1900–2200);
 * `pocosDatos` below three years with figures.
 * @example
 * proyeccion([2021, 2022, 2023], [10, 20, 30], 2025) // 50
 */
export function proyeccion(
  anios: readonly number[],
  valores: readonly Cifra[],
  anioMeta: number,
): Cifra {
  const puntos = new Map<number, number>();
  for (let i = 0; i < Math.min(anios.length, valores.length); i++) {
    const [anio, valor] = [anios[i]!, valores[i]!];
    if (!esAnio(anio)) return nd('noNumerico');
    if (!esND(valor)) puntos.set(anio, valor);
    else if (valor.nd === 'noNumerico') return valor;
  }
  if (!esAnio(anioMeta)) return nd('noNumerico');
  if (puntos.size < MINIMO_DE_PUNTOS) return nd('pocosDatos');
  const pares = [...puntos];
  const pendientes = pares.flatMap(([x1, y1], i) =>
    pares.slice(i + 1).map(([x2, y2]) => (y2 - y1) / (x2 - x1)),
  );
  const pendiente = mediana(pendientes);
  // Years are counted from the target year: the height is then the projection itself.
  return finita(mediana(pares.map(([x, y]) => y + pendiente * (anioMeta - x))));
}

/** The bounds keep a range given by mistake from becoming millions of pairs. */
const esAnio = (anio: number): boolean => Number.isInteger(anio) && anio >= 1900 && anio <= 2200;

function mediana(numeros: readonly number[]): number {
  const orden = [...numeros].sort((a, b) => a - b);
  const medio = orden.length >> 1;
  return orden.length % 2 === 1 ? orden[medio]! : orden[medio - 1]! / 2 + orden[medio]! / 2;
}
