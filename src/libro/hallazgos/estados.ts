/**
 * What tblJustificaciones is told when findings are listed: what a row that was written by hand
 * lacks, and how each stands.
 */
import type { Fecha } from '../../ceplan/tipos';
import type { Cell, CellBlock, SheetPlan } from '@pnftp/xlsx/plan';
import { justificaciones as T } from '../../textos/documentos';
import type { LibroLeido } from '../leer';
import { JUSTIFICACIONES, type Justificacion } from '../justificaciones';
import { columnaDe, type TablaLeida } from '../tablas';
import { serieDeFecha, texto, vacia } from '../valores';
import type { FilaHallazgo } from './fila';
import type { Revision } from './filas';

/** A finding's place, as the column Lugar says it. */
export const lugarDe = ({ hoja, celda, tipo, codigo }: FilaHallazgo): string =>
  [[tipo, codigo].filter(Boolean).join(' '), hoja && celda ? `${hoja}!${celda}` : hoja]
    .filter(Boolean)
    .join(', ');

/** Nothing where every row says what it should already. */
export function planEstados(
  { tablas, justificaciones }: LibroLeido,
  revision: Revision,
  hoy: Fecha,
): SheetPlan[] {
  const tabla = tablas.get(JUSTIFICACIONES.nombre);
  if (!tabla || justificaciones.size === 0) return [];
  const hablan = new Map(revision.hallazgos.map((uno) => [uno.clave, uno]));
  const callan = new Map(revision.justificados.map((uno) => [uno.clave, uno]));
  const porFila = new Map([...justificaciones.values()].map((una) => [una.fila, una]));
  const debe = (una: Justificacion): Readonly<Record<string, Cell>> => {
    const calla = callan.get(una.clave);
    const suyo = calla ?? hablan.get(una.clave);
    return {
      estado: calla ? T.vigente : suyo ? (suyo.justificable ? T.cambio : T.noSePuede) : T.noEsta,
      ...(suyo && { regla: suyo.titulo, lugar: lugarDe(suyo) }),
      ...(calla && { huella: calla.huella, fecha: serieDeFecha(hoy) }),
    };
  };
  const debidas = tabla.filas.map((_, fila) => {
    const suya = porFila.get(fila);
    return suya ? debe(suya) : null;
  });
  const blocks = ['regla', 'lugar', 'fecha', 'huella', 'estado'].flatMap((campo) =>
    columnaCompleta(tabla, campo, debidas),
  );
  return blocks.length > 0 ? [{ name: tabla.hoja, mode: 'update', blocks }] : [];
}

/** Renewed each time; the others are filled in where they are blank. */
const NUESTRAS: ReadonlySet<string> = new Set(['regla', 'lugar', 'estado']);

/** The column as one block, where a cell of it changes. */
function columnaCompleta(
  tabla: TablaLeida,
  campo: string,
  debidas: readonly (Readonly<Record<string, Cell>> | null)[],
): CellBlock[] {
  const columna = columnaDe(tabla, campo);
  if (!columna) return [];
  const { area, filas } = tabla;
  let cambia = false;
  const cells = filas.map((celdas, i): Cell[] => {
    const hay = celdas[columna.indice] ?? null;
    const debida = debidas[i]?.[campo];
    const queda = debida === undefined || (!NUESTRAS.has(campo) && !vacia(hay));
    if (queda || texto(hay) === texto(debida)) return [hay];
    cambia = true;
    return [debida];
  });
  return cambia ? [{ row: area.row + 1, column: area.column + columna.indice, cells }] : [];
}
