/**
 * The commitments before they are written, and a person's texts in those that are: read and
 * compared as plain data; edited in their cells, each with its line in the Bitácora.
 */
import { planBitacora, type FilaBitacora } from '../libro/bitacora';
import { agrupar } from '../ceplan/agrupar';
import type { Material } from '../libro/avance';
import { celdaDeCompromiso, COLUMNAS, type CampoEscrito } from '../libro/columnasMatriz';
import { normaliza, TABLA_COMPROMISOS } from '../libro/esquema';
import { claveDeFila, igual, leeMatriz, MATRIZ_VACIA } from '../libro/matrizLeida';
import type { FilaCompromiso, MatrizLeida } from '../libro/matrizLeida';
import { areaDeTabla, buscaTabla } from '../libro/tablas';
import { comoTexto } from '../libro/valores';
import { isFormula, parseAddress, valueOf } from '@pnftp/xlsx/plan';
import type {
  AreaRef,
  Cell,
  CellGrid,
  OpenWorkbook,
  SheetPlan,
  TableInfo,
  WorkbookStructure,
} from '@pnftp/xlsx/plan';
import { textosCompromisos } from '../textos/compromisos';
import { AccionError, exigeTerminada } from './accionError';
import { bloquesDe, celdaEn, juntar } from './celdas';
import type { Contexto } from './encargo';
import { escribir } from './escribir';
import { edicionDe, instantaneaDeEdicion, type CeldaEditada } from './instantanea';
import { materialLegible } from './pensar';
import { leer } from './reunir';

/** What the workbook holds of its commitments. */
export interface LecturaDeMatriz {
  readonly material: Material;
  readonly matriz: MatrizLeida;
  /** `null` where the matrix is not made yet. */
  readonly tabla: TableInfo | null;
}

/** Two requests, and one for each 4 MB more; nothing is written. Throws as an evaluation does. */
export async function leerCompromisos(
  abierto: OpenWorkbook,
  contexto: Contexto,
): Promise<LecturaDeMatriz> {
  const leido = await leer(abierto, contexto, []);
  contexto.onProgress?.(0, 'evaluar');
  return {
    material: materialLegible(leido, contexto),
    matriz: leido.matriz,
    tabla: buscaTabla(leido.libro.estructura, TABLA_COMPROMISOS) ?? null,
  };
}

/** What a person writes in a row of the sheet, and what they saw there. */
export interface Edicion {
  readonly tipo: string;
  readonly codigo: string;
  readonly anio: number | null;
  /** Place among the table's data rows when it was read. */
  readonly fila: number;
  readonly textos: readonly {
    readonly campo: CampoEscrito;
    readonly antes: string;
    readonly despues: string;
  }[];
}

export interface ResultadoEdicion {
  readonly accion: 'editarCompromiso' | 'deshacerEdicion';
  readonly editadas: readonly CeldaEditada[];
  /** What was written, as its way back needs it; `null` where it was taken up again. */
  readonly hecha: Edicion | null;
  /** The matrix as it stands now; `null` where it was not read whole. */
  readonly lectura: Pick<LecturaDeMatriz, 'matriz' | 'tabla'> | null;
  readonly bitacora: string | null;
  readonly notas: readonly string[];
}

/**
 * Three requests. A cell that says something else than the person saw is left as it is, and so is
 * a formula: it is whoever wrote it that changes it.
 */
export const editarCompromiso = (
  abierto: OpenWorkbook,
  edicion: Edicion,
  contexto: Contexto,
): Promise<ResultadoEdicion> => editar(abierto, edicion, contexto, 'editarCompromiso');

/** Gives the row back what it said, wherever it stands now, where it still says what was written. */
export const deshacerEdicion = (
  abierto: OpenWorkbook,
  hecha: Edicion,
  contexto: Contexto,
): Promise<ResultadoEdicion> => {
  const textos = hecha.textos.map(({ campo, antes, despues }) => ({
    campo,
    antes: despues,
    despues: antes,
  }));
  return editar(abierto, { ...hecha, textos }, contexto, 'deshacerEdicion');
};

async function editar(
  abierto: OpenWorkbook,
  edicion: Edicion,
  contexto: Contexto,
  accion: ResultadoEdicion['accion'],
): Promise<ResultadoEdicion> {
  const estructura = await describir(abierto, contexto);
  const tabla = buscaTabla(estructura, TABLA_COMPROMISOS);
  const [grid] = tabla ? await abierto.read([areaDeTabla(tabla)]) : [];
  const matriz = tabla && grid ? leeMatriz(tabla, grid) : MATRIZ_VACIA;
  const fila = filaDe(matriz, edicion);
  if (!tabla || !grid || !fila) {
    const compromiso = [edicion.tipo, edicion.codigo, edicion.anio ?? ''].join(' ').trim();
    throw new AccionError('sinCompromiso', { compromiso }, contexto.idioma);
  }
  const escritas = edicion.textos.flatMap((texto) => {
    if (!tieneColumna(tabla, texto.campo)) return [];
    const celda = celdaDeCompromiso(tabla, { fila: fila.fila, campo: texto.campo });
    const antes = celdaDe(grid, celda);
    if (isFormula(antes) || !igual(comoTexto(antes), texto.antes)) return [];
    return [{ texto, celda: { hoja: tabla.sheet, celda, antes, despues: texto.despues || null } }];
  });
  const editadas = escritas.map(({ celda }) => celda);
  const origen = [edicion.tipo, edicion.codigo].filter(Boolean).join(' ');
  const bitacora = await escribirEdicion(abierto, contexto, estructura, accion, {
    celdas: editadas,
    origen,
  });
  const cambiadas = edicion.textos.length - escritas.length;
  const textos = escritas.map(({ texto }) => texto);
  return {
    accion,
    editadas,
    hecha: { ...edicion, fila: fila.fila, textos },
    lectura: { matriz: conTextos(matriz, fila, textos), tabla },
    bitacora,
    notas: cambiadas > 0 ? [textosCompromisos[contexto.idioma].otraCosa(cambiadas)] : [],
  };
}

const conTextos = (
  matriz: MatrizLeida,
  fila: FilaCompromiso,
  textos: Edicion['textos'],
): MatrizLeida => {
  const dichos = Object.fromEntries(textos.map(({ campo, despues }) => [campo, despues]));
  const campos = { ...fila.campos, ...dichos };
  return {
    ...matriz,
    filas: matriz.filas.map((una) => (una === fila ? { ...una, campos } : una)),
  };
};

/** Written to its end from what it kept, where the cells still hold what they held before. */
export const retomarEdicion =
  (accion: ResultadoEdicion['accion']) =>
  async (
    abierto: OpenWorkbook,
    contexto: Contexto,
    guardado: string | null,
  ): Promise<ResultadoEdicion | null> => {
    const edicion = guardado === null ? null : edicionDe(guardado);
    if (!edicion) return null;
    const estructura = await abierto.describe();
    const celdas = (await comoEstan(abierto, estructura, edicion.celdas)).flatMap(
      ({ hay, ...celda }): CeldaEditada[] =>
        mismaCelda(hay, celda.antes) || mismaCelda(hay, celda.despues) ? [celda] : [],
    );
    const { origen, filaBitacora } = edicion;
    const bitacora = await escribirEdicion(abierto, contexto, estructura, accion, {
      celdas,
      origen,
      filaBitacora,
    });
    return { accion, editadas: celdas, hecha: null, lectura: null, bitacora, notas: [] };
  };

/** Refuses while something is half written: its mark keeps people's texts. */
async function describir(abierto: OpenWorkbook, contexto: Contexto): Promise<WorkbookStructure> {
  contexto.onProgress?.(0, 'leer');
  const estructura = await abierto.describe();
  contexto.signal?.throwIfAborted();
  exigeTerminada(estructura, null, contexto.idioma);
  return estructura;
}

/** The row that was seen: by its key where it has one alone, else where it stood. */
function filaDe({ filas }: MatrizLeida, edicion: Edicion): FilaCompromiso | undefined {
  const clave = claveDeFila(edicion.tipo, edicion.codigo, edicion.anio ?? '');
  const suyas = filas.filter(
    ({ campos, anio }) => claveDeFila(campos.tipo, campos.codigo, anio ?? '') === clave,
  );
  const conClave = edicion.tipo !== '' && edicion.codigo !== '' && suyas.length === 1;
  return conClave ? suyas[0] : suyas.find(({ fila }) => fila === edicion.fila);
}

const tieneColumna = ({ headers }: TableInfo, campo: CampoEscrito): boolean => {
  const titulo = COLUMNAS.find((c) => c.campo === campo)!.titulo;
  return headers.some((uno) => normaliza(uno) === normaliza(titulo));
};

function celdaDe(grid: CellGrid, celda: string): Cell {
  const { row, column } = parseAddress(celda)!;
  return celdaEn(grid, row, column);
}

const mismaCelda = (a: Cell, b: Cell): boolean =>
  isFormula(a) && isFormula(b) ? a.formula === b.formula : a === b;

/** The cells with what they hold now; without those whose sheet is gone. */
async function comoEstan(
  abierto: OpenWorkbook,
  { sheets }: WorkbookStructure,
  celdas: readonly CeldaEditada[],
): Promise<(CeldaEditada & { readonly hay: Cell })[]> {
  const hojas = new Set(sheets.map(({ name }) => name));
  const suyas = celdas.filter(({ hoja }) => hojas.has(hoja));
  const areas = suyas.map(({ hoja, celda }): AreaRef => ({
    sheet: hoja,
    area: parseAddress(celda)!,
  }));
  const grids = await abierto.read(areas);
  return suyas.map((una, i) => ({ ...una, hay: grids[i]!.cells[0]?.[0] ?? null }));
}

interface PorEscribir {
  readonly celdas: readonly CeldaEditada[];
  readonly origen: string;
  /** Where an earlier try, broken off, may have written its lines. */
  readonly filaBitacora?: number;
}

/** The cells and their lines in the Bitácora, in one plan; the title of the sheet with the list. */
async function escribirEdicion(
  abierto: OpenWorkbook,
  contexto: Contexto,
  estructura: WorkbookStructure,
  action: ResultadoEdicion['accion'],
  { celdas, origen, filaBitacora }: PorEscribir,
): Promise<string | null> {
  const t = textosCompromisos.es;
  const filas = celdas.map(({ hoja, celda, antes, despues }): FilaBitacora => ({
    accion: action === 'editarCompromiso' ? t.accionEditar : t.accionDeshacer,
    hoja,
    celda,
    antes: valueOf(antes),
    despues: valueOf(despues),
    origen,
  }));
  const bitacora = planBitacora(filas, contexto.hoy, estructura, filaBitacora);
  if (!bitacora) return null;
  const snapshot = instantaneaDeEdicion({ celdas, origen, filaBitacora: bitacora.fila });
  // What was there is on record before any cell changes.
  const sheets = juntar([bitacora.sheet, ...hojasCon(celdas)]);
  await escribir(abierto, { action, sheets, names: bitacora.names, snapshot }, contexto);
  return bitacora.titulo;
}

const hojasCon = (celdas: readonly CeldaEditada[]): SheetPlan[] =>
  [...agrupar(celdas, ({ hoja }) => hoja)].map(([name, suyas]): SheetPlan => ({
    name,
    mode: 'update',
    blocks: bloquesDe(
      suyas.map(({ celda, despues }) => {
        const { row, column } = parseAddress(celda)!;
        return { row, column, cell: despues };
      }),
    ),
  }));
