import { sumar } from './fecha';
import type { Fecha } from './tipos';
import { sinAcentos } from './llano';

const PARTE = /(\d{1,4})\s*(anos?|mes(?:es)?|semanas?|dias?)/g;
const PLAZO = new RegExp(`^${PARTE.source}(?:\\s*(?:,|y)?\\s*${PARTE.source})*$`);

/**
 * Due date of a commitment: its start plus the plazo as written ("2 años", "6 meses",
 * "1 año y 6 meses", "90 días"). `null` where the plazo, or the start, is not one.
 * @example
 * vencimiento('2024-06-30', '2 años') // "2026-06-30"
 * vencimiento('2024-06-30', 'pronto') // null
 */
export function vencimiento(inicio: Fecha, plazo: string): Fecha | null {
  const texto = sinAcentos(plazo);
  if (!PLAZO.test(texto)) return null;
  let [meses, dias] = [0, 0];
  for (const [, cantidad, unidad] of texto.matchAll(PARTE)) {
    if (unidad!.startsWith('a')) meses += 12 * Number(cantidad);
    else if (unidad!.startsWith('m')) meses += Number(cantidad);
    else dias += Number(cantidad) * (unidad!.startsWith('s') ? 7 : 1);
  }
  return sumar(inicio, meses, dias);
}

/**
 * Whether a commitment is overdue on `hoy`: its due date has passed and it is not in the last of
 * the estados ("Cumplido"). The due date itself is still in time.
 * @example
 * estaVencido('2026-06-30', '2026-07-01', 'En proceso', ['No iniciado', 'En proceso', 'Cumplido']) // true
 */
export const estaVencido = (
  vence: Fecha | null,
  hoy: Fecha,
  estado: string,
  estados: readonly string[],
): boolean =>
  vence !== null && hoy > vence && sinAcentos(estado) !== sinAcentos(estados.at(-1) ?? 'Cumplido');
