/** The sheet Política: one row per fact or parameter, each parameter with a name of the workbook. */
import { CRITERIOS, FUENTES, PARAMETROS_POR_DEFECTO as P } from '../ceplan/parametros';
import type {
  CriterioCalculo,
  Fecha,
  NivelImplementacion,
  NombreNivel,
  Parametros,
} from '../ceplan/tipos';
import { CLAVE_VERSION, PRIMERA_VERSION, VERSION_CONTRATO } from './contrato';
import type { EsquemaTabla } from './esquema';

export type TipoParametro = 'texto' | 'anio' | 'numero' | 'fecha' | 'mesDia' | 'lista' | 'textos';

export interface ClavePolitica {
  readonly clave: string;
  readonly tipo: TipoParametro;
  /** What a new workbook holds, and what holds where the key is missing. */
  readonly defecto: string | number | null;
  /** For `lista`: the texts that are allowed; a blank is allowed where `defecto` is blank. */
  readonly opciones?: readonly string[];
  readonly obligatoria?: boolean;
  /**
   * For `numero`: percent units (75, not 0.75), so that what lies between 0 and 1 was typed as a
   * fraction; or a whole number.
   */
  readonly unidad?: 'porcentaje' | 'entero';
  /** For `textos`: how many there have to be. */
  readonly partes?: number;
  /** For `numero`, both bounds included. */
  readonly rango?: readonly [number, number];
  /** What it is, as the sheet's column Descripción says it. */
  readonly descripcion: string;
  /** Field of `Politica` or of `Parametros` that the method's findings name. */
  readonly campo: string;
}

/** What is allowed, as a finding says it. */
export const comoRango = ([desde, hasta]: readonly [number, number]): string => `${desde}–${hasta}`;

export const NIVELES_IMPLEMENTACION = ['Inicial', 'Intermedio', 'Avanzado'] as const;
export const TITULO_AVANCE =
  'Anexo B-7. Matriz de seguimiento de los objetivos prioritarios y servicios de la política nacional';

/** How the workbook names each criterio de cálculo. */
export const NOMBRES_DE_CRITERIOS: Readonly<Record<CriterioCalculo, string>> = {
  informe: 'Informe 2023',
  aplicativo: 'Aplicativo CEPLAN V.01',
};

/** `Objetivo; Objetivos; OP`, as a cell of tblPolitica. */
export const deNombre = ({ uno, varios, corto }: NombreNivel): string =>
  [uno, varios, corto].join('; ');

const dato = (
  clave: string,
  campo: string,
  tipo: TipoParametro,
  descripcion: string,
  defecto: ClavePolitica['defecto'] = null,
  mas: Partial<ClavePolitica> = {},
): ClavePolitica => ({ clave, campo, tipo, descripcion, defecto, ...mas });

/** Every key, in the order of the sheet: first the policy's facts, then the method's parameters. */
export const CLAVES: readonly ClavePolitica[] = [
  dato('nombre', 'nombre', 'texto', 'Nombre de la política nacional', null, { obligatoria: true }),
  dato(
    'nombre_en_matriz',
    'nombre',
    'texto',
    'Cómo se nombra en la matriz de compromisos; vacío: igual que el nombre',
  ),
  dato('norma', 'norma', 'texto', 'Norma que la aprueba'),
  dato('conductor', 'conductor', 'texto', 'Entidad conductora'),
  dato(
    'entidad_responsable',
    'entidadResponsable',
    'texto',
    'Entidad o pliego responsable de la recomendación; vacío: la entidad conductora',
  ),
  dato('anio_evaluado', 'anioEvaluado', 'anio', 'Año que se evalúa', null, { obligatoria: true }),
  dato('primer_anio', 'anios', 'anio', 'Primer año con columnas LE y VO', null, {
    obligatoria: true,
  }),
  dato(
    'ultimo_anio',
    'anios',
    'anio',
    'Último año con columnas LE y VO: el horizonte de la política',
    null,
    { obligatoria: true },
  ),
  dato(
    'periodo_compromisos',
    'periodoCompromisos',
    'texto',
    'Periodo de los compromisos; vacío: el año siguiente al evaluado',
  ),
  dato(
    'inicio_compromisos',
    'inicioCompromisos',
    'fecha',
    'Desde cuándo corre el plazo; vacío: 1 de enero del año siguiente al evaluado',
  ),
  dato(
    'fecha_referencia',
    'fechaReferencia',
    'fecha',
    'Día en que se juzga si un plazo venció; vacío: hoy',
  ),
  dato(
    'limite_semestre_1',
    'limites',
    'mesDia',
    'Límite del Semestre I, mes y día del mismo año (MM-DD)',
    P.limites['Semestre I'],
  ),
  dato(
    'limite_semestre_2',
    'limites',
    'mesDia',
    'Límite del Semestre II, mes y día del año siguiente (MM-DD)',
    P.limites['Semestre II'],
  ),
  dato(
    'limite_anual',
    'limites',
    'mesDia',
    'Límite del dato anual, mes y día del año siguiente (MM-DD)',
    P.limites.Anual,
  ),
  dato(
    'umbral_intermedio',
    'umbralIntermedio',
    'numero',
    'Desde este avance el nivel es intermedio',
    P.umbralIntermedio,
    { rango: [2, 1000], unidad: 'porcentaje' },
  ),
  dato('umbral_alto', 'umbralAlto', 'numero', 'Desde este avance el nivel es alto', P.umbralAlto, {
    rango: [2, 1000],
    unidad: 'porcentaje',
  }),
  dato('peso_criterio_1', 'pesos', 'numero', 'Peso del criterio 1 de la valoración', P.pesos[0], {
    rango: [0, 1000],
  }),
  dato('peso_criterio_2', 'pesos', 'numero', 'Peso del criterio 2 de la valoración', P.pesos[1], {
    rango: [0, 1000],
  }),
  dato('peso_criterio_3', 'pesos', 'numero', 'Peso del criterio 3 de la valoración', P.pesos[2], {
    rango: [0, 1000],
  }),
  dato(
    'corte_intermedio',
    'cortes',
    'numero',
    'Desde este puntaje la implementación es intermedia',
    P.cortes[0],
    { rango: [1, 3] },
  ),
  dato(
    'corte_avanzado',
    'cortes',
    'numero',
    'Desde este puntaje la implementación es avanzada',
    P.cortes[1],
    { rango: [1, 3] },
  ),
  dato(
    'nivel_criterio_2',
    'nivelCriterio2',
    'lista',
    'Nivel del criterio 2 que confirma la secretaría; vacío: el propuesto',
    null,
    { opciones: NIVELES_IMPLEMENTACION },
  ),
  dato(
    'nivel_criterio_3',
    'nivelCriterio3',
    'lista',
    'Nivel del criterio 3 (sistema de seguimiento): lo fija la secretaría',
    null,
    { opciones: NIVELES_IMPLEMENTACION },
  ),
  dato(
    'lectura_criterio_2',
    'lecturaCriterio2',
    'lista',
    'Cómo se lee el criterio 2: promedio acotado de los servicios o proporción en nivel alto',
    'promedio',
    { opciones: ['promedio', 'proporción en alto'] },
  ),
  dato(
    'criterio_de_calculo',
    'criterio',
    'lista',
    'Cómo se calcula: Informe 2023, o Aplicativo CEPLAN V.01, del que solo se conoce un plan regional',
    NOMBRES_DE_CRITERIOS.informe,
    { opciones: Object.values(NOMBRES_DE_CRITERIOS) },
  ),
  dato(
    'avance1_mostrado',
    'avance1Mostrado',
    'lista',
    'AT1 entero (426.1) o acotado a [0, 100]; vacío: según el criterio',
    null,
    { opciones: ['entero', 'acotado'] },
  ),
  dato(
    'no_reportado',
    'noReportado',
    'lista',
    'Cómo cuenta una meta vencida sin reporte: cero o ND; vacío: según el criterio',
    null,
    { opciones: ['cero', 'ND'] },
  ),
  dato(
    'solo_semestre_1',
    'soloSemestre1',
    'lista',
    'Qué vale un año con plazo vencido que solo tiene Semestre I: parcial o ND; vacío: según el criterio',
    null,
    { opciones: ['parcial', 'ND'] },
  ),
  dato(
    'no_reportado_en_niveles',
    'noReportadoEnNiveles',
    'lista',
    'Si lo no reportado tiene el nivel de su cifra (bajo) o se cuenta aparte; vacío: según el criterio',
    null,
    { opciones: ['bajo', 'aparte'] },
  ),
  dato(
    'nd_en_promedio',
    'ndEnPromedio',
    'lista',
    'Si un ND queda fuera del promedio o cuenta como cero con su peso; vacío: según el criterio',
    null,
    { opciones: ['excluir', 'cero'] },
  ),
  dato(
    'ponderacion',
    'ponderacion',
    'lista',
    'Pesos por relevancia o promedio simple',
    'relevancia',
    { opciones: ['relevancia', 'simple'] },
  ),
  dato(
    'descendente_en_cero',
    'descendenteEnCero',
    'numero',
    'AT1 de un indicador descendente cuyo valor es 0',
    P.descendenteEnCero,
    { rango: [0, 1000], unidad: 'porcentaje' },
  ),
  dato(
    'no_definido',
    'noDefinido',
    'lista',
    'AT1 de los indicadores sin sentido definido: por el límite permisible o ND',
    'permisible',
    { opciones: ['permisible', 'ND'] },
  ),
  dato(
    'logro_negativo',
    'logroNegativo',
    'lista',
    'AT1 cuando el logro esperado es negativo: ND o la razón',
    'ND',
    { opciones: ['ND', 'razón'] },
  ),
  dato(
    'avance2_en_matriz',
    'avance2EnMatriz',
    'lista',
    'De quién cuenta el AT2 para entrar en la matriz de compromisos',
    'OP',
    { opciones: ['OP', 'todos', 'ninguno'] },
  ),
  dato('nivel_en_semestre', 'nivelEnSemestre', 'lista', 'Si el Semestre I lleva nivel', 'no', {
    opciones: ['sí', 'no'],
  }),
  dato(
    'reportes_aceptados',
    'reportesAceptados',
    'lista',
    'Qué reportes dan el VO oficial: solo los conformes, o también los subsanados',
    'conformes',
    { opciones: ['conformes', 'conformes y subsanados'] },
  ),
  dato('plazo_cumplir', 'plazoCumplir', 'texto', 'Plazo para cumplir la meta', P.plazoCumplir),
  dato('plazo_ajustar', 'plazoAjustar', 'texto', 'Plazo para ajustar el indicador', P.plazoAjustar),
  dato('accion_clave', 'accionClave', 'texto', 'Acción clave, texto por defecto', P.accionClave),
  dato(
    'medio_verificacion',
    'medioVerificacion',
    'texto',
    'Medio de verificación, texto por defecto',
    P.medioVerificacion,
  ),
  dato(
    'estados',
    'estados',
    'textos',
    'Estados de cumplimiento, separados por punto y coma',
    P.estados.join('; '),
  ),
  ...(['objetivo', 'lineamiento', 'servicio'] as const).map((nivel) =>
    dato(
      `nombre_${nivel}`,
      'nombres',
      'textos',
      `Cómo se llama el nivel ${nivel}: uno; varios; en corto`,
      deNombre(P.nombres[nivel]),
      { partes: 3 },
    ),
  ),
  dato('decimales', 'decimales', 'numero', 'Decimales con que se muestra un avance', P.decimales, {
    rango: [0, 6],
    unidad: 'entero',
  }),
  dato('titulo_avance', 'tituloAvance', 'texto', 'Título de la hoja Avance', TITULO_AVANCE),
  dato('elaborado_por', 'firmas', 'texto', 'Firma de la matriz: Elaborado por'),
  dato('visado_por', 'firmas', 'texto', 'Firma de la matriz: Visado por'),
  dato('aprobado_por', 'firmas', 'texto', 'Firma de la matriz: Aprobado por'),
  dato(
    'libro_maestro',
    'libroMaestro',
    'texto',
    'Nombre del archivo que es el libro maestro, en el que se consolida',
  ),
  dato(
    CLAVE_VERSION,
    'versionContrato',
    'numero',
    'Versión de las tablas de este libro; la pone PNFTP al crearlo o al actualizarlo',
    VERSION_CONTRATO,
    { rango: [PRIMERA_VERSION, VERSION_CONTRATO], unidad: 'entero' },
  ),
];

export const POLITICA: EsquemaTabla = {
  nombre: 'tblPolitica',
  hoja: 'politica',
  registros: 'politica',
  clave: ['clave'],
  columnas: [
    { campo: 'parametro', titulo: 'Parámetro', tipo: 'texto', ancho: 34 },
    { campo: 'valor', titulo: 'Valor', tipo: 'texto', ancho: 52 },
    { campo: 'descripcion', titulo: 'Descripción', tipo: 'texto', ancho: 64 },
    { campo: 'fuente', titulo: 'Fuente', tipo: 'texto', ancho: 9 },
    { campo: 'clave', titulo: 'Clave', tipo: 'texto', ancho: 24, obligatoria: true },
  ],
};

/** `[R]`, for the column Fuente; empty for the policy's own facts. */
export function fuenteDe(clave: string): string {
  const fuente = (FUENTES as Readonly<Record<string, string>>)[clave];
  return fuente ? `[${fuente}]` : '';
}

/** The workbook's name of a parameter's cell. */
export const nombreDeParametro = (clave: string): string => `PNFTP_${clave}`;

/** Both thresholds, one above the other, as PNFTP.NIVEL takes them. */
export const NOMBRE_UMBRALES = 'PNFTP_umbrales';

/** What `tblPolitica` says, read and complete. */
export interface DatosPolitica {
  readonly nombre: string;
  readonly nombreEnMatriz: string;
  readonly norma: string;
  readonly conductor: string;
  readonly entidadResponsable: string;
  readonly anioEvaluado: number;
  readonly primerAnio: number;
  readonly ultimoAnio: number;
  readonly periodoCompromisos: string;
  readonly inicioCompromisos: Fecha;
  readonly fechaReferencia: Fecha;
  readonly tituloAvance: string;
  readonly elaboradoPor: string;
  readonly visadoPor: string;
  readonly aprobadoPor: string;
  /** Name of the file in which what comes back is consolidated; empty: none is yet. */
  readonly libroMaestro: string;
  readonly parametros: Parametros;
}

/** Values already checked against their type, by key: text, number, ISO date, list of texts. */
export type ValoresPolitica = ReadonlyMap<string, string | number | readonly string[]>;

/** The facts out of checked values; `null` where an obligatory one is missing. */
export function datosPolitica(valores: ValoresPolitica, hoy: Fecha): DatosPolitica | null {
  const texto = (clave: string): string => String(valores.get(clave) ?? '');
  const numero = (clave: string): number => Number(valores.get(clave));
  const anioEvaluado = numero('anio_evaluado');
  const primerAnio = numero('primer_anio');
  const ultimoAnio = numero('ultimo_anio');
  const nombre = texto('nombre');
  if (!nombre || !anioEvaluado || !primerAnio || !ultimoAnio || ultimoAnio < primerAnio) {
    return null;
  }
  const nombreNivel = (clave: string): NombreNivel => {
    const [uno = '', varios = '', corto = ''] = valores.get(clave) as readonly string[];
    return { uno, varios, corto };
  };
  const nivel = (clave: string) =>
    (texto(clave).toLowerCase() || null) as NivelImplementacion | null;
  const conductor = texto('conductor');
  const criterio: CriterioCalculo =
    texto('criterio_de_calculo') === NOMBRES_DE_CRITERIOS.aplicativo ? 'aplicativo' : 'informe';
  const suyos = CRITERIOS[criterio];
  const noReportado = texto('no_reportado');
  const soloSemestre1 = texto('solo_semestre_1');
  return {
    nombre,
    nombreEnMatriz: texto('nombre_en_matriz') || nombre,
    norma: texto('norma'),
    conductor,
    entidadResponsable: texto('entidad_responsable') || conductor,
    anioEvaluado,
    primerAnio,
    ultimoAnio,
    periodoCompromisos: texto('periodo_compromisos') || String(anioEvaluado + 1),
    inicioCompromisos: texto('inicio_compromisos') || `${anioEvaluado + 1}-01-01`,
    fechaReferencia: texto('fecha_referencia') || hoy,
    tituloAvance: texto('titulo_avance') || TITULO_AVANCE,
    elaboradoPor: texto('elaborado_por'),
    visadoPor: texto('visado_por'),
    aprobadoPor: texto('aprobado_por'),
    libroMaestro: texto('libro_maestro'),
    parametros: {
      umbralIntermedio: numero('umbral_intermedio'),
      umbralAlto: numero('umbral_alto'),
      pesos: [numero('peso_criterio_1'), numero('peso_criterio_2'), numero('peso_criterio_3')],
      cortes: [numero('corte_intermedio'), numero('corte_avanzado')],
      nivelCriterio2: nivel('nivel_criterio_2'),
      nivelCriterio3: nivel('nivel_criterio_3'),
      lecturaCriterio2: texto('lectura_criterio_2') === 'promedio' ? 'promedio' : 'proporcionAlto',
      criterio,
      avance1Mostrado: (texto('avance1_mostrado') ||
        suyos.avance1Mostrado) as Parametros['avance1Mostrado'],
      noReportado: noReportado === '' ? suyos.noReportado : noReportado === 'ND' ? 'nd' : 'cero',
      soloSemestre1:
        soloSemestre1 === '' ? suyos.soloSemestre1 : soloSemestre1 === 'ND' ? 'nd' : 'parcial',
      noReportadoEnNiveles: (texto('no_reportado_en_niveles') ||
        suyos.noReportadoEnNiveles) as Parametros['noReportadoEnNiveles'],
      ndEnPromedio: (texto('nd_en_promedio') || suyos.ndEnPromedio) as Parametros['ndEnPromedio'],
      ponderacion: texto('ponderacion') === 'simple' ? 'simple' : 'relevancia',
      descendenteEnCero: numero('descendente_en_cero'),
      noDefinido: texto('no_definido') === 'ND' ? 'nd' : 'permisible',
      logroNegativo: texto('logro_negativo') === 'ND' ? 'nd' : 'razon',
      avance2EnMatriz: texto('avance2_en_matriz') as Parametros['avance2EnMatriz'],
      nivelEnSemestre: texto('nivel_en_semestre') === 'sí',
      reportesAceptados: texto('reportes_aceptados') === 'conformes' ? 'conformes' : 'subsanados',
      plazoCumplir: texto('plazo_cumplir'),
      plazoAjustar: texto('plazo_ajustar'),
      accionClave: texto('accion_clave'),
      medioVerificacion: texto('medio_verificacion'),
      estados: valores.get('estados') as readonly string[],
      limites: {
        'Semestre I': texto('limite_semestre_1'),
        'Semestre II': texto('limite_semestre_2'),
        Anual: texto('limite_anual'),
      },
      nombres: {
        objetivo: nombreNivel('nombre_objetivo'),
        lineamiento: nombreNivel('nombre_lineamiento'),
        servicio: nombreNivel('nombre_servicio'),
      },
      dudas: P.dudas,
      decimales: numero('decimales'),
    },
  };
}
