import type { Parametros } from './tipos';

/** Where a rule comes from: [R] the report, [D] derived from it, [2] second-hand, [C] our choice. */
export type Fuente = 'R' | 'D' | '2' | 'C';

/** What holds where the workbook is silent. */
export const PARAMETROS_POR_DEFECTO: Parametros = {
  umbralIntermedio: 75,
  umbralAlto: 95,
  pesos: [4, 4, 2],
  cortes: [1.67, 2.33],
  nivelCriterio2: null,
  nivelCriterio3: null,
  lecturaCriterio2: 'promedio',
  noReportado: 'cero',
  ndEnPromedio: 'excluir',
  ponderacion: 'relevancia',
  descendenteEnCero: 100,
  noDefinido: 'permisible',
  logroNegativo: 'nd',
  avance2EnMatriz: 'OP',
  nivelEnSemestre: false,
  plazoCumplir: '2 años',
  plazoAjustar: '6 meses',
  accionClave: 'Reportes semestrales con evidencia cualitativa y cuantitativa.',
  medioVerificacion:
    'Sistema de Seguimiento y Monitoreo de la Política Nacional frente a la Trata de Personas y sus formas de explotación.',
  estados: ['No iniciado', 'En proceso', 'Cumplido'],
  limites: { 'Semestre I': '07-31', 'Semestre II': '01-31', Anual: '01-31' },
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
  no_reportado: 'R',
  nd_en_promedio: 'C',
  ponderacion: '2',
  descendente_en_cero: '2',
  no_definido: 'C',
  logro_negativo: 'C',
  avance2_en_matriz: 'D',
  nivel_en_semestre: 'C',
  plazo_cumplir: 'R',
  plazo_ajustar: 'R',
  accion_clave: 'R',
  medio_verificacion: 'R',
  estados: 'C',
  limite_semestre_1: 'C',
  limite_semestre_2: 'C',
  limite_anual: 'C',
  decimales: 'C',
} as const satisfies Readonly<Record<string, Fuente>>;
