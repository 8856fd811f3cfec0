/**
 * Congelar valores, its way back and the repair of names, over the open workbook. What was frozen
 * is remembered here for as long as the page lives, which is as long as the workbook is open.
 */
import { congelar, deshacerCongelar, repararFunciones } from '../acciones';
import type {
  Congelada,
  Contexto,
  ResultadoCongelar,
  ResultadoDeshacer,
  ResultadoReparar,
} from '../acciones';
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import type { Idioma } from '../textos/idioma';
import { PANEL } from '../textos/panel';
import type { Hecho, NombreHerramienta, Resultado } from './tipos';

/** Cells that a card names. */
const NOMBRADAS = 4;

export function herramientas(
  libro: OpenWorkbook,
  idioma: Idioma,
): Readonly<Record<NombreHerramienta, (contexto: Contexto) => Promise<Hecho>>> {
  let congeladas: readonly Congelada[] = [];
  return {
    congelar: async (contexto) => {
      const hecho = await congelar(libro, contexto);
      congeladas = [...congeladas, ...hecho.congeladas];
      return { resultado: tarjetaDe(hecho, idioma), congeladas: congeladas.length };
    },
    deshacerCongelar: async (contexto) => {
      const hecho = await deshacerCongelar(libro, congeladas, contexto);
      congeladas = [];
      return { resultado: tarjetaDe(hecho, idioma), congeladas: 0 };
    },
    repararFunciones: async (contexto) => ({
      resultado: tarjetaDe(await repararFunciones(libro, contexto), idioma),
    }),
  };
}

export type ResultadoHerramienta = ResultadoCongelar | ResultadoDeshacer | ResultadoReparar;

export function tarjetaDe(hecho: ResultadoHerramienta, idioma: Idioma): Resultado {
  const textos = PANEL[idioma];
  switch (hecho.accion) {
    case 'congelar':
      return tarjeta(hecho, idioma, hecho.congeladas.length, textos.congeladas, hecho.sinCongelar);
    case 'deshacerCongelar':
      return tarjeta(hecho, idioma, hecho.restauradas, textos.restauradas, hecho.cambiadas);
    case 'repararFunciones':
      return tarjeta(hecho, idioma, hecho.reparadas.length, textos.reparadas, hecho.reparadas);
  }
}

function tarjeta(
  hecho: ResultadoHerramienta,
  idioma: Idioma,
  cuantas: number,
  leyenda: (n: number) => string,
  lugares: readonly { readonly hoja: string; readonly celda: string }[],
): Resultado {
  const nombrados = lugares.slice(0, NOMBRADAS).map(({ hoja, celda }) => `${hoja}!${celda}`);
  return {
    accion: hecho.accion,
    cifra: cuantas > 0 ? { texto: String(cuantas), leyenda: leyenda(cuantas), nivel: null } : null,
    niveles: null,
    severidades: null,
    notas: [
      ...hecho.notas,
      ...(nombrados.length > 0
        ? [PANEL[idioma].estanEn(nombrados, lugares.length - nombrados.length)]
        : []),
    ],
    hoja: 'bitacora' in hecho ? hecho.bitacora : null,
  };
}
