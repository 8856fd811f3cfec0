import { esND } from './cifra';
import type { AvanceIndicador, MotivoFragilidad } from './tiposEvaluacion';

/** [C] A distance from baseline to target below this share of the larger of them is short. */
const TRAMO_CORTO = 0.05;

/**
 * Whether the baseline lies beyond the target, seen from the sense: AT2 then rewards falling
 * behind and punishes advancing.
 * @example
 * lineaBaseTrasLogro(avanceDe(evaluar(politica), { tipo: 'OP', codigo: '2.1' }, 2023)) // true
 */
export function lineaBaseTrasLogro({ ficha, logro, lineaBase }: AvanceIndicador): boolean {
  if (esND(logro) || esND(lineaBase)) return false;
  if (ficha.sentido === 'Ascendente') return lineaBase > logro;
  return ficha.sentido === 'Descendente' && lineaBase < logro;
}

/** Why an indicator's AT2 is fragile; empty where it is not. `unica`: its OP has no other. */
export function motivosDeFragilidad(
  indicador: AvanceIndicador,
  unica: boolean,
): MotivoFragilidad[] {
  const { logro, lineaBase, origen } = indicador;
  const motivos: MotivoFragilidad[] = [];
  if (lineaBaseTrasLogro(indicador)) motivos.push('lineaBaseTrasLogro');
  if (!esND(logro) && !esND(lineaBase)) {
    const mayor = Math.max(Math.abs(logro), Math.abs(lineaBase));
    if (Math.abs(logro - lineaBase) < TRAMO_CORTO * mayor) motivos.push('tramoCorto');
  }
  if (origen === 'noReportado') motivos.push('noReportado');
  if (unica) motivos.push('unicaCifra');
  return motivos;
}
