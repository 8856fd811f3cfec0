import { textos } from '../../textos/idioma';
import type { FichaFuncion } from '../tipos';
import { ANIOS, celda, LOGRO, opcional, SENTIDO, VALOR, AGREGACION_PERMISIBLE } from './argumentos';

export const VALOR_ANUAL: FichaFuncion = {
  id: 'VALOR.ANUAL',
  nombre: 'VALOR.ANUAL',
  descripcion: textos(
    'Valor del año a partir de los valores de sus periodos: la suma o el último, según la agregación.',
    'Value of the year out of the values of its periods: their sum or the last, by the aggregation.',
  ),
  argumentos: [
    {
      nombre: textos('valores', 'values'),
      descripcion: textos(
        'Valores de los periodos, en su orden; si hay varias filas, una fila por indicador',
        'Values of the periods, in their order; of several rows, each is an indicator',
      ),
      tipo: 'cifra',
      forma: 'serie',
    },
    celda(
      'agregacion',
      ['agregación', 'aggregation'],
      [
        'Agregable (se suma) o No agregable (cuenta el último); con un límite permisible, la agregación de periodos de la ficha',
        'Agregable (added up) or No agregable (the last counts); with a permissible bound, the aggregation of periods of the ficha',
      ],
    ),
  ],
  resultado: textos(
    'Un número en la unidad del indicador, o ND.',
    'A number in the unit of the indicator, or ND.',
  ),
  metodo: textos(
    [
      'Agregable: suma de los periodos. No agregable: el último periodo con dato [2]. Máximo permisible y Mínimo permisible dicen cómo comparar, no cómo se agregan los periodos: ND donde la suma y el último difieren [C]. Los periodos vacíos, en ND o «No reportado» se saltan.',
      'Un porcentaje no se suma: para él use RAZON sobre la suma de numeradores y la de denominadores [C].',
    ],
    [
      'Agregable: the sum of the periods. No agregable: the last period with a figure [2]. Máximo permisible and Mínimo permisible say how to compare, not how periods add up: ND where the sum and the last one differ [C]. Periods that are blank, ND or “No reportado” are skipped.',
      'A percentage is never summed: for it use RAZON on the sum of numerators and that of denominators [C].',
    ],
  ),
  ejemplos: [
    {
      argumentos: [[[20, 14]], 'Agregable'],
      resultado: 34,
      nota: textos(
        'Servicio 7, 2023; su reparto por semestres no se publicó y aquí se supone',
        'Service 7, 2023; its split by semesters was not published and is assumed here',
      ),
    },
    {
      argumentos: [
        [
          [20, ''],
          [5.1, 6.9],
        ],
        [['Agregable'], ['No agregable']],
      ],
      resultado: [[20], [6.9]],
      nota: textos(
        'Una fila por indicador: el primero aún sin segundo semestre',
        'A row an indicator: the first without its second semester yet',
      ),
    },
  ],
  errores: textos(
    [
      'ND si ningún periodo tiene dato.',
      '#¡VALOR! si falta la agregación o no es una de las que se admiten.',
    ],
    [
      'ND where no period has a figure.',
      '#VALUE! where the aggregation is missing or none of those allowed.',
    ],
  ),
  ancla: 'valor-anual',
};

export const RAZON: FichaFuncion = {
  id: 'RAZON',
  nombre: 'RAZON',
  descripcion: textos(
    'Numerador entre denominador, en unidades de porcentaje.',
    'Numerator over denominator, in percent units.',
  ),
  argumentos: [
    celda('cifra', ['numerador', 'numerator'], ['Numerador', 'Numerator']),
    celda('cifra', ['denominador', 'denominator'], ['Denominador', 'Denominator']),
  ],
  resultado: textos(
    'Un número en unidades de porcentaje, o ND.',
    'A number in percent units, or ND.',
  ),
  metodo: textos(
    [
      'numerador / denominador × 100, sin redondear: 132 de 1919 es 6.878…, que el informe imprime como 6.90.',
    ],
    [
      'numerator / denominator × 100, not rounded: 132 of 1919 is 6.878…, which the report prints as 6.90.',
    ],
  ),
  ejemplos: [
    {
      argumentos: [132, 1919],
      resultado: 6.9,
      nota: textos('Indicador 1.1, 2023', 'Indicator 1.1, 2023'),
    },
  ],
  errores: textos(
    ['ND si falta uno de los dos o si el denominador es 0.'],
    ['ND where either is missing or the denominator is 0.'],
  ),
  ancla: 'razon',
};

export const BRECHA: FichaFuncion = {
  id: 'BRECHA',
  nombre: 'BRECHA',
  descripcion: textos(
    'Lo que falta para la meta, en la unidad del indicador.',
    'What is missing to the target, in the unit of the indicator.',
  ),
  argumentos: [VALOR, LOGRO, SENTIDO, AGREGACION_PERMISIBLE],
  resultado: textos(
    'Un número: positivo si falta, 0 o negativo si la meta se cumplió; o ND.',
    'A number: positive where something is missing, 0 or negative where the target is met; or ND.',
  ),
  metodo: textos(
    [
      'Ascendente: logro − valor. Descendente: valor − logro [C]. No definido: como Descendente con Máximo permisible, como Ascendente con Mínimo permisible.',
      '«No reportado» en el valor deja la brecha en ND: no hay desde dónde medirla.',
    ],
    [
      'Ascendente: target − value. Descendente: value − target [C]. No definido: as Descendente with Máximo permisible, as Ascendente with Mínimo permisible.',
      '“No reportado” as the value leaves the gap ND: there is nothing to measure it from.',
    ],
  ),
  ejemplos: [
    {
      argumentos: [6.9, 8.9],
      resultado: 2,
      nota: textos(
        'Indicador 1.1, 2023: faltan 2 puntos porcentuales',
        'Indicator 1.1, 2023: 2 percentage points are missing',
      ),
    },
    {
      argumentos: [
        [[308], [1610]],
        [[619], [1576]],
      ],
      resultado: [[311], [-34]],
      nota: textos(
        'Servicios 16.2 y 17, 2023: al segundo le sobran 34',
        'Services 16.2 and 17, 2023: the second is 34 above',
      ),
    },
  ],
  errores: textos(
    [
      'ND si falta el valor o el logro, o si el sentido es No definido y no se dice cuál es el límite.',
    ],
    [
      'ND where the value or the target is missing, or where the sense is No definido and the bound is not said.',
    ],
  ),
  ancla: 'brecha',
};

export const PROYECCION: FichaFuncion = {
  id: 'PROYECCION',
  nombre: 'PROYECCION',
  descripcion: textos(
    'Valor que tendría el indicador en un año si siguiera su tendencia (recta de Theil–Sen).',
    'Value that the indicator would have in a year if its trend went on (Theil–Sen line).',
  ),
  argumentos: [
    ANIOS,
    {
      nombre: textos('valores', 'values'),
      descripcion: textos(
        'Valores obtenidos en esos años; si hay varias filas, una fila por indicador',
        'Values achieved in those years; of several rows, each is an indicator',
      ),
      tipo: 'cifra',
      forma: 'serie',
    },
    celda('anio', ['año_meta', 'target_year'], ['Año que se proyecta', 'Year to project to']),
  ],
  resultado: textos(
    'Un número en la unidad del indicador, o ND.',
    'A number in the unit of the indicator, or ND.',
  ),
  metodo: textos(
    [
      'La pendiente es la mediana de las pendientes entre cada dos años, y la altura la mediana de lo que queda (recta de Theil–Sen) [C]: un año raro no la tuerce. Los años sin dato se saltan.',
      'Es una extensión de lo visto, no un pronóstico: no sabe de presupuestos ni de metas.',
    ],
    [
      'The slope is the median of the slopes between every two years, the height the median of what is left (Theil–Sen line) [C]: one odd year does not tilt it. Years without a figure are skipped.',
      'It extends what has been seen and forecasts nothing: it knows of no budgets or targets.',
    ],
  ),
  ejemplos: [
    {
      argumentos: [[[2021, 2022, 2023]], [[7.2, 10.3, 6.9]], 2024],
      resultado: 6.8,
      nota: textos(
        'Indicador 1.1, si su línea base implícita fuera de 2021',
        'Indicator 1.1, were its implied baseline of 2021',
      ),
    },
    {
      argumentos: [[[2022, 2023]], [[10.3, 6.9]], 2024],
      resultado: 'ND',
      nota: textos('Dos años no muestran una tendencia', 'Two years show no trend'),
    },
  ],
  errores: textos(
    [
      'ND si hay menos de tres años con dato.',
      '#¡VALOR! si un año no lo es, o si los valores no son tantos como los años.',
    ],
    [
      'ND where fewer than three years have a figure.',
      '#VALUE! where a year is none, or where the values are not as many as the years.',
    ],
  ),
  ancla: 'proyeccion',
};

const avanceTipo = (tipo: 1 | 2) =>
  celda(
    'cifra',
    [`avance${tipo}`, `progress${tipo}`],
    [`Avance tipo ${tipo}, en unidades de porcentaje`, `Progress type ${tipo}, in percent units`],
  );

export const MEDIDA: FichaFuncion = {
  id: 'MEDIDA',
  nombre: 'MEDIDA',
  descripcion: textos(
    'Medida que se sugiere para un compromiso: cumplir la meta o ajustar el indicador.',
    'Measure suggested for a commitment: cumplir (meet the target) or ajustar (adjust the indicator).',
  ),
  argumentos: [
    avanceTipo(1),
    avanceTipo(2),
    {
      nombre: textos('valores_recientes', 'recent_values'),
      descripcion: textos(
        'Solo para servicios: los valores obtenidos de los dos últimos años, en orden',
        'For services only: the values achieved in the last two years, in order',
      ),
      tipo: 'cifra',
      forma: 'serie',
      opcional: true,
    },
  ],
  resultado: textos('cumplir o ajustar.', 'cumplir or ajustar, as they stand in the workbook.'),
  metodo: textos(
    [
      'ajustar si el AT1 es Alto mientras el AT2 es Bajo, o si un servicio tuvo 0 los dos últimos años; si no, cumplir [D]. Es una sugerencia: lo que diga la columna «Ajuste de ficha» manda.',
    ],
    [
      'ajustar where AT1 is Alto while AT2 is Bajo, or where a service had 0 in the last two years; else cumplir [D]. It is a suggestion: what the column “Ajuste de ficha” says decides.',
    ],
  ),
  ejemplos: [
    {
      argumentos: [381.8, -109.9],
      resultado: 'ajustar',
      nota: textos('Indicador 2.2, 2023', 'Indicator 2.2, 2023'),
    },
    {
      argumentos: [0, 'ND', [[0, 0]]],
      resultado: 'ajustar',
      nota: textos('Servicio 8, 2022 y 2023', 'Service 8, 2022 and 2023'),
    },
    {
      argumentos: [65.4, 'ND', [[73, 34]]],
      resultado: 'cumplir',
      nota: textos('Servicio 7, 2022 y 2023', 'Service 7, 2022 and 2023'),
    },
  ],
  errores: textos(
    ['No da ND: sin cifras, la medida es cumplir.'],
    ['It never gives ND: without figures the measure is cumplir.'],
  ),
  ancla: 'medida',
};

export const RECOMENDACION: FichaFuncion = {
  id: 'RECOMENDACION',
  nombre: 'RECOMENDACION',
  descripcion: textos(
    'Frase de la recomendación de la matriz de compromisos.',
    'Sentence of the recommendation in the commitment matrix.',
  ),
  argumentos: [
    celda('medida', ['medida', 'measure'], ['cumplir o ajustar', 'cumplir or ajustar']),
    {
      nombre: textos('logros', 'targets'),
      descripcion: textos(
        'Logros esperados de los años siguientes; si hay varias filas, una fila por indicador',
        'Targets of the years to come; of several rows, each is an indicator',
      ),
      tipo: 'cifra',
      forma: 'serie',
    },
    ANIOS,
    opcional(
      celda(
        'texto',
        ['unidad', 'unit'],
        [
          'Unidad de medida: porcentaje, número, hectáreas…',
          'Unit of measure: porcentaje, número, hectáreas…',
        ],
      ),
    ),
  ],
  resultado: textos(
    'Una frase, o ND si no hay medida.',
    'A sentence in Spanish, or ND where there is no measure.',
  ),
  metodo: textos(
    [
      'cumplir: «Cumplir con la meta establecida de … para el año … y de … para el año ….» ajustar: «Realizar un ajuste al indicador.» [R]. Un año sin logro esperado se deja fuera.',
    ],
    [
      'cumplir: “Cumplir con la meta establecida de … para el año … y de … para el año ….” ajustar: “Realizar un ajuste al indicador.” [R]. A year without a target is left out.',
    ],
  ),
  ejemplos: [
    {
      argumentos: ['cumplir', [[9.5, 10.2]], [[2024, 2025]], 'porcentaje'],
      resultado:
        'Cumplir con la meta establecida de 9.5% para el año 2024 y de 10.2% para el año 2025.',
      nota: textos('Indicador 1.1, 2023', 'Indicator 1.1, 2023'),
    },
    {
      argumentos: ['ajustar', '', [[2024, 2025]]],
      resultado: 'Realizar un ajuste al indicador.',
      nota: textos('Servicio 8, 2023', 'Service 8, 2023'),
    },
  ],
  errores: textos(
    [
      '#¡VALOR! si la medida no es cumplir ni ajustar, o si los logros no son tantos como los años.',
    ],
    [
      '#VALUE! where the measure is neither cumplir nor ajustar, or where the targets are not as many as the years.',
    ],
  ),
  ancla: 'recomendacion',
};

export const CAUSA: FichaFuncion = {
  id: 'CAUSA',
  nombre: 'CAUSA',
  descripcion: textos(
    'Por qué un avance es ND; vacío si se puede calcular.',
    'Why a progress is ND; empty where it can be computed.',
  ),
  argumentos: [
    VALOR,
    LOGRO,
    opcional(
      celda(
        'cifra',
        ['línea_base', 'baseline'],
        [
          'Línea base: si se da, aunque esté vacía, responde también por el avance tipo 2',
          'Baseline: where given, even blank, the answer is for progress type 2 as well',
        ],
      ),
    ),
  ],
  resultado: textos(
    'Un texto; vacío si no hay causa.',
    'A text in Spanish; empty where there is no cause.',
  ),
  metodo: textos(
    [
      'Mira primero lo que no es un número, luego lo que falta y luego las divisiones entre 0. Un texto aquí no da error: es lo que se explica.',
    ],
    [
      'What is not a number comes first, then what is missing, then divisions by 0. A text gives no error here: it is what is explained.',
    ],
  ),
  ejemplos: [
    {
      argumentos: [15.1, 10, [['']]],
      resultado: 'Falta la línea base.',
      nota: textos('Indicador 3.1, 2023', 'Indicator 3.1, 2023'),
    },
    {
      argumentos: ['41,67', 50],
      resultado: 'Valor obtenido: «41,67» es un texto que parece número. Escríbalo como número.',
      nota: textos('Un valor escrito con coma decimal', 'A value written with a decimal comma'),
    },
  ],
  errores: textos(['Ninguno.'], ['None.']),
  ancla: 'causa',
};

/** In the order of the manual. */
export const SEGUIMIENTO = [
  VALOR_ANUAL,
  RAZON,
  BRECHA,
  PROYECCION,
  MEDIDA,
  RECOMENDACION,
  CAUSA,
] as const;
