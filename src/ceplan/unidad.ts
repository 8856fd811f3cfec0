import { sinAcentos } from './llano';

/**
 * Whether a unit of measure is a percentage: `porcentaje`, `Porcentaje de distritos`, `%`.
 * @example
 * esPorcentaje('Porcentaje de distritos') // true
 * esPorcentaje('Número') // false
 */
export const esPorcentaje = (unidad: string): boolean =>
  /^(?:porcentaje|porcentual|por ?ciento)|%/.test(sinAcentos(unidad));

/**
 * Units that a printed target does without, as the report does: "53", "650".
 * @example
 * esUnidadTacita('Número') // true
 */
export const esUnidadTacita = (unidad: string): boolean =>
  /^(?:numero|cantidad|tasa|indice|razon|ratio|unidad(?:es)?)?$/.test(
    sinAcentos(unidad).split(' ')[0]!,
  );
