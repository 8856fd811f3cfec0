export { auditar, ordenar, parametrosDe } from './auditar';
export { REGLAS } from './indice';
export type { CompromisoEscrito, OpcionesAuditoria, Regla } from './regla';
