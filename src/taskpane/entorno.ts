/** The real thing behind the pane: the workbook that Excel has open, and the actions over it. */
import {
  calcularAvance,
  generarMatriz,
  hoy,
  inconclusa,
  presentar,
  resumir,
  TABLAS_DEL_LIBRO,
  terminar,
  validar,
} from '../acciones';
import type { Contexto, Resultado, ResultadoCongelar, ResultadoReparar } from '../acciones';
import { runClaims } from '@pnftp/excel-claims';
import { goTo, openExcel } from '../excel';
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import type { Idioma } from '../textos/idioma';
import { PANEL } from '../textos/panel';
import { informe } from './informe';
import { hechoDe } from './resultados';
import { herramientas, tarjetaDe } from './herramientas';
import type { Entorno, Marcha, NombreAccion, NombreHerramienta } from './tipos';

const HACER: Readonly<
  Record<NombreAccion, (libro: OpenWorkbook, contexto: Contexto) => Promise<Resultado>>
> = { validar, calcularAvance, resumir, generarMatriz };

export function entornoDeExcel(idioma: Idioma): Entorno {
  const libro = openExcel({ tables: TABLAS_DEL_LIBRO });
  const contexto = ({ onProgress, signal }: Marcha): Contexto => ({
    hoy: hoy(),
    idioma,
    onProgress: (parte) => onProgress(parte),
    signal,
  });
  const usar = herramientas(libro, idioma);
  return {
    idioma,
    presentar: () => presentar(libro),
    ejecutar: async (accion, marcha) =>
      accion in HACER
        ? hechoDe(await HACER[accion as NombreAccion](libro, contexto(marcha)), idioma)
        : usar[accion as NombreHerramienta](contexto(marcha)),
    diagnosticar: async (marcha) => informe(await runClaims(marcha), idioma),
    irA: (hoja, celda) => goTo(hoja, celda),
    inconclusa: async () => {
      const nombre = await inconclusa(libro);
      if (nombre === null) return null;
      const { acciones, otraAccion } = PANEL[idioma];
      return nombre in acciones ? acciones[nombre as NombreAccion].titulo : otraAccion;
    },
    terminar: async (marcha) => {
      const hecho = await terminar(libro, contexto(marcha));
      if (!hecho) return null;
      return esDeHerramienta(hecho)
        ? { resultado: tarjetaDe(hecho, idioma) }
        : hechoDe(hecho, idioma);
    },
  };
}

const esDeHerramienta = (
  hecho: NonNullable<Awaited<ReturnType<typeof terminar>>>,
): hecho is ResultadoCongelar | ResultadoReparar =>
  hecho.accion === 'congelar' || hecho.accion === 'repararFunciones';
