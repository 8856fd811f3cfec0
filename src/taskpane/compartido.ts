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

/** Without a network, and outside Excel, Office.js may not even be there. */
async function enExcel(): Promise<boolean> {
  if (typeof Office === 'undefined') return false;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
}

let compartido: Promise<Compartido | null> | undefined;

/** `null` outside Excel. */
export function compartir(): Promise<Compartido | null> {
  compartido ??= enExcel().then((dentro) => {
    if (!dentro) return null;
    const idioma = idiomaDeOffice();
    const controlador = new Controlador(entornoDeExcel(idioma));
    void controlador.iniciar();
    return { controlador, idioma };
  });
  return compartido;
}
