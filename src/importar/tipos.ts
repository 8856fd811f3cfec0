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
  /** As the map knows it, and what it is there. */
  readonly clave: string;
  readonly es: string;
}

export interface CifraTraida extends Lugar {
  readonly campo: CampoDeAnio | 'lineaBase';
  readonly anio: number | null;
  readonly periodo: Periodo | null;
  readonly valor: number;
  /** Written or shown with a percent sign. */
  readonly enPorciento: boolean;
  readonly de: DeColumna;
}

export interface Registro {
  readonly filas: { readonly hoja: string; readonly fila: number }[];
  readonly textos: Map<CampoDeFila, Texto>;
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
