/**
 * Actualizar el libro: one made by an earlier release gets the keys and columns of today, in their
 * place. What it would change is said before; what it changed is in the Bitácora; broken off, it is
 * finished at the next start; and there is a way back while the list is at hand.
 */
import { planBitacora, type FilaBitacora } from '../libro/bitacora';
import { CLAVE_VERSION, VERSION_CONTRATO } from '../libro/contrato';
import {
  columnaPendiente,
  renombradaDe,
  tablasLlamadas,
  type Pendientes,
} from '../libro/contrato/pendientes';
import { quedaPartida } from '../libro/contrato/lugares';
import {
  planActualizar,
  type CambioHecho,
  type PlanActualizar,
} from '../libro/contrato/planActualizar';
import { planDeshacer, type Agregados } from '../libro/contrato/planDeshacer';
import { TITULOS } from '../libro/esquema';
import { areasDeEntrada, leeLibro, type LibroLeido } from '../libro/leer';
import { nombreDeClave } from '../libro/nombreDeClave';
import { CLAVES, POLITICA } from '../libro/politica';
import { buscaTabla, columnaDe } from '../libro/tablas';
import { ajustableDe } from '../libro/reglasAjustables';
import { areaAddress, cellAddress, quoteSheet } from '@pnftp/xlsx/plan';
import type { OpenWorkbook, SheetFacts, WorkbookStructure } from '@pnftp/xlsx/plan';
import { textosActualizar } from '../textos/actualizar';
import { textoHallazgo } from '../textos/hallazgos';
import { AccionError, exigeTerminada } from './accionError';
import { juntar } from './celdas';
import type { Contexto } from './encargo';
import { escribir } from './escribir';
import { actualizacionDe, instantaneaDeActualizacion, type Actualizacion } from './instantanea';

export interface ResultadoActualizar {
  readonly accion: 'actualizar';
  /** The cells that were added or set, the first of a column for it. */
  readonly cambios: readonly { readonly hoja: string; readonly celda: string }[];
  /** What its way back needs; `null` where nothing was changed. */
  readonly hecho: Actualizacion | null;
  /** Whether there is something to do that has not been done. */
  readonly pendiente: boolean;
  readonly bitacora: string | null;
  /** What was done, or is to be done, line by line. */
  readonly notas: readonly string[];
}

interface Leido {
  readonly estructura: WorkbookStructure;
  readonly libro: LibroLeido;
  readonly hechos: readonly SheetFacts[];
  /** The version that the workbook is of. */
  readonly version: number;
}

/** What it would change; nothing is written. */
export async function previaActualizar(
  abierto: OpenWorkbook,
  contexto: Contexto,
): Promise<ResultadoActualizar> {
  return sinTocar(await leer(abierto, contexto), contexto);
}

/** Three requests, and one for each 4 MB more. */
export async function actualizar(
  abierto: OpenWorkbook,
  contexto: Contexto,
): Promise<ResultadoActualizar> {
  const leido = await leer(abierto, contexto);
  const previa = sinTocar(leido, contexto);
  if (!previa.pendiente) return previa;
  const { version: de, libro } = leido;
  return hacer(abierto, contexto, leido, libro.contrato!.pendientes, { de, notas: previa.notas });
}

const sinTocar = ({ version, libro }: Leido, { idioma }: Contexto): ResultadoActualizar => ({
  accion: 'actualizar',
  cambios: [],
  hecho: null,
  pendiente: version !== VERSION_CONTRATO,
  bitacora: null,
  notas: seDice(version, libro, idioma),
});

/** Finishes one that was broken off, from what was to be added when it was begun. */
export async function retomarActualizar(
  abierto: OpenWorkbook,
  contexto: Contexto,
  guardado: string | null,
): Promise<ResultadoActualizar | null> {
  const empezada = guardado === null ? null : actualizacionDe(guardado);
  if (!empezada) return null;
  const leido = await leer(abierto, contexto);
  const { tablas } = leido.libro;
  const pedidos: Pendientes = {
    claves: CLAVES.filter(({ clave }) => empezada.claves.includes(clave)),
    columnas: empezada.columnas.flatMap((c) => columnaPendiente(tablas, c) ?? []),
    renombradas: empezada.renombradas.flatMap((c) => renombradaDe(tablas, c)),
    tablas: tablasLlamadas(empezada.tablas),
  };
  const { de, filaBitacora } = empezada;
  return hacer(abierto, contexto, leido, pedidos, { de, notas: [], filaBitacora });
}

export interface ResultadoDeshacerActualizar {
  readonly accion: 'deshacerActualizar';
  /** Rows and columns that went. */
  readonly restauradas: number;
  /** What somebody has written in since: left as it is. */
  readonly cambiadas: readonly { readonly hoja: string; readonly celda: string }[];
  readonly bitacora: string | null;
  readonly notas: readonly string[];
}

/** Takes away what was added where nobody has written in it since. */
export async function deshacerActualizar(
  abierto: OpenWorkbook,
  agregados: Agregados,
  contexto: Contexto,
): Promise<ResultadoDeshacerActualizar> {
  const { estructura, libro, hechos } = await leer(abierto, contexto, 'deshacerActualizar');
  const t = textosActualizar[contexto.idioma];
  const plan = planDeshacer(libro, agregados)!;
  exigeLugar(plan, estructura, hechos, contexto.idioma);
  const filas = plan.cambios.map((cambio) => ({
    ...filaDe(cambio, agregados.de),
    accion: textosActualizar.es.accionDeshacer,
    origen: textosActualizar.es.origen(VERSION_CONTRATO, agregados.de),
  }));
  const bitacora = planBitacora(filas, contexto.hoy, estructura);
  if (bitacora) {
    await escribir(
      abierto,
      {
        action: 'deshacerActualizar',
        sheets: juntar([...plan.sheets, bitacora.sheet]),
        names: bitacora.names,
        removeNames: plan.removeNames,
      },
      contexto,
    );
  }
  const cambiadas = plan.cambiadas.map(({ hoja, row, column }) => ({
    hoja,
    celda: cellAddress(row, column),
  }));
  return {
    accion: 'deshacerActualizar',
    restauradas: plan.cambios.length,
    cambiadas,
    bitacora: bitacora?.titulo ?? null,
    notas: [
      bitacora ? t.deshecho(agregados.de) : t.nadaQueDeshacer,
      ...(cambiadas.length > 0 ? [t.cambiadas(cambiadas.length)] : []),
      ...agregados.tablas.map((tabla) => t.tablaQueda(tabla)),
    ],
  };
}

async function leer(
  abierto: OpenWorkbook,
  contexto: Contexto,
  accion: 'actualizar' | 'deshacerActualizar' = 'actualizar',
): Promise<Leido> {
  const { hoy, idioma, onProgress, signal } = contexto;
  onProgress?.(0, 'leer');
  const estructura = await abierto.describe();
  signal?.throwIfAborted();
  exigeTerminada(estructura, accion, idioma);
  const areas = areasDeEntrada(estructura);
  const hojas = [...new Set(areas.map(({ sheet }) => sheet))];
  const { grids, facts } = await abierto.inspect(areas, hojas);
  signal?.throwIfAborted();
  const libro = leeLibro(estructura, grids, { hoy, ajustableDe });
  return { estructura, libro, hechos: facts, version: versionDe(libro, idioma) };
}

/** Refuses a workbook that is not ours, and one whose version we do not know. */
function versionDe(
  { tablas, contrato, hallazgos }: LibroLeido,
  idioma: Contexto['idioma'],
): number {
  const politica = tablas.get(POLITICA.nombre);
  if (!politica || !columnaDe(politica, 'clave') || !columnaDe(politica, 'valor')) {
    throw new AccionError('noEsLibro', { faltan: POLITICA.nombre }, idioma);
  }
  if (contrato && contrato.version !== null) return contrato.version;
  const motivo = hallazgos.find(({ datos }) => datos?.clave === CLAVE_VERSION);
  const { mensaje, reparar: accion } = textoHallazgo(motivo!, idioma)!;
  throw new AccionError('versionDesconocida', { mensaje, accion }, idioma);
}

/** What is to be done, in words for people, before it is. */
function seDice(version: number, { contrato, tablas }: LibroLeido, idioma: Contexto['idioma']) {
  const t = textosActualizar[idioma];
  if (version === VERSION_CONTRATO) return [t.alDia(version)];
  const { claves, columnas, renombradas, tablas: nuevas } = contrato!.pendientes;
  return [
    t.resumen(version, VERSION_CONTRATO),
    ...claves.map((c) => t.clave(nombreDeClave(c.clave), String(c.defecto ?? ''), c.descripcion)),
    ...(contrato!.filas.has(CLAVE_VERSION) ? [t.version(VERSION_CONTRATO)] : []),
    ...columnas.map(({ tabla, columna }) => {
      const orden = tabla.esquema.columnas;
      const anterior = orden[orden.indexOf(columna) - 1];
      const esta = anterior && columnaDe(tablas.get(tabla.nombre)!, anterior.campo);
      return t.columna(columna.titulo, tabla.nombre, esta?.encabezado ?? '');
    }),
    ...renombradas.map(({ tabla, leida, antes }) =>
      t.renombre(antes, leida.columna.titulo, tabla.nombre),
    ),
    ...nuevas.map(({ nombre, hoja }) => t.tabla(nombre, TITULOS[hoja])),
    t.nadaSePierde,
  ];
}

interface Empezada {
  readonly de: number;
  readonly filaBitacora?: number;
  readonly notas: readonly string[];
}

async function hacer(
  abierto: OpenWorkbook,
  contexto: Contexto,
  { estructura, libro, hechos }: Leido,
  pedidos: Pendientes,
  { de, notas, filaBitacora }: Empezada,
): Promise<ResultadoActualizar> {
  const plan = planActualizar(libro, pedidos, contexto.idioma)!;
  exigeLugar(plan, estructura, hechos, contexto.idioma);
  const filas = plan.cambios.map((cambio) => filaDe(cambio, de));
  const bitacora = planBitacora(filas, contexto.hoy, estructura, filaBitacora)!;
  const hecho: Actualizacion = {
    de,
    claves: pedidos.claves.map(({ clave }) => clave),
    columnas: pedidos.columnas.map(({ tabla, columna }) => ({
      tabla: tabla.nombre,
      campo: columna.campo,
    })),
    renombradas: pedidos.renombradas.map(({ tabla, leida, antes }) => ({
      tabla: tabla.nombre,
      campo: leida.columna.campo,
      antes,
    })),
    tablas: pedidos.tablas.map(({ nombre }) => nombre),
    filaBitacora: bitacora.fila,
  };
  await escribir(
    abierto,
    {
      action: 'actualizar',
      sheets: juntar([...plan.sheets, bitacora.sheet]),
      names: [...plan.names, ...bitacora.names],
      snapshot: instantaneaDeActualizacion(hecho),
    },
    contexto,
  );
  return {
    accion: 'actualizar',
    cambios: plan.cambios.map(({ hoja, row, column }) => ({
      hoja,
      celda: cellAddress(row, column),
    })),
    hecho,
    pendiente: false,
    bitacora: bitacora.titulo,
    notas,
  };
}

const filaDe = ({ hoja, row, column, antes, despues }: CambioHecho, de: number): FilaBitacora => {
  const t = textosActualizar.es;
  const celda = cellAddress(row, column);
  return { accion: t.accion, hoja, celda, antes, despues, origen: t.origen(de, VERSION_CONTRATO) };
};

/** Excel would stop halfway where a table or merged cells would be cut in two. */
function exigeLugar(
  { pasos }: Pick<PlanActualizar, 'pasos'>,
  { tables }: WorkbookStructure,
  hechos: readonly SheetFacts[],
  idioma: Contexto['idioma'],
): void {
  const combinadas = hechos.flatMap(({ sheet, merges }) => merges.map((area) => ({ sheet, area })));
  for (const { hoja, cambio, mueve } of pasos) {
    const propia = buscaTabla({ tables, sheets: [], names: [] }, cambio.table);
    const estorbo = [...tables.filter((tabla) => tabla !== propia), ...combinadas].find(
      ({ sheet, area }) => sheet === hoja && quedaPartida(area, mueve),
    );
    if (!estorbo) continue;
    const lugar = `${quoteSheet(hoja)}!${areaAddress(estorbo.area)}`;
    throw new AccionError('tablaSinLugar', { tabla: cambio.table, lugar }, idioma);
  }
}
