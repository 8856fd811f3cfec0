/** What is wrong with the workbook, cell by cell. */
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import { notasDeAccion } from '../textos/acciones';
import type { Contexto, Resultado } from './contexto';
import { escribir, preparar } from './escribir';
import { leer, pensar } from './leer';

/**
 * Reads and checks; writes nothing. Throws `AccionError` only where the workbook is not one of
 * ours at all.
 */
export async function revisar(abierto: OpenWorkbook, contexto: Contexto): Promise<Resultado> {
  const leido = await leer(abierto, contexto, [], { conDisposicion: true });
  contexto.onProgress?.(0, 'evaluar');
  return {
    accion: 'validar',
    ...pensar(leido, contexto),
    hojas: {},
    matriz: null,
    notas: [],
  };
}

/**
 * The same, and the sheet Hallazgos with a link to each cell; without it where an action that was
 * broken off cannot be finished because of what was found.
 */
export async function validar(abierto: OpenWorkbook, contexto: Contexto): Promise<Resultado> {
  const encargo = { accion: 'validar', hojas: ['hallazgos'], activa: 'hallazgos' } as const;
  const leido = await leer(abierto, contexto, encargo.hojas, { conDisposicion: true });
  contexto.onProgress?.(0, 'evaluar');
  const pensado = pensar(leido, contexto);
  const { politica, evaluacion } = pensado;
  const { libro } = leido;
  const m =
    politica && evaluacion && libro.datos
      ? { libro, politica, evaluacion, datos: libro.datos, hoy: contexto.hoy }
      : null;
  if (!m && leido.rotas.some((clave) => clave !== 'hallazgos')) {
    // Writing would put out what is kept of the sheets that cannot be finished yet.
    const notas = [notasDeAccion[contexto.idioma].sinTerminar];
    return { accion: 'validar', ...pensado, hojas: {}, matriz: null, notas };
  }
  const { plan, resultado } = preparar(encargo, leido, pensado, m, contexto);
  await escribir(abierto, plan, contexto);
  return resultado;
}
