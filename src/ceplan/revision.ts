/** How a report goes from what an entity sent to what is official: by which step, and to what. */
import { sinAcentos } from './llano';

/** As people write them in Reportes. */
export const ESTADOS_DE_REVISION = ['Enviado', 'Observado', 'Subsanado', 'Conforme'] as const;
export type EstadoDeRevision = (typeof ESTADOS_DE_REVISION)[number];

/**
 * `llega`: a figure comes in · `responde`: the entity answers what was observed · `observa` and
 * `conforma`: a person of the entidad conductora says so.
 */
export type PasoDeRevision = 'llega' | 'responde' | 'observa' | 'conforma';

const SIGUIENTE: Readonly<Record<PasoDeRevision, EstadoDeRevision>> = {
  llega: 'Enviado',
  responde: 'Subsanado',
  observa: 'Observado',
  conforma: 'Conforme',
};

/**
 * The state after a step; `null` where the step is not for a report that is so: what a person agreed
 * to stays until a person takes that back in its cell.
 * @example
 * trasPaso('Observado', 'responde') // "Subsanado"
 * trasPaso('Conforme', 'llega') // null
 */
export const trasPaso = (estado: string, paso: PasoDeRevision): EstadoDeRevision | null =>
  esConforme({ estadoRevision: estado }) ? null : SIGUIENTE[paso];

/** Whether a person agreed to it. */
export const esConforme = ({ estadoRevision }: { readonly estadoRevision: string }): boolean =>
  sinAcentos(estadoRevision) === 'conforme';

/** Whether something was asked that nobody has agreed to yet: it travels in the next formato. */
export const estaAbierta = (reporte: {
  readonly observacion: string;
  readonly estadoRevision: string;
}): boolean => reporte.observacion.trim() !== '' && !esConforme(reporte);
