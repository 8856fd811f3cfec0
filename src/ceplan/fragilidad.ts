import type { Dudas } from './tipos';
import { esND } from './cifra';
import type { AvanceIndicador, MotivoFragilidad } from './tiposEvaluacion';

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

/**
 * Why an indicator's AT2 is fragile; empty where it is not. `unica`: its OP has no other. The
 * distance from baseline to target is short below `tramoCorto` percent of the larger of them.
 */
export function motivosDeFragilidad(
  indicador: AvanceIndicador,
  unica: boolean,
  { tramoCorto }: Pick<Dudas, 'tramoCorto'>,
): MotivoFragilidad[] {
  const { logro, lineaBase, origen } = indicador;
  const motivos: MotivoFragilidad[] = [];
  if (lineaBaseTrasLogro(indicador)) motivos.push('lineaBaseTrasLogro');
  if (!esND(logro) && !esND(lineaBase)) {
    const mayor = Math.max(Math.abs(logro), Math.abs(lineaBase));
    if (Math.abs(logro - lineaBase) * 100 < tramoCorto * mayor) motivos.push('tramoCorto');
  }
  if (origen === 'noReportado') motivos.push('noReportado');
  if (unica) motivos.push('unicaCifra');
  return motivos;
}
