/**
 * The registry of actions: what a person can do, named once. The pane, the ribbon, the command line
 * and who finishes what was interrupted read it; `NombreAccion` is its keys.
 */
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import type { HojaGenerada } from '../libro/hojasGeneradas';
import type { AccionConTextos } from '../textos/panel';
import type { ResultadoActualizar, ResultadoDeshacerActualizar } from './actualizar';
import type { ResultadoAnotar } from './anotarEnvios';
import type { ResultadoAnio } from './cambiarAnio';
import type { ResultadoCerrar } from './cerrar';
import type { ResultadoEdicion } from './compromisos';
import type { ResultadoConsolidar } from './consolidar';
import type { ResultadoCongelar, ResultadoDeshacer } from './congelar';
import type { Contexto, Encargo, Resultado } from './encargo';
import type { ResultadoFijar } from './fijar';
import type { ResultadoJustificar } from './justificar';
import type { ResultadoEjemplo } from './quitarEjemplo';
import type { ResultadoVersion } from './nuevaVersion';
import type { ResultadoRedactar } from './redactar';
import type { ResultadoReparacion } from './reparar';
import type { ResultadoReparar } from './repararFunciones';

/**
 * What is done comes when it is asked for, so that the pane's first script holds the names alone.
 */
const alPedirla =
  <A extends readonly unknown[], R>(traer: () => Promise<(...argumentos: A) => Promise<R>>) =>
  async (...argumentos: A): Promise<R> =>
    (await traer())(...argumentos);
const correr = alPedirla(async () => (await import('./correr')).correr);
const retomarEdicion = (accion: ResultadoEdicion['accion']) =>
  alPedirla(async () => (await import('./compromisos')).retomarEdicion(accion));

const retomarReparar = (accion: ResultadoReparacion['accion']) =>
  alPedirla(async () => (await import('./reparar')).retomarReparar(accion));
const retomarFijar = (accion: ResultadoFijar['accion']) =>
  alPedirla(async () => (await import('./fijar')).retomarFijar(accion));
const retomarJustificar = (accion: ResultadoJustificar['accion']) =>
  alPedirla(async () => (await import('./justificar')).retomarJustificar(accion));

const retomarCerrar = (accion: ResultadoCerrar['accion']) =>
  alPedirla(async () => (await import('./cerrar')).retomarCerrar(accion));

const retomarVersion = (accion: ResultadoVersion['accion']) =>
  alPedirla(async () => (await import('./nuevaVersion')).retomarVersion(accion));

const retomarConsolidar = (accion: ResultadoConsolidar['accion']) =>
  alPedirla(async () => (await import('./consolidar')).retomarConsolidar(accion));

export type ResultadoDeAccion =
  | Resultado
  | ResultadoActualizar
  | ResultadoAnio
  | ResultadoAnotar
  | ResultadoCerrar
  | ResultadoCongelar
  | ResultadoConsolidar
  | ResultadoDeshacer
  | ResultadoDeshacerActualizar
  | ResultadoEdicion
  | ResultadoEjemplo
  | ResultadoFijar
  | ResultadoJustificar
  | ResultadoRedactar
  | ResultadoReparacion
  | ResultadoReparar
  | ResultadoVersion;

/** Pictures of the pane's buttons. */
export type Icono =
  | 'revisar'
  | 'avance'
  | 'resumen'
  | 'matriz'
  | 'congelar'
  | 'deshacer'
  | 'reparar'
  | 'actualizar'
  | 'crear'
  | 'quitar'
  | 'importar';

/**
 * `comienzo`: the ways to a standard workbook, while there is none; each asks in steps of its own.
 * `inicio`: among the things to do next.
 */
type LugarDelPanel = 'comienzo' | 'inicio' | 'acciones' | 'herramientas';

/** Cards of what an evaluation gave; `simple` has nothing but its heading and its notes. */
export type TarjetaDeEvaluacion = 'hallazgos' | 'avance' | 'resumen' | 'matriz' | 'simple';

interface FichaAccion {
  /** Where the pane has a button for it. */
  readonly panel: {
    readonly lugar: LugarDelPanel;
    readonly icono: Icono;
  } | null;
  /** Whether it works in a workbook that is not one of ours too. */
  readonly enCualquiera?: true;
  /** Id of the ribbon's control in `manifest.xml`, which calls the action by its name. */
  readonly cinta: string | null;
  /** Verb of the command line. */
  readonly orden: string | null;
  /** The sheets that it makes, those that they refer to apart. */
  readonly hojas: readonly HojaGenerada[];
  /** The one of them that is shown afterwards. */
  readonly muestra: HojaGenerada | null;
  /** Whether it is refused where the data have errors; nothing is written then. */
  readonly exigeLegible: boolean;
  /** How the pane shows its result; `cambios`: how many cells were changed, and where. */
  readonly tarjeta: TarjetaDeEvaluacion | 'cambios';
  /** `null` where it needs more than the workbook. */
  readonly hacer:
    | ((abierto: OpenWorkbook, contexto: Contexto, encargo: Encargo) => Promise<ResultadoDeAccion>)
    | null;
  /** What it would do, said before: the pane shows it and asks. Nothing is written. */
  readonly previa?: (abierto: OpenWorkbook, contexto: Contexto) => Promise<ResultadoActualizar>;
  /** How it is finished where it was interrupted, from what it kept, if not by doing it again. */
  readonly retomar?: (
    abierto: OpenWorkbook,
    contexto: Contexto,
    guardado: string | null,
  ) => Promise<ResultadoDeAccion | null>;
}

/** Cells that the pane changes as a person says, each with its line in the Bitácora. */
const DE_CELDAS = {
  panel: null,
  cinta: null,
  orden: null,
  hojas: ['bitacora'],
  muestra: null,
  exigeLegible: false,
  tarjeta: 'cambios',
  hacer: null,
} as const satisfies FichaAccion;

/** What a place of the pane asks for more than the workbook for; nothing is written in it. */
const DE_UN_LUGAR = {
  panel: null,
  cinta: null,
  hojas: [],
  muestra: null,
  tarjeta: 'simple',
  hacer: null,
} as const satisfies Omit<FichaAccion, 'orden' | 'exigeLegible'>;

export const ACCIONES = {
  validar: {
    panel: { lugar: 'acciones', icono: 'revisar' },
    cinta: 'PNFTP.Validar',
    orden: 'validar',
    hojas: ['hallazgos'],
    muestra: 'hallazgos',
    exigeLegible: false,
    tarjeta: 'hallazgos',
    hacer: correr,
  },
  calcularAvance: {
    panel: { lugar: 'acciones', icono: 'avance' },
    cinta: 'PNFTP.Avance',
    orden: null,
    hojas: ['avance'],
    muestra: 'avance',
    exigeLegible: true,
    tarjeta: 'avance',
    hacer: correr,
  },
  resumir: {
    panel: { lugar: 'acciones', icono: 'resumen' },
    cinta: 'PNFTP.Resumen',
    orden: null,
    hojas: ['resumen'],
    muestra: 'resumen',
    exigeLegible: true,
    tarjeta: 'resumen',
    hacer: correr,
  },
  generarMatriz: {
    panel: { lugar: 'acciones', icono: 'matriz' },
    cinta: 'PNFTP.Matriz',
    orden: null,
    hojas: ['matriz'],
    muestra: 'matriz',
    exigeLegible: true,
    tarjeta: 'matriz',
    hacer: correr,
  },
  contrastar: {
    panel: { lugar: 'herramientas', icono: 'resumen' },
    cinta: null,
    orden: null,
    hojas: ['contraste'],
    muestra: 'contraste',
    exigeLegible: true,
    tarjeta: 'simple',
    hacer: correr,
  },
  evaluarLibro: {
    panel: { lugar: 'inicio', icono: 'resumen' },
    cinta: null,
    orden: 'evaluar',
    hojas: ['avance', 'resumen', 'matriz', 'hallazgos'],
    muestra: 'resumen',
    exigeLegible: true,
    tarjeta: 'resumen',
    hacer: correr,
  },
  crearLibro: {
    panel: { lugar: 'comienzo', icono: 'crear' },
    cinta: null,
    orden: null,
    hojas: [],
    muestra: null,
    exigeLegible: false,
    tarjeta: 'simple',
    hacer: null,
    retomar: alPedirla(async () => (await import('./crearLibro')).retomarLibro),
  },
  // What it writes is a workbook, and taken up as one.
  importar: {
    panel: { lugar: 'comienzo', icono: 'importar' },
    cinta: null,
    orden: 'importar',
    hojas: ['bitacora'],
    muestra: null,
    exigeLegible: false,
    tarjeta: 'simple',
    hacer: null,
  },
  // It writes files beside the workbook, and nothing in it.
  formatos: { ...DE_UN_LUGAR, orden: 'formatos', exigeLegible: true },
  oficios: { ...DE_UN_LUGAR, orden: 'oficios', exigeLegible: true },
  // It reads two workbooks, and writes in none.
  comparar: { ...DE_UN_LUGAR, orden: 'comparar', exigeLegible: false },
  // Documents for people to read, and what one of them says.
  informe: { ...DE_UN_LUGAR, orden: 'informe', exigeLegible: true },
  verificarInforme: { ...DE_UN_LUGAR, orden: 'verificar-informe', exigeLegible: true },
  ayudaMemoria: { ...DE_UN_LUGAR, orden: 'ayuda-memoria', exigeLegible: true },
  acta: { ...DE_UN_LUGAR, orden: 'acta', exigeLegible: true },
  autoevaluar: { ...DE_UN_LUGAR, orden: 'autoevaluacion', exigeLegible: true },
  // Files that go out, once a person has looked at what may name somebody.
  copia: { ...DE_UN_LUGAR, orden: 'copia', exigeLegible: true },
  datosAbiertos: { ...DE_UN_LUGAR, orden: 'exportar', exigeLegible: true },
  // Which files, and what of them, a person says.
  consolidar: {
    ...DE_CELDAS,
    orden: 'consolidar',
    retomar: retomarConsolidar('consolidar'),
  },
  // What went out and came back, whoever made the formatos and read the files says.
  anotarEnvios: {
    ...DE_CELDAS,
    retomar: alPedirla(async () => (await import('./anotarEnvios')).retomarAnotar),
  },
  deshacerConsolidar: {
    ...DE_CELDAS,
    retomar: retomarConsolidar('deshacerConsolidar'),
  },
  observar: { ...DE_CELDAS, orden: 'observar', retomar: retomarConsolidar('observar') },
  deshacerObservar: { ...DE_CELDAS, retomar: retomarConsolidar('deshacerObservar') },
  // What is otherwise, and by which document, a person says.
  nuevaVersion: {
    ...DE_CELDAS,
    orden: 'version',
    retomar: retomarVersion('nuevaVersion'),
  },
  deshacerVersion: { ...DE_CELDAS, retomar: retomarVersion('deshacerVersion') },
  // Which rows, and why, a person says. There is no way back.
  redactar: {
    ...DE_CELDAS,
    orden: 'redactar',
    retomar: alPedirla(async () => (await import('./redactar')).retomarRedactar),
  },
  cambiarAnio: {
    ...DE_CELDAS,
    retomar: alPedirla(async () => (await import('./cambiarAnio')).retomarAnio),
  },
  fijar: { ...DE_CELDAS, retomar: retomarFijar('fijar') },
  deshacerFijar: { ...DE_CELDAS, retomar: retomarFijar('deshacerFijar') },
  editarCompromiso: {
    ...DE_CELDAS,
    retomar: retomarEdicion('editarCompromiso'),
  },
  deshacerEdicion: {
    ...DE_CELDAS,
    retomar: retomarEdicion('deshacerEdicion'),
  },
  congelar: {
    panel: { lugar: 'herramientas', icono: 'congelar' },
    enCualquiera: true,
    cinta: null,
    orden: null,
    hojas: ['bitacora'],
    muestra: 'bitacora',
    exigeLegible: false,
    tarjeta: 'cambios',
    hacer: alPedirla(async () => (await import('./congelar')).congelar),
  },
  cerrarEvaluacion: {
    panel: { lugar: 'herramientas', icono: 'congelar' },
    cinta: null,
    orden: 'cerrar',
    hojas: ['bitacora'],
    muestra: null,
    exigeLegible: true,
    tarjeta: 'cambios',
    hacer: (abierto: OpenWorkbook, contexto: Contexto): Promise<ResultadoCerrar> =>
      import('./cerrar').then((m) => m.cerrarEvaluacion(abierto, contexto)),
    retomar: retomarCerrar('cerrarEvaluacion'),
  },
  deshacerCerrar: {
    ...DE_CELDAS,
    panel: { lugar: 'herramientas', icono: 'deshacer' },
    hacer: alPedirla(async () => (await import('./cerrar')).deshacerCerrar),
    retomar: retomarCerrar('deshacerCerrar'),
  },
  // Interrupted, it is not taken up: which formulas, only the page that froze them knew.
  deshacerCongelar: {
    ...DE_CELDAS,
    panel: { lugar: 'herramientas', icono: 'deshacer' },
    enCualquiera: true,
  },
  actualizar: {
    panel: { lugar: 'herramientas', icono: 'actualizar' },
    cinta: null,
    orden: 'actualizar',
    hojas: ['bitacora'],
    muestra: 'bitacora',
    exigeLegible: false,
    tarjeta: 'cambios',
    hacer: alPedirla(async () => (await import('./actualizar')).actualizar),
    previa: alPedirla(async () => (await import('./actualizar')).previaActualizar),
    retomar: alPedirla(async () => (await import('./actualizar')).retomarActualizar),
  },
  // Interrupted, it is not taken up: the workbook reads as it stands, and is updated again.
  deshacerActualizar: {
    ...DE_CELDAS,
    panel: { lugar: 'herramientas', icono: 'deshacer' },
  },
  reparar: {
    panel: { lugar: 'herramientas', icono: 'reparar' },
    cinta: null,
    orden: 'reparar',
    hojas: ['bitacora'],
    muestra: 'bitacora',
    exigeLegible: false,
    tarjeta: 'cambios',
    hacer: (abierto: OpenWorkbook, contexto: Contexto): Promise<ResultadoReparacion> =>
      import('./reparar').then((m) => m.reparar(abierto, contexto)),
    retomar: retomarReparar('reparar'),
  },
  deshacerReparar: {
    ...DE_CELDAS,
    panel: { lugar: 'herramientas', icono: 'deshacer' },
    retomar: retomarReparar('deshacerReparar'),
  },
  // Which findings, a person says: they are no button.
  justificar: {
    ...DE_CELDAS,
    retomar: retomarJustificar('justificar'),
  },
  quitarJustificacion: {
    ...DE_CELDAS,
    retomar: retomarJustificar('quitarJustificacion'),
  },
  deshacerJustificar: {
    ...DE_CELDAS,
    retomar: retomarJustificar('deshacerJustificar'),
  },
  quitarEjemplo: {
    panel: { lugar: 'herramientas', icono: 'quitar' },
    cinta: null,
    orden: null,
    hojas: [],
    muestra: null,
    exigeLegible: false,
    tarjeta: 'cambios',
    hacer: alPedirla(async () => (await import('./quitarEjemplo')).quitarEjemplo),
  },
  repararFunciones: {
    panel: { lugar: 'herramientas', icono: 'reparar' },
    enCualquiera: true,
    cinta: null,
    orden: null,
    hojas: ['bitacora'],
    muestra: 'bitacora',
    exigeLegible: false,
    tarjeta: 'cambios',
    hacer: alPedirla(async () => (await import('./repararFunciones')).repararFunciones),
  },
} as const satisfies Readonly<Record<AccionConTextos, FichaAccion>>;

type Registro = typeof ACCIONES;
export type NombreAccion = keyof Registro;

/** The actions whose entry fits a form. */
export type AccionCon<Forma> = {
  [N in NombreAccion]: Registro[N] extends Forma ? N : never;
}[NombreAccion];

export type AccionQueEvalua = AccionCon<{ tarjeta: TarjetaDeEvaluacion }>;
export type AccionDirecta = Exclude<NombreAccion, AccionCon<{ hacer: null }>>;
export type AccionDeComienzo = AccionCon<{ panel: { lugar: 'comienzo' } }>;
export type AccionDelPanel = Exclude<NombreAccion, AccionCon<{ panel: null }> | AccionDeComienzo>;
export type AccionDeCinta = Exclude<NombreAccion, AccionCon<{ cinta: null }>>;
export type OrdenDeAccion = NonNullable<Registro[NombreAccion]['orden']>;

/** In the order of the registry. */
export const NOMBRES_DE_ACCIONES = Object.keys(ACCIONES) as readonly NombreAccion[];

/** The entry as any other, its own literals forgotten. */
export const fichaDeAccion = (nombre: NombreAccion): FichaAccion => ACCIONES[nombre];

export const ACCIONES_DE_CINTA = NOMBRES_DE_ACCIONES.filter(
  (nombre): nombre is AccionDeCinta => ACCIONES[nombre].cinta !== null,
);

/** The actions with a button at this place of the pane. */
export const accionesEn = (lugar: Exclude<LugarDelPanel, 'comienzo'>): AccionDelPanel[] =>
  NOMBRES_DE_ACCIONES.filter(
    (nombre): nombre is AccionDelPanel => ACCIONES[nombre].panel?.lugar === lugar,
  );

/** Whether an action has anything to do with a workbook that is not one of ours. */
export const vaEnCualquiera = (nombre: NombreAccion): boolean =>
  fichaDeAccion(nombre).enCualquiera === true;

export const ACCIONES_DE_COMIENZO = NOMBRES_DE_ACCIONES.filter(
  (nombre): nombre is AccionDeComienzo => ACCIONES[nombre].panel?.lugar === 'comienzo',
);

/** Whether a name that came from outside, out of a file say, is one of ours. */
export const esNombreAccion = (nombre: string): nombre is NombreAccion =>
  Object.hasOwn(ACCIONES, nombre);
