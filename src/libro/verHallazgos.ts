/** Findings put into words and placed in the workbook, worst first. */
import type { Hallazgo } from '../ceplan/tipos';
import type { Idioma } from '../textos/idioma';
import { lectura } from '../textos/lectura';
import type { FilaHallazgo } from './hallazgos';
import type { LibroLeido } from './leer';

const ORDEN = ['error', 'advertencia', 'aviso'] as const;

export function filasDeHallazgos(
  hallazgos: readonly Hallazgo[],
  libro: LibroLeido,
  idioma: Idioma,
): FilaHallazgo[] {
  return hallazgos
    .map((h): FilaHallazgo => {
      const lugar = libro.localiza(h.lugar);
      const { mensaje, accion } = texto(h, idioma);
      return {
        regla: h.regla,
        severidad: h.severidad,
        hoja: lugar?.hoja ?? '',
        celda: lugar?.celda ?? '',
        tipo: h.tipo ?? '',
        codigo: h.codigo ?? '',
        encontrado: h.encontrado,
        esperado: h.esperado,
        mensaje,
        accion,
      };
    })
    .map((fila, i) => ({ fila, i }))
    .sort((a, b) => ORDEN.indexOf(a.fila.severidad) - ORDEN.indexOf(b.fila.severidad) || a.i - b.i)
    .map(({ fila }) => fila);
}

function texto(h: Hallazgo, idioma: Idioma): { mensaje: string; accion: string } {
  const propio = lectura[idioma][h.regla];
  if (propio) return propio(h);
  return { mensaje: h.regla, accion: '' };
}
