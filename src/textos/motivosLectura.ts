/** What each finding of reading is called, and why it matters. */
import { textos } from './idioma';
import type { IdLectura } from './lectura';

export interface Motivo {
  readonly titulo: string;
  readonly porQue: string;
}

const di = (titulo: string, porQue: string): Motivo => ({ titulo, porQue });

export const motivosLectura = textos<Readonly<Record<IdLectura, Motivo>>>(
  {
    tablaFalta: di('Falta una tabla', 'Sin ella no hay qué evaluar.'),
    encabezadoApagado: di(
      'Tabla sin fila de encabezado',
      'Sin encabezados no se sabe qué hay en cada columna.',
    ),
    contratoAnterior: di(
      'Libro de una versión anterior',
      'Se lee como antes; lo que hoy se puede decir en él, todavía no.',
    ),
    contratoPosterior: di(
      'Libro de una versión posterior',
      'Puede decir algo que esta versión no entiende.',
    ),
    columnaFalta: di('Falta una columna', 'Lo que iría en ella no se conoce de ninguna fila.'),
    columnaRepetida: di('Columna repetida', 'No se sabe cuál de las dos vale.'),
    encabezadoDistinto: di(
      'Encabezado escrito de otro modo',
      'Se reconoce esta vez; otro programa, o una fórmula, no lo encontraría.',
    ),
    anioFalta: di('Falta la columna de un año', 'Ese año quedaría sin evaluar.'),
    anioFuera: di('Columna de un año ajeno', 'Sus cifras no entran en ningún cálculo.'),
    parametroFalta: di('Falta un dato de la política', 'Sin él no se puede evaluar.'),
    parametroNoValido: di(
      'Un parámetro no puede ser ese',
      'Con él todos los niveles y avances saldrían mal.',
    ),
    parametroDesconocido: di(
      'Parámetro desconocido',
      'Si es uno de los nuestros mal escrito, rige el valor por defecto y no el suyo.',
    ),
    numeroComoTexto: di(
      'Número escrito como texto',
      'Excel no lo suma ni lo compara, y una coma puede ser decimal o de miles.',
    ),
    textoEnNumero: di('Texto donde va un número', 'No se puede calcular nada con él.'),
    celdaConError: di('Celda con un error de Excel', 'No hay cifra detrás, y el error se propaga.'),
    valorFueraDeLista: di('Valor fuera de la lista', 'No se sabe con qué regla tratar la fila.'),
    valorFueraDeRango: di('Valor fuera de rango', 'No hay regla para un valor así.'),
    valorConOtraForma: di(
      'Valor escrito de otro modo',
      'Un filtro o una fórmula no lo encontraría junto a los demás.',
    ),
    anioNoValido: di('Año que no lo es', 'La fila no se puede poner en su año.'),
    enteroNoValido: di('Número entero que no lo es', 'No hay regla para un valor así.'),
    fechaNoValida: di('Fecha que no lo es', 'No se puede comparar con los plazos.'),
    fechaComoTexto: di(
      'Fecha escrita como texto',
      'El día y el mes pueden leerse al revés en otra computadora.',
    ),
    codigoComoFecha: di(
      'Código convertido en fecha',
      'El código es la llave de la fila: con otro, la fila es de otro indicador.',
    ),
    codigoComoNumero: di('Código escrito como número', '1.1 y 1.10 son el mismo número.'),
    obligatorioVacio: di('Falta un dato obligatorio', 'La fila queda fuera de la evaluación.'),
    claveRepetida: di('Fila repetida', 'Solo cuenta la primera; la otra puede decir otra cosa.'),
    referenciaDesconocida: di(
      'Código que no está en su tabla',
      'Lo que se dice de él no llega a ninguna parte.',
    ),
    servicioFalta: di('Indicador sin servicio', 'No entra en el promedio de ningún servicio.'),
    servicioSobra: di('Servicio en un indicador de objetivo', 'Puede que el tipo esté mal.'),
    vigenciaSolapada: di(
      'Dos versiones vigentes a la vez',
      'No se sabe con cuál se evalúa el año.',
    ),
    vigenciaInvertida: di('Vigencia al revés', 'La versión no rige ningún año.'),
  },
  {
    tablaFalta: di('A table is missing', 'Without it there is nothing to evaluate.'),
    encabezadoApagado: di(
      'Table without its header row',
      'Without headers nobody knows what each column holds.',
    ),
    contratoAnterior: di(
      'Workbook of an earlier release',
      'It is read as before; what can be said in one today cannot yet be said in it.',
    ),
    contratoPosterior: di(
      'Workbook of a later release',
      'It may say something that this release does not understand.',
    ),
    columnaFalta: di('A column is missing', 'What it would hold is known of no row.'),
    columnaRepetida: di('Column twice', 'Nobody knows which of the two counts.'),
    encabezadoDistinto: di(
      'Header spelt otherwise',
      'It is recognised this time; another program, or a formula, would not find it.',
    ),
    anioFalta: di('A year’s column is missing', 'That year would not be evaluated.'),
    anioFuera: di('Column of another year', 'Its figures enter no calculation.'),
    parametroFalta: di('A fact of the policy is missing', 'Without it nothing can be evaluated.'),
    parametroNoValido: di(
      'A parameter cannot be that',
      'With it all levels and progress would be wrong.',
    ),
    parametroDesconocido: di(
      'Unknown parameter',
      'If it is one of ours misspelt, the default holds and not yours.',
    ),
    numeroComoTexto: di(
      'Number written as text',
      'Excel neither adds nor compares it, and a comma may be decimal or of thousands.',
    ),
    textoEnNumero: di('Text where a number belongs', 'Nothing can be computed with it.'),
    celdaConError: di('Cell with an Excel error', 'There is no figure behind it, and it spreads.'),
    valorFueraDeLista: di('Value not in the list', 'No rule says how to treat the row.'),
    valorFueraDeRango: di('Value out of range', 'There is no rule for such a value.'),
    valorConOtraForma: di(
      'Value spelt otherwise',
      'A filter or a formula would not find it with the others.',
    ),
    anioNoValido: di('Not a year', 'The row cannot be put into its year.'),
    enteroNoValido: di('Not a whole number', 'There is no rule for such a value.'),
    fechaNoValida: di('Not a date', 'It cannot be held against the deadlines.'),
    fechaComoTexto: di(
      'Date written as text',
      'Another computer may read day and month the other way round.',
    ),
    codigoComoFecha: di(
      'Code turned into a date',
      'The code is the row’s key: with another one the row is another indicator’s.',
    ),
    codigoComoNumero: di('Code written as a number', '1.1 and 1.10 are the same number.'),
    obligatorioVacio: di('A required value is missing', 'The row stays out of the evaluation.'),
    claveRepetida: di('Row twice', 'Only the first one counts; the other may say otherwise.'),
    referenciaDesconocida: di('Code that is not in its table', 'What is said of it gets nowhere.'),
    servicioFalta: di('Indicator without a service', 'It enters the mean of no service.'),
    servicioSobra: di('Service at an indicator of an objective', 'Its type may be wrong.'),
    vigenciaSolapada: di(
      'Two versions in force at once',
      'Nobody knows which one the year is evaluated with.',
    ),
    vigenciaInvertida: di('Validity the wrong way round', 'The version holds in no year.'),
  },
);
