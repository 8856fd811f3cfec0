/**
 * Findings put into words and placed in the workbook: what stops the calculation first, then the
 * gravest, each under its cause.
 */
import { ordenar } from '../ceplan/auditoria';
import type { Hallazgo } from '../ceplan/tipos';
import { textoHallazgo, type TextoHallazgo } from '../textos/hallazgos';
import type { Idioma } from '../textos/idioma';
import { esDeLectura, otrasCeldas, textoLectura, tituloLectura } from '../textos/lectura';
import { agrupaPorColumna } from './porColumna';
import type { FilaHallazgo } from './hallazgos';
import type { LibroLeido } from './leer';

export function filasDeHallazgos(
  hallazgos: readonly Hallazgo[],
  libro: LibroLeido,
  idioma: Idioma,
): FilaHallazgo[] {
  const ordenados = ordenar(agrupaPorColumna(hallazgos));
  const impide = ({ regla, severidad }: Hallazgo): boolean =>
    severidad === 'error' && esDeLectura(regla);
  const orden = [...ordenados.filter(impide), ...ordenados.filter((h) => !impide(h))];
  const numeros = new Map(orden.map(({ id }, i) => [id, i + 1]));
  return orden.map((h): FilaHallazgo => {
    const lugar = libro.localiza(h.lugar);
    const { titulo, mensaje, porQue, reparar } = texto(h, idioma);
    return {
      regla: h.regla,
      severidad: h.severidad,
      hoja: lugar?.hoja ?? '',
      celda: lugar?.celda ?? '',
      tipo: h.tipo ?? '',
      codigo: h.codigo ?? '',
      encontrado: h.encontrado,
      esperado: h.esperado,
      titulo,
      mensaje,
      porQue,
      accion: reparar,
      causa: (h.causa !== undefined && numeros.get(h.causa)) || null,
    };
  });
}

function texto(h: Hallazgo, idioma: Idioma): TextoHallazgo {
  const propio = textoLectura(h, idioma);
  if (propio) {
    const { mensaje, accion } = propio;
    const otras = String(h.datos?.otras ?? '');
    return {
      titulo: tituloLectura[idioma],
      mensaje: otras === '' ? mensaje : `${mensaje} ${otrasCeldas[idioma](otras)}`,
      porQue: '',
      reparar: accion,
    };
  }
  // A rule without words is a fault of ours; its name is better than silence.
  return textoHallazgo(h, idioma) ?? { titulo: h.regla, mensaje: h.regla, porQue: '', reparar: '' };
}
