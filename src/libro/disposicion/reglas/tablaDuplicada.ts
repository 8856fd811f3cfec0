/** A copy of an input table: people may go on filling in the one that nobody reads. */
import { cellAddress } from '@pnftp/xlsx/plan';
import { TABLAS_PROPIAS } from '../../esquema';
import { tablasParecidas } from '../../parecidas';
import { enHoja } from '../regla';
import type { ReglaDisposicion } from '../regla';

export const tablaDuplicada: ReglaDisposicion = {
  id: 'tablaDuplicada',
  severidad: 'advertencia',
  revisar: ({ estructura, tablas }) =>
    tablas.flatMap(({ esquema, hoja }) =>
      tablasParecidas(estructura, esquema, TABLAS_PROPIAS).map((copia) =>
        enHoja(tablaDuplicada, copia.sheet, cellAddress(copia.area.row, copia.area.column), {
          encontrado: copia.name,
          esperado: esquema.nombre,
          datos: { hoja, otra: copia.sheet },
        }),
      ),
    ),
};
