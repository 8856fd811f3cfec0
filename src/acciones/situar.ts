/** Where a workbook stands: whose it is, what its figures are, what was made of it and when. */
import { nombraRegla, type AjustableDe } from '../libro/ajustes';
import { VERSION_CONTRATO } from '../libro/contrato';
import { filaDeEjemplo } from '../libro/ejemplo';
import { generada } from '../libro/generadas';
import type { HojaGenerada } from '../libro/hojasGeneradas';
import { areasDeEntrada, leeLibro, type LibroLeido } from '../libro/leer';
import { entradasDe, renglonesPorLeer, type HojaConRenglones } from '../libro/renglones';
import type { Renglones } from '../libro/renglones';
import { cierreDe, type CierreDelAnio } from '../libro/publicado';
import { huellaDe, selloDe } from '../libro/sello';
import { tablaLlamada } from '../libro/tablas';
import { evaluar } from '../ceplan/evaluar';
import type { Celda, Fecha, Hallazgo, Politica } from '../ceplan/tipos';
import type { Evaluacion } from '../ceplan/tiposEvaluacion';
import type { CellGrid, OpenWorkbook, WorkbookStructure } from '@pnftp/xlsx/plan';
import type { Contexto } from './encargo';

/** The sheets that are handed over. */
const ENTREGADAS = ['avance', 'resumen', 'matriz'] as const satisfies readonly HojaGenerada[];

export interface HojaSituada {
  readonly clave: (typeof ENTREGADAS)[number];
  readonly titulo: string;
  /** `null` where it does not say when it was made. */
  readonly fecha: Fecha | null;
  /** Whether it was made of the data that the workbook holds. */
  readonly vigente: boolean;
}

export interface Situacion {
  readonly nombre: string;
  /** `null` while the workbook does not say it. */
  readonly anio: number | null;
  /** Whether it is of an earlier contract, and can be brought up to date. */
  readonly anterior: boolean;
  readonly ejemplo: boolean;
  /** Findings of reading that stand in the way of any figure. */
  readonly errores: number;
  readonly politica: Politica | null;
  /** `null` where reading found errors. */
  readonly evaluacion: Evaluacion | null;
  /** Keys of tblPolitica whose name the matrix is signed with, blank as yet. */
  readonly sinFirma: readonly Firma[];
  readonly hojas: readonly HojaSituada[];
  /** What tells its data from any other; `null` where they cannot be read. */
  readonly huella: string | null;
  /** How the evaluated year was closed; `null` while it is open. */
  readonly cierre: CierreDelAnio | null;
  /** Where to write what may be missing; those that the workbook lacks are not among them. */
  readonly celdas: Readonly<Partial<Record<Firma | LugarBuscado, Celda>>>;
  /** The cell of a record's field; `null` where the workbook has none. */
  readonly localiza: LibroLeido['localiza'];
  /** What its rows are about; of generated sheets, those that were read or written just now. */
  readonly renglones: Renglones;
}

type LugarBuscado = 'nivel_criterio_3' | 'objetivos' | 'valores' | 'logros';

export const FIRMAS = ['elaborado_por', 'visado_por', 'aprobado_por'] as const;
export type Firma = (typeof FIRMAS)[number];

interface OpcionesDeSituar extends Pick<Contexto, 'hoy'> {
  /** The rules and what may be set of them, fetched where the workbook sets any. */
  readonly reglas: () => Promise<{ readonly ajustableDe: AjustableDe }>;
}

const hablaDeReglas = ({ cells }: CellGrid): boolean =>
  cells.some((fila) => fila.some((celda) => typeof celda === 'string' && nombraRegla(celda)));

/** `null` where it is not a standard workbook. Two requests, and one for each 4 MB more. */
export async function situar(
  abierto: OpenWorkbook,
  { hoy, reglas }: OpcionesDeSituar,
): Promise<{ situacion: Situacion | null; estructura: WorkbookStructure }> {
  const estructura = await abierto.describe();
  if (!esLibro(estructura)) return { situacion: null, estructura };
  const entrada = areasDeEntrada(estructura);
  const generadas = renglonesPorLeer(estructura);
  const grids = await abierto.read([...entrada, ...generadas.areas]);
  const suyos = grids.slice(0, entrada.length);
  const ajustableDe = suyos.some(hablaDeReglas) ? (await reglas()).ajustableDe : () => undefined;
  const libro = leeLibro(estructura, suyos, { hoy, ajustableDe });
  const renglones = generadas.leer(grids.slice(entrada.length));
  return {
    situacion: situacionDe(libro, evaluacionDe(libro), { ...SIN_HECHAS, renglones }),
    estructura,
  };
}

/** A workbook of ours has at least one of the two tables that all others hang on. */
export const esLibro = (estructura: WorkbookStructure): boolean =>
  ['tblPolitica', 'tblIndicadores'].some((tabla) => tablaLlamada(estructura, tabla));

export const evaluacionDe = ({ politica, hallazgos }: LibroLeido): Evaluacion | null =>
  politica && !hallazgos.some((h) => h.severidad === 'error') ? evaluar(politica) : null;

interface Hechas {
  readonly hoy: Fecha;
  readonly hojas: Readonly<Partial<Record<HojaGenerada, string>>>;
  readonly renglones: readonly HojaConRenglones[];
}

const SIN_HECHAS: Hechas = { hoy: '', hojas: {}, renglones: [] };

/** `hechas`: sheets that have just been made of it, and what is known of rows. */
export function situacionDe(
  libro: LibroLeido,
  evaluacion: Evaluacion | null,
  hechas: Hechas = SIN_HECHAS,
): Situacion {
  const { politica, datos, ajustes, contrato, tablas, estructura, hallazgos } = libro;
  const huella = politica && datos ? huellaDe(politica, datos, ajustes) : null;
  const hojas = ENTREGADAS.flatMap((clave): HojaSituada[] => {
    const recien = hechas.hojas[clave];
    if (recien !== undefined) return [{ clave, titulo: recien, fecha: hechas.hoy, vigente: true }];
    const { modo, titulo } = generada(estructura, clave);
    if (modo === 'create') return [];
    const sello = selloDe(estructura, clave);
    const vigente = sello !== null && sello.huella === huella;
    return [{ clave, titulo, fecha: sello?.fecha ?? null, vigente }];
  });
  const version = contrato?.version ?? VERSION_CONTRATO;
  return {
    nombre: datos?.nombre ?? '',
    anio: datos?.anioEvaluado ?? null,
    anterior: version < VERSION_CONTRATO,
    ejemplo: [...tablas.values()].some((tabla) => filaDeEjemplo(tabla) !== null),
    errores: hallazgos.filter((h) => h.severidad === 'error').length,
    politica,
    evaluacion,
    sinFirma: datos ? FIRMAS.filter((firma) => !firmante(datos, firma)) : [],
    hojas,
    huella,
    cierre: politica && evaluacion ? cierreDe(libro.cierres, politica, evaluacion) : null,
    celdas: celdasDe(libro),
    localiza: libro.localiza,
    renglones: { entradas: entradasDe(libro.tablas), generadas: hechas.renglones },
  };
}

const CAMPO = {
  elaborado_por: 'elaboradoPor',
  visado_por: 'visadoPor',
  aprobado_por: 'aprobadoPor',
} as const satisfies Record<Firma, string>;

const firmante = (datos: NonNullable<LibroLeido['datos']>, firma: Firma): string =>
  datos[CAMPO[firma]];

function celdasDe({ localiza, tablas, datos }: LibroLeido): Situacion['celdas'] {
  const claves = [...FIRMAS, 'nivel_criterio_3'] as const;
  const anio = datos ? { anio: datos.anioEvaluado } : {};
  const lugares: readonly (readonly [Firma | LugarBuscado, Hallazgo['lugar']])[] = [
    ...claves.map((campo) => [campo, { tabla: 'politica', fila: 0, campo }] as const),
    ['objetivos', { tabla: 'objetivos', fila: 0, campo: 'codigo' }],
    ['valores', { tabla: 'fichas', fila: 0, campo: 'valores', ...anio }],
    ['logros', { tabla: 'fichas', fila: 0, campo: 'logros', ...anio }],
  ];
  const celdas = lugares.flatMap(([cual, lugar]) => {
    const celda = tablas.size > 0 ? localiza(lugar) : null;
    return celda ? [[cual, celda] as const] : [];
  });
  return Object.fromEntries(celdas);
}
