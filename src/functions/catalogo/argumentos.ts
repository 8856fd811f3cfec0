/** Arguments that several functions share. */
import { textos } from '../../textos/idioma';
import type { Argumento } from '../tipos';

const celda = (
  tipo: Argumento['tipo'],
  nombre: [es: string, en: string],
  descripcion: [es: string, en: string],
): Argumento => ({
  nombre: textos(nombre[0], nombre[1]),
  descripcion: textos(descripcion[0], descripcion[1]),
  tipo,
  forma: 'celda',
});

export const opcional = (argumento: Argumento): Argumento => ({ ...argumento, opcional: true });

export const VALOR = celda(
  'cifra',
  ['valor', 'value'],
  ['Valor obtenido (VO)', 'Value achieved (VO)'],
);

export const LOGRO = celda(
  'cifra',
  ['logro', 'target'],
  ['Logro esperado (LE), la meta del año', 'Expected achievement (LE), the target of the year'],
);

export const LINEA_BASE = celda(
  'cifra',
  ['línea_base', 'baseline'],
  ['Línea base (LB)', 'Baseline (LB)'],
);

export const SENTIDO = opcional(
  celda(
    'sentido',
    ['sentido', 'sense'],
    [
      'Sentido esperado: Ascendente (si se omite), Descendente o No definido',
      'Expected sense: Ascendente (if omitted), Descendente or No definido',
    ],
  ),
);

export const AGREGACION_PERMISIBLE = opcional(
  celda(
    'agregacion',
    ['agregación', 'aggregation'],
    [
      'Tipo de agregación; solo cuenta con sentido No definido: Máximo permisible o Mínimo permisible',
      'Type of aggregation; counts only with sense No definido: Máximo permisible or Mínimo permisible',
    ],
  ),
);

export const AVANCE = celda(
  'cifra',
  ['avance', 'progress'],
  [
    'Avance en unidades de porcentaje (77.5, no 0.775)',
    'Progress in percent units (77.5, not 0.775)',
  ],
);

export const UMBRALES: Argumento = {
  nombre: textos('umbrales', 'thresholds'),
  descripcion: textos(
    'Dos celdas: desde dónde es intermedio y desde dónde es alto; 75 y 95 si se omite',
    'Two cells: where intermedio begins and where alto begins; 75 and 95 if omitted',
  ),
  tipo: 'cifra',
  forma: 'lista',
  opcional: true,
};

export const RELEVANCIAS: Argumento = {
  nombre: textos('relevancias', 'relevances'),
  descripcion: textos(
    'Relevancia de cada uno: 1 muy relevante (o vacía), 2 relevante, 3 menos relevante',
    'Relevance of each: 1 very relevant (or blank), 2 relevant, 3 less relevant',
  ),
  tipo: 'relevancia',
  forma: 'lista',
};

export const ANIOS: Argumento = {
  nombre: textos('años', 'years'),
  descripcion: textos('Los años, en el mismo orden', 'The years, in the same order'),
  tipo: 'anio',
  forma: 'lista',
};

export { celda };
