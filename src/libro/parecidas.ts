/** Tables and columns under another name that are probably the ones that a workbook lacks. */
import type { TableInfo, WorkbookStructure } from '@pnftp/xlsx/plan';
import { agregadosDesde, PRIMERA_VERSION } from './contrato';
import { normaliza } from './esquema';
import type { Columna, EsquemaTabla } from './esquema';

/** What people write in place of our abbreviations. */
const ABREVIATURAS: Readonly<Record<string, readonly string[]>> = {
  le: ['logro esperado', 'logro', 'meta', 'meta programada', 'programado', 'meta esperada'],
  vo: [
    'valor obtenido',
    'valor',
    'obtenido',
    'ejecutado',
    'logrado',
    'logro obtenido',
    'resultado',
  ],
  lb: ['linea base', 'linea de base'],
};

/** Words that by themselves can be but one of our columns. */
const SOLAS = new Set(['sentido', 'agregacion', 'coordinacion', 'sustento', 'denominacion']);

const palabras = (texto: string): string[] =>
  normaliza(texto)
    .replace(/^(le|vo)(?=\d)/, '$1 ')
    .split(/[^a-z0-9°º]+/)
    .filter((palabra) => palabra !== '' && !/^(de|del|la|el)$/.test(palabra));

const contiene = (todas: readonly string[], unas: readonly string[]): boolean =>
  unas.length > 0 && unas.every((palabra) => todas.includes(palabra));

/** The titles that a column could go by, with what stands for its abbreviation written out. */
function formas(titulo: string): string[][] {
  const [primera = '', ...resto] = palabras(titulo);
  return [
    [primera, ...resto],
    ...(ABREVIATURAS[primera] ?? []).map((x) => [...palabras(x), ...resto]),
  ];
}

const enCifras = (palabra: string): string => palabra.replace(/o/g, '0').replace(/[il]/g, '1');

/** A year by itself, and not another one mistyped. */
export const esAnioPosible = (texto: string): boolean => /^(?:19[5-9]|20\d)\d$/.test(texto);

/**
 * "20252", "2205", "225" or "2O25" for 2025: a key more, less, other or swapped, or a letter for a
 * digit; never what is a year by itself.
 */
export function anioMalEscrito(palabra: string, anio: number): boolean {
  const cifras = enCifras(palabra);
  const suyo = String(anio);
  if (!/^\d{3,5}$/.test(cifras) || esAnioPosible(palabra)) return false;
  if (cifras === suyo) return true;
  let i = 0;
  while (cifras[i] === suyo[i]) i++;
  const [resto, del] = [cifras.slice(i), suyo.slice(i)];
  const girado = resto[0] === del[1] && resto[1] === del[0] && resto.slice(2) === del.slice(2);
  return (
    resto.slice(1) === del ||
    resto === del.slice(1) ||
    girado ||
    (resto.length === del.length && resto.slice(1) === del.slice(1))
  );
}

/**
 * The year, among those that a table has a column for, that a header of this column repeats with
 * a slip: "VO 20252", as Excel itself names a second "VO 2025". `null` where it is no such thing.
 */
export function anioRepetido(
  { titulo }: Columna,
  encabezado: string,
  anios: readonly number[],
): number | null {
  const [primera, cifras, ...demas] = palabras(encabezado);
  if (primera !== normaliza(titulo) || !cifras || demas.length > 0) return null;
  const posibles = anios.filter((anio) => anioMalEscrito(cifras, anio));
  const conEl = posibles.filter((anio) => enCifras(cifras).startsWith(String(anio)));
  return conEl[0] ?? (posibles.length === 1 ? posibles[0]! : null);
}

/**
 * Place of the header, among those that no column has, which is probably this column under
 * another name; `null` where there is none, or more than one.
 */
export function encabezadoParecido(
  { titulo, porAnio }: Columna,
  anio: number | undefined,
  libres: readonly { readonly encabezado: string; readonly indice: number }[],
): number | null {
  const posibles = libres.filter(({ encabezado }) => {
    const dicho = palabras(encabezado);
    if (porAnio && anio !== undefined) {
      // "Meta 2023" and "2023 meta", and not "Meta 2022".
      const deOtro = dicho.filter((p) => p !== String(anio) && !anioMalEscrito(p, anio));
      const sinAnio = deOtro.filter((palabra) => !/^(19|20)\d{2}$/.test(palabra));
      if (deOtro.length !== dicho.length - 1 || sinAnio.length !== deOtro.length) return false;
      return formas(titulo).some((forma) => forma.join(' ') === sinAnio.join(' '));
    }
    if (dicho.some((palabra) => /^(19|20)\d{2}$/.test(palabra))) return false;
    return formas(titulo).some(
      (forma) =>
        contiene(dicho, forma) ||
        ((dicho.length > 1 || SOLAS.has(dicho[0]!)) && contiene(forma, dicho)),
    );
  });
  return posibles.length === 1 ? posibles[0]!.indice : null;
}

/** Share of a table's own columns that have to be there for it to be taken for one of ours. */
const PARTE = 0.75;

const comunes = ({ nombre, columnas }: EsquemaTabla, { headers }: TableInfo): number => {
  const hay = new Set(headers.map(normaliza));
  // A table of an earlier version is one of ours without what came later.
  const posteriores = new Set(
    agregadosDesde(PRIMERA_VERSION).flatMap((agregado) =>
      'campo' in agregado && agregado.tabla === nombre ? [agregado.campo] : [],
    ),
  );
  const propias = columnas.filter(
    ({ campo, porAnio, tipo }) => !porAnio && tipo !== 'formula' && !posteriores.has(campo),
  );
  return propias.filter(({ titulo }) => hay.has(normaliza(titulo))).length / propias.length;
};

/** Tables of other names with the columns of this one, the likeliest first. */
export const tablasParecidas = (
  estructura: WorkbookStructure,
  esquema: EsquemaTabla,
  deOtros: ReadonlySet<string>,
): TableInfo[] =>
  estructura.tables
    .filter(({ name, headerless }) => !headerless && !deOtros.has(name.toLowerCase()))
    .map((tabla) => ({ tabla, parte: comunes(esquema, tabla) }))
    .filter(({ parte }) => parte >= PARTE)
    .sort((a, b) => b.parte - a.parte)
    .map(({ tabla }) => tabla);
