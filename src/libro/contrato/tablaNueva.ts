/** A sheet that came after the first version, its tables blank, behind those that people fill in. */
import type { SheetPlan, WorkbookStructure } from '@pnftp/xlsx/plan';
import type { Idioma } from '../../textos/idioma';
import { destinoEn, planHojaVacia } from '../crear';
import { TABLAS_GENERADAS, TABLAS_PROPIAS, type EsquemaTabla } from '../esquema';

export interface TablaNueva {
  readonly sheet: SheetPlan;
  /** The first heading of each of its tables, and what the Bitácora says of it. */
  readonly cambios: readonly {
    readonly hoja: string;
    readonly row: number;
    readonly column: number;
    readonly antes: null;
    readonly despues: string;
  }[];
}

export interface OpcionesDeTabla {
  readonly idioma: Idioma;
  /** At least so many blank rows. */
  readonly filas?: number;
  /** New sheets of the same plan that stand before it. */
  readonly detrasDe?: number;
}

export function planTablaNueva(
  { nombre, hoja }: EsquemaTabla,
  estructura: WorkbookStructure,
  { idioma, filas = 0, detrasDe = 0 }: OpcionesDeTabla,
): TablaNueva {
  const destino = destinoEn(estructura, hoja);
  const deEntrada = new Set(
    estructura.tables.filter(({ name }) => esDeEntrada(name)).map(({ sheet }) => sheet),
  );
  // What an earlier try made goes, and takes no place.
  const hechas = new Set([destino.titulo, ...(estructura.unfinished?.created ?? [])]);
  const otras = estructura.sheets.filter(({ name }) => !hechas.has(name));
  const ultima = otras.reduce((n, { name }, i) => (deEntrada.has(name) ? i + 1 : n), 0);
  const position = ultima + detrasDe;
  const sheet = planHojaVacia(hoja, nombre, { ...destino, position }, { idioma, filas });
  const cambios = sheet.tables!.map(({ name, area: { row, column } }) => ({
    hoja: sheet.name,
    row,
    column,
    antes: null,
    despues: name,
  }));
  return { sheet, cambios };
}

const GENERADAS: ReadonlySet<string> = new Set(TABLAS_GENERADAS.map((t) => t.toLowerCase()));
const esDeEntrada = (tabla: string): boolean =>
  TABLAS_PROPIAS.has(tabla.toLowerCase()) && !GENERADAS.has(tabla.toLowerCase());
