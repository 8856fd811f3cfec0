/** Máximo and Mínimo permisible say how to compare; how their periods add up has a column of its own. */
import { columna, type Paso } from './paso';

export const VERSION_3: Paso = {
  version: 3,
  agrega: [columna('tblIndicadores', 'agregacionPeriodos')],
};
