/** What a workbook lacks of the version of today, and how a finding says it. */
import type { Hallazgo } from '../../ceplan/tipos';
import { cellAddress } from '@pnftp/xlsx/plan';
import { normaliza, type Columna, type EsquemaTabla } from '../esquema';
import { ENVIOS, RECEPCIONES, TRASPASOS } from '../envios';
import { JUSTIFICACIONES } from '../justificaciones';
import { CLAVES, POLITICA, type ClavePolitica } from '../politica';
import { celdaDe, columnaDe, hallazgo, type ColumnaLeida, type TablaLeida } from '../tablas';
import { agregadosDesde, CLAVE_VERSION, VERSION_CONTRATO } from '.';

export interface ColumnaPendiente {
  readonly tabla: TablaLeida;
  readonly columna: Columna;
}

/** A column that is there under the header of an earlier version. */
export interface Renombrada {
  readonly tabla: TablaLeida;
  readonly leida: ColumnaLeida;
  /** The header that it has, or had before it was begun to be renamed. */
  readonly antes: string;
}

export interface Pendientes {
  readonly claves: readonly ClavePolitica[];
  readonly columnas: readonly ColumnaPendiente[];
  readonly renombradas: readonly Renombrada[];
  /** Tables that the workbook lacks, each with its sheet. */
  readonly tablas: readonly EsquemaTabla[];
}

/** Tables that came after the first version. */
const POSTERIORES: readonly EsquemaTabla[] = [JUSTIFICACIONES, ENVIOS, RECEPCIONES, TRASPASOS];

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
  // In the order of the sheet, whichever version brings them: so does who finishes it.
  const nuevas = new Set(agregados.map((agregado) => ('clave' in agregado ? agregado.clave : '')));
  const claves = CLAVES.filter(({ clave }) => nuevas.has(clave) && !filas.has(clave));
  const columnas = agregados.flatMap((agregado) => {
    if (!('tabla' in agregado) || agregado.campo === undefined || agregado.renombra) return [];
    const pendiente = columnaPendiente(tablas, agregado);
    return pendiente && !columnaDe(pendiente.tabla, agregado.campo) ? [pendiente] : [];
  });
  const renombradas = agregados.flatMap((agregado) =>
    'tabla' in agregado && agregado.renombra ? renombrada(tablas, agregado) : [],
  );
  const nombradas = agregados.flatMap((uno) =>
    'tabla' in uno && uno.campo === undefined ? [uno.tabla] : [],
  );
  const faltan = tablasLlamadas(nombradas).filter(({ nombre }) => !tablas.has(nombre));
  return { version, filas, pendientes: { claves, columnas, renombradas, tablas: faltan } };
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

/** Nothing where the column is missing, or is called as it is today. */
export function renombrada(
  tablas: Tablas,
  { tabla: nombre, campo }: { readonly tabla: string; readonly campo: string },
): Renombrada[] {
  const tabla = tablas.get(nombre);
  const leida = tabla && columnaDe(tabla, campo);
  if (!tabla || !leida) return [];
  const antes = leida.columna.antes ?? [];
  return antes.some((titulo) => normaliza(titulo) === normaliza(leida.encabezado))
    ? [{ tabla, leida, antes: leida.encabezado }]
    : [];
}

/** One whose renaming was begun, however far it came. */
export function renombradaDe(
  tablas: Tablas,
  {
    tabla: nombre,
    campo,
    antes,
  }: { readonly tabla: string; readonly campo: string; readonly antes: string },
): Renombrada[] {
  const tabla = tablas.get(nombre);
  const leida = tabla && columnaDe(tabla, campo);
  return tabla && leida ? [{ tabla, leida, antes }] : [];
}

/** One finding for all that is missing: none for each column. */
export function revisaContrato(
  { version, filas, pendientes: { claves, columnas, renombradas, tablas: nuevas } }: Contrato,
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
          columnas: [...columnas, ...renombradas.map((r) => ({ ...r, columna: r.leida.columna }))]
            .map((c) => `${c.columna.titulo} (${c.tabla.nombre})`)
            .join(', '),
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
