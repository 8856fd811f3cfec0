import { fecha } from './fecha';
import type { Causa, Fecha, Parametros, Periodo } from './tipos';

/**
 * [C] The last day on which a period may be reported; `null` where the limit is not a `MM-DD`.
 * @example
 * fechaLimite(2023, 'Anual', { 'Semestre I': '07-31', 'Semestre II': '01-31', Anual: '03-31' }) // "2024-03-31"
 */
export function fechaLimite(
  anio: number,
  periodo: Periodo,
  limites: Parametros['limites'],
): Fecha | null {
  const [, mes, dia] = /^(\d{2})-(\d{2})$/.exec(limites[periodo])?.map(Number) ?? [];
  if (mes === undefined || dia === undefined || mes < 1 || mes > 12 || dia < 1) return null;
  return fecha(periodo === 'Semestre I' ? anio : anio + 1, mes, dia);
}

/**
 * Whether the deadline has passed on `hoy`; its last day still counts.
 * @example
 * limiteVencido(2023, 'Anual', { 'Semestre I': '07-31', 'Semestre II': '01-31', Anual: '03-31' }, '2024-03-31') // false
 */
export function limiteVencido(
  anio: number,
  periodo: Periodo,
  limites: Parametros['limites'],
  hoy: Fecha,
): boolean {
  const limite = fechaLimite(anio, periodo, limites);
  return limite !== null && hoy > limite;
}

/**
 * Why a value is blank: `noCorresponde` (no target for that year: left out of everything),
 * `pendiente` (the deadline has not passed: left out, listed), `noReporto`.
 * @example
 * razonDeBlanco(false, true) // "noCorresponde"
 * razonDeBlanco(true, true) // "noReporto"
 */
export function razonDeBlanco(
  tieneLogro: boolean,
  vencido: boolean,
): Extract<Causa, 'noCorresponde' | 'pendiente' | 'noReporto'> {
  if (!tieneLogro) return 'noCorresponde';
  return vencido ? 'noReporto' : 'pendiente';
}
