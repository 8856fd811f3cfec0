import { nivel } from './nivel';
import { PARAMETROS_POR_DEFECTO } from './parametros';
import type { Umbrales } from './nivel';

/**
 * Rounds half away from zero on the 15 digits that Excel keeps: 2.675 to two decimals is 2.68,
 * as people expect, although the nearest double lies a little below.
 * @example
 * redondear(2.675, 2) // 2.68
 */
export function redondear(n: number, decimales: number): number {
  if (!Number.isFinite(n)) return n;
  const [mantisa, exponente] = Math.abs(n).toExponential(14).split('e') as [string, string];
  const desplazado = Number(exponente) + decimales;
  // All of its 15 digits stand to the left of the last decimal asked for.
  if (desplazado >= 15) return n;
  const entero = Math.round(Number(`${mantisa}e${desplazado}`));
  return Math.sign(n) * Number(`${entero}e${-decimales}`) + 0;
}

/**
 * A number as Peru writes it, 3,210,000.5: with so many decimals, or with those that it has (up
 * to Excel's 15 digits). `n` is finite, as every figure of the method is.
 * @example
 * formatoNumero(3210000.5) // "3,210,000.5"
 * formatoNumero(2, 1) // "2.0"
 */
export function formatoNumero(n: number, decimales?: number): string {
  const valor = decimales === undefined ? con15Digitos(n) : redondear(n, decimales);
  const [entero, fraccion] = decimal(valor, decimales);
  const agrupado = entero.replace(/\B(?=(\d{3})+$)/g, ',');
  const signo = valor < 0 ? '-' : '';
  return signo + agrupado + (fraccion ? `.${fraccion}` : '');
}

/** The greatest doubles have no neighbour above to be rounded to. */
const con15Digitos = (n: number): number => {
  const redondeado = Number(n.toPrecision(15));
  return Number.isFinite(redondeado) ? redondeado : n;
};

/** Digits before and after the decimal point, without exponent and sign. */
function decimal(valor: number, decimales: number | undefined): [string, string] {
  const abs = Math.abs(valor);
  if (abs >= 1e21) return [BigInt(abs).toString(), '0'.repeat(decimales ?? 0)];
  if (decimales !== undefined) return partir(abs.toFixed(decimales));
  const texto = String(abs);
  // Below 1e-6 a number shows an exponent: 15 digits of it need at most 20 decimals more.
  if (!texto.includes('e')) return partir(texto);
  const lugares = Math.min(100, 14 - Number(texto.split('e')[1]));
  return partir(abs.toFixed(lugares).replace(/\.?0+$/, ''));
}

const partir = (texto: string): [string, string] => {
  const [entero = '0', fraccion = ''] = texto.split('.');
  return [entero, fraccion];
};

/** More decimals than this never help: what is nearer to a bound counts as equal to it. */
const MAXIMO_DE_DECIMALES = 12;

/**
 * How many decimals a figure of progress (percent units) needs, at least `decimales`, so that
 * what is printed has the same level as what is meant: 94.96 is not printed as 95.0 beside
 * "intermedio" [C].
 * @example
 * decimalesNecesarios(94.96) // 2
 * decimalesNecesarios(94.2) // 1
 */
export function decimalesNecesarios(
  avance: number,
  decimales: number = PARAMETROS_POR_DEFECTO.decimales,
  umbrales: Umbrales = PARAMETROS_POR_DEFECTO,
): number {
  const propio = nivel(avance, umbrales);
  let lugares = decimales;
  while (lugares < MAXIMO_DE_DECIMALES && nivel(redondear(avance, lugares), umbrales) !== propio) {
    lugares++;
  }
  return lugares;
}

/**
 * A figure of progress as printed, without the percent sign: `94.96`, `3,210,000.0`.
 * @example
 * formatoAvance(94.96) // "94.96"
 * formatoAvance(3210000) // "3,210,000.0"
 */
export const formatoAvance = (
  avance: number,
  decimales: number = PARAMETROS_POR_DEFECTO.decimales,
  umbrales: Umbrales = PARAMETROS_POR_DEFECTO,
): string => formatoNumero(avance, decimalesNecesarios(avance, decimales, umbrales));
