/** What the place Entregar of the pane says. What is in a document is in Spanish, in either language. */
import { contados } from './contados';
import { textos } from './idioma';
import { informeCli } from './informeCli';

export const ENTREGAR = textos(
  {
    nombre: 'Entregar',
    intro: 'Los documentos que se hacen de este libro. En el libro no se escribe nada.',
    hacer: {
      informe: 'Hacer el informe',
      ayudaMemoria: 'Hacer la ayuda memoria',
      acta: 'Hacer el acta',
    },
    que: {
      informe:
        'Cuadros, gráficos, cifras y frases que salen del libro. Lo que solo puede decir una persona queda con su pregunta entre corchetes.',
      ayudaMemoria:
        'Una página para quien decide: cómo está la política, de qué depende el índice, qué cambió y qué hay que decidir.',
      acta: 'Para quien evalúa después: lo observado, lo pendiente, los criterios y las excepciones.',
    },
    sobre: 'Sobre un informe anterior…',
    sobreQue:
      'Hace uno nuevo en el que lo que las personas escribieron queda como está. El anterior no se toca.',
    listo: 'Documento hecho',
    descargar: (nombre: string) => `Descargar ${nombre}`,
    otro: 'Hacer otro',
    porResponder: (n: number) =>
      n === 1
        ? 'Tiene un lugar por llenar, con su pregunta entre corchetes.'
        : `Tiene ${n} lugares por llenar, cada uno con su pregunta entre corchetes.`,
    suertes: informeCli.suertes,
    ordenes: {
      informe: (archivo: string, sobre: boolean) =>
        `npx pnftp informe LIBRO.xlsx --salida ${archivo}${sobre ? ' --sobre ANTERIOR.docx' : ''}`,
      ayudaMemoria: (archivo: string) => `npx pnftp ayuda-memoria LIBRO.xlsx --salida ${archivo}`,
      acta: (archivo: string) => `npx pnftp acta LIBRO.xlsx --salida ${archivo}`,
      autoevaluar: (archivo: string) => `npx pnftp autoevaluacion LIBRO.xlsx --salida ${archivo}`,
      copia: (archivo: string, para: string, hojas: readonly string[]) =>
        `npx pnftp copia LIBRO.xlsx --salida ${archivo} --para ${para} --hojas ${hojas.join(',')}`,
      datosAbiertos: 'npx pnftp exportar LIBRO.xlsx --salida CARPETA',
    },
    ajeno: {
      sinTexto: ['No es un documento de Word', 'Elija un archivo .docx.'],
      otroFormato: [
        'Está guardado en otra variante del formato',
        'Ábralo en Word y guárdelo como «Documento de Word (*.docx)».',
      ],
      sinBloques: [
        'No tiene bloques de PNFTP',
        'LibreOffice los quita al guardar: trabaje en Word, o haga un informe nuevo.',
      ],
    },
    elegirInforme: 'Elegir un informe…',
    elegirInformeQue:
      'De Word (.docx) o de texto (.txt), también uno escrito a mano. Se busca qué cifras, cuentas y listas ya no concuerdan con el libro o entre sí.',
    otroInforme: 'Verificar otro',
    discordancias: informeCli.discordancias,
    donde: informeCli.donde,
    dice: (dice: string) => `Dice: ${dice}.`,
    conElLibro: (libro: string) => `Con el libro: ${libro}.`,
    evaluarse: 'Responder con el libro',
    evaluarseQue:
      'La lista de antes de publicar, con lo que el libro puede responder. Lo demás lo responde una persona.',
    puntaje: (de: number | null) => (de === null ? 'Por responder' : `${de} de 2`),
    preguntas: (respondidas: number, todas: number) => `${respondidas} de ${todas}`,
    copiaQue:
      'Un libro nuevo con las hojas elegidas, en valores: sin hojas de entrada, Bitácora, fórmulas ni nombres. Sirve a quien no tiene PNFTP.',
    para: 'Para',
    destinos: {
      remitir: ['Remitir', 'Todas las columnas que se imprimen.'],
      publicar: ['Publicar', 'Solo columnas que se pueden publicar; se pregunta por textos.'],
    },
    hojas: 'Hojas',
    prepararCopia: 'Preparar la copia',
    abiertosQue:
      'Tablas CSV con una fila por indicador y año, el resultado en JSON y la descripción de cada columna, en un zip. Solo lo que se puede publicar.',
    reunirDatos: 'Reunir los datos',
    tabla: (archivo: string, filas: number) => `${archivo}: ${contados(filas, 'fila', 'filas')}`,
    fuera: 'Quedó fuera',
    sePublica: 'Se puede publicar así',
    todosSePublican: 'Todos se pueden publicar así',
    quedanPorMirar: (n: number) =>
      n === 1
        ? 'Falta mirar un texto. Si no se puede publicar, corríjalo en el libro y vuelva a prepararla.'
        : `Falta mirar ${n} textos. Lo que no se pueda publicar se corrige en el libro, y se prepara otra vez.`,
  },
  {
    nombre: 'Hand over',
    intro: 'The documents that are made of this workbook. Nothing is written in the workbook.',
    hacer: {
      informe: 'Make the report',
      ayudaMemoria: 'Make the briefing note',
      acta: 'Make the handover record',
    },
    que: {
      informe:
        'Tables, charts, figures and sentences that follow from the workbook. What only a person can say is left with its question in brackets. In Spanish.',
      ayudaMemoria:
        'One page for who decides: how the policy stands, what the index hangs on, what changed and what is to be decided. In Spanish.',
      acta: 'For who evaluates next: what is observed, what is pending, criteria and exceptions. In Spanish.',
    },
    sobre: 'On an earlier report…',
    sobreQue:
      'Makes a new one in which what people wrote stays as it is. The earlier one is not touched.',
    listo: 'Document made',
    descargar: (nombre: string) => `Download ${nombre}`,
    otro: 'Make another',
    porResponder: (n: number) =>
      n === 1
        ? 'It has one place to fill in, with its question in brackets.'
        : `It has ${n} places to fill in, each with its question in brackets.`,
    suertes: {
      renovado: (c: number) => `${contados(c, 'block', 'blocks')} with new figures.`,
      igual: (c: number) => `${contados(c, 'block', 'blocks')} unchanged.`,
      nuevo: (c: number) => `${contados(c, 'new block', 'new blocks')}, after the one before it:`,
      quitado: (c: number) =>
        `${contados(c, 'block', 'blocks')} that somebody took out, still out:`,
      editado: (c: number) =>
        `${contados(c, 'block', 'blocks')} in which somebody wrote, left as it was; see whether the figures still hold:`,
      revision: (c: number) =>
        `${contados(c, 'block', 'blocks')} with changes to accept or reject, left as it was:`,
      sinLibro: (c: number) =>
        `${contados(c, 'block', 'blocks')} that the workbook no longer has, left as it was:`,
      desconocido: (c: number) =>
        `${contados(c, 'block', 'blocks')} not there, and the document no longer says whether somebody took it out; not added:`,
    },
    ordenes: {
      informe: (archivo: string, sobre: boolean) =>
        `npx pnftp informe LIBRO.xlsx --salida ${archivo}${sobre ? ' --sobre ANTERIOR.docx' : ''}`,
      ayudaMemoria: (archivo: string) => `npx pnftp ayuda-memoria LIBRO.xlsx --salida ${archivo}`,
      acta: (archivo: string) => `npx pnftp acta LIBRO.xlsx --salida ${archivo}`,
      autoevaluar: (archivo: string) => `npx pnftp autoevaluacion LIBRO.xlsx --salida ${archivo}`,
      copia: (archivo: string, para: string, hojas: readonly string[]) =>
        `npx pnftp copia LIBRO.xlsx --salida ${archivo} --para ${para} --hojas ${hojas.join(',')}`,
      datosAbiertos: 'npx pnftp exportar LIBRO.xlsx --salida CARPETA',
    },
    ajeno: {
      sinTexto: ['It is not a Word document', 'Choose a .docx file.'],
      otroFormato: [
        'It is saved in another variant of the format',
        'Open it in Word and save it as “Word Document (*.docx)”.',
      ],
      sinBloques: [
        'It has no blocks of PNFTP',
        'LibreOffice takes them out on saving: work in Word, or make a new report.',
      ],
    },
    elegirInforme: 'Choose a report…',
    elegirInformeQue:
      'Of Word (.docx) or text (.txt), also one written by hand. It is searched for figures, counts and lists that no longer agree with the workbook or with each other.',
    otroInforme: 'Verify another',
    discordancias: (c: number) =>
      c === 0
        ? 'No figure, count or list of the document contradicts the workbook.'
        : `${contados(c, 'place', 'places')} of the document ${c === 1 ? 'does' : 'do'} not agree with the workbook or with another place:`,
    donde: (linea: number, sujeto: string) => `Line ${linea}${sujeto ? `, ${sujeto}` : ''}`,
    dice: (dice: string) => `It says: ${dice}.`,
    conElLibro: (libro: string) => `By the workbook: ${libro}.`,
    evaluarse: 'Answer from the workbook',
    evaluarseQue:
      'The checklist before publishing, with what the workbook can answer. A person answers the rest. In Spanish.',
    puntaje: (de: number | null) => (de === null ? 'To be answered' : `${de} of 2`),
    preguntas: (respondidas: number, todas: number) => `${respondidas} of ${todas}`,
    copiaQue:
      'A new workbook with the chosen sheets, as values: no entry sheets, Bitácora, formulas or names. It serves whoever lacks PNFTP. In Spanish.',
    para: 'To',
    destinos: {
      remitir: ['Hand over', 'All columns that are printed.'],
      publicar: ['Publish', 'Only columns that may be published; texts are asked about.'],
    },
    hojas: 'Sheets',
    prepararCopia: 'Prepare the copy',
    abiertosQue:
      'CSV tables with a row an indicator and year, the result as JSON and what each column means, in a zip. Only what may be published. In Spanish.',
    reunirDatos: 'Gather the data',
    tabla: (archivo: string, filas: number) => `${archivo}: ${contados(filas, 'row', 'rows')}`,
    fuera: 'Left out',
    sePublica: 'May be published as it is',
    todosSePublican: 'All may be published as they are',
    quedanPorMirar: (n: number) =>
      n === 1
        ? 'One text is still to be looked at. If it may not be published, correct it in the workbook and prepare it again.'
        : `${n} texts are still to be looked at. What may not be published is corrected in the workbook, and it is prepared again.`,
  },
);
