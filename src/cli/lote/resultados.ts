/**
 * The results of a batch: a line a workbook, written whole and kept as it comes. Broken off at any
 * point, at most its last line is half written: that one is taken off, and its workbook done again.
 */
import { closeSync, ftruncateSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { cli } from '../../textos/cli';
import { Fin } from '../salida';
import { ORDENES_DE_LOTE, type Fila, type OrdenDeLote } from './fila';

const T = cli.lote;
const TROZO = 1 << 20;
const SALTO = 10;

/** A line as a row, `null` for anything else. */
function leeFila(linea: string): Fila | null {
  try {
    const fila = JSON.parse(linea) as Partial<Fila> | null;
    const vale =
      fila?.version === 1 &&
      typeof fila.archivo === 'string' &&
      ORDENES_DE_LOTE.some((orden) => orden === fila.orden);
    return vale ? (fila as Fila) : null;
  } catch {
    return null;
  }
}

/** Each whole line of a file, one at a time; gives where the last of them ends. */
function porLineas(fd: number, cada: (linea: string) => void): number {
  const trozo = Buffer.alloc(TROZO);
  let resto = Buffer.alloc(0);
  let hasta = 0;
  for (let leidos = readSync(fd, trozo); leidos > 0; leidos = readSync(fd, trozo)) {
    let bytes = Buffer.concat([resto, trozo.subarray(0, leidos)]);
    for (let salto = bytes.indexOf(SALTO); salto >= 0; salto = bytes.indexOf(SALTO)) {
      cada(bytes.toString('utf8', 0, salto));
      hasta += salto + 1;
      bytes = bytes.subarray(salto + 1);
    }
    resto = Buffer.from(bytes);
  }
  return hasta;
}

export interface Resultados {
  /** Names of those that are done. */
  readonly hechos: ReadonlySet<string>;
  readonly agregar: (fila: Fila) => void;
  readonly cerrar: () => void;
}

/** Opens results to go on with; what is no such file, or another order's, is refused and kept. */
export function abrirResultados(ruta: string, orden: OrdenDeLote): Resultados {
  const hay = statSync(ruta, { throwIfNoEntry: false });
  if (hay && !hay.isFile()) throw new Fin(cli.errores.noEsArchivo(ruta));
  const fd = abre(ruta);
  try {
    const hechos = new Set<string>();
    const hasta = porLineas(fd, (linea) => {
      const fila = leeFila(linea);
      if (!fila) throw new Fin(T.noSonResultados(ruta));
      if (fila.orden !== orden) throw new Fin(T.otraOrden(ruta, fila.orden));
      hechos.add(fila.archivo);
    });
    // A file that is no list of rows, and has no line's end, is not ours to cut.
    if (hasta === 0 && (hay?.size ?? 0) > 0 && !empiezaComoFila(fd)) {
      throw new Fin(T.noSonResultados(ruta));
    }
    ftruncateSync(fd, hasta);
    let lugar = hasta;
    return {
      hechos,
      agregar: (fila) => {
        const bytes = Buffer.from(`${JSON.stringify(fila)}\n`);
        for (let escrito = 0; escrito < bytes.length;) {
          const n = writeSync(fd, bytes, escrito, bytes.length - escrito, lugar);
          escrito += n;
          lugar += n;
        }
      },
      cerrar: () => closeSync(fd),
    };
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}

const COMIENZO = '{"version":1,"archivo":';

/** Of a first row that was broken off, all that there is is its beginning. */
function empiezaComoFila(fd: number): boolean {
  const bytes = Buffer.alloc(COMIENZO.length);
  const leidos = readSync(fd, bytes, 0, bytes.length, 0);
  return leidos > 0 && COMIENZO.startsWith(bytes.toString('utf8', 0, leidos));
}

function abre(ruta: string): number {
  try {
    const hay = statSync(ruta, { throwIfNoEntry: false });
    return openSync(ruta, hay ? 'r+' : 'wx+');
  } catch (error) {
    throw new Fin(cli.errores.noSePuedeEscribir(ruta, (error as NodeJS.ErrnoException).code ?? ''));
  }
}

/** The rows of one file of results; a last line that was broken off is no row. */
export function leerResultados(ruta: string, cada: (fila: Fila) => void): void {
  let fd: number;
  try {
    fd = openSync(ruta, 'r');
  } catch {
    throw new Fin(cli.errores.noExiste(ruta));
  }
  try {
    porLineas(fd, (linea) => {
      const fila = leeFila(linea);
      if (!fila) throw new Fin(T.noSonResultados(ruta));
      cada(fila);
    });
  } finally {
    closeSync(fd);
  }
}
