/**
 * The row of example of a blank workbook: one a table, to be looked at and then removed or written
 * over. It is known by its code, and is nobody's: reading passes it over.
 */
import { valueOf } from '@pnftp/xlsx/plan';
import { columnaDe, type TablaLeida } from './tablas';

export const CODIGO_DE_EJEMPLO = 'EJEMPLO';

export const esEjemplo = (codigo: unknown): boolean => codigo === CODIGO_DE_EJEMPLO;

/** Row of the example in a table, `null` where there is none. */
export function filaDeEjemplo(tabla: TablaLeida): number | null {
  const codigo = columnaDe(tabla, 'codigo');
  if (!codigo) return null;
  const fila = tabla.filas.findIndex((celdas) => esEjemplo(valueOf(celdas[codigo.indice] ?? null)));
  return fila < 0 ? null : fila;
}
