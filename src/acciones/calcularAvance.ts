/** Avance: the indicators' figures as formulas, in the shape of Anexo B-7. */
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import type { Contexto, Resultado } from './contexto';
import { correr } from './correr';

/** Throws `AccionError` where the workbook cannot be evaluated; nothing is written then. */
export const calcularAvance = (abierto: OpenWorkbook, contexto: Contexto): Promise<Resultado> =>
  correr({ accion: 'calcularAvance', hojas: ['avance'], activa: 'avance' }, abierto, contexto);
