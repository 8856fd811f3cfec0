/** What an import finds in people's rows: each text and figure with the place that says it. */
import type { Periodo } from '../ceplan/tipos';
import type { CampoDeAnio, CampoDeFila } from './significado';
import type { Grado, Titulo } from './vocabulario';

export interface Lugar {
  readonly hoja: string;
  readonly fila: number;
  readonly columna: number;
}

export interface Texto extends Lugar {
  readonly texto: string;
}

/** A column of figures: the same object for all of them. */
export interface DeColumna {
  readonly hoja: string;
  readonly columna: number;
  /** As the map knows it, and what it is there. */
  readonly clave: string;
  readonly es: string;
}

/** What a figure is: the same object for all that say the same in one column. */
export interface QueEs {
  readonly de: DeColumna;
  readonly campo: CampoDeAnio | 'lineaBase';
  readonly anio: number | null;
  /** `null` for the year's own. */
  readonly periodo: Periodo | null;
}

/** One of the many that a large table holds: as small as it can be. */
export interface CifraTraida {
  readonly que: QueEs;
  readonly fila: number;
  readonly valor: number;
  /** Written or shown with a percent sign. */
  readonly enPorciento: boolean;
}

export const lugarDe = ({ que: { de }, fila }: CifraTraida): Lugar => ({
  hoja: de.hoja,
  fila,
  columna: de.columna,
});

/** What a row says in words, by what it is. */
export type Textos = { [campo in CampoDeFila]?: Texto };

export interface Registro {
  readonly filas: { readonly hoja: string; readonly fila: number }[];
  readonly textos: Textos;
  readonly cifras: CifraTraida[];
  /** What reports say in words, by year and period. */
  readonly sustentos: {
    readonly anio: number;
    readonly periodo: Periodo;
    readonly campo: CampoDeFila;
    readonly texto: Texto;
  }[];
  readonly grupos: ReadonlyMap<Grado, Titulo & Lugar>;
}
