/** Formulas that call our functions, and how Excels without the add-in write their names. */
import { CATALOGO, ESPACIO_DE_NOMBRES, nombreCompleto } from '../functions/catalogo';
import type { FichaFuncion } from '../functions/tipos';
import { parseAddress } from '../plan';
import type { Area, WorkbookStructure } from '../plan';

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

interface Llamada {
  readonly ficha: FichaFuncion;
  readonly escrita: string;
  readonly indice: number;
}

function llamadas(formula: string): Llamada[] {
  return [...formula.matchAll(LLAMADA)].flatMap(({ 0: escrita, index: indice, groups }) => {
    const ficha = groups?.nombre ? PROPIAS.get(groups.nombre.toUpperCase()) : undefined;
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

export interface Tope {
  readonly rows: number;
  readonly columns: number;
}

const UNA: Tope = { rows: 1, columns: 1 };

/** Functions of one result, however long their range. */
const DE_UN_RESULTADO = new Set(['PROMEDIO', 'INDICE', 'VALORACION']);

/** A sheet and a range, a column of a table, an array constant, or a name. */
const RANGO =
  /"(?:[^"]|"")*"|(?<constante>\{[^}]*\})|(?<derrame>#)(?=[,)\s])|(?<tabla>[\p{L}_\\][\p{L}\p{N}_.]*)\[(?<columna>[^\]]*)\]|\$?[A-Z]{1,3}\$?\d{1,7}:\$?[A-Z]{1,3}\$?\d{1,7}|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7}|(?<nombre>[\p{L}_\\][\p{L}\p{N}_.]*)(?![\p{L}\p{N}_.(![])/giu;

/**
 * The most rows and columns that the formula's result can spill over: those of the largest ranges
 * that it names. `Infinity` where a reference does not tell.
 */
export function topeDeDerrame(formula: string, estructura: WorkbookStructure): Tope {
  if (llamadas(formula).every(({ ficha }) => DE_UN_RESULTADO.has(ficha.id))) return UNA;
  let { rows, columns } = UNA;
  const suma = (area: { readonly rows: number; readonly columns: number }) => {
    rows = Math.max(rows, area.rows);
    columns = Math.max(columns, area.columns);
  };
  for (const { 0: escrito, groups } of formula.matchAll(RANGO)) {
    if (escrito.startsWith('"')) continue;
    if (groups?.constante !== undefined) suma(deConstante(groups.constante));
    else if (groups?.derrame !== undefined) suma({ rows: Infinity, columns: Infinity });
    else if (groups?.tabla !== undefined)
      suma(deTabla(groups.tabla, groups.columna ?? '', estructura));
    else if (groups?.nombre !== undefined) {
      const nombre = groups.nombre.toUpperCase();
      const ref = estructura.names.find((n) => n.name.toUpperCase() === nombre)?.ref;
      if (ref) suma(ref.area);
      const tabla = estructura.tables.find((t) => t.name.toUpperCase() === nombre);
      if (tabla) suma(tabla.area);
    } else {
      const area: Area | null = parseAddress(escrito);
      if (area) suma(area);
    }
  }
  return { rows, columns };
}

const deConstante = (constante: string): Tope => {
  const filas = constante
    .slice(1, -1)
    .replaceAll(/"(?:[^"]|"")*"/g, '0')
    .split(';');
  return { rows: filas.length, columns: filas[0]!.split(',').length };
};

/** `[@Valor]` is one cell; a column or several are as long as the table. */
function deTabla(nombre: string, columna: string, estructura: WorkbookStructure): Tope {
  if (columna.includes('@') || /#this row/i.test(columna)) return UNA;
  const tabla = estructura.tables.find((t) => t.name.toUpperCase() === nombre.toUpperCase());
  return tabla ? tabla.area : { rows: Infinity, columns: Infinity };
}
