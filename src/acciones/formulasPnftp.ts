/** Formulas that call our functions, and how Excels without the add-in write their names. */
import { CATALOGO, ESPACIO_DE_NOMBRES, nombreCompleto } from '../functions/catalogo';
import type { FichaFuncion } from '../functions/tipos';

const fichas: readonly FichaFuncion[] = CATALOGO;

/** `PNFTP.NIVEL.IMPLEMENTACION` as a file stores it: `PNFTP_NIVEL_IMPLEMENTACION`. */
const guardado = (ficha: FichaFuncion): string => nombreCompleto(ficha).replaceAll('.', '_');

const PROPIAS = new Map(
  fichas.flatMap((ficha) => [
    [nombreCompleto(ficha).toUpperCase(), ficha] as const,
    [guardado(ficha).toUpperCase(), ficha] as const,
  ]),
);

/**
 * A text (which is passed over), or a call: what an Excel that does not know the function puts
 * before it (`[2]!`, `'…\\FUNCRES.XLAM'!`, `_xldudf_`, `_xll.`, `@`), and a name of our name space.
 */
const LLAMADA = new RegExp(
  String.raw`"(?:[^"]|"")*"|` +
    String.raw`(?<![\w.])(?<antes>(?:'(?:[^']|'')*\.xlam?'!|[\w.\\:]*\.xlam?!|\[\d+\]!)?(?:_xldudf_|_xll\.|_xlfn\.)*)` +
    String.raw`(?<nombre>${ESPACIO_DE_NOMBRES}[._][\w.]+)(?=\s*\()`,
  'gi',
);

/** The function of a name, right or as a file stores it, without what other Excels put before it. */
export const fichaDe = (nombre: string): FichaFuncion | undefined =>
  PROPIAS.get(nombre.toUpperCase());

interface Llamada {
  readonly ficha: FichaFuncion;
  readonly escrita: string;
  readonly indice: number;
}

function llamadas(formula: string): Llamada[] {
  return [...formula.matchAll(LLAMADA)].flatMap(({ 0: escrita, index: indice, groups }) => {
    const ficha = groups?.nombre ? fichaDe(groups.nombre) : undefined;
    return ficha ? [{ ficha, escrita, indice }] : [];
  });
}

/** Whether a formula calls one of our functions, by whatever name. */
export const llamaPnftp = (formula: string): boolean => llamadas(formula).length > 0;

/** The formula with every one of our functions by its right name; the same text if all are. */
export function conNombresPropios(formula: string): string {
  return llamadas(formula).reduceRight(
    (texto, { ficha, escrita, indice }) =>
      texto.slice(0, indice) + nombreCompleto(ficha) + texto.slice(indice + escrita.length),
    formula,
  );
}
