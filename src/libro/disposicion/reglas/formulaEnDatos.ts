/** Formulas where data belongs, and a typed value where the rest of the column is a formula. */
import { isFormula } from '../../../plan';
import { enTabla } from '../contexto';
import type { ReglaDisposicion } from '../contexto';
import * as valores from '../../valores';
import { esVinculoExterno } from './vinculoExterno';

export const formulaEnDatos: ReglaDisposicion = {
  id: 'formulaEnDatos',
  severidad: 'aviso',
  revisar: ({ tablas }) =>
    tablas.flatMap((tabla) =>
      tabla.columnas.flatMap(({ columna, indice, encabezado }) => {
        const calculada = columna.tipo === 'formula';
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
            encontrado: isFormula(celda) ? celda.formula : valores.comoTexto(celda as never),
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
