/**
 * Where a sheet's pages end. Excel breaks where a page is full, in the middle of a table if need
 * be, and heeds no break of ours while it fits a sheet to pages by itself; so the scale is computed,
 * and a page ends before the part that would not fit on it.
 */
import { PAGINA } from './estilo';

const [ANCHO_A4, ALTO_A4] = [29.7, 21];
const PUNTOS_POR_CM = 72 / 2.54;
/**
 * A column is as wide as so many digits of Calibri 11, which are 7 pixels on a screen and, unrounded,
 * 7.43 in print; and padding. What draws the page may still differ a little.
 */
const [PIXELES_POR_DIGITO, RELLENO] = [7.43, 5];
const HOLGURA = 0.98;

/** Scale in percent at which columns of these widths (characters) fit on a page, at most 100. */
export function escalaDePagina(anchos: readonly number[]): number {
  const { left, right } = PAGINA.margins;
  const papel = (ANCHO_A4 - left - right) * PUNTOS_POR_CM;
  const hoja = anchos.reduce(
    (suma, ancho) => suma + (ancho * PIXELES_POR_DIGITO + RELLENO) * 0.75,
    0,
  );
  return Math.max(10, Math.min(100, Math.floor((papel / hoja) * 100 * HOLGURA)));
}

/**
 * Rows that begin a page. `partes` are the first row and the height in points of what should not
 * be divided, from the top; what is higher than a page flows over the next ones.
 */
export function saltosDePagina(
  partes: readonly { readonly row: number; readonly alto: number }[],
  escala: number,
): number[] {
  const { top, bottom } = PAGINA.margins;
  const pagina = (((ALTO_A4 - top - bottom) * PUNTOS_POR_CM) / escala) * 100 * HOLGURA;
  const saltos: number[] = [];
  let ocupado = 0;
  for (const { row, alto } of partes) {
    if (ocupado > 0 && ocupado + alto > pagina) {
      saltos.push(row);
      ocupado = 0;
    }
    ocupado = alto > pagina ? alto % pagina : ocupado + alto;
  }
  return saltos;
}
