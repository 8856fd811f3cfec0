/** Rows of an input table that PNFTP writes: in the place of their own, else in a blank one, else a new one. */
import { altoDeFila } from '../libro/altos';
import { ESTILO_DE } from '../libro/celdasDeEntrada';
import { planTablaNueva } from '../libro/contrato/tablaNueva';
import type { Columna, EsquemaTabla } from '../libro/esquema';
import { ESTILO } from '../libro/estilo';
import { aniosDe, columnaDe, type TablaLeida } from '../libro/tablas';
import { texto, vacia } from '../libro/valores';
import { cellAddress } from '@pnftp/xlsx/plan';
import type { SheetPlan, StyledArea, WorkbookStructure } from '@pnftp/xlsx/plan';
import type { Idioma } from '../textos/idioma';
import { bloquesDe, type CeldaSuelta } from './celdas';
import type { FilaEscrita } from './instantanea';

export interface FilaPorEscribir {
  /** Where it stands in the table; `null` where it has no place yet. */
  readonly fila: number | null;
  /** By field; `null` empties the row. */
  readonly campos: FilaEscrita | null;
}

/** A field of a row; of a column a year, with its year. */
export const campoDeAnio = (campo: string, anio: number | undefined): string =>
  anio === undefined ? campo : `${campo} ${anio}`;

export interface LugarDeFila {
  readonly hoja: string;
  readonly celda: string;
}

export interface TablaPorEscribir {
  readonly esquema: EsquemaTabla;
  /** Where the workbook lacks it, its sheet is made as bringing it up to date would. */
  readonly tabla: TablaLeida | undefined;
  readonly estructura: WorkbookStructure;
}

export function planFilas(
  { esquema, tabla, estructura }: TablaPorEscribir,
  pedidas: readonly FilaPorEscribir[],
  idioma: Idioma,
): { readonly sheets: readonly SheetPlan[]; readonly lugares: readonly LugarDeFila[] } {
  const opciones = { idioma, filas: pedidas.length };
  const nueva = tabla ? null : planTablaNueva(esquema, estructura, opciones).sheet;
  const suya = nueva?.tables?.find(({ name }) => name === esquema.nombre);
  const hoja = tabla?.hoja ?? nueva!.name;
  const { row, column, rows, columns } = tabla?.area ?? suya!.area;
  const ocupadas = new Set(pedidas.map(({ fila }) => fila));
  // What a table computes in each row is nobody's.
  const propias = new Set(
    tabla?.columnas.flatMap((c) => (c.columna.tipo === 'formula' ? [c.indice] : [])),
  );
  const libres = Array.from({ length: rows - 1 }, (_, fila) => fila).filter(
    (fila) =>
      !ocupadas.has(fila) &&
      (tabla?.filas[fila] ?? []).every((celda, i) => propias.has(i) || vacia(celda)),
  );
  let siguiente = rows - 1;
  const filas = pedidas.map(({ fila }) => fila ?? libres.shift() ?? siguiente++);
  const columnas = esquema.columnas.flatMap((columna, i) =>
    (columna.porAnio && tabla ? aniosDe(tabla) : [undefined]).flatMap((anio) => {
      const indice = tabla ? columnaDe(tabla, columna.campo, anio)?.indice : i;
      const campo = campoDeAnio(columna.campo, anio);
      return indice === undefined ? [] : [{ ...columna, campo, column: column + indice }];
    }),
  );
  const celdas = pedidas.flatMap(({ campos }, i) =>
    columnas.map((c): CeldaSuelta => ({
      row: row + 1 + filas[i]!,
      column: c.column,
      cell: campos?.[c.campo] ?? null,
    })),
  );
  const sheet: SheetPlan = {
    name: hoja,
    mode: 'update',
    tableChanges: Array.from({ length: siguiente - (rows - 1) }, (_, i) => ({
      kind: 'insertRow',
      table: esquema.nombre,
      at: rows - 1 + i,
      cells: Array.from({ length: columns }, () => null),
    })),
    blocks: bloquesDe(celdas),
    styles: columnas.flatMap((c) => estilosDe(c, filas, row + 1)),
    rowHeights: pedidas.map(({ campos }, i) => ({
      row: row + 1 + filas[i]!,
      rows: 1,
      height: altoDeFila(
        columnas.map(({ campo, ancho }) => ({ texto: texto(campos?.[campo] ?? null), ancho })),
      ),
    })),
  };
  const lugares = filas.map((fila) => ({ hoja, celda: cellAddress(row + 1 + fila, column) }));
  return { sheets: nueva ? [nueva, sheet] : [sheet], lugares };
}

/** As the rows of a new workbook look. */
const estilosDe = (
  { tipo, column }: Columna & { readonly column: number },
  filas: readonly number[],
  primera: number,
): StyledArea[] =>
  tramosDe(filas).flatMap(({ desde, cuantas }) => {
    const area = { row: primera + desde, column, rows: cuantas, columns: 1 };
    return [
      { area, style: ESTILO_DE[tipo] },
      { area, style: ESTILO.entrada },
    ];
  });

function tramosDe(
  filas: readonly number[],
): { readonly desde: number; readonly cuantas: number }[] {
  const tramos: { desde: number; cuantas: number }[] = [];
  for (const fila of [...filas].sort((a, b) => a - b)) {
    const ultimo = tramos.at(-1);
    if (ultimo && ultimo.desde + ultimo.cuantas === fila) ultimo.cuantas++;
    else tramos.push({ desde: fila, cuantas: 1 });
  }
  return tramos;
}
