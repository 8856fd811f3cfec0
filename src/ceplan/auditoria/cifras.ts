/** Figures as a finding shows them, and the decimals that a figure was printed with. */
import type { Cifra, Dato } from '../tipos';

/** `1234.5 → 1,234.5`, at most `decimales` decimals, more where the figure is smaller than that. */
export function cifra(valor: number, decimales = 4): string {
  const cifras = Math.abs(valor) < 1 && valor !== 0 ? decimales + ceros(valor) : decimales;
  const texto = valor.toFixed(Math.min(cifras, 20));
  const [entero = '', fraccion = ''] = texto.split('.');
  const resto = fraccion.replace(/0+$/, '');
  const miles = entero.replace(/\B(?=(\d{3})+$)/g, ',');
  return resto === '' ? miles : `${miles}.${resto}`;
}

/** A figure of progress, one decimal as the report prints it, with its sign. */
export const avance = (valor: number, decimales = 1): string =>
  `${cifra(Number(valor.toFixed(decimales)), decimales)} %`;

/** Zeros after the decimal point before the first other digit. */
function ceros(valor: number): number {
  return Math.max(0, Math.ceil(-Math.log10(Math.abs(valor))) - 1);
}

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
