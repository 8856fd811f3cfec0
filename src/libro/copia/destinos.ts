/** Whom a copy is for: who receives it signed, or anybody. */
export const DESTINOS = ['remitir', 'publicar'] as const;
export type DestinoDeCopia = (typeof DESTINOS)[number];
