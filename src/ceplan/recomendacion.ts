import { formatoNumero } from './formato';
import type { Meta, Recomendacion } from './tiposEvaluacion';
import { esPorcentaje, esUnidadTacita } from './unidad';

/**
 * A target with its unit: `9.5%`, `53`, `1,200 hectáreas`; numbers and rates stand alone [R].
 * @example
 * textoLogro(9.5, 'Porcentaje') // "9.5%"
 * textoLogro(1200, 'hectáreas') // "1,200 hectáreas"
 */
export function textoLogro(logro: number, unidadMedida: string): string {
  const numero = formatoNumero(logro);
  if (esPorcentaje(unidadMedida)) return `${numero}%`;
  return esUnidadTacita(unidadMedida) ? numero : `${numero} ${unidadMedida.trim()}`;
}

/**
 * The sentence of the matrix [R]: "Cumplir con la meta establecida de 9.5% para el año 2024 y de
 * 10.2% para el año 2025." or "Realizar un ajuste al indicador.", then the coordinaciones.
 * @example
 * textoRecomendacion({ medida: 'cumplir', metas: [{ anio: 2024, logro: 9.5 }], unidadMedida: 'Porcentaje', coordinaciones: [] }) // "Cumplir con la meta establecida de 9.5% para el año 2024."
 */
export function textoRecomendacion({
  medida,
  metas,
  unidadMedida,
  coordinaciones,
}: Recomendacion): string {
  const primera =
    medida === 'ajustar' ? 'Realizar un ajuste al indicador.' : cumplir(metas, unidadMedida);
  return [primera, ...coordinaciones.map((texto) => texto.trim())].filter(Boolean).join(' ');
}

function cumplir(metas: readonly Meta[], unidadMedida: string): string {
  const partes = metas.map(
    ({ anio, logro }) => `de ${textoLogro(logro, unidadMedida)} para el año ${anio}`,
  );
  if (partes.length === 0) return 'Cumplir con la meta establecida.';
  const ultima = partes.pop()!;
  const lista = partes.length > 0 ? `${partes.join(', ')} y ${ultima}` : ultima;
  return `Cumplir con la meta establecida ${lista}.`;
}
