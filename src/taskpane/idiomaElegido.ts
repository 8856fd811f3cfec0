/** The language that a person chose for the pane, kept in this browser; else it is Office's. */
import type { Idioma } from '../textos/idioma';

const LUGAR = 'pnftp.idioma';
const oyentes = new Set<() => void>();

/** `null` where nobody chose, or the storage is forbidden. */
export function idiomaElegido(): Idioma | null {
  try {
    const guardado = localStorage.getItem(LUGAR);
    return guardado === 'es' || guardado === 'en' ? guardado : null;
  } catch {
    return null;
  }
}

/** `null`: Office's again. */
export function elegirIdioma(idioma: Idioma | null): void {
  try {
    if (idioma) localStorage.setItem(LUGAR, idioma);
    else localStorage.removeItem(LUGAR);
  } catch {
    // Then it cannot be kept, nor changed.
  }
  for (const oyente of oyentes) oyente();
}

export const alElegirIdioma = (oyente: () => void): unknown => oyentes.add(oyente);
