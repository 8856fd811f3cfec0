/** Lower case, without accents or repeated spaces: how words are compared. */
export const sinAcentos = (texto: string): string =>
  sinMarcas(texto).replace(/\s+/gu, ' ').trim().toLowerCase();

/** ASCII has no marks to take away. */
const sinMarcas = (texto: string): string =>
  /^[\0-\x7f]*$/.test(texto) ? texto : texto.normalize('NFD').replace(/\p{M}/gu, '');

/** Besides without marks; for comparing names. */
export const llano = (texto: string): string =>
  sinAcentos(texto)
    .replace(/[^a-z0-9%°º]+/g, ' ')
    .trim();
