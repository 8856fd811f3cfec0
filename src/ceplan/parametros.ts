import type { CriterioCalculo, Parametros } from './tipos';

/**
 * Where a rule comes from: [R] the report, [D] derived from it, [2] second-hand, [A] seen in what
 * CEPLAN's application printed, [C] our choice.
 */
export type Fuente = 'R' | 'D' | '2' | 'A' | 'C';

/** The choices in which the criteria differ. */
export type DeCriterio = Pick<
  Parametros,
  'avance1Mostrado' | 'noReportado' | 'soloSemestre1' | 'noReportadoEnNiveles' | 'ndEnPromedio'
>;

/** What each criterion sets: the report's [R][C], the application's [A], known from one plan. */
export const CRITERIOS: Readonly<Record<CriterioCalculo, DeCriterio>> = {
  informe: {
    avance1Mostrado: 'entero',
    noReportado: 'cero',
    soloSemestre1: 'parcial',
    noReportadoEnNiveles: 'bajo',
    ndEnPromedio: 'excluir',
  },
  aplicativo: {
    avance1Mostrado: 'acotado',
    noReportado: 'nd',
    soloSemestre1: 'nd',
    noReportadoEnNiveles: 'aparte',
    ndEnPromedio: 'cero',
  },
};

/** What holds where the workbook is silent. */
export const PARAMETROS_POR_DEFECTO: Parametros = {
  criterio: 'informe',
  ...CRITERIOS.informe,
  umbralIntermedio: 75,
  umbralAlto: 95,
  pesos: [4, 4, 2],
  cortes: [1.67, 2.33],
  nivelCriterio2: null,
  nivelCriterio3: null,
  lecturaCriterio2: 'promedio',
  ponderacion: 'relevancia',
  descendenteEnCero: 100,
  noDefinido: 'permisible',
  logroNegativo: 'nd',
  avance2EnMatriz: 'OP',
  nivelEnSemestre: false,
  reportesAceptados: 'conformes',
  plazoCumplir: '2 años',
  plazoAjustar: '6 meses',
  accionClave: 'Reportes semestrales con evidencia cualitativa y cuantitativa.',
  medioVerificacion:
    'Sistema de Seguimiento y Monitoreo de la Política Nacional frente a la Trata de Personas y sus formas de explotación.',
  estados: ['No iniciado', 'En proceso', 'Cumplido'],
  limites: { 'Semestre I': '07-31', 'Semestre II': '01-31', Anual: '01-31' },
  nombres: {
    objetivo: { uno: 'Objetivo prioritario', varios: 'Objetivos prioritarios', corto: 'OP' },
    lineamiento: { uno: 'Lineamiento', varios: 'Lineamientos', corto: 'lineamiento' },
    servicio: { uno: 'Servicio', varios: 'Servicios', corto: 'servicio' },
  },
  dudas: { acumuladoDesde: 141, acumuladoExceso: 20, tramoCorto: 5 },
  decimales: 1,
};

/** The source of each parameter, by its key in tblPolitica. */
export const FUENTES = {
  umbral_intermedio: 'R',
  umbral_alto: 'R',
  peso_criterio_1: 'R',
  peso_criterio_2: 'R',
  peso_criterio_3: 'R',
  corte_intermedio: 'C',
  corte_avanzado: 'C',
  nivel_criterio_2: 'C',
  nivel_criterio_3: 'C',
  lectura_criterio_2: 'C',
  criterio_de_calculo: 'C',
  avance1_mostrado: 'R',
  no_reportado: 'R',
  solo_semestre_1: 'C',
  no_reportado_en_niveles: 'R',
  nd_en_promedio: 'C',
  ponderacion: '2',
  descendente_en_cero: '2',
  no_definido: 'C',
  logro_negativo: 'C',
  avance2_en_matriz: 'D',
  nivel_en_semestre: 'C',
  reportes_aceptados: 'C',
  plazo_cumplir: 'R',
  plazo_ajustar: 'R',
  accion_clave: 'R',
  medio_verificacion: 'R',
  estados: 'C',
  limite_semestre_1: 'C',
  limite_semestre_2: 'C',
  limite_anual: 'C',
  nombre_objetivo: 'R',
  nombre_lineamiento: 'R',
  nombre_servicio: 'R',
  decimales: 'C',
} as const satisfies Readonly<Record<string, Fuente>>;

/**
 * The parameters by another criterion: what the criteria differ in as it sets them, the rest as
 * they are.
 * @example
 * conCriterio(PARAMETROS_POR_DEFECTO, 'aplicativo').ndEnPromedio // "cero"
 */
export const conCriterio = (parametros: Parametros, criterio: CriterioCalculo): Parametros => ({
  ...parametros,
  ...CRITERIOS[criterio],
  criterio,
});

/**
 * The choices that somebody made otherwise than the criterion sets them.
 * @example
 * apartados({ ...PARAMETROS_POR_DEFECTO, ndEnPromedio: 'cero' }) // ["ndEnPromedio"]
 */
export const apartados = (parametros: Parametros): (keyof DeCriterio)[] => {
  const suyos = CRITERIOS[parametros.criterio];
  return (Object.keys(suyos) as (keyof DeCriterio)[]).filter((c) => suyos[c] !== parametros[c]);
};
