/** What the pane shows, as plain data, and what it is handed in: no Office.js beyond this point. */
import type { Cell } from '@pnftp/xlsx/plan';
import type {
  AccionDelPanel,
  Eleccion,
  LibroNuevo,
  NombreAccion,
  PorFijar,
  PorJustificar,
  Reparada,
  TablasLeidas,
} from '../acciones';
import type { Mapa } from '../importar';
import type { NombreMuestra } from '../libro/muestras';
import type { Idioma } from '../textos/idioma';
import type { Marca } from '../textos/inicio';
import type { NivelVisible } from '../libro/estilo';
import type { Politica, Severidad } from '../ceplan/tipos';
import type { Evaluacion } from '../ceplan/tiposEvaluacion';
import type { LibroLeido } from '../libro/leer';
import type { Renglones } from '../libro/renglones';
import type { CampoEscrito } from '../libro/columnasMatriz';
import type { CampoVisto, Suerte } from '../libro/compararMatriz';
import type { Clase } from '../libro/filasMatriz';
import type { AjustesVistos } from './ajustes/ajustes';
import type { Entidades } from './entidades/tipos';
import type { Entregas } from './entregar/tipos';

/** All that runs one at a time, with its progress; `desconocida`: one of another version, finished. */
export type NombreTarea =
  NombreAccion | 'diagnosticar' | 'leerCompromisos' | 'listo' | 'desconocida';

export interface Lugar {
  readonly hoja: string;
  readonly celda: string;
}

/** Something to do next: with an action, or in a cell. */
export interface Paso {
  readonly texto: string;
  readonly boton: string;
  readonly accion?: AccionDelPanel;
  readonly lugar?: Lugar;
}

/** A figure of the evaluation, with its meaning. */
export interface CifraVista {
  readonly leyenda: string;
  readonly texto: string;
  readonly nivel: NivelVisible | null;
  readonly palabra?: string;
  readonly que: string;
}

export interface NivelesVistos {
  readonly leyenda: string;
  readonly cuentas: readonly { readonly nivel: NivelVisible; readonly cuenta: number }[];
}

/** Where the workbook stands. */
export interface InicioVisto {
  readonly nombre: string;
  readonly anio: number | null;
  /** Whether it is of an earlier contract. */
  readonly anterior: boolean;
  /** Whether there are rows of example to be removed. */
  readonly ejemplo: boolean;
  /** How the year's evaluation was closed, in words; `null` while it is open. */
  readonly cierre: string | null;
  /** The years that can be evaluated, each with what it has. */
  readonly anios: readonly { readonly anio: number; readonly texto: string }[];
  readonly marca: Marca;
  readonly detalle: string;
  /** `null` where there is nothing to compute, or errors stand in the way. */
  readonly figuras: {
    readonly indice: CifraVista;
    readonly valoracion: CifraVista;
    /** Said where not every indicator has data. */
    readonly cobertura: string | null;
    readonly niveles: NivelesVistos;
    readonly faltan: {
      readonly leyenda: string;
      readonly entidades: readonly { readonly nombre: string; readonly cuantos: number }[];
      readonly mas: string | null;
    } | null;
  } | null;
  readonly sinFirma: readonly { readonly nombre: string; readonly lugar: Lugar | null }[];
  readonly pasos: readonly Paso[];
}

/** What to put into a workbook that is not one of ours yet. */
export type PorCrear =
  | { readonly clase: 'nuevo'; readonly datos: LibroNuevo }
  | { readonly clase: 'importar'; readonly mapa: Mapa }
  | { readonly clase: 'muestra'; readonly nombre: NombreMuestra };

/** What was read last and what it gives, to be looked into without asking Excel again. */
export interface Lectura {
  readonly politica: Politica;
  /** `null` where errors stand in the way. */
  readonly evaluacion: Evaluacion | null;
  readonly localiza: LibroLeido['localiza'];
  readonly renglones: Renglones;
  /** Whether somebody has changed the data since. */
  readonly vieja: boolean;
  /** Sheets whose rows may stand elsewhere now. */
  readonly movidas: ReadonlySet<string>;
}

/** What there is to look into, and what a person has selected in the workbook. */
export interface Mirada {
  /** `null` where there is no workbook of ours, or it lacks what a policy needs. */
  readonly lectura: Lectura | null;
  readonly seleccion: Lugar | null;
}

/** A finding as people read it. */
export interface HallazgoVisto {
  readonly clave: string;
  /** Of the finding that it follows from. */
  readonly claveCausa: string | null;
  /** Whether its cause's message sums it up: it is counted with its cause. */
  readonly plegada: boolean;
  readonly regla: string;
  /** What the rule looks for, in a few words. */
  readonly nombreRegla: string;
  /** Whether from when on it says something can be set. */
  readonly conUmbral?: boolean;
  readonly severidad: Severidad;
  readonly titulo: string;
  /** Key of the indicator that it is about; left out where it is about none. */
  readonly indicador?: string;
  /** Who answers for the indicator; empty where it is of none. */
  readonly entidad: string;
  readonly mensaje: string;
  readonly queHacer: string;
  /** Where to go; `null` where it has no cell. */
  readonly lugar: Lugar | null;
  /** `null` where there is none that can be written. */
  readonly reparacion: {
    readonly clase: Reparada['clase'];
    readonly cambios: readonly CambioVisto[];
  } | null;
  /** What was shown of its figures: with others, nobody has accepted it. */
  readonly huella: string;
  /** Whether it can be accepted as it is. */
  readonly justificable: boolean;
  /** Who accepted it, when and why; `null` for one that nobody did. */
  readonly justificacion: string | null;
}

/** A cell that a repair changes, and how people read what it holds before and after. */
export interface CambioVisto extends Lugar {
  readonly antes: Cell;
  readonly valor: string | number | null;
  readonly dicho: { readonly antes: string; readonly despues: string };
}

/** What a validation found otherwise than the one before it. */
export interface Diferencia {
  readonly nuevos: ReadonlySet<string>;
  readonly idos: readonly HallazgoVisto[];
}

/** A field of a commitment that a person may write. */
export interface CampoDeFila {
  readonly campo: CampoEscrito;
  readonly texto: string;
  /** What the method gives; `null` where it gives nothing. */
  readonly propuesto: string | null;
  readonly suyo: boolean;
  /** Whether it waits to be written with the matrix. */
  readonly porEscribir: boolean;
}

/** Why a commitment is there. */
export interface MotivoVisto {
  readonly texto: string;
  readonly nivel: NivelVisible;
}

/** A row of the matrix as it would be written. */
export interface FilaVista {
  readonly clave: string;
  /** `OP 1.1`; empty where a person's row is of no indicator. */
  readonly titulo: string;
  readonly aspecto: string;
  readonly suerte: Suerte;
  readonly clase: Clase;
  readonly motivos: readonly MotivoVisto[];
  readonly medida: string;
  readonly porQueMedida: string;
  /** When it is due; empty where its plazo gives no date. */
  readonly vence: string;
  readonly vencido: boolean;
  /** Whether a person's text stands in it. */
  readonly suya: boolean;
  readonly campos: readonly CampoDeFila[];
  readonly cambios: readonly {
    readonly campo: CampoVisto;
    readonly antes: string;
    readonly despues: string;
  }[];
  /** `null` where the sheet does not have it yet. */
  readonly lugar: Lugar | null;
}

/** A commitment of an earlier year. */
export interface AnteriorVisto {
  readonly clave: string;
  readonly titulo: string;
  readonly aspecto: string;
  /** Its state and when it is due. */
  readonly detalle: string;
  readonly vencido: boolean;
  readonly cumplido: boolean;
  readonly reiterado: string | null;
  readonly campos: readonly CampoDeFila[];
  readonly lugar: Lugar | null;
}

export interface CompromisosVistos {
  readonly anio: number;
  /** Whether the sheet is there. */
  readonly hecha: boolean;
  /** Indicators that need a measure. */
  readonly propuestos: number;
  readonly cuentas: Readonly<Record<Suerte, number>>;
  readonly filas: readonly FilaVista[];
  readonly anteriores: readonly AnteriorVisto[];
  readonly medidas: readonly string[];
  readonly estados: readonly string[];
  /** Whether texts wait for the matrix that are lost when the pane is closed. */
  readonly pasajeros?: boolean;
  /** Texts that were kept and have no row to go to. */
  readonly sueltos: readonly {
    readonly clave: string;
    readonly texto: string;
    readonly campos: readonly CampoEscrito[];
  }[];
}

/** What a person writes in a row; `null` takes back a text that waits. */
export interface PorEditar {
  readonly clave: string;
  readonly textos: Readonly<Partial<Record<CampoEscrito, string | null>>>;
}

/** All that is of form, what a person chose, or what was repaired or accepted last taken back. */
export type PorCorregir = 'forma' | 'deshacer' | Eleccion;

/** Findings accepted as they are, or no longer. */
export type PorAceptar =
  { readonly justificar: PorJustificar } | { readonly quitar: readonly string[] };

/** The card that stands in the pane when an action is done. */
export interface Tarjeta {
  readonly accion: NombreAccion | 'desconocida';
  /** The figure that matters most, large, with its meaning below. */
  readonly cifra: {
    readonly texto: string;
    readonly leyenda: string;
    readonly nivel: NivelVisible | null;
    /** Beside the figure where there is no level of the semaphore. */
    readonly palabra?: string;
  } | null;
  readonly niveles: NivelesVistos | null;
  readonly severidades: Readonly<Record<Severidad, number>> | null;
  readonly notas: readonly string[];
  /** The sheet that was written, or where there is something to be seen to. */
  readonly hoja: string | null;
  /** Of that sheet, where it is one cell. */
  readonly celda?: string;
  /** Whether it only says what the action would do, and asks. */
  readonly porHacer?: boolean;
}

export interface Mensaje {
  readonly tono: 'error' | 'aviso';
  readonly titulo: string;
  readonly queHacer: string;
}

export interface EnCurso {
  readonly accion: NombreTarea;
  /** Share done (0–1), `null` while it is not known. */
  readonly parte: number | null;
  readonly deteniendo: boolean;
}

export type Deshacer = 'deshacerReparar' | 'deshacerJustificar';

/** What can be taken back, until the workbook is closed. */
export interface Deshacibles {
  /** Formulas that were frozen while the workbook was open, and can be brought back. */
  readonly congeladas: number;
  /** Whether the workbook was brought up to date while it was open, and can be brought back. */
  readonly actualizado: boolean;
  /** How many repaired cells can be given back what they held. */
  readonly reparadas: number;
  /** How many edits of the matrix can be undone. */
  readonly ediciones: number;
  /** How what was repaired or accepted last is taken back. */
  readonly porDeshacer: Deshacer | null;
  /** How many times settings were saved, and can be undone. */
  readonly fijados: number;
}

export interface Estado extends Deshacibles {
  /** `undefined` while the workbook is being read, `null` where it is not one of ours. */
  readonly inicio: InicioVisto | null | undefined;
  /** Whether the workbook has nothing in it. */
  readonly vacio: boolean;
  readonly enCurso: EnCurso | null;
  readonly resultado: Tarjeta | null;
  readonly mensaje: Mensaje | null;
  /** What the last validation found; `null` before the first. */
  readonly hallazgos: readonly HallazgoVisto[] | null;
  /** What a person has accepted of it: counted nowhere. */
  readonly justificados: readonly HallazgoVisto[];
  /** `null` until there were two. */
  readonly diferencia: Diferencia | null;
  /** The action that an earlier session left half written. */
  readonly inconclusa: NombreAccion | 'desconocida' | null;
  /** `null` before they were read. */
  readonly compromisos: CompromisosVistos | null;
  /** Whether the data or the matrix have changed since they were read. */
  readonly compromisosDeAntes: boolean;
  /** Parameters and rules of the workbook; `null` until they were read. */
  readonly ajustes: AjustesVistos | null;
  /** The report of the last *Comprobar instalación*; `null` before the first. */
  readonly informe: string | null;
}

/** How an action went, told as it goes. */
export interface Marcha {
  readonly onProgress: (parte: number) => void;
  readonly signal: AbortSignal;
}

export interface Hecho {
  /** `null` where there is nothing to say of it. */
  readonly resultado: Tarjeta | null;
  readonly hallazgos?: readonly HallazgoVisto[];
  readonly justificados?: readonly HallazgoVisto[];
  /** How many frozen formulas can be brought back now. */
  readonly congeladas?: number;
  /** Whether an update can be undone now. */
  readonly actualizado?: boolean;
  readonly reparadas?: number;
  readonly compromisos?: CompromisosVistos | null;
  readonly ediciones?: number;
  readonly porDeshacer?: Deshacer | null;
  readonly fijados?: number;
  /** Where the workbook stands now, where that is known. */
  readonly inicio?: InicioVisto;
}

/** What stands behind the pane: the open workbook and the actions over it. */
export interface Entorno {
  readonly idioma: Idioma;
  /** Who the workbook is, where it stands, and what was left half written. */
  situar(): Promise<{
    readonly inicio: InicioVisto | null;
    readonly inconclusa: Estado['inconclusa'];
    readonly vacio: boolean;
  }>;
  /** Tells where the workbook stands whenever somebody has changed its data; `null`: its matrix. */
  vigilar(avisa: (inicio: InicioVisto | null) => void): Promise<void>;
  /** Tells what there is to look into, now and whenever it or the selection is another. */
  mirar(avisa: (mirada: Mirada) => void): Promise<void>;
  crear(que: PorCrear, marcha: Marcha): Promise<Hecho>;
  /** What stands in the open workbook, for as many looks as a person needs. */
  leerTablas(marcha: Marcha): Promise<TablasLeidas>;
  cambiarAnio(anio: number, marcha: Marcha): Promise<Hecho>;
  /** `confirmada`: what it would do has been said, and it is to be done. */
  ejecutar(accion: AccionDelPanel, marcha: Marcha, confirmada: boolean): Promise<Hecho>;
  corregir(que: PorCorregir, marcha: Marcha): Promise<Hecho>;
  aceptar(que: PorAceptar, marcha: Marcha): Promise<Hecho>;
  leerAjustes(): Promise<AjustesVistos>;
  fijar(que: PorFijar | 'deshacer', marcha: Marcha): Promise<Hecho>;
  /** The list again, and its sheet, with whoever looks at another sheet left there. */
  revalidar(marcha: Marcha): Promise<Hecho>;
  /** The commitments as they would be written, beside those that are. */
  leerCompromisos(marcha: Marcha): Promise<CompromisosVistos>;
  /** A person's text, to its cell or kept until there is one; the last one taken back. */
  editarCompromiso(que: PorEditar | 'deshacer', marcha: Marcha): Promise<Hecho>;
  /** The matrix as it was shown. */
  generarMatriz(marcha: Marcha): Promise<Hecho>;
  /** What goes to the entities and comes back; comes when it is first asked for. */
  entidades(): Promise<Entidades>;
  entregas(): Promise<Entregas>;
  /** Tries this Excel on a sheet of its own and gives the report to copy. */
  diagnosticar(marcha: Marcha): Promise<string>;
  irA(hoja: string, celda: string): Promise<void>;
  /** The action that was left half written, `null` if there is none. */
  inconclusa(): Promise<Estado['inconclusa']>;
  terminar(marcha: Marcha): Promise<Hecho | null>;
}
