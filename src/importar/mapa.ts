/**
 * The map: every decision of an import as data, to be looked at, changed and used again for the next
 * period's file. It comes from a file or from a browser's memory: nothing of it is believed unchecked.
 */
import { cellAddress, type CellValue } from '@pnftp/xlsx/plan';
import type { Marca } from './cifras';
import type { ColumnaReconocida, TablaReconocida } from './reconocer';
import { significadoDe, textoDe, type Significado } from './significado';
import { aniosEn } from './vocabulario';

export interface ColumnaDeMapa {
  /** Missing, it holds on every sheet. */
  readonly hoja?: string;
  /** As the review gives it: in lower case, levels parted by ` › `, years as `{año}`. */
  readonly encabezado: string;
  /** `Indicador`, `LE {año}`, `VO {año} Semestre I`, `nada`. */
  readonly es: string;
  /** The decimal mark of its texts. */
  readonly decimal?: Marca;
  /** Whether shares of percentages stand as 0.75. */
  readonly fracciones?: boolean;
  /** What a column of nothing but zeros means. */
  readonly ceros?: 'blanco' | 'valor';
}

export interface RespuestaDeCelda {
  /** What the cell says: the answer holds for that and nothing else. */
  readonly dice: string;
  readonly es: string | number | null;
}

export interface Mapa {
  readonly version: 1;
  /** Values of tblPolitica by key. */
  readonly politica: Readonly<Record<string, string | number>>;
  readonly columnas: readonly ColumnaDeMapa[];
  /** What holds for rows that say nothing, by title of column: `{"Sentido esperado": "Ascendente"}`. */
  readonly constantes: Readonly<Record<string, string>>;
  /** What a text of a list means, by title of column. */
  readonly textos: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** How an entity is to be written, by how it is. */
  readonly entidades: Readonly<Record<string, string>>;
  /** By `Hoja!B7`. */
  readonly celdas: Readonly<Record<string, RespuestaDeCelda>>;
}

export const MAPA_VACIO: Mapa = {
  version: 1,
  politica: {},
  columnas: [],
  constantes: {},
  textos: {},
  entidades: {},
  celdas: {},
};

const ANIO = '{año}';

/** The meaning of a heading by the map's text; the year is the heading's own. */
export function segunMapa(
  es: string,
  { encabezado }: Pick<ColumnaReconocida, 'encabezado'>,
): Significado | null {
  const anios = aniosEn(encabezado);
  return significadoDe(es.replace(ANIO, anios.length > 0 ? String(anios.at(-1)) : ''));
}

/** The map's text of a meaning; a year that the heading says is said by it next time too. */
export function paraMapa(significado: Significado, encabezado: string): string {
  const texto = textoDe(significado);
  const anio = 'anio' in significado ? significado.anio : null;
  return anio && aniosEn(encabezado).at(-1) === anio ? texto.replace(String(anio), ANIO) : texto;
}

export type Decisiones = (
  hoja: string,
  columna: Pick<ColumnaReconocida, 'clave'>,
) => ColumnaDeMapa | undefined;

/** What the map says of a column; an entry for its sheet goes before one for all. */
export function decisiones({ columnas }: Mapa): Decisiones {
  const suyas = new Map(columnas.map((c) => [`${c.hoja ?? ''}!${c.encabezado}`, c]));
  return (hoja, { clave }) => suyas.get(`${hoja}!${clave}`) ?? suyas.get(`!${clave}`);
}

/** The columns with what a person said of them. */
export function conMapa(tabla: TablaReconocida, dice: Decisiones): TablaReconocida {
  const reconocidas = tabla.reconocidas.map((columna): ColumnaReconocida => {
    const dicha = dice(tabla.hoja.nombre, columna);
    const significado = dicha && segunMapa(dicha.es, columna);
    return significado ? { ...columna, significado, duda: null, candidatas: [] } : columna;
  });
  return { ...tabla, reconocidas };
}

export type ErrorDeMapa = { readonly donde: string; readonly dice: string };

const esObjeto = (x: unknown): x is Readonly<Record<string, unknown>> =>
  typeof x === 'object' && x !== null && !Array.isArray(x);
const esTexto = (x: unknown): x is string => typeof x === 'string';
const esValor = (x: unknown): x is string | number =>
  esTexto(x) || (typeof x === 'number' && Number.isFinite(x));

function objeto<T>(
  x: unknown,
  donde: string,
  cabe: (valor: unknown) => valor is T,
): Record<string, T> {
  if (x === undefined) return {};
  if (!esObjeto(x)) throw new MapaMalo({ donde, dice: JSON.stringify(x) });
  return Object.fromEntries(
    Object.entries(x).map(([clave, valor]) => {
      if (!cabe(valor))
        throw new MapaMalo({ donde: `${donde}.${clave}`, dice: JSON.stringify(valor) });
      return [clave, valor];
    }),
  );
}

/** A map that cannot be one; nothing of it is used. */
export class MapaMalo extends Error {
  override readonly name = 'MapaMalo';
  constructor(readonly error: ErrorDeMapa) {
    super(`${error.donde}: ${error.dice}`);
  }
}

/** A map out of what was parsed, or the review that holds it; throws `MapaMalo`. */
export function leeMapa(x: unknown): Mapa {
  const dado = esObjeto(x) && esObjeto(x.mapa) ? x.mapa : x;
  if (!esObjeto(dado)) throw new MapaMalo({ donde: 'mapa', dice: JSON.stringify(dado) ?? '' });
  if (dado.version !== 1)
    throw new MapaMalo({ donde: 'version', dice: JSON.stringify(dado.version) ?? '' });
  const columnas = dado.columnas ?? [];
  if (!Array.isArray(columnas))
    throw new MapaMalo({ donde: 'columnas', dice: JSON.stringify(columnas) });
  return {
    version: 1,
    politica: objeto(dado.politica, 'politica', esValor),
    columnas: columnas.map(leeColumna),
    constantes: objeto(dado.constantes, 'constantes', esTexto),
    textos: objeto(
      dado.textos,
      'textos',
      (v): v is Record<string, string> => esObjeto(v) && Object.values(v).every(esTexto),
    ),
    entidades: objeto(dado.entidades, 'entidades', esTexto),
    celdas: oVacias(
      objeto(
        dado.celdas,
        'celdas',
        (v): v is RespuestaDeCelda =>
          esObjeto(v) && esTexto(v.dice) && (v.es === null || esValor(v.es)),
      ),
    ),
  };
}

/** Without answers no cell is looked up. */
const oVacias = (celdas: Mapa['celdas']): Mapa['celdas'] =>
  Object.keys(celdas).length === 0 ? MAPA_VACIO.celdas : celdas;

function leeColumna(x: unknown, i: number): ColumnaDeMapa {
  const malo = (campo: string, dice: unknown) =>
    new MapaMalo({ donde: `columnas[${i}]${campo}`, dice: JSON.stringify(dice) ?? '' });
  if (!esObjeto(x)) throw malo('', x);
  const { hoja, encabezado, es, decimal, fracciones, ceros } = x;
  if (!esTexto(encabezado)) throw malo('.encabezado', encabezado);
  if (!esTexto(es) || !significadoDe(es.replace(ANIO, '2024'))) throw malo('.es', es);
  if (hoja !== undefined && !esTexto(hoja)) throw malo('.hoja', hoja);
  if (decimal !== undefined && decimal !== ',' && decimal !== '.') throw malo('.decimal', decimal);
  if (fracciones !== undefined && typeof fracciones !== 'boolean')
    throw malo('.fracciones', fracciones);
  if (ceros !== undefined && ceros !== 'blanco' && ceros !== 'valor') throw malo('.ceros', ceros);
  return {
    encabezado,
    es,
    ...(hoja === undefined ? {} : { hoja }),
    ...(decimal === undefined ? {} : { decimal }),
    ...(fracciones === undefined ? {} : { fracciones }),
    ...(ceros === undefined ? {} : { ceros }),
  };
}

/** What a map says of a text out of a workbook, which may be called `constructor`. */
export const propia = <T>(dicho: Readonly<Record<string, T>>, texto: string): T | undefined =>
  Object.hasOwn(dicho, texto) ? dicho[texto] : undefined;

/** The answer of a cell, where it still says what it said. */
export function respuesta(
  { celdas }: Mapa,
  {
    hoja,
    fila,
    columna,
  }: { readonly hoja: string; readonly fila: number; readonly columna: number },
  escrito: string,
): { es: CellValue } | null {
  if (celdas === MAPA_VACIO.celdas) return null;
  const dada = celdas[`${hoja}!${cellAddress(fila, columna)}`];
  return dada && dada.dice === escrito ? { es: dada.es } : null;
}
