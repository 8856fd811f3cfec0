/** The sheet Bitácora: what repairs and consolidation changed. It only grows. */
import { bottomOf } from '@pnftp/xlsx/plan';
import type { Cell, NamePlan, SheetPlan, TableInfo, WorkbookStructure } from '@pnftp/xlsx/plan';
import type { Fecha } from '../ceplan/tipos';
import { bitacora as T } from '../textos/documentos';
import { TABLA_BITACORA } from './esquema';
import { ESTILO, PAGINA, pie } from './estilo';
import { generada, nombresDe } from './generadas';
import { Lienzo } from './lienzo';
import { escalaDePagina } from './paginas';
import { buscaTabla } from './tablas';
import { serieDeFecha } from './valores';

const COLUMNAS = [
  ['Fecha', 11],
  ['Acción', 20],
  ['Hoja', 18],
  ['Celda', 10],
  ['Antes', 48],
  ['Después', 30],
  ['Origen', 26],
] as const;
const [FECHA, CELDA] = [0, 3] as const;

export interface FilaBitacora {
  readonly accion: string;
  readonly hoja: string;
  readonly celda: string;
  readonly antes: Cell;
  readonly despues: Cell;
  readonly origen: string;
}

export interface PlanBitacora {
  readonly sheet: SheetPlan;
  readonly names: readonly NamePlan[];
  readonly titulo: string;
  /** Row of the sheet of the first of them. */
  readonly fila: number;
}

/**
 * Adds rows below those that are there, in one block; at `fila` of the sheet where an earlier try,
 * broken off, may have written them already. Another column that somebody added to the table stays
 * as it is. `null` where there is nothing to add.
 */
export function planBitacora(
  filas: readonly FilaBitacora[],
  hoy: Fecha,
  estructura: WorkbookStructure,
  fila?: number,
): PlanBitacora | null {
  if (filas.length === 0) return null;
  const celdas = filas.map((f): Cell[] => [
    serieDeFecha(hoy),
    f.accion,
    f.hoja,
    f.celda,
    f.antes,
    f.despues,
    f.origen,
  ]);
  const tabla = buscaTabla(estructura, TABLA_BITACORA);
  // Made by the try that was broken off, it holds nothing but these rows, and is made whole.
  const aMedias = fila !== undefined && estructura.unfinished?.created.includes(tabla?.sheet ?? '');
  return tabla && !aMedias ? agregadas(tabla, celdas, fila) : nueva(celdas, estructura);
}

function agregadas(
  tabla: TableInfo,
  celdas: readonly Cell[][],
  fila = bottomOf(tabla.area) + 1,
): PlanBitacora {
  const { area, headers } = tabla;
  // By header, wherever the columns stand now.
  const lugares = headers.map((h) => COLUMNAS.findIndex(([titulo]) => titulo === h));
  // A row between would be no row of the table: somebody has taken some away.
  const row = Math.min(fila, bottomOf(area) + 1);
  const rows = Math.max(area.rows, row + celdas.length - area.row);
  const bloque = celdas.map((fila) => lugares.map((i): Cell => (i < 0 ? null : fila[i]!)));
  const estilos = lugares.flatMap((i, j) =>
    i < 0
      ? []
      : [
          {
            area: { row, column: area.column + j, rows: celdas.length, columns: 1 },
            style: estiloDe(i),
          },
        ],
  );
  return {
    titulo: tabla.sheet,
    fila: row,
    sheet: {
      name: tabla.sheet,
      mode: 'update',
      blocks: [{ row, column: area.column, cells: bloque }],
      styles: estilos,
      tables: [{ name: tabla.name, area: { ...area, rows } }],
    },
    names: [],
  };
}

function nueva(celdas: readonly Cell[][], estructura: WorkbookStructure): PlanBitacora {
  const destino = generada(estructura, 'bitacora');
  const lienzo = new Lienzo(COLUMNAS.map(([, ancho]) => ancho));
  const n = COLUMNAS.length;
  lienzo.franja(T.titulo, n, ESTILO.titulo, 24);
  lienzo.franja(T.nota, n, ESTILO.nota);
  lienzo.vacia(6);
  const cabecera = lienzo.cabecera(
    COLUMNAS.map(([titulo]) => titulo),
    n,
  );
  const primera = lienzo.siguiente;
  for (const fila of celdas) lienzo.fila(fila);
  COLUMNAS.forEach((_, i) => lienzo.estilo(primera, i, celdas.length, 1, estiloDe(i)));
  return {
    titulo: destino.titulo,
    fila: primera,
    sheet: {
      ...lienzo.hoja(destino),
      tables: [
        {
          name: TABLA_BITACORA,
          area: { row: cabecera, column: 0, rows: celdas.length + 1, columns: n },
          filterButtons: true,
          bandedRows: false,
        },
      ],
      freeze: { rows: cabecera + 1, columns: 0 },
      page: {
        ...PAGINA,
        // It grows: what is printed is what there is.
        fit: { scale: escalaDePagina(lienzo.anchos) },
        titleRows: { row: cabecera, rows: 1 },
        footer: pie(T.titulo),
      },
    },
    names: nombresDe(destino, lienzo.area),
  };
}

const estiloDe = (columna: number) =>
  columna === FECHA
    ? { ...ESTILO.texto, ...ESTILO.centrado, numberFormat: 'dd/mm/yyyy' }
    : columna === CELDA
      ? { ...ESTILO.texto, ...ESTILO.centrado }
      : ESTILO.texto;
