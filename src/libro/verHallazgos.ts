/** Findings put into words and placed in the workbook: gravest first, each under its cause. */
import { ordenar } from '../ceplan/auditoria';
import type { Hallazgo } from '../ceplan/tipos';
import { textoHallazgo } from '../textos/hallazgos';
import type { Idioma } from '../textos/idioma';
import { lectura } from '../textos/lectura';
import type { FilaHallazgo } from './hallazgos';
import type { LibroLeido } from './leer';

export function filasDeHallazgos(
  hallazgos: readonly Hallazgo[],
  libro: LibroLeido,
  idioma: Idioma,
): FilaHallazgo[] {
  const orden = ordenar(hallazgos);
  const numeros = new Map(orden.map(({ id }, i) => [id, i + 1]));
  return orden.map((h): FilaHallazgo => {
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
      causa: (h.causa !== undefined && numeros.get(h.causa)) || null,
    };
  });
}

function texto(h: Hallazgo, idioma: Idioma): { mensaje: string; accion: string } {
  const propio = lectura[idioma][h.regla];
  if (propio) return propio(h);
  const auditado = textoHallazgo(h, idioma);
  if (auditado) {
    return { mensaje: `${auditado.mensaje} ${auditado.porQue}`, accion: auditado.reparar };
  }
  return { mensaje: h.regla, accion: '' };
}
