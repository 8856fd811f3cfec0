/**
 * Observar: a person of the entidad conductora says what is to be mended in a report, or that it is
 * as it should be. Each step goes by the states of a report; what is said is in the Bitácora, and a
 * way back.
 */
import { agrupar } from '../ceplan/agrupar';
import { comoEntidad } from '../ceplan/entidad';
import { sinAcentos } from '../ceplan/llano';
import { esConforme, trasPaso, type PasoDeRevision } from '../ceplan/revision';
import type { Reporte } from '../ceplan/tipos';
import { escribePeriodo, type PeriodoDeReporte } from '../entidades/periodo';
import {
  claveEn,
  indiceDe,
  llave,
  type CeldaConsolidada,
  type Consolidacion,
} from '../entidades/recibir/escribir';
import {
  claveDeReporte,
  conObservaciones,
  enRevision,
  sinReporte,
  type EnRevision,
  type SinReporte,
} from '../entidades/revision';
import { REPORTES } from '../libro/reportes';
import { buscaTabla } from '../libro/tablas';
import { texto } from '../libro/valores';
import { cellAddress, isFormula } from '@pnftp/xlsx/plan';
import type { CellGrid, OpenWorkbook, TableInfo } from '@pnftp/xlsx/plan';
import { OBSERVAR } from '../textos/observar';
import { exigeTerminada } from './accionError';
import type { Revisado } from './anotarEnvios';
import { devolver, escribirCeldas, type ResultadoConsolidar } from './consolidar';
import type { Contexto } from './encargo';
import { elPeriodo } from './formatos';
import { materialLegible } from './pensar';
import { leer } from './reunir';

export interface PorRevisar {
  readonly periodo: PeriodoDeReporte;
  readonly reportes: readonly EnRevision[];
  readonly faltan: readonly SinReporte[];
}

/** `pedido`: as for formatos. Two requests, and one for each 4 MB more; nothing is written. */
export async function leerRevision(
  abierto: OpenWorkbook,
  contexto: Contexto,
  pedido?: string,
): Promise<PorRevisar> {
  const leido = await leer(abierto, contexto, []);
  contexto.onProgress?.(0, 'evaluar');
  const { politica } = materialLegible(leido, contexto);
  const periodo = elPeriodo(politica, contexto, pedido);
  return {
    periodo,
    reportes: enRevision(leido.libro, periodo),
    faltan: sinReporte(politica, periodo),
  };
}

/** What a person says of a report, as they saw it. */
export interface Dictamen extends Pick<EnRevision, 'reporte' | 'entidad'> {
  readonly paso: Extract<PasoDeRevision, 'observa' | 'conforma'>;
  readonly textos: readonly string[];
}

export interface ResultadoObservar extends ResultadoConsolidar {
  readonly observados: number;
  readonly conformes: number;
}

/** Three requests. A row that says something else than the person saw is left as it is. */
export async function observar(
  abierto: OpenWorkbook,
  contexto: Contexto,
  dictamenes: readonly Dictamen[],
): Promise<ResultadoObservar> {
  const estructura = await abierto.describe();
  exigeTerminada(estructura, null, contexto.idioma);
  const tabla = buscaTabla(estructura, REPORTES.nombre);
  const [grid] = tabla ? await abierto.read([{ sheet: tabla.sheet, area: tabla.area }]) : [];
  const dicho = tabla && grid ? dichoEn(tabla, grid, dictamenes) : NADA;
  const hecha: Consolidacion = { celdas: dicho.celdas, tablas: [] };
  const { cambiadas, observados, conformes, quedan } = dicho;
  const hecho = await escribirCeldas(abierto, contexto, 'observar', estructura, hecha, {
    cambiadas,
  });
  const t = OBSERVAR[contexto.idioma];
  const notas = [
    observados + conformes > 0 ? `${t.hechos(observados, conformes)}.` : t.nada,
    ...(quedan > 0 ? [t.quedan(quedan)] : []),
    ...hecho.notas,
  ];
  return { ...hecho, cambios: observados + conformes, observados, conformes, notas };
}

/** Gives the cells back what they held, where they still say what was written. */
export const deshacerObservar = (
  abierto: OpenWorkbook,
  hecha: Consolidacion,
  contexto: Contexto,
): Promise<ResultadoConsolidar> => devolver(abierto, hecha, contexto, 'deshacerObservar');

interface Dicho {
  readonly celdas: CeldaConsolidada[];
  observados: number;
  conformes: number;
  /** Reports that the step is not for. */
  quedan: number;
  /** Cells that somebody has written in since. */
  cambiadas: number;
}

const NADA: Dicho = { celdas: [], observados: 0, conformes: 0, quedan: 0, cambiadas: 0 };

/** So long a text a cell of Excel holds. */
const CABE = 32_767;

function dichoEn(tabla: TableInfo, grid: CellGrid, dictamenes: readonly Dictamen[]): Dicho {
  const dicho: Dicho = { ...NADA, celdas: [] };
  const indices = new Map(REPORTES.columnas.map((c) => [c.campo, indiceDe(tabla, c.titulo)]));
  const indice = (campo: string): number => indices.get(campo) ?? -1;
  const filas = grid.cells.slice(1);
  const hay = new Map(filas.map((fila, i) => [claveEn(fila, indice), i]));
  for (const dictamen of dictamenes) {
    const { reporte, paso, textos } = dictamen;
    const fila = hay.get(llave(Object.values(claveDeReporte(reporte)))) ?? -1;
    const en = (campo: string): Celda => ({
      hoja: tabla.sheet,
      celda: cellAddress(tabla.area.row + 1 + fila, tabla.area.column + indice(campo)),
      antes: filas[fila]?.[indice(campo)] ?? null,
    });
    const [estado, observacion] = [en('estadoRevision'), en('observacion')];
    const despues = conObservaciones(reporte.observacion, textos);
    const nuevo = trasPaso(reporte.estadoRevision, paso);
    if (fila < 0 || !siguen(reporte, estado, observacion) || despues.length > CABE)
      dicho.cambiadas++;
    else if (nuevo === null) dicho.quedan += paso === 'observa' ? 1 : 0;
    else {
      const origen = origenDe(dictamen);
      const suyas = [
        ...(textos.length > 0 ? [{ ...observacion, despues, origen }] : []),
        { ...estado, despues: nuevo, origen },
      ].filter(({ antes, despues: valor }) => texto(antes) !== valor);
      dicho.celdas.push(...suyas);
      dicho[paso === 'observa' ? 'observados' : 'conformes'] += suyas.length > 0 ? 1 : 0;
    }
  }
  return dicho;
}

type Celda = Pick<CeldaConsolidada, 'hoja' | 'celda' | 'antes'>;

/** Whether the cells say what the person saw; a formula is whoever's who wrote it. */
const siguen = (reporte: Reporte, { antes: estado }: Celda, { antes: observacion }: Celda) =>
  ![estado, observacion].some(isFormula) &&
  sinAcentos(texto(estado)) === sinAcentos(reporte.estadoRevision) &&
  texto(observacion) === reporte.observacion.trim();

/** `MINEM: Servicio 14, 2024-I`. */
const origenDe = ({ entidad, reporte }: Dictamen): string =>
  `${entidad}: ${reporte.tipo} ${reporte.codigo}, ${escribePeriodo(reporte)}`;

/**
 * What Envíos y recepciones is to say of those entities: observed, where a report of theirs is; agreed
 * to, where a person agreed to all that it was to report for the period.
 */
export function revisados(
  { periodo, reportes, faltan }: PorRevisar,
  dictamenes: readonly Dictamen[],
): Revisado[] {
  const dichos = new Map(dictamenes.map(({ reporte, paso }) => [reporte, paso]));
  const suyos = agrupar(
    reportes.filter(({ reporte: r }) => r.anio === periodo.anio && r.periodo === periodo.periodo),
    ({ entidad }) => comoEntidad(entidad),
  );
  const deben = new Set(faltan.map(({ entidad }) => comoEntidad(entidad)));
  return [...suyos].flatMap(([nombre, deUna]): Revisado[] => {
    const { entidad } = deUna[0];
    if (!deUna.some(({ reporte }) => dichos.has(reporte))) return [];
    const pasos = deUna.map(({ reporte: r }) => dichos.get(r) ?? (esConforme(r) ? 'conforma' : ''));
    if (pasos.includes('observa')) return [{ entidad, periodo, estado: 'Observado' }];
    return !deben.has(nombre) && pasos.every((paso) => paso === 'conforma')
      ? [{ entidad, periodo, estado: 'Conforme' }]
      : [];
  });
}
