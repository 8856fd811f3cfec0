/** The matrix of commitments; what people wrote in it is kept. */
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import type { Contexto, Resultado } from './contexto';
import { correr } from './correr';

/** Throws `AccionError` where the workbook cannot be evaluated; nothing is written then. */
export const generarMatriz = (abierto: OpenWorkbook, contexto: Contexto): Promise<Resultado> =>
  correr({ accion: 'generarMatriz', hojas: ['matriz'], activa: 'matriz' }, abierto, contexto);
