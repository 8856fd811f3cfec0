/**
 * The figures that a finding speaks of, summed up: what was found, and the figures of its indicator
 * in the years that it looks at. Where rows stand does not matter.
 */
import { agrupar } from '../../ceplan/agrupar';
import { claveTexto } from '../../ceplan/clave';
import type { Clave, Hallazgo, Politica } from '../../ceplan/tipos';
import { resumenDe } from '../huella';

/** The letter tells it from a number, which Excel would make of it. */
const MARCA = 'c';

export function huellas(politica: Politica | null): (h: Hallazgo) => string {
  const fichas = agrupar(politica?.fichas ?? [], claveTexto);
  const reportes = agrupar(politica?.reportes ?? [], claveTexto);
  const cifras = ({ lugar, tipo, codigo, anio, anios }: Hallazgo): unknown => {
    // Of a cell it says itself what stands in it.
    if (!lugar || !('tabla' in lugar) || !tipo || codigo === undefined) return null;
    const clave = claveTexto({ tipo, codigo } satisfies Clave);
    const suyos = [...new Set([...(anio === undefined ? [] : [anio]), ...(anios ?? [])])].sort();
    if (suyos.length === 0) return null;
    return [
      enOrden(fichas.get(clave), ({ lineaBase, logros, valores }) => [
        lineaBase,
        suyos.map((a) => [logros[a] ?? null, valores[a] ?? null]),
      ]),
      enOrden(
        reportes.get(clave)?.filter((uno) => suyos.includes(uno.anio)),
        ({ anio: a, periodo, numerador, denominador, valor }) => [
          a,
          periodo,
          numerador,
          denominador,
          valor,
        ],
      ),
    ];
  };
  return (h) => {
    const { encontrado, esperado, datos = {}, celdas } = h;
    // Of several cells, what is said of the finding is said of whichever comes first.
    const dicho = celdas
      ? enOrden(celdas, (una) => [una.id ?? '', una.encontrado])
      : [encontrado, esperado, Object.entries(datos).sort(), cifras(h)];
    return MARCA + resumenDe(JSON.stringify(dicho));
  };
}

const enOrden = <T>(lista: readonly T[] = [], que: (uno: T) => unknown): readonly string[] =>
  lista.map((uno) => JSON.stringify(que(uno))).sort();
