/** Rows below a table that look like its own: Excel did not take them in, and nobody reads them. */
import { enTabla, filaVacia, textoDe } from '../regla';
import type { ReglaDisposicion } from '../regla';
import { esTotal } from './totalEnTabla';
import type { TablaLeida } from '../../tablas';
import type { Cell } from '@pnftp/xlsx/plan';
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
          blancas++;
          continue;
        }
        const escritas = celdas.filter((celda) => !valores.vacia(celda)).length;
        const conClave = clave && textoDe(celdas[clave.indice] ?? null).trim() !== '';
        // Some rows below, a note or another list is not a row that slipped out: a whole record is.
        if (blancas >= 2 && !esRegistro(tabla, celdas)) break;
        if (conClave && escritas >= 3 && !esTotal(celdas)) fuera.push(i);
      }
      const primera = fuera[0];
      if (primera === undefined) return [];
      return [
        enTabla(filaFueraDeTabla, tabla, desde + primera, clave!.indice, {
          encontrado: textoDe(grid.cells[primera]![clave!.indice] ?? null),
          datos: { cuantas: fuera.length },
          explica: { codigos: fuera.flatMap((i) => nombresDe(tabla, grid.cells[i]!)) },
        }),
      ];
    }),
};

/** How other tables name the record: its code, and with its type where it has one. */
function nombresDe(tabla: TablaLeida, celdas: readonly Cell[]): string[] {
  const de = (campo: string): string => {
    const columna = tabla.columnas.find((una) => una.columna.campo === campo);
    return columna ? textoDe(celdas[columna.indice] ?? null).trim() : '';
  };
  const [tipo, codigo] = [de('tipo'), de('codigo')];
  return codigo === '' ? [] : [tipo === '' ? codigo : `${tipo} ${codigo}`];
}

/**
 * Whether the cells say what each obligatory column asks for, in the words of its list; of a table
 * without such a list, nothing tells a record from another text.
 */
const esRegistro = (tabla: TablaLeida, celdas: readonly Cell[]): boolean =>
  tabla.columnas.some(({ columna }) => columna.obligatoria === true && columna.tipo === 'lista') &&
  tabla.columnas.every(({ columna, indice }) => {
    const celda = celdas[indice] ?? null;
    if (valores.vacia(celda)) return columna.obligatoria !== true;
    if (columna.tipo === 'numero') return typeof valores.numero(celda).dato === 'number';
    if (columna.tipo !== 'lista') return true;
    return !('problema' in valores.deLista(celda, columna.opciones ?? []));
  });
