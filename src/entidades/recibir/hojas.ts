/**
 * The tables of a formato in a file that came back, known by their headings alone: sheets renamed
 * and moved, tables renamed or gone, rows and columns put in, rows sorted.
 */
import { codigo as leeCodigoDeFila, texto, vacia } from '../../libro/valores';
import { normaliza } from '../../libro/esquema';
import { valueOf } from '@pnftp/xlsx/plan';
import type { Cell, CellGrid, SheetFacts } from '@pnftp/xlsx/plan';
import { columnaDe, type ColumnaDeFormato, type TablaDeFormato } from '../formato';

/** A sheet as it came, and how its numbers are shown. */
export interface HojaRecibida {
  readonly grid: CellGrid;
  readonly formatos: SheetFacts['numberFormats'];
}

export interface CeldaRecibida {
  readonly hoja: string;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  /** How its number is shown, where that is as a percentage; else `General`. */
  readonly formato: string;
}

export type FilaRecibida = ReadonlyMap<string, CeldaRecibida>;

export interface TablaRecibida {
  readonly tabla: TablaDeFormato;
  readonly hoja: string;
  /** By field; rows that say nothing in any of our columns are left out. */
  readonly filas: readonly FilaRecibida[];
  /** What the formato's own column says of each of these rows. */
  readonly queFalta: readonly string[];
  readonly faltan: readonly ColumnaDeFormato[];
  /** Sheets that hold the same table again. */
  readonly repetidas: readonly string[];
}

/** A heading stands near the top, whatever was put above it. */
const FILAS_DE_TITULO = 60;

interface Encabezado {
  readonly tabla: TablaDeFormato;
  readonly fila: number;
  readonly columnas: ReadonlyMap<number, ColumnaDeFormato>;
}

export function tablasRecibidas(
  hojas: readonly HojaRecibida[],
  tablas: readonly TablaDeFormato[],
): TablaRecibida[] {
  const halladas = new Map<string, TablaRecibida>();
  for (const hoja of hojas) {
    const encabezado = encabezadoEn(hoja.grid, tablas);
    if (!encabezado) continue;
    const { nombre } = encabezado.tabla;
    const otra = halladas.get(nombre);
    halladas.set(
      nombre,
      otra
        ? { ...otra, repetidas: [...otra.repetidas, hoja.grid.sheet] }
        : leeTabla(hoja, encabezado),
    );
  }
  return [...halladas.values()];
}

/** The row that names all of a table's keys and most of its columns; the fullest of several. */
function encabezadoEn({ cells }: CellGrid, tablas: readonly TablaDeFormato[]): Encabezado | null {
  let mejor: { encabezado: Encabezado; parte: number } | null = null;
  for (const [fila, celdas] of cells.slice(0, FILAS_DE_TITULO).entries()) {
    const textos = celdas.map(comoEncabezado);
    if (textos.filter((uno) => uno !== '').length < 3) continue;
    for (const tabla of tablas) {
      const columnas = columnasEn(textos, tabla);
      const campos = new Set([...columnas.values()].map(({ campo }) => campo));
      const parte = campos.size / tabla.columnas.length;
      const conClave = tabla.clave.every((campo) => campos.has(campo));
      if (!conClave || parte < 0.5 || parte <= (mejor?.parte ?? 0)) continue;
      mejor = { encabezado: { tabla, fila, columnas }, parte };
    }
    // No other can be fuller.
    if (mejor?.parte === 1) break;
  }
  return mejor?.encabezado ?? null;
}

/** Longer texts are no headings, whatever people wrote into one. */
const LO_MAS_LARGO = 100;

function comoEncabezado(celda: Cell): string {
  const dice = valueOf(celda);
  return typeof dice === 'string' && dice.length <= LO_MAS_LARGO ? normaliza(dice) : '';
}

function columnasEn(
  textos: readonly string[],
  tabla: TablaDeFormato,
): Map<number, ColumnaDeFormato> {
  const columnas = new Map<number, ColumnaDeFormato>();
  const vistas = new Set<string>();
  textos.forEach((visto, i) => {
    const columna = visto === '' ? null : columnaDe(tabla, visto);
    if (!columna || vistas.has(columna.campo)) return;
    vistas.add(columna.campo);
    columnas.set(i, columna);
  });
  return columnas;
}

function leeTabla(
  { grid, formatos }: HojaRecibida,
  { tabla, fila, columnas }: Encabezado,
): TablaRecibida {
  const { sheet: hoja, area } = grid;
  const vistos = new Set([...columnas.values()].map(({ campo }) => campo));
  const formatoEn = porcentualesPor(formatos);
  const enQueFalta = [...columnas].find(([, { campo }]) => campo === 'queFalta')?.[0] ?? -1;
  const queFalta: string[] = [];
  const filas = grid.cells.slice(fila + 1).flatMap((celdas, i): FilaRecibida[] => {
    const row = area.row + fila + 1 + i;
    const leida = new Map<string, CeldaRecibida>();
    for (const [indice, { campo, clase }] of columnas) {
      const cell = celdas[indice] ?? null;
      if (clase === 'formula') continue;
      const column = area.column + indice;
      leida.set(campo, { hoja, row, column, cell, formato: formatoEn(row, column) });
    }
    if ([...leida.values()].every(({ cell }) => vacia(cell))) return [];
    queFalta.push(texto(celdas[enQueFalta] ?? null));
    return [leida];
  });
  return {
    tabla,
    hoja,
    filas,
    queFalta,
    faltan: tabla.columnas.filter(({ campo, clase }) => clase !== 'formula' && !vistos.has(campo)),
    repetidas: [],
  };
}

/** Of how a number is shown only this changes what it says; by column, since rows are many. */
function porcentualesPor(formatos: HojaRecibida['formatos']) {
  const porcentuales = formatos.filter(({ format }) => format.includes('%'));
  const deColumna = new Map<number, HojaRecibida['formatos']>();
  const en = (column: number) => {
    const suyos =
      deColumna.get(column) ??
      porcentuales.filter(
        ({ area }) => column >= area.column && column < area.column + area.columns,
      );
    deColumna.set(column, suyos);
    return suyos;
  };
  return (row: number, column: number): string =>
    en(column).find(({ area }) => row >= area.row && row < area.row + area.rows)?.format ??
    'General';
}

/** What names a row once, as text; `null` where a part of it is missing. */
export function claveDeFila(
  { clave }: TablaDeFormato,
  valorDe: (campo: string) => Cell | undefined,
): string | null {
  const partes = clave.map((campo) => {
    const celda = valorDe(campo) ?? null;
    const leido = campo === 'codigo' ? leeCodigoDeFila(celda) : null;
    return leido && 'valor' in leido ? leido.valor : texto(celda);
  });
  return partes.some((parte) => parte === '')
    ? null
    : partes.map((parte) => parte.toLowerCase()).join('|');
}
