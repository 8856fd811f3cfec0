/** Our controls in a document's text, and what can be read in them. */
import { decodeXml, parseAttributes, scanXml } from '@pnftp/xlsx/opc';
import { resumenDe } from '../../libro/huella';
import { PREFIJO, tagDeBloque } from './xml';

export interface ControlLeido {
  /** The whole tag. */
  readonly tag: string;
  readonly inicio: number;
  readonly fin: number;
  /** Between `<w:sdtContent>` and its end; both at the end of an empty one. */
  readonly dentroDesde: number;
  readonly dentroHasta: number;
}

interface Abierto {
  inicio: number;
  tag: string;
  profundidad: number;
  desde: number;
  hasta: number;
}

/** All content controls that bear a tag of ours, in the order of the text. Linear. */
export function controlesEn(xml: string): ControlLeido[] {
  const hallados: ControlLeido[] = [];
  const abiertos: Abierto[] = [];
  let profundidad = 0;
  scanXml(xml, 'document.xml', {
    open(nombre, inicio, finDeNombre, fin, vacio) {
      profundidad++;
      const actual = abiertos.at(-1);
      if (nombre === 'w:sdt') abiertos.push({ inicio, tag: '', profundidad, desde: 0, hasta: 0 });
      else if (actual && nombre === 'w:tag' && profundidad === actual.profundidad + 2) {
        actual.tag = parseAttributes(xml, finDeNombre, fin).get('w:val') ?? '';
      } else if (actual && nombre === 'w:sdtContent' && profundidad === actual.profundidad + 1) {
        actual.desde = vacio ? fin + 2 : fin + 1;
        actual.hasta = actual.desde;
      }
    },
    close(nombre, inicio, fin) {
      const actual = abiertos.at(-1);
      if (actual && nombre === 'w:sdtContent' && profundidad === actual.profundidad + 1) {
        if (inicio >= actual.desde) actual.hasta = inicio;
      } else if (actual && nombre === 'w:sdt' && profundidad === actual.profundidad) {
        abiertos.pop();
        if (actual.tag.startsWith(PREFIJO) && actual.desde > 0) {
          const { tag, inicio: desdeTodo, desde, hasta } = actual;
          hallados.push({ tag, inicio: desdeTodo, fin, dentroDesde: desde, dentroHasta: hasta });
        }
      }
      profundidad--;
    },
  });
  return hallados.sort((a, b) => a.inicio - b.inicio);
}

export interface BloqueLeido extends ControlLeido {
  readonly dentro: string;
}

/** Our blocks, by their own tag. */
export const bloquesEn = (xml: string): BloqueLeido[] =>
  controlesEn(xml)
    .filter(({ tag }) => tag.startsWith(tagDeBloque('')))
    .map((uno) => ({
      ...uno,
      tag: uno.tag.slice(tagDeBloque('').length),
      dentro: xml.slice(uno.dentroDesde, uno.dentroHasta),
    }));

/** Marks of a change that nobody has accepted or rejected. */
const REVISION = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:cellIns', 'w:cellDel']);
/** What a person may have put into a block besides text. */
const AJENO = new Set(['w:footnoteReference', 'w:endnoteReference', 'w:object', 'w:pict', 'w:sdt']);

export interface Visible {
  readonly huella: string;
  readonly enRevision: boolean;
}

/**
 * What can be read in a piece of a document, results of fields apart: Word brings those up to
 * date by itself, and divides runs as it likes.
 */
export function textoVisible(pieza: string): Visible {
  let dicho = '';
  let enRevision = false;
  let enTexto = 0;
  /** A field nests in another; only what stands between `separate` and `end` is its result. */
  const campos: boolean[] = [];
  // A piece has no root and none of the prefixes that its document declares.
  const cabeza = `<raiz ${prefijosDe(pieza)}>`;
  const xml = `${cabeza}${pieza}</raiz>`;
  scanXml(xml, 'document.xml', {
    open(nombre, _inicio, finDeNombre, fin) {
      if (nombre === 'w:t') enTexto++;
      else if (REVISION.has(nombre)) enRevision = true;
      else if (AJENO.has(nombre)) dicho += `\u0001${nombre}`;
      else if (nombre === 'w:drawing') dicho += '\u0002';
      else if (nombre === 'w:br' || nombre === 'w:cr') dicho += '\n';
      else if (nombre === 'w:tab') dicho += '\t';
      else if (nombre === 'w:fldChar') {
        const tipo = parseAttributes(xml, finDeNombre, fin).get('w:fldCharType');
        if (tipo === 'begin') campos.push(false);
        else if (tipo === 'separate') campos[campos.length - 1] = true;
        else campos.pop();
      }
    },
    close(nombre) {
      if (nombre === 'w:t') enTexto--;
      else if (nombre === 'w:p') dicho += '\u0003';
      else if (nombre === 'w:tc') dicho += '\u0004';
    },
    text(inicio, fin) {
      if (enTexto > 0 && !campos.includes(true)) dicho += decodeXml(xml.slice(inicio, fin));
    },
  });
  return { huella: resumenDe(dicho), enRevision };
}

export function prefijosDe(pieza: string): string {
  const prefijos = new Set(
    [...pieza.matchAll(/[<\s/]([A-Za-z][\w.-]*):[A-Za-z]/g)].map(([, p]) => p!),
  );
  for (const p of ['xml', 'xmlns', 'http', 'https']) prefijos.delete(p);
  return [...prefijos].map((p) => `xmlns:${p}="urn:${p}"`).join(' ');
}
