/** Groups by a key, in the order of their first member. */
export function agrupar<T>(
  lista: readonly T[],
  clave: (item: T) => string,
): Map<string, [T, ...T[]]> {
  const grupos = new Map<string, [T, ...T[]]>();
  for (const item of lista) {
    const suya = clave(item);
    const grupo = grupos.get(suya);
    if (grupo) grupo.push(item);
    else grupos.set(suya, [item]);
  }
  return grupos;
}
