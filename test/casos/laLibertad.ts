/** The second real plan: its tables, its workbook's contents and what they give. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContenidoLibro } from '../../src/libro/crear';
import { contenidoDeMuestra } from '../../src/libro/muestras';
import { leeTsv, type FilaTsv } from '../../src/libro/tsv';

const texto = (tabla: string): string =>
  readFileSync(
    join(__dirname, '../../assets/muestra/gore-la-libertad-2023', `${tabla}.tsv`),
    'utf8',
  );

export const tablaLaLibertad = (tabla: string): FilaTsv[] => leeTsv(texto(tabla));

export const contenidoLaLibertad = (): ContenidoLibro =>
  contenidoDeMuestra('gore-la-libertad-2023', texto);
