/** Rows below a table that look like its own: Excel did not take them in, and nobody reads them. */
import { enTabla, filaVacia, textoDe } from '../regla';
import type { ReglaDisposicion } from '../regla';
import { esTotal } from './totalEnTabla';
import * as valores from '../../valores';

export const filaFueraDeTabla: ReglaDisposicion = {
  id: 'filaFueraDeTabla',
  severidad: 'error',
  revisar: ({ tablas, debajo }) =>
    tablas.flatMap((tabla) => {
      const grid = debajo.get(tabla.nombre);
      if (!grid) return [];
      const clave = tabla.columnas.find(
        ({ columna }) => columna.campo === 'codigo' || columna.campo === 'clave',
      );
      const desde = grid.area.row - tabla.area.row - 1;
      const fuera: number[] = [];
      let blancas = 0;
      for (const [i, celdas] of grid.cells.entries()) {
        if (filaVacia(celdas)) {
          // A note some rows below, or another table, is not a row that slipped out.
          if (++blancas >= 2) break;
          continue;
        }
        const escritas = celdas.filter((celda) => !valores.vacia(celda)).length;
        const conClave = clave && textoDe(celdas[clave.indice] ?? null).trim() !== '';
        if (conClave && escritas >= 3 && !esTotal(celdas)) fuera.push(i);
      }
      const primera = fuera[0];
      if (primera === undefined) return [];
      return [
        enTabla(filaFueraDeTabla, tabla, desde + primera, clave!.indice, {
          encontrado: textoDe(grid.cells[primera]![clave!.indice] ?? null),
          datos: { cuantas: fuera.length },
        }),
      ];
    }),
};
