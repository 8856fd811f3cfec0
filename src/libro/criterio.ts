/** What generated sheets say of the criterio de cálculo that their figures follow. */
import { apartados, type DeCriterio } from '../ceplan/parametros';
import type { Parametros } from '../ceplan/tipos';
import { criterio as T } from '../textos/documentos';
import { NOMBRES_DE_CRITERIOS } from './politica';

const CLAVES: Readonly<Record<keyof DeCriterio, string>> = {
  avance1Mostrado: 'avance1_mostrado',
  noReportado: 'no_reportado',
  soloSemestre1: 'solo_semestre_1',
  noReportadoEnNiveles: 'no_reportado_en_niveles',
  ndEnPromedio: 'nd_en_promedio',
};

/** Sentences; none where everything is as in the report of 2023. */
export function dichoDeCriterio(parametros: Parametros): string[] {
  const aparte = apartados(parametros).map((campo) => CLAVES[campo]);
  if (parametros.criterio === 'informe' && aparte.length === 0) return [];
  const nombre = NOMBRES_DE_CRITERIOS[parametros.criterio];
  return [
    aparte.length > 0 ? T.salvo(nombre, aparte.join(', ')) : T.por(nombre),
    ...(parametros.criterio === 'aplicativo' ? [T.unSoloPlan] : []),
  ];
}
