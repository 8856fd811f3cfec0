/** Lower case, without accents or repeated spaces: how words are compared. */
export const sinAcentos = (texto: string): string =>
  texto.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/gu, ' ').trim().toLowerCase();

/** Besides without marks; for comparing names. */
export const llano = (texto: string): string =>
  sinAcentos(texto)
    .replace(/[^a-z0-9%°º]+/g, ' ')
    .trim();
