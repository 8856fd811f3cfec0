/** The rules about what is signed, apart from what they look at: settings of the workbook name them. */
import type { Severidad } from '../ceplan/tipos';
import type { IdFirmado } from '../textos/firmado';

export interface ReglaFirmado {
  readonly id: IdFirmado;
  readonly severidad: Severidad;
}

export const REGLAS_FIRMADO: readonly ReglaFirmado[] = [
  { id: 'escritoSobreFormula', severidad: 'error' },
  { id: 'hojaAtrasada', severidad: 'advertencia' },
  { id: 'compromisoAtrasado', severidad: 'error' },
];
