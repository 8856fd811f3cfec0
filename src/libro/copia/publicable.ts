/**
 * What of the signed sheets may be published, column by column: what is not on the list is not.
 * Never support, links, contacts or observations.
 */
import type { HojaFirmada } from '../estadoDeFirma';

/** Titles of columns; of Resumen, whose parts share their columns, what it is made of says it. */
export const PUBLICABLE: Readonly<Record<Exclude<HojaFirmada, 'resumen'>, readonly string[]>> = {
  avance: [
    'Código',
    'Indicador',
    'Responsable',
    'Unidad de medida',
    'Rele-\nvancia',
    'Sentido',
    'Agregación',
    'LB\naño',
    'LB valor',
    'LE',
    'VO',
    'AT1\nSem. I',
    'AT1\nanual',
    'Nivel',
  ],
  matriz: [
    'N°',
    'Aspecto de mejora',
    'Recomendación',
    'Acción clave',
    'Medio de verificación',
    'Unidad de organización responsable',
    'Plazo',
    'Estado de cumplimiento',
  ],
};
