/**
 * Justificar: a person accepts findings as they are, with a reason. Rows of tblJustificaciones, each
 * change on record in the Bitácora, and a way back; the way back of one is the other.
 */
import { planBitacora, type FilaBitacora } from '../libro/bitacora';
import type { FilaHallazgo } from '../libro/hallazgos';
import { lugarDe } from '../libro/hallazgos/estados';
import { JUSTIFICACIONES } from '../libro/justificaciones';
import { areasDeEntrada, leeLibro, type LibroLeido } from '../libro/leer';
import { columnaDe, type TablaLeida } from '../libro/tablas';
import { serieDeFecha, texto } from '../libro/valores';
import { ajustableDe } from '../libro/reglasAjustables';
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import { JUSTIFICAR } from '../textos/justificar';
import { justificaciones as ESTADOS } from '../textos/documentos';
import { exigeTerminada } from './accionError';
import { juntar } from './celdas';
import type { Contexto } from './encargo';
import { escribir } from './escribir';
import {
  instantaneaDeJustificaciones,
  justificacionesDe,
  type CambioDeJustificacion,
  type FilaEscrita,
} from './instantanea';
import { pensar } from './pensar';
import { planFilas, type LugarDeFila } from './planFilas';
import { leer } from './reunir';

export type { CambioDeJustificacion } from './instantanea';

type Accion = 'justificar' | 'quitarJustificacion' | 'deshacerJustificar';

export interface ResultadoJustificar {
  readonly accion: Accion;
  /** What was written and taken away, with what its way back needs. */
  readonly cambios: readonly CambioDeJustificacion[];
  readonly bitacora: string | null;
  readonly notas: readonly string[];
}

/** What a person accepts, and why. */
export interface PorJustificar {
  /** Findings by their name, each with the figures that the person was shown (`huella`). */
  readonly vistas: ReadonlyMap<string, string>;
  readonly motivo: string;
  readonly quien: string;
}

/** Three requests, and one for each 4 MB more. */
export async function justificar(
  abierto: OpenWorkbook,
  contexto: Contexto,
  pedido: PorJustificar,
): Promise<ResultadoJustificar> {
  const leido = await leer(abierto, contexto, [], { conDisposicion: true });
  exigeTerminada(leido.libro.estructura, 'justificar', contexto.idioma);
  const { enHojas } = pensar(leido, contexto);
  const porClave = new Map(enHojas.hallazgos.map((uno) => [uno.clave, uno]));
  const pedidos = [...pedido.vistas].map(([clave, huella]) => ({
    huella,
    hallazgo: porClave.get(clave),
  }));
  const estan = pedidos.flatMap(({ hallazgo, huella }) => (hallazgo ? [{ hallazgo, huella }] : []));
  const iguales = estan.filter(({ hallazgo, huella }) => hallazgo.huella === huella);
  const pueden = iguales.filter(({ hallazgo }) => hallazgo.justificable);
  const t = JUSTIFICAR[contexto.idioma];
  const nota = (cuantos: number, dicha: (n: number) => string) =>
    cuantos > 0 ? [dicha(cuantos)] : [];
  const notas = [
    ...nota(pedidos.length - estan.length, t.yaNoEsta),
    ...nota(estan.length - iguales.length, t.otrasCifras),
    ...nota(iguales.length - pueden.length, t.noSePuede),
  ];
  const tabla = leido.libro.tablas.get(JUSTIFICACIONES.nombre);
  const cambios = pueden.map(({ hallazgo }): CambioDeJustificacion => ({
    clave: hallazgo.clave,
    antes: tabla ? (filasEscritas(tabla).get(hallazgo.clave)?.escrita ?? null) : null,
    despues: filaNueva(hallazgo, pedido, contexto),
  }));
  return hacer(abierto, contexto, 'justificar', leido.libro, { cambios, notas });
}

const filaNueva = (
  hallazgo: FilaHallazgo,
  { motivo, quien }: PorJustificar,
  { hoy }: Contexto,
): FilaEscrita => ({
  clave: hallazgo.clave,
  regla: hallazgo.titulo,
  lugar: lugarDe(hallazgo),
  motivo: motivo.trim(),
  quien: quien.trim(),
  fecha: serieDeFecha(hoy),
  huella: hallazgo.huella,
  estado: ESTADOS.vigente,
});

/** The findings speak again. Three requests. */
export async function quitarJustificacion(
  abierto: OpenWorkbook,
  contexto: Contexto,
  claves: readonly string[],
): Promise<ResultadoJustificar> {
  const libro = await leerTablas(abierto, contexto, 'quitarJustificacion');
  const tabla = libro.tablas.get(JUSTIFICACIONES.nombre);
  const escritas = tabla ? filasEscritas(tabla) : new Map<string, Escrita>();
  const cambios = claves.flatMap((clave): CambioDeJustificacion[] => {
    const suya = escritas.get(clave);
    return suya ? [{ clave, antes: suya.escrita, despues: null }] : [];
  });
  const { yaNoEsta } = JUSTIFICAR[contexto.idioma];
  const faltan = claves.length - cambios.length;
  const notas = faltan > 0 ? [yaNoEsta(faltan)] : [];
  return hacer(abierto, contexto, 'quitarJustificacion', libro, { cambios, notas });
}

/** Gives rows back what they held, where they still hold what was written. */
export async function deshacerJustificar(
  abierto: OpenWorkbook,
  hechos: readonly CambioDeJustificacion[],
  contexto: Contexto,
): Promise<ResultadoJustificar> {
  const libro = await leerTablas(abierto, contexto, 'deshacerJustificar');
  const tabla = libro.tablas.get(JUSTIFICACIONES.nombre);
  const escritas = tabla ? filasEscritas(tabla) : new Map<string, Escrita>();
  const cambios = hechos.flatMap(({ clave, antes, despues }): CambioDeJustificacion[] =>
    esLaMisma(escritas.get(clave)?.escrita ?? null, despues)
      ? [{ clave, antes: despues, despues: antes }]
      : [],
  );
  const cambiadas = hechos.length - cambios.length;
  const notas = cambiadas > 0 ? [JUSTIFICAR[contexto.idioma].cambiadas(cambiadas)] : [];
  return hacer(abierto, contexto, 'deshacerJustificar', libro, { cambios, notas });
}

/** Finishes one that was broken off: its rows and its lines of the Bitácora, as they were to be. */
export const retomarJustificar =
  (accion: Accion) =>
  async (
    abierto: OpenWorkbook,
    contexto: Contexto,
    guardado: string | null,
  ): Promise<ResultadoJustificar | null> => {
    const empezada = guardado === null ? null : justificacionesDe(guardado);
    if (!empezada) return null;
    const libro = await leerTablas(abierto, contexto, accion);
    return hacer(abierto, contexto, accion, libro, { ...empezada, notas: [] });
  };

async function leerTablas(
  abierto: OpenWorkbook,
  { hoy, idioma, onProgress, signal }: Contexto,
  accion: Accion,
): Promise<LibroLeido> {
  onProgress?.(0, 'leer');
  const estructura = await abierto.describe();
  signal?.throwIfAborted();
  exigeTerminada(estructura, accion, idioma);
  const grids = await abierto.read(areasDeEntrada(estructura));
  signal?.throwIfAborted();
  return leeLibro(estructura, grids, { hoy, ajustableDe });
}

interface Trabajo {
  readonly cambios: readonly CambioDeJustificacion[];
  readonly notas: readonly string[];
  /** Where an earlier try, broken off, began to list them. */
  readonly filaBitacora?: number;
}

async function hacer(
  abierto: OpenWorkbook,
  contexto: Contexto,
  accion: Accion,
  { tablas, estructura }: LibroLeido,
  { cambios, notas, filaBitacora }: Trabajo,
): Promise<ResultadoJustificar> {
  if (cambios.length === 0) {
    const nada = JUSTIFICAR[contexto.idioma].nada;
    return { accion, cambios, bitacora: null, notas: [...notas, nada] };
  }
  const tabla = tablas.get(JUSTIFICACIONES.nombre);
  const escritas = tabla ? filasEscritas(tabla) : new Map<string, Escrita>();
  const filas = cambios.map(({ clave, despues }) => ({
    fila: escritas.get(clave)?.fila ?? null,
    campos: despues,
  }));
  const donde = { esquema: JUSTIFICACIONES, tabla, estructura };
  const { sheets, lugares } = planFilas(donde, filas, contexto.idioma);
  const lineas = cambios.map((cambio, i) => lineaDe(accion, cambio, lugares[i]!));
  const bitacora = planBitacora(lineas, contexto.hoy, estructura, filaBitacora)!;
  await escribir(
    abierto,
    {
      action: accion,
      // What was there is on record before any row changes.
      sheets: juntar([bitacora.sheet, ...sheets]),
      names: bitacora.names,
      snapshot: instantaneaDeJustificaciones({ cambios, filaBitacora: bitacora.fila }),
    },
    contexto,
  );
  return { accion, cambios, bitacora: bitacora.titulo, notas };
}

const ACCION: Readonly<Record<Accion, string>> = {
  justificar: JUSTIFICAR.es.accion,
  quitarJustificacion: JUSTIFICAR.es.accionQuitar,
  deshacerJustificar: JUSTIFICAR.es.accionDeshacer,
};

function lineaDe(
  accion: Accion,
  { antes, despues }: CambioDeJustificacion,
  { hoja, celda }: LugarDeFila,
): FilaBitacora {
  const dicha = (despues ?? antes)!;
  const [regla, lugar, quien] = ['regla', 'lugar', 'quien'].map((c) => texto(dicha[c] ?? null));
  const origen = JUSTIFICAR.es.origen(regla!, lugar!, quien!);
  const motivo = (una: FilaEscrita | null) => una?.motivo ?? null;
  return {
    accion: ACCION[accion],
    hoja,
    celda,
    antes: motivo(antes),
    despues: motivo(despues),
    origen,
  };
}

interface Escrita {
  readonly fila: number;
  readonly escrita: FilaEscrita;
}

/** The rows as they stand, by the finding that they are about; of two, the first counts. */
function filasEscritas(tabla: TablaLeida): ReadonlyMap<string, Escrita> {
  const porClave = new Map<string, Escrita>();
  tabla.filas.forEach((celdas, fila) => {
    const celda = (campo: string) => celdas[columnaDe(tabla, campo)?.indice ?? -1] ?? null;
    const clave = texto(celda('clave'));
    if (clave === '' || porClave.has(clave)) return;
    const escrita = Object.fromEntries(
      JUSTIFICACIONES.columnas.map(({ campo }) => [campo, celda(campo)]),
    );
    porClave.set(clave, { fila, escrita });
  });
  return porClave;
}

/** What a person wrote is what counts: Estado is ours, and told anew each time. */
const esLaMisma = (hay: FilaEscrita | null, seEscribio: FilaEscrita | null): boolean =>
  hay === null || seEscribio === null
    ? hay === seEscribio
    : ['clave', 'motivo', 'quien', 'huella'].every(
        (campo) => texto(hay[campo] ?? null) === texto(seEscribio[campo] ?? null),
      );
