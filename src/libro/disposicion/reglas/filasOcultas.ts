/** Rows with data that nobody sees, and that count all the same. */
import { enTabla, filaVacia } from '../regla';
import type { ReglaDisposicion } from '../regla';
import { filtrada } from './filtroActivo';

export const filasOcultas: ReglaDisposicion = {
  id: 'filasOcultas',
  severidad: 'advertencia',
  revisar: ({ tablas, hechos }) =>
    tablas.flatMap((tabla) => {
      const hecho = hechos.get(tabla.hoja);
      // A filter hides rows as well: that is its own finding.
      if (!hecho || filtrada(tabla, hecho)) return [];
      const ocultas: number[] = [];
      for (const { first, count } of hecho.hiddenRows) {
        const desde = Math.max(first - tabla.area.row - 1, 0);
        const hasta = Math.min(first + count - tabla.area.row - 1, tabla.filas.length);
        for (let fila = desde; fila < hasta; fila++) {
          if (!filaVacia(tabla.filas[fila]!)) ocultas.push(fila);
        }
      }
      const primera = ocultas[0];
      if (primera === undefined) return [];
      return [
        enTabla(filasOcultas, tabla, primera, 0, {
          encontrado: ocultas
            .slice(0, 8)
            .map((fila) => tabla.area.row + 2 + fila)
            .join(', '),
          datos: { cuantas: ocultas.length },
        }),
      ];
    }),
};
