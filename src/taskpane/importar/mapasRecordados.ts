/**
 * What a person answered about tables of some headings, kept in this browser so that the next
 * period's file needs no questions. Decisions about columns and names only: no figure is kept.
 */
import { leeMapa, MAPA_VACIO, type Importacion, type Mapa } from '../../importar';
import { guardado, guardar } from '../guardado';

const LUGAR = 'pnftp.importar.mapas';
/** One that is forgotten is asked again. */
const CABEN = 10;

/** The same for tables with the same headings, whatever their years and figures. */
const firmaDe = ({ tablas }: Importacion): string =>
  [...new Set(tablas.flatMap(({ columnas }) => columnas.map(({ clave }) => clave)))]
    .sort()
    .join('\n');

/** The map that such tables had the last time; an empty one where there is none. */
export function mapaRecordado(importacion: Importacion): Mapa {
  const suyo = guardado(LUGAR, firmaDe(importacion));
  try {
    return suyo === undefined ? MAPA_VACIO : leeMapa(suyo);
  } catch {
    return MAPA_VACIO;
  }
}

export function recordarMapa(
  importacion: Importacion,
  { columnas, textos, constantes, entidades }: Mapa,
): void {
  const suyo: Mapa = { ...MAPA_VACIO, columnas, textos, constantes, entidades };
  guardar(LUGAR, firmaDe(importacion), suyo, CABEN);
}
