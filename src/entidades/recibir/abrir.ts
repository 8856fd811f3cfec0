/** A file that came back, from its bytes: what cannot be read says so in a line, and stops no other. */
import { explicaArchivo } from '../../textos/archivo';
import type { Idioma } from '../../textos/idioma';
import { openToRead, XlsxError, type ReadOnlyWorkbook } from '@pnftp/xlsx';
import { rechazado } from './recibir';
import type { Recibido } from './tipos';

export type Abierto = Pick<ReadOnlyWorkbook, 'describe' | 'inspect'>;

/** .xlsx, .xlsm or .ods, by what is in it and not by its name. Throws `XlsxError`. */
export const abrirDevuelto = (bytes: Uint8Array): Abierto => openToRead(bytes);

/** The refusal of a file that the library cannot read; any other error stays what it is. */
export function noSeAbre(archivo: string, error: unknown, idioma: Idioma): Recibido {
  if (!(error instanceof XlsxError)) throw error;
  const { titulo, queHacer } = explicaArchivo(idioma, error.code);
  return rechazado(archivo, 'noSeAbre', `${titulo} ${queHacer}`);
}
