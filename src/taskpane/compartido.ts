/**
 * The page is one runtime for the pane, the ribbon's buttons and the custom functions, and lives
 * as long as the workbook is open: all of them share one controller.
 */
import type { Idioma } from '../textos/idioma';
import { Controlador } from './controlador';
import { entornoDeExcel } from './entorno';

export interface Compartido {
  readonly controlador: Controlador;
  readonly idioma: Idioma;
}

/** Spanish, unless Office itself is in English. */
const idiomaDeOffice = (): Idioma => (/^en\b/i.test(Office.context.displayLanguage) ? 'en' : 'es');

let compartido: Promise<Compartido | null> | undefined;

/** `null` outside Excel. */
export function compartir(): Promise<Compartido | null> {
  compartido ??= Office.onReady().then(({ host }) => {
    if (host !== Office.HostType.Excel) return null;
    const idioma = idiomaDeOffice();
    const controlador = new Controlador(entornoDeExcel(idioma));
    void controlador.iniciar();
    return { controlador, idioma };
  });
  return compartido;
}
