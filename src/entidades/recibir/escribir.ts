/** Accepted changes as a plan: rows of tblReportes and tblCompromisos, each change in the Bitácora. */
import { agrupar } from '../../ceplan/agrupar';
import { ESTADO_EN_BLANCO } from '../../ceplan/estadosDelDato';
import type { Fecha } from '../../ceplan/tipos';
import { planBitacora, type FilaBitacora } from '../../libro/bitacora';
import { ESTILO_DE } from '../../libro/celdasDeEntrada';
import { COLUMNAS as DE_MATRIZ } from '../../libro/columnasMatriz';
import { normaliza, TABLA_COMPROMISOS } from '../../libro/esquema';
import { REPORTES } from '../../libro/reportes';
import { buscaTabla } from '../../libro/tablas';
import { codigo as leeCodigo, comoTexto, esFecha, serieDeFecha, texto } from '../../libro/valores';
import { bottomOf, cellAddress, valueOf } from '@pnftp/xlsx/plan';
import type {
  AreaRef,
  Cell,
  CellGrid,
  Plan,
  SheetPlan,
  StyledArea,
  TableInfo,
  WorkbookStructure,
} from '@pnftp/xlsx/plan';
import { consolidar as T } from '../../textos/consolidar';
import type { Cambio } from './tipos';

/** What a report is once it came in: only a person makes it Conforme. */
export const ENVIADO = 'Enviado';

/** What has to be read for `planConsolidar`, in that order. */
export const areasPorEscribir = (estructura: WorkbookStructure): AreaRef[] =>
  [REPORTES.nombre, TABLA_COMPROMISOS].flatMap((nombre) => {
    const tabla = buscaTabla(estructura, nombre);
    return tabla ? [{ sheet: tabla.sheet, area: tabla.area }] : [];
  });

interface Escritura {
  readonly celdas: { readonly row: number; readonly column: number; readonly cell: Cell }[];
  readonly filas: FilaBitacora[];
}

/** `null` where nothing is to be written. */
export function planConsolidar(
  cambios: readonly Cambio[],
  estructura: WorkbookStructure,
  grids: readonly CellGrid[],
  hoy: Fecha,
): Plan | null {
  if (cambios.length === 0) return null;
  const hojas: SheetPlan[] = [];
  const filas: FilaBitacora[] = [];
  for (const esMatriz of [false, true]) {
    const nombre = esMatriz ? TABLA_COMPROMISOS : REPORTES.nombre;
    const tabla = buscaTabla(estructura, nombre);
    const grid = grids.find(
      ({ sheet, area }) => sheet === tabla?.sheet && area.row === tabla.area.row,
    );
    const suyos = cambios.filter((c) => (c.tabla === 'tblFormatoCompromisos') === esMatriz);
    if (!tabla || !grid || suyos.length === 0) continue;
    const hecho = esMatriz ? enMatriz(suyos, tabla, grid) : enReportes(suyos, tabla, grid);
    hojas.push(hecho.hoja);
    filas.push(...hecho.filas);
  }
  const bitacora = planBitacora(filas, hoy, estructura);
  // What was there is on record before any cell changes.
  return bitacora
    ? { action: 'consolidar', sheets: [bitacora.sheet, ...hojas], names: bitacora.names }
    : null;
}

const indiceDe = ({ headers }: TableInfo, titulo: string): number =>
  headers.findIndex((uno) => normaliza(uno) === normaliza(titulo));

function enReportes(cambios: readonly Cambio[], tabla: TableInfo, grid: CellGrid) {
  const campos = new Map(
    REPORTES.columnas.map((columna) => [columna.campo, indiceDe(tabla, columna.titulo)]),
  );
  const dice = (fila: readonly Cell[], campo: string): string => {
    const celda = fila[campos.get(campo) ?? -1] ?? null;
    const leido = campo === 'codigo' ? leeCodigo(celda) : null;
    return (leido && 'valor' in leido ? leido.valor : texto(celda)).toLowerCase();
  };
  const llave = (partes: readonly string[]): string => partes.join('|').toLowerCase();
  const hay = new Map(
    grid.cells.slice(1).map((fila, i) => {
      const partes = REPORTES.clave.map((campo) => dice(fila, campo));
      return [llave([...partes.slice(0, -1), partes.at(-1) || ESTADO_EN_BLANCO]), i];
    }),
  );
  const hecha: Escritura = { celdas: [], filas: [] };
  let libre = grid.cells.length - 1;
  for (const [clave, suyos] of agrupar(cambios, (c) => llave(Object.values(c.clave).map(String)))) {
    const fila = hay.get(clave) ?? libre++;
    const nueva = !hay.has(clave);
    const puestos = new Set(suyos.map(({ campo }) => campo));
    const pon = ponEn(tabla, grid, fila, (campo) => campos.get(campo) ?? -1, hecha);
    const [primero] = suyos;
    if (nueva) for (const [campo, valor] of Object.entries(primero.clave)) pon(campo, valor, null);
    for (const cambio of suyos) pon(cambio.campo, comoCelda(cambio), cambio);
    // An answer to an observation is no new figure: the row is sent again all the same.
    pon('estadoRevision', ENVIADO, primero);
    if (!puestos.has('reportadoPor') && primero.contacto !== '') {
      pon('reportadoPor', primero.contacto, null);
    }
  }
  return { hoja: hojaDe(tabla, hecha, libre - (grid.cells.length - 1)), filas: hecha.filas };
}

function enMatriz(cambios: readonly Cambio[], tabla: TableInfo, grid: CellGrid) {
  const indice = (campo: string): number =>
    indiceDe(tabla, DE_MATRIZ.find((c) => c.campo === campo)?.titulo ?? '');
  const llave = (partes: readonly unknown[]): string => partes.map(String).join('|').toLowerCase();
  const hay = new Map(
    grid.cells
      .slice(1)
      .map((fila, i) => [
        llave(['tipo', 'codigo', 'anio'].map((campo) => texto(fila[indice(campo)] ?? null))),
        i,
      ]),
  );
  const hecha: Escritura = { celdas: [], filas: [] };
  for (const cambio of cambios) {
    const fila = hay.get(llave(Object.values(cambio.clave)));
    if (fila === undefined) continue;
    ponEn(tabla, grid, fila, indice, hecha)(cambio.campo, comoCelda(cambio), cambio);
  }
  return { hoja: hojaDe(tabla, hecha, 0), filas: hecha.filas };
}

const comoCelda = ({ campo, despues }: Cambio): Cell =>
  campo === 'fechaCorte' && typeof despues === 'string' && esFecha(despues)
    ? serieDeFecha(despues)
    : despues;

/** Puts a cell where it is not so already, and its line into the Bitácora where a file says it. */
const ponEn =
  (
    { sheet: hoja, area }: TableInfo,
    grid: CellGrid,
    fila: number,
    indice: (campo: string) => number,
    { celdas, filas }: Escritura,
  ) =>
  (campo: string, cell: Cell, de: Cambio | null): void => {
    const i = indice(campo);
    if (i < 0) return;
    const antes = valueOf(grid.cells[fila + 1]?.[i] ?? null);
    if (comoTexto(antes) === comoTexto(valueOf(cell))) return;
    const [row, column] = [area.row + 1 + fila, area.column + i];
    celdas.push({ row, column, cell });
    if (!de) return;
    filas.push({
      accion: T.es.accion,
      hoja,
      celda: cellAddress(row, column),
      antes,
      despues: cell,
      origen: T.es.origen(de),
    });
  };

/** The cells as an update; rows that are new look like those above them, and the table takes them in. */
function hojaDe(tabla: TableInfo, { celdas }: Escritura, nuevas: number): SheetPlan {
  const { area, sheet: name, name: nombre } = tabla;
  const base: SheetPlan = {
    name,
    mode: 'update',
    blocks: celdas.map(({ row, column, cell }) => ({ row, column, cells: [[cell]] })),
  };
  if (nuevas === 0) return base;
  const row = bottomOf(area) + 1;
  const styles = REPORTES.columnas.flatMap(({ titulo, tipo }): StyledArea[] => {
    const i = indiceDe(tabla, titulo);
    const donde = { row, column: area.column + i, rows: nuevas, columns: 1 };
    return i < 0 ? [] : [{ area: donde, style: ESTILO_DE[tipo] }];
  });
  const formatsFirst = styles.flatMap(({ area: donde, style: { numberFormat } }) =>
    numberFormat ? [{ area: donde, numberFormat }] : [],
  );
  const tables = [{ name: nombre, area: { ...area, rows: area.rows + nuevas } }];
  return { ...base, formatsFirst, styles, tables };
}
