import { runClaims } from '@pnftp/excel-claims';
import type { Idioma } from '../../textos/idioma';
import type { Marcha } from '../estado';
import { informe } from './informe';

/** Tries this Excel on a sheet of its own; the report to copy. */
export const diagnosticar = async (marcha: Marcha, idioma: Idioma): Promise<string> =>
  informe(await runClaims(marcha), idioma);
