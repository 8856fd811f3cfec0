import { esND } from './cifra';
import { PARAMETROS_POR_DEFECTO } from './parametros';
import type { Cifra, Nivel, NivelImplementacion, Parametros } from './tipos';

export type Umbrales = Pick<Parametros, 'umbralIntermedio' | 'umbralAlto'>;

/** [C] Floating-point noise, relative: figures this close to each other count as equal. */
export const RUIDO = 1e-9;

/**
 * Whether a figure reaches a bound; noise just below it does.
 * @example
 * alcanza(0.1 + 0.2, 0.3) // true
 * alcanza(94.96, 95) // false
 */
export const alcanza = (cifra: number, cota: number): boolean =>
  cifra >= cota - RUIDO * Math.abs(cota);

/**
 * Level of an unrounded figure in percent units [R]: half-open intervals, `[0–75>` bajo,
 * `[75–95>` intermedio, `≥ 95` alto; `null` for ND.
 * @example
 * nivel(74.96) // "bajo"
 * nivel(95) // "alto"
 * nivel(nd('sinValor')) // null
 */
export function nivel(avance: Cifra, umbrales: Umbrales = PARAMETROS_POR_DEFECTO): Nivel | null {
  if (esND(avance)) return null;
  if (alcanza(avance, umbrales.umbralAlto)) return 'alto';
  return alcanza(avance, umbrales.umbralIntermedio) ? 'intermedio' : 'bajo';
}

/**
 * The level of the implementation by its score, 1 to 3; cut-offs 1.67 and 2.33 [C].
 * @example
 * nivelImplementacion(1.8) // "intermedio"
 */
export function nivelImplementacion(
  puntaje: Cifra,
  cortes: Parametros['cortes'] = PARAMETROS_POR_DEFECTO.cortes,
): NivelImplementacion | null {
  if (esND(puntaje)) return null;
  if (alcanza(puntaje, cortes[1])) return 'avanzado';
  return alcanza(puntaje, cortes[0]) ? 'intermedio' : 'inicial';
}

/**
 * The words of the valuation for the levels of progress [R].
 * @example
 * comoImplementacion('bajo') // "inicial"
 */
export function comoImplementacion(nivelAvance: Nivel | null): NivelImplementacion | null {
  switch (nivelAvance) {
    case 'bajo':
      return 'inicial';
    case 'intermedio':
      return 'intermedio';
    case 'alto':
      return 'avanzado';
    case null:
      return null;
  }
}
