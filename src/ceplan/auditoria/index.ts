export { auditar, ordenar, parametrosDe } from './auditar';
export type { CompromisoEscrito, OpcionesAuditoria } from './insumos';
export type { Regla } from './regla';
export { REGLAS, REGLAS_DE_CONJUNTO, type IdRegla } from './reglas';
