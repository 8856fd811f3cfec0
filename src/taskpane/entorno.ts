/** The real thing behind the pane: the workbook that Excel has open, and the actions over it. */
import { hoy } from '../acciones/hoy';
import { situar } from '../acciones/situar';
import { TABLA_COMPROMISOS } from '../libro/esquema';
import { TABLAS_DE_DATOS, TABLAS_DEL_LIBRO } from '../libro/leer';
import { inconclusa, inconclusaEn } from '../acciones/inconclusa';
import { goTo, openExcel, watchWorkbook } from '../excel';
import type { Idioma } from '../textos/idioma';
import { alPrimerUso } from './alPrimerUso';
import type { Entorno } from './estado';
import { Memoria } from './memoria';
import type { Operaciones } from './operaciones';
import type { Pasado } from './pasado';

/** All the code of the audit: a workbook that sets no rule is there without it. */
const reglas = () => import(/* webpackChunkName: "reglas" */ '../libro/reglasAjustables');

const VIGILADAS = [...TABLAS_DE_DATOS, TABLA_COMPROMISOS];

export function entornoDeExcel(idioma: Idioma, pasado: Pasado): Entorno {
  const titulos = new Map<string, string>();
  const libro = openExcel({
    tables: TABLAS_DEL_LIBRO,
    onTitles: (vistos) => vistos.forEach((titulo, id) => titulos.set(id, titulo)),
  });
  const memoria = new Memoria(idioma);
  memoria.congelado(pasado.congeladas.length > 0);
  let avisar: Parameters<Entorno['vigilar']>[0] = () => undefined;
  const vigilar = watchWorkbook(titulos, {
    changed: (tablas) => avisar(tablas.includes(TABLA_COMPROMISOS) ? null : memoria.cambiaron()),
    moved: (hoja) => memoria.seMovieron(hoja),
    selected: (hoja, celda) => memoria.eligieron({ hoja, celda }),
  });
  let vigilada = false;
  /** Once there is a matrix, what somebody writes in it is told as well. */
  const vigilarMatriz = async (): Promise<void> => {
    if (vigilada) return;
    vigilada = true;
    await vigilar(VIGILADAS).catch(() => {
      vigilada = false;
    });
  };
  const operaciones = alPrimerUso<Operaciones>(async () => {
    const { operacionesDe } = await import(/* webpackChunkName: "operaciones" */ './operaciones');
    return operacionesDe(libro, memoria, pasado, idioma);
  });
  return {
    idioma,
    situar: async () => {
      const { situacion, estructura } = await situar(libro, { hoy: hoy(), reglas });
      return {
        inicio: memoria.leido(situacion),
        inconclusa: inconclusaEn(estructura),
        vacio: estructura.sheets.every(({ used }) => used === null),
      };
    },
    vigilar: (avisa) => {
      avisar = avisa;
      return vigilar(VIGILADAS);
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
    entidades: async () => (await operaciones()).entidades(),
    entregas: async () => (await operaciones()).entregas(),
    ejecutar: async (...dado) => (await operaciones()).ejecutar(...dado),
    crear: async (...dado) => (await operaciones()).crear(...dado),
    leerTablas: async (...dado) => (await operaciones()).leerTablas(...dado),
    cambiarAnio: async (...dado) => (await operaciones()).cambiarAnio(...dado),
    corregir: async (...dado) => (await operaciones()).corregir(...dado),
    leerAjustes: async () => (await operaciones()).leerAjustes(),
    fijar: async (...dado) => (await operaciones()).fijar(...dado),
    aceptar: async (...dado) => (await operaciones()).aceptar(...dado),
    revalidar: async (...dado) => (await operaciones()).revalidar(...dado),
    leerCompromisos: async (...dado) => {
      const vistos = await (await operaciones()).leerCompromisos(...dado);
      if (vistos.hecha) await vigilarMatriz();
      return vistos;
    },
    editarCompromiso: async (...dado) => (await operaciones()).editarCompromiso(...dado),
    generarMatriz: async (...dado) => (await operaciones()).generarMatriz(...dado),
    terminar: async (...dado) => (await operaciones()).terminar(...dado),
  };
}
