/**
 * Relevancia as it counts: 1, 2, 3; blank, or what is no relevancia, means 1.
 * @example
 * relevanciaDe(null) // 1
 */
export const relevanciaDe = (relevancia: number | null): number =>
  relevancia === 2 || relevancia === 3 ? relevancia : 1;

/**
 * Weights by relevancia (Directiva 0056-2024, Tabla A5) [2], as whole numbers that are not yet
 * divided by their sum: `R − (r − 1)`, R the largest relevancia. Whole numbers keep the mean of
 * equal weights the simple mean to the last bit.
 * @example
 * pesosPorRelevancia([1, 2, 2]) // [2,1,1]
 */
export function pesosPorRelevancia(relevancias: readonly (number | null)[]): number[] {
  const efectivas = relevancias.map(relevanciaDe);
  const mayor = efectivas.reduce((a, b) => Math.max(a, b), 1);
  return efectivas.map((relevancia) => mayor - (relevancia - 1));
}

/**
 * The weights of Tabla A5 as fractions that add up to 1 [2]; empty for no indicators.
 * @example
 * ponderadores([1, 1, null, 1]) // [0.25,0.25,0.25,0.25]
 */
export function ponderadores(relevancias: readonly (number | null)[]): number[] {
  const pesos = pesosPorRelevancia(relevancias);
  const total = pesos.reduce((a, b) => a + b, 0);
  return pesos.map((peso) => peso / total);
}
