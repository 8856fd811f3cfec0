/** Figures as a finding shows them, and the decimals that a figure was printed with. */
import { formatoNumero, redondear } from '../formato';
import type { Cifra, Dato } from '../tipos';

/** `1234.5 → 1,234.5`, at most `decimales` decimals; a figure below 1 keeps its first four digits. */
export function cifra(valor: number, decimales = 4): string {
  // A ratio of extremes can overflow; a finding must not fail on it.
  if (!Number.isFinite(valor)) return '∞';
  if (valor !== 0 && Math.abs(valor) < 0.1) return formatoNumero(Number(valor.toPrecision(4)));
  return formatoNumero(redondear(valor, decimales));
}

/** What was written where a figure belongs, as it was written. */
export const escrito = (dato: Dato): string =>
  typeof dato === 'number' ? String(dato) : (dato?.noNumerico ?? '');

/** A figure of progress with the decimals given. */
export const avance = (valor: number, decimales = 1): string =>
  formatoNumero(valor, Math.max(1, Math.min(decimales, 4)));

/** Decimals that a number has as it stands: `10.25 → 2`, `3 → 0`, `1e-7 → 7`. */
export function decimalesDe(valor: number): number {
  const [mantisa = '', exponente = '0'] = String(valor).split('e');
  const propios = mantisa.split('.')[1]?.length ?? 0;
  return Math.max(0, propios - Number(exponente));
}

/** Decimals of a printed figure, `230.0 → 1`, `41,67 % → 2`; else those of the number. */
export function decimalesImpresos(texto: string, valor: number): number {
  const limpio = texto.replace(/[\s%]/g, '');
  const conPunto = /^[-−+]?[\d,]*\.(\d+)$/.exec(limpio);
  if (conPunto) return conPunto[1]!.length;
  const conComa = /^[-−+]?\d+,(\d+)$/.exec(limpio);
  if (conComa && Number(limpio.replace(',', '.').replace('−', '-')) === valor) {
    return conComa[1]!.length;
  }
  return decimalesDe(valor);
}

export const esNumero = (dato: Dato | Cifra | undefined): dato is number =>
  typeof dato === 'number';

/** `2022, 2023` · `2022–2025` */
export function listaAnios(anios: readonly number[]): string {
  const tramos: string[] = [];
  for (let i = 0; i < anios.length;) {
    let j = i;
    while (anios[j + 1] === anios[j]! + 1) j++;
    tramos.push(j - i >= 2 ? `${anios[i]}–${anios[j]}` : anios.slice(i, j + 1).join(', '));
    i = j + 1;
  }
  return tramos.join(', ');
}

/** At most `maximo` things by name, and how many more there are. */
export function enumerar(cosas: readonly string[], maximo = 8): string {
  return cosas.length <= maximo
    ? cosas.join(', ')
    : `${cosas.slice(0, maximo).join(', ')} (+${cosas.length - maximo})`;
}
