/** Where the columns of the sheet Avance stand, and how wide they are at least. */
import type { Politica } from '../../ceplan/tipos';

/** Columns before those of the years. */
export const FIJAS = [
  { titulo: 'Código', ancho: 8 },
  { titulo: 'Indicador', ancho: 30 },
  { titulo: 'Responsable', ancho: 13 },
  { titulo: 'Unidad de medida', ancho: 11 },
  { titulo: 'Rele-\nvancia', ancho: 7 },
  { titulo: 'Sentido', ancho: 12 },
  { titulo: 'Agregación', ancho: 12 },
  { titulo: 'LB año', ancho: 6 },
  { titulo: 'LB valor', ancho: 9 },
] as const;
export const [
  CODIGO,
  INDICADOR,
  RESPONSABLE,
  UNIDAD,
  RELEVANCIA,
  SENTIDO,
  AGREGACION,
  LB_ANIO,
  LB,
] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
export const POR_ANIO = [
  { titulo: 'LE', ancho: 7 },
  { titulo: 'VO', ancho: 7 },
  { titulo: 'AT1\nSem. I', ancho: 9 },
  { titulo: 'AT1\nanual', ancho: 8 },
  { titulo: 'Nivel', ancho: 11 },
] as const;
/** Of what is not printed: AT2, its level, origin and key; then the keys and row numbers by year. */
export const ANCHOS_TRAS_IMPRESAS = { fijas: [12, 12, 22, 10, 8], clave: 16, fila: 8 } as const;
/** Whose row it is: what stays in sight, and what every page begins with. */
export const LLAVES = 3;

export interface ColumnasAnio {
  readonly logro: number;
  readonly valor: number;
  readonly semestre: number;
  readonly avance: number;
  readonly nivel: number;
}

/** Where each column stands; those after `impresas` are not printed. */
export interface Columnas {
  readonly anio: number;
  /** The evaluated year and the one before, as far as the policy has them. */
  readonly anios: readonly number[];
  readonly impresas: number;
  readonly avanceTipo2: number;
  readonly nivelTipo2: number;
  readonly origen: number;
  readonly tipo: number;
  readonly codigo: number;
  /** First of the columns with the keys by which rows of Indicadores are found. */
  readonly claves: number;
  /** Column of the number of that row, by the place of the year among `anios`. */
  readonly fila: (indice: number) => number;
  readonly deAnio: (indice: number) => ColumnasAnio;
}

/** Columns of AT2, its level, origin and key; then a key and a row number for each year. */
const TRAS_IMPRESAS = ANCHOS_TRAS_IMPRESAS.fijas.length;
const TIPO_TRAS_IMPRESAS = 3;

/** Where the key stands in a sheet Avance so many columns wide; `null` where it is none of ours. */
export function columnasDeClave(
  ancho: number,
): { readonly tipo: number; readonly codigo: number } | null {
  const anios = (ancho - FIJAS.length - TRAS_IMPRESAS) / (POR_ANIO.length + 2);
  if (anios !== 1 && anios !== 2) return null;
  const tipo = FIJAS.length + anios * POR_ANIO.length + TIPO_TRAS_IMPRESAS;
  return { tipo, codigo: tipo + 1 };
}

export function columnasDe({ anioEvaluado: anio, anios: todos }: Politica): Columnas {
  const anios = [anio - 1, anio].filter((a) => todos.includes(a));
  const impresas = FIJAS.length + anios.length * POR_ANIO.length;
  const claves = impresas + TRAS_IMPRESAS;
  const deAnio = (indice: number): ColumnasAnio => {
    const c = FIJAS.length + indice * POR_ANIO.length;
    return { logro: c, valor: c + 1, semestre: c + 2, avance: c + 3, nivel: c + 4 };
  };
  return {
    anio,
    anios,
    impresas,
    avanceTipo2: impresas,
    nivelTipo2: impresas + 1,
    origen: impresas + 2,
    tipo: impresas + TIPO_TRAS_IMPRESAS,
    codigo: impresas + 4,
    claves,
    fila: (indice) => claves + anios.length + indice,
    deAnio,
  };
}
