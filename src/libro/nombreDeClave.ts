import { nombreDeAjuste } from '../textos/hallazgos';

/** How people call it, as the column Parámetro says; the key itself for one of another version. */
export const nombreDeClave = (clave: string): string => nombreDeAjuste(clave, 'es');
