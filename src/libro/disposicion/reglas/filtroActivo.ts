/** A filter that hides rows of an input table: they count, and nobody sees them. */
import { intersect } from '@pnftp/xlsx/plan';
import type { SheetFacts } from '@pnftp/xlsx/plan';
import type { TablaLeida } from '../../tablas';
import { enTabla } from '../regla';
import type { ReglaDisposicion } from '../regla';

export const filtrada = (tabla: TablaLeida, { filters }: SheetFacts): boolean =>
  filters.some(({ area, active }) => active && intersect(area, tabla.area) !== null);

export const filtroActivo: ReglaDisposicion = {
  id: 'filtroActivo',
  severidad: 'advertencia',
  revisar: ({ tablas, hechos }) =>
    tablas.flatMap((tabla) => {
      const hecho = hechos.get(tabla.hoja);
      return hecho && filtrada(tabla, hecho) ? [enTabla(filtroActivo, tabla, -1, 0)] : [];
    }),
};
