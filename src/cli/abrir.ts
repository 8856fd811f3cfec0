/** Workbooks for the command line: opened from bytes, with refusals in words. */
import { join } from 'node:path';
import { AccionError, crearLibro, type Contexto } from '../acciones';
import { customFunctionNames } from '../functions/catalogo';
import { contenidoDeMuestra, type NombreMuestra } from '../libro/muestras';
import { explicaArchivo } from '../textos/archivo';
import { cli } from '../textos/cli';
import { newWorkbook, openFile, openWorkbook, XlsxError, type Workbook } from '@pnftp/xlsx';
import { ESTANDAR, leerArchivo } from './archivos';
import { Fin, type Terminal } from './salida';

const opciones = { customFunctions: customFunctionNames };

/** The workbook at a path; `-` is what comes by standard input. */
export async function abrir(ruta: string, terminal: Terminal): Promise<Workbook> {
  if (ruta === ESTANDAR && terminal.teclado) throw new Fin(cli.errores.entradaVacia);
  const bytes = ruta === ESTANDAR ? await terminal.entrada() : leerArchivo(ruta);
  return enPalabras(ruta, () => openWorkbook(bytes, opciones));
}

/** Refusals of the file library as people read them. */
export function enPalabras<T>(ruta: string, hacer: () => T): T {
  try {
    return hacer();
  } catch (error) {
    throw comoFin(ruta, error);
  }
}

/** An error of an action or of the file as an ending in words; anything else stays what it is. */
export function comoFin(ruta: string, error: unknown): unknown {
  if (error instanceof XlsxError) {
    const { titulo, queHacer } = explicaArchivo('es', error.code);
    return new Fin(`${enLibro(ruta)} ${titulo} ${queHacer}`);
  }
  if (error instanceof AccionError) {
    const { titulo, queHacer } = error;
    return new Fin(`${enLibro(ruta)} ${titulo} ${queHacer}`);
  }
  return error;
}

const enLibro = (ruta: string): string =>
  cli.errores.enLibro(ruta === ESTANDAR ? cli.entrada : ruta);

/** The folder of the samples: as far from this file when built as it is in the sources. */
const CARPETA = join(__dirname, '../../assets/muestra');

export async function libroDeMuestra(
  contexto: Contexto,
  nombre: NombreMuestra = 'pnftp-2023',
): Promise<Workbook> {
  const lee = (tabla: string): string =>
    Buffer.from(leerArchivo(join(CARPETA, nombre, `${tabla}.tsv`))).toString('utf8');
  const libro = newWorkbook({ ...opciones, sheets: ['Política'] });
  await crearLibro(openFile(libro), contexto, contenidoDeMuestra(nombre, lee));
  return libro;
}
