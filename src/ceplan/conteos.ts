import type { Nivel, Parametros, Tipo } from './tipos';
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
    noReportados: 0,
  };
}

/**
 * The levels of a year, counted on AT1 [R] or on AT2 (to be labelled as such). `indicadores` and
 * `objetivos` are those of the year that count. With `aparte` who did not report is in no level
 * and not in the total, as the application counts [A].
 */
export function conteos(
  indicadores: readonly AvanceIndicador[],
  objetivos: readonly AvanceObjetivo[],
  medida: 'nivelTipo1' | 'nivelTipo2',
  enNiveles: Parametros['noReportadoEnNiveles'] = 'bajo',
): Conteos {
  const deIndicadores = (lista: readonly AvanceIndicador[]): Conteo => {
    const dentro = lista.filter((i) => enNiveles === 'bajo' || i.origen !== 'noReportado');
    return {
      ...contar(dentro.map((i) => i[medida])),
      noReportados: lista.length - dentro.length,
    };
  };
  const del = (tipo: Tipo): Conteo => deIndicadores(indicadores.filter((i) => i.tipo === tipo));
  return {
    objetivos: contar(objetivos.map((objetivo) => objetivo[medida])),
    indicadoresOP: del('OP'),
    indicadoresServicios: del('Servicio'),
    total: deIndicadores(indicadores),
  };
}
