import type { Diferencia, HallazgoVisto } from '../estado';

/**
 * What is new and what is gone, by the name that a finding keeps; `null` before the second time. One
 * that a person has accepted is not gone.
 */
export function diferencia(
  antes: readonly HallazgoVisto[] | null,
  ahora: readonly HallazgoVisto[],
  justificados: readonly HallazgoVisto[] = [],
): Diferencia | null {
  if (!antes) return null;
  const habia = new Set(antes.map(({ clave }) => clave));
  const hay = new Set([...ahora, ...justificados].map(({ clave }) => clave));
  return {
    nuevos: new Set(ahora.map(({ clave }) => clave).filter((clave) => !habia.has(clave))),
    idos: antes.filter(({ clave }) => !hay.has(clave)),
  };
}
