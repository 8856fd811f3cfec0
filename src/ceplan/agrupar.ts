/** Groups by a key, in the order of their first member. */
export function agrupar<T, K>(lista: readonly T[], clave: (item: T) => K): Map<K, [T, ...T[]]> {
  const grupos = new Map<K, [T, ...T[]]>();
  for (const item of lista) {
    const suya = clave(item);
    const grupo = grupos.get(suya);
    if (grupo) grupo.push(item);
    else grupos.set(suya, [item]);
  }
  return grupos;
}
