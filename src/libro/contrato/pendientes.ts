/** What a workbook lacks of the version of today, and how a finding says it. */
import type { Hallazgo } from '../../ceplan/tipos';
import { cellAddress } from '@pnftp/xlsx/plan';
import type { Columna, EsquemaTabla } from '../esquema';
import { JUSTIFICACIONES } from '../justificaciones';
import { CLAVES, POLITICA, type ClavePolitica } from '../politica';
import { celdaDe, columnaDe, hallazgo, type TablaLeida } from '../tablas';
import { agregadosDesde, CLAVE_VERSION, VERSION_CONTRATO } from '.';

export interface ColumnaPendiente {
  readonly tabla: TablaLeida;
  readonly columna: Columna;
}

export interface Pendientes {
  readonly claves: readonly ClavePolitica[];
  readonly columnas: readonly ColumnaPendiente[];
  /** Tables that the workbook lacks, each with its sheet. */
  readonly tablas: readonly EsquemaTabla[];
}

/** Tables that came after the first version. */
const POSTERIORES: readonly EsquemaTabla[] = [JUSTIFICACIONES];

export const tablasLlamadas = (nombres: readonly string[]): EsquemaTabla[] =>
  POSTERIORES.filter(({ nombre }) => nombres.includes(nombre));

/** The contract as the workbook stands; `version` is `null` where it says none that we know. */
export interface Contrato {
  readonly version: number | null;
  /** Row of each known key in tblPolitica. */
  readonly filas: ReadonlyMap<string, number>;
  readonly pendientes: Pendientes;
}

type Tablas = ReadonlyMap<string, TablaLeida>;

export function contratoDe(
  version: number | null,
  filas: ReadonlyMap<string, number>,
  tablas: Tablas,
): Contrato {
  const agregados = version === null ? [] : agregadosDesde(version);
  const claves = agregados.flatMap((agregado) => {
    if (!('clave' in agregado) || filas.has(agregado.clave)) return [];
    return CLAVES.filter(({ clave }) => clave === agregado.clave);
  });
  const columnas = agregados.flatMap((agregado) => {
    if (!('tabla' in agregado) || agregado.campo === undefined) return [];
    const pendiente = columnaPendiente(tablas, agregado);
    return pendiente && !columnaDe(pendiente.tabla, agregado.campo) ? [pendiente] : [];
  });
  const nombradas = agregados.flatMap((uno) =>
    'tabla' in uno && uno.campo === undefined ? [uno.tabla] : [],
  );
  const faltan = tablasLlamadas(nombradas).filter(({ nombre }) => !tablas.has(nombre));
  return { version, filas, pendientes: { claves, columnas, tablas: faltan } };
}

/** `null` where the table is not there. */
export function columnaPendiente(
  tablas: Tablas,
  { tabla: nombre, campo }: { readonly tabla: string; readonly campo: string },
): ColumnaPendiente | null {
  const tabla = tablas.get(nombre);
  const columna = tabla?.esquema.columnas.find((c) => c.campo === campo);
  return tabla && columna ? { tabla, columna } : null;
}

/** One finding for all that is missing: none for each column. */
export function revisaContrato(
  { version, filas, pendientes: { claves, columnas, tablas: nuevas } }: Contrato,
  tablas: Tablas,
): Hallazgo[] {
  const politica = tablas.get(POLITICA.nombre);
  if (!politica || version === null || version === VERSION_CONTRATO) return [];
  const fila = filas.get(CLAVE_VERSION);
  const { hoja, area } = politica;
  const celda =
    fila === undefined
      ? cellAddress(area.row, area.column)
      : celdaDe(politica, fila, columnaDe(politica, 'valor')?.indice ?? 0);
  return [
    hallazgo(
      'contratoAnterior',
      'aviso',
      { hoja, celda },
      {
        encontrado: String(version),
        esperado: String(VERSION_CONTRATO),
        datos: {
          claves: claves.map(({ clave }) => clave).join(', '),
          columnas: columnas.map((c) => `${c.columna.titulo} (${c.tabla.nombre})`).join(', '),
          tablas: nuevas.map(({ nombre }) => nombre).join(', '),
        },
      },
    ),
  ];
}

/** Whether a finding says of a column alone that it is missing, which `revisaContrato` says of all. */
export const esDePendiente = (h: Hallazgo, { columnas }: Pendientes): boolean =>
  h.regla === 'columnaFalta' &&
  columnas.some(
    ({ tabla, columna }) => tabla.nombre === h.datos?.tabla && columna.titulo === h.esperado,
  );
