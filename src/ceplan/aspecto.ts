import type { Aspecto } from './tiposEvaluacion';

/**
 * "Indicador 1.1. …", or "Servicio 01: …", line break, "Indicador: …" ("Indicador 16.2: …" where
 * the service has several) [R].
 * @example
 * textoAspecto({ tipo: 'OP', codigo: '1.1', servicio: '', nombreServicio: '', nivel: 'Servicio', varios: false, indicador: 'Tasa de denuncias' }) // "Indicador 1.1. Tasa de denuncias."
 */
export function textoAspecto(aspecto: Aspecto): string {
  const { tipo, codigo, servicio, nombreServicio, nivel, varios, indicador } = aspecto;
  if (tipo === 'OP') return `Indicador ${codigo}. ${conPunto(indicador)}`;
  const numero = /^\d$/.test(servicio) ? `0${servicio}` : servicio;
  const nombre = nombreServicio.trim() === '' ? '' : `: ${conPunto(nombreServicio)}`;
  const rotulo = varios ? `Indicador ${codigo}` : 'Indicador';
  return `${nivel} ${numero}${nombre}\n${rotulo}: ${conPunto(indicador)}`;
}

const conPunto = (texto: string): string => {
  const limpio = texto.trim();
  return limpio === '' || /[.…]$/.test(limpio) ? limpio : `${limpio}.`;
};

/**
 * Entity, line break, unit [R]; what is missing is left out.
 * @example
 * textoResponsable('MIMP', 'Dirección General') // "MIMP\nDirección General"
 */
export const textoResponsable = (responsable: string, unidadOrganizacion: string): string =>
  [responsable.trim(), unidadOrganizacion.trim()].filter(Boolean).join('\n');
