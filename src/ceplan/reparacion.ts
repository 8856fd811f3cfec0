/** Repairs, by their class: a person applies those of form together, those of substance one by one. */
import type { Celda, Lugar, Reparacion } from './tipos';

type Valor = Reparacion['cambios'][number]['valor'];

const una =
  (clase: Reparacion['clase']) =>
  (valor: Valor, ...lugares: readonly (Lugar | Celda)[]): Reparacion => ({
    clase,
    cambios: lugares.map((lugar) => ({ lugar, valor })),
  });

/**
 * The same value in all of these places, which says what was meant before.
 * @example
 * deForma("MINAM", { tabla: "fichas", fila: 0, campo: "responsable" }).clase // "forma"
 */
export const deForma = una('forma');

/**
 * Another figure in these places.
 * @example
 * deSustancia(null, { tabla: "fichas", fila: 0, campo: "logros", anio: 2023 }).cambios.length // 1
 */
export const deSustancia = una('sustancia');
