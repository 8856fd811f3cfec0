/** Columns of years out of order: whoever types along the row puts a figure into another year. */
import { enTabla } from '../regla';
import type { ReglaDisposicion } from '../regla';

export const aniosDesordenados: ReglaDisposicion = {
  id: 'aniosDesordenados',
  severidad: 'aviso',
  revisar: ({ tablas }) =>
    tablas.flatMap((tabla) => {
      const campos = new Set(
        tabla.columnas.flatMap((c) => (c.anio === undefined ? [] : [c.columna.campo])),
      );
      return [...campos].flatMap((campo) => {
        const serie = tabla.columnas
          .filter((c) => c.columna.campo === campo)
          .sort((a, b) => a.indice - b.indice);
        const fuera = serie.find((c, i) => i > 0 && c.anio! < serie[i - 1]!.anio!);
        if (!fuera) return [];
        return [
          enTabla(aniosDesordenados, tabla, -1, fuera.indice, {
            encontrado: serie.map(({ encabezado }) => encabezado).join(', '),
            esperado: fuera.encabezado,
          }),
        ];
      });
    }),
};
