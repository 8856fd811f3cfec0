/**
 * What people read, in one place: one file a subject, Spanish and English side by side. A text is
 * a string or a function of its figures; nothing is put together outside the catalogue.
 */
export type Idioma = 'es' | 'en';

export interface Textos<T> {
  readonly es: T;
  readonly en: T;
}

/** Holds the English texts to the shape of the Spanish ones. */
export const textos = <T>(es: T, en: NoInfer<T>): Textos<T> => ({ es, en });
