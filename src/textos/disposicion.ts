/** Findings of the layout of a workbook in words. */
import type { Hallazgo } from '../ceplan/tipos';
import { contados } from './contados';
import { textos } from './idioma';
import type { TextoRegla } from './textoRegla';

const d = (h: Hallazgo, nombre: string): string => String(h.datos?.[nombre] ?? '');
const caso = (h: Hallazgo): string => d(h, 'caso');
const cuantas = (h: Hallazgo, una: string, varias: string): string =>
  contados(d(h, 'cuantas') || d(h, 'cuantos'), una, varias);

const enEspanol = {
  tablaDuplicada: {
    titulo: 'Copia de una tabla de datos',
    mensaje: (h) =>
      `La tabla ${h.encontrado} (hoja ${d(h, 'otra')}) tiene las columnas de ${h.esperado}, y solo se lee ${h.esperado} (hoja ${d(h, 'hoja')}).`,
    porQue: 'Lo que se escriba en la copia no cuenta, y puede ser la que alguien sigue llenando.',
    reparar: 'Compare las dos, deje los datos buenos en la primera y elimine la copia.',
  },
  aniosDesordenados: {
    titulo: 'Años en desorden',
    mensaje: (h) => `Las columnas van en este orden: ${h.encontrado}.`,
    porQue: 'Es fácil escribir o pegar una cifra en el año equivocado.',
    reparar: 'Mueva las columnas para que los años vayan del primero al último.',
  },
  hojaOculta: {
    titulo: 'Hoja de datos oculta',
    mensaje: (h) => `La hoja está oculta y tiene ${h.encontrado}.`,
    porQue: 'Sus datos cuentan y nadie los ve.',
    reparar: 'Muestre la hoja, o confirme que debe estar oculta.',
  },
  filtroActivo: {
    titulo: 'Filtro que oculta filas',
    mensaje: (h) => `Hay un filtro activo en ${d(h, 'tabla')}.`,
    porQue: 'Las filas filtradas cuentan aunque no se vean, y al copiar se quedan fuera.',
    reparar: 'Quite el filtro (Datos, Borrar).',
  },
  filasOcultas: {
    titulo: 'Filas ocultas con datos',
    mensaje: (h) =>
      `${d(h, 'tabla')} tiene ${cuantas(h, 'fila oculta', 'filas ocultas')} con datos: ${h.encontrado}.`,
    porQue: 'Cuentan en la evaluación aunque no se vean.',
    reparar: 'Muestre las filas; elimínelas si no corresponden.',
  },
  columnasOcultas: {
    titulo: 'Columnas ocultas con datos',
    mensaje: (h) => `${d(h, 'tabla')} tiene columnas ocultas con datos: ${h.encontrado}.`,
    porQue: 'Se leen aunque no se vean.',
    reparar: 'Muestre las columnas.',
  },
  celdasCombinadas: {
    titulo: 'Celdas combinadas en los datos',
    mensaje: (h) => `Las celdas ${h.encontrado} están combinadas dentro de los datos.`,
    porQue: 'Solo la primera guarda el valor; las demás se leen vacías.',
    reparar: 'Separe las celdas y escriba el valor en cada una.',
  },
  filaFueraDeTabla: {
    titulo: 'Filas debajo de la tabla',
    mensaje: (h) =>
      `Debajo de ${d(h, 'tabla')} hay ${cuantas(h, 'fila con datos que quedó', 'filas con datos que quedaron')} fuera («${h.encontrado}»).`,
    porQue: 'Lo que está fuera de la tabla no se lee.',
    reparar: 'Arrastre la esquina de la tabla hasta incluir lo que quedó fuera.',
  },
  totalEnTabla: {
    titulo: 'Total dentro de los datos',
    mensaje: (h) =>
      `La fila «${h.encontrado}» es un total y está entre los datos de ${d(h, 'tabla')}.`,
    porQue: 'Se leería como un registro más.',
    reparar: 'Quite la fila; use la fila de totales de la tabla o la hoja Resumen.',
  },
  letraParecida: {
    titulo: 'Letra que parece otra',
    mensaje: (h) =>
      `«${h.encontrado}» tiene un carácter que parece otro; se esperaba «${h.esperado}».`,
    porQue: 'A la vista es igual, pero es otro texto: ni la clave ni la entidad se encuentran.',
    reparar: (h) => `Escriba «${h.esperado}».`,
  },
  espaciosDeSobra: {
    titulo: 'Espacios de más',
    mensaje: (h) => `${d(h, 'columna')}: ${h.encontrado} tiene espacios de más.`,
    porQue: 'Las búsquedas y los filtros los toman por textos distintos.',
    reparar: 'Quite los espacios al inicio, al final y los dobles.',
  },
  numeroConOtroFormato: {
    titulo: 'Número con formato de fecha o de porcentaje',
    mensaje: (h) =>
      caso(h) === 'fecha'
        ? `${d(h, 'columna')}: la celda se ve como fecha (${d(h, 'formato')}) y guarda ${h.encontrado}; Excel pudo convertir lo escrito.`
        : `${d(h, 'columna')}: la celda guarda ${h.encontrado} y se ve ${h.esperado} %; se lee ${h.encontrado}.`,
    porQue: 'Lo que se ve no es lo que se calcula.',
    reparar: (h) =>
      caso(h) === 'fecha'
        ? 'Dé a la celda formato de número (o de texto, si es un código) y vuelva a escribir el dato.'
        : `Dé a la celda formato de número y escriba ${h.esperado}.`,
  },
  formulaEnDatos: {
    titulo: 'Fórmula donde va un dato, o al revés',
    mensaje: (h) =>
      caso(h) === 'formula'
        ? `${d(h, 'columna')}: la celda tiene una fórmula donde va un dato (${h.encontrado}).`
        : `${d(h, 'columna')}: la celda tiene un valor escrito donde va la fórmula de la columna («${h.encontrado}»).`,
    porQue: 'El dato cambia con otras celdas, o deja de cambiar con ellas.',
    reparar: (h) =>
      caso(h) === 'formula'
        ? 'Péguelo como valor, si el dato ya es definitivo.'
        : 'Copie la fórmula de la fila vecina.',
  },
  vinculoExterno: {
    titulo: 'Vínculo a otro libro',
    mensaje: (h) =>
      `${d(h, 'nombre') ? `El nombre ${d(h, 'nombre')} toma` : cuantas(h, `celda de ${d(h, 'tabla')} toma`, `celdas de ${d(h, 'tabla')} toman`)} datos de otro libro: ${h.encontrado}.`,
    porQue: 'Quien reciba el libro no tendrá ese archivo, y la cifra puede cambiar o perderse.',
    reparar: 'Pegue los valores (Datos, Editar vínculos, Romper vínculo).',
  },
  nombreRoto: {
    titulo: 'Nombres que no apuntan a nada',
    mensaje: (h) =>
      `${cuantas(h, 'nombre del libro apunta', 'nombres del libro apuntan')} a celdas que ya no existen: ${h.encontrado}.`,
    porQue: 'Las fórmulas que los usan dan error.',
    reparar: 'Bórrelos en Fórmulas, Administrador de nombres.',
  },
} satisfies Record<string, TextoRegla>;

/** A rule of the layout has its words here, under its name. */
export type IdDisposicion = keyof typeof enEspanol;

export const disposicion = textos<Readonly<Record<IdDisposicion, TextoRegla>>>(enEspanol, {
  tablaDuplicada: {
    titulo: 'A copy of an input table',
    mensaje: (h) =>
      `The table ${h.encontrado} (sheet ${d(h, 'otra')}) has the columns of ${h.esperado}, and only ${h.esperado} is read (sheet ${d(h, 'hoja')}).`,
    porQue: 'What is typed in the copy does not count, and it may be the one in use.',
    reparar: 'Compare both, keep the good data in the first and remove the copy.',
  },
  aniosDesordenados: {
    titulo: 'Years out of order',
    mensaje: (h) => `The columns stand in this order: ${h.encontrado}.`,
    porQue: 'A figure is easily typed or pasted into the wrong year.',
    reparar: 'Move the columns so that the years go from first to last.',
  },
  hojaOculta: {
    titulo: 'A hidden sheet with data',
    mensaje: (h) => `The sheet is hidden and holds ${h.encontrado}.`,
    porQue: 'Its data count and nobody sees them.',
    reparar: 'Show the sheet, or confirm that it is meant to be hidden.',
  },
  filtroActivo: {
    titulo: 'A filter that hides rows',
    mensaje: (h) => `A filter is active in ${d(h, 'tabla')}.`,
    porQue: 'Filtered rows count although they are not seen, and are left out of copies.',
    reparar: 'Clear the filter (Data, Clear).',
  },
  filasOcultas: {
    titulo: 'Hidden rows with data',
    mensaje: (h) =>
      `${d(h, 'tabla')} has ${cuantas(h, 'hidden row', 'hidden rows')} with data: ${h.encontrado}.`,
    porQue: 'They count although they are not seen.',
    reparar: 'Show the rows; delete them if they do not belong.',
  },
  columnasOcultas: {
    titulo: 'Hidden columns with data',
    mensaje: (h) => `${d(h, 'tabla')} has hidden columns with data: ${h.encontrado}.`,
    porQue: 'They are read although they are not seen.',
    reparar: 'Show the columns.',
  },
  celdasCombinadas: {
    titulo: 'Merged cells in the data',
    mensaje: (h) => `The cells ${h.encontrado} are merged inside the data.`,
    porQue: 'Only the first keeps the value; the others are read as blank.',
    reparar: 'Unmerge them and write the value in each.',
  },
  filaFueraDeTabla: {
    titulo: 'Rows below the table',
    mensaje: (h) =>
      `Below ${d(h, 'tabla')} ${cuantas(h, 'row of data stands', 'rows of data stand')} outside of it (“${h.encontrado}”).`,
    porQue: 'What is outside of the table is not read.',
    reparar: 'Drag the table’s corner until it takes them in.',
  },
  totalEnTabla: {
    titulo: 'A total among the data',
    mensaje: (h) => `The row “${h.encontrado}” is a total among the data of ${d(h, 'tabla')}.`,
    porQue: 'It would be read as one more record.',
    reparar: 'Remove it; use the table’s total row or the sheet Resumen.',
  },
  letraParecida: {
    titulo: 'A look-alike letter',
    mensaje: (h) =>
      `“${h.encontrado}” has a character that looks like another; “${h.esperado}” was expected.`,
    porQue: 'It looks the same and is another text: neither key nor entity is found.',
    reparar: (h) => `Write “${h.esperado}”.`,
  },
  espaciosDeSobra: {
    titulo: 'Stray spaces',
    mensaje: (h) => `${d(h, 'columna')}: ${h.encontrado} has stray spaces.`,
    porQue: 'Searches and filters take them for other texts.',
    reparar: 'Remove spaces before, after and doubled.',
  },
  numeroConOtroFormato: {
    titulo: 'A number shown as a date or a percentage',
    mensaje: (h) =>
      caso(h) === 'fecha'
        ? `${d(h, 'columna')}: the cell shows a date (${d(h, 'formato')}) and holds ${h.encontrado}; Excel may have converted what was typed.`
        : `${d(h, 'columna')}: the cell holds ${h.encontrado} and shows ${h.esperado} %; ${h.encontrado} is read.`,
    porQue: 'What is seen is not what is computed.',
    reparar: (h) =>
      caso(h) === 'fecha'
        ? 'Format the cell as a number (or text, for a code) and type the figure again.'
        : `Format the cell as a number and write ${h.esperado}.`,
  },
  formulaEnDatos: {
    titulo: 'A formula where data belongs, or the reverse',
    mensaje: (h) =>
      caso(h) === 'formula'
        ? `${d(h, 'columna')}: the cell holds a formula where data belongs (${h.encontrado}).`
        : `${d(h, 'columna')}: the cell holds a typed value where the column’s formula belongs (“${h.encontrado}”).`,
    porQue: 'The figure changes with other cells, or no longer changes with them.',
    reparar: (h) =>
      caso(h) === 'formula'
        ? 'Paste it as a value once the figure is final.'
        : 'Copy the formula of the row beside it.',
  },
  vinculoExterno: {
    titulo: 'A link to another workbook',
    mensaje: (h) =>
      `${d(h, 'nombre') ? `The name ${d(h, 'nombre')} takes` : cuantas(h, `cell of ${d(h, 'tabla')} takes`, `cells of ${d(h, 'tabla')} take`)} data from another workbook: ${h.encontrado}.`,
    porQue: 'Whoever receives the workbook will not have that file.',
    reparar: 'Paste values (Data, Edit links, Break link).',
  },
  nombreRoto: {
    titulo: 'Names that point at nothing',
    mensaje: (h) =>
      `${cuantas(h, 'name points', 'names point')} at cells that are gone: ${h.encontrado}.`,
    porQue: 'Formulas that use them give errors.',
    reparar: 'Delete them in Formulas, Name manager.',
  },
});
