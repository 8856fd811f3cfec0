/** The pane's steps to a workbook out of the tables that are open. */
import { textos } from './idioma';

interface TextosImportador {
  readonly titulo: string;
  readonly leyendo: string;
  readonly noSeLeyo: string;
  readonly volver: string;
  readonly sinTablas: string;
  readonly vienen: (n: number, anios: string) => string;
  readonly nadaAun: string;
  readonly preguntas: (n: number) => string;
  readonly preguntasQue: string;
  readonly ninguna: string;
  readonly ver: (celda: string) => string;
  readonly dejarFuera: string;
  readonly dejarVacio: string;
  /** Answers that are no words of the tables. */
  readonly opciones: Readonly<Record<string, string>>;
  readonly responder: string;
  readonly respuesta: string;
  readonly dobles: (n: number) => string;
  readonly decimales: string;
  readonly miles: string;
  readonly deshacer: string;
  readonly columnas: (n: number) => string;
  readonly columna: string;
  readonly es: string;
  readonly nada: string;
  readonly porDecidir: string;
  readonly primeras: (n: number) => string;
  readonly cabecera: readonly [codigo: string, indicador: string];
  readonly noViene: (n: number) => string;
  readonly decidido: (n: number) => string;
  readonly crear: string;
  readonly sinResponder: (n: number) => string;
  readonly cancelar: string;
  readonly recordado: string;
}

export const IMPORTADOR = textos<TextosImportador>(
  {
    titulo: 'Importar estos datos',
    leyendo: 'Leyendo las tablas…',
    noSeLeyo: 'Las tablas no se pudieron leer.',
    volver: 'Volver',
    sinTablas:
      'No se encontró una tabla de indicadores. Hace falta una fila de encabezados con el indicador y, en otras columnas, metas o valores con su año.',
    vienen: (n, anios) =>
      `${n === 1 ? 'Viene un indicador' : `Vienen ${n} indicadores`}, ${anios}.`,
    nadaAun: 'Todavía no viene nada: responda lo que se pregunta.',
    preguntas: (n) => (n === 1 ? 'Una pregunta' : `${n} preguntas`),
    preguntasQue: 'Lo que puede leerse de dos modos no se adivina. Sin respuesta, queda fuera.',
    ninguna: 'Nada que preguntar.',
    ver: (celda) => `Ver ${celda}`,
    dejarFuera: 'Dejar fuera',
    dejarVacio: 'Dejar vacío',
    opciones: { nada: 'Dejar fuera', blanco: 'Año que no se mide', valor: 'Son valores' },
    responder: 'Responder',
    respuesta: 'Respuesta',
    dobles: (n) =>
      `${n} cifras pueden leerse con decimales o con miles. Si todas se escribieron igual:`,
    decimales: 'Todas con decimales',
    miles: 'Todas con miles',
    deshacer: 'Deshacer la última respuesta',
    columnas: (n) => `Qué es cada columna (${n})`,
    columna: 'Columna',
    es: 'Es',
    nada: 'No viene',
    porDecidir: 'Por decidir',
    primeras: (n) => (n === 1 ? 'La fila, como será' : `Las primeras ${n} filas, como serán`),
    cabecera: ['Código', 'Indicador'],
    noViene: (n) => `No viene (${n})`,
    decidido: (n) => `Decidido (${n})`,
    crear: 'Hacer el libro',
    sinResponder: (n) =>
      `${n === 1 ? 'Queda una pregunta: lo que pregunta' : `Quedan ${n} preguntas: lo que preguntan`} queda fuera y se anota en la hoja Bitácora.`,
    cancelar: 'Cancelar',
    recordado: 'Se usó lo que respondió la última vez para tablas como estas.',
  },
  {
    titulo: 'Import these data',
    leyendo: 'Reading the tables…',
    noSeLeyo: 'The tables could not be read.',
    volver: 'Back',
    sinTablas:
      'No table of indicators was found. It takes a row of headings with the indicator and, in other columns, targets or values with their year.',
    vienen: (n, anios) =>
      `${n === 1 ? 'One indicator comes in' : `${n} indicators come in`}, ${anios}.`,
    nadaAun: 'Nothing comes in yet: answer what is asked.',
    preguntas: (n) => (n === 1 ? 'One question' : `${n} questions`),
    preguntasQue: 'What can be read in two ways is not guessed. Without an answer it stays out.',
    ninguna: 'Nothing to ask.',
    ver: (celda) => `See ${celda}`,
    dejarFuera: 'Leave out',
    dejarVacio: 'Leave blank',
    opciones: { nada: 'Leave out', blanco: 'A year not measured', valor: 'They are values' },
    responder: 'Answer',
    respuesta: 'Answer',
    dobles: (n) =>
      `${n} figures can be read with decimals or with thousands. If all were written alike:`,
    decimales: 'All with decimals',
    miles: 'All with thousands',
    deshacer: 'Undo the last answer',
    columnas: (n) => `What each column is (${n})`,
    columna: 'Column',
    es: 'Is',
    nada: 'Left out',
    porDecidir: 'To be decided',
    primeras: (n) => (n === 1 ? 'The row as it will be' : `The first ${n} rows as they will be`),
    cabecera: ['Code', 'Indicator'],
    noViene: (n) => `Left out (${n})`,
    decidido: (n) => `Decided (${n})`,
    crear: 'Make the workbook',
    sinResponder: (n) =>
      `${n === 1 ? 'One question is open: what it asks about' : `${n} questions are open: what they ask about`} stays out and is noted on the sheet Bitácora.`,
    cancelar: 'Cancel',
    recordado: 'What you answered the last time for tables like these was used.',
  },
);
