/** A total among the data: it would count as a row. */
import { isFormula } from '@pnftp/xlsx/plan';
import type { Cell } from '@pnftp/xlsx/plan';
import * as valores from '../../valores';
import { enTabla, filaEntera, textoDe } from '../regla';
import type { ReglaDisposicion } from '../regla';

const TOTAL =
  /^\s*(sub\s*)?total(es)?\b(?!\s+de\s)|^\s*(suma|promedio|media)\s*(general|total)?\s*:?\s*$/i;
const AGREGA = /^=\s*(SUM|SUBTOTAL|AVERAGE|COUNTA?|AGGREGATE)\(/i;

/** Whether a row is a total: it says so in its first text, or adds up in several cells. */
export function esTotal(celdas: readonly Cell[]): boolean {
  const primera = celdas.find((celda) => !valores.vacia(celda)) ?? null;
  if (TOTAL.test(textoDe(primera))) return true;
  let sumas = 0;
  for (const celda of celdas) if (isFormula(celda) && AGREGA.test(celda.formula)) sumas++;
  return sumas >= 2;
}

/** Tables whose texts may well begin with the word. */
const SIN_TOTALES: ReadonlySet<string> = new Set(['tblDeclarado', 'tblJustificaciones']);

export const totalEnTabla: ReglaDisposicion = {
  id: 'totalEnTabla',
  severidad: 'error',
  revisar: ({ tablas }) =>
    tablas.flatMap((tabla) =>
      SIN_TOTALES.has(tabla.nombre)
        ? []
        : tabla.filas.flatMap((celdas, fila) =>
            esTotal(celdas)
              ? [
                  enTabla(totalEnTabla, tabla, fila, 0, {
                    encontrado: celdas.map(textoDe).find((uno) => uno.trim() !== '') ?? '',
                    explica: { celdas: [filaEntera(tabla, fila)] },
                  }),
                ]
              : [],
          ),
    ),
};
