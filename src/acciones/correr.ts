/** The actions that evaluate: describe → read → think → plan → apply, as the registry says. */
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import { HOJAS_GENERADAS } from '../libro/hojasGeneradas';
import { notasDeAccion } from '../textos/acciones';
import type { Contexto, Encargo, Resultado } from './encargo';
import { escribir, preparar } from './escribir';
import { leer } from './reunir';
import { materialDe, pensar, pensarTodo } from './pensar';
import { situacionDe } from './situar';

/**
 * Throws `AccionError` where the workbook is not one of ours, or has errors that the action cannot
 * do with; nothing is written then.
 */
export async function correr(
  abierto: OpenWorkbook,
  contexto: Contexto,
  encargo: Encargo,
): Promise<Resultado> {
  const leido = await leer(abierto, contexto, encargo.hojas, {
    // Where findings are shown, those of the layout are among them.
    conDisposicion: encargo.hojas.includes('hallazgos'),
  });
  contexto.onProgress?.(0, 'evaluar');
  const pensado = encargo.exigeLegible ? pensarTodo(leido, contexto) : pensar(leido, contexto);
  const m = materialDe(leido, pensado, contexto);
  if (!m && leido.rotas.some((clave) => HOJAS_GENERADAS[clave].con === 'evaluacion')) {
    // Writing would put out what is kept of the sheets that cannot be finished yet.
    const notas = [notasDeAccion[contexto.idioma].sinTerminar];
    const situacion = situacionDe(leido.libro, pensado.evaluacion);
    return { accion: encargo.accion, ...pensado, hojas: {}, matriz: null, situacion, notas };
  }
  const { plan, resultado } = preparar(encargo, leido, pensado, m, contexto);
  await escribir(abierto, plan, contexto);
  return resultado;
}

/**
 * What is wrong with the workbook, cell by cell. Reads and checks; writes nothing. Throws
 * `AccionError` only where the workbook is not one of ours at all.
 */
export async function revisar(abierto: OpenWorkbook, contexto: Contexto): Promise<Resultado> {
  const leido = await leer(abierto, contexto, [], { conDisposicion: true });
  contexto.onProgress?.(0, 'evaluar');
  const pensado = pensar(leido, contexto);
  return {
    accion: 'validar',
    ...pensado,
    hojas: {},
    matriz: null,
    situacion: situacionDe(leido.libro, pensado.evaluacion),
    notas: [],
  };
}
