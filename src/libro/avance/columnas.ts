/** Where the columns of the sheet Avance stand. */
import type { Politica } from '../../ceplan/tipos';

/** Columns before those of the years. */
export const FIJAS = [
  { titulo: 'Código', ancho: 8 },
  { titulo: 'Indicador', ancho: 44 },
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
  { titulo: 'LE', ancho: 10 },
  { titulo: 'VO', ancho: 11 },
  { titulo: 'AT1\nSem. I', ancho: 8 },
  { titulo: 'AT1\nanual', ancho: 12 },
  { titulo: 'Nivel', ancho: 11 },
] as const;

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
  readonly anchos: readonly number[];
}

/** Columns of AT2, its level, origin and key; then a key and a row number for each year. */
const TRAS_IMPRESAS = 5;
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
    deAnio: (indice) => {
      const c = FIJAS.length + indice * POR_ANIO.length;
      return { logro: c, valor: c + 1, semestre: c + 2, avance: c + 3, nivel: c + 4 };
    },
    anchos: [
      ...FIJAS.map((c) => c.ancho),
      ...anios.flatMap(() => POR_ANIO.map((c) => c.ancho)),
      ...[11, 11, 22, 10, 8],
      ...anios.map(() => 16),
      ...anios.map(() => 8),
    ],
  };
}
