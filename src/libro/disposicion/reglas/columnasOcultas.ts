/** Columns of figures or keys with data that nobody sees. */
import { enTabla } from '../regla';
import type { ReglaDisposicion } from '../regla';
import * as valores from '../../valores';

export const columnasOcultas: ReglaDisposicion = {
  id: 'columnasOcultas',
  severidad: 'aviso',
  revisar: ({ tablas, hechos }) =>
    tablas.flatMap((tabla) => {
      const corridas = hechos.get(tabla.hoja)?.hiddenColumns ?? [];
      const ocultas = tabla.columnas.filter(({ columna, indice }) => {
        const lugar = tabla.area.column + indice;
        const oculta = corridas.some(({ first, count }) => lugar >= first && lugar < first + count);
        return (
          oculta &&
          columna.tipo !== 'formula' &&
          tabla.filas.some((celdas) => !valores.vacia(celdas[indice] ?? null))
        );
      });
      const primera = ocultas[0];
      if (!primera) return [];
      return [
        enTabla(columnasOcultas, tabla, -1, primera.indice, {
          encontrado: ocultas.map(({ encabezado }) => encabezado).join(', '),
        }),
      ];
    }),
};
