/** The manual of the functions: what is said around what the catalogue says of each. */
import { textos } from './idioma';

interface TextosManual {
  readonly titulo: string;
  readonly introduccion: (cuantas: number) => string;
  readonly indice: string;
  readonly cabeceraIndice: readonly [string, string];
  readonly formas: Readonly<Record<'celda' | 'serie' | 'lista', string>>;
  readonly opcional: string;
  readonly da: string;
  readonly metodo: string;
  readonly ejemplos: string;
  readonly cabeceraEjemplos: readonly [string, string, string];
  readonly errores: string;
  readonly enOtroIdioma: string;
}

export const textosManual = textos<TextosManual>(
  {
    titulo: 'PNFTP · Funciones',
    introduccion: (cuantas) => `# Funciones

Las funciones de PNFTP ponen el método en una celda: escriba \`=PNFTP.\` y Excel ofrece las ${cuantas}. Esta página sale del mismo catálogo que lee Excel (\`src/functions/catalogo.ts\`).

## Lo que vale para todas

- **Celdas o rangos.** Cada argumento puede ser una celda o un rango. Con un rango la función da un resultado por fila, que se derrama en las celdas de abajo; una sola celda al lado vale para todas. Los rangos deben tener la misma forma. Dentro de una tabla use la forma de una celda: Excel no deja derramar en ella.
- **Unidades.** Los avances van y vienen en unidades de porcentaje: 77.5, no 0.775. No se adivina la unidad; la validación señala la que parece equivocada.
- **Una celda vacía no es cero.** Vacía, \`""\` o un argumento que falta significan que no hay dato. Algunas versiones de Excel de escritorio pasan una celda vacía como 0 y la función no puede saberlo: en sus fórmulas use \`SI(A1="","",A1)\`, como hacen las hojas del complemento.
- **ND** («no hay dato») es el texto \`ND\`. Todas lo dan y todas lo aceptan; [CAUSA](#causa) dice por qué.
- **«No reportado»** se acepta donde va un valor o un avance: cuenta como 0 [R], Bajo en los niveles y 0 en los promedios. Si su política lo trata como ND («Cómo cuenta lo no reportado», en la hoja Política), escriba ND.
- **Un texto no es un número.** «41,67», «3,325» y «95%» escritos como texto se rechazan con #¡VALOR! y un mensaje: no se adivina. En un rango que da un resultado por celda, la celda mala da ND en su sitio y las demás se calculan; CAUSA dice qué tiene. En una función que da un solo resultado de un rango (PROMEDIO, INDICE, VALORACION) la celda mala lo rechaza, y el mensaje dice cuál es.
- **Errores de Excel** en una sola celda pasan tal cual (salvo #¡REF! y #¿NOMBRE?, que Excel no deja devolver y dan #¡VALOR!). VERDADERO y FALSO no son números. Una fecha llega como su número de serie: no se distingue de otro número.
- **Las palabras** (Alto, Intermedio, Bajo, las causas, la recomendación) son las mismas en cualquier idioma de Excel, porque quedan en el libro.
- **Parámetros.** Las funciones aplican el método con sus valores por defecto. Los umbrales, los cortes y los pesos se pueden dar; lo demás que un libro cambie en Política lo aplican las acciones, que entonces escriben valores.
- Las marcas dicen de dónde sale cada regla: [R] el informe · [D] deducida de él · [2] de segunda mano · [C] elección nuestra.
- Los ejemplos usan la coma entre argumentos y el punto decimal; su Excel puede pedir punto y coma.

## Si el complemento no está

Un libro con estas funciones guarda sus últimos valores, y Excel los muestra donde el complemento no está instalado mientras no se recalcule; al recalcular aparece #¿NOMBRE?. LibreOffice recalcula al abrir: ahí aparece siempre. Una línea bajo el título de Avance y de Resumen lo dice entonces.

Por eso, a quien no tiene el complemento se le entrega una copia congelada: **Congelar valores**, en el panel, cambia cada fórmula de PNFTP por su valor, con la lista de lo que cambió en la hoja Bitácora, y se puede deshacer hasta que cierre el libro. \`npx pnftp copia LIBRO.xlsx\` escribe, sin abrir Excel, un libro nuevo con las hojas que se firman, en valores.

Si otro Excel dejó un nombre cambiado (\`_xldudf_PNFTP_NIVEL\`, \`[2]!…\`, \`FUNCRES.XLAM!…\`), **Reparar funciones** lo devuelve a su lugar.
`,
    indice: 'Índice',
    cabeceraIndice: ['Función', 'Qué da'],
    formas: { celda: 'celda o rango', serie: 'rango de varias celdas', lista: 'rango' },
    opcional: 'opcional',
    da: 'Da:',
    metodo: 'Cómo se calcula',
    ejemplos: 'Ejemplos',
    cabeceraEjemplos: ['Fórmula', 'Resultado', 'Qué es'],
    errores: 'Cuándo da error o ND',
    enOtroIdioma: 'In English',
  },
  {
    titulo: 'PNFTP · Functions',
    introduccion: (cuantas) => `# Functions

PNFTP's functions put the method in a cell: type \`=PNFTP.\` and Excel offers all ${cuantas}. This page comes from the same catalogue that Excel reads (\`src/functions/catalogo.ts\`).

## What holds for all of them

- **Cells or ranges.** Each argument may be a cell or a range. Over a range the function gives a result a row, which spills into the cells below; a single cell beside it holds for all of them. Ranges must have the same shape. Inside a table use the form with one cell: Excel lets nothing spill there.
- **Units.** Progress goes in and comes out in percent units: 77.5, not 0.775. The unit is not guessed; validation points out one that seems wrong.
- **A blank cell is not zero.** Blank, \`""\` or a missing argument mean that there are no data. Some versions of desktop Excel pass a blank cell as 0 and the function cannot know: in your own formulas use \`IF(A1="","",A1)\`, as the add-in's sheets do.
- **ND** (“no hay dato”, no data) is the text \`ND\`. Every function gives it and takes it; [CAUSA](#causa) says why.
- **“No reportado”** (not reported) is taken where a value or a progress belongs: it counts as 0 [R], Bajo in levels and 0 in means. Where your policy treats it as ND (“Cómo cuenta lo no reportado”, in the sheet Política), write ND.
- **Text is not a number.** “41,67”, “3,325” and “95%” entered as text are refused with #VALUE! and a message: nothing is guessed. In a range that gives a result a cell, the bad cell gives ND in its own place and the others are computed; CAUSA says what is wrong with it. In a function that gives one result for a range (PROMEDIO, INDICE, VALORACION) the bad cell refuses the whole, and the message says which one it is.
- **Excel errors** in a single cell pass through as they are (but for #REF! and #NAME?, which Excel does not let a function return and which give #VALUE!). TRUE and FALSE are not numbers. A date arrives as its serial number: it cannot be told from any other number.
- **Words** (Alto, Intermedio, Bajo, the causes, the recommendation) are the same in every language of Excel, because they stay in the workbook.
- **Parameters.** The functions apply the method with its default values. Thresholds, cut-offs and weights can be given; whatever else a workbook changes in Política is applied by the actions, which write values then.
- The marks say where each rule comes from: [R] the report · [D] derived from it · [2] second-hand · [C] our choice.
- The examples use a comma between arguments and a decimal point; your Excel may ask for semicolons.

## Without the add-in

A workbook with these functions keeps their last values, and Excel shows them where the add-in is not installed until somebody recalculates; then #NAME? appears. LibreOffice recalculates when it opens a file: there it always appears. A line under the title of Avance and of Resumen says so then.

That is why those who do not have the add-in are handed a frozen copy: **Freeze values**, in the pane, turns every PNFTP formula into its value, lists what it changed in the sheet Bitácora, and can be undone until you close the workbook. \`npx pnftp copia LIBRO.xlsx\` writes a new workbook with the signed sheets as values, without opening Excel.

Where another Excel has left a changed name (\`_xldudf_PNFTP_NIVEL\`, \`[2]!…\`, \`FUNCRES.XLAM!…\`), **Repair functions** puts it right.
`,
    indice: 'Index',
    cabeceraIndice: ['Function', 'What it gives'],
    formas: { celda: 'a cell or a range', serie: 'a range of several cells', lista: 'a range' },
    opcional: 'optional',
    da: 'Gives:',
    metodo: 'How it is computed',
    ejemplos: 'Examples',
    cabeceraEjemplos: ['Formula', 'Result', 'What it is'],
    errores: 'When it gives an error or ND',
    enOtroIdioma: 'En español',
  },
);
