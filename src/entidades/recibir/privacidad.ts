/** What may name a person in a text that came in: told, never taken away. */
export type DatoPersonal = 'documento' | 'telefono' | 'correo' | 'conteoPequeno';

/** What a number is of, where it stands behind such a word: of no person. */
const DE_OTRA_COSA =
  /(?:expediente|exp\.?|oficio|resoluci[oó]n|informe|memor[aá]ndum|memorando|c[oó]digo|siaf|snip|cui|ruc|tr[aá]mite|acta|s\/\.?|us\$|soles)[\s:.#°ºNn-]*$/iu;
const DE_DOCUMENTO =
  /\b(?:d\.?n\.?i\.?|documento de identidad|pasaporte|carn[eé] de extranjer[ií]a|c\.?e\.?)[\s:.#°ºNn-]*$/iu;

const CORREO = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
/** Mobile telephones begin with 9; others with the code of their place. */
const TELEFONOS = [
  /(?<![\d.,/-])(?:\+?51[\s-]?)?9\d{2}[\s-]?\d{3}[\s-]?\d{3}(?![\d%/-]|[.,]\d)/gu,
  /(?<![\d.,/-])(?:\(0\d{1,2}\)\s?|0\d{1,2}[\s-])\d{3}[\s-]?\d{3,4}(?![\d%/-]|[.,]\d)/gu,
];
/** A number of its own: no figure with separators or decimals, no date, no part of a code. */
const NUMERO = /(?<![\d.,/\p{L}_-])\d{6,12}(?![\d%/_-]|[.,]\d|\p{L})/gu;
const DIGITOS_DE_DNI = 8;

/** `20231231`, `31122023`: a day, written without anything between. */
const esDia = (n: string): boolean =>
  /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(n) ||
  /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{2}$/.test(n);

function tieneDocumento(texto: string): boolean {
  for (const { 0: n, index } of texto.matchAll(NUMERO)) {
    const antes = texto.slice(0, index);
    if (DE_DOCUMENTO.test(antes)) return true;
    if (n.length === DIGITOS_DE_DNI && !esDia(n) && !DE_OTRA_COSA.test(antes)) return true;
  }
  return false;
}

const tieneTelefono = (texto: string): boolean =>
  TELEFONOS.some((patron) =>
    [...texto.matchAll(patron)].some(({ index }) => !DE_OTRA_COSA.test(texto.slice(0, index))),
  );

/** So few people that who they are may be known: fewer than ten. */
const POCOS = '(?:[1-9]|un[ao]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)';
/** What a number of this size may be the name of, rather than a count. */
const NOMBRADOS =
  '(?:op|oei|aei|servicios?|indicador(?:es)?|objetivos?|lineamientos?|casillas?|anexos?|tablas?|cuadros?|figuras?|art[ií]culos?|numeral(?:es)?|literal(?:es)?|semestres?|trimestres?|fases?|etapas?|art\\.|n[°º]|nro\\.?|no\\.|p[aá]g\\.?)';
const PERSONAS =
  '(?:v[ií]ctimas?|personas?|menor(?:es)?|niñ[ao]s?|adolescentes?|mujer(?:es)?|hombres?|var(?:[oó]n|ones)|agraviad[ao]s?|denunciantes?|sobrevivientes?|rescatad[ao]s?|fallecid[ao]s?|detenid[ao]s?|extranjer[ao]s?|gestantes?|imputad[ao]s?)';
const CALIFICA =
  '(?:(?:nuev[ao]s?|presunt[ao]s?|posibles?|probables?|otr[ao]s?|sol[ao]s?|[uú]nic[ao]s?|de (?:las|los|sus))\\s+)?';
const CONTEO = new RegExp(
  `(?<![\\d\\p{L}.,/%-])(?<!\\b${NOMBRADOS}\\s*)${POCOS}\\s+${CALIFICA}${PERSONAS}(?!\\p{L})`,
  'iu',
);

const PATRONES: readonly (readonly [DatoPersonal, (texto: string) => boolean])[] = [
  ['correo', (texto) => CORREO.test(texto)],
  ['telefono', tieneTelefono],
  ['documento', tieneDocumento],
  ['conteoPequeno', (texto) => CONTEO.test(texto)],
];

export function datosPersonalesEn(texto: string): readonly DatoPersonal[] {
  // An address of a page is no text about a person, whatever its digits.
  const dicho = texto.normalize('NFC').replace(/https?:\/\/\S+/giu, ' ');
  return PATRONES.filter(([, hay]) => hay(dicho)).map(([clase]) => clase);
}
