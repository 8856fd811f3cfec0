/** Merged cells inside the data: all but one of them are blank. */
import { areaAddress, intersect } from '@pnftp/xlsx/plan';
import { datosDe, enTabla } from '../regla';
import type { ReglaDisposicion } from '../regla';

export const celdasCombinadas: ReglaDisposicion = {
  id: 'celdasCombinadas',
  severidad: 'error',
  revisar: ({ tablas, hechos }) =>
    tablas.flatMap((tabla) =>
      (hechos.get(tabla.hoja)?.merges ?? []).flatMap((merge) => {
        const dentro = intersect(merge, datosDe(tabla));
        if (!dentro) return [];
        return [
          enTabla(
            celdasCombinadas,
            tabla,
            dentro.row - tabla.area.row - 1,
            dentro.column - tabla.area.column,
            {
              encontrado: areaAddress(merge),
              explica: { celdas: [{ hoja: tabla.hoja, celda: areaAddress(dentro) }] },
            },
          ),
        ];
      }),
    ),
};
