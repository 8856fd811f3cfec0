/** What people accept of what is found has a table of its own; parameters are called by their name. */
import { columna, tabla, type Paso } from './paso';

export const VERSION_4: Paso = {
  version: 4,
  agrega: [tabla('tblJustificaciones'), columna('tblPolitica', 'parametro')],
};
