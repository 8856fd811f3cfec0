/**
 * So many of something, in the number that it asks for.
 * @example
 * contados(1, 'fila oculta', 'filas ocultas') // "1 fila oculta"
 */
export const contados = (cuantos: string | number, uno: string, varios: string): string =>
  `${cuantos} ${Number(cuantos) === 1 ? uno : varios}`;
