/** Which table, row and column of the workbook a cell stands in. */
import { parseAddress, valueOf, type Cell } from '@pnftp/xlsx/plan';
import type { Celda } from '../../ceplan/tipos';
import type { LibroLeido } from '../leer';
import type { ColumnaLeida, TablaLeida } from '../tablas';
import { comoTexto } from '../valores';

export interface Ubicacion {
  readonly tabla: TablaLeida;
  /** Data row, from 0; −1 in the header; past the last one below the table. */
  readonly fila: number;
  readonly columna: ColumnaLeida | undefined;
}

export type Ubicador = (celda: Celda) => Ubicacion | null;

/** Looks among the input tables; a cell below a table, in its columns, counts as the table's. */
export function ubicador({ tablas }: Pick<LibroLeido, 'tablas'>): Ubicador {
  const porHoja = new Map<string, TablaLeida[]>();
  for (const tabla of tablas.values()) {
    const suyas = porHoja.get(tabla.hoja);
    if (suyas) suyas.push(tabla);
    else porHoja.set(tabla.hoja, [tabla]);
  }
  // The lowest first: what stands below two tables belongs to the nearer one.
  for (const suyas of porHoja.values()) suyas.sort((a, b) => b.area.row - a.area.row);
  const columnas = new Map(
    [...tablas.values()].map((t) => [t, new Map(t.columnas.map((c) => [c.indice, c]))]),
  );
  return ({ hoja, celda }) => {
    const lugar = parseAddress(celda);
    if (!lugar) return null;
    const tabla = porHoja
      .get(hoja)
      ?.find(
        ({ area }) =>
          area.row <= lugar.row &&
          area.column <= lugar.column &&
          lugar.column < area.column + area.columns,
      );
    if (!tabla) return null;
    return {
      tabla,
      fila: lugar.row - tabla.area.row - 1,
      columna: columnas.get(tabla)!.get(lugar.column - tabla.area.column),
    };
  };
}

/** What stands in a cell of an input table, its header included; `undefined` elsewhere. */
export function loEscrito(ubicar: Ubicador, donde: Celda): Cell | undefined {
  const suyo = ubicar(donde);
  const lugar = parseAddress(donde.celda);
  if (!suyo || !lugar) return undefined;
  const { tabla, fila } = suyo;
  const indice = lugar.column - tabla.area.column;
  return fila < 0 ? tabla.encabezados[indice] : tabla.filas[fila]?.[indice];
}

/** What names a row wherever it stands: its key, or its first text where the key is blank. */
export function llaveDe({ tabla, fila }: Ubicacion): string {
  const celdas = tabla.filas[fila];
  if (!celdas) return '';
  const texto = (indice: number) =>
    comoTexto(valueOf(celdas[indice] ?? null))
      .trim()
      .toLowerCase();
  const partes = tabla.esquema.clave.flatMap((campo) => {
    const columna = tabla.columnas.find((c) => c.columna.campo === campo);
    return columna ? [texto(columna.indice)] : [];
  });
  if (partes.some((parte) => parte !== '')) return partes.join(' ').trim();
  return celdas.map((_, i) => texto(i)).find((uno) => uno !== '') ?? '';
}
