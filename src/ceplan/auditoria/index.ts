export { auditar, ordenar, parametrosDe } from './auditar';
export { REGLAS, REGLAS_DE_CONJUNTO } from './indice';
export type { CompromisoEscrito, OpcionesAuditoria, Regla } from './regla';
