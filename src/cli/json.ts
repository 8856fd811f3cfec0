/** The result as data, in the shape that `docs/json.md` promises. */
import { contrastar } from '../ceplan/contraste';
import type { Resultado } from '../acciones';
import { deEvaluacion, dePolitica, VERSION } from '../libro/abiertos/resultado';
import type { FilaHallazgo } from '../libro/hallazgos';

/** With `conContraste`, the figures by the other criterion too, where the workbook was evaluated. */
export function comoJson(
  { politica, evaluacion, hallazgos, justificados }: Resultado,
  conContraste = false,
): string {
  const datos = {
    version: VERSION,
    politica: politica && dePolitica(politica),
    ...(evaluacion ? deEvaluacion(evaluacion) : {}),
    ...(conContraste && politica && evaluacion ? { contraste: contrastar(politica) } : {}),
    hallazgos: hallazgos.map(deHallazgo),
    justificados: justificados.map(deHallazgo),
  };
  return `${JSON.stringify(datos, null, 2)}\n`;
}

const deHallazgo = (h: FilaHallazgo) => ({
  clave: h.clave,
  causa: h.claveCausa,
  regla: h.regla,
  severidad: h.severidad,
  hoja: h.hoja || null,
  celda: h.celda || null,
  celdas: h.celdas.map(({ id, hoja, celda, tipo, codigo, encontrado, esperado }) => ({
    clave: id ?? null,
    hoja,
    celda,
    tipo: tipo ?? null,
    codigo: codigo ?? null,
    encontrado,
    esperado,
  })),
  tipo: h.tipo || null,
  codigo: h.codigo || null,
  encontrado: h.encontrado,
  esperado: h.esperado,
  mensaje: h.mensaje,
  porQue: h.porQue,
  accion: h.accion,
  reparacion: h.reparacion && {
    clase: h.reparacion.clase,
    cambios: h.reparacion.cambios.map(({ hoja, celda, valor }) => ({ hoja, celda, valor })),
  },
  justificacion: h.justificacion && {
    motivo: h.justificacion.motivo,
    quien: h.justificacion.quien,
    fecha: h.justificacion.fecha || null,
  },
});
