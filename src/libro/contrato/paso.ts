/**
 * A step of the contract of the standard workbook: what a workbook of the version before has to get
 * to be one of this version. Steps only add: nobody's text goes, and every older workbook is read.
 */
export interface Paso {
  /** The version that it leads to; the one before is one less. */
  readonly version: number;
  readonly agrega: readonly Agregado[];
}

/**
 * A key of tblPolitica, a column of any input table by its field, one that is called otherwise from
 * now on, or a table with its sheet.
 */
export type Agregado =
  | { readonly clave: string }
  | { readonly tabla: string; readonly campo: string; readonly renombra?: true }
  | { readonly tabla: string; readonly campo?: undefined; readonly renombra?: undefined };

export const clave = (nombre: string): Agregado => ({ clave: nombre });
export const tabla = (nombre: string): Agregado => ({ tabla: nombre });
export const columna = (tabla: string, campo: string): Agregado => ({ tabla, campo });
export const renombre = (tabla: string, campo: string): Agregado => ({
  tabla,
  campo,
  renombra: true,
});
