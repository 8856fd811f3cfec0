/** The real thing behind the pane: the workbook that Excel has open, and the actions over it. */
import { hoy } from '../acciones/hoy';
import { situar } from '../acciones/situar';
import { TABLAS_DE_DATOS, TABLAS_DEL_LIBRO } from '../libro/leer';
import { inconclusa, inconclusaEn } from '../acciones/inconclusa';
import { goTo, openExcel, watchWorkbook } from '../excel';
import type { Idioma } from '../textos/idioma';
import { alPrimerUso } from './alPrimerUso';
import type { Entorno, InicioVisto } from './estado';
import { Memoria } from './memoria';
import type { Operaciones } from './operaciones';

export function entornoDeExcel(idioma: Idioma): Entorno {
  const titulos = new Map<string, string>();
  const libro = openExcel({
    tables: TABLAS_DEL_LIBRO,
    onTitles: (vistos) => vistos.forEach((titulo, id) => titulos.set(id, titulo)),
  });
  const memoria = new Memoria(idioma);
  let avisar: (inicio: InicioVisto) => void = () => undefined;
  const vigilar = watchWorkbook(titulos, {
    changed: () => {
      const inicio = memoria.cambiaron();
      if (inicio) avisar(inicio);
    },
    moved: (hoja) => memoria.seMovieron(hoja),
    selected: (hoja, celda) => memoria.eligieron({ hoja, celda }),
  });
  const operaciones = alPrimerUso<Operaciones>(async () => {
    const { operacionesDe } = await import(/* webpackChunkName: "operaciones" */ './operaciones');
    return operacionesDe(libro, memoria, idioma);
  });
  return {
    idioma,
    situar: async () => {
      const { situacion, estructura } = await situar(libro, { hoy: hoy() });
      return {
        inicio: memoria.leido(situacion),
        inconclusa: inconclusaEn(estructura),
        vacio: estructura.sheets.every(({ used }) => used === null),
      };
    },
    vigilar: (avisa) => {
      avisar = avisa;
      return vigilar(TABLAS_DE_DATOS);
    },
    mirar: async (avisa) => memoria.mirar(avisa),
    irA: (hoja, celda) => goTo(hoja, celda),
    inconclusa: () => inconclusa(libro),
    diagnosticar: async (marcha) => {
      const { diagnosticar } = await import(
        /* webpackChunkName: "diagnostico" */ './ajustes/diagnosticar'
      );
      return diagnosticar(marcha, idioma);
    },
    ejecutar: async (...dado) => (await operaciones()).ejecutar(...dado),
    crear: async (...dado) => (await operaciones()).crear(...dado),
    leerTablas: async (...dado) => (await operaciones()).leerTablas(...dado),
    cambiarAnio: async (...dado) => (await operaciones()).cambiarAnio(...dado),
    corregir: async (...dado) => (await operaciones()).corregir(...dado),
    revalidar: async (...dado) => (await operaciones()).revalidar(...dado),
    terminar: async (...dado) => (await operaciones()).terminar(...dado),
  };
}
