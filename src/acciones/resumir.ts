/** Resumen, with the sheet Avance that its figures refer to. */
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import type { Contexto, Resultado } from './contexto';
import { correr } from './correr';

/** Throws `AccionError` where the workbook cannot be evaluated; nothing is written then. */
export const resumir = (abierto: OpenWorkbook, contexto: Contexto): Promise<Resultado> =>
  correr({ accion: 'resumir', hojas: ['avance', 'resumen'], activa: 'resumen' }, abierto, contexto);
