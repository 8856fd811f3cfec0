/** What the command line says of documents. Spanish only, as all of it. */
const n = (cuantos: number, uno: string, varios: string): string =>
  cuantos === 1 ? `Un ${uno}` : `${cuantos} ${varios}`;

export const informeCli = {
  noEsDocumento: (ruta: string) => `${ruta}: un documento de Word termina en .docx.`,
  escrito: (ruta: string) => `Documento escrito: ${ruta}`,
  porResponder: (cuantas: number) =>
    `El documento tiene ${cuantas} lugares por llenar, cada uno con su pregunta entre corchetes.`,
  ajeno: (ruta: string, motivo: 'sinTexto' | 'otroFormato' | 'sinBloques') =>
    ({
      sinTexto: `${ruta}: no es un documento de Word. Elija un archivo .docx.`,
      otroFormato: `${ruta}: está guardado en otra variante del formato. Ábralo en Word y guárdelo como «Documento de Word (*.docx)».`,
      sinBloques: `${ruta}: no tiene bloques de PNFTP (LibreOffice los quita al guardar: trabaje en Word). Sin --sobre se escribe un documento nuevo.`,
    })[motivo],
  noSeLee: (ruta: string) => `${ruta}: se leen documentos de Word (.docx) y textos (.txt).`,
  discordancias: (c: number) =>
    c === 0
      ? 'Ninguna cifra, cuenta o lista del documento contradice al libro.'
      : `${n(c, 'lugar del documento no concuerda', 'lugares del documento no concuerdan')} con el libro o entre sí:`,
  donde: (linea: number, sujeto: string) => `Línea ${linea}${sujeto ? `, ${sujeto}` : ''}`,
  dice: (dice: string, libro: string) => `Dice: ${dice}. Con el libro: ${libro}.`,
  suertes: {
    renovado: (c: number) => `${n(c, 'bloque', 'bloques')} con cifras nuevas.`,
    igual: (c: number) => `${n(c, 'bloque', 'bloques')} sin cambios.`,
    nuevo: (c: number) => `${n(c, 'bloque nuevo', 'bloques nuevos')}, tras el que va antes:`,
    quitado: (c: number) =>
      `${n(c, 'bloque que alguien quitó sigue quitado', 'bloques que alguien quitó siguen quitados')}:`,
    editado: (c: number) =>
      `${n(c, 'bloque en que alguien escribió quedó como estaba; revise si sus cifras siguen valiendo', 'bloques en que alguien escribió quedaron como estaban; revise si sus cifras siguen valiendo')}:`,
    revision: (c: number) =>
      `${n(c, 'bloque con cambios por aceptar o rechazar quedó como estaba', 'bloques con cambios por aceptar o rechazar quedaron como estaban')}:`,
    sinLibro: (c: number) =>
      `${n(c, 'bloque que el libro ya no tiene quedó como estaba', 'bloques que el libro ya no tiene quedaron como estaban')}:`,
    desconocido: (c: number) =>
      `${n(c, 'bloque no está', 'bloques no están')}, y el documento ya no dice si alguien los quitó: no se agregaron:`,
  },
} as const;
