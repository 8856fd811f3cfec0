/** `pnftp informe` and the papers beside it: what is made of an evaluated workbook for people to read. */
import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { hoy, leerParaInforme, type ParaInforme } from '../acciones';
import { planInforme } from '../informe/informe';
import { documentoWord } from '../informe/word/documento';
import { DocumentoAjeno, sobreDocumento, type Sobre } from '../informe/word/sobre';
import { porSuerte } from '../informe/word/suertes';
import { explicaArchivo } from '../textos/archivo';
import { cli } from '../textos/cli';
import { informeCli as T } from '../textos/informeCli';
import { openFile, XlsxError } from '@pnftp/xlsx';
import { abrir, comoFin } from './abrir';
import { escribir, ESTANDAR, exigeDistintos, leerArchivo } from './archivos';
import { progreso } from './progreso';
import { Fin, type Terminal } from './salida';

export interface OpcionesInforme {
  readonly salida: string;
  /** An earlier document whose text stays. */
  readonly sobre?: string;
  readonly anio?: number;
}

/** Refuses what Word would not open under its name, and what would put out somebody's work. */
export function exigeDocumento(salida: string, { pantalla }: Terminal): void {
  if (salida === ESTANDAR) {
    if (pantalla) throw new Fin(cli.errores.libroEnPantalla);
    return;
  }
  if (extname(salida).toLowerCase() !== '.docx') throw new Fin(T.noEsDocumento(salida));
  if (existsSync(salida)) throw new Fin(cli.errores.yaExiste(salida));
}

/** The workbook read and evaluated, with refusals in words. */
export async function paraInforme(
  libro: string,
  anio: number | undefined,
  avance: ReturnType<typeof progreso>,
  terminal: Terminal,
): Promise<ParaInforme> {
  avance.etapa(0, 'abrir');
  const abierto = await abrir(libro, terminal);
  try {
    return await leerParaInforme(openFile(abierto), {
      hoy: hoy(),
      idioma: 'es',
      ...(anio === undefined ? {} : { anio }),
      onProgress: avance.etapa,
    });
  } catch (error) {
    throw comoFin(libro, error);
  }
}

export async function escribeInforme(
  libro: string,
  { salida, sobre, anio }: OpcionesInforme,
  terminal: Terminal,
): Promise<number> {
  if (sobre !== undefined) exigeDistintos(sobre, salida);
  exigeDistintos(libro, salida);
  exigeDocumento(salida, terminal);
  const avance = progreso(terminal);
  try {
    const { material, matriz } = await paraInforme(libro, anio, avance, terminal);
    const plan = planInforme(material, matriz);
    const hecho: Sobre =
      sobre === undefined
        ? { docx: documentoWord(plan), bloques: [] }
        : deNuevo(sobre, (bytes) => sobreDocumento(plan, bytes));
    avance.etapa(0, 'guardar');
    escribir([{ ruta: salida, contenido: hecho.docx }], terminal);
    avance.fin();
    const decir = salida === ESTANDAR ? terminal.err : terminal.out;
    const preguntas = plan.piezas.filter(({ clase }) => clase === 'pregunta').length;
    const lineas = sobre === undefined ? [T.porResponder(preguntas)] : loTratado(hecho);
    decir(`${[...lineas, ...(salida === ESTANDAR ? [] : [T.escrito(salida)])].join('\n')}\n`);
    return 0;
  } finally {
    avance.fin();
  }
}

/** Reads an earlier document; what it cannot be is said. */
export function deNuevo<R>(ruta: string, hacer: (bytes: Uint8Array) => R): R {
  try {
    return hacer(leerArchivo(ruta));
  } catch (error) {
    if (error instanceof DocumentoAjeno) throw new Fin(T.ajeno(ruta, error.motivo));
    if (error instanceof XlsxError) {
      const { titulo, queHacer } = explicaArchivo('es', error.code);
      throw new Fin(`${cli.errores.enLibro(ruta)} ${titulo} ${queHacer}`);
    }
    throw error;
  }
}

const loTratado = ({ bloques }: Sobre): string[] =>
  porSuerte(bloques).flatMap(({ suerte, cuantos, nombrados }) => [
    T.suertes[suerte](cuantos),
    ...nombrados.map(({ tag, titulo }) => `  ${titulo} (${tag})`),
  ]);
