/** Comparar: what two versions of a workbook differ in. Reads both; writes nothing. */
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import { evaluar } from '../ceplan/evaluar';
import type { Version } from '../libro/comparar';
import type { Contexto } from './encargo';
import { pensarTodo } from './pensar';
import { leer } from './reunir';

/**
 * A workbook as it is compared. Throws `AccionError` where it is not one of ours, or does not say
 * enough of its policy.
 */
export async function leerVersion(abierto: OpenWorkbook, contexto: Contexto): Promise<Version> {
  const leido = await leer(abierto, contexto, []);
  const { libro, matriz } = leido;
  const { politica } = libro;
  if (!politica) {
    pensarTodo(leido, contexto);
    throw new Error('a workbook without a policy that can be evaluated');
  }
  const legible = !libro.hallazgos.some(({ severidad }) => severidad === 'error');
  return {
    libro: { ...libro, politica },
    matriz,
    evaluacion: legible ? evaluar(politica) : null,
  };
}
