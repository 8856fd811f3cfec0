import { textos } from '../../textos/idioma';
import type { FichaFuncion } from '../tipos';
import { AVANCE, UMBRALES } from './argumentos';

const ERROR_UMBRALES = textos(
  '#¡VALOR! si los umbrales no son dos números en orden creciente.',
  '#VALUE! where the thresholds are not two numbers in ascending order.',
);

const UMBRALES_MEDIO_ABIERTOS = textos(
  '[0–75> Bajo, [75–95> Intermedio, 95 o más Alto [R], sobre la cifra sin redondear: 74.96 es Bajo. Un valor igual al umbral, salvo el ruido de los decimales, es del nivel de arriba [C].',
  '[0–75> Bajo, [75–95> Intermedio, 95 or more Alto [R], on the unrounded figure: 74.96 is Bajo. A value equal to a threshold, but for the noise of floating point, belongs to the level above [C].',
);

const NO_REPORTADO_ES_BAJO = textos(
  '«No reportado» es Bajo [R]; ND no tiene nivel.',
  '“No reportado” is Bajo [R]; ND has no level.',
);

export const NIVEL: FichaFuncion = {
  id: 'NIVEL',
  nombre: 'NIVEL',
  descripcion: textos(
    'Nivel de un avance: Alto, Intermedio o Bajo.',
    'Level of a progress: Alto, Intermedio or Bajo.',
  ),
  argumentos: [AVANCE, UMBRALES],
  resultado: textos(
    'Alto, Intermedio, Bajo o ND.',
    'Alto, Intermedio, Bajo or ND, as they stand in the workbook.',
  ),
  metodo: textos(
    [UMBRALES_MEDIO_ABIERTOS.es, NO_REPORTADO_ES_BAJO.es],
    [UMBRALES_MEDIO_ABIERTOS.en, NO_REPORTADO_ES_BAJO.en],
  ),
  ejemplos: [
    {
      argumentos: [77.5],
      resultado: 'Intermedio',
      nota: textos('Indicador 1.1, 2023', 'Indicator 1.1, 2023'),
    },
    {
      argumentos: [[[77.5], [81.8], [50]], [[75, 80]]],
      resultado: [['Intermedio'], ['Alto'], ['Bajo']],
      nota: textos(
        'Los tres OP en 2023, con otros umbrales',
        'The three OPs in 2023, with other thresholds',
      ),
    },
  ],
  errores: textos(
    ['ND si el avance es ND o vacío.', ERROR_UMBRALES.es],
    ['ND where the progress is ND or blank.', ERROR_UMBRALES.en],
  ),
  ancla: 'nivel',
};

export const SEMAFORO: FichaFuncion = {
  id: 'SEMAFORO',
  nombre: 'SEMAFORO',
  descripcion: textos(
    'Nivel de un avance con un símbolo y una palabra: ● Alto, ▲ Intermedio, ■ Bajo.',
    'Level of a progress with a symbol and a word: ● Alto, ▲ Intermedio, ■ Bajo.',
  ),
  argumentos: [AVANCE, UMBRALES],
  resultado: textos(
    '● Alto, ▲ Intermedio, ■ Bajo o – ND: se entiende también sin color.',
    '● Alto, ▲ Intermedio, ■ Bajo or – ND: it can be read without colour.',
  ),
  metodo: textos(
    [UMBRALES_MEDIO_ABIERTOS.es, NO_REPORTADO_ES_BAJO.es],
    [UMBRALES_MEDIO_ABIERTOS.en, NO_REPORTADO_ES_BAJO.en],
  ),
  ejemplos: [
    {
      argumentos: [[[77.5], [45.5], [381.8], ['ND']]],
      resultado: [['▲ Intermedio'], ['■ Bajo'], ['● Alto'], ['– ND']],
      nota: textos(
        'AT1 de los indicadores 1.1, 2.1 y 2.2 en 2023, y una cifra que no hay',
        'AT1 of indicators 1.1, 2.1 and 2.2 in 2023, and a figure that is not there',
      ),
    },
  ],
  errores: textos(
    ['– ND si el avance es ND o vacío.', ERROR_UMBRALES.es],
    ['– ND where the progress is ND or blank.', ERROR_UMBRALES.en],
  ),
  ancla: 'semaforo',
};

export const ACOTAR: FichaFuncion = {
  id: 'ACOTAR',
  nombre: 'ACOTAR',
  descripcion: textos(
    'Avance llevado a [0, 100], como entra en un promedio.',
    'Progress clipped to [0, 100], as it enters a mean.',
  ),
  argumentos: [AVANCE],
  resultado: textos('Un número entre 0 y 100, o ND.', 'A number from 0 to 100, or ND.'),
  metodo: textos(
    [
      'Las cifras se muestran enteras y se acotan solo al promediarlas [D]. «No reportado» da 0 [R].',
    ],
    ['Figures are shown whole and clipped only when averaged [D]. “No reportado” gives 0 [R].'],
  ),
  ejemplos: [
    {
      argumentos: [[[-17.6], [426.1], [-109.9], [750]]],
      resultado: [[0], [100], [0], [100]],
      nota: textos(
        'AT2 de los indicadores 1.1, 2.1, 2.2 y 2.3 en 2023',
        'AT2 of indicators 1.1, 2.1, 2.2 and 2.3 in 2023',
      ),
    },
  ],
  errores: textos(['ND si el avance es ND o vacío.'], ['ND where the progress is ND or blank.']),
  ancla: 'acotar',
};

export const NIVEL_IMPLEMENTACION: FichaFuncion = {
  id: 'NIVEL.IMPLEMENTACION',
  nombre: 'NIVEL.IMPLEMENTACION',
  descripcion: textos(
    'Nivel de implementación de la política según el puntaje de su valoración.',
    'Level of implementation of the policy by the score of its valuation.',
  ),
  argumentos: [
    {
      nombre: textos('puntaje', 'score'),
      descripcion: textos('Puntaje de la valoración, de 1 a 3', 'Score of the valuation, 1 to 3'),
      tipo: 'cifra',
      forma: 'celda',
    },
    {
      nombre: textos('cortes', 'cutoffs'),
      descripcion: textos(
        'Dos celdas: desde dónde es intermedio y desde dónde avanzado; 1.67 y 2.33 si se omite',
        'Two cells: where intermedio begins and where avanzado begins; 1.67 and 2.33 if omitted',
      ),
      tipo: 'cifra',
      forma: 'lista',
      opcional: true,
    },
  ],
  resultado: textos(
    'Inicial, Intermedio, Avanzado o ND.',
    'Inicial, Intermedio, Avanzado or ND, as they stand in the workbook.',
  ),
  metodo: textos(
    ['Inicial bajo 1.67, Intermedio desde 1.67, Avanzado desde 2.33 [C].'],
    ['Inicial below 1.67, Intermedio from 1.67, Avanzado from 2.33 [C].'],
  ),
  ejemplos: [
    {
      argumentos: [1.8],
      resultado: 'Intermedio',
      nota: textos('La política en 2023', 'The policy in 2023'),
    },
  ],
  errores: textos(
    [
      'ND si el puntaje es ND o vacío.',
      '#¡VALOR! si los cortes no son dos números en orden creciente.',
    ],
    [
      'ND where the score is ND or blank.',
      '#VALUE! where the cut-offs are not two numbers in ascending order.',
    ],
  ),
  ancla: 'nivel-implementacion',
};

/** In the order of the manual; that of the implementation comes after its score. */
export const NIVELES = [NIVEL, SEMAFORO, ACOTAR] as const;
