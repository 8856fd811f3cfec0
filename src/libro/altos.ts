/**
 * How high a row must be for its wrapped texts to print whole. Excel fits rows by itself only while
 * someone edits them, and not for merged cells, so heights are computed, the same on every machine:
 * the widths of Calibri's characters and a simulation of word wrapping, a little generous.
 */

/** Width of Calibri's characters in thousandths of the font's size, from its public metrics. */
const ANCHOS: Readonly<Record<string, number>> = (() => {
  const tabla: Record<string, number> = {};
  const grupos: readonly (readonly [number, string])[] = [
    [229, "ijlI',.:;|!·"],
    [226, ' '],
    [310, 'ft()[]{}-"r°'],
    [395, 'szcJ/\\¿?“”‘’'],
    [460, 'vxykLFET'],
    [498, 'aeg*_«»'],
    [510, '0123456789$#+=<>~≥≤SPBKXYZ'],
    [527, 'bdhnopquñR'],
    [579, 'AVC'],
    [640, 'DGHNUÑ'],
    [665, 'OQ&'],
    [715, 'w%'],
    [800, 'm@'],
    [880, 'MW—'],
  ];
  for (const [ancho, letras] of grupos) for (const letra of letras) tabla[letra] = ancho;
  return tabla;
})();

/** By code unit; 0 where the character has to be looked at. */
const ANCHO_DE_CODIGO = Uint16Array.from(
  { length: 256 },
  (_, codigo) => ANCHOS[String.fromCharCode(codigo)] ?? 0,
);

const anchoDe = (letra: string): number =>
  ANCHOS[letra] ?? ANCHOS[letra.normalize('NFD').charAt(0)] ?? 560;

/** Width of a word at a font's scale, in pixels. */
function largoDe(palabra: string, escala: number): number {
  let largo = 0;
  for (let i = 0; i < palabra.length; i++) {
    const conocido = ANCHO_DE_CODIGO[palabra.charCodeAt(i)];
    if (conocido) {
      largo += conocido * escala;
      continue;
    }
    const letra = String.fromCodePoint(palabra.codePointAt(i)!);
    i += letra.length - 1;
    largo += anchoDe(letra) * escala;
  }
  return largo;
}

export interface TextoEnCelda {
  readonly texto: string;
  /** Width of its column or columns, in characters, as Excel counts them. */
  readonly ancho: number;
  /** In points; 10 if missing. */
  readonly cuerpo?: number;
  readonly negrita?: boolean;
  /** Steps of indent. */
  readonly sangria?: number;
}

/** Pixels of a step of indent: three spaces of Calibri 11. */
const SANGRIA = 9;
/** Of a character of column width at 96 dpi, and what goes to the cell's padding. */
const [PIXELES, RELLENO] = [7, 4];

const escalaDe = (cuerpo: number, negrita: boolean): number =>
  ((cuerpo * 96) / 72 / 1000) * (negrita ? 1.07 : 1.02);

/** Width in characters of a column that holds a text in one line. */
export const anchoPara = (
  texto: string,
  { cuerpo = 10, negrita = false, sangria = 0 }: Omit<TextoEnCelda, 'texto' | 'ancho'> = {},
): number =>
  Math.ceil((largoDe(texto, escalaDe(cuerpo, negrita)) + RELLENO + sangria * SANGRIA) / PIXELES);

/** Lines that a text takes in a column of so many characters. */
export function lineas({
  texto,
  ancho,
  cuerpo = 10,
  negrita = false,
  sangria = 0,
}: TextoEnCelda): number {
  const pixeles = Math.max(ancho * PIXELES - RELLENO - sangria * SANGRIA, 8);
  const escala = escalaDe(cuerpo, negrita);
  let total = 0;
  for (const parrafo of texto.split('\n')) {
    // Most are shorter than their column.
    if (largoDe(parrafo, escala) <= pixeles) {
      total++;
      continue;
    }
    let usado = 0;
    let filas = 1;
    for (const palabra of parrafo.split(/(?<=[\s-])/)) {
      const largo = largoDe(palabra, escala);
      const sinEspacio = largo - (/\s$/.test(palabra) ? 226 * escala : 0);
      if (usado > 0 && usado + sinEspacio > pixeles) {
        filas++;
        usado = 0;
      }
      if (sinEspacio > pixeles) {
        filas += Math.ceil(sinEspacio / pixeles) - 1;
        usado = sinEspacio % pixeles;
      } else {
        usado += largo;
      }
    }
    total += filas;
  }
  return total;
}

/** Excel's own limit for a row, in points. */
const ALTO_MAXIMO = 409;

/** Height of a row in points: its tallest text, never less than one line. */
export function altoDeFila(textos: readonly TextoEnCelda[], minimo = 15): number {
  let alto = minimo;
  for (const celda of textos) {
    if (celda.texto === '') continue;
    const porLinea = (celda.cuerpo ?? 10) * 1.28;
    alto = Math.max(alto, lineas(celda) * porLinea + 3);
  }
  return Math.min(Math.round(alto * 4) / 4, ALTO_MAXIMO);
}
