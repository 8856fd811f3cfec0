/** The rows of example of a new workbook, taken away when they have been looked at. */
import { planSinEjemplo, type LugarDeEjemplo } from '../libro/filasDeEjemplo';
import { areasDeEntrada, leeLibro } from '../libro/leer';
import { ajustableDe } from '../libro/reglasAjustables';
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import { notasDeAccion } from '../textos/acciones';
import { exigeTerminada } from './accionError';
import type { Contexto } from './encargo';
import { escribir } from './escribir';

export interface ResultadoEjemplo {
  readonly accion: 'quitarEjemplo';
  readonly quitadas: readonly LugarDeEjemplo[];
  /** Where somebody has written in it: left as it is. */
  readonly escritas: readonly LugarDeEjemplo[];
  readonly notas: readonly string[];
}

/** Three requests, and one for each 4 MB more. */
export async function quitarEjemplo(
  abierto: OpenWorkbook,
  contexto: Contexto,
): Promise<ResultadoEjemplo> {
  const { hoy, idioma, onProgress, signal } = contexto;
  onProgress?.(0, 'leer');
  const estructura = await abierto.describe();
  signal?.throwIfAborted();
  exigeTerminada(estructura, 'quitarEjemplo', idioma);
  const grids = await abierto.read(areasDeEntrada(estructura));
  const { tablas } = leeLibro(estructura, grids, { hoy, ajustableDe });
  const { sheets, quitadas, escritas } = planSinEjemplo(tablas.values());
  if (sheets.length > 0) await escribir(abierto, { action: 'quitarEjemplo', sheets }, contexto);
  const t = notasDeAccion[idioma];
  return {
    accion: 'quitarEjemplo',
    quitadas,
    escritas,
    notas: [
      ...(quitadas.length + escritas.length === 0 ? [t.sinEjemplo] : []),
      ...(escritas.length > 0 ? [t.ejemploEscrito(escritas.length)] : []),
    ],
  };
}
