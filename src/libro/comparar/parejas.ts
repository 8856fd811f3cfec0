import { agrupar } from '../../ceplan/agrupar';

/** Rows of two versions that are one and the same: by their keys, wherever they stand. */
export interface Pareja<T> {
  readonly antes: T;
  readonly despues: T;
}

export interface Emparejados<T> {
  readonly parejas: readonly Pareja<T>[];
  readonly salen: readonly T[];
  readonly entran: readonly T[];
}

/**
 * By the first key; what is left, by the next one where it is of one row only on either side: of a
 * key of several parts one may have changed.
 */
export function emparejar<T>(
  antes: readonly T[],
  despues: readonly T[],
  claves: readonly ((item: T) => string)[],
): Emparejados<T> {
  const parejas: Pareja<T>[] = [];
  let [salen, entran] = [antes, despues];
  for (const [i, clave] of claves.entries()) {
    const paso = porClave(salen, entran, clave, i > 0);
    parejas.push(...paso.parejas);
    ({ salen, entran } = paso);
  }
  return { parejas, salen, entran };
}

function porClave<T>(
  antes: readonly T[],
  despues: readonly T[],
  clave: (item: T) => string,
  unica: boolean,
): Emparejados<T> {
  const grupos = new Map<string, readonly T[]>(agrupar(antes, clave));
  const suyos = agrupar(despues, clave);
  const parejas: Pareja<T>[] = [];
  const entran: T[] = [];
  for (const [nombre, nuevos] of suyos) {
    const viejos = grupos.get(nombre) ?? [];
    const cuantos =
      unica && (viejos.length !== 1 || nuevos.length !== 1)
        ? 0
        : Math.min(viejos.length, nuevos.length);
    for (let i = 0; i < cuantos; i++) parejas.push({ antes: viejos[i]!, despues: nuevos[i]! });
    entran.push(...nuevos.slice(cuantos));
    grupos.set(nombre, viejos.slice(cuantos));
  }
  return { parejas, salen: [...grupos.values()].flat(), entran };
}
