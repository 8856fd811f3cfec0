/** What the papers of an evaluation are made from: the workbook, read once and evaluated. */
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import type { Material } from '../libro/avance';
import type { FilaHallazgo } from '../libro/hallazgos';
import type { MatrizLeida } from '../libro/matrizLeida';
import type { Contexto } from './encargo';
import { materialDe, pensarTodo } from './pensar';
import { leer } from './reunir';

export interface ParaInforme {
  readonly material: Material;
  readonly matriz: MatrizLeida;
  readonly hallazgos: readonly FilaHallazgo[];
  readonly justificados: readonly FilaHallazgo[];
}

/** Throws `AccionError` where the workbook cannot be evaluated. Writes nothing. */
export async function leerParaInforme(
  abierto: OpenWorkbook,
  contexto: Contexto,
): Promise<ParaInforme> {
  const leido = await leer(abierto, contexto, []);
  const pensado = pensarTodo(leido, contexto);
  const material = materialDe(leido, pensado, contexto)!;
  const { hallazgos, justificados } = pensado.enHojas;
  return { material, matriz: leido.matriz, hallazgos, justificados };
}
