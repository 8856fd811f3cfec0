import type { Idioma } from '../textos/idioma';
import { PANEL, type TextoError } from '../textos/panel';
import type { Mensaje } from './estado';

/** Whether an action was refused for this reason. */
export const esDe = (error: unknown, codigo: string): boolean =>
  typeof error === 'object' && error !== null && 'codigo' in error && error.codigo === codigo;

/**
 * What went wrong, as people read it. Errors of our own actions say it themselves (`mensaje`,
 * `queHacer`); those of Office.js have a code that the catalogue knows.
 */
export function mensajeDeError(error: unknown, idioma: Idioma): Mensaje {
  const textos = PANEL[idioma];
  if (esDe(error, 'noEsLibro')) return { tono: 'aviso', ...textos.sinLibro };
  if (typeof error === 'object' && error !== null) {
    if ('titulo' in error && 'queHacer' in error) {
      return { tono: 'error', titulo: String(error.titulo), queHacer: String(error.queHacer) };
    }
    if ('code' in error || 'codigo' in error) {
      const codigo = String('code' in error ? error.code : error.codigo);
      const conocidos: Readonly<Partial<Record<string, TextoError>>> = textos.errores;
      return { tono: 'error', ...(conocidos[codigo] ?? textos.errorDesconocido(codigo)) };
    }
  }
  const codigo = error instanceof Error ? error.message : String(error);
  return { tono: 'error', ...textos.errorDesconocido(codigo) };
}
