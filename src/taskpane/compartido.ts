/**
 * The page is one runtime for the pane, the ribbon's buttons and the custom functions, and lives
 * as long as the workbook is open: all of them share one controller.
 */
import type { Idioma } from '../textos/idioma';
import { alPrimerUso } from './alPrimerUso';
import { Controlador } from './controlador';
import type { Entorno } from './estado';
import { alElegirIdioma, idiomaElegido } from './idiomaElegido';
import { sinPasado, type Pasado } from './pasado';

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

/**
 * The actions and all that they stand on, asked for at once and waited for where they are used: the
 * functions of the cells and the pane's frame are there before. What did not come is asked for again.
 */
function enCuantoLlegue(idioma: Idioma, pasado: Pasado): Entorno {
  const entorno = alPrimerUso<Entorno>(async () => {
    const { entornoDeExcel } = await import(/* webpackChunkName: "motor" */ './entorno');
    return entornoDeExcel(idioma, pasado);
  });
  return {
    idioma,
    situar: async () => (await entorno()).situar(),
    vigilar: async (avisa) => (await entorno()).vigilar(avisa),
    mirar: async (avisa) => (await entorno()).mirar(avisa),
    crear: async (que, marcha) => (await entorno()).crear(que, marcha),
    leerTablas: async (marcha) => (await entorno()).leerTablas(marcha),
    cambiarAnio: async (anio, marcha) => (await entorno()).cambiarAnio(anio, marcha),
    ejecutar: async (accion, marcha, confirmada) =>
      (await entorno()).ejecutar(accion, marcha, confirmada),
    corregir: async (que, marcha) => (await entorno()).corregir(que, marcha),
    aceptar: async (que, marcha) => (await entorno()).aceptar(que, marcha),
    leerAjustes: async () => (await entorno()).leerAjustes(),
    fijar: async (que, marcha) => (await entorno()).fijar(que, marcha),
    revalidar: async (marcha) => (await entorno()).revalidar(marcha),
    leerCompromisos: async (marcha) => (await entorno()).leerCompromisos(marcha),
    editarCompromiso: async (que, marcha) => (await entorno()).editarCompromiso(que, marcha),
    generarMatriz: async (marcha) => (await entorno()).generarMatriz(marcha),
    entidades: async () => (await entorno()).entidades(),
    entregas: async () => (await entorno()).entregas(),
    diagnosticar: async (marcha) => (await entorno()).diagnosticar(marcha),
    irA: async (hoja, celda) => (await entorno()).irA(hoja, celda),
    inconclusa: async () => (await entorno()).inconclusa(),
    terminar: async (marcha) => (await entorno()).terminar(marcha),
  };
}

let compartido: Promise<Compartido | null> | undefined;
const pasado = sinPasado();
/** The one that speaks now: what can be undone is so in any language. */
let controlador: Controlador | undefined;
/** What the pane speaks now; `null` before it began. */
let hablado: Idioma | null = null;

const idiomaActual = (): Idioma => idiomaElegido() ?? idiomaDeOffice();

// In another language the pane begins anew, on the same workbook.
alElegirIdioma(() => {
  if (hablado !== null && idiomaActual() !== hablado) compartido = undefined;
});

/** `null` outside Excel. */
export function compartir(): Promise<Compartido | null> {
  compartido ??= enExcel().then((dentro) => {
    if (!dentro) return null;
    const idioma = (hablado = idiomaActual());
    controlador = new Controlador(enCuantoLlegue(idioma, pasado), controlador?.estado());
    void controlador.iniciar();
    return { controlador, idioma };
  });
  return compartido;
}
