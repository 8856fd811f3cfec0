/** What may name a person in a text that came in: told, never taken away. */
export type DatoPersonal = 'documento' | 'telefono' | 'correo';

/**
 * Eight digits of their own may be a DNI; nine that begin with 9, a mobile telephone. Figures are
 * not taken for them: those have separators, decimals or other lengths.
 */
const PATRONES: readonly (readonly [DatoPersonal, RegExp])[] = [
  ['correo', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u],
  ['telefono', /(?<![\d.,])(?:\+?51[\s-]?)?9\d{2}[\s-]?\d{3}[\s-]?\d{3}(?![\d]|[.,]\d)/u],
  ['telefono', /(?<![\d.,])\(?0\d{1,2}\)?[\s-]\d{3}[\s-]?\d{3,4}(?![\d]|[.,]\d)/u],
  ['documento', /(?<![\d.,/-])\d{8}(?![\d/-]|[.,]\d)/u],
];

export const datosPersonalesEn = (texto: string): readonly DatoPersonal[] => [
  ...new Set(
    // An address of a page is no text about a person, whatever its digits.
    PATRONES.filter(([, patron]) => patron.test(sinDirecciones(texto))).map(([clase]) => clase),
  ),
];

const sinDirecciones = (texto: string): string => texto.replace(/https?:\/\/\S+/giu, ' ');
