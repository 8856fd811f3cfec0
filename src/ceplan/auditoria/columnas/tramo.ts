/** The rows of a column that one edit explains, from the votes of each row. */

/** `1`: the row's figures are better explained by the edit; `-1`: worse; `0`: it cannot tell. */
export type Voto = -1 | 0 | 1;

export interface Tramo {
  readonly desde: number;
  readonly hasta: number;
  readonly aFavor: number;
  /** Most of the column speaks for it: all rows, also those that cannot tell. */
  readonly entero: boolean;
  /** Nearly all of it, so that all rows may be written anew. */
  readonly seguro: boolean;
}

/** A vote against weighs as many in favour: two of three have to agree. */
const PRECIO = 2;
/** Of all votes, that the whole column may have against it; and where it is sure. */
const DISCREPAN = 0.25;
const APENAS = 0.15;

/**
 * The stretch with the most votes in favour over those against, in one pass; `null` where it has
 * fewer than `minimo` of them.
 * @example
 * mejorTramo([0, 1, 1, 0, 1, -1, -1], 3) // { desde: 1, hasta: 4, aFavor: 3, entero: false, seguro: false }
 */
export function mejorTramo(votos: ArrayLike<number>, minimo: number): Tramo | null {
  let [mejor, suma, aFavor, inicio, si, no] = [0, 0, 0, -1, 0, 0];
  let hallado: Omit<Tramo, 'entero' | 'seguro'> = { desde: 0, hasta: -1, aFavor: 0 };
  for (let i = 0; i < votos.length; i++) {
    const voto = votos[i]!;
    if (voto === 0) continue;
    if (inicio < 0) [inicio, suma, aFavor] = [i, 0, 0];
    if (voto > 0) [suma, aFavor, si] = [suma + 1, aFavor + 1, si + 1];
    else [suma, no] = [suma - PRECIO, no + 1];
    if (suma <= 0) inicio = -1;
    else if (suma > mejor) [mejor, hallado] = [suma, { desde: inicio, hasta: i, aFavor }];
  }
  if (hallado.aFavor < minimo) return null;
  const entero = no <= (si + no) * DISCREPAN && hallado.aFavor * 2 >= si;
  const seguro = no <= (si + no) * APENAS && hallado.aFavor >= si * (1 - APENAS);
  return entero
    ? { desde: 0, hasta: votos.length - 1, aFavor: si, entero, seguro }
    : { ...hallado, entero, seguro };
}

/** Whether two stretches are the same edit: most rows of both are common. */
export const coinciden = (a: Tramo, b: Tramo): boolean => {
  const comunes = Math.min(a.hasta, b.hasta) - Math.max(a.desde, b.desde) + 1;
  const todas = Math.max(a.hasta, b.hasta) - Math.min(a.desde, b.desde) + 1;
  return comunes / todas >= 0.5;
};
