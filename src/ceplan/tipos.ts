/**
 * The method's nouns as plain data. Figures of progress are in percent units (77.5, not 0.775).
 * Nothing here knows of workbooks: `fila` is only the position of a record in its list, so that
 * whoever read it can find its cells again.
 */

/** Why a figure cannot be computed. */
export type Causa =
  /** The value was not obtained and no deadline applies. */
  | 'sinValor'
  /** The year has no target. */
  | 'sinLogro'
  | 'sinLineaBase'
  /** The target is 0 and gives nothing to measure against. */
  | 'logroCero'
  /** A target of 0 between other targets: nobody has said whether the year is measured. */
  | 'logroPorConfirmar'
  /** Division by zero: the target equals the baseline. */
  | 'logroIgualLineaBase'
  /** Division by zero: the denominator of a ratio is 0. */
  | 'denominadorCero'
  /** The ratio has no meaning with a negative target. */
  | 'logroNegativo'
  /** Text or an Excel error where a number belongs. */
  | 'noNumerico'
  /** The indicator does not exist yet, or any more, in that year. */
  | 'noCorresponde'
  /** The period's deadline has not passed. */
  | 'pendiente'
  /** A target exists, the deadline has passed and nothing was reported. */
  | 'noReporto'
  /** AT2 has no meaning against a ceiling or a floor: there is no distance to cover. */
  | 'limitePermisible'
  /** Sense "No definido" without a permissible bound, or the parameter says ND. */
  | 'sentidoNoDefinido'
  /** Nothing to average: every part is ND. */
  | 'sinDatos'
  /** Fewer points than a trend needs. */
  | 'pocosDatos'
  /** Semestre II may be the running total of the year: nobody has said whether it adds up. */
  | 'semestrePorConfirmar'
  /** Two semesters of a count against a bound: nobody has said whether they add up. */
  | 'agregacionPorConfirmar'
  /** A criterion of the valuation has no level yet. */
  | 'sinNivel';

export interface ND {
  readonly nd: Causa;
}

/** A figure, or the reason why there is none. Never NaN, null or -1. */
export type Cifra = number | ND;

/** What a person wrote where a number belongs and is not one: a text or an Excel error. */
export interface NoNumerico {
  readonly noNumerico: string;
}

/** A figure as written: a number, blank (`null`), or something else. */
export type Dato = number | null | NoNumerico;

export type Tipo = 'OP' | 'Servicio';
export type Sentido = 'Ascendente' | 'Descendente' | 'No definido';
export type Agregacion = 'Agregable' | 'No agregable' | 'Máximo permisible' | 'Mínimo permisible';
/** How the values of a year's periods make the year's. */
export type AgregacionPeriodos = Extract<Agregacion, 'Agregable' | 'No agregable'>;
export type Nivel = 'bajo' | 'intermedio' | 'alto';
/** The level of the valuation's criteria and of its score. */
export type NivelImplementacion = 'inicial' | 'intermedio' | 'avanzado';
export type AjusteFicha = 'Ninguno' | 'Recomendado' | 'En evaluación' | 'Propuesto' | 'Aprobado';
export type Medida = 'cumplir' | 'ajustar';
export type Periodo = 'Semestre I' | 'Semestre II' | 'Anual';

/** Tipo + código: `OP 1.1`, `Servicio 16.2`. Codes are text: 1.10 is not 1.1. */
export interface Clave {
  readonly tipo: Tipo;
  readonly codigo: string;
}

/** A calendar day, `2024-01-31`. */
export type Fecha = string;

export interface Objetivo {
  readonly fila: number;
  readonly codigo: string;
  readonly denominacion: string;
  readonly logroEsperado: string;
}

export interface Lineamiento {
  readonly fila: number;
  readonly codigo: string;
  readonly objetivo: string;
  readonly denominacion: string;
}

export interface Servicio {
  readonly fila: number;
  readonly codigo: string;
  readonly lineamiento: string;
  readonly denominacion: string;
  /** nuevo, mejorado */
  readonly clase: string;
  readonly receptores: string;
}

/** One version of an indicator's ficha; a year is evaluated with the version in force. */
export interface Ficha extends Clave {
  readonly fila: number;
  /** Code of the objetivo prioritario, for an indicator of OP and of service alike. */
  readonly objetivo: string;
  /** Code of the service; empty for an indicator of OP. */
  readonly servicio: string;
  readonly indicador: string;
  readonly responsable: string;
  readonly unidadOrganizacion: string;
  /** Entity that reports; empty: the responsable. */
  readonly informante: string;
  /** Unit of it that gets a formato of its own; empty: one formato for the entity. */
  readonly unidadReporta: string;
  readonly unidadMedida: string;
  readonly sentido: Sentido;
  readonly agregacion: Agregacion;
  /** How periods add up where `agregacion` says how to compare; `null` where nobody has said. */
  readonly agregacionPeriodos: AgregacionPeriodos | null;
  /** 1 muy relevante, 2 relevante, 3 menos relevante; blank means 1. */
  readonly relevancia: number | null;
  readonly vigenteDesde: number | null;
  readonly vigenteHasta: number | null;
  /** When this version was approved: what was judged before that day was judged by the one before. */
  readonly fechaAprobacion: Fecha | null;
  readonly documento: string;
  readonly ajuste: AjusteFicha | null;
  readonly lineaBaseAnio: number | null;
  readonly lineaBase: Dato;
  /** Logro esperado by year. */
  readonly logros: Readonly<Record<number, Dato>>;
  /** Valor obtenido, the official annual figure, by year. */
  readonly valores: Readonly<Record<number, Dato>>;
}

export interface Reporte extends Clave {
  readonly fila: number;
  readonly anio: number;
  readonly periodo: Periodo;
  readonly numerador: Dato;
  readonly denominador: Dato;
  readonly valor: Dato;
  /**
   * Whether the figure accumulates what earlier periods of the year reported; `null` where nobody
   * has said so.
   */
  readonly acumulado: boolean | null;
  readonly fechaCorte: Fecha | null;
  readonly estadoDato: string;
  readonly motivo: string;
  readonly sustento: string;
  readonly enlace: string;
  readonly coordinaciones: string;
  readonly estadoRevision: string;
  readonly observacion: string;
  readonly documento: string;
  readonly reportadoPor: string;
}

/** What an entity, or a unit of it, is asked for a period, and by when. */
export interface Envio {
  readonly fila: number;
  /** As its formato names it. */
  readonly entidad: string;
  readonly anio: number;
  readonly periodo: Periodo;
  readonly enviado: Fecha | null;
  readonly oficio: string;
  /** Codes of the formatos that went out, between spaces. */
  readonly codigos: string;
  /** Its own deadline; `null`: that of the period. */
  readonly plazo: Fecha | null;
  /** Holds instead of `plazo`. */
  readonly prorroga: Fecha | null;
  readonly documento: string;
  readonly estado: string;
  readonly recordado: Fecha | null;
}

/** From a period on, another entity reports an indicator. */
export interface Traspaso extends Clave {
  readonly fila: number;
  readonly anio: number;
  readonly periodo: Periodo;
  readonly de: string;
  readonly a: string;
  readonly documento: string;
  readonly fecha: Fecha | null;
}

/** A figure that someone has declared, to be held against the recomputed one. */
export interface Declarado {
  readonly fila: number;
  /** Indicador, OP, Indicadores OP, Indicadores de servicios, Total, Política. */
  readonly alcance: string;
  readonly tipo: string;
  readonly codigo: string;
  readonly anio: number;
  /** AT1, AT2, Nivel, Conteo bajo, Conteo intermedio, Conteo alto, Índice de gestión, Valoración… */
  readonly medida: string;
  readonly valor: Dato;
  /** The declared figure as it was written (keeps the printed decimals). */
  readonly texto: string;
  readonly donde: string;
}

/** Whose way of calculating: the 2023 report's, or that of CEPLAN's application. */
export type CriterioCalculo = 'informe' | 'aplicativo';

/** How a level of the plan is called: one of them, several, and in short. */
export interface NombreNivel {
  readonly uno: string;
  readonly varios: string;
  readonly corto: string;
}

/** The levels of a plan: an institutional plan has objetivos and acciones estratégicas. */
export interface NombresDeNiveles {
  readonly objetivo: NombreNivel;
  readonly lineamiento: NombreNivel;
  readonly servicio: NombreNivel;
}

/** Bounds of what the method doubts, in percent units. */
export interface Dudas {
  /** Semestre II, of semestre I, from which on it may be the running total of the year. */
  readonly acumuladoDesde: number;
  /** By how much the sum of both then overshoots what was to be expected. */
  readonly acumuladoExceso: number;
  /** Distance from baseline to target, of the larger of them, below which AT2 is fragile. */
  readonly tramoCorto: number;
}

/** Every choice of the method that a person may make; `parametros.ts` has the defaults and sources. */
export interface Parametros {
  /** What the choices that nobody made alone follow; `CRITERIOS` says which they are. */
  readonly criterio: CriterioCalculo;
  /** [R] Whether AT1 is kept whole, or clipped to [0, 100] wherever it is shown. */
  readonly avance1Mostrado: 'entero' | 'acotado';
  /** [R] Percent units. */
  readonly umbralIntermedio: number;
  readonly umbralAlto: number;
  /** [R] Weights of the three criteria of the valuation. */
  readonly pesos: readonly [number, number, number];
  /** [C] Cut-offs of the score, intermedio and avanzado. */
  readonly cortes: readonly [number, number];
  /** [C] What the secretariat sets; `null` means not set yet. */
  readonly nivelCriterio3: NivelImplementacion | null;
  /** [C] What the secretariat confirms instead of the proposal; `null` takes the proposal. */
  readonly nivelCriterio2: NivelImplementacion | null;
  /** [C] How criterion 2 is read: mean of the clipped AT1, or share of services at alto. */
  readonly lecturaCriterio2: 'promedio' | 'proporcionAlto';
  /** [R] What a target without a report counts as once its deadline has passed. */
  readonly noReportado: 'cero' | 'nd';
  /**
   * [C] What an accepted Semestre I makes of a year that has nothing else once its deadline has
   * passed: a partial value, or none [A].
   */
  readonly soloSemestre1: 'parcial' | 'nd';
  /** [R] Whether a target without a report has the level of its figure, or is counted apart from the levels. */
  readonly noReportadoEnNiveles: 'bajo' | 'aparte';
  /** [C] Whether ND stays out of a mean or counts as 0; a mean of nothing but ND is ND. */
  readonly ndEnPromedio: 'excluir' | 'cero';
  /** [2] Weights by relevancia (Tabla A5), or the simple mean. */
  readonly ponderacion: 'relevancia' | 'simple';
  /** [2] AT1 of a descending indicator whose value is 0, percent units. */
  readonly descendenteEnCero: number;
  /** [C] Sense "No definido": the permissible bounds, or ND. */
  readonly noDefinido: 'permisible' | 'nd';
  /** [C] A negative target in AT1. */
  readonly logroNegativo: 'nd' | 'razon';
  /** [D] Whose AT2 puts an indicator into the matrix. */
  readonly avance2EnMatriz: 'OP' | 'todos' | 'ninguno';
  /** [C] Whether the first semester gets a level. */
  readonly nivelEnSemestre: boolean;
  /** [C] Which reports make an official value: those agreed to, or also those answered. */
  readonly reportesAceptados: 'conformes' | 'subsanados';
  /** [R] Deadlines of the commitments by kind of measure. */
  readonly plazoCumplir: string;
  readonly plazoAjustar: string;
  /** [R] Texts that every row of the matrix starts with. */
  readonly accionClave: string;
  readonly medioVerificacion: string;
  /** [C] Estado de cumplimiento, in order. */
  readonly estados: readonly string[];
  /** [C] Day and month (`07-31`) by which a period is due; semestre II and anual in the next year. */
  readonly limites: Readonly<Record<Periodo, string>>;
  /** [R] Names of the levels, as sheets and matrix print them. */
  readonly nombres: NombresDeNiveles;
  /** [C] From when on a figure is doubted; the rules that ask about it have these parameters. */
  readonly dudas: Dudas;
  /** [C] Decimals of a printed figure; more where the figure would contradict its colour. */
  readonly decimales: number;
}

/** A policy as its workbook tells it. */
export interface Politica {
  readonly nombre: string;
  readonly norma: string;
  readonly conductor: string;
  /** Entidad o pliego responsable de la recomendación. */
  readonly entidadResponsable: string;
  readonly anioEvaluado: number;
  /** Years that the workbook has columns for, ascending; the last one is the horizon. */
  readonly anios: readonly number[];
  readonly periodoCompromisos: string;
  readonly inicioCompromisos: Fecha | null;
  /** The day on which deadlines are judged. */
  readonly fechaReferencia: Fecha;
  readonly parametros: Parametros;
  readonly objetivos: readonly Objetivo[];
  readonly lineamientos: readonly Lineamiento[];
  readonly servicios: readonly Servicio[];
  readonly fichas: readonly Ficha[];
  readonly reportes: readonly Reporte[];
  readonly declarados: readonly Declarado[];
  readonly envios: readonly Envio[];
  readonly traspasos: readonly Traspaso[];
}

export type Severidad = 'error' | 'advertencia' | 'aviso';

/**
 * Where a finding stands, as the method knows it: a record of a table and its field (`anio` where
 * the field is one of a series). `libro/` turns it into a sheet and a cell.
 */
export interface Lugar {
  readonly tabla:
    | 'politica'
    | 'objetivos'
    | 'lineamientos'
    | 'servicios'
    | 'fichas'
    | 'reportes'
    | 'declarados'
    | 'compromisos'
    | 'justificaciones'
    | 'envios'
    | 'recepciones'
    | 'traspasos'
    | 'cierres';
  readonly fila: number;
  readonly campo: string;
  readonly anio?: number;
}

/** A cell, or a range of cells, of a sheet: `Indicadores`, `T5` or `T5:V9`. */
export interface Celda {
  readonly hoja: string;
  readonly celda: string;
}

/** What would be written where, to mend what was found. */
export interface Reparacion {
  /**
   * `forma`: what is written says the same afterwards (a number that was text, spaces, a name's
   * spelling), and many may be applied together. `sustancia`: a figure becomes another one; each
   * needs a person's word.
   */
  readonly clase: 'forma' | 'sustancia';
  readonly cambios: readonly {
    readonly lugar: Lugar | Celda;
    readonly valor: string | number | null;
  }[];
}

/** What a finding explains: other findings about the same follow from it. */
export interface Alcance {
  /** Figures of indicators, year by year; without `campo` the target and the value alike. */
  readonly cifras?: readonly {
    readonly clave: Clave;
    readonly anio: number;
    readonly campo?: 'logros' | 'valores';
  }[];
  /** Indicators all of whose figures it explains, whatever the year. */
  readonly claves?: readonly Clave[];
  /** Cells of the workbook. */
  readonly celdas?: readonly Celda[];
  /** Codes that are missed elsewhere: `1.1`, `OP 1.1` of an indicator. */
  readonly codigos?: readonly string[];
}

/** One of the cells that a finding stands for, with what is said of it alone. */
export interface CeldaHallada extends Celda {
  /** Its own name, were it a finding alone. */
  readonly id?: string;
  readonly tipo?: Tipo;
  readonly codigo?: string;
  readonly encontrado: string;
  readonly esperado: string;
}

/** What a check found. Texts for people are made from `regla` and `datos` in the catalogue. */
export interface Hallazgo {
  readonly regla: string;
  readonly severidad: Severidad;
  /** A record's field, or a place in the workbook that `libro/` names itself. */
  readonly lugar: Lugar | Celda | null;
  readonly tipo?: Tipo;
  readonly codigo?: string;
  readonly anio?: number;
  /** Every year whose figures it looks at, where there is more than one. */
  readonly anios?: readonly number[];
  readonly encontrado: string;
  readonly esperado: string;
  /** What the message needs besides: figures and texts by name. */
  readonly datos?: Readonly<Record<string, string | number>>;
  /** Stable name of this finding, so that others can point at it. */
  readonly id?: string;
  /** `id` of the finding that this one follows from: repair that one and this one goes. */
  readonly causa?: string;
  /** Where it is certain what would be right. */
  readonly reparacion?: Reparacion;
  readonly explica?: Alcance;
  /** Where it stands for several cells: all of them, `lugar` the first. */
  readonly celdas?: readonly CeldaHallada[];
}
