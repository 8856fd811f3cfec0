/**
 * What a person answered about tables of some headings, kept in this browser so that the next
 * period's file needs no questions. Decisions about columns and names only: no figure is kept.
 */
import { leeMapa, MAPA_VACIO, type Importacion, type Mapa } from '../../importar';

const LUGAR = 'pnftp.importar.mapas';
const CABEN = 10;

type Guardados = Readonly<Record<string, unknown>>;

/** The same for tables with the same headings, whatever their years and figures. */
const firmaDe = ({ tablas }: Importacion): string =>
  [...new Set(tablas.flatMap(({ columnas }) => columnas.map(({ clave }) => clave)))]
    .sort()
    .join('\n');

/** The storage may be forbidden, full, or hold what somebody else wrote. */
function guardados(): Guardados {
  try {
    const leido: unknown = JSON.parse(localStorage.getItem(LUGAR) ?? '{}');
    return typeof leido === 'object' && leido !== null ? (leido as Guardados) : {};
  } catch {
    return {};
  }
}

/** The map that such tables had the last time; an empty one where there is none. */
export function mapaRecordado(importacion: Importacion): Mapa {
  const suyo = guardados()[firmaDe(importacion)];
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
  const firma = firmaDe(importacion);
  const otros = Object.entries(guardados()).filter(([otra]) => otra !== firma);
  const suyo: Mapa = { ...MAPA_VACIO, columnas, textos, constantes, entidades };
  try {
    localStorage.setItem(
      LUGAR,
      JSON.stringify(Object.fromEntries([...otros.slice(1 - CABEN), [firma, suyo]])),
    );
  } catch {
    // Then the next file asks again.
  }
}
