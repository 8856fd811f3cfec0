import type { Textos } from '../textos/idioma';

/** What an argument holds; it decides how its cells are read. */
export type TipoArgumento =
  'cifra' | 'anio' | 'sentido' | 'agregacion' | 'relevancia' | 'nivel' | 'medida' | 'texto';

export interface Argumento {
  readonly nombre: Textos<string>;
  readonly descripcion: Textos<string>;
  readonly tipo: TipoArgumento;
  /**
   * - `celda`: a cell, or a range that the function goes through cell by cell.
   * - `serie`: one series of several cells; a range of several rows is a series a row.
   * - `lista`: the whole range is one list.
   */
  readonly forma: 'celda' | 'serie' | 'lista';
  readonly opcional?: true;
}

export type Escalar = number | string;
/** Rows of cells, as Excel passes a range. */
export type Rango = readonly (readonly Escalar[])[];

/** Figures go in whole; the expected result is written with the decimals that are shown. */
export interface Ejemplo {
  readonly argumentos: readonly (Escalar | Rango)[];
  readonly resultado: Escalar | Rango;
  /** Where the figures come from. */
  readonly nota: Textos<string>;
}

/** All that a function's users, Excel, the file format and the manual need to know of it. */
export interface FichaFuncion {
  /** Never changes once published; letters, digits and full stops. */
  readonly id: string;
  /** What people type after `PNFTP.`; the same in every language, because it is kept in files. */
  readonly nombre: string;
  /** One sentence, as Excel shows it while typing. */
  readonly descripcion: Textos<string>;
  readonly argumentos: readonly Argumento[];
  readonly resultado: Textos<string>;
  /** How it is computed and what it does at the edges, a paragraph each. */
  readonly metodo: Textos<readonly string[]>;
  readonly ejemplos: readonly Ejemplo[];
  /** When it gives an error, or ND. */
  readonly errores: Textos<readonly string[]>;
  /** Its place in the manual. */
  readonly ancla: string;
}
