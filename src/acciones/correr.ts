/** An action that evaluates and writes: describe → read → think → plan → apply. */
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import type { Contexto, Resultado } from './contexto';
import { escribir, preparar, type Encargo } from './escribir';
import { leer, pensarTodo } from './leer';

export async function correr(
  encargo: Encargo,
  abierto: OpenWorkbook,
  contexto: Contexto,
): Promise<Resultado> {
  const leido = await leer(abierto, contexto, encargo.hojas, {
    // Where findings are shown, those of the layout are among them.
    conDisposicion: encargo.hojas.includes('hallazgos'),
  });
  contexto.onProgress?.(0, 'evaluar');
  const pensado = pensarTodo(leido, contexto);
  const { plan, resultado } = preparar(encargo, leido, pensado, pensado, contexto);
  await escribir(abierto, plan, contexto);
  return resultado;
}
