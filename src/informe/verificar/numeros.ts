/** Numbers as several hands write them: with comma, point or space, and in words. */
export interface Lectura {
  readonly valor: number;
  readonly decimales: number;
}

/** `1,443`, `1 443`, `65,4`, `65.4`; without letters before or after. */
export const CIFRA = String.raw`(?<![\p{L}\d.,])-?(?:\d{1,3}(?:[ .,]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?)(?![\d\p{L}])`;

const lectura = (entero: string, decimales = ''): Lectura => ({
  valor: Number(`${entero.replace(/[ .,]/g, '')}${decimales && `.${decimales}`}`),
  decimales: decimales.length,
});

/** What is printed may mean: three digits after a point are thousands or decimals. */
export function lecturas(impreso: string): Lectura[] {
  const limpio = impreso.replace(/\s?%$/, '');
  const posibles: Lectura[] = [];
  if (/^-?(?:\d+|\d{1,3}(?:([ .,])\d{3})(?:\1\d{3})*)$/.test(limpio))
    posibles.push(lectura(limpio));
  const partido = /^(-?\d+(?:[ .,]\d{3})*)[.,](\d+)$/.exec(limpio);
  if (partido && !/,\d{3}$/.test(limpio)) posibles.push(lectura(partido[1]!, partido[2]));
  return posibles;
}

const UNIDADES =
  'cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiún veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const DECENAS = ['treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa'];

/** A count in digits or in words, up to 99. */
export const CUANTOS = String.raw`(?<![\p{L}\d.,])(?:\d{1,3}(?![.,]?\d)|(?:${DECENAS.join('|')})(?: y \p{L}+)?|(?:${UNIDADES.slice(2).join('|')}))(?!\p{L})`;

export function cuantos(dicho: string): number | null {
  if (/^\d+$/.test(dicho)) return Number(dicho);
  const [primera = '', resto] = dicho.toLowerCase().split(' y ');
  const unidad = (palabra: string) => UNIDADES.indexOf(palabra.replace(/^una$|^uno$/, 'un'));
  const decena = DECENAS.indexOf(primera);
  if (decena < 0) return unidad(primera) < 0 ? null : unidad(primera);
  const suelta = resto === undefined ? 0 : unidad(resto);
  return suelta < 0 || suelta > 9 ? null : 30 + 10 * decena + suelta;
}
