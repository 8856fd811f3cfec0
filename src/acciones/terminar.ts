/** An action whose writing was interrupted, done again from what people had written before it. */
import { planBitacora, type FilaBitacora } from '../libro/bitacora';
import type { OpenWorkbook, WorkbookStructure } from '@pnftp/xlsx/plan';
import { notasDeAccion } from '../textos/acciones';
import { ejecutar } from './ejecutar';
import type { Contexto } from './encargo';
import { inconclusa } from './inconclusa';
import {
  actualizacionDe,
  consolidacionDe,
  contenidoDe,
  edicionDe,
  fijadosDe,
  justificacionesDe,
  reparacionDe,
  rescateDe,
} from './instantanea';
import {
  ACCIONES,
  esNombreAccion,
  fichaDeAccion,
  type AccionDirecta,
  type NombreAccion,
  type ResultadoDeAccion,
} from './registro';

/** What was interrupted cannot be done again; what it had kept stands in the Bitácora as text. */
export interface ResultadoRecobrar {
  readonly accion: 'desconocida';
  readonly bitacora: string | null;
  readonly notas: readonly string[];
}

/** `null` where there was nothing to finish, or nothing that could be done again. */
export async function terminar(
  abierto: OpenWorkbook,
  contexto: Contexto,
): Promise<ResultadoDeAccion | ResultadoRecobrar | null> {
  const estructura = await abierto.describe();
  if (!estructura.unfinished) return null;
  const { action, snapshot } = estructura.unfinished;
  if (!esNombreAccion(action) || (snapshot !== null && !seEntiende(action, snapshot))) {
    return recobrar(abierto, contexto, estructura);
  }
  const { retomar } = fichaDeAccion(action);
  const hecho = retomar
    ? await retomar(abierto, contexto, snapshot)
    : esDirecta(action)
      ? await ejecutar(action, abierto, contexto)
      : null;
  // An action that found nothing left to write leaves the mark where it was; `validar` leaves it
  // where the data do not let the sheets be finished.
  if (hecho?.accion !== 'validar' && (await inconclusa(abierto)))
    await abierto.apply({ action, sheets: [] });
  return hecho;
}

const esDirecta = (nombre: NombreAccion): nombre is AccionDirecta =>
  ACCIONES[nombre].hacer !== null;

const ESCRIBEN_CELDAS: ReadonlySet<NombreAccion> = new Set([
  'reparar',
  'deshacerReparar',
  'cambiarAnio',
]);
const EDITAN: ReadonlySet<NombreAccion> = new Set([
  'editarCompromiso',
  'deshacerEdicion',
  'redactar',
]);
const DE_REPORTES: ReadonlySet<NombreAccion> = new Set([
  'consolidar',
  'deshacerConsolidar',
  'observar',
  'deshacerObservar',
]);
const JUSTIFICAN: ReadonlySet<NombreAccion> = new Set([
  'justificar',
  'quitarJustificacion',
  'deshacerJustificar',
  'cerrarEvaluacion',
  'deshacerCerrar',
  'anotarEnvios',
  'nuevaVersion',
  'deshacerVersion',
]);

function seEntiende(accion: NombreAccion, guardado: string): boolean {
  if (accion === 'crearLibro') return contenidoDe(guardado) !== null;
  if (EDITAN.has(accion)) return edicionDe(guardado) !== null;
  if (accion === 'actualizar') return actualizacionDe(guardado) !== null;
  if (ESCRIBEN_CELDAS.has(accion)) return reparacionDe(guardado) !== null;
  if (accion === 'fijar' || accion === 'deshacerFijar') return fijadosDe(guardado) !== null;
  if (DE_REPORTES.has(accion)) return consolidacionDe(guardado) !== null;
  if (JUSTIFICAN.has(accion)) return justificacionesDe(guardado) !== null;
  return rescateDe(guardado) !== null;
}

/** Pieces that a cell can hold, no character cut in two. */
function enTrozos(texto: string): string[] {
  const trozos: string[] = [];
  const MAXIMO = 32_000;
  for (let desde = 0; desde < texto.length;) {
    const corte = desde + MAXIMO;
    const partido = /[\ud800-\udbff]/.test(texto.charAt(corte - 1));
    const hasta = partido ? corte - 1 : corte;
    trozos.push(texto.slice(desde, hasta));
    desde = hasta;
  }
  return trozos;
}

/**
 * What an action kept and nobody here can read may be people's text all the same: it is written to
 * the Bitácora as it stands before the mark goes, so that nothing is lost and work can go on.
 */
async function recobrar(
  abierto: OpenWorkbook,
  { hoy, idioma, onProgress }: Contexto,
  estructura: WorkbookStructure,
): Promise<ResultadoRecobrar> {
  const { action, snapshot } = estructura.unfinished!;
  const trozos = snapshot === null ? [] : enTrozos(snapshot);
  const filas = trozos.map((antes): FilaBitacora => ({
    accion: notasDeAccion.es.accionRecobrar,
    hoja: '',
    celda: '',
    antes,
    despues: null,
    origen: action,
  }));
  const bitacora = planBitacora(filas, hoy, estructura);
  onProgress?.(0, 'escribir');
  await abierto.apply({
    action,
    sheets: bitacora ? [bitacora.sheet] : [],
    names: bitacora?.names ?? [],
    // Broken off once more, it is still there.
    ...(snapshot === null ? {} : { snapshot }),
  });
  const t = notasDeAccion[idioma];
  const nota = bitacora ? t.recobrada(bitacora.titulo) : t.sinNadaGuardado;
  return { accion: 'desconocida', bitacora: bitacora?.titulo ?? null, notas: [nota] };
}
