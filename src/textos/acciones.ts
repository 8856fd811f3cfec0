/** What an action says when it cannot go on, what it notes, and what it is doing meanwhile. */
import { textos } from './idioma';

export interface TextoError {
  readonly titulo: string;
  readonly queHacer: string;
}

export type CodigoAccion =
  | 'noEsLibro'
  | 'libroConErrores'
  | 'anioFueraDelLibro'
  | 'yaEsLibro'
  | 'nadaQueImportar'
  | 'nadaSeguro'
  | 'aniosNoValidos'
  | 'hojasOcupadas'
  | 'libroConDatos'
  | 'datoNoValido'
  | 'parametroFuera'
  | 'otraInconclusa'
  | 'otraMatriz'
  | 'sinCompromiso'
  | 'versionDesconocida'
  | 'tablaSinLugar'
  | 'periodoDesconocido'
  | 'sinFormatos'
  | 'noEsFormato'
  | 'sinVersion';

export type ParamsAccion = Readonly<Record<string, string | number>>;

type Errores = Readonly<Record<CodigoAccion, (p: ParamsAccion) => TextoError>>;

const e = (titulo: string, queHacer: string): TextoError => ({ titulo, queHacer });

export const erroresDeAccion = textos<Errores>(
  {
    noEsLibro: (p) =>
      e(
        `Este no es un libro estándar de PNFTP: le faltan las tablas ${p.faltan}.`,
        'Abra un libro estándar, o cree uno: con Crear libro en el panel, o con pnftp nuevo.',
      ),
    libroConErrores: (p) =>
      e(
        Number(p.cuantos) === 1
          ? `El libro tiene un error de datos y no se calculó nada. ${p.primeros}`
          : `El libro tiene ${p.cuantos} errores de datos y no se calculó nada. Los primeros: ${p.primeros}`,
        'Corríjalos y vuelva a intentarlo. Validar los muestra todos, celda por celda.',
      ),
    anioFueraDelLibro: (p) =>
      e(
        `El año ${p.anio} no está entre los del libro (${p.desde}–${p.hasta}).`,
        'Elija un año del libro, o agregue sus columnas y cambie «Primer año» y «Último año», en la hoja Política.',
      ),
    periodoDesconocido: (p) =>
      e(
        `«${p.periodo}» no es un periodo. No se escribió nada.`,
        'Escriba el año y la parte: 2023-I, 2023-II o 2023-anual.',
      ),
    noEsFormato: () =>
      e(
        'Este libro no es un formato de reporte: no lleva su marca ni su código.',
        'Abra el archivo que le envió la entidad conductora.',
      ),
    sinVersion: (p) => e('No se hizo la versión, y no se escribió nada.', String(p.motivo)),
    sinFormatos: (p) =>
      e(
        `Nadie tiene que reportar en ${p.periodo}: ningún indicador con ficha vigente ese año dice quién lo informa.`,
        'Complete Responsable o Entidad que reporta en la hoja Indicadores, o elija otro periodo.',
      ),
    yaEsLibro: (p) =>
      e(
        `Este libro ya tiene tablas de PNFTP: ${p.tablas}. No se cambió nada.`,
        'Abra un libro en blanco para crear uno nuevo.',
      ),
    nadaSeguro: (p) =>
      e(
        `Hay una tabla de indicadores, pero nada de ella es seguro. No se cambió nada. ${p.pregunta}`,
        'Responda lo que se pregunta y vuelva a importar.',
      ),
    nadaQueImportar: () =>
      e(
        'No se encontró ninguna tabla de indicadores con cifras de un año. No se cambió nada.',
        'Hace falta una fila de encabezados con el indicador y, en otras columnas, metas o valores con su año.',
      ),
    aniosNoValidos: (p) =>
      e(
        `Los años ${p.desde}–${p.hasta} no valen para un libro nuevo.`,
        'Indique un primer y un último año de cuatro cifras, con no más de 30 años entre ellos.',
      ),
    hojasOcupadas: (p) =>
      e(
        `Este libro ya tiene hojas con los nombres que necesita el nuevo: ${p.hojas}. No se cambió nada.`,
        'Cambie el nombre de esas hojas, o abra un libro en blanco y créelo ahí.',
      ),
    libroConDatos: (p) =>
      e(
        `Este libro ya tiene datos (${p.hojas}) y la muestra va en uno en blanco. No se cambió nada.`,
        'Abra un libro en blanco (en Excel: Archivo, Nuevo) y abra la muestra en él.',
      ),
    datoNoValido: (p) => e(`${p.mensaje}`, `${p.accion}`),
    parametroFuera: (p) =>
      e(
        `«${p.nombre}» no puede ser «${p.encontrado}». No se cambió nada.`,
        `Se espera: ${p.esperado}.`,
      ),
    otraInconclusa: () =>
      e(
        'Una acción anterior quedó a medio escribir. No se cambió nada.',
        'Termínela primero, con Terminar ahora en el panel, y vuelva a intentarlo.',
      ),
    otraMatriz: () =>
      e(
        'Los datos o la matriz cambiaron después de lo que se mostró. No se escribió nada.',
        'Vuelva a leer los compromisos, vea qué cambiaría ahora y genere la matriz.',
      ),
    sinCompromiso: (p) =>
      e(
        `El compromiso ${p.compromiso} ya no está en la matriz. No se cambió nada.`,
        'Vuelva a leer los compromisos y escríbalo de nuevo.',
      ),
    versionDesconocida: (p) => e(`${p.mensaje} No se cambió nada.`, `${p.accion}`),
    tablaSinLugar: (p) =>
      e(
        `La tabla ${p.tabla} no puede crecer: lo que está en ${p.lugar} quedaría partido. No se cambió nada.`,
        'Muévalo a otra hoja, o separe las celdas combinadas, y repita.',
      ),
  },
  {
    noEsLibro: (p) =>
      e(
        `This is not a standard PNFTP workbook: it lacks the tables ${p.faltan}.`,
        'Open a standard workbook, or make one: with Make a workbook in the pane, or pnftp nuevo.',
      ),
    libroConErrores: (p) =>
      e(
        `The workbook has ${p.cuantos} data errors and nothing was computed. The first: ${p.primeros}`,
        'Correct them and try again. Validar shows them all, cell by cell.',
      ),
    anioFueraDelLibro: (p) =>
      e(
        `The year ${p.anio} is not among those of the workbook (${p.desde}–${p.hasta}).`,
        'Choose another year, or add its columns and change “Primer año” and “Último año”, in the sheet Política.',
      ),
    periodoDesconocido: (p) =>
      e(
        `«${p.periodo}» is no period. Nothing was written.`,
        'Write the year and its part: 2023-I, 2023-II or 2023-anual.',
      ),
    noEsFormato: () =>
      e(
        'This workbook is no reporting form: it bears neither its mark nor its code.',
        'Open the file that the leading entity sent.',
      ),
    sinVersion: (p) => e('No version was made, and nothing was written.', String(p.motivo)),
    sinFormatos: (p) =>
      e(
        `Nobody has anything to report in ${p.periodo}: no indicator whose ficha is in force that year says who reports it.`,
        'Fill in Responsable or Entidad que reporta in the sheet Indicadores, or choose another period.',
      ),
    yaEsLibro: (p) =>
      e(
        `This workbook already has PNFTP tables: ${p.tablas}. Nothing was changed.`,
        'Open a blank workbook to make a new one.',
      ),
    nadaSeguro: (p) =>
      e(
        `There is a table of indicators, but nothing of it is sure. Nothing was changed. ${p.pregunta}`,
        'Answer what is asked and import again.',
      ),
    nadaQueImportar: () =>
      e(
        'No table of indicators with figures of a year was found. Nothing was changed.',
        'It takes a row of headings with the indicator and, in other columns, targets or values with their year.',
      ),
    aniosNoValidos: (p) =>
      e(
        `The years ${p.desde}–${p.hasta} do not make a workbook.`,
        'Give a first and a last year of four digits, at most 30 years apart.',
      ),
    hojasOcupadas: (p) =>
      e(
        `This workbook already has sheets with the names that the new one needs: ${p.hojas}. Nothing was changed.`,
        'Give those sheets other names, or open a blank workbook and make it there.',
      ),
    libroConDatos: (p) =>
      e(
        `This workbook has data already (${p.hojas}), and the sample goes into a blank one. Nothing was changed.`,
        'Open a blank workbook (in Excel: File, New) and open the sample in it.',
      ),
    datoNoValido: (p) => e(`${p.mensaje}`, `${p.accion}`),
    parametroFuera: (p) =>
      e(
        `“${p.nombre}” cannot be “${p.encontrado}”. Nothing was changed.`,
        `Expected: ${p.esperado}.`,
      ),
    otraInconclusa: () =>
      e(
        'An earlier action was left half written. Nothing was changed.',
        'Finish it first, with Finish now in the pane, and try again.',
      ),
    otraMatriz: () =>
      e(
        'The data or the matrix changed after what was shown. Nothing was written.',
        'Read the commitments again, see what would change now and make the matrix.',
      ),
    sinCompromiso: (p) =>
      e(
        `The commitment ${p.compromiso} is no longer in the matrix. Nothing was changed.`,
        'Read the commitments again and write it anew.',
      ),
    versionDesconocida: (p) => e(`${p.mensaje} Nothing was changed.`, `${p.accion}`),
    tablaSinLugar: (p) =>
      e(
        `The table ${p.tabla} cannot grow: what stands in ${p.lugar} would be cut in two. Nothing was changed.`,
        'Move it to another sheet, or split the merged cells, and try again.',
      ),
  },
);

export const notasDeAccion = textos(
  {
    accionRecobrar: 'Guardar lo inconcluso',
    accionAnio: 'Cambiar el año evaluado',
    accionFijar: 'Ajustes',
    accionDeshacerFijar: 'Deshacer ajustes',
    fijadosOtros: (n: number) =>
      n === 1
        ? 'Un valor es otro desde entonces: quedó como está.'
        : `${n} valores son otros desde entonces: quedaron como están.`,
    sinCambio: 'Los valores son los que ya estaban: no se cambió nada.',
    origenPanel: 'Panel',
    fechaFijada: (dia: string, anio: number) =>
      `Los plazos se juzgan al ${dia}, como está escrito en la hoja Política: ese día ${anio} no había terminado, y nada de ese año se da por vencido. Escriba otro día, o deje la celda vacía y vale el de hoy.`,
    periodoFijado: (periodo: string) =>
      `El periodo de los compromisos es ${periodo}, como está escrito en la hoja Política: revise si vale para este año.`,
    recobrada: (hoja: string) =>
      `La acción que quedó a medio escribir no se puede terminar aquí: es de otra versión de PNFTP, o lo que guardaba está dañado. Lo que guardaba está como texto en la hoja ${hoja}, por si le sirve. Revise las hojas generadas y rehágalas.`,
    sinNadaGuardado:
      'La acción que quedó a medio escribir no es de esta versión de PNFTP, y no había guardado nada. Revise las hojas generadas y rehágalas.',
    tituloOcupado: (titulo: string, usado: string) =>
      `Ya hay una hoja «${titulo}» que no es de PNFTP: se dejó como está y se usó «${usado}».`,
    nombresCorregidos: (cuantos: number) =>
      `Se corrigieron ${cuantos} nombres de parámetros (PNFTP_…) que no apuntaban a su celda.`,
    celdasMovidas: (hoja: string) =>
      `En «${hoja}» había celdas escritas fuera de lo generado: se conservaron, sin su formato.`,
    anioDeLaOrden: (anio: number) =>
      `Se evaluó el año ${anio}, como se pidió; el libro dice otro: «Año evaluado», en la hoja Política.`,
    terminada:
      'Se terminó lo que una escritura anterior dejó a medias; nada de lo escrito se perdió.',
    sinEjemplo: 'El libro no tiene filas de ejemplo.',
    ejemploEscrito: (n: number) =>
      n === 1
        ? 'En una fila de ejemplo alguien escribió: quedó como está. Póngale su código, o bórrela.'
        : `En ${n} filas de ejemplo alguien escribió: quedaron como están. Póngales su código, o bórrelas.`,
    sinTerminar:
      'Una acción anterior quedó a medio escribir y los errores de datos no dejan terminarla: no se escribió la hoja Hallazgos. Corrija los errores y vuelva a validar; lo que las personas escribieron está guardado.',
  },
  {
    accionRecobrar: 'Keep what was unfinished',
    accionAnio: 'Change the evaluated year',
    accionFijar: 'Settings',
    accionDeshacerFijar: 'Undo settings',
    fijadosOtros: (n: number) =>
      n === 1
        ? 'One value is another since: it was left as it is.'
        : `${n} values are others since: they were left as they are.`,
    sinCambio: 'The values are those that were there: nothing was changed.',
    origenPanel: 'Pane',
    fechaFijada: (dia: string, anio: number) =>
      `Terms are judged on ${dia}, as it is written in the sheet Política: by that day ${anio} was not over, and nothing of it is overdue. Write another day, or leave the cell blank for today’s.`,
    periodoFijado: (periodo: string) =>
      `The period of the commitments is ${periodo}, as it is written in the sheet Política: see whether it holds for this year.`,
    recobrada: (hoja: string) =>
      `The action that was left half written cannot be finished here: it is of another version of PNFTP, or what it kept is damaged. What it kept stands as text in the sheet ${hoja}, in case it helps. Look over the generated sheets and make them again.`,
    sinNadaGuardado:
      'The action that was left half written is not of this version of PNFTP, and had kept nothing. Look over the generated sheets and make them again.',
    tituloOcupado: (titulo: string, usado: string) =>
      `There is a sheet “${titulo}” that is not PNFTP’s: it was left alone and “${usado}” was used.`,
    nombresCorregidos: (cuantos: number) =>
      `${cuantos} names of parameters (PNFTP_…) that did not point at their cell were mended.`,
    celdasMovidas: (hoja: string) =>
      `In “${hoja}” there were cells outside of what was generated: they were kept, without their format.`,
    anioDeLaOrden: (anio: number) =>
      `The year ${anio} was evaluated, as asked; the workbook says another: “Año evaluado”, in the sheet Política.`,
    terminada:
      'What an earlier write left half done was finished; nothing that was written is lost.',
    sinEjemplo: 'The workbook has no rows of example.',
    ejemploEscrito: (n: number) =>
      n === 1
        ? 'Somebody has written in a row of example: it was left as it is. Give it its code, or delete it.'
        : `Somebody has written in ${n} rows of example: they were left as they are. Give them their codes, or delete them.`,
    sinTerminar:
      'An earlier action was left half written and the data errors do not let it be finished: the sheet Hallazgos was not written. Correct the errors and validate again; what people wrote is kept.',
  },
);

export type Etapa = 'leer' | 'evaluar' | 'escribir';

export const etapas = textos<Readonly<Record<Etapa, string>>>(
  { leer: 'Leyendo el libro', evaluar: 'Evaluando', escribir: 'Escribiendo' },
  { leer: 'Reading the workbook', evaluar: 'Evaluating', escribir: 'Writing' },
);
