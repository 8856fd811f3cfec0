/** The figures of a plan as a grid, to paste, sort and exchange as people do in the sheet. */
import type { Dato, Ficha, Politica } from '../../src/ceplan/tipos';

/** A row a ficha; columns are LB, LE of each year, VO of each year. */
export type Planilla = Dato[][];

export const planillaDe = ({ fichas, anios }: Politica): Planilla =>
  fichas.map(({ lineaBase, logros, valores }) => [
    lineaBase,
    ...anios.map((anio) => logros[anio] ?? null),
    ...anios.map((anio) => valores[anio] ?? null),
  ]);

/** The plan with these figures instead. */
export function conPlanilla(politica: Politica, planilla: Planilla): Politica {
  const { anios } = politica;
  const serie = (fila: readonly Dato[], desde: number) =>
    Object.fromEntries(
      anios.flatMap((anio, i) => (fila[desde + i] === null ? [] : [[anio, fila[desde + i]!]])),
    );
  return {
    ...politica,
    fichas: politica.fichas.map((ficha, i): Ficha => ({
      ...ficha,
      lineaBase: planilla[i]![0]!,
      logros: serie(planilla[i]!, 1),
      valores: serie(planilla[i]!, 1 + anios.length),
    })),
  };
}

/** Rows and columns, both ends in. */
export interface Bloque {
  readonly filas: readonly [number, number];
  readonly columnas: readonly [number, number];
}

const copia = (planilla: Planilla): Planilla => planilla.map((fila) => [...fila]);

const cada = ({ filas, columnas }: Bloque, hacer: (i: number, c: number) => void): void => {
  for (let i = filas[0]; i <= filas[1]; i++) {
    for (let c = columnas[0]; c <= columnas[1]; c++) hacer(i, c);
  }
};

/** Cut and pasted so many rows down and columns to the right; what falls out of the table is lost. */
export function mover(
  planilla: Planilla,
  bloque: Bloque,
  abajo: number,
  derecha: number,
): Planilla {
  const nueva = copia(planilla);
  cada(bloque, (i, c) => (nueva[i]![c] = null));
  cada(bloque, (i, c) => {
    const fila = nueva[i + abajo];
    if (fila && fila[c + derecha] !== undefined) fila[c + derecha] = planilla[i]![c]!;
  });
  return nueva;
}

/** Copied aside; where it was it stays. */
export function copiar(
  planilla: Planilla,
  bloque: Bloque,
  abajo: number,
  derecha: number,
): Planilla {
  const nueva = copia(planilla);
  cada(bloque, (i, c) => {
    const fila = nueva[i + abajo];
    if (fila && fila[c + derecha] !== undefined) fila[c + derecha] = planilla[i]![c]!;
  });
  return nueva;
}

/** Rows of one column in order, blanks last; the others stay. */
export function ordenar(
  planilla: Planilla,
  c: number,
  [desde, hasta]: readonly [number, number],
  sube: boolean,
): Planilla {
  const nueva = copia(planilla);
  const figuras = planilla.slice(desde, hasta + 1).map((fila) => fila[c]!);
  const numeros = figuras.filter((dato): dato is number => typeof dato === 'number');
  const otros = figuras.filter((dato) => typeof dato !== 'number');
  numeros.sort((a, b) => (sube ? a - b : b - a));
  [...numeros, ...otros].forEach((dato, k) => (nueva[desde + k]![c] = dato));
  return nueva;
}

/** Two columns, in these rows. */
export function cambiar(
  planilla: Planilla,
  [a, b]: readonly [number, number],
  [desde, hasta]: readonly [number, number],
): Planilla {
  const nueva = copia(planilla);
  for (let i = desde; i <= hasta; i++) {
    [nueva[i]![a], nueva[i]![b]] = [planilla[i]![b]!, planilla[i]![a]!];
  }
  return nueva;
}

/** Divided by 100 where `cuales` says so: the rows of percentages. */
export function entreCien(
  planilla: Planilla,
  bloque: Bloque,
  cuales: (fila: number) => boolean,
): Planilla {
  const nueva = copia(planilla);
  cada(bloque, (i, c) => {
    const dato = planilla[i]![c]!;
    if (typeof dato === 'number' && cuales(i)) nueva[i]![c] = Number((dato / 100).toPrecision(12));
  });
  return nueva;
}
