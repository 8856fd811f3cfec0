import { textos } from '../../textos/idioma';
import type { FichaFuncion } from '../tipos';
import { opcional, RELEVANCIAS } from './argumentos';
import { NIVEL_IMPLEMENTACION } from './niveles';

const CELDA_MALA = textos(
  '#¡VALOR! si una celda del rango es un texto que no es ND; el mensaje dice cuál. Un promedio que la callara sería otro promedio.',
  '#VALUE! where a cell of the range is a text other than ND; the message says which. A mean that left it out in silence would be another mean.',
);

export const PROMEDIO: FichaFuncion = {
  id: 'PROMEDIO',
  nombre: 'PROMEDIO',
  descripcion: textos(
    'Promedio de avances acotados a [0, 100], ponderado por relevancia si se da.',
    'Mean of progress figures clipped to [0, 100], weighted by relevance where given.',
  ),
  argumentos: [
    {
      nombre: textos('avances', 'progress'),
      descripcion: textos(
        'Rango de avances en unidades de porcentaje',
        'Range of progress figures in percent units',
      ),
      tipo: 'cifra',
      forma: 'lista',
    },
    opcional(RELEVANCIAS),
    opcional({
      nombre: textos('ND', 'ND'),
      descripcion: textos(
        'excluir (si se omite): los ND quedan fuera; cero: cuentan como 0 con su peso',
        'excluir (if omitted): ND stays out; cero: it counts as 0 with its weight',
      ),
      tipo: 'texto',
      forma: 'celda',
    }),
  ],
  resultado: textos('Un número entre 0 y 100, o ND.', 'A number from 0 to 100, or ND.'),
  metodo: textos(
    [
      'Cada avance se acota a [0, 100] y luego se promedia [D]. Los ND y los vacíos quedan fuera [C]; «No reportado» cuenta como 0 [R].',
      'Con relevancias, cada avance pesa según PONDERADORES [2]; si todas son iguales es el promedio simple.',
      'Con «cero», como el Aplicativo CEPLAN V.01, un ND cuenta como 0 con su peso y solo si todos son ND el promedio es ND [A]; los vacíos quedan fuera igual.',
    ],
    [
      'Each figure is clipped to [0, 100] and then averaged [D]. ND and blanks stay out [C]; “No reportado” counts as 0 [R].',
      'With relevances, each figure weighs as PONDERADORES says [2]; where all are equal it is the simple mean.',
      'With “cero”, as the Aplicativo CEPLAN V.01 does, an ND counts as 0 with its weight and the mean is ND only where all are [A]; blanks stay out all the same.',
    ],
  ),
  ejemplos: [
    {
      argumentos: [[[45.5], [381.8], [230]]],
      resultado: 81.8,
      nota: textos('AT1 del OP2 en 2023', 'AT1 of OP2 in 2023'),
    },
    {
      argumentos: [[['ND'], [-100]]],
      resultado: 0,
      nota: textos('AT2 del OP3 en 2023', 'AT2 of OP3 in 2023'),
    },
    {
      argumentos: [[['ND'], [70], ['ND']], [[1], [1], [1]], 'cero'],
      resultado: 23.3,
      nota: textos(
        'AEI.02.02 de La Libertad en 2023, que el Aplicativo imprime como 23.33',
        'AEI.02.02 of La Libertad in 2023, which the application prints as 23.33',
      ),
    },
  ],
  errores: textos(
    [
      'ND si no queda ninguna cifra que promediar.',
      '#¡VALOR! si los dos rangos no tienen la misma forma, o si ND no es excluir ni cero.',
      CELDA_MALA.es,
    ],
    [
      'ND where no figure is left to average.',
      '#VALUE! where the two ranges differ in shape, or ND is neither excluir nor cero.',
      CELDA_MALA.en,
    ],
  ),
  ancla: 'promedio',
};

export const PONDERADORES: FichaFuncion = {
  id: 'PONDERADORES',
  nombre: 'PONDERADORES',
  descripcion: textos(
    'Peso de cada indicador dentro de su objetivo según su relevancia; suman 1.',
    'Weight of each indicator within its objective by its relevance; they add up to 1.',
  ),
  argumentos: [RELEVANCIAS],
  resultado: textos(
    'Un rango de la misma forma; sus pesos suman 1.',
    'A range of the same shape; its weights add up to 1.',
  ),
  metodo: textos(
    [
      'Peso = (R − (r − 1)) / suma de lo mismo, donde R es la mayor relevancia del rango (Directiva 0056-2024, Tabla A5) [2]. Vacía significa 1.',
    ],
    [
      'Weight = (R − (r − 1)) / the sum of the same, where R is the largest relevance in the range (Directiva 0056-2024, Tabla A5) [2]. Blank means 1.',
    ],
  ),
  ejemplos: [
    {
      argumentos: [[[1], [1], [2]]],
      resultado: [[0.4], [0.4], [0.2]],
      nota: textos(
        'El OP2 si su tercer indicador fuera «relevante» (en 2023 no se declara relevancia y pesan igual)',
        'OP2, were its third indicator “relevant” (in 2023 no relevance is declared and all weigh the same)',
      ),
    },
  ],
  errores: textos(
    ['#¡VALOR! si una relevancia no es 1, 2, 3 o vacía.'],
    ['#VALUE! where a relevance is not 1, 2, 3 or blank.'],
  ),
  ancla: 'ponderadores',
};

export const INDICE: FichaFuncion = {
  id: 'INDICE',
  nombre: 'INDICE',
  descripcion: textos(
    'Índice de gestión: promedio del avance tipo 2 de los objetivos prioritarios.',
    'Management index: mean of the progress type 2 of the priority objectives.',
  ),
  argumentos: [
    {
      nombre: textos('avances_tipo_2_de_OP', 'progress_type_2_of_OP'),
      descripcion: textos(
        'Avance tipo 2 de cada objetivo prioritario (el promedio acotado de sus indicadores)',
        'Progress type 2 of each priority objective (the clipped mean of its indicators)',
      ),
      tipo: 'cifra',
      forma: 'lista',
    },
  ],
  resultado: textos(
    'Un número en unidades de porcentaje, o ND.',
    'A number in percent units, or ND.',
  ),
  metodo: textos(
    ['Promedio simple del AT2 de los OP [R][D]; un OP en ND queda fuera [C].'],
    ['Simple mean of the AT2 of the OPs [R][D]; an OP that is ND stays out [C].'],
  ),
  ejemplos: [
    {
      argumentos: [[[0], [66.7], [0]]],
      resultado: 22.2,
      nota: textos('La política en 2023', 'The policy in 2023'),
    },
  ],
  errores: textos(
    ['ND si todos los OP están en ND.', CELDA_MALA.es],
    ['ND where every OP is ND.', CELDA_MALA.en],
  ),
  ancla: 'indice',
};

export const VALORACION: FichaFuncion = {
  id: 'VALORACION',
  nombre: 'VALORACION',
  descripcion: textos(
    'Puntaje de la valoración de la implementación, de 1 a 3.',
    'Score of the valuation of the implementation, 1 to 3.',
  ),
  argumentos: [
    {
      nombre: textos('niveles', 'levels'),
      descripcion: textos(
        'Nivel de cada criterio: Inicial, Intermedio o Avanzado (o 1, 2, 3)',
        'Level of each criterion: Inicial, Intermedio or Avanzado (or 1, 2, 3)',
      ),
      tipo: 'nivel',
      forma: 'lista',
    },
    {
      nombre: textos('pesos', 'weights'),
      descripcion: textos(
        'Peso de cada criterio; 4, 4 y 2 si se omite',
        'Weight of each criterion; 4, 4 and 2 if omitted',
      ),
      tipo: 'cifra',
      forma: 'lista',
      opcional: true,
    },
  ],
  resultado: textos('Un número de 1 a 3, o ND.', 'A number from 1 to 3, or ND.'),
  metodo: textos(
    [
      'Suma de peso × nivel entre la suma de los pesos, con Inicial 1, Intermedio 2, Avanzado 3 [R]. «Bajo» y «Alto» se leen como Inicial y Avanzado.',
    ],
    [
      'Sum of weight × level over the sum of the weights, Inicial 1, Intermedio 2, Avanzado 3 [R]. “Bajo” and “Alto” are read as Inicial and Avanzado.',
    ],
  ),
  ejemplos: [
    {
      argumentos: [
        [['Inicial'], ['Intermedio'], ['Avanzado']],
        [[4], [4], [2]],
      ],
      resultado: 1.8,
      nota: textos('La política en 2023', 'The policy in 2023'),
    },
  ],
  errores: textos(
    [
      'ND si falta el nivel de un criterio: un puntaje sin él no sería comparable.',
      '#¡VALOR! si un nivel no es uno de los tres, si los pesos no son tantos como los niveles, si uno es negativo o si todos son 0.',
    ],
    [
      'ND where the level of a criterion is missing: a score without it could not be compared.',
      '#VALUE! where a level is none of the three, where the weights are not as many as the levels, one is negative or all are 0.',
    ],
  ),
  ancla: 'valoracion',
};

/** In the order of the manual. */
export const AGREGADOS = [
  PROMEDIO,
  PONDERADORES,
  INDICE,
  VALORACION,
  NIVEL_IMPLEMENTACION,
] as const;
