/** The real thing behind the pane: the workbook that Excel has open, and the actions over it. */
import {
  deshacerActualizar,
  deshacerCongelar,
  deshacerReparar,
  ejecutar,
  fichaDeAccion,
  hoy,
  inconclusa,
  presentar,
  TABLAS_DEL_LIBRO,
  terminar,
} from '../acciones';
import type { AccionDelPanel, Actualizacion, Congelada, Contexto, Reparada } from '../acciones';
import { runClaims } from '@pnftp/excel-claims';
import { goTo, openExcel } from '../excel';
import type { Idioma } from '../textos/idioma';
import type { Entorno, Hecho, Marcha } from './estado';
import { informe } from './informe';
import { hechoDe, previaDe } from './tarjetas';

export function entornoDeExcel(idioma: Idioma): Entorno {
  const libro = openExcel({ tables: TABLAS_DEL_LIBRO });
  const contexto = ({ onProgress, signal }: Marcha): Contexto => ({
    hoy: hoy(),
    idioma,
    onProgress: (parte) => onProgress(parte),
    signal,
  });
  /**
   * What was frozen is remembered here for as long as the page lives, which is as long as the
   * workbook is open.
   */
  let congeladas: readonly Congelada[] = [];
  /** What was added, remembered as long. */
  let agregados: Actualizacion | null = null;
  /** What repaired cells held, remembered as long. */
  let reparadas: readonly Reparada[] = [];
  const hacer = async (
    accion: AccionDelPanel,
    ctx: Contexto,
    confirmada: boolean,
  ): Promise<Hecho> => {
    const { previa } = fichaDeAccion(accion);
    if (previa && !confirmada) return previaDe(await previa(libro, ctx), idioma);
    if (accion === 'deshacerActualizar') {
      const hecho = await deshacerActualizar(libro, agregados!, ctx);
      agregados = null;
      return { ...hechoDe(hecho, idioma), actualizado: false };
    }
    if (accion === 'deshacerReparar') {
      const hecho = await deshacerReparar(libro, reparadas, ctx);
      reparadas = [];
      return { ...hechoDe(hecho, idioma), reparadas: 0 };
    }
    if (accion === 'deshacerCongelar') {
      const hecho = await deshacerCongelar(libro, congeladas, ctx);
      congeladas = [];
      return { ...hechoDe(hecho, idioma), congeladas: 0 };
    }
    const hecho = await ejecutar(accion, libro, ctx);
    if (hecho.accion === 'actualizar') {
      agregados = hecho.hecho ?? agregados;
      return { ...hechoDe(hecho, idioma), actualizado: agregados !== null };
    }
    if (hecho.accion === 'reparar') {
      reparadas = [...reparadas, ...hecho.reparadas];
      return { ...hechoDe(hecho, idioma), reparadas: reparadas.length };
    }
    if (hecho.accion !== 'congelar') return hechoDe(hecho, idioma);
    congeladas = [...congeladas, ...hecho.congeladas];
    return { ...hechoDe(hecho, idioma), congeladas: congeladas.length };
  };
  return {
    idioma,
    presentar: () => presentar(libro),
    ejecutar: (accion, marcha, confirmada) => hacer(accion, contexto(marcha), confirmada),
    diagnosticar: async (marcha) => informe(await runClaims(marcha), idioma),
    irA: (hoja, celda) => goTo(hoja, celda),
    inconclusa: () => inconclusa(libro),
    terminar: async (marcha) => {
      const hecho = await terminar(libro, contexto(marcha));
      return hecho && hechoDe(hecho, idioma);
    },
  };
}
