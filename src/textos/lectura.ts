/** Findings of reading a workbook: what happened, where, what to do. One entry a rule. */
import type { Hallazgo } from '../ceplan/tipos';
import { textos } from './idioma';

export interface TextoLectura {
  readonly mensaje: string;
  readonly accion: string;
}

type Regla = (h: Hallazgo) => TextoLectura;

const d = (h: Hallazgo, nombre: string): string => String(h.datos?.[nombre] ?? '');
const puedeSer = (h: Hallazgo): string =>
  h.encontrado ? ` «${h.encontrado}» puede ser ella.` : '';
const mayBe = (h: Hallazgo): string => (h.encontrado ? ` “${h.encontrado}” may be it.` : '');
/** What bringing the workbook up to date adds, said before it is done. */
const loQueAgrega = (h: Hallazgo): string => {
  const claves = d(h, 'claves');
  const columnas = d(h, 'columnas');
  const tablas = d(h, 'tablas');
  const partes = [
    ...(claves ? [`en la hoja Política: ${claves}`] : []),
    ...(columnas ? [`las columnas ${columnas}`] : []),
    ...(tablas ? [`la tabla ${tablas}, en su hoja`] : []),
  ];
  return partes.length === 0
    ? 'Al actualizarlo solo cambia el número de versión.'
    : `Al actualizarlo se agrega, en su lugar y con lo que hoy vale por defecto, ${partes.join('; y ')}.`;
};
const whatItAdds = (h: Hallazgo): string => {
  const claves = d(h, 'claves');
  const columnas = d(h, 'columnas');
  const tablas = d(h, 'tablas');
  const partes = [
    ...(claves ? [`in the sheet Política: ${claves}`] : []),
    ...(columnas ? [`the columns ${columnas}`] : []),
    ...(tablas ? [`the table ${tablas}, on its sheet`] : []),
  ];
  return partes.length === 0
    ? 'Updating it changes the version’s number only.'
    : `Updating it adds, in their place and with what holds by default today, ${partes.join('; and ')}.`;
};
const di = (mensaje: string, accion: string): TextoLectura => ({ mensaje, accion });

const enEspanol = {
  tablaFalta: (h) =>
    di(
      `Falta la tabla ${h.esperado} (hoja ${d(h, 'hoja')}).` +
        (h.encontrado ? ` La tabla ${h.encontrado} tiene sus columnas: puede ser ella.` : ''),
      h.encontrado
        ? `Si es ella, póngale el nombre ${h.esperado} (Diseño de tabla, Nombre de la tabla).`
        : 'Use un libro estándar de PNFTP, o cree uno nuevo y copie en él los datos. Si la tabla se convirtió en rango, vuelva a darle formato de tabla con ese nombre.',
    ),
  encabezadoApagado: (h) =>
    di(
      `La tabla ${d(h, 'tabla')} está, con su fila de encabezado desactivada: sin ella no se sabe qué columna es cuál.`,
      'Marque Fila de encabezado (Diseño de tabla). Si los títulos quedan dos veces, borre la fila de datos que los repite.',
    ),
  columnaFalta: (h) =>
    di(
      `A la tabla ${d(h, 'tabla')} le falta la columna «${h.esperado}».${puedeSer(h)}`,
      h.encontrado
        ? `Si es ella, escriba «${h.esperado}» en ese encabezado; si no, agregue la columna.`
        : 'Agregue la columna con ese encabezado.',
    ),
  columnaRepetida: (h) =>
    di(
      `La tabla ${d(h, 'tabla')} tiene dos veces la columna «${h.esperado}» (la segunda dice «${h.encontrado}»).`,
      'Deje una sola y cambie el nombre de la otra.',
    ),
  encabezadoDistinto: (h) =>
    di(
      `El encabezado «${h.encontrado}» se leyó como «${h.esperado}».`,
      `Escríbalo «${h.esperado}».`,
    ),
  anioFalta: (h) =>
    di(
      `A la tabla ${d(h, 'tabla')} le falta la columna «${h.esperado}», de un año que la política cubre.${puedeSer(h)}`,
      h.encontrado
        ? `Si es ella, escriba «${h.esperado}» en ese encabezado.`
        : 'Agregue la columna, o corrija «Primer año» y «Último año», en la hoja Política.',
    ),
  anioFuera: (h) =>
    di(
      `La columna «${h.encontrado}» es de un año fuera de los que cubre la política (${h.esperado}); no se usa.`,
      'Si ese año cuenta, corrija «Primer año» y «Último año», en la hoja Política.',
    ),
  parametroFalta: (h) =>
    di(
      `Falta un dato obligatorio de la política: «${d(h, 'clave')}» (${d(h, 'descripcion')}).`,
      'Complételo en la columna Valor de la hoja Política.',
    ),
  parametroNoValido: (h) =>
    di(
      `«${d(h, 'clave')}» no puede ser «${h.encontrado}».`,
      h.esperado ? `Se espera: ${h.esperado}.` : 'Corríjalo en la hoja Política.',
    ),
  parametroDesconocido: (h) =>
    di(
      `La clave «${h.encontrado}» no es de las que PNFTP conoce; se conserva y no se usa.`,
      'Revise si está bien escrita.',
    ),
  contratoAnterior: (h) =>
    di(
      `El libro es de la versión ${h.encontrado} de las tablas; la de ahora es la ${h.esperado}. Se lee y se evalúa igual. ${loQueAgrega(h)}`,
      'Cuando quiera, actualícelo: en el panel, Actualizar el libro; o pnftp actualizar. Lo escrito queda como está, y se puede deshacer.',
    ),
  contratoPosterior: (h) =>
    di(
      `El libro es de la versión ${h.encontrado} de las tablas, más nueva que este PNFTP, que conoce hasta la ${h.esperado}: podría decir algo que aquí no se entiende, y no se calcula.`,
      'Actualice PNFTP, o pida el libro a quien lo hizo con la versión anterior.',
    ),
  numeroComoTexto: (h) =>
    di(
      `«${h.encontrado}» está escrito como texto, no como número (columna ${d(h, 'columna')}).`,
      h.esperado.includes('|')
        ? `Escriba el número: puede ser ${h.esperado.replace(' | ', ' o ')}.`
        : `Escriba el número ${h.esperado}, sin % y con punto decimal.`,
    ),
  textoEnNumero: (h) =>
    di(
      `«${h.encontrado}» no es un número (columna ${d(h, 'columna')}).`,
      'Escriba el número; si no hay dato, deje la celda vacía o escriba ND.',
    ),
  celdaConError: (h) =>
    di(
      `La celda tiene un error de Excel, ${h.encontrado} (columna ${d(h, 'columna')}).`,
      'Corrija la fórmula o escriba el valor.',
    ),
  valorFueraDeLista: (h) =>
    di(
      `«${h.encontrado}» no vale en la columna ${d(h, 'columna')}.`,
      `Elija uno de estos: ${h.esperado}.`,
    ),
  valorFueraDeRango: (h) =>
    di(
      `«${h.encontrado}» está fuera de lo que admite la columna ${d(h, 'columna')}.`,
      `Se espera: ${h.esperado}.`,
    ),
  valorConOtraForma: (h) =>
    di(
      `«${h.encontrado}» se leyó como «${h.esperado}» (columna ${d(h, 'columna')}).`,
      `Escríbalo «${h.esperado}».`,
    ),
  anioNoValido: (h) =>
    di(
      `«${h.encontrado}» no es un año (columna ${d(h, 'columna')}).`,
      'Escriba un año de cuatro cifras.',
    ),
  enteroNoValido: (h) =>
    di(
      `«${h.encontrado}» no vale en la columna ${d(h, 'columna')}.`,
      h.esperado ? `Escriba un número entero de ${h.esperado}.` : 'Escriba un número entero.',
    ),
  fechaNoValida: (h) =>
    di(
      `«${h.encontrado}» no es una fecha (columna ${d(h, 'columna')}).`,
      'Escriba una fecha, por ejemplo 31/12/2023.',
    ),
  fechaComoTexto: (h) =>
    di(
      `La fecha «${h.encontrado}» está escrita como texto; se leyó como ${h.esperado}.`,
      'Escríbala como fecha.',
    ),
  codigoComoFecha: (h) =>
    di(
      `El código ${h.encontrado} es la fecha ${h.esperado}: Excel convirtió lo que se escribió («1.1», «1-1»).`,
      'Dé formato de texto a la celda y escriba el código de nuevo.',
    ),
  codigoComoNumero: (h) =>
    di(
      `El código ${h.encontrado} está escrito como número: pudo haber sido ${h.encontrado}0.`,
      'Dé formato de texto a la celda y escriba el código de nuevo.',
    ),
  obligatorioVacio: (h) =>
    di(
      `Falta «${h.esperado}» en una fila de la tabla ${d(h, 'tabla')}; sin ese dato la fila no se puede usar.`,
      'Complete la celda o borre la fila.',
    ),
  claveRepetida: (h) =>
    di(
      `«${h.encontrado}» ya está en la celda ${h.esperado} de la tabla ${d(h, 'tabla')}.`,
      d(h, 'tabla') === 'tblReportes'
        ? 'Deje una sola de las dos filas, o corrija el código, el año o el periodo; si una rectifica a la otra, dígalo en Estado del dato.'
        : 'Deje una sola de las dos filas, o corrija el código o la vigencia.',
    ),
  referenciaDesconocida: (h) =>
    di(
      `«${h.encontrado}» no está en la tabla ${h.esperado}.`,
      'Corrija el código o agregue la fila que falta.',
    ),
  servicioFalta: () =>
    di('La columna Servicio está vacía en un indicador de tipo Servicio.', 'Complétela.'),
  servicioSobra: (h) =>
    di(
      `Un indicador de tipo OP dice «${h.encontrado}» en la columna Servicio; no se usa.`,
      'Vacíe la columna Servicio, o cambie el Tipo a Servicio.',
    ),
  vigenciaSolapada: (h) =>
    di(
      `Dos versiones del indicador rigen el mismo año: ${h.esperado} y ${h.encontrado}.`,
      'Cierre la versión anterior en Vigente hasta, el año previo al inicio de la nueva.',
    ),
  vigenciaInvertida: (h) =>
    di(
      `La versión termina antes de empezar: ${h.encontrado}.`,
      'Corrija Vigente desde o Vigente hasta.',
    ),
} satisfies Record<string, Regla>;

/** A rule of reading has its words here, under its name. */
export type IdLectura = keyof typeof enEspanol;

export const lectura = textos<Readonly<Record<IdLectura, Regla>>>(enEspanol, {
  tablaFalta: (h) =>
    di(
      `The table ${h.esperado} (sheet ${d(h, 'hoja')}) is missing.` +
        (h.encontrado ? ` The table ${h.encontrado} has its columns and may be it.` : ''),
      h.encontrado
        ? `If it is, name it ${h.esperado} (Table design, Table name).`
        : 'Use a standard PNFTP workbook, or make a new one and copy the data into it.',
    ),
  encabezadoApagado: (h) =>
    di(
      `The table ${d(h, 'tabla')} is there with its header row switched off: without it nothing says which column is which.`,
      'Tick Header Row (Table design). Where the titles then stand twice, delete the row of data that repeats them.',
    ),
  columnaFalta: (h) =>
    di(
      `The table ${d(h, 'tabla')} lacks the column “${h.esperado}”.${mayBe(h)}`,
      h.encontrado
        ? `If it is, write “${h.esperado}” in that header; else add the column.`
        : 'Add the column with that header.',
    ),
  columnaRepetida: (h) =>
    di(
      `The table ${d(h, 'tabla')} has the column “${h.esperado}” twice (the second says “${h.encontrado}”).`,
      'Keep one and rename the other.',
    ),
  encabezadoDistinto: (h) =>
    di(`The header “${h.encontrado}” was read as “${h.esperado}”.`, `Write it “${h.esperado}”.`),
  anioFalta: (h) =>
    di(
      `The table ${d(h, 'tabla')} lacks the column “${h.esperado}”, of a year that the policy covers.${mayBe(h)}`,
      h.encontrado
        ? `If it is, write “${h.esperado}” in that header.`
        : 'Add the column, or correct “Primer año” and “Último año”, in the sheet Política.',
    ),
  anioFuera: (h) =>
    di(
      `The column “${h.encontrado}” is of a year outside those of the policy (${h.esperado}); it is not used.`,
      'If that year counts, correct “Primer año” and “Último año”, in the sheet Política.',
    ),
  parametroFalta: (h) =>
    di(`A required fact of the policy is missing: “${d(h, 'clave')}”.`, 'Fill it in.'),
  parametroNoValido: (h) =>
    di(
      `“${d(h, 'clave')}” cannot be “${h.encontrado}”.`,
      h.esperado ? `Expected: ${h.esperado}.` : 'Correct it in the sheet Política.',
    ),
  parametroDesconocido: (h) =>
    di(
      `The key “${h.encontrado}” is not known to PNFTP; it is kept and not used.`,
      'See whether it is spelt right.',
    ),
  contratoAnterior: (h) =>
    di(
      `The workbook is of version ${h.encontrado} of the tables; today’s is ${h.esperado}. It is read and evaluated all the same. ${whatItAdds(h)}`,
      'Bring it up to date when you like: in the pane, Update the workbook; or pnftp actualizar. What is written stays, and it can be undone.',
    ),
  contratoPosterior: (h) =>
    di(
      `The workbook is of version ${h.encontrado} of the tables, newer than this PNFTP, which knows up to ${h.esperado}: it may say something that is not understood here, and nothing is computed.`,
      'Update PNFTP, or ask whoever made the workbook for one of the version before.',
    ),
  numeroComoTexto: (h) =>
    di(
      `“${h.encontrado}” is written as text, not as a number (column ${d(h, 'columna')}).`,
      `Type the number: ${h.esperado.replace(' | ', ' or ')}.`,
    ),
  textoEnNumero: (h) =>
    di(
      `“${h.encontrado}” is not a number (column ${d(h, 'columna')}).`,
      'Type the number; where there is no data, leave it blank or type ND.',
    ),
  celdaConError: (h) =>
    di(
      `The cell holds an Excel error, ${h.encontrado} (column ${d(h, 'columna')}).`,
      'Correct the formula or type the value.',
    ),
  valorFueraDeLista: (h) =>
    di(
      `“${h.encontrado}” is not allowed in the column ${d(h, 'columna')}.`,
      `Choose one of: ${h.esperado}.`,
    ),
  valorFueraDeRango: (h) =>
    di(
      `“${h.encontrado}” is out of the bounds of the column ${d(h, 'columna')}.`,
      `Expected: ${h.esperado}.`,
    ),
  valorConOtraForma: (h) =>
    di(
      `“${h.encontrado}” was read as “${h.esperado}” (column ${d(h, 'columna')}).`,
      `Write it “${h.esperado}”.`,
    ),
  anioNoValido: (h) =>
    di(
      `“${h.encontrado}” is not a year (column ${d(h, 'columna')}).`,
      'Type a year of four digits.',
    ),
  enteroNoValido: (h) =>
    di(
      `“${h.encontrado}” is not allowed in the column ${d(h, 'columna')}.`,
      h.esperado ? `Type a whole number, ${h.esperado}.` : 'Type a whole number.',
    ),
  fechaNoValida: (h) =>
    di(
      `“${h.encontrado}” is not a date (column ${d(h, 'columna')}).`,
      'Type a date, 31/12/2023 for instance.',
    ),
  fechaComoTexto: (h) =>
    di(
      `The date “${h.encontrado}” is written as text; it was read as ${h.esperado}.`,
      'Type it as a date.',
    ),
  codigoComoFecha: (h) =>
    di(
      `The code ${h.encontrado} is the date ${h.esperado}: Excel turned what was typed into it (“1.1”, “1-1”).`,
      'Format the cell as text and type the code again.',
    ),
  codigoComoNumero: (h) =>
    di(
      `The code ${h.encontrado} is a number: it may have been ${h.encontrado}0.`,
      'Format the cell as text and type the code again.',
    ),
  obligatorioVacio: (h) =>
    di(
      `“${h.esperado}” is missing in a row of ${d(h, 'tabla')}; without it the row cannot be used.`,
      'Fill in the cell or delete the row.',
    ),
  claveRepetida: (h) =>
    di(
      `“${h.encontrado}” stands already in the cell ${h.esperado} of ${d(h, 'tabla')}.`,
      d(h, 'tabla') === 'tblReportes'
        ? 'Keep one of the two rows, or correct code, year or period; if one corrects the other, say so in Estado del dato.'
        : 'Keep one of the two rows, or correct the code or the years in force.',
    ),
  referenciaDesconocida: (h) =>
    di(
      `“${h.encontrado}” is not in the table ${h.esperado}.`,
      'Correct the code or add the missing row.',
    ),
  servicioFalta: () =>
    di('The column Servicio is blank in an indicator of type Servicio.', 'Fill it in.'),
  servicioSobra: (h) =>
    di(
      `An indicator of type OP says “${h.encontrado}” in the column Servicio; it is not used.`,
      'Clear the column Servicio, or change Tipo to Servicio.',
    ),
  vigenciaSolapada: (h) =>
    di(
      `Two versions of the indicator are in force in the same year: ${h.esperado} and ${h.encontrado}.`,
      'Close the earlier version in Vigente hasta.',
    ),
  vigenciaInvertida: (h) =>
    di(
      `The version ends before it begins: ${h.encontrado}.`,
      'Correct Vigente desde or Vigente hasta.',
    ),
});

export const esDeLectura = (regla: string): regla is IdLectura => Object.hasOwn(lectura.es, regla);
