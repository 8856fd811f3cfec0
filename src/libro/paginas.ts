/**
 * Where a sheet's pages end. Excel breaks where a page is full, in the middle of a table if need
 * be, and heeds no break of ours while it fits a sheet to pages by itself; so the scale is computed,
 * and a page ends before the part that would not fit on it.
 */
import type { PagePlan } from '@pnftp/xlsx/plan';
import type { Lienzo } from './lienzo';
import { FUENTE, PAGINA } from './estilo';

const [ANCHO_A4, ALTO_A4] = [29.7, 21];
const PUNTOS_POR_CM = 72 / 2.54;
/**
 * A column is as wide as so many digits of Calibri 11, which are 7 pixels on a screen and, unrounded,
 * 7.43 in print; and padding. What draws the page may still differ a little.
 */
const [PIXELES_POR_DIGITO, RELLENO] = [7.43, 5];
const HOLGURA = 0.98;

/** The smallest text that people are handed on paper, in points. */
const CUERPO_MINIMO = 8;
/** Scale in percent at which the smallest text of our sheets has that size. */
export const ESCALA_MINIMA = (CUERPO_MINIMO / FUENTE.cuerpo) * 100;

/** Characters that so many columns may have together, to fit on a page at that scale. */
export const caracteresQueCaben = (columnas: number): number =>
  Math.floor(
    ((anchoDePapel() / (ESCALA_MINIMA / 100)) * HOLGURA - columnas * RELLENO * 0.75) /
      (PIXELES_POR_DIGITO * 0.75),
  );

/** In points. */
const anchoDePapel = (): number =>
  (ANCHO_A4 - PAGINA.margins.left - PAGINA.margins.right) * PUNTOS_POR_CM;

/** Scale in percent at which columns of these widths (characters) fit on a page, at most 100. */
export function escalaDePagina(anchos: readonly number[]): number {
  const hoja = anchos
    .filter((ancho) => ancho > 0)
    .reduce((suma, ancho) => suma + (ancho * PIXELES_POR_DIGITO + RELLENO) * 0.75, 0);
  return Math.max(10, Math.min(100, Math.floor((anchoDePapel() / hoja) * 100 * HOLGURA)));
}

export interface Parte {
  readonly row: number;
  /** In points. */
  readonly alto: number;
}

/**
 * Rows that begin a page. `partes` are the first row and the height in points of what should not
 * be divided, from the top; what is higher than a page flows over the next ones. `repetido` is the
 * height of what every page but the first begins with.
 */
export function saltosDePagina(partes: readonly Parte[], escala: number, repetido = 0): number[] {
  const { top, bottom } = PAGINA.margins;
  const pagina = (((ALTO_A4 - top - bottom) * PUNTOS_POR_CM) / escala) * 100 * HOLGURA;
  const saltos: number[] = [];
  let ocupado = 0;
  let libre = pagina;
  for (const { row, alto } of partes) {
    if (ocupado > 0 && ocupado + alto > libre) {
      saltos.push(row);
      ocupado = 0;
      libre = pagina - repetido;
    }
    if (ocupado + alto > libre) {
      ocupado = (ocupado + alto - libre) % (pagina - repetido);
      libre = pagina - repetido;
    } else ocupado += alto;
  }
  return saltos.slice(0, MAXIMO_DE_SALTOS);
}

/** Excel holds 1,026 in a sheet; after the last one it breaks where a page is full. */
const MAXIMO_DE_SALTOS = 1000;

/** Rows of a sheet as parts that begin at `inicios`, up to the last one. */
export const partesDesde = (lienzo: Lienzo, inicios: readonly number[]): Parte[] =>
  inicios.map((row, i) => ({
    row,
    alto: lienzo.altoDe(row, (inicios[i + 1] ?? lienzo.siguiente) - row),
  }));

/** A page one wide for the first columns, without a part divided. */
export function paginaAlAncho(
  lienzo: Lienzo,
  impresas: number,
  titulos: Titulos | null = null,
  inicios: readonly number[] = [0],
): Pick<PagePlan, keyof typeof PAGINA | 'breaks' | 'printArea' | 'titleRows'> {
  const scale = escalaDePagina(lienzo.anchos.slice(0, impresas));
  const repetido = titulos ? lienzo.altoDe(titulos.row, titulos.rows) : 0;
  return {
    ...PAGINA,
    fit: { scale },
    breaks: saltosDePagina(partesDesde(lienzo, inicios), scale, repetido),
    printArea: { ...lienzo.area, columns: impresas },
    ...(titulos ? { titleRows: titulos } : {}),
  };
}

interface Titulos {
  readonly row: number;
  readonly rows: number;
}
