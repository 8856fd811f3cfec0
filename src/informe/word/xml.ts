/** WordprocessingML as text. Whatever a person or a workbook says goes in as text, never as a field. */
import { escapeAttribute, escapeText } from '@pnftp/xlsx/opc';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** XML has no place for these, whoever typed them. */
const SIN_LUGAR =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export const texto = (crudo: string): string => escapeText(crudo.replace(SIN_LUGAR, ''));
export const atributo = (crudo: string): string => escapeAttribute(crudo.replace(SIN_LUGAR, ''));

/** A run of text; line breaks and tabs are Word's own. */
export function trazo(crudo: string, formato = ''): string {
  if (crudo === '') return '';
  const propiedades = formato ? `<w:rPr>${formato}</w:rPr>` : '';
  const partes = crudo
    .split(/(\r\n?|\n|\t)/)
    .filter((parte) => parte !== '')
    .map((parte) => {
      if (parte === '\t') return '<w:tab/>';
      if (/^[\r\n]/.test(parte)) return '<w:br/>';
      return `<w:t xml:space="preserve">${texto(parte)}</w:t>`;
    });
  return `<w:r>${propiedades}${partes.join('')}</w:r>`;
}

/** A field of Word's with what it says until it is updated; `resultado` are the insides of a run. */
export function campo(
  instruccion: string,
  resultado: string,
  { sucio = false, formato = '' } = {},
): string {
  const propiedades = formato ? `<w:rPr>${formato}</w:rPr>` : '';
  const corre = (dentro: string) => `<w:r>${propiedades}${dentro}</w:r>`;
  return [
    corre(`<w:fldChar w:fldCharType="begin"${sucio ? ' w:dirty="true"' : ''}/>`),
    corre(`<w:instrText xml:space="preserve"> ${texto(instruccion)} </w:instrText>`),
    corre('<w:fldChar w:fldCharType="separate"/>'),
    corre(resultado),
    corre('<w:fldChar w:fldCharType="end"/>'),
  ].join('');
}

export const parrafoDe = (estilo: string, dentro: string, propiedades = ''): string => {
  const nombre = estilo === '' ? '' : `<w:pStyle w:val="${atributo(estilo)}"/>`;
  const todas = `${nombre}${propiedades}`;
  return `<w:p>${todas ? `<w:pPr>${todas}</w:pPr>` : ''}${dentro}</w:p>`;
};

/** A content control. `id` tells it from others in the document. */
export function control(
  {
    tag,
    titulo,
    id,
    bloqueado = false,
    pendiente = false,
  }: {
    readonly tag: string;
    readonly titulo: string;
    readonly id: number;
    readonly bloqueado?: boolean;
    /** Whether what is in it only asks for what belongs there. */
    readonly pendiente?: boolean;
  },
  dentro: string,
): string {
  // Word takes 64 characters of a title.
  const corto = [...titulo].slice(0, 60).join('');
  return `<w:sdt><w:sdtPr><w:alias w:val="${atributo(corto)}"/><w:tag w:val="${atributo(tag)}"/><w:id w:val="${id}"/>${bloqueado ? '<w:lock w:val="sdtContentLocked"/>' : ''}${pendiente ? '<w:showingPlcHdr/>' : ''}</w:sdtPr><w:sdtContent>${dentro}</w:sdtContent></w:sdt>`;
}

/** A positive number that a tag always has. */
export function idDe(tag: string): number {
  let n = 2166136261;
  for (let i = 0; i < tag.length; i++) n = Math.imul(n ^ tag.charCodeAt(i), 16777619);
  return ((n >>> 0) % 2147483646) + 1;
}

/** What our controls are known by. */
export const PREFIJO = 'pnftp:';
export const tagDeBloque = (tag: string): string => `${PREFIJO}bloque:${tag}`;
export const tagDePregunta = (tag: string): string => `${PREFIJO}pregunta:${tag}`;

/** A hidden bookmark's name: letters, digits and `_`, 40 at most. */
export function marcador(tag: string, n: number): string {
  const limpio = tag.replace(/[^A-Za-z0-9]/g, '_').slice(0, 16);
  return `_PNFTP_${limpio}_${idDe(tag).toString(36)}_${n}`;
}
