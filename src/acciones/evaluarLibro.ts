/** All of it: Avance, Resumen, the matrix and the findings, in one plan. */
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import type { Contexto, Resultado } from './contexto';
import { correr } from './correr';

/** Throws `AccionError` where the workbook cannot be evaluated; nothing is written then. */
export const evaluarLibro = (abierto: OpenWorkbook, contexto: Contexto): Promise<Resultado> =>
  correr(
    {
      accion: 'evaluarLibro',
      hojas: ['avance', 'resumen', 'matriz', 'hallazgos'],
      activa: 'resumen',
    },
    abierto,
    contexto,
  );
