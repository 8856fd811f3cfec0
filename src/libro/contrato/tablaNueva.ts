/** A table that came after the first version, blank, on a sheet behind those that people fill in. */
import type { SheetPlan, WorkbookStructure } from '@pnftp/xlsx/plan';
import type { Idioma } from '../../textos/idioma';
import { destinoEn, planHojaVacia } from '../crear';
import { TABLAS_GENERADAS, TABLAS_PROPIAS, type EsquemaTabla } from '../esquema';

export interface TablaNueva {
  readonly sheet: SheetPlan;
  /** Its first heading, and what the Bitácora says of it. */
  readonly cambio: {
    readonly hoja: string;
    readonly row: number;
    readonly column: number;
    readonly antes: null;
    readonly despues: string;
  };
}

/** With at least so many blank rows. */
export function planTablaNueva(
  { nombre, hoja }: EsquemaTabla,
  estructura: WorkbookStructure,
  idioma: Idioma,
  filas = 0,
): TablaNueva {
  const destino = destinoEn(estructura, hoja);
  const deEntrada = new Set(
    estructura.tables.filter(({ name }) => esDeEntrada(name)).map(({ sheet }) => sheet),
  );
  // What an earlier try made of it goes, and takes no place.
  const otras = estructura.sheets.filter(({ name }) => name !== destino.titulo);
  const position = otras.reduce((n, { name }, i) => (deEntrada.has(name) ? i + 1 : n), 0);
  const sheet = planHojaVacia(hoja, nombre, { ...destino, position }, { idioma, filas });
  const { row, column } = sheet.tables![0]!.area;
  return { sheet, cambio: { hoja: sheet.name, row, column, antes: null, despues: nombre } };
}

const GENERADAS: ReadonlySet<string> = new Set(TABLAS_GENERADAS.map((t) => t.toLowerCase()));
const esDeEntrada = (tabla: string): boolean =>
  TABLAS_PROPIAS.has(tabla.toLowerCase()) && !GENERADAS.has(tabla.toLowerCase());
