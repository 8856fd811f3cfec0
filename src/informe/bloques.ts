/** A document as data: what Word will be asked to draw, and what people are asked to write. */
import type { NivelVisible } from '../libro/estilo';

/** Text, text in bold, or a reference to the caption of another block. */
export type Trozo = string | { readonly negrita: string } | { readonly ref: string };

export type EstiloParrafo =
  'cuerpo' | 'vineta' | 'nota' | 'titulo' | 'subtitulo' | 'dato' | 'encabezado' | 'apartado';

export interface Parrafo {
  readonly clase: 'parrafo';
  readonly estilo: EstiloParrafo;
  readonly trozos: readonly Trozo[];
}

export interface Celda {
  readonly texto: string;
  readonly lado?: 'izquierda' | 'centro' | 'derecha';
  readonly negrita?: boolean;
  /** Its ground; the symbol stands beside the word. */
  readonly nivel?: NivelVisible;
}

export interface Columna {
  readonly titulo: string;
  /** Share of the width. */
  readonly ancho: number;
  readonly lado?: Celda['lado'];
}

export interface Tabla {
  readonly clase: 'tabla';
  /** What its caption says after the number; none where it has no caption. */
  readonly leyenda?: string;
  readonly columnas: readonly Columna[];
  readonly filas: readonly (readonly (string | Celda)[])[];
  readonly pequena?: boolean;
}

export interface Serie {
  readonly nombre: string;
  readonly color: string;
  readonly texto: string;
  readonly valores: readonly (number | null)[];
}

export interface Grafico {
  readonly clase: 'grafico';
  readonly leyenda: string;
  /** What it shows, for who does not see it. */
  readonly alternativa: string;
  readonly tipo: 'apiladas' | 'columnas';
  readonly categorias: readonly string[];
  readonly series: readonly Serie[];
  readonly formato: string;
}

export type Contenido = Parrafo | Tabla | Grafico;

/** Ours: made again each time, known by its tag. */
export interface Bloque {
  readonly clase: 'bloque';
  readonly tag: string;
  readonly titulo: string;
  readonly contenido: readonly Contenido[];
  /** Edited in the workbook only. */
  readonly bloqueado?: boolean;
}

/** Theirs: a marked place with the question that it answers. */
export interface Pregunta {
  readonly clase: 'pregunta';
  readonly tag: string;
  readonly texto: string;
}

/** Theirs from the first day on: they may retitle it and move it. */
export interface Titulo {
  readonly clase: 'titulo';
  readonly nivel: 1 | 2 | 3;
  readonly texto: string;
}

export interface Salto {
  readonly clase: 'salto';
  /** What the pages before it are. */
  readonly de: 'vertical';
}

export interface Indice {
  readonly clase: 'indice';
}

export type Pieza = Bloque | Pregunta | Titulo | Salto | Indice;

export interface Documento {
  readonly titulo: string;
  /** What every page says at its foot. */
  readonly pie: string;
  readonly autor: string;
  /** Of the workbook's data. */
  readonly codigo: string;
  readonly piezas: readonly Pieza[];
  /** Whether the last pages lie on their side. */
  readonly apaisadoAlFinal: boolean;
}

export const parrafo = (...trozos: readonly Trozo[]): Parrafo => ({
  clase: 'parrafo',
  estilo: 'cuerpo',
  trozos,
});
export const conEstilo = (estilo: EstiloParrafo, ...trozos: readonly Trozo[]): Parrafo => ({
  clase: 'parrafo',
  estilo,
  trozos,
});
export const bloque = (
  tag: string,
  titulo: string,
  ...contenido: readonly Contenido[]
): Bloque => ({ clase: 'bloque', tag, titulo, contenido });
export const pregunta = (tag: string, texto: string): Pregunta => ({
  clase: 'pregunta',
  tag,
  texto,
});
export const titulo = (nivel: Titulo['nivel'], texto: string): Titulo => ({
  clase: 'titulo',
  nivel,
  texto,
});
