/**
 * The contract of a formato de reporte: what its sheets, tables and columns are, as data. Who makes
 * formatos and who reads them back know nothing else of them.
 *
 * A column is `fija` (ours, locked, part of the digest), a `casilla` (theirs; its number is for life,
 * whatever period and sheet) or a `formula` (ours, of no meaning to who reads).
 */
import { ESTADOS_DEL_DATO } from '../ceplan/estadosDelDato';
import { normaliza } from '../libro/esquema';
import { escribePeriodo, type PeriodoDeReporte } from './periodo';

/** Raised where a formato of the version before could be read wrongly. */
export const VERSION_FORMATO = 1;

export type HojaDeFormato = 'instrucciones' | 'reporte' | 'observaciones' | 'compromisos';

/** Titles of the sheets, in the order of their tabs. */
export const HOJAS_DE_FORMATO: Readonly<Record<HojaDeFormato, string>> = {
  instrucciones: 'Instrucciones',
  reporte: 'Reporte',
  observaciones: 'Observaciones',
  compromisos: 'Compromisos',
};

export type TipoDeCelda =
  'texto' | 'codigo' | 'numero' | 'entero' | 'lista' | 'fecha' | 'enlace' | 'correo';

export interface ColumnaDeFormato {
  /** What it is of a row: fields of `Reporte`, `Ficha` and tblCompromisos have their own names. */
  readonly campo: string;
  /** Without the number of its casilla. */
  readonly titulo: string;
  readonly clase: 'fija' | 'casilla' | 'formula';
  readonly casilla?: number;
  readonly tipo: TipoDeCelda;
  /** In characters. */
  readonly ancho: number;
  /**
   * An answer that is accepted changes it: whole, or by what it adds below. It is no part of what
   * went out then, and the formato is the same one after it.
   */
  readonly alResponder?: 'entera' | 'debajo';
  /** For `lista`, where the texts do not depend on the workbook. */
  readonly opciones?: readonly string[];
}

export type NombreDeTabla =
  'tblFormatoReporte' | 'tblFormatoObservaciones' | 'tblFormatoCompromisos';

export interface TablaDeFormato {
  readonly nombre: NombreDeTabla;
  readonly hoja: HojaDeFormato;
  readonly columnas: readonly ColumnaDeFormato[];
  /** Fields, all `fija`, that together name a row once. */
  readonly clave: readonly string[];
}

const fija = (
  campo: string,
  titulo: string,
  tipo: TipoDeCelda,
  ancho: number,
): ColumnaDeFormato => ({ campo, titulo, clase: 'fija', tipo, ancho });

const casilla = (
  numero: number,
  campo: string,
  titulo: string,
  tipo: TipoDeCelda,
  ancho: number,
  opciones?: readonly string[],
): ColumnaDeFormato => ({
  campo,
  titulo,
  clase: 'casilla',
  casilla: numero,
  tipo,
  ancho,
  ...(opciones ? { opciones } : {}),
});

/** How much of the row is filled in, 0 to 1; and what is missing or contradicts itself, in words. */
const cuenta = (ancho: number): readonly ColumnaDeFormato[] => [
  { campo: 'llenado', titulo: 'Llenado', clase: 'formula', tipo: 'numero', ancho: 9 },
  { campo: 'queFalta', titulo: 'Qué falta', clase: 'formula', tipo: 'texto', ancho },
];

export const SI_NO = ['Sí', 'No'] as const;

/** Who fills it in, on Instrucciones: each cell has a name of its own, `nombreDeCasilla`. */
export const CONTACTO: readonly ColumnaDeFormato[] = [
  casilla(1, 'nombre', 'Nombre y apellidos', 'texto', 40),
  casilla(2, 'cargo', 'Cargo y unidad', 'texto', 40),
  casilla(3, 'correo', 'Correo institucional', 'correo', 40),
  casilla(4, 'telefono', 'Teléfono institucional', 'texto', 40),
];

/** The hidden name of a casilla that stands in no table. */
export const nombreDeCasilla = (numero: number): string => `PNFTP_casilla_${numero}`;

/** The indicators that the entity reports. `Valor` of earlier periods is there to compare with. */
const reporte = ({ anio, periodo }: PeriodoDeReporte): TablaDeFormato => ({
  nombre: 'tblFormatoReporte',
  hoja: 'reporte',
  clave: ['tipo', 'codigo'],
  columnas: [
    fija('numero', 'N°', 'entero', 5),
    fija('tipo', 'Tipo', 'texto', 9),
    fija('codigo', 'Código', 'codigo', 8),
    fija('indicador', 'Indicador', 'texto', 34),
    fija('unidadMedida', 'Unidad de medida', 'texto', 12),
    fija('sentido', 'Sentido esperado', 'texto', 12),
    fija('lineaBaseAnio', 'Año de la línea base', 'entero', 9),
    fija('lineaBase', 'Línea base', 'numero', 10),
    fija('logroEsperado', `Logro esperado ${anio}`, 'numero', 10),
    fija('valorAnterior', `Valor obtenido ${anio - 1}`, 'numero', 10),
    ...(periodo === 'Semestre I'
      ? []
      : [fija('semestreAnterior', `Semestre I ${anio}`, 'numero', 10)]),
    casilla(5, 'numerador', 'Numerador', 'numero', 12),
    casilla(6, 'denominador', 'Denominador', 'numero', 13),
    casilla(7, 'valor', 'Valor', 'numero', 11),
    ...(periodo === 'Semestre II'
      ? [casilla(8, 'acumulado', 'Acumulado', 'lista', 12, SI_NO)]
      : []),
    casilla(9, 'estadoDato', 'Estado del dato', 'lista', 13, ESTADOS_DEL_DATO),
    casilla(10, 'fechaCorte', 'Fecha de corte', 'fecha', 12),
    casilla(11, 'sustento', 'Sustento', 'texto', 34),
    casilla(12, 'enlace', 'Evidencia (enlace)', 'enlace', 20),
    casilla(13, 'motivo', 'Motivo de no reporte', 'texto', 22),
    ...cuenta(34),
  ],
});

/** What the reviewer has asked and nobody has agreed to yet; a row of tblReportes each. */
const OBSERVACIONES: TablaDeFormato = {
  nombre: 'tblFormatoObservaciones',
  hoja: 'observaciones',
  clave: ['tipo', 'codigo', 'anio', 'periodo', 'estadoDato'],
  columnas: [
    fija('numero', 'N°', 'entero', 5),
    fija('tipo', 'Tipo', 'texto', 9),
    fija('codigo', 'Código', 'codigo', 8),
    fija('indicador', 'Indicador', 'texto', 34),
    fija('anio', 'Año', 'entero', 7),
    fija('periodo', 'Periodo', 'texto', 12),
    fija('estadoDato', 'Estado del dato', 'texto', 12),
    { ...fija('valor', 'Valor reportado', 'numero', 11), alResponder: 'entera' },
    { ...fija('estadoRevision', 'Estado de revisión', 'texto', 12), alResponder: 'entera' },
    { ...fija('observacion', 'Observación', 'texto', 36), alResponder: 'debajo' },
    casilla(14, 'respuesta', 'Respuesta', 'texto', 36),
    ...cuenta(24),
  ],
};

/** What the entity has committed itself to; a row of tblCompromisos each. */
const COMPROMISOS: TablaDeFormato = {
  nombre: 'tblFormatoCompromisos',
  hoja: 'compromisos',
  clave: ['tipo', 'codigo', 'anio'],
  columnas: [
    fija('numero', 'N°', 'entero', 5),
    fija('tipo', 'Tipo', 'texto', 9),
    fija('codigo', 'Código', 'codigo', 8),
    fija('anio', 'Año evaluado', 'entero', 9),
    fija('recomendacion', 'Recomendación', 'texto', 38),
    fija('medioPedido', 'Medio de verificación pedido', 'texto', 22),
    fija('plazo', 'Plazo', 'texto', 9),
    fija('vence', 'Vence', 'fecha', 11),
    casilla(15, 'estado', 'Estado de cumplimiento', 'lista', 15),
    casilla(16, 'comentario', 'Comentario', 'texto', 30),
    casilla(17, 'medioVerificacion', 'Medio de verificación', 'enlace', 24),
    ...cuenta(24),
  ],
};

const hechas = new Map<string, readonly TablaDeFormato[]>();

/** The tables of a formato for a period, in the order of their sheets; one without rows is left out. */
export function tablasDelFormato(periodo: PeriodoDeReporte): readonly TablaDeFormato[] {
  const cuando = escribePeriodo(periodo);
  const suyas = hechas.get(cuando) ?? [reporte(periodo), OBSERVACIONES, COMPROMISOS];
  hechas.set(cuando, suyas);
  return suyas;
}

/** `Valor (casilla 7)`, `Indicador`: what stands in the header; its number never on a line alone. */
export const encabezadoDe = ({ titulo, casilla: numero }: ColumnaDeFormato): string =>
  numero === undefined ? titulo : `${titulo} (casilla\u00a0${numero})`;

interface Encabezados {
  readonly porCasilla: ReadonlyMap<number, ColumnaDeFormato>;
  readonly porTitulo: ReadonlyMap<string, ColumnaDeFormato>;
}

const deTablas = new WeakMap<TablaDeFormato, Encabezados>();

/** The headings of a table, made once: they are looked for in each of many files. */
function encabezadosDe(tabla: TablaDeFormato): Encabezados {
  const hechos = deTablas.get(tabla);
  if (hechos) return hechos;
  // The first of those that are alike counts.
  const deAtras = [...tabla.columnas].reverse();
  const encabezados = {
    porCasilla: new Map(
      deAtras.flatMap((c) => (c.casilla === undefined ? [] : [[c.casilla, c] as const])),
    ),
    porTitulo: new Map(deAtras.map((c) => [normaliza(c.titulo), c] as const)),
  };
  deTablas.set(tabla, encabezados);
  return encabezados;
}

/**
 * The column that a header means: by the number of its casilla, else by its title, accents, case
 * and spaces apart; `null` for any other text.
 */
export function columnaDeEncabezado(
  tabla: TablaDeFormato,
  encabezado: string,
): ColumnaDeFormato | null {
  return columnaDe(tabla, normaliza(encabezado));
}

/** The same of a header that is normalised already: one is looked for in several tables. */
export function columnaDe(tabla: TablaDeFormato, visto: string): ColumnaDeFormato | null {
  const { porCasilla, porTitulo } = encabezadosDe(tabla);
  const numero = /\(casilla (\d+)\)$/.exec(visto)?.[1];
  if (numero === undefined) return porTitulo.get(visto) ?? null;
  const titulo = visto.replace(/ ?\(casilla \d+\)$/, '');
  return porCasilla.get(Number(numero)) ?? porTitulo.get(titulo) ?? null;
}

/** Columns that people fill in. */
export const casillasDe = ({ columnas }: TablaDeFormato): readonly ColumnaDeFormato[] =>
  columnas.filter(({ clase }) => clase === 'casilla');

/** Columns that nobody may change: what the digest is of. */
export const fijasDe = ({ columnas }: TablaDeFormato): readonly ColumnaDeFormato[] =>
  columnas.filter(({ clase }) => clase === 'fija');
