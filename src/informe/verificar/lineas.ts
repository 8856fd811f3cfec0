/** The words of a document, line by line: a paragraph each, a row of a table with its cells in order. */
import { decodeXml, scanXml } from '@pnftp/xlsx/opc';
import { abreDocumento } from '../word/sobre';

/** Of a .docx; what is deleted but not yet accepted is not read. Throws as `abreDocumento` does. */
export function lineasDeWord(bytes: Uint8Array): string[] {
  const { xml, principal } = abreDocumento(bytes);
  const lineas: string[] = [];
  let actual = '';
  let filas = 0;
  let enTexto = false;
  const cierra = () => {
    lineas.push(actual);
    actual = '';
  };
  scanXml(xml, principal, {
    open(nombre, _inicio, _fin, _final, vacio) {
      if (nombre === 'w:tr' && !vacio) filas++;
      else if (nombre === 'w:t') enTexto = true;
      else if (nombre === 'w:br' || nombre === 'w:tab') actual += ' ';
    },
    close(nombre) {
      if (nombre === 'w:t') enTexto = false;
      else if (nombre === 'w:p') {
        if (filas > 0) actual += ' ';
        else cierra();
      } else if (nombre === 'w:tr' && --filas === 0) cierra();
    },
    text(inicio, fin) {
      if (enTexto) actual += decodeXml(xml.slice(inicio, fin));
    },
  });
  return lineas;
}

/** Of a text file: UTF-8, with or without its mark. */
export const lineasDeTexto = (bytes: Uint8Array): string[] =>
  new TextDecoder('utf-8')
    .decode(bytes)
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n|\f/);
