import type { Ficha } from './tipos';

/**
 * Years of a version whose target of 0 is more likely "not measured this year" than a target [C]:
 * all its zeros, ascending, where one of them stands between years with another target.
 * @example
 * cerosEntreMetas(ficha({ logros: { 2022: 20, 2023: 0, 2024: 18, 2025: 0 } })) // [2023,2025]
 * cerosEntreMetas(ficha({ logros: { 2022: 20, 2023: 10, 2024: 0, 2025: 0 } })) // []
 */
export function cerosEntreMetas({
  logros,
  vigenteDesde,
  vigenteHasta,
}: Pick<Ficha, 'logros' | 'vigenteDesde' | 'vigenteHasta'>): number[] {
  // Most have none, and this is asked of every indicator in every year.
  if (!Object.values(logros).includes(0)) return [];
  // Whole numbers as keys come in their order.
  const metas = Object.entries(logros)
    .map(([anio, logro]) => ({ anio: Number(anio), logro }))
    .filter(
      ({ anio, logro }) =>
        typeof logro === 'number' &&
        anio >= (vigenteDesde ?? -Infinity) &&
        anio <= (vigenteHasta ?? Infinity),
    );
  const primera = metas.findIndex(({ logro }) => logro !== 0);
  const ultima = metas.findLastIndex(({ logro }) => logro !== 0);
  const entre = metas.some(({ logro }, i) => logro === 0 && i > primera && i < ultima);
  return entre ? metas.filter(({ logro }) => logro === 0).map(({ anio }) => anio) : [];
}
