/**
 * Formatos de reporte: what each entity is sent to fill in for a period. The workbook is read and
 * nothing is written in it; the formatos are data, which whoever asked turns into files one by one.
 */
import { repartir, type FormatoDeEntidad, type Reparto } from '../entidades/reparto';
import { escribePeriodo, leePeriodo, type PeriodoDeReporte } from '../entidades/periodo';
import { limiteVencido } from '../ceplan/blanco';
import type { Clave, Politica } from '../ceplan/tipos';
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import { notasDeFormatos } from '../textos/formatos';
import { AccionError } from './accionError';
import type { Contexto } from './encargo';
import { pensarTodo } from './pensar';
import { leer } from './reunir';

export interface ResultadoFormatos {
  readonly accion: 'formatos';
  /** `2023-II`. */
  readonly periodo: string;
  readonly formatos: readonly FormatoDeEntidad[];
  readonly notas: readonly string[];
}

/**
 * `pedido` is a period as people write it, `2023-II`; without it, the one of the evaluated year that
 * is open. Throws `AccionError` where the workbook has errors, the period is none of its own, or
 * nobody has anything to report.
 */
export async function formatos(
  abierto: OpenWorkbook,
  contexto: Contexto,
  pedido?: string,
): Promise<ResultadoFormatos> {
  const leido = await leer(abierto, contexto, [], { conDisposicion: true });
  contexto.onProgress?.(0, 'evaluar');
  const { politica, evaluacion } = pensarTodo(leido, contexto);
  const periodo = elPeriodo(politica!, contexto, pedido);
  const { matriz } = leido;
  const reparto = repartir({ politica: politica!, evaluacion: evaluacion!, matriz }, periodo);
  if (reparto.formatos.length === 0) {
    throw new AccionError('sinFormatos', { periodo: escribePeriodo(periodo) }, contexto.idioma);
  }
  return {
    accion: 'formatos',
    periodo: escribePeriodo(periodo),
    formatos: reparto.formatos,
    notas: notasDe(reparto, periodo, contexto),
  };
}

/** The period as people write it, one of the workbook's; without it, the one that is open. */
export function elPeriodo(
  politica: Politica,
  { idioma }: Contexto,
  pedido: string | undefined,
): PeriodoDeReporte {
  if (pedido === undefined) return elAbierto(politica);
  const periodo = leePeriodo(pedido);
  if (!periodo) throw new AccionError('periodoDesconocido', { periodo: pedido }, idioma);
  const { anios } = politica;
  if (!anios.includes(periodo.anio)) {
    const params = { anio: periodo.anio, desde: anios[0]!, hasta: anios.at(-1)! };
    throw new AccionError('anioFueraDelLibro', params, idioma);
  }
  return periodo;
}

/** The first semester until its deadline has passed, then the second. */
function elAbierto({ anioEvaluado, fechaReferencia, parametros }: Politica): PeriodoDeReporte {
  const { limites } = parametros;
  const vencido = limiteVencido(anioEvaluado, 'Semestre I', limites, fechaReferencia);
  return { anio: anioEvaluado, periodo: vencido ? 'Semestre II' : 'Semestre I' };
}

/** Names that are said before the rest is only counted. */
const PRIMEROS = 5;

function cuales(claves: readonly Clave[]): string {
  const dichas = claves.slice(0, PRIMEROS).map(({ tipo, codigo }) => `${tipo} ${codigo}`);
  return `${dichas.join(', ')}${claves.length > PRIMEROS ? '…' : ''}`;
}

function notasDe(
  { sinFicha, sinEntidad, parecidas, compromisosSueltos }: Reparto,
  { anio }: PeriodoDeReporte,
  { idioma }: Contexto,
): string[] {
  const t = notasDeFormatos[idioma];
  return [
    ...(sinFicha.length > 0 ? [t.sinFicha(sinFicha.length, cuales(sinFicha), anio)] : []),
    ...(sinEntidad.length > 0 ? [t.sinEntidad(sinEntidad.length, cuales(sinEntidad))] : []),
    ...parecidas.map(([una, otra]) => t.parecidas(una, otra)),
    ...(compromisosSueltos > 0 ? [t.compromisosSueltos(compromisosSueltos)] : []),
  ];
}
