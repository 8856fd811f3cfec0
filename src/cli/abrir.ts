/** Workbooks for the command line: opened from bytes, with refusals in words. */
import { join } from 'node:path';
import { AccionError, crearLibro, type Contexto } from '../acciones';
import { customFunctionNames } from '../functions/catalogo';
import { contenidoDeMuestra, type NombreMuestra } from '../libro/muestras';
import { explicaArchivo } from '../textos/archivo';
import { cli } from '../textos/cli';
import { newWorkbook, openFile, openWorkbook, XlsxError, type Workbook } from '@pnftp/xlsx';
import { leerArchivo } from './archivos';
import { Fin } from './salida';

const opciones = { customFunctions: customFunctionNames };

export function abrir(ruta: string): Workbook {
  const bytes = leerArchivo(ruta);
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
    return new Fin(`${cli.errores.enLibro(ruta)} ${titulo} ${queHacer}`);
  }
  if (error instanceof AccionError) {
    const { titulo, queHacer } = error;
    return new Fin(`${cli.errores.enLibro(ruta)} ${titulo} ${queHacer}`);
  }
  return error;
}

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
