/** Formulas where data belongs, and a typed value where the rest of the column is a formula. */
import { isFormula, valueOf } from '@pnftp/xlsx/plan';
import type { Cell } from '@pnftp/xlsx/plan';
import { celdaDe } from '../../tablas';
import { enTabla } from '../regla';
import type { ReglaDisposicion } from '../regla';
import * as valores from '../../valores';
import { esVinculoExterno } from './vinculoExterno';

/** Formulas from which on a column of data is taken for a computed one. */
const MINIMO = 3;

const escrito = (celda: Cell): string =>
  isFormula(celda) ? celda.formula : valores.comoTexto(valueOf(celda));

export const formulaEnDatos: ReglaDisposicion = {
  id: 'formulaEnDatos',
  severidad: 'aviso',
  revisar: ({ tablas }) =>
    tablas.flatMap((tabla) =>
      tabla.columnas.flatMap(({ columna, indice, encabezado }) => {
        const cuenta = (es: (celda: Cell) => boolean): number =>
          tabla.filas.reduce((n, celdas) => n + (es(celdas[indice] ?? null) ? 1 : 0), 0);
        const formulas = cuenta(isFormula);
        // Nothing odd in a column that is all typed, nor in one that is all its own formula.
        if (formulas === 0 && columna.tipo !== 'formula') return [];
        const escritas = cuenta((celda) => !valores.vacia(celda));
        if (formulas === escritas && columna.tipo === 'formula') return [];
        // People's own column of formulas: what is odd in it is the value that someone typed.
        const mayoria = formulas >= MINIMO && formulas > (escritas - formulas) * 2;
        const calculada = columna.tipo === 'formula' || (mayoria && formulas < escritas);
        const raras = tabla.filas.flatMap((celdas, fila) => {
          const celda = celdas[indice] ?? null;
          if (calculada) return valores.vacia(celda) || isFormula(celda) ? [] : [fila];
          return isFormula(celda) && !esVinculoExterno(celda.formula) ? [fila] : [];
        });
        const primera = raras[0];
        if (primera === undefined) return [];
        const celda = tabla.filas[primera]![indice]!;
        return [
          enTabla(formulaEnDatos, tabla, primera, indice, {
            ...(calculada ? { severidad: 'advertencia' as const } : {}),
            encontrado: escrito(celda),
            celdas: raras.map((fila) => ({
              hoja: tabla.hoja,
              celda: celdaDe(tabla, fila, indice),
              encontrado: escrito(tabla.filas[fila]![indice] ?? null),
              esperado: '',
            })),
            datos: {
              caso: calculada ? 'valor' : 'formula',
              columna: encabezado,
              cuantas: raras.length,
            },
          }),
        ];
      }),
    ),
};
