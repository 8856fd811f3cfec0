/** The columns of the standard workbook as data; one file a sheet holds its own, this one their form. */
import { sinAcentos } from '../ceplan/llano';
import type { Lugar } from '../ceplan/tipos';

export type TipoColumna =
  'texto' | 'codigo' | 'lista' | 'numero' | 'entero' | 'anio' | 'fecha' | 'siNo' | 'formula';

export interface Columna {
  /** Field of the record in `ceplan/tipos.ts`. */
  readonly campo: string;
  /** The header, as people see it. */
  readonly titulo: string;
  /** Headers of earlier versions, which mean the same. */
  readonly antes?: readonly string[];
  readonly tipo: TipoColumna;
  /** In characters. */
  readonly ancho: number;
  /** A row without it cannot be used. */
  readonly obligatoria?: boolean;
  /** For `lista`: the texts that are allowed. */
  readonly opciones?: readonly string[];
  /** A column of its own for each year, `titulo` being what stands before the year. */
  readonly porAnio?: boolean;
  /** For `formula`: what fills the column. */
  readonly formula?: string;
  /** What a blank stands for where it is part of a row's key. */
  readonly enBlanco?: string;
  /** What the number may be, for validation in the sheet; nothing is refused in reading. */
  readonly rango?: readonly [number, number];
}

/** The sheets that people fill in; generated ones stand in `hojasGeneradas.ts`. */
export type NombreHoja =
  | 'politica'
  | 'estructura'
  | 'indicadores'
  | 'reportes'
  | 'declarado'
  | 'justificaciones'
  | 'envios'
  | 'cierres';

export interface EsquemaTabla {
  readonly nombre: string;
  readonly hoja: NombreHoja;
  /** The list of `Politica` that its rows become. */
  readonly registros: Lugar['tabla'];
  readonly columnas: readonly Columna[];
  /** Missing altogether, the workbook is still one of ours. */
  readonly opcional?: boolean;
  /** Fields that together name a row once. */
  readonly clave: readonly string[];
}

/** Titles of the sheets, where the workbook is made by us. */
export const TITULOS: Readonly<Record<NombreHoja, string>> = {
  politica: 'Política',
  estructura: 'Estructura',
  indicadores: 'Indicadores',
  reportes: 'Reportes',
  declarado: 'Declarado',
  justificaciones: 'Justificaciones',
  envios: 'Envíos y recepciones',
  cierres: 'Evaluaciones cerradas',
};

/** Tables of generated sheets. */
export const TABLA_COMPROMISOS = 'tblCompromisos';
export const TABLA_HALLAZGOS = 'tblHallazgos';
export const TABLA_BITACORA = 'tblBitacora';
export const TABLAS_GENERADAS = [TABLA_COMPROMISOS, TABLA_HALLAZGOS, TABLA_BITACORA] as const;

/** Names of our tables, in lower case: any other table is people's own. */
export const TABLAS_PROPIAS: ReadonlySet<string> = new Set(
  [
    'tblPolitica',
    'tblObjetivos',
    'tblLineamientos',
    'tblServicios',
    'tblIndicadores',
    'tblReportes',
    'tblDeclarado',
    'tblJustificaciones',
    'tblEnvios',
    'tblRecepciones',
    'tblTraspasos',
    'tblCierres',
    ...TABLAS_GENERADAS,
  ].map((nombre) => nombre.toLowerCase()),
);

/** The header of a column, with its year where it has one. */
export const tituloDe = (columna: Columna, anio?: number): string =>
  columna.porAnio ? `${columna.titulo} ${anio}` : columna.titulo;

/** `Código ` and `codigo` are the same header: accents, case and spaces do not tell them apart. */
export const normaliza = (texto: string): string =>
  sinAcentos(texto)
    .replace(/[\s.]+/g, ' ')
    .trim();

export interface ColumnaSituada {
  readonly columna: Columna;
  readonly anio?: number;
}

/** Every column of a table for these years, in the standard order. */
export function columnasDe(tabla: EsquemaTabla, anios: readonly number[]): ColumnaSituada[] {
  return tabla.columnas.flatMap((columna): ColumnaSituada[] =>
    columna.porAnio ? anios.map((anio) => ({ columna, anio })) : [{ columna }],
  );
}
