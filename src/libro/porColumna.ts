/** Cells of one column with one and the same fault are one finding, at the first of them. */
import { agrupar } from '../ceplan/agrupar';
import type { Hallazgo } from '../ceplan/tipos';

/** From so many cells on; fewer are told one by one. */
const DESDE = 4;
const MUESTRA = 8;

/** Faults of reading that come by the column: how figures, codes and dates were typed. */
const AGRUPABLES = new Set([
  'numeroComoTexto',
  'textoEnNumero',
  'codigoComoNumero',
  'fechaComoTexto',
  'valorConOtraForma',
  'celdaConError',
]);

/** In the order in which they came; `datos.otras` says where else, `datos.cuantas` how many cells. */
export function agrupaPorColumna(hallazgos: readonly Hallazgo[]): Hallazgo[] {
  const claveDe = (h: Hallazgo): string | null =>
    AGRUPABLES.has(h.regla) && h.lugar && 'hoja' in h.lugar
      ? [h.regla, h.lugar.hoja, h.datos?.tabla, h.datos?.columna].join('|')
      : null;
  const grupos = agrupar(hallazgos, (h) => claveDe(h) ?? '');
  return hallazgos.flatMap((h): Hallazgo[] => {
    const clave = claveDe(h);
    const grupo = clave === null ? [] : grupos.get(clave)!;
    if (grupo.length < DESDE) return [h];
    if (grupo[0] !== h) return [];
    const otras = grupo.slice(1).map(({ lugar }) => (lugar as { celda: string }).celda);
    const lista = otras.slice(0, MUESTRA).join(', ');
    // Neither the row's key nor its repair, which are of one cell.
    const { regla, severidad, lugar, encontrado, esperado } = h;
    return [
      {
        regla,
        severidad,
        lugar,
        encontrado,
        esperado,
        datos: {
          ...h.datos,
          cuantas: grupo.length,
          otras: otras.length > MUESTRA ? `${lista} (+${otras.length - MUESTRA})` : lista,
        },
      },
    ];
  });
}
