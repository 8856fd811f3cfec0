import type { Nivel, Tipo } from './tipos';
import type { AvanceIndicador, AvanceObjetivo, Conteo, Conteos } from './tiposEvaluacion';

/** Counts levels; `null` counts as ND. */
export function contar(niveles: readonly (Nivel | null)[]): Conteo {
  const cuantos = (buscado: Nivel | null): number =>
    niveles.filter((nivel) => nivel === buscado).length;
  return {
    bajo: cuantos('bajo'),
    intermedio: cuantos('intermedio'),
    alto: cuantos('alto'),
    nd: cuantos(null),
    total: niveles.length,
  };
}

/**
 * The levels of a year, counted on AT1 [R] or on AT2 (to be labelled as such). `indicadores` and
 * `objetivos` are those of the year that count.
 */
export function conteos(
  indicadores: readonly AvanceIndicador[],
  objetivos: readonly AvanceObjetivo[],
  medida: 'nivelTipo1' | 'nivelTipo2',
): Conteos {
  const del = (tipo: Tipo): Conteo =>
    contar(indicadores.filter((i) => i.tipo === tipo).map((i) => i[medida]));
  return {
    objetivos: contar(objetivos.map((objetivo) => objetivo[medida])),
    indicadoresOP: del('OP'),
    indicadoresServicios: del('Servicio'),
    total: contar(indicadores.map((i) => i[medida])),
  };
}
