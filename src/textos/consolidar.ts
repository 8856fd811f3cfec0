/** What came back from the entities, in words. */
import { textos } from './idioma';

interface Origen {
  readonly entidad: string;
  readonly contacto: string;
  readonly archivo: string;
  readonly celda: { readonly hoja: string; readonly celda: string };
}

interface Dicho {
  readonly encontrado: string;
  readonly esperado: string;
  readonly columna: string;
}

export const consolidar = textos(
  {
    acciones: {
      consolidar: 'Consolidar',
      deshacerConsolidar: 'Deshacer consolidar',
      observar: 'Observar',
      deshacerObservar: 'Deshacer observar',
    },
    yaOtraCosa: (n: number) =>
      n === 1
        ? 'Una celda dice otra cosa que al revisarse: queda como está.'
        : `${n} celdas dicen otra cosa que al revisarse: quedan como están.`,
    origen: ({ entidad, contacto, archivo, celda }: Origen) =>
      `${entidad}${contacto ? ` (${contacto})` : ''}: ${archivo}, ${celda.hoja}!${celda.celda}`,
    respuesta: (texto: string) => `Respuesta: ${texto}`,
    medioDeVerificacion: (texto: string) => `Medio de verificación: ${texto}`,
    titulo: (periodo: string, archivos: number) =>
      `Recepción de ${periodo}: ${archivos === 1 ? 'un archivo' : `${archivos} archivos`}`,
    rechazos: {
      noSeAbre: (detalle: string) => detalle,
      noEsFormato: () =>
        'No es un formato de reporte: no lleva marca ni código. Si es una tabla propia de la entidad, tráigala con Importar.',
      codigoDudoso: (detalle: string) =>
        `El código «${detalle}» está mal escrito, y la marca se perdió: no se sabe de quién es. Corrija el código en el nombre del archivo.`,
      codigoContradice: (detalle: string) =>
        `Lleva a la vista el código ${detalle}, que es de otra entidad que la del archivo. Pida el formato de cada una por separado.`,
      versionPosterior: () => 'Lo hizo una versión posterior de PNFTP. Actualice el complemento.',
      otraPolitica: () => 'Es de otra política.',
      otroPeriodo: (detalle: string) => `Es de otro periodo: ${detalle}.`,
      otraEntidad: (detalle: string) =>
        `Es de una entidad (${detalle}) que no reporta ningún indicador de este libro.`,
      sinTablas: () =>
        'No está la tabla de la hoja Reporte: se borró, o su fila de encabezados. Pida que lo llenen en el formato enviado.',
      vacio: () => 'Está vacío: no hay nada en ninguna casilla.',
    },
    hallazgos: {
      anterior: ({ encontrado, esperado }: Dicho) =>
        `Es una versión anterior del formato (${encontrado}; la de hoy es ${esperado}): lo que trae se toma solo si se acepta la entidad por su nombre, o todo.`,
      sinMarca: ({ encontrado }: Dicho) =>
        `Perdió su marca oculta, como hacen otros programas; se reconoció por su código, ${encontrado}.`,
      bloqueadaCambiada: ({ columna, encontrado, esperado }: Dicho) =>
        `${columna} decía «${esperado}» y dice «${encontrado}»: esa parte no es de la entidad, y no se toma.`,
      filaBorrada: () => 'Su fila no está: se borró.',
      filaAgregada: () => 'No es una fila del formato de esta entidad, y no se toma.',
      filaRepetida: () => 'Está dos veces: se lee la primera.',
      filaSinClave: () => 'La fila dice algo, pero no de qué indicador.',
      columnaFalta: ({ columna }: Dicho) => `Falta la columna «${columna}».`,
      tablaFalta: ({ esperado }: Dicho) => `Falta la tabla de la hoja ${esperado}.`,
      tablaRepetida: ({ esperado }: Dicho) =>
        `La hoja repite la tabla de ${esperado}: se lee la primera.`,
      numeroComoTexto: ({ encontrado, esperado }: Dicho) =>
        `«${encontrado}» es un texto: se lee ${esperado}.`,
      dosLecturas: ({ encontrado, esperado }: Dicho) =>
        `«${encontrado}» puede leerse de dos modos (${esperado}): no se toma.`,
      fraccion: ({ encontrado, esperado }: Dicho) =>
        `${encontrado} es una fracción: en porcentaje, ${esperado}.`,
      pareceFraccion: ({ encontrado, esperado }: Dicho) =>
        `${encontrado} puede ser una fracción (${esperado} %): se toma como está escrito, y solo si se acepta por su nombre.`,
      noValido: ({ encontrado, esperado }: Dicho) =>
        `«${encontrado}» no es lo que pide la casilla${esperado ? ` (${esperado})` : ''}: no se toma.`,
      celdaConError: ({ encontrado }: Dicho) => `Muestra el error ${encontrado}: no se toma.`,
      fueraDeRango: ({ encontrado, esperado }: Dicho) =>
        `${encontrado} está fuera de lo que pide la casilla (${esperado}).`,
      valorBorrado: ({ esperado }: Dicho) =>
        `Está en blanco, y el libro dice «${esperado}»: lo que hay se conserva.`,
      yaConforme: ({ encontrado, esperado }: Dicho) =>
        `Dice «${encontrado}», y «${esperado}» ya es conforme: no cambia. Una rectificación lleva Rectificado como estado del dato.`,
      pareceFormula: ({ esperado }: Dicho) =>
        `Empieza como una fórmula: entra como texto, «${esperado}».`,
      documento: () =>
        'Puede tener un número de documento de identidad: revíselo antes de publicar.',
      telefono: () => 'Puede tener un número de teléfono: revíselo antes de publicar.',
      correo: () => 'Tiene un correo electrónico: revíselo antes de publicar.',
      conteoPequeno: () =>
        'Dice de muy pocas personas, menos de diez: con el lugar puede saberse quiénes son. Revíselo antes de publicar.',
    },
    secciones: {
      archivos: 'Archivos',
      cambios: 'Lo que traen',
      conflictos: 'Dicen cosas distintas: decida una persona',
    },
    auditoria: (n: number) =>
      n === 1
        ? 'La auditoría dice una cosa de lo que trae:'
        : `La auditoría dice ${n} cosas de lo que trae:`,
    nuevos: (n: number) => (n === 1 ? 'un valor nuevo' : `${n} valores nuevos`),
    cambiados: (n: number) => (n === 1 ? 'un valor cambia' : `${n} valores cambian`),
    nadaNuevo: 'Nada que el libro no diga ya.',
    conDuda: 'con duda',
    dice: (antes: string, despues: string) => `${antes} → ${despues}`,
    enBlanco: 'en blanco',
    aceptados: (n: number) => (n === 1 ? 'Se aceptó un cambio.' : `Se aceptaron ${n} cambios.`),
    quedaPor: (n: number) =>
      n === 1 ? 'Queda un cambio por aceptar.' : `Quedan ${n} cambios por aceptar.`,
    comoAceptar:
      'No se escribió en el libro. Con --aceptar blancos entra lo que llena espacios en blanco; con --aceptar ENTIDAD,… o --aceptar todo, lo demás.',
    listaEn: (hoja: string) => `Cada cambio está en la hoja ${hoja}.`,
    mas: (n: number) => `… y ${n} más; con --json se escriben todos`,
  },
  {
    acciones: {
      consolidar: 'Consolidar',
      deshacerConsolidar: 'Deshacer consolidar',
      observar: 'Observar',
      deshacerObservar: 'Deshacer observar',
    },
    yaOtraCosa: (n: number) =>
      n === 1
        ? 'A cell says something else than when it was reviewed: it stays as it is.'
        : `${n} cells say something else than when they were reviewed: they stay as they are.`,
    origen: ({ entidad, contacto, archivo, celda }: Origen) =>
      `${entidad}${contacto ? ` (${contacto})` : ''}: ${archivo}, ${celda.hoja}!${celda.celda}`,
    respuesta: (texto: string) => `Respuesta: ${texto}`,
    medioDeVerificacion: (texto: string) => `Medio de verificación: ${texto}`,
    titulo: (periodo: string, archivos: number) =>
      `Reception of ${periodo}: ${archivos === 1 ? 'one file' : `${archivos} files`}`,
    rechazos: {
      noSeAbre: (detalle: string) => detalle,
      noEsFormato: () =>
        'It is no reporting form: it has neither mark nor code. If it is a table of the entity’s own, bring it in with Importar.',
      codigoDudoso: (detalle: string) =>
        `The code “${detalle}” is mistyped and the mark is lost: nobody knows whose it is. Correct the code in the name of the file.`,
      codigoContradice: (detalle: string) =>
        `It shows the code ${detalle}, of another entity than the file’s. Ask each for its own form.`,
      versionPosterior: () => 'A later version of PNFTP made it. Update the add-in.',
      otraPolitica: () => 'It is of another policy.',
      otroPeriodo: (detalle: string) => `It is of another period: ${detalle}.`,
      otraEntidad: (detalle: string) =>
        `It is of an entity (${detalle}) that reports no indicator of this workbook.`,
      sinTablas: () =>
        'The table of the sheet Reporte is not there: it was deleted, or its row of headings was. Ask for the form that was sent.',
      vacio: () => 'It is empty: nothing stands in any field.',
    },
    hallazgos: {
      anterior: ({ encontrado, esperado }: Dicho) =>
        `It is an earlier version of the form (${encontrado}; today’s is ${esperado}): what it brings is taken only where the entity is accepted by name, or all.`,
      sinMarca: ({ encontrado }: Dicho) =>
        `It lost its hidden mark, as in other programs; it was known by its code, ${encontrado}.`,
      bloqueadaCambiada: ({ columna, encontrado, esperado }: Dicho) =>
        `${columna} said “${esperado}” and says “${encontrado}”: that part is not the entity’s, and is not taken.`,
      filaBorrada: () => 'Its row is not there: it was deleted.',
      filaAgregada: () => 'It is no row of this entity’s form, and is not taken.',
      filaRepetida: () => 'It is there twice: the first one is read.',
      filaSinClave: () => 'The row says something, but not of which indicator.',
      columnaFalta: ({ columna }: Dicho) => `The column “${columna}” is missing.`,
      tablaFalta: ({ esperado }: Dicho) => `The table of the sheet ${esperado} is missing.`,
      tablaRepetida: ({ esperado }: Dicho) =>
        `The sheet holds the table of ${esperado} again: the first one is read.`,
      numeroComoTexto: ({ encontrado, esperado }: Dicho) =>
        `“${encontrado}” is a text: it is read as ${esperado}.`,
      dosLecturas: ({ encontrado, esperado }: Dicho) =>
        `“${encontrado}” can be read in two ways (${esperado}): it is not taken.`,
      fraccion: ({ encontrado, esperado }: Dicho) =>
        `${encontrado} is a fraction: in percent units, ${esperado}.`,
      pareceFraccion: ({ encontrado, esperado }: Dicho) =>
        `${encontrado} may be a fraction (${esperado} %): it is taken as written, and only where accepted by name.`,
      noValido: ({ encontrado, esperado }: Dicho) =>
        `“${encontrado}” is not what the field asks for${esperado ? ` (${esperado})` : ''}: it is not taken.`,
      celdaConError: ({ encontrado }: Dicho) =>
        `It shows the error ${encontrado}: it is not taken.`,
      fueraDeRango: ({ encontrado, esperado }: Dicho) =>
        `${encontrado} is outside of what the field asks for (${esperado}).`,
      valorBorrado: ({ esperado }: Dicho) =>
        `It is blank, and the workbook says “${esperado}”: what is there stays.`,
      yaConforme: ({ encontrado, esperado }: Dicho) =>
        `It says “${encontrado}”, and “${esperado}” is agreed to: it does not change. A rectification says Rectificado as the state of the figure.`,
      pareceFormula: ({ esperado }: Dicho) =>
        `It begins like a formula: it comes in as text, “${esperado}”.`,
      documento: () => 'It may hold the number of an identity document: look before publishing.',
      telefono: () => 'It may hold a telephone number: look before publishing.',
      correo: () => 'It holds an e-mail address: look before publishing.',
      conteoPequeno: () =>
        'It tells of very few people, fewer than ten: with the place it may be known who they are. Look before publishing.',
    },
    secciones: {
      archivos: 'Files',
      cambios: 'What they bring',
      conflictos: 'They say different things: a person has to decide',
    },
    auditoria: (n: number) =>
      n === 1
        ? 'The audit says one thing of what it brings:'
        : `The audit says ${n} things of what it brings:`,
    nuevos: (n: number) => (n === 1 ? 'one new value' : `${n} new values`),
    cambiados: (n: number) => (n === 1 ? 'one value changes' : `${n} values change`),
    nadaNuevo: 'Nothing that the workbook does not say already.',
    conDuda: 'doubtful',
    dice: (antes: string, despues: string) => `${antes} → ${despues}`,
    enBlanco: 'blank',
    aceptados: (n: number) =>
      n === 1 ? 'One change was accepted.' : `${n} changes were accepted.`,
    quedaPor: (n: number) =>
      n === 1 ? 'One change is left to accept.' : `${n} changes are left to accept.`,
    comoAceptar:
      'Nothing was written to the workbook. With --aceptar blancos what fills blanks comes in; with --aceptar ENTIDAD,… or --aceptar todo, the rest.',
    listaEn: (hoja: string) => `Each change stands in the sheet ${hoja}.`,
    mas: (n: number) => `… and ${n} more; --json writes them all`,
  },
);
