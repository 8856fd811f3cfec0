/** What a person has accepted as it is does not speak, until its figures change. */
import type { Hallazgo } from '../../ceplan/tipos';
import { esDeLectura } from '../../textos/lectura';
import { impideEvaluar } from '../disposicion';
import type { Justificacion } from '../justificaciones';

/** A root cause with all that follows from it, directly or not. */
export interface Arbol {
  readonly raiz: Hallazgo;
  readonly consecuencias: readonly Hallazgo[];
}

/** Whether it, or what follows from it, stands in the way of any figure. */
export const impide = ({ raiz, consecuencias }: Arbol): boolean =>
  [raiz, ...consecuencias].some(
    (uno) => (uno.severidad === 'error' && esDeLectura(uno.regla)) || impideEvaluar(uno),
  );

/**
 * A cause that was accepted takes what follows from it along; of one that was not, consequences are
 * accepted one by one.
 */
export function separar(
  arboles: readonly Arbol[],
  justificaciones: ReadonlyMap<string, Justificacion>,
  huella: (h: Hallazgo) => string,
): { readonly hablan: readonly Arbol[]; readonly callan: readonly Arbol[] } {
  if (justificaciones.size === 0) return { hablan: arboles, callan: [] };
  const vale = (uno: Hallazgo): boolean => {
    const suya = justificaciones.get(uno.id ?? '');
    return suya !== undefined && (suya.huella === '' || suya.huella === huella(uno));
  };
  const hablan: Arbol[] = [];
  const callan: Arbol[] = [];
  for (const arbol of arboles) {
    const { raiz, consecuencias } = arbol;
    if (impide(arbol)) hablan.push(arbol);
    else if (vale(raiz)) callan.push(arbol);
    else {
      const aceptadas = consecuencias.filter(vale);
      callan.push(...aceptadas.map((una): Arbol => ({ raiz: una, consecuencias: [] })));
      hablan.push({ raiz, consecuencias: consecuencias.filter((una) => !aceptadas.includes(una)) });
    }
  }
  return { hablan, callan };
}
