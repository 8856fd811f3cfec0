/**
 * Accepted changes as cells of the national workbook, and those as a plan: each with what it held
 * before, so that what is broken off can be finished and what was done can be taken back.
 */
import { agrupar } from '../../ceplan/agrupar';
import { ESTADO_EN_BLANCO } from '../../ceplan/estadosDelDato';
import { sinAcentos } from '../../ceplan/llano';
import { trasPaso } from '../../ceplan/revision';
import { COLUMNAS as DE_MATRIZ } from '../../libro/columnasMatriz';
import { normaliza, TABLA_COMPROMISOS } from '../../libro/esquema';
import { REPORTES } from '../../libro/reportes';
import { buscaTabla } from '../../libro/tablas';
import {
  codigo as leeCodigo,
  comoTexto,
  esFecha,
  serieDeFecha,
  texto,
  vacia,
} from '../../libro/valores';
import { bottomOf, cellAddress, valueOf } from '@pnftp/xlsx/plan';
import type { AreaRef, Cell, CellGrid, TableInfo, WorkbookStructure } from '@pnftp/xlsx/plan';
import { consolidar as T } from '../../textos/consolidar';
import { valorNormal } from '../marca';
import type { Cambio } from './tipos';

/** A cell that is written, and what it held. */
export interface CeldaConsolidada {
  readonly hoja: string;
  readonly celda: string;
  readonly antes: Cell;
  readonly despues: Cell;
  /** Who says so, in which file and cell; `null` where it only names the row or its state. */
  readonly origen: string | null;
}

/** All that is written, and how many rows each table has before and after. */
export interface Consolidacion {
  readonly celdas: readonly CeldaConsolidada[];
  readonly tablas: readonly {
    readonly tabla: string;
    readonly antes: number;
    readonly despues: number;
    /** Whether something stands below the table, which has to make room. */
    readonly mueve: boolean;
  }[];
}

/** What has to be read for `celdasConsolidadas`, in that order. */
export const areasPorEscribir = (estructura: WorkbookStructure): AreaRef[] =>
  [REPORTES.nombre, TABLA_COMPROMISOS].flatMap((nombre) => {
    const tabla = buscaTabla(estructura, nombre);
    return tabla ? [{ sheet: tabla.sheet, area: tabla.area }] : [];
  });

/** What the changes make of the workbook as it is now; `cambiadas`: rows and cells that say
 * something else than when they were reviewed, which nobody has agreed to and are left. */
export function celdasConsolidadas(
  cambios: readonly Cambio[],
  estructura: WorkbookStructure,
  grids: readonly CellGrid[],
): Consolidacion & { readonly cambiadas: number } {
  const hecha: Hecha = { celdas: [], tablas: [], cambiadas: 0 };
  for (const esMatriz of [false, true]) {
    const tabla = buscaTabla(estructura, esMatriz ? TABLA_COMPROMISOS : REPORTES.nombre);
    const grid = grids.find(
      ({ sheet, area }) => sheet === tabla?.sheet && area.row === tabla.area.row,
    );
    const suyos = cambios.filter((c) => (c.tabla === 'tblFormatoCompromisos') === esMatriz);
    if (!tabla || !grid || suyos.length === 0) continue;
    if (esMatriz) enMatriz(suyos, tabla, grid, hecha);
    else enReportes(suyos, tabla, grid, hecha, conAlgoDebajo(tabla, estructura));
  }
  return hecha;
}

const conAlgoDebajo = ({ sheet, area }: TableInfo, { sheets }: WorkbookStructure): boolean =>
  bottomOf(sheets.find(({ name }) => name === sheet)?.used ?? area) > bottomOf(area);

interface Hecha {
  readonly celdas: CeldaConsolidada[];
  readonly tablas: Consolidacion['tablas'][number][];
  cambiadas: number;
}

export const indiceDe = ({ headers }: TableInfo, titulo: string): number =>
  headers.findIndex((uno) => normaliza(uno) === normaliza(titulo));

export const llave = (partes: readonly unknown[]): string =>
  partes.map(String).join('|').toLowerCase();

function enReportes(
  cambios: readonly Cambio[],
  tabla: TableInfo,
  grid: CellGrid,
  hecha: Hecha,
  mueve: boolean,
): void {
  const indices = new Map(
    REPORTES.columnas.map((columna) => [columna.campo, indiceDe(tabla, columna.titulo)]),
  );
  const indice = (campo: string): number => indices.get(campo) ?? -1;
  const filas = grid.cells.slice(1);
  const hay = new Map(filas.map((fila, i) => [claveEn(fila, indice), i]));
  const libres = filas.flatMap((fila, i) => (fila.every(vacia) ? [i] : []));
  let siguiente = filas.length;
  for (const [clave, suyos] of agrupar(cambios, (c) => llave(Object.values(c.clave)))) {
    const suya = hay.get(clave);
    const estado = texto(filas[suya ?? -1]?.[indice('estadoRevision')] ?? null);
    const paso = (cuales: readonly Cambio[]) => (cuales.some(esRespuesta) ? 'responde' : 'llega');
    if (trasPaso(estado, paso(suyos)) === null) {
      hecha.cambiadas += suyos.length;
      continue;
    }
    const siguen = suyos.filter((c) => sigueComoSeVio(c, filas[suya ?? -1]?.[indice(c.campo)]));
    hecha.cambiadas += suyos.length - siguen.length;
    const [primero] = siguen;
    if (!primero) continue;
    const fila = suya ?? libres.shift() ?? siguiente++;
    const pon = ponEn(tabla, grid, fila, indice, hecha);
    if (suya === undefined)
      for (const [campo, valor] of Object.entries(primero.clave)) pon(campo, valor, null);
    for (const cambio of siguen) pon(cambio.campo, comoCelda(cambio), cambio);
    // Only a person makes it Conforme.
    pon('estadoRevision', trasPaso(estado, paso(siguen)), primero);
    if (primero.contacto !== '') pon('reportadoPor', primero.contacto, null);
  }
  hecha.tablas.push({ tabla: tabla.name, antes: filas.length, despues: siguiente, mueve });
}

const esRespuesta = ({ campo }: Cambio): boolean => campo === 'observacion';

/** What names a report; of a row that does not say its state, as it is read. */
export function claveEn(fila: readonly Cell[], indice: (campo: string) => number): string {
  const partes = REPORTES.clave.map((campo) => {
    const celda = fila[indice(campo)] ?? null;
    const leido = campo === 'codigo' ? leeCodigo(celda) : null;
    return leido && 'valor' in leido ? leido.valor : texto(celda);
  });
  return llave([...partes.slice(0, -1), partes.at(-1) || ESTADO_EN_BLANCO]);
}

function enMatriz(
  cambios: readonly Cambio[],
  tabla: TableInfo,
  grid: CellGrid,
  hecha: Hecha,
): void {
  const indice = (campo: string): number =>
    indiceDe(tabla, DE_MATRIZ.find((c) => c.campo === campo)?.titulo ?? '');
  const filas = grid.cells.slice(1);
  const hay = new Map(
    filas.map((fila, i) => [
      llave(['tipo', 'codigo', 'anio'].map((campo) => texto(fila[indice(campo)] ?? null))),
      i,
    ]),
  );
  for (const cambio of cambios) {
    const fila = hay.get(llave(Object.values(cambio.clave)));
    const sigue = fila !== undefined && sigueComoSeVio(cambio, filas[fila]?.[indice(cambio.campo)]);
    if (!sigue) {
      hecha.cambiadas++;
      continue;
    }
    ponEn(tabla, grid, fila, indice, hecha)(cambio.campo, comoCelda(cambio), cambio);
  }
}

/** Whether the cell says what it said when the change was reviewed, or what it is to say. */
function sigueComoSeVio({ campo, antes, despues }: Cambio, celda: Cell = null): boolean {
  const dice = (valor: Cell) => sinAcentos(valorNormal(valueOf(valor)));
  const enCelda = (valor: Cambio['antes']): string => dice(comoCelda({ campo, despues: valor }));
  return [enCelda(antes), enCelda(despues)].includes(dice(celda));
}

const comoCelda = ({ campo, despues }: Pick<Cambio, 'campo' | 'despues'>): Cell =>
  campo === 'fechaCorte' && typeof despues === 'string' && esFecha(despues)
    ? serieDeFecha(despues)
    : despues;

/** Puts a cell where it is not so already. */
const ponEn =
  (
    { sheet: hoja, area }: TableInfo,
    grid: CellGrid,
    fila: number,
    indice: (campo: string) => number,
    { celdas }: Hecha,
  ) =>
  (campo: string, despues: Cell, de: Cambio | null): void => {
    const i = indice(campo);
    if (i < 0) return;
    const antes = grid.cells[fila + 1]?.[i] ?? null;
    if (comoTexto(valueOf(antes)) === comoTexto(valueOf(despues))) return;
    const celda = cellAddress(area.row + 1 + fila, area.column + i);
    celdas.push({ hoja, celda, antes, despues, origen: de && T.es.origen(de) });
  };
