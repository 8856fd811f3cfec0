/**
 * The name that a finding keeps: of its rule, its record and its column, never of a row's number.
 * Sorting a table, putting rows in and making sheets again leave it as it is, so that what someone
 * said of a finding stays with it, and what is new or gone can be told.
 */
import { parseAddress, cellAddress } from '@pnftp/xlsx/plan';
import type { Celda, Hallazgo } from '../../ceplan/tipos';
import { llaveDe, type Ubicador } from './ubicar';

/** Each with a name of its own; two that share all else are told apart in their order. */
export function conIdentidad(hallazgos: readonly Hallazgo[], ubicar: Ubicador): Hallazgo[] {
  const veces = new Map<string, number>();
  return hallazgos.map((uno) => {
    const nombre = nombreDe(uno, ubicar);
    const n = (veces.get(nombre) ?? 0) + 1;
    veces.set(nombre, n);
    return { ...uno, id: n === 1 ? nombre : `${nombre}#${n}` };
  });
}

function nombreDe(uno: Hallazgo, ubicar: Ubicador): string {
  const { regla, lugar } = uno;
  // The audit names its findings by indicator and year.
  if (!lugar || 'tabla' in lugar) {
    return uno.id ?? [regla, lugar?.tabla ?? '', lugar?.campo ?? '', uno.encontrado].join('|');
  }
  const suyo = ubicar(lugar);
  if (!suyo) return [regla, lugar.hoja, fueraDeTabla(uno, lugar)].join('|');
  const { tabla, columna } = suyo;
  // A finding that counts several cells is of their column, whichever of them comes first.
  const llave = uno.datos?.cuantas === undefined ? llaveDe(suyo) : '';
  const campo = columna ? `${columna.columna.campo}${columna.anio ?? ''}` : '';
  return [regla, tabla.nombre, llave, campo].join('|');
}

/** In a generated sheet an indicator and a column; elsewhere what was found. */
function fueraDeTabla(uno: Hallazgo, lugar: Celda): string {
  if (uno.datos?.cuantas !== undefined) return '';
  const celda = parseAddress(lugar.celda);
  return uno.codigo !== undefined && celda
    ? `${uno.tipo ?? ''} ${uno.codigo}|${cellAddress(0, celda.column).replace(/\d+$/, '')}`
    : uno.encontrado;
}
