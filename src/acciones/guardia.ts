/** Guards for what comes out of a file: JSON that anybody may have written. */
import { MAX_COLUMNS, MAX_ROWS } from '@pnftp/xlsx/plan';
import type { Area, Cell, CellGrid, CellValue } from '@pnftp/xlsx/plan';

export type Guardia<T> = (valor: unknown) => valor is T;

/** What a cell holds at most. */
const MAX_TEXTO = 32_767;

export const esObjeto = (valor: unknown): valor is Readonly<Record<string, unknown>> =>
  typeof valor === 'object' && valor !== null && !Array.isArray(valor);

export const esTexto: Guardia<string> = (valor): valor is string =>
  typeof valor === 'string' && valor.length <= MAX_TEXTO;

/** A whole number from `desde` to `hasta`, both included. */
export const esEntero =
  (desde: number, hasta: number): Guardia<number> =>
  (valor): valor is number =>
    Number.isInteger(valor) && (valor as number) >= desde && (valor as number) <= hasta;

export const oNulo =
  <T>(es: Guardia<T>): Guardia<T | null> =>
  (valor): valor is T | null =>
    valor === null || es(valor);

export const lista =
  <T>(es: Guardia<T>, maximo = MAX_ROWS): Guardia<readonly T[]> =>
  (valor): valor is readonly T[] =>
    Array.isArray(valor) && valor.length <= maximo && valor.every(es);

export const tabla =
  <T>(es: Guardia<T>): Guardia<Readonly<Record<string, T>>> =>
  (valor): valor is Readonly<Record<string, T>> =>
    esObjeto(valor) && Object.values(valor).every(es);

/** An object with at least these fields; one that may be missing has a guard that lets it. */
export const forma =
  <T>(campos: { readonly [K in keyof T]-?: Guardia<T[K]> }): Guardia<T> =>
  (valor): valor is T =>
    esObjeto(valor) &&
    (Object.keys(campos) as (keyof T & string)[]).every((campo) =>
      campos[campo](Object.hasOwn(valor, campo) ? valor[campo] : undefined),
    );

export const esValor: Guardia<CellValue> = (valor): valor is CellValue =>
  valor === null ||
  esTexto(valor) ||
  Number.isFinite(valor) ||
  typeof valor === 'boolean' ||
  (esObjeto(valor) && esTexto(valor.error) && !('formula' in valor));

export const esCelda: Guardia<Cell> = (valor): valor is Cell =>
  esValor(valor) || (esObjeto(valor) && esTexto(valor.formula) && esValor(valor.value));

export const esArea: Guardia<Area> = (valor): valor is Area =>
  forma<Area>({
    row: esEntero(0, MAX_ROWS - 1),
    column: esEntero(0, MAX_COLUMNS - 1),
    rows: esEntero(1, MAX_ROWS),
    columns: esEntero(1, MAX_COLUMNS),
  })(valor) &&
  valor.row + valor.rows <= MAX_ROWS &&
  valor.column + valor.columns <= MAX_COLUMNS;

export const esCuadricula: Guardia<CellGrid> = (valor): valor is CellGrid =>
  forma<CellGrid>({ sheet: esTexto, area: esArea, cells: lista(lista(esCelda)) })(valor) &&
  valor.cells.length === valor.area.rows &&
  valor.cells.every((fila) => fila.length === valor.area.columns);
