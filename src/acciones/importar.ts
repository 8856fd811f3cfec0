/**
 * Importar: a standard workbook beside somebody's own tables, out of them. The tables stay as they
 * are; the Bitácora says where each indicator came from, what did not come along and what is open.
 */
import { importar, MAPA_VACIO, type Importacion, type Mapa, type Origen } from '../importar';
import type { FilaBitacora } from '../libro/bitacora';
import { INDICADORES } from '../libro/indicadores';
import { TITULOS } from '../libro/esquema';
import type { CellGrid, OpenWorkbook, SheetFacts, WorkbookStructure } from '@pnftp/xlsx/plan';
import { textosImportar } from '../textos/importar';
import { AccionError } from './accionError';
import { areasUsadas } from './celdas';
import { crearEn, exigeSinLibro, MAX_ANIOS } from './crearLibro';
import type { Contexto, Resultado } from './encargo';

export interface ResultadoImportar extends Resultado {
  readonly importacion: Importacion;
}

/** The cells and formats of a workbook's own sheets, to think about as often as a person answers. */
export interface TablasLeidas {
  readonly grids: readonly CellGrid[];
  readonly facts: readonly SheetFacts[];
}

/** Two requests, and one for each further 4 MB; throws `AccionError` where there is a workbook of ours. */
export async function leerTablas(abierto: OpenWorkbook, contexto: Contexto): Promise<TablasLeidas> {
  return (await leer(abierto, contexto)).tablas;
}

/** What an import would bring; nothing is written. Two requests, and one for each further 4 MB. */
export async function previaImportar(
  abierto: OpenWorkbook,
  contexto: Contexto,
  mapa: Mapa = MAPA_VACIO,
): Promise<Importacion> {
  const { grids, facts } = await leerTablas(abierto, contexto);
  return importar(grids, facts, mapa);
}

/** Brings in what is sure, in one request more; throws `AccionError` where nothing is. */
export async function importarLibro(
  abierto: OpenWorkbook,
  contexto: Contexto,
  mapa: Mapa = MAPA_VACIO,
): Promise<ResultadoImportar> {
  const { estructura, tablas } = await leer(abierto, contexto);
  const importacion = importar(tablas.grids, tablas.facts, mapa);
  const { traido } = importacion;
  if (!traido) throw sinNada(importacion, contexto);
  const { anios } = traido.contenido;
  if (anios.length > MAX_ANIOS + 1) {
    throw new AccionError(
      'aniosNoValidos',
      { desde: anios[0]!, hasta: anios.at(-1)! },
      contexto.idioma,
    );
  }
  const hecho = await crearEn(abierto, estructura, contexto, traido.contenido, {
    filas: lineasDe(importacion, traido.origenes),
  });
  const { indicadores, sinResponder } = textosImportar[contexto.idioma];
  const preguntas = importacion.preguntas.length;
  return {
    ...hecho,
    accion: 'importar',
    importacion,
    notas: [
      indicadores(traido.origenes.length),
      ...(preguntas > 0 ? [sinResponder(preguntas)] : []),
    ],
  };
}

function sinNada({ preguntas, tablas }: Importacion, { idioma }: Contexto): AccionError {
  const [primera] = preguntas;
  if (!primera || tablas.length === 0) return new AccionError('nadaQueImportar', {}, idioma);
  const { clase, escrito, opciones, de = '', celdas } = primera;
  const pregunta = textosImportar[idioma].preguntas[clase]({
    escrito,
    opciones,
    de,
    cuantas: celdas.length,
  });
  return new AccionError('nadaSeguro', { pregunta }, idioma);
}

async function leer(abierto: OpenWorkbook, contexto: Contexto) {
  const { onProgress, signal } = contexto;
  onProgress?.(0, 'leer');
  const estructura: WorkbookStructure = await abierto.describe();
  signal?.throwIfAborted();
  exigeSinLibro(estructura, contexto);
  const areas = areasUsadas(estructura);
  const { grids, facts } = await abierto.inspect(
    areas,
    areas.map(({ sheet }) => sheet),
  );
  signal?.throwIfAborted();
  return { estructura, tablas: { grids, facts } };
}

/** One line an indicator, a question and a loss. */
function lineasDe({ preguntas, ajenos }: Importacion, origenes: readonly Origen[]): FilaBitacora[] {
  const t = textosImportar.es;
  const linea = (accion: string, dice: Partial<FilaBitacora>): FilaBitacora => ({
    accion,
    hoja: '',
    celda: '',
    antes: null,
    despues: null,
    origen: '',
    ...dice,
  });
  return [
    ...origenes.map(({ tipo, codigo, hoja, filas }) =>
      linea(t.accion, {
        hoja: TITULOS[INDICADORES.hoja],
        despues: `${tipo} ${codigo}`.trim(),
        origen: t.origen(hoja, filas.join(', ')),
      }),
    ),
    ...preguntas.map(({ clase, hoja, celdas, escrito, opciones, de = '' }) =>
      linea(t.accionPregunta, {
        hoja,
        celda: primeras(celdas),
        antes: escrito,
        origen: t.preguntas[clase]({ escrito, opciones, de, cuantas: celdas.length }),
      }),
    ),
    ...ajenos.map(({ clase, hoja, celdas, escritos }) =>
      linea(t.accionAjeno, {
        hoja,
        celda: primeras(celdas),
        antes: escritos.join(' · ').slice(0, 500),
        origen: t.ajenos[clase]({ escritos, cuantas: celdas.length }),
      }),
    ),
  ];
}

/** Cells in one text; beyond a few, the rest is counted. */
function primeras(celdas: readonly string[]): string {
  const VISTAS = 8;
  const resto = celdas.length - VISTAS;
  return [...celdas.slice(0, VISTAS), ...(resto > 0 ? [`… +${resto}`] : [])].join(', ');
}
