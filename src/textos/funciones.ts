/**
 * What the custom functions say. Words that stay in cells (levels, causes, recommendations) are in
 * Spanish whatever the reader's language, because a workbook says the same to everybody; messages
 * of an error are shown in the language of whoever looks at it.
 */
import { textos } from './idioma';

/** Excel's own name of an error depends on its language; these are the English ones. */
const ERRORES_EN_ESPANOL: Readonly<Record<string, string>> = {
  '#VALUE!': '#¡VALOR!',
  '#DIV/0!': '#¡DIV/0!',
  '#NUM!': '#¡NUM!',
  '#REF!': '#¡REF!',
  '#NAME?': '#¿NOMBRE?',
  '#NULL!': '#¡NULO!',
};

export const errorEnEspanol = (error: string): string => ERRORES_EN_ESPANOL[error] ?? error;

const es = {
  pareceNumero: (argumento: string, texto: string) =>
    `${argumento}: «${texto}» es un texto que parece número y no se adivina cuál. Escríbalo como número, sin % y con el separador decimal de su Excel.`,
  texto: (argumento: string, texto: string) =>
    `${argumento}: «${texto}» es un texto. Ponga un número, ND o deje la celda vacía.`,
  logico: (argumento: string) =>
    `${argumento}: hay VERDADERO o FALSO donde va un número. Ponga un número, ND o deje la celda vacía.`,
  error: (argumento: string, error: string) =>
    `${argumento}: la celda tiene el error «${errorEnEspanol(error)}». Corríjalo primero allí.`,
  anio: (argumento: string, texto: string) =>
    `${argumento}: «${texto}» no es un año. Escriba cuatro cifras, como 2023.`,
  sentido: (argumento: string, texto: string) =>
    `${argumento}: «${texto}» no es un sentido. Use Ascendente, Descendente o No definido.`,
  agregacion: (argumento: string, texto: string) =>
    `${argumento}: «${texto}» no es un tipo de agregación. Use Agregable, No agregable, Máximo permisible o Mínimo permisible.`,
  relevancia: (argumento: string, texto: string) =>
    `${argumento}: «${texto}» no es una relevancia. Use 1, 2 o 3, o deje la celda vacía.`,
  nivel: (argumento: string, texto: string) =>
    `${argumento}: «${texto}» no es un nivel. Use Inicial, Intermedio o Avanzado.`,
  medida: (argumento: string, texto: string) =>
    `${argumento}: «${texto}» no es una medida. Use cumplir o ajustar.`,
  tratamiento: (argumento: string, texto: string) =>
    `${argumento}: «${texto}» no dice cómo cuenta un ND. Use excluir o cero.`,
  enCelda: (mensaje: string, celda: number) => `${mensaje} Es la celda ${celda} del rango.`,
  formas: (argumento: string, forma: string, esperada: string) =>
    `${argumento}: tiene ${forma} y los demás rangos ${esperada}. Los rangos deben tener la misma forma, o ser una sola celda.`,
  largo: (argumento: string, hay: number, esperado: number) =>
    `${argumento}: tiene ${hay} celdas y hacen falta ${esperado}.`,
  dosCrecientes: (argumento: string) =>
    `${argumento}: hacen falta dos números en orden creciente, como 75 y 95.`,
  pesos: (argumento: string) =>
    `${argumento}: los pesos son números que no son negativos, y al menos uno es mayor que 0.`,
  demasiado:
    'El resultado tendría más celdas de las que se admiten (2 millones). Use rangos menores.',
};

export const TEXTOS_FUNCIONES = textos<typeof es>(es, {
  pareceNumero: (argumento, texto) =>
    `${argumento}: “${texto}” is text that looks like a number; which one is not guessed. Enter it as a number, without % and with the decimal mark of your Excel.`,
  texto: (argumento, texto) =>
    `${argumento}: “${texto}” is text. Enter a number or ND, or leave the cell blank.`,
  logico: (argumento) =>
    `${argumento}: there is TRUE or FALSE where a number belongs. Enter a number or ND, or leave the cell blank.`,
  error: (argumento, error) =>
    `${argumento}: the cell holds the error “${error}”. Put it right there first.`,
  anio: (argumento, texto) =>
    `${argumento}: “${texto}” is not a year. Enter four digits, such as 2023.`,
  sentido: (argumento, texto) =>
    `${argumento}: “${texto}” is not a sense. Use Ascendente, Descendente or No definido.`,
  agregacion: (argumento, texto) =>
    `${argumento}: “${texto}” is not a type of aggregation. Use Agregable, No agregable, Máximo permisible or Mínimo permisible.`,
  relevancia: (argumento, texto) =>
    `${argumento}: “${texto}” is not a relevance. Use 1, 2 or 3, or leave the cell blank.`,
  nivel: (argumento, texto) =>
    `${argumento}: “${texto}” is not a level. Use Inicial, Intermedio or Avanzado.`,
  tratamiento: (argumento, texto) =>
    `${argumento}: “${texto}” does not say how an ND counts. Use excluir or cero.`,
  medida: (argumento, texto) =>
    `${argumento}: “${texto}” is not a measure. Use cumplir or ajustar.`,
  enCelda: (mensaje, celda) => `${mensaje} It is cell ${celda} of the range.`,
  formas: (argumento, forma, esperada) =>
    `${argumento}: it has ${forma} and the other ranges ${esperada}. Ranges must have the same shape, or be a single cell.`,
  largo: (argumento, hay, esperado) =>
    `${argumento}: it has ${hay} cells and ${esperado} are needed.`,
  dosCrecientes: (argumento) =>
    `${argumento}: two numbers in ascending order are needed, such as 75 and 95.`,
  pesos: (argumento) =>
    `${argumento}: weights are numbers that are not negative, and at least one is above 0.`,
  demasiado: 'The result would have more cells than allowed (2 million). Use smaller ranges.',
});

export type TextosFunciones = typeof es;

/** What stands in a cell for each level, and for none. */
export const PALABRA_NIVEL = { alto: 'Alto', intermedio: 'Intermedio', bajo: 'Bajo' } as const;
export const SIMBOLO_NIVEL = { alto: '●', intermedio: '▲', bajo: '■' } as const;
export const PALABRA_IMPLEMENTACION = {
  inicial: 'Inicial',
  intermedio: 'Intermedio',
  avanzado: 'Avanzado',
} as const;

/** What CAUSA answers. */
export const CAUSA_EN_CELDA = {
  sinValor: 'Falta el valor obtenido.',
  sinLogro: 'Falta el logro esperado.',
  sinLineaBase: 'Falta la línea base.',
  logroCero: 'El logro esperado es 0: no se puede dividir entre 0.',
  logroIgualLineaBase: 'El logro esperado es igual a la línea base: no hay tramo que recorrer.',
  logroNegativo: 'El logro esperado es negativo: la razón no tiene sentido.',
  noReporto: 'No se reportó: cuenta como 0.',
  pareceNumero: (que: string, texto: string) =>
    `${que}: «${texto}» es un texto que parece número. Escríbalo como número.`,
  texto: (que: string, texto: string) => `${que}: «${texto}» es un texto, no un número.`,
  logico: (que: string) => `${que}: hay VERDADERO o FALSO donde va un número.`,
  error: (que: string, error: string) =>
    `${que}: la celda tiene el error «${errorEnEspanol(error)}».`,
  desborda: 'Las cifras son tan dispares que el resultado no cabe en un número.',
  valor: 'Valor obtenido',
  logro: 'Logro esperado',
  lineaBase: 'Línea base',
} as const;
