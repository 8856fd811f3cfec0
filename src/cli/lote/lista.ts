/** Which workbooks a batch is of, always in the same order, and which of them are one part's. */
import { readdirSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { cli } from '../../textos/cli';
import { ESTANDAR, leerArchivo } from '../archivos';
import { Fin, type Terminal } from '../salida';

const T = cli.lote;
const LIBROS = ['.xlsx', '.xlsm'];

export interface DeLote {
  /** Its name in the results, with `/` wherever it runs. */
  readonly archivo: string;
  readonly ruta: string;
}

/** Part `i` of `n`, from 1. */
export interface Parte {
  readonly i: number;
  readonly n: number;
}

export function leeParte(texto: string): Parte {
  const [, i, n] = /^(\d+)\/(\d+)$/.exec(texto) ?? [];
  const parte = { i: Number(i), n: Number(n) };
  if (!(parte.i >= 1 && parte.i <= parte.n)) throw new Fin(T.parte(texto));
  return parte;
}

/** A workbook that is open in Excel leaves a `~$…` beside it, which is none. */
const esLibro = (ruta: string): boolean =>
  LIBROS.includes(extname(ruta).toLowerCase()) && !/(?:^|[\\/])[.~]/.test(ruta);

/** By code units, so that every machine has the same order. */
const porNombre = (a: DeLote, b: DeLote): number =>
  a.archivo < b.archivo ? -1 : a.archivo > b.archivo ? 1 : 0;

function enCarpeta(carpeta: string): DeLote[] {
  const entradas = readdirSync(carpeta, { recursive: true, withFileTypes: true });
  return entradas
    .filter((una) => una.isFile() || una.isSymbolicLink())
    .map((una) => join(una.parentPath, una.name))
    .map((ruta) => ({ archivo: relative(carpeta, ruta).split(sep).join('/'), ruta }))
    .filter(({ archivo }) => esLibro(archivo));
}

/** One path a line; each is tried, whatever its name. */
const enLista = (bytes: Uint8Array): DeLote[] =>
  new TextDecoder()
    .decode(bytes)
    .split(/\r?\n/)
    .map((linea) => linea.trim())
    .filter((linea) => linea !== '')
    .map((ruta) => ({ archivo: ruta.split(sep).join('/'), ruta }));

/** A folder with all below it, a workbook, or a list of paths (`-`: from standard input). */
export async function librosDe(donde: string, terminal: Terminal): Promise<DeLote[]> {
  const esCarpeta = statSync(donde, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const libros = esCarpeta
    ? enCarpeta(donde)
    : esLibro(donde)
      ? [{ archivo: donde.split(sep).join('/'), ruta: donde }]
      : enLista(donde === ESTANDAR ? await terminal.entrada() : leerArchivo(donde));
  if (libros.length === 0) throw new Fin(T.ninguno(donde));
  const unicos = new Map(libros.map((uno) => [uno.archivo, uno]));
  return [...unicos.values()].sort(porNombre);
}

export const deLaParte = (libros: readonly DeLote[], { i, n }: Parte): DeLote[] =>
  libros.filter((_, k) => k % n === i - 1);
