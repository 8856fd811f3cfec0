/**
 * Autodiagnóstico: the claims of the host about Excel, run in a real one. See
 * `docs/prueba-en-excel.md`.
 */
export { diagnosticar, type Diagnostico, type ResultadoCaso } from './diagnosticar';
export { informe } from './informe';
