/** Keys of tblPolitica as people call them: nobody has to meet `nd_en_promedio`. */
import { textos } from './idioma';

/** What belongs together, in the order in which it is shown. */
export const GRUPOS_DE_PARAMETROS = {
  politica: ['nombre', 'nombre_en_matriz', 'norma', 'conductor', 'entidad_responsable'],
  anios: ['anio_evaluado', 'primer_anio', 'ultimo_anio', 'fecha_referencia'],
  plazos: ['limite_semestre_1', 'limite_semestre_2', 'limite_anual', 'reportes_aceptados'],
  calculo: [
    'avance1_mostrado',
    'no_reportado',
    'solo_semestre_1',
    'nd_en_promedio',
    'ponderacion',
    'descendente_en_cero',
    'no_definido',
    'logro_negativo',
  ],
  niveles: ['umbral_intermedio', 'umbral_alto', 'no_reportado_en_niveles', 'nivel_en_semestre'],
  valoracion: [
    'peso_criterio_1',
    'peso_criterio_2',
    'peso_criterio_3',
    'corte_intermedio',
    'corte_avanzado',
    'lectura_criterio_2',
    'nivel_criterio_2',
    'nivel_criterio_3',
  ],
  matriz: [
    'avance2_en_matriz',
    'periodo_compromisos',
    'inicio_compromisos',
    'plazo_cumplir',
    'plazo_ajustar',
    'accion_clave',
    'medio_verificacion',
    'estados',
    'elaborado_por',
    'visado_por',
    'aprobado_por',
  ],
  palabras: [
    'nombre_objetivo',
    'nombre_lineamiento',
    'nombre_servicio',
    'titulo_avance',
    'decimales',
  ],
} as const;

export type GrupoDeParametros = keyof typeof GRUPOS_DE_PARAMETROS;

interface TextoParametro {
  readonly nombre: string;
  /** In Spanish it is the sheet's own description. */
  readonly que?: string;
}

const n = (nombre: string, que?: string): TextoParametro => (que ? { nombre, que } : { nombre });

type ClaveConTextos =
  | (typeof GRUPOS_DE_PARAMETROS)[GrupoDeParametros][number]
  | 'criterio_de_calculo'
  | 'libro_maestro'
  | 'version_contrato';

export const PARAMETROS = textos<Readonly<Record<ClaveConTextos, TextoParametro>>>(
  {
    nombre: n('Nombre de la política'),
    nombre_en_matriz: n('Nombre en la matriz'),
    norma: n('Norma que la aprueba'),
    conductor: n('Entidad conductora'),
    entidad_responsable: n('Entidad responsable de la recomendación'),
    anio_evaluado: n('Año evaluado'),
    primer_anio: n('Primer año'),
    ultimo_anio: n('Último año (horizonte)'),
    periodo_compromisos: n('Periodo de los compromisos'),
    inicio_compromisos: n('Inicio de los compromisos'),
    fecha_referencia: n('Fecha en que se juzgan los plazos'),
    limite_semestre_1: n('Plazo del Semestre I'),
    limite_semestre_2: n('Plazo del Semestre II'),
    limite_anual: n('Plazo del dato anual'),
    umbral_intermedio: n('Desde cuánto es intermedio'),
    umbral_alto: n('Desde cuánto es alto'),
    peso_criterio_1: n('Peso del criterio 1'),
    peso_criterio_2: n('Peso del criterio 2'),
    peso_criterio_3: n('Peso del criterio 3'),
    corte_intermedio: n('Puntaje desde el que es intermedia'),
    corte_avanzado: n('Puntaje desde el que es avanzada'),
    nivel_criterio_2: n('Nivel confirmado del criterio 2'),
    nivel_criterio_3: n('Nivel del criterio 3'),
    lectura_criterio_2: n('Cómo se lee el criterio 2'),
    criterio_de_calculo: n('Criterio de cálculo'),
    avance1_mostrado: n('Cómo se muestra el avance tipo 1'),
    no_reportado: n('Cómo cuenta lo no reportado'),
    solo_semestre_1: n('Año con solo el Semestre I'),
    no_reportado_en_niveles: n('Lo no reportado, en los niveles'),
    nd_en_promedio: n('ND en un promedio'),
    ponderacion: n('Pesos de los indicadores'),
    descendente_en_cero: n('Descendente con valor 0'),
    no_definido: n('Indicadores sin sentido definido'),
    logro_negativo: n('Logro esperado negativo'),
    avance2_en_matriz: n('Avance tipo 2 en la matriz'),
    nivel_en_semestre: n('Nivel en el Semestre I'),
    reportes_aceptados: n('Reportes que cuentan'),
    plazo_cumplir: n('Plazo para cumplir la meta'),
    plazo_ajustar: n('Plazo para ajustar el indicador'),
    accion_clave: n('Acción clave'),
    medio_verificacion: n('Medio de verificación'),
    estados: n('Estados de cumplimiento'),
    nombre_objetivo: n('Cómo se llama un objetivo'),
    nombre_lineamiento: n('Cómo se llama un lineamiento'),
    nombre_servicio: n('Cómo se llama un servicio'),
    decimales: n('Decimales de un avance'),
    titulo_avance: n('Título de la hoja Avance'),
    elaborado_por: n('Elaborado por'),
    visado_por: n('Visado por'),
    aprobado_por: n('Aprobado por'),
    libro_maestro: n('Libro maestro'),
    version_contrato: n('Versión de las tablas'),
  },
  {
    nombre: n('Name of the policy', 'Name of the national policy'),
    nombre_en_matriz: n('Name in the matrix', 'As the matrix names it; blank: the same'),
    norma: n('Norm that approves it', 'Norm that approves the policy'),
    conductor: n('Leading entity', 'Entity that leads the policy'),
    entidad_responsable: n(
      'Entity responsible for the recommendation',
      'Blank: the leading entity',
    ),
    anio_evaluado: n('Evaluated year', 'Year that is evaluated'),
    primer_anio: n('First year', 'First year with columns LE and VO'),
    ultimo_anio: n('Last year (horizon)', 'Last year with columns LE and VO'),
    periodo_compromisos: n('Period of the commitments', 'Blank: the year after the evaluated one'),
    inicio_compromisos: n(
      'Start of the commitments',
      'From when their term runs; blank: 1 January of the year after the evaluated one',
    ),
    fecha_referencia: n('Day on which terms are judged', 'Blank: today'),
    limite_semestre_1: n('Term of Semestre I', 'Month and day of the same year (MM-DD)'),
    limite_semestre_2: n('Term of Semestre II', 'Month and day of the next year (MM-DD)'),
    limite_anual: n('Term of the annual figure', 'Month and day of the next year (MM-DD)'),
    umbral_intermedio: n('From how much it is intermediate', 'Progress, in percent units'),
    umbral_alto: n('From how much it is high', 'Progress, in percent units'),
    peso_criterio_1: n('Weight of criterion 1', 'In the valuation'),
    peso_criterio_2: n('Weight of criterion 2', 'In the valuation'),
    peso_criterio_3: n('Weight of criterion 3', 'In the valuation'),
    corte_intermedio: n('Score from which it is intermediate', 'Of the implementation'),
    corte_avanzado: n('Score from which it is advanced', 'Of the implementation'),
    nivel_criterio_2: n(
      'Confirmed level of criterion 2',
      'What the secretariat confirms; blank: the proposed one',
    ),
    nivel_criterio_3: n('Level of criterion 3', 'Monitoring system: the secretariat sets it'),
    lectura_criterio_2: n(
      'How criterion 2 is read',
      'Clipped mean of the services, or share in level alto',
    ),
    criterio_de_calculo: n(
      'Criterion of calculation',
      'How it is computed: Informe 2023, or Aplicativo CEPLAN V.01, of which a single regional plan is known',
    ),
    avance1_mostrado: n(
      'How progress type 1 is shown',
      'Whole (426.1) or clipped to [0, 100]; blank: as the criterion says',
    ),
    no_reportado: n(
      'How what is not reported counts',
      'A target past its term with no report: zero or ND; blank: as the criterion says',
    ),
    solo_semestre_1: n(
      'Year with Semestre I alone',
      'What it is worth past its term: partial or ND; blank: as the criterion says',
    ),
    no_reportado_en_niveles: n(
      'What is not reported, in the levels',
      'The level of its figure (bajo) or counted apart; blank: as the criterion says',
    ),
    nd_en_promedio: n(
      'ND in a mean',
      'Left out, or zero with its weight; blank: as the criterion says',
    ),
    ponderacion: n('Weights of the indicators', 'By relevance, or a simple mean'),
    descendente_en_cero: n('Descending with value 0', 'Its progress type 1, in percent units'),
    no_definido: n(
      'Indicators without a defined sense',
      'Progress type 1 by the permissible limit, or ND',
    ),
    logro_negativo: n('Negative target', 'Progress type 1: ND or the ratio'),
    avance2_en_matriz: n(
      'Progress type 2 in the matrix',
      'Whose progress type 2 counts for entering it',
    ),
    nivel_en_semestre: n('Level in Semestre I', 'Whether Semestre I has a level'),
    reportes_aceptados: n(
      'Reports that count',
      'Which give the official value: Conforme alone, or Subsanado too',
    ),
    plazo_cumplir: n('Term to meet the target', 'In words, as the matrix says it'),
    plazo_ajustar: n('Term to adjust the indicator', 'In words, as the matrix says it'),
    accion_clave: n('Key action', 'Text by default'),
    medio_verificacion: n('Means of verification', 'Text by default'),
    estados: n('States of fulfilment', 'Separated by semicolons'),
    nombre_objetivo: n('What an objective is called', 'One; many; short'),
    nombre_lineamiento: n('What a guideline is called', 'One; many; short'),
    nombre_servicio: n('What a service is called', 'One; many; short'),
    decimales: n('Decimals of a progress', 'With which it is shown'),
    titulo_avance: n('Title of the sheet Avance', 'As it is printed'),
    elaborado_por: n('Elaborado por', 'Who signs the matrix as its author'),
    visado_por: n('Visado por', 'Who signs it as having looked it over'),
    aprobado_por: n('Aprobado por', 'Who approves it'),
    libro_maestro: n(
      'Master workbook',
      'Name of the file in which what comes back is consolidated',
    ),
    version_contrato: n('Version of the tables', 'Set by PNFTP'),
  },
);

/** How people call a key; the key itself where it is none of ours. */
export const nombreDeClave = (clave: string, idioma: 'es' | 'en'): string =>
  (PARAMETROS[idioma] as Readonly<Partial<Record<string, TextoParametro>>>)[clave]?.nombre ?? clave;
