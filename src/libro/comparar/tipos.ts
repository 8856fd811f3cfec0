/** What two versions of a workbook differ in, in the method's terms: plain data. */
import type { Celda, Cifra, Clave, Dato, Lugar, Tipo } from '../../ceplan/tipos';

/** What a field says: a blank is `null`. */
export type Escrito = Dato | string | boolean;

export interface CambioDeCampo {
  readonly campo: string;
  /** The header of its column. */
  readonly titulo: string;
  readonly antes: Escrito;
  readonly despues: Escrito;
}

export type Clase = 'entra' | 'sale' | 'cambia';

/** A row of a table that came, went or says something else. */
export interface CambioDeRegistro {
  readonly tabla: Exclude<Lugar['tabla'], 'politica'>;
  readonly clase: Clase;
  /** What names the row, by field. */
  readonly clave: Readonly<Record<string, string | number | null>>;
  /** Empty where the row came or went as a whole. */
  readonly campos: readonly CambioDeCampo[];
  /** In the later workbook; in the earlier one where the row is gone. */
  readonly celda: Celda | null;
}

export interface CambioDeParametro {
  /** Of tblPolitica. */
  readonly clave: string;
  readonly antes: string | number | null;
  readonly despues: string | number | null;
  readonly celda: Celda | null;
}

/** The figure of a year in the version of the ficha that is in force. */
export interface CambioDeSerie extends Clave {
  readonly anio: number;
  readonly antes: Dato;
  readonly despues: Dato;
  readonly celda: Celda | null;
}

export interface CambioDeMeta extends CambioDeSerie {
  /** The document that the change names; `null` where it names none of its own. */
  readonly documento: string | null;
}

/** The parts of a workbook that a figure may change because of. */
export const PARTES = [
  'parametros',
  'estructura',
  'fichas',
  'metas',
  'valores',
  'reportes',
  'plazos',
] as const;
export type Parte = (typeof PARTES)[number];

export type Alcance =
  'indicador' | 'objetivo' | 'servicio' | 'conteo' | 'indice' | 'valoracion' | 'compromiso';

/** A figure, a level (`null` where there is none) or a text of the matrix. */
export type ValorDeFigura = Cifra | string | null;

export interface CambioDeMedida {
  readonly medida: string;
  readonly antes: ValorDeFigura;
  readonly despues: ValorDeFigura;
}

/** Figures of an indicator, OP or service in a year, of the whole, or a row of the matrix. */
export interface CambioDeFigura {
  readonly alcance: Alcance;
  readonly clase: Clase;
  /** Of an indicator. */
  readonly tipo: Tipo | null;
  /** Of the indicator, OP or service; which count; empty for figures of the whole. */
  readonly codigo: string;
  /** `null` for figures of the evaluated year as a whole. */
  readonly anio: number | null;
  readonly cambios: readonly CambioDeMedida[];
  /** The parts of the workbook that the change comes from. */
  readonly porQue: readonly Parte[];
}

export interface Comparacion {
  /** How many errors of reading each has: with any, there are no figures to compare. */
  readonly errores: { readonly antes: number; readonly despues: number };
  readonly parametros: readonly CambioDeParametro[];
  readonly estructura: readonly CambioDeRegistro[];
  /** Versions of fichas; targets and values in force stand in `metas` and `valores`. */
  readonly fichas: readonly CambioDeRegistro[];
  readonly metas: readonly CambioDeMeta[];
  readonly valores: readonly CambioDeSerie[];
  readonly reportes: readonly CambioDeRegistro[];
  readonly declarados: readonly CambioDeRegistro[];
  readonly justificaciones: readonly CambioDeRegistro[];
  /** What was sent, by when it is due, and who takes over from whom. */
  readonly plazos: readonly CambioDeRegistro[];
  readonly recepciones: readonly CambioDeRegistro[];
  readonly cierres: readonly CambioDeRegistro[];
  /** What people wrote in the matrix; empty where one of them has none. */
  readonly escritos: readonly CambioDeRegistro[];
  /** `null` where one of them cannot be evaluated. */
  readonly figuras: readonly CambioDeFigura[] | null;
  /** Rows of the matrix that the method asks for. */
  readonly matriz: readonly CambioDeFigura[] | null;
}
