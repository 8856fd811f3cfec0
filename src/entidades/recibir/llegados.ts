/** Files that were taken for what they are, as Envíos y recepciones notes them. */
import { agrupar } from '../../ceplan/agrupar';
import { resumenDe } from '../../libro/huella';
import type { PeriodoDeReporte } from '../periodo';
import type { Cambio, Revision } from './tipos';

/** A formato that went out. */
export interface Enviado {
  readonly entidad: string;
  readonly periodo: PeriodoDeReporte;
  readonly codigo: string;
}

/** A file that came back and was consolidated. */
export interface Llegado extends Enviado {
  readonly archivo: string;
  /** Of the file: consolidated again, it is the same one under any name. */
  readonly huella: string;
  /** How many of its changes were accepted. */
  readonly cambios: number;
  readonly contacto: string;
}

/** `huellas`: of the files, in the order in which they were reviewed. */
export function llegadosDe(
  { archivos }: Pick<Revision, 'archivos'>,
  huellas: readonly string[],
  periodo: PeriodoDeReporte,
  tomados: readonly Cambio[],
): Llegado[] {
  const aceptados = agrupar(tomados, ({ archivo }) => archivo);
  return archivos.flatMap(({ archivo, entidad, codigo, contacto, rechazo }, i): Llegado[] =>
    rechazo || entidad === ''
      ? []
      : [
          {
            ...{ archivo, entidad, codigo, contacto, periodo, huella: huellas[i]! },
            cambios: aceptados.get(archivo)?.length ?? 0,
          },
        ],
  );
}

/** Letters that one call turns into text at once. */
const TROZO = 8192;

export function huellaDeArchivo(bytes: Uint8Array): string {
  const trozos: string[] = [];
  for (let desde = 0; desde < bytes.length; desde += TROZO) {
    trozos.push(String.fromCharCode(...bytes.subarray(desde, desde + TROZO)));
  }
  return resumenDe(trozos.join(''));
}
