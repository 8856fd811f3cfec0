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
    const sinAnio = dicho.filter((palabra) => !/^(19|20)\d{2}$/.test(palabra));
    if (porAnio) {
      // "Meta 2023" and "2023 meta", and not "Meta 2022".
      if (!dicho.includes(String(anio)) || sinAnio.length !== dicho.length - 1) return false;
      return formas(titulo).some((forma) => forma.join(' ') === sinAnio.join(' '));
    }
    if (sinAnio.length !== dicho.length) return false;
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
