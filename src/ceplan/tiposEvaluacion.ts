/**
 * What `evaluar(politica)` gives. All progress is in percent units, unclipped unless said; a level
 * is `null` where its figure is ND. Texts are data except the sentences that are the method's own.
 */
import type {
  AjusteFicha,
  Cifra,
  Clave,
  Fecha,
  Ficha,
  Medida,
  ND,
  Nivel,
  NivelImplementacion,
  Objetivo,
  Periodo,
  Reporte,
  Servicio,
} from './tipos';

/**
 * Where an annual value comes from: the official column, the accepted reports, nobody although
 * the deadline has passed, or nowhere (see the cause in `valor`).
 */
export type OrigenValor = 'oficial' | 'reportes' | 'noReportado' | 'ninguno';

/** A semester's figure: its own value against the year's target. */
export interface AvanceSemestre {
  readonly valor: Cifra;
  readonly avanceTipo1: Cifra;
  /** Only where the parameter `nivelEnSemestre` asks for it. */
  readonly nivel: Nivel | null;
  /** The accepted report that it comes from. */
  readonly reporte: Reporte | null;
  /** The version that judges it, where the year's was approved after the semester's end. */
  readonly juzgadoPor?: Ficha;
}

/** One indicator in one year. There is exactly one for each indicator and each year of the policy. */
export interface AvanceIndicador extends Clave {
  readonly anio: number;
  /** The version in force; where `vigente` is false, the version nearest in time. */
  readonly ficha: Ficha;
  /** Whether a version of the ficha is in force that year. Else every figure is ND `noCorresponde`. */
  readonly vigente: boolean;
  readonly logro: Cifra;
  readonly lineaBase: Cifra;
  /** The annual value; ND `noReporto`, `pendiente` or `noCorresponde` where it is blank. */
  readonly valor: Cifra;
  readonly origen: OrigenValor;
  /** The periods whose accepted reports make up `valor`; empty unless `origen` is `reportes`. */
  readonly periodos: readonly Periodo[];
  /** Whether periods that should add up to `valor` are missing from it. */
  readonly parcial: boolean;
  /** 0 where nothing was reported and the parameter `noReportado` counts that as 0. */
  readonly avanceTipo1: Cifra;
  readonly avanceTipo2: Cifra;
  readonly nivelTipo1: Nivel | null;
  readonly nivelTipo2: Nivel | null;
  readonly semestre1: AvanceSemestre;
  readonly semestre2: AvanceSemestre;
}

/** A part of the mean of an OP or of a service. */
export interface ParteObjetivo extends Clave {
  readonly avanceTipo1: Cifra;
  readonly avanceTipo2: Cifra;
  readonly relevancia: number;
  /** Its weight in the OP's mean, not yet divided by the sum of weights. */
  readonly peso: number;
}

/** An OP in one year: means of its indicators' clipped figures, weighted by relevancia. */
export interface AvanceObjetivo {
  readonly codigo: string;
  /** `null` where indicators name an OP that the structure does not have. */
  readonly objetivo: Objetivo | null;
  readonly anio: number;
  readonly avanceTipo1: Cifra;
  readonly avanceTipo2: Cifra;
  readonly nivelTipo1: Nivel | null;
  readonly nivelTipo2: Nivel | null;
  /** Its indicators of OP in that year, without those that do not apply or are pending. */
  readonly partes: readonly ParteObjetivo[];
}

/** A service with several indicators in one year: means as an OP's [A]. Nothing else counts on it. */
export interface AvanceServicio {
  readonly codigo: string;
  /** `null` where indicators name a service that the structure does not have. */
  readonly servicio: Servicio | null;
  /** The OP of its first indicator. */
  readonly objetivo: string;
  readonly anio: number;
  readonly avanceTipo1: Cifra;
  readonly avanceTipo2: Cifra;
  readonly nivelTipo1: Nivel | null;
  readonly nivelTipo2: Nivel | null;
  readonly partes: readonly ParteObjetivo[];
}

export interface Conteo {
  readonly bajo: number;
  readonly intermedio: number;
  readonly alto: number;
  /** Figures that cannot be computed; not those that do not apply or are pending. */
  readonly nd: number;
  /** bajo + intermedio + alto + nd */
  readonly total: number;
  /** Those that nobody reported, where they are counted apart from the levels; else 0. */
  readonly noReportados: number;
}

/** Levels of the year, counted. */
export interface Conteos {
  readonly objetivos: Conteo;
  readonly indicadoresOP: Conteo;
  readonly indicadoresServicios: Conteo;
  /** Indicators of OP and of services, without the OPs. */
  readonly total: Conteo;
}

/** Why a figure that the índice rests on is fragile. */
export type MotivoFragilidad =
  /** The baseline lies beyond the target, so that the figure rewards the wrong direction. */
  | 'lineaBaseTrasLogro'
  /** Target and baseline are so close that a small change of the value turns the figure round. */
  | 'tramoCorto'
  /** Nothing was reported: the 0 is a convention. */
  | 'noReportado'
  /** Its OP has no other figure: all of the OP rests on it. */
  | 'unicaCifra';

/** An indicator of OP that the índice is computed from. */
export interface Apoyo extends Clave {
  readonly objetivo: string;
  readonly avanceTipo2: number;
  /** What the figure contributes to the índice, in its points. The contributions add up to it. */
  readonly aporte: number;
  readonly motivos: readonly MotivoFragilidad[];
  /** The índice, were this figure 0, or ND. */
  readonly siCero: Cifra;
  readonly nivelSiCero: Nivel | null;
  readonly siND: Cifra;
  readonly nivelSiND: Nivel | null;
}

/** Two figures that the índice is computed from, and what it would be without both. */
export interface Pareja {
  readonly figuras: readonly [Apoyo, Apoyo];
  readonly siCero: Cifra;
  readonly nivelSiCero: Nivel | null;
  readonly siND: Cifra;
  readonly nivelSiND: Nivel | null;
}

export interface IndiceGestion {
  readonly valor: Cifra;
  readonly nivel: Nivel | null;
  /** All that it is computed from, in the order of the OPs. */
  readonly apoyos: readonly Apoyo[];
  /** At most five of them, the one first that moves it furthest at 0 or as ND. */
  readonly dependeDe: readonly Apoyo[];
  /** At most three pairs, of doubtful figures that do more together than one by one. */
  readonly parejas: readonly Pareja[];
  /** Those whose baseline lies beyond the target. */
  readonly dudosos: readonly Apoyo[];
  /** The índice with all the `dudosos` at 0, and with all of them ND. */
  readonly dudososEnCero: Cifra;
  readonly nivelDudososEnCero: Nivel | null;
  readonly dudososND: Cifra;
  readonly nivelDudososND: Nivel | null;
  /** Indicators of OP that it leaves out for having no figure. */
  readonly sinCifra: readonly (Clave & ND)[];
}

export interface Criterio {
  readonly numero: 1 | 2 | 3;
  readonly peso: number;
  /** The figure that the proposal is read from; ND for criterion 3. */
  readonly cifra: Cifra;
  /** What the method proposes; `null` for criterion 3, which the secretariat sets. */
  readonly propuesto: NivelImplementacion | null;
  /** What the secretariat has set or confirmed. */
  readonly confirmado: NivelImplementacion | null;
  /** What counts: the confirmed level, else the proposed one. */
  readonly nivel: NivelImplementacion | null;
  /** Weight × 1, 2 or 3. */
  readonly puntaje: Cifra;
}

/** Another reading of criterion 2, and what the valuation would be with it. */
export interface AlternativaCriterio2 {
  readonly lectura: 'promedio' | 'proporcionAlto' | 'proporcionAltoDeclarada';
  /** Percent units. */
  readonly cifra: Cifra;
  readonly nivel: NivelImplementacion | null;
  readonly puntaje: Cifra;
  readonly nivelTotal: NivelImplementacion | null;
  /** Whether this reading is the one that the proposal takes. */
  readonly elegida: boolean;
}

export interface Valoracion {
  readonly criterios: readonly [Criterio, Criterio, Criterio];
  /** 1 to 3; ND `sinNivel` while a criterion has no level. */
  readonly puntaje: Cifra;
  readonly nivel: NivelImplementacion | null;
  readonly alternativas: readonly AlternativaCriterio2[];
}

/** A target with its year. */
export interface Meta {
  readonly anio: number;
  readonly logro: number;
}

/** What the recomendación says; `textoRecomendacion` makes the sentence. */
export interface Recomendacion {
  readonly medida: Medida;
  /** Targets of the next two years within the horizon that are numbers. */
  readonly metas: readonly Meta[];
  readonly unidadMedida: string;
  /** What the entity reported to have coordinated in the evaluated year. */
  readonly coordinaciones: readonly string[];
}

/** What is to be improved; `textoAspecto` makes the text. */
export interface Aspecto extends Clave {
  /** Code and name of the service; empty for an indicator of OP. */
  readonly servicio: string;
  readonly nombreServicio: string;
  /** What a service is called in this plan. */
  readonly nivel: string;
  /** Whether the service has other indicators, so that this one is named with its code. */
  readonly varios: boolean;
  readonly indicador: string;
}

/** Why an indicator enters the matrix. */
export type MotivoCompromiso = 'avanceTipo1' | 'avanceTipo2';

export type OrigenMedida =
  /** The column Ajuste de ficha says it. */
  | 'ficha'
  /** Suggested: AT1 is alto while AT2 is bajo. */
  | 'avancesOpuestos'
  /** Suggested: the service's value is 0 in the last two years. */
  | 'valorCero'
  /** Suggested for want of a reason to adjust. */
  | 'porDefecto';

export interface Compromiso extends Clave {
  /** 1, 2, … in the order of the matrix. */
  readonly numero: number;
  readonly anio: number;
  readonly ficha: Ficha;
  readonly servicio: Servicio | null;
  readonly motivos: readonly MotivoCompromiso[];
  readonly avanceTipo1: Cifra;
  readonly avanceTipo2: Cifra;
  readonly ajuste: AjusteFicha | null;
  readonly medida: Medida;
  readonly origenMedida: OrigenMedida;
  readonly aspecto: Aspecto;
  readonly recomendacion: Recomendacion;
  readonly accionClave: string;
  readonly medioVerificacion: string;
  readonly responsable: string;
  readonly unidadOrganizacion: string;
  /** As written, `2 años`. */
  readonly plazo: string;
  /** Start of the commitments + plazo; `null` where the plazo cannot be read. */
  readonly vence: Fecha | null;
}

export interface Evaluacion {
  readonly anio: number;
  /** Indicators in the order of their first ficha, each with its years ascending. */
  readonly indicadores: readonly AvanceIndicador[];
  /** The same by `claveAnio(clave, anio)`; `avanceDe` looks one up. */
  readonly porClave: ReadonlyMap<string, AvanceIndicador>;
  /** OPs in the order of the structure, each with its years ascending. */
  readonly objetivos: readonly AvanceObjetivo[];
  /** Services that have several indicators in a year, in the order of these, years ascending. */
  readonly servicios: readonly AvanceServicio[];
  /** Levels of AT1 in the evaluated year. */
  readonly conteos: Conteos;
  /** Levels of AT2 in the evaluated year; to be labelled as such. */
  readonly conteosTipo2: Conteos;
  readonly indiceGestion: IndiceGestion;
  readonly valoracion: Valoracion;
  readonly compromisos: readonly Compromiso[];
  /** Indicators of the evaluated year that are left out because a deadline is still running. */
  readonly pendientes: readonly AvanceIndicador[];
  /** Indicators of the evaluated year that nobody reported although the deadline has passed. */
  readonly noReportados: readonly AvanceIndicador[];
}
