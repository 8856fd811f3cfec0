import type { AjusteFicha, Cifra, Medida, Nivel } from './tipos';
import type { OrigenMedida } from './tiposEvaluacion';

export interface MedidaConOrigen {
  readonly medida: Medida;
  readonly origen: OrigenMedida;
}

/**
 * A suggestion where the ficha says nothing [D]: to adjust the indicator when AT1 is alto while
 * AT2 is bajo, or when a service's values of the last two years are 0; else to meet the target.
 * `valoresRecientes`: a service's values, the last two count; empty for an indicator of OP.
 * @example
 * sugerirMedida('alto', 'bajo').medida // "ajustar"
 * sugerirMedida('bajo', 'bajo', [0, 0]).medida // "ajustar"
 */
export function sugerirMedida(
  nivelTipo1: Nivel | null,
  nivelTipo2: Nivel | null,
  valoresRecientes: readonly Cifra[] = [],
): MedidaConOrigen {
  if (nivelTipo1 === 'alto' && nivelTipo2 === 'bajo') {
    return { medida: 'ajustar', origen: 'avancesOpuestos' };
  }
  const ultimos = valoresRecientes.slice(-2);
  if (ultimos.length === 2 && ultimos.every((valor) => valor === 0)) {
    return { medida: 'ajustar', origen: 'valorCero' };
  }
  return { medida: 'cumplir', origen: 'porDefecto' };
}

/**
 * What Ajuste de ficha says: Propuesto → ajustar, anything else → cumplir [D]; `null` if blank.
 * @example
 * medidaDeAjuste('Propuesto').medida // "ajustar"
 * medidaDeAjuste(null) // null
 */
export function medidaDeAjuste(ajuste: AjusteFicha | null): MedidaConOrigen | null {
  if (ajuste === null) return null;
  return { medida: ajuste === 'Propuesto' ? 'ajustar' : 'cumplir', origen: 'ficha' };
}
