/**
 * How many rows and columns a formula's result fills, as far as its text tells: what spilled has
 * to be kept with it when it becomes its value, and freed when it comes back.
 */
import { parse, tokenize } from '@borgar/fx';
import type { FichaFuncion } from '../functions/tipos';
import { parseAddress } from '@pnftp/xlsx/plan';
import type { TableInfo, WorkbookStructure } from '@pnftp/xlsx/plan';
import { conNombresPropios, fichaDe } from './formulasPnftp';

/** `null` where the text does not tell. */
export type Forma = { readonly rows: number; readonly columns: number } | null;

const UNA = { rows: 1, columns: 1 };

/** Native functions that go through their ranges cell by cell. */
const POR_CELDA = new Set(
  'IF IFERROR IFNA ISBLANK ISERROR ISNUMBER ISTEXT N T ABS ROUND ROUNDDOWN ROUNDUP INT SIGN TEXT VALUE TRIM UPPER LOWER LEFT RIGHT MID LEN CONCATENATE'.split(
    ' ',
  ),
);

/** Native functions of one result. */
const DE_UN_RESULTADO = new Set(
  'SUM AVERAGE COUNT COUNTA COUNTBLANK MIN MAX MEDIAN SUMPRODUCT COUNTIF COUNTIFS SUMIF SUMIFS AVERAGEIF AVERAGEIFS AND OR CONCAT TEXTJOIN ROWS COLUMNS TODAY YEAR'.split(
    ' ',
  ),
);

const PROPIAS_DE_UN_RESULTADO = new Set(['PROMEDIO', 'INDICE', 'VALORACION']);

type Nodo = NonNullable<ReturnType<typeof parse>> | null | undefined;

export function formaDeFormula(formula: string, estructura: WorkbookStructure): Forma {
  try {
    const tokens = tokenize(conNombresPropios(formula), { mergeRefs: true, withLocation: false });
    return formaDe(parse(tokens), estructura);
  } catch {
    return null;
  }
}

function formaDe(nodo: Nodo, estructura: WorkbookStructure): Forma {
  // An omitted argument.
  if (nodo === null || nodo === undefined) return UNA;
  switch (nodo.type) {
    case 'Literal':
    case 'ErrorLiteral':
      return UNA;
    case 'ArrayExpression':
      return { rows: nodo.elements.length, columns: nodo.elements[0]?.length ?? 1 };
    case 'ReferenceIdentifier':
      return deReferencia(nodo.value, nodo.kind, estructura);
    case 'UnaryExpression': {
      if (nodo.operator === '@') return UNA;
      // Another formula's spill, and what a range operator gives.
      if (!/^[-+%]$/.test(nodo.operator)) return null;
      return formaDe(nodo.arguments[0], estructura);
    }
    case 'BinaryExpression': {
      if (/^[:, ]$/.test(nodo.operator)) return null;
      return juntas(nodo.arguments.map((parte) => formaDe(parte as Nodo, estructura)));
    }
    case 'CallExpression': {
      const { callee } = nodo;
      const nombre = callee.type === 'Identifier' ? callee.name.toUpperCase() : '';
      const formas = nodo.arguments.map((parte) => formaDe(parte as Nodo, estructura));
      const ficha = fichaDe(nombre);
      if (ficha) return deFuncion(ficha, formas);
      if (DE_UN_RESULTADO.has(nombre)) return UNA;
      return POR_CELDA.has(nombre) ? juntas(formas) : deNativa(nombre, formas);
    }
    default:
      return null;
  }
}

/** INDEX and MATCH of single places, as the generated sheets use them. */
function deNativa(nombre: string, formas: readonly Forma[]): Forma {
  const lugares = nombre === 'INDEX' ? formas.slice(1) : [formas[0] ?? null];
  const buscan = nombre === 'INDEX' || nombre === 'MATCH' || nombre === 'XLOOKUP';
  return buscan && lugares.length > 0 && lugares.every(esUna) ? UNA : null;
}

const esUna = (forma: Forma): boolean => forma?.rows === 1 && forma.columns === 1;

const juntas = (formas: readonly Forma[]): Forma =>
  formas.reduce<Forma>(
    (a, b) =>
      a && b ? { rows: Math.max(a.rows, b.rows), columns: Math.max(a.columns, b.columns) } : null,
    UNA,
  );

/** What `functions/definir` makes of these shapes. */
function deFuncion(ficha: FichaFuncion, formas: readonly Forma[]): Forma {
  if (PROPIAS_DE_UN_RESULTADO.has(ficha.id)) return UNA;
  if (ficha.id === 'PONDERADORES') return formas[0] ?? UNA;
  const con = (cual: 'celda' | 'serie') =>
    formas.filter((_, i) => ficha.argumentos[i]?.forma === cual);
  const celdas = juntas(con('celda'));
  const series = con('serie');
  if (!celdas || series.includes(null)) return null;
  if (!ficha.argumentos.some(({ forma }) => forma === 'serie')) return celdas;
  const filas = series.map((serie) => (serie!.columns === 1 && esUna(celdas) ? 1 : serie!.rows));
  return { rows: Math.max(celdas.rows, ...filas), columns: 1 };
}

function deReferencia(value: string, kind: string, estructura: WorkbookStructure): Forma {
  if (kind === 'table') return deTabla(value, estructura);
  if (kind === 'name') {
    const nombre = value.toUpperCase();
    const definido = estructura.names.find(({ name }) => name.toUpperCase() === nombre);
    if (definido) return definido.ref?.area ?? null;
    const tabla = estructura.tables.find(({ name }) => name.toUpperCase() === nombre);
    return tabla ? { rows: filasDe(tabla), columns: tabla.area.columns } : null;
  }
  return parseAddress(value.slice(value.lastIndexOf('!') + 1));
}

const filasDe = ({ area, headerless }: TableInfo): number => area.rows - (headerless ? 0 : 1);

/** `tblX[@A]` is one cell, `tblX[A]` a column of the data; anything longer is not told. */
function deTabla(value: string, estructura: WorkbookStructure): Forma {
  const partes = /^([^[]*)\[([^\][]*)\]$/.exec(value);
  if (!partes) return null;
  const [, nombre = '', columna = ''] = partes;
  if (columna.startsWith('@')) return UNA;
  const tabla = estructura.tables.find(({ name }) => name.toUpperCase() === nombre.toUpperCase());
  if (!tabla || columna.startsWith('#')) return null;
  return { rows: filasDe(tabla), columns: columna === '' ? tabla.area.columns : 1 };
}
