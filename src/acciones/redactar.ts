/**
 * Redactar: what a row of the Bitácora quotes is taken out, and that it was stays: in the cell, and
 * as a line of its own. There is no way back, and nothing keeps what was taken out: while it is
 * being written, what is left to do is known by digests alone.
 */
import { agrupar } from '../ceplan/agrupar';
import { datosPersonalesEn } from '../entidades/recibir/privacidad';
import { planBitacora, type FilaBitacora } from '../libro/bitacora';
import { TABLA_BITACORA } from '../libro/esquema';
import { resumenDe } from '../libro/huella';
import { areaDeTabla, buscaTabla } from '../libro/tablas';
import { comoTexto, fechaDeSerie, texto } from '../libro/valores';
import { cellAddress, parseAddress, valueOf } from '@pnftp/xlsx/plan';
import type { Cell, CellGrid, OpenWorkbook, TableInfo, WorkbookStructure } from '@pnftp/xlsx/plan';
import { REDACTAR } from '../textos/redactar';
import { exigeTerminada } from './accionError';
import { bloquesDe, celdaEn, juntar } from './celdas';
import type { Contexto } from './encargo';
import { escribir } from './escribir';
import { edicionDe, instantaneaDeEdicion, type CeldaEditada } from './instantanea';

/** What quotes cells and people; day, action and place stay. */
const CITAN = ['Antes', 'Después', 'Origen'] as const;

export interface FilaCitada {
  /** Row of the sheet, from 1, as Excel numbers it. */
  readonly numero: number;
  readonly fecha: string;
  readonly accion: string;
  readonly hoja: string;
  readonly celda: string;
  readonly textos: readonly string[];
  /** Whether any of it looks like what may name a person. */
  readonly personal: boolean;
}

export interface ResultadoRedactar {
  readonly accion: 'redactar';
  /** Rows that were redacted. */
  readonly cambios: number;
  readonly bitacora: string | null;
  readonly notas: readonly string[];
}

export interface PorRedactar {
  /** Rows of the sheet, from 1. */
  readonly filas: readonly number[];
  readonly quien: string;
  readonly motivo: string;
}

/** The rows of the Bitácora; nothing is written. Two requests. */
export async function leerBitacora(abierto: OpenWorkbook): Promise<readonly FilaCitada[]> {
  const leida = await leer(abierto, await abierto.describe());
  if (!leida) return [];
  const { tabla, grid } = leida;
  return grid.cells.slice(1).map((celdas, i): FilaCitada => {
    const en = (titulo: string): Cell => celdas[tabla.headers.indexOf(titulo)] ?? null;
    const textos = CITAN.map((titulo) => texto(en(titulo)));
    const fecha = valueOf(en('Fecha'));
    return {
      numero: tabla.area.row + 2 + i,
      fecha: typeof fecha === 'number' ? fechaDeSerie(fecha) : comoTexto(fecha),
      ...{ accion: texto(en('Acción')), hoja: texto(en('Hoja')), celda: texto(en('Celda')) },
      textos,
      personal: textos.some((uno) => datosPersonalesEn(uno).length > 0),
    };
  });
}

/** Three requests. */
export async function redactar(
  abierto: OpenWorkbook,
  contexto: Contexto,
  { filas, quien, motivo }: PorRedactar,
): Promise<ResultadoRedactar> {
  const estructura = await abierto.describe();
  exigeTerminada(estructura, 'redactar', contexto.idioma);
  const leida = await leer(abierto, estructura);
  const marca = REDACTAR.es.marca(contexto.hoy.split('-').reverse().join('/'), quien.trim());
  const celdas = leida ? porQuitar(leida, new Set(filas), marca) : [];
  return hacer(abierto, contexto, estructura, { celdas, origen: `${quien.trim()}: ${motivo}` });
}

/** Finishes one that was broken off: what still says what was to go, goes. */
export async function retomarRedactar(
  abierto: OpenWorkbook,
  contexto: Contexto,
  guardado: string | null,
): Promise<ResultadoRedactar | null> {
  const empezada = guardado === null ? null : edicionDe(guardado);
  if (!empezada) return null;
  const estructura = await abierto.describe();
  const leida = await leer(abierto, estructura);
  const sigue = ({ celda, antes, despues }: CeldaEditada): boolean => {
    const { row, column } = parseAddress(celda)!;
    const hay = leida ? celdaEn(leida.grid, row, column) : null;
    return huellaDe(hay) === antes || texto(hay) === despues;
  };
  const celdas = empezada.celdas.filter(sigue);
  const cambiadas = empezada.celdas.length - celdas.length;
  return hacer(abierto, contexto, estructura, { ...empezada, celdas }, cambiadas);
}

interface Leida {
  readonly tabla: TableInfo;
  readonly grid: CellGrid;
}

async function leer(abierto: OpenWorkbook, estructura: WorkbookStructure): Promise<Leida | null> {
  const tabla = buscaTabla(estructura, TABLA_BITACORA);
  const [grid] = tabla ? await abierto.read([areaDeTabla(tabla)]) : [];
  return tabla && grid ? { tabla, grid } : null;
}

/** Of what they hold no more than a digest. */
const huellaDe = (celda: Cell): string => resumenDe(texto(celda));

/** How the mark of any redaction begins. */
const MARCADA = /^\[Redactado el .+\]$/;

function porQuitar(
  { tabla, grid }: Leida,
  filas: ReadonlySet<number>,
  marca: string,
): CeldaEditada[] {
  const { area, headers, sheet } = tabla;
  return grid.cells.slice(1).flatMap((celdas, i): CeldaEditada[] => {
    const row = area.row + 1 + i;
    if (!filas.has(row + 1)) return [];
    return CITAN.flatMap((titulo): CeldaEditada[] => {
      const columna = headers.indexOf(titulo);
      const hay = celdas[columna] ?? null;
      if (columna < 0 || texto(hay) === '' || MARCADA.test(texto(hay))) return [];
      const celda = cellAddress(row, area.column + columna);
      return [{ hoja: sheet, celda, antes: huellaDe(hay), despues: marca }];
    });
  });
}

interface PorHacer {
  readonly celdas: readonly CeldaEditada[];
  readonly origen: string;
  readonly filaBitacora?: number;
}

async function hacer(
  abierto: OpenWorkbook,
  contexto: Contexto,
  estructura: WorkbookStructure,
  { celdas, origen, filaBitacora }: PorHacer,
  cambiadas = 0,
): Promise<ResultadoRedactar> {
  const t = REDACTAR[contexto.idioma];
  const porFila = [...agrupar(celdas, ({ celda }) => parseAddress(celda)!.row).values()];
  const lineas = porFila.map(([{ hoja, celda, despues }]): FilaBitacora => ({
    ...{ accion: REDACTAR.es.accion, hoja, celda, antes: null, despues, origen },
  }));
  const aparte = cambiadas > 0 ? [t.cambiadas(cambiadas)] : [];
  const bitacora = planBitacora(lineas, contexto.hoy, estructura, filaBitacora);
  if (!bitacora) return { accion: 'redactar', cambios: 0, bitacora: null, notas: [t.nada] };
  const blocks = bloquesDe(
    celdas.map(({ celda, despues }) => ({ ...parseAddress(celda)!, cell: despues })),
  );
  await escribir(
    abierto,
    {
      action: 'redactar',
      sheets: juntar([bitacora.sheet, { name: bitacora.titulo, mode: 'update', blocks }]),
      names: bitacora.names,
      snapshot: instantaneaDeEdicion({ celdas, origen, filaBitacora: bitacora.fila }),
    },
    contexto,
  );
  return {
    accion: 'redactar',
    cambios: porFila.length,
    bitacora: bitacora.titulo,
    notas: [t.hechas(porFila.length), ...aparte],
  };
}
