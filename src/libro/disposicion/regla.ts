/** The raw workbook as the layout rules see it: input tables with their cells, and sheets' facts. */
import type { Celda, Hallazgo, Severidad } from '../../ceplan/tipos';
import { areaAddress, bottomOf, cellAddress, valueOf } from '@pnftp/xlsx/plan';
import type {
  Area,
  AreaRef,
  Cell,
  CellGrid,
  SheetFacts,
  WorkbookStructure,
} from '@pnftp/xlsx/plan';
import type { TablaLeida } from '../tablas';
import * as valores from '../valores';
import type { IdDisposicion } from '../../textos/disposicion';

export interface ContextoDisposicion {
  readonly estructura: WorkbookStructure;
  /** Input tables as read. */
  readonly tablas: readonly TablaLeida[];
  /** By sheet title. */
  readonly hechos: ReadonlyMap<string, SheetFacts>;
  /** What stands below each table, by table name; the first row is the one after the table. */
  readonly debajo: ReadonlyMap<string, CellGrid>;
}

export interface ReglaDisposicion {
  readonly id: IdDisposicion;
  readonly severidad: Severidad;
  revisar(contexto: ContextoDisposicion): readonly Hallazgo[];
}

/** How far below a table something counts as meant for it. */
const FILAS_DEBAJO = 20;

/** What has to be read besides the tables: the rows below them, as far as the sheet is used. */
export const areasDebajo = (
  estructura: WorkbookStructure,
  tablas: readonly { readonly nombre: string; readonly hoja: string; readonly area: Area }[],
): (AreaRef & { readonly tabla: string })[] =>
  tablas.flatMap(({ nombre, hoja, area }) => {
    const usada = estructura.sheets.find(({ name }) => name === hoja)?.used;
    const conTotales = estructura.tables.find(({ name }) => name === nombre)?.hasTotals;
    const row = area.row + area.rows + (conTotales ? 1 : 0);
    const rows = usada ? Math.min(bottomOf(usada) - row + 1, FILAS_DEBAJO) : 0;
    if (rows <= 0) return [];
    return [
      {
        tabla: nombre,
        sheet: hoja,
        area: { row, column: area.column, rows, columns: area.columns },
      },
    ];
  });

/** The data rows of a table; an empty table still has one row. */
export const datosDe = ({ area }: TablaLeida): Area => ({
  ...area,
  row: area.row + 1,
  rows: Math.max(area.rows - 1, 0),
});

export const filaVacia = (celdas: readonly Cell[]): boolean => celdas.every(valores.vacia);

export const textoDe = (celda: Cell): string => valores.comoTexto(valueOf(celda));

/** A finding of a rule at a cell of a table's data, row and column from 0. */
export function enTabla(
  { id, severidad }: Pick<ReglaDisposicion, 'id' | 'severidad'>,
  tabla: TablaLeida,
  fila: number,
  indice: number,
  resto: Partial<Hallazgo> = {},
): Hallazgo {
  const celda = cellAddress(tabla.area.row + 1 + fila, tabla.area.column + indice);
  const clave = claveDeFila(tabla, fila);
  return {
    regla: id,
    severidad,
    lugar: { hoja: tabla.hoja, celda },
    encontrado: '',
    esperado: '',
    id: `${id}|${tabla.hoja}|${celda}`,
    ...clave,
    ...resto,
    datos: { tabla: tabla.nombre, ...resto.datos },
  };
}

/** All cells of a data row, as a range. */
export const filaEntera = ({ hoja, area }: TablaLeida, fila: number): Celda => ({
  hoja,
  celda: areaAddress({ ...area, row: area.row + 1 + fila, rows: 1 }),
});

/** A finding about a sheet or the workbook. */
export const enHoja = (
  { id, severidad }: Pick<ReglaDisposicion, 'id' | 'severidad'>,
  hoja: string,
  celda: string,
  resto: Partial<Hallazgo>,
): Hallazgo => ({
  regla: id,
  severidad,
  lugar: hoja === '' ? null : { hoja, celda },
  encontrado: '',
  esperado: '',
  id: `${id}|${hoja}|${celda}|${resto.encontrado ?? ''}`,
  ...resto,
});

function claveDeFila(tabla: TablaLeida, fila: number): Pick<Hallazgo, 'tipo' | 'codigo'> {
  const de = (campo: string): string => {
    const columna = tabla.columnas.find((uno) => uno.columna.campo === campo);
    return columna ? textoDe(tabla.filas[fila]?.[columna.indice] ?? null).trim() : '';
  };
  const tipo = de('tipo');
  const codigo = de('codigo');
  return (tipo === 'OP' || tipo === 'Servicio') && codigo ? { tipo, codigo } : {};
}
