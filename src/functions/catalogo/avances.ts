import { textos } from '../../textos/idioma';
import type { FichaFuncion } from '../tipos';
import { AGREGACION_PERMISIBLE, LINEA_BASE, LOGRO, SENTIDO, VALOR } from './argumentos';

export const AVANCE1: FichaFuncion = {
  id: 'AVANCE1',
  nombre: 'AVANCE1',
  descripcion: textos(
    'Avance tipo 1: el valor obtenido frente al logro esperado del año, en unidades de porcentaje.',
    'Progress type 1: the value achieved against the target of the year, in percent units.',
  ),
  argumentos: [VALOR, LOGRO, SENTIDO, AGREGACION_PERMISIBLE],
  resultado: textos(
    'Un número en unidades de porcentaje, entero y sin acotar (426.1 queda en 426.1), o ND.',
    'A number in percent units, whole and not clipped (426.1 stays 426.1), or ND.',
  ),
  metodo: textos(
    [
      'Ascendente: valor / logro × 100 [R]. Descendente: logro / valor × 100, y 100 si el valor es 0 [2].',
      'No definido [C]: con Máximo permisible, 100 si el valor no pasa del logro, y logro / valor × 100 si pasa; con Mínimo permisible, 100 si el valor llega al logro, y valor / logro × 100 si no llega.',
      '«No reportado» en el valor cuenta como 0 [R].',
    ],
    [
      'Ascendente: value / target × 100 [R]. Descendente: target / value × 100, and 100 where the value is 0 [2].',
      'No definido [C]: with Máximo permisible, 100 where the value does not exceed the target, else target / value × 100; with Mínimo permisible, 100 where the value reaches the target, else value / target × 100.',
      '“No reportado” as the value counts as 0 [R].',
    ],
  ),
  ejemplos: [
    {
      argumentos: [6.9, 8.9],
      resultado: 77.5,
      nota: textos('Indicador 1.1, 2023', 'Indicator 1.1, 2023'),
    },
    {
      argumentos: [
        [[38.7], [1718], [69]],
        [[85], [450], [30]],
      ],
      resultado: [[45.5], [381.8], [230]],
      nota: textos(
        'Indicadores 2.1, 2.2 y 2.3, 2023: tres filas en una sola fórmula',
        'Indicators 2.1, 2.2 and 2.3, 2023: three rows in one formula',
      ),
    },
  ],
  errores: textos(
    [
      'ND si falta el valor o el logro, si el logro es 0 (división por cero) o si es negativo.',
      '#¡VALOR! si el sentido o la agregación no son uno de los que se admiten.',
    ],
    [
      'ND where the value or the target is missing, where the target is 0 (division by zero) or negative.',
      '#VALUE! where the sense or the aggregation is none of those allowed.',
    ],
  ),
  ancla: 'avance1',
};

export const AVANCE2: FichaFuncion = {
  id: 'AVANCE2',
  nombre: 'AVANCE2',
  descripcion: textos(
    'Avance tipo 2: lo recorrido desde la línea base hasta el logro esperado, en unidades de porcentaje.',
    'Progress type 2: the distance covered from the baseline to the target, in percent units.',
  ),
  argumentos: [VALOR, LOGRO, LINEA_BASE],
  resultado: textos(
    'Un número en unidades de porcentaje, entero y sin acotar: 0 en la línea base, 100 en la meta, negativo si retrocedió; o ND.',
    'A number in percent units, whole and not clipped: 0 at the baseline, 100 at the target, negative where it went back; or ND.',
  ),
  metodo: textos(
    [
      '(valor − línea base) / (logro − línea base) × 100 [2]. El sentido no lo cambia: la forma descendente es la misma fracción.',
      '«No reportado» en el valor cuenta como 0 de avance [R].',
    ],
    [
      '(value − baseline) / (target − baseline) × 100 [2]. The sense does not change it: the descending form is the same fraction.',
      '“No reportado” as the value counts as a progress of 0 [R].',
    ],
  ),
  ejemplos: [
    {
      argumentos: [6.9, 8.9, 7.2],
      resultado: -17.6,
      nota: textos(
        'Indicador 1.1, 2023, con la línea base que el avance declarado implica',
        'Indicator 1.1, 2023, with the baseline that the declared progress implies',
      ),
    },
    {
      argumentos: [15.1, 10, ''],
      resultado: 'ND',
      nota: textos('Indicador 3.1, 2023: sin línea base', 'Indicator 3.1, 2023: no baseline'),
    },
  ],
  errores: textos(
    [
      'ND si falta el valor, el logro o la línea base, o si el logro es igual a la línea base (división por cero).',
    ],
    [
      'ND where the value, the target or the baseline is missing, or where the target equals the baseline (division by zero).',
    ],
  ),
  ancla: 'avance2',
};

/** In the order of the manual. */
export const AVANCES = [AVANCE1, AVANCE2] as const;
