/** Names of entities written in more than one way: joined where they are the same beyond doubt. */
import { agrupar } from '../ceplan/agrupar';
import { escrita, mismaEntidad } from '../ceplan/auditoria/entidades';
import { comoEntidad } from '../ceplan/entidad';
import { propia, type Mapa } from './mapa';
import type { Revision } from './revision';

/**
 * How each name is to be written. Capitals, accents and spaces apart it is the same name, in its
 * most frequent writing; a letter apart, abbreviated or by its initials it is a question.
 */
export function unificadas(
  nombres: readonly string[],
  mapa: Mapa,
  revision: Revision,
): ReadonlyMap<string, string> {
  const es = new Map<string, string>();
  const dichas = nombres.filter((nombre) => propia(mapa.entidades, nombre) === undefined);
  for (const [nombre, otra] of Object.entries(mapa.entidades)) es.set(nombre, otra);
  const escritas = [...agrupar(dichas, (nombre) => nombre)];
  const grupos = [...agrupar(escritas, ([nombre]) => comoEntidad(nombre))].map(([llana, suyas]) => {
    const veces = suyas.sort(([, a], [, b]) => b.length - a.length);
    const principal = veces[0][0];
    for (const [nombre, todas] of veces.slice(1)) {
      todas.forEach(() => revision.decision('entidadUnida', '', nombre, principal));
      es.set(nombre, principal);
    }
    return { llana, principal, leida: escrita(principal) };
  });
  grupos.forEach((una, i) => {
    for (const otra of grupos.slice(i + 1)) {
      if (mismaEntidad(una.leida, otra.leida)) {
        revision.pregunta({
          clase: 'mismaEntidad',
          hoja: '',
          celdas: [],
          escrito: otra.principal,
          opciones: [una.principal, otra.principal],
        });
      }
    }
  });
  return es;
}
