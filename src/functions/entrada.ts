/**
 * What a cell holds, as Excel hands it to a custom function. A blank is `null`, `''`, or a missing
 * argument; Excel for Windows and Mac have also passed it as 0 (OfficeDev/office-js#4702), which
 * can be told from a figure only where 0 is not a possible value (sense, aggregation, relevance,
 * year, level, measure). Generated formulas pass blanks on as `""`.
 */
import type { Agregacion, Medida, Sentido } from '../ceplan/tipos';
import { sinAcentos } from '../ceplan/llano';

export const ND = 'ND' as const;
/** A target without a report after its deadline: counts as 0 [R]. */
export const NO_REPORTADO = 'No reportado';

export type Razon =
  | 'pareceNumero'
  | 'texto'
  | 'logico'
  | 'error'
  | 'anio'
  | 'sentido'
  | 'agregacion'
  | 'relevancia'
  | 'nivel'
  | 'medida';

/** A cell that does not hold what belongs there. */
export class Malo {
  constructor(
    readonly razon: Razon,
    /** What it holds, shortened; an Excel error by its English name. */
    readonly texto: string,
  ) {}
}

/** A figure; `null` where there is none. */
export type Figura = number | null | typeof NO_REPORTADO;

/** Reads one cell. */
export type Lector<T> = (celda: unknown) => T | Malo;

const MAXIMO = 40;
const corto = (texto: string): string =>
  texto.length > MAXIMO ? `${texto.slice(0, MAXIMO)}…` : texto;

/** A digit and nothing but what numbers, percentages and currencies are written with. */
const pareceNumero = (texto: string): boolean =>
  /\d/.test(texto) && /^(?:S\/\.?|[$€])?[\d\s.,'’·%+\-−()eE]*$/u.test(texto.trim());

/** The English name of an Excel error (`#DIV/0!`), which arrives as an object with its code. */
const codigoDeError = (celda: unknown): string | null =>
  typeof celda === 'object' && celda !== null && 'code' in celda && typeof celda.code === 'string'
    ? celda.code
    : null;

const otro = (celda: unknown, razon: Razon): Malo => {
  const error = codigoDeError(celda);
  if (error !== null) return new Malo('error', error);
  return new Malo(razon, corto(String(celda)));
};

const vacia = (celda: unknown): boolean =>
  celda === null || celda === undefined || (typeof celda === 'string' && celda.trim() === '');

/** A figure; ND is no figure, and neither is a blank. */
export const leerCifra: Lector<Figura> = (celda) => {
  if (typeof celda === 'number') return Number.isFinite(celda) ? celda : new Malo('error', '#NUM!');
  if (vacia(celda)) return null;
  if (typeof celda === 'string') {
    const palabra = sinAcentos(celda);
    if (palabra === 'nd') return null;
    if (palabra === 'no reportado') return NO_REPORTADO;
    return new Malo(pareceNumero(celda) ? 'pareceNumero' : 'texto', corto(celda));
  }
  if (typeof celda === 'boolean') return new Malo('logico', String(celda));
  return otro(celda, 'texto');
};

/** A figure, where ND is told from a blank: one has no figure, the other does not apply. */
export const leerAvance: Lector<Figura | typeof ND> = (celda) =>
  typeof celda === 'string' && sinAcentos(celda) === 'nd' ? ND : leerCifra(celda);

/** A figure that cannot be missing or unreported. */
export const leerNumero: Lector<number> = (celda) => {
  const cifra = leerCifra(celda);
  return typeof cifra === 'number' || cifra instanceof Malo ? cifra : otro(celda ?? '', 'texto');
};

const nadaODesktop = (celda: unknown): boolean => vacia(celda) || celda === 0;

/** Words by their text, numbers by themselves: the text "1" is not 1. */
const clave = (celda: unknown): string => {
  if (typeof celda === 'number') return `${celda}`;
  return typeof celda === 'string' && !/^\d/.test(celda.trim()) ? sinAcentos(celda) : '';
};

const deLista =
  <T>(valores: Readonly<Record<string, T>>, razon: Razon) =>
  (vacio: T): Lector<T> =>
  (celda) => {
    if (nadaODesktop(celda)) return vacio;
    const valor = Object.hasOwn(valores, clave(celda)) ? valores[clave(celda)] : undefined;
    return valor === undefined ? otro(celda, razon) : valor;
  };

/** Blank means Ascendente. */
export const leerSentido: Lector<Sentido> = deLista<Sentido>(
  { ascendente: 'Ascendente', descendente: 'Descendente', 'no definido': 'No definido' },
  'sentido',
)('Ascendente');

export const leerAgregacion: Lector<Agregacion | null> = deLista<Agregacion | null>(
  {
    agregable: 'Agregable',
    'no agregable': 'No agregable',
    'maximo permisible': 'Máximo permisible',
    'minimo permisible': 'Mínimo permisible',
  },
  'agregacion',
)(null);

/** Where the aggregation decides, a blank is not one. */
export const leerAgregacionObligatoria: Lector<Agregacion> = (celda) =>
  leerAgregacion(celda) ?? new Malo('agregacion', '');

/** Blank means 1. */
export const leerRelevancia: Lector<number> = deLista<number>(
  { 1: 1, 2: 2, 3: 3 },
  'relevancia',
)(1);

/** 1 inicial, 2 intermedio, 3 avanzado; `null` where it is missing. */
export const leerNivel: Lector<1 | 2 | 3 | null> = deLista<1 | 2 | 3 | null>(
  {
    1: 1,
    2: 2,
    3: 3,
    inicial: 1,
    bajo: 1,
    intermedio: 2,
    avanzado: 3,
    alto: 3,
    nd: null,
  },
  'nivel',
)(null);

export const leerMedida: Lector<Medida | null> = deLista<Medida | null>(
  { cumplir: 'cumplir', ajustar: 'ajustar', nd: null },
  'medida',
)(null);

export const leerAnio: Lector<number | null> = (celda) => {
  if (nadaODesktop(celda)) return null;
  return typeof celda === 'number' && Number.isInteger(celda) && celda >= 1900 && celda <= 2200
    ? celda
    : otro(celda, 'anio');
};

/** Any text; blank is `''`. */
export const leerTexto: Lector<string> = (celda) => {
  if (nadaODesktop(celda)) return '';
  return typeof celda === 'string' || typeof celda === 'number'
    ? String(celda).trim()
    : otro(celda, 'texto');
};

/** Rows of cells, all of the same length, at least one. */
export type Celdas = readonly (readonly unknown[])[];

/**
 * An argument as rows of cells: a single value is a range of one; `null` where it is omitted. An
 * object that is not an Excel error is not an argument but what the runtime adds at the end.
 */
export function celdasDe(argumento: unknown): Celdas | null {
  if (argumento === null || argumento === undefined) return null;
  if (Array.isArray(argumento)) {
    if (argumento.length === 0) return null;
    return Array.isArray(argumento[0]) ? (argumento as Celdas) : [argumento as unknown[]];
  }
  if (typeof argumento === 'object' && codigoDeError(argumento) === null) return null;
  return [[argumento]];
}
