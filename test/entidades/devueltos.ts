/** What people do to a formato before they send it back, each way by its name. */
import {
  columnaDeEncabezado,
  tablasDelFormato,
  type TablaDeFormato,
} from '../../src/entidades/formato';
import type { FilaDeFormato } from '../../src/entidades/marca';
import type { PeriodoDeReporte } from '../../src/entidades/periodo';
import { libroDeFormato } from '../../src/entidades/libro';
import type { FormatoDeEntidad } from '../../src/entidades/reparto';
import { valueOf, type Cell, type CellValue } from '@pnftp/xlsx/plan';
import { openWorkbook, type Sheet, type Workbook } from '@pnftp/xlsx';

export const ANUAL: PeriodoDeReporte = { anio: 2023, periodo: 'Anual' };
export const REPORTE = tablasDelFormato(ANUAL)[0]!;

/** Where a table of a formato stands in a sheet: its heading's row, and columns by field. */
export interface Lugar {
  readonly hoja: Sheet;
  readonly fila: number;
  readonly columnas: ReadonlyMap<string, number>;
  readonly filas: number;
}

export function lugarDe(libro: Workbook, tabla: TablaDeFormato = REPORTE): Lugar {
  for (const hoja of libro.sheets) {
    const area = hoja.usedArea(true);
    if (!area) continue;
    for (const [i, celdas] of hoja.readArea(area).entries()) {
      const columnas = new Map<string, number>();
      celdas.forEach((celda, j) => {
        const columna = columnaDeEncabezado(tabla, String(valueOf(celda) ?? ''));
        if (columna && !columnas.has(columna.campo)) columnas.set(columna.campo, area.column + j);
      });
      if (columnas.size < tabla.columnas.length - 1) continue;
      const fila = area.row + i;
      return { hoja, fila, columnas, filas: area.row + area.rows - 1 - fila };
    }
  }
  throw new Error(`no ${tabla.nombre}`);
}

export const valorEn = ({ hoja, fila, columnas }: Lugar, i: number, campo: string): CellValue =>
  valueOf(hoja.cell(fila + 1 + i, columnas.get(campo)!));

export const ponEnFormato = (
  { hoja, fila, columnas }: Lugar,
  i: number,
  campo: string,
  valor: Cell,
): void => hoja.setCell(fila + 1 + i, columnas.get(campo)!, valor);

/** Figures by `tipo codigo`, as entities have them. */
export type Cifras = ReadonlyMap<string, FilaDeFormato>;

export const llenado = async (formato: FormatoDeEntidad, cifras: Cifras): Promise<Workbook> =>
  llenar(openWorkbook(await libroDeFormato(formato)), cifras);

/** A formato as it went out, with what its entity has to say. */
export function llenar(libro: Workbook, cifras: Cifras): Workbook {
  const lugar = lugarDe(libro);
  for (let i = 0; i < lugar.filas; i++) {
    const clave = `${String(valorEn(lugar, i, 'tipo'))} ${String(valorEn(lugar, i, 'codigo'))}`;
    for (const [campo, valor] of Object.entries(cifras.get(clave) ?? {})) {
      if (valor !== null && valor !== '') ponEnFormato(lugar, i, campo, valor);
    }
  }
  return libro;
}

/** A whole table by values, its heading first. */
const bloque = ({ hoja, fila, filas, columnas }: Lugar) => ({
  row: fila,
  column: Math.min(...columnas.values()),
  rows: filas + 1,
  columns: Math.max(...columnas.values()) - Math.min(...columnas.values()) + 1,
  hoja,
});

/** The cells of the table, put down again by whoever changes them; the table itself is taken away. */
function reescribe(
  libro: Workbook,
  cambia: (filas: Cell[][], columna: (campo: string) => number) => Cell[][],
  hacia: { readonly abajo?: number; readonly derecha?: number } = {},
): void {
  const { columnas } = lugarDe(libro);
  const { hoja, ...area } = bloque(lugarDe(libro));
  const celdas = hoja.readArea(area).map((fila) => fila.map((c): Cell => valueOf(c)));
  for (const tabla of [...hoja.tables]) tabla.remove();
  for (let i = 0; i < area.rows; i++)
    for (let j = 0; j < area.columns; j++) hoja.setCell(area.row + i, area.column + j, null);
  cambia(celdas, (campo) => columnas.get(campo)! - area.column).forEach((fila, i) =>
    fila.forEach((celda, j) =>
      hoja.setCell(
        area.row + (hacia.abajo ?? 0) + i,
        area.column + (hacia.derecha ?? 0) + j,
        celda,
      ),
    ),
  );
}

export const MODOS = {
  tal_cual: () => undefined,
  hoja_renombrada: (libro) => {
    libro.renameSheet(lugarDe(libro).hoja, 'Hoja1');
  },
  filas_ordenadas: (libro) =>
    reescribe(libro, ([titulo, ...filas]) => [titulo!, ...[...filas].reverse()]),
  tabla_movida: (libro) => reescribe(libro, (filas) => filas, { abajo: 4, derecha: 3 }),
  columna_insertada: (libro) =>
    reescribe(libro, (filas) =>
      filas.map((fila, i) => [...fila.slice(0, 3), i === 0 ? 'Mi nota' : 'x', ...fila.slice(3)]),
    ),
  fila_de_totales: (libro) =>
    reescribe(libro, (filas) => [...filas, filas[0]!.map((_, j) => (j === 0 ? 'TOTAL' : null))]),
  filas_en_blanco_entre: (libro) =>
    reescribe(libro, ([titulo, ...filas]) => [
      titulo!,
      ...filas.flatMap((fila) => [fila, fila.map(() => null)]),
    ]),
  encabezados_en_mayusculas: (libro) =>
    reescribe(libro, ([titulo, ...filas]) => [
      titulo!.map((t) => String(t).toUpperCase()),
      ...filas,
    ]),
  numeros_como_texto_con_coma: (libro) =>
    reescribe(libro, ([titulo, ...filas], columna) => [
      titulo!,
      ...filas.map((fila) =>
        fila.map((c, j) =>
          j === columna('valor') && typeof c === 'number' && !/\.\d{3}$/.test(String(c))
            ? String(c).replace('.', ',')
            : c,
        ),
      ),
    ]),
  codigo_como_numero: (libro) =>
    reescribe(libro, ([titulo, ...filas], columna) => [
      titulo!,
      ...filas.map((fila) =>
        fila.map((c, j) => (j === columna('codigo') && !Number.isNaN(Number(c)) ? Number(c) : c)),
      ),
    ]),
  validaciones_y_formatos_pegados_encima: (libro) => {
    const { hoja, ...area } = bloque(lugarDe(libro));
    const celdas = hoja.readArea(area).map((fila) => fila.map((c): Cell => valueOf(c)));
    for (const tabla of [...hoja.tables]) tabla.remove();
    hoja.clear(area);
    hoja.writeArea(area.row, area.column, celdas);
  },
  hoja_de_mas: (libro) => {
    libro.addSheet('Cálculos').setCell(0, 0, 'Valor');
  },
} as const satisfies Readonly<Record<string, (libro: Workbook) => void>>;

export type Modo = keyof typeof MODOS;

export const reabierto = (libro: Workbook): Workbook => openWorkbook(libro.save());
