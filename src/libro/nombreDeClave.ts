import { PARAMETROS } from '../textos/parametros';

/** How people call it, as the column Parámetro says; the key itself for one of another version. */
export const nombreDeClave = (clave: string): string =>
  (PARAMETROS.es as Readonly<Record<string, { readonly nombre: string }>>)[clave]?.nombre ?? clave;
