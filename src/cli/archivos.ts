/** Files of the command line: read whole, written whole or not at all. */
import {
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { cli } from '../textos/cli';
import { Fin, type Terminal } from './salida';

const T = cli.errores;

/** In place of a path: standard input or standard output. */
export const ESTANDAR = '-';

const codigoDe = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : String(error);

export function leerArchivo(ruta: string): Uint8Array {
  try {
    if (statSync(ruta).isDirectory()) throw new Fin(T.esCarpeta(ruta));
    return readFileSync(ruta);
  } catch (error) {
    if (error instanceof Fin) throw error;
    const codigo = codigoDe(error);
    if (codigo === 'ENOENT' || codigo === 'ENOTDIR') throw new Fin(T.noExiste(ruta));
    if (codigo === 'EACCES' || codigo === 'EPERM') throw new Fin(T.sinPermiso(ruta));
    throw new Fin(T.noSePuedeLeer(ruta, codigo));
  }
}

export interface PorEscribir {
  readonly ruta: string;
  readonly contenido: Uint8Array | string;
}

/** A plain file, or nothing yet: a folder, a device or a pipe is refused. */
function exigeArchivo(ruta: string): void {
  if (ruta === ESTANDAR) return;
  const hay = statSync(ruta, { throwIfNoEntry: false });
  if (hay?.isDirectory()) throw new Fin(T.esCarpeta(ruta));
  if (hay && !hay.isFile()) throw new Fin(T.noEsArchivo(ruta));
}

/**
 * Refuses an output that Excel would not open under its name: what is written is .xlsx, or what
 * the workbook that was read is. Before any work is done.
 */
export function exigeSalida(salida: string, { pantalla }: Terminal, libro?: string): void {
  if (salida === ESTANDAR) {
    if (pantalla) throw new Fin(T.libroEnPantalla);
    return;
  }
  exigeArchivo(salida);
  const extension = extname(salida).toLowerCase();
  // Which of the two it has to be is known once the workbook is open.
  if (extension === '.xlsx' || extension === '.xlsm') return;
  // Of what comes by standard input no name says what it is.
  const conNombre = libro !== undefined && libro !== ESTANDAR;
  if (conNombre && extension === extname(libro).toLowerCase()) return;
  throw new Fin(T.salidaNoEsLibro(salida));
}

/**
 * Where what is written to a path goes: a link stays a link, and its target is written, also one
 * that is not there yet.
 */
function destinoDe(ruta: string): string {
  const destino = alFinal(ruta);
  const enlace = lstatSync(destino, { throwIfNoEntry: false })?.isSymbolicLink();
  return enlace ? alFinal(resolve(dirname(destino), readlinkSync(destino))) : destino;
}

/** Files first; what goes to standard output once they are there. */
export function escribir(
  salidas: readonly PorEscribir[],
  { datos }: Pick<Terminal, 'datos'>,
): void {
  escribirArchivos(salidas.filter(({ ruta }) => ruta !== ESTANDAR));
  for (const { ruta, contenido } of salidas) if (ruta === ESTANDAR) datos(contenido);
}

/**
 * All of them or none: each is written beside its place under a temporary name first, and only
 * when all are there do they take their names.
 */
function escribirArchivos(archivos: readonly PorEscribir[]): void {
  const temporales: { temporal: string; ruta: string }[] = [];
  let actual = '';
  try {
    for (const { ruta, contenido } of archivos) {
      actual = ruta;
      exigeArchivo(ruta);
      const destino = destinoDe(ruta);
      // Renaming over a file that may not be written would get round its protection.
      if (existsSync(destino)) closeSync(openSync(destino, 'r+'));
      const temporal = join(dirname(destino), `.${basename(destino)}.${process.pid}.tmp`);
      temporales.push({ temporal, ruta: destino });
      writeFileSync(temporal, contenido, { flag: 'wx' });
    }
    for (const { temporal, ruta } of temporales) {
      actual = ruta;
      renameSync(temporal, ruta);
    }
  } catch (error) {
    for (const { temporal } of temporales) rmSync(temporal, { force: true });
    if (error instanceof Fin) throw error;
    throw new Fin(T.noSePuedeEscribir(actual, codigoDe(error)));
  }
}

const CON_MACROS = ['.xlsm', '.xltm', '.xlam'];

/** Refuses a name under which Excel does not open what has macros, or what has none. */
export function exigeNombre(salida: string, macros: boolean): void {
  if (salida === ESTANDAR) return;
  if (CON_MACROS.includes(extname(salida).toLowerCase()) === macros) return;
  throw new Fin((macros ? T.salidaSinMacros : T.salidaConMacros)(salida));
}

/** Refuses an output that has no name to begin with. */
export function exigeQueHayaSalida(libro: string, salida: string | undefined): void {
  if (libro === ESTANDAR && salida === undefined) throw new Fin(T.faltaSalida);
}

/** What a copy is of its workbook, as its name says. */
export type QueEs =
  | 'evaluado'
  | 'copia'
  | 'actualizado'
  | 'reparado'
  | 'importado'
  | 'cerrado'
  | 'redactado'
  | 'version';

/**
 * `LIBRO-evaluado.xlsx` beside the workbook, `.xlsm` where it has macros; with a number where that
 * is there already.
 */
export function salidaPorDefecto(libro: string, queEs: QueEs, macros: boolean): string {
  const base = join(dirname(libro), `${basename(libro, extname(libro))}-${queEs}`);
  const extension = macros ? '.xlsm' : '.xlsx';
  let ruta = `${base}${extension}`;
  for (let n = 2; existsSync(ruta); n++) ruta = `${base} (${n})${extension}`;
  return ruta;
}

/** Where a path leads: links are followed as far as there is something. */
function alFinal(ruta: string): string {
  try {
    return realpathSync(ruta);
  } catch {
    return resolve(ruta);
  }
}

/** Refuses two names for one file, which would lose one of them; `entra` is only read. */
export function exigeDistintos(entra: string | null, ...salen: readonly string[]): void {
  const vistas = new Set<string>();
  if (entra !== null && entra !== ESTANDAR) vistas.add(alFinal(entra));
  for (const ruta of salen) {
    const completa = ruta === ESTANDAR ? ruta : alFinal(ruta);
    if (vistas.has(completa)) throw new Fin(T.mismoArchivo(ruta === ESTANDAR ? cli.salida : ruta));
    vistas.add(completa);
  }
}

/** Whether both lead to one file. */
export const esElMismo = (una: string, otra: string): boolean =>
  una !== ESTANDAR && otra !== ESTANDAR && alFinal(una) === alFinal(otra);
