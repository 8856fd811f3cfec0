/** A standard workbook in an open one: its input sheets, blank or filled. */
import { contenidoVacio, destinosEn, planLibro, type ContenidoLibro } from '../libro/crear';
import { TITULOS } from '../libro/esquema';
import { TABLAS_DE_ENTRADA } from '../libro/leer';
import { tablaLlamada } from '../libro/tablas';
import type { OpenWorkbook, WorkbookStructure } from '@pnftp/xlsx/plan';
import type { Contexto, Resultado } from './encargo';
import { AccionError, exigeTerminada } from './accionError';
import { escribir } from './escribir';
import { planBitacora } from '../libro/bitacora';
import { contenidoDe, instantaneaDeLibro, lineasDe, type LineasDeBitacora } from './instantanea';

/** From the first year to the last. */
export const MAX_ANIOS = 30;

/**
 * Content of a blank workbook for these years, both included, with what is known of the policy by
 * the keys of tblPolitica; throws `AccionError` for bad years.
 */
export function libroEnBlanco(
  desde: number,
  hasta: number,
  { idioma }: Contexto,
  politica: ContenidoLibro['politica'] = {},
): ContenidoLibro {
  const valen = [desde, hasta].every((a) => Number.isInteger(a) && a >= 1900 && a <= 2200);
  if (!valen || hasta < desde || hasta - desde > MAX_ANIOS) {
    throw new AccionError('aniosNoValidos', { desde, hasta }, idioma);
  }
  const vacio = contenidoVacio(Array.from({ length: hasta - desde + 1 }, (_, i) => desde + i));
  return { ...vacio, politica: { ...vacio.politica, ...politica } };
}

/**
 * What may be in the workbook already: anything, a title that is taken being given a number; any
 * sheet but one with a title of ours; or nothing at all.
 */
export type Cabida = 'conOtroTitulo' | 'sinEstasHojas' | 'vacio';

/**
 * Throws `AccionError` where the workbook already has tables of ours, unless an earlier try that
 * was broken off left them, and where it has more in it than it may.
 */
export async function crearLibro(
  abierto: OpenWorkbook,
  contexto: Contexto,
  contenido: ContenidoLibro,
  cabida: Cabida = 'conOtroTitulo',
): Promise<Resultado> {
  contexto.onProgress?.(0, 'leer');
  const estructura = await abierto.describe();
  exigeCabida(estructura, cabida, contexto);
  return crearEn(abierto, estructura, contexto, contenido);
}

/** The same in a workbook that has been described, with what the Bitácora is to say of it. */
export async function crearEn(
  abierto: OpenWorkbook,
  estructura: WorkbookStructure,
  contexto: Contexto,
  contenido: ContenidoLibro,
  lineas: Partial<LineasDeBitacora> = {},
): Promise<Resultado> {
  exigeSinLibro(estructura, contexto);
  const plan = planLibro(contenido, destinosEn(estructura), contexto.idioma);
  const { filas = [], fila } = lineas;
  const bitacora = planBitacora(filas, contexto.hoy, estructura, fila);
  await escribir(
    abierto,
    {
      ...plan,
      sheets: [...(bitacora ? [bitacora.sheet] : []), ...plan.sheets],
      names: [...(plan.names ?? []), ...(bitacora?.names ?? [])],
      snapshot: instantaneaDeLibro(
        contenido,
        bitacora ? { filas, fila: bitacora.fila } : undefined,
      ),
    },
    contexto,
  );
  return {
    accion: 'crearLibro',
    politica: null,
    evaluacion: null,
    hallazgos: [],
    justificados: [],
    hojas: {},
    matriz: null,
    pendientes: null,
    situacion: null,
    notas: [],
  };
}

function exigeCabida(
  { sheets, unfinished }: WorkbookStructure,
  cabida: Cabida,
  { idioma }: Contexto,
): void {
  if (cabida === 'conOtroTitulo') return;
  const nuestros = new Set(Object.values(TITULOS).map((titulo) => titulo.toLowerCase()));
  const estorban = sheets
    .filter(({ name, used }) => used !== null && !unfinished?.created.includes(name))
    .map(({ name }) => name)
    .filter((name) => cabida === 'vacio' || nuestros.has(name.toLowerCase()));
  if (estorban.length === 0) return;
  const codigo = cabida === 'vacio' ? 'libroConDatos' : 'hojasOcupadas';
  throw new AccionError(codigo, { hojas: estorban.join(', ') }, idioma);
}

/** Makes the workbook that was interrupted; `null` where it is not known what it was to hold. */
export async function retomarLibro(
  abierto: OpenWorkbook,
  contexto: Contexto,
  guardado: string | null,
): Promise<Resultado | null> {
  const contenido = guardado === null ? null : contenidoDe(guardado);
  if (!contenido) return null;
  const lineas = lineasDe(guardado!) ?? {};
  return crearEn(abierto, await abierto.describe(), contexto, contenido, lineas);
}

/** Throws `AccionError` where there are tables of ours, or something else is to be finished first. */
export function exigeSinLibro(estructura: WorkbookStructure, { idioma }: Contexto): void {
  const tablas = TABLAS_DE_ENTRADA.filter((e) => tablaLlamada(estructura, e.nombre));
  exigeTerminada(estructura, 'crearLibro', idioma);
  if (tablas.length > 0 && !estructura.unfinished) {
    const nombres = tablas.map((e) => e.nombre).join(', ');
    throw new AccionError('yaEsLibro', { tablas: nombres }, idioma);
  }
}
