/**
 * What a printed figure may stand for. A figure printed with d decimals was some value of
 * [x − u/2, x + u/2], u = 10^−d; a figure computed from printed ones was some value of the image
 * of those ranges. Two figures contradict each other only where no such values agree.
 */
import { redondear } from '../formato';
import { RUIDO } from '../nivel';
import type { Cifra } from '../tipos';
import { esNumero } from './cifras';

export interface Rango {
  readonly min: number;
  readonly max: number;
}

const holgura = (valor: number): number => RUIDO * Math.max(1, Math.abs(valor));

export const rangoImpreso = (valor: number, decimales: number): Rango => {
  const media = 0.5 * 10 ** -decimales;
  return { min: valor - media, max: valor + media };
};

export const exacto = (valor: number): Rango => ({ min: valor, max: valor });

export const seTocan = (a: Rango, b: Rango): boolean =>
  a.min <= b.max + holgura(b.max) && b.min <= a.max + holgura(a.max);

function truncar(valor: number, decimales: number): number {
  const escala = 10 ** decimales;
  const escalado = Math.abs(valor) * escala;
  return (Math.sign(valor) * Math.floor(escalado + holgura(escalado))) / escala;
}

const iguales = (a: number, b: number): boolean => Math.abs(a - b) <= holgura(b);

/** Whether `impreso` is `valor` rounded to `decimales`. */
export const seImprimeAsi = (impreso: number, decimales: number, valor: number): boolean =>
  seTocan(rangoImpreso(impreso, decimales), exacto(valor));

/** Rounded first to one or two decimals more, and then again. */
export const redondeoDoble = (impreso: number, decimales: number, valor: number): boolean =>
  [1, 2].some((mas) => iguales(redondear(redondear(valor, decimales + mas), decimales), impreso));

export const truncado = (impreso: number, decimales: number, valor: number): boolean =>
  iguales(truncar(valor, decimales), impreso);

/** Whether the two differ by one unit of the last printed digit. */
export const ultimaCifra = (impreso: number, decimales: number, valor: number): boolean =>
  Math.abs(redondear(valor, decimales) - impreso) <= 10 ** -decimales * (1 + 1e-6);

/**
 * What a function that is monotone in each of its arguments makes of ranges: its least and
 * greatest value over the corners. `null` where it has no value at one of them.
 */
export function imagen(
  funcion: (...valores: number[]) => Cifra,
  rangos: readonly Rango[],
): Rango | null {
  let min = Infinity;
  let max = -Infinity;
  for (let esquina = 0; esquina < 2 ** rangos.length; esquina++) {
    const valores = rangos.map((rango, i) => ((esquina >> i) & 1 ? rango.max : rango.min));
    const resultado = funcion(...valores);
    if (!esNumero(resultado)) return null;
    min = Math.min(min, resultado);
    max = Math.max(max, resultado);
  }
  return { min, max };
}
