/**
 * The optional sheet Justificaciones: findings that a person looked into and accepts, with who, when
 * and why. People write its rows, in the pane or by hand; PNFTP completes them.
 */
import type { Fecha, Hallazgo } from '../ceplan/tipos';
import type { EsquemaTabla } from './esquema';
import { leeSinEstorbar, str } from './registros';
import type { TablaLeida } from './tablas';

export const JUSTIFICACIONES: EsquemaTabla = {
  nombre: 'tblJustificaciones',
  hoja: 'justificaciones',
  registros: 'justificaciones',
  opcional: true,
  clave: ['clave'],
  columnas: [
    { campo: 'clave', titulo: 'Clave', tipo: 'texto', ancho: 32, obligatoria: true },
    { campo: 'regla', titulo: 'Regla', tipo: 'texto', ancho: 28 },
    { campo: 'lugar', titulo: 'Lugar', tipo: 'texto', ancho: 26 },
    { campo: 'motivo', titulo: 'Motivo', tipo: 'texto', ancho: 52, obligatoria: true },
    { campo: 'quien', titulo: 'Quién', tipo: 'texto', ancho: 22, obligatoria: true },
    { campo: 'fecha', titulo: 'Fecha', tipo: 'fecha', ancho: 12 },
    { campo: 'huella', titulo: 'Cifras', tipo: 'texto', ancho: 16 },
    { campo: 'estado', titulo: 'Estado', tipo: 'texto', ancho: 30 },
  ],
};

export interface Justificacion {
  /** Row of the table, from 0. */
  readonly fila: number;
  /** Of the finding. */
  readonly clave: string;
  readonly motivo: string;
  readonly quien: string;
  /** Blank until PNFTP has seen a row that was written by hand. */
  readonly fecha: Fecha;
  /** Of the figures that were accepted; blank: those that it has when it is first seen. */
  readonly huella: string;
}

/**
 * The rows that can be used, by the finding that they are about. What is wrong with a row stands in
 * nobody's way: without it the finding only goes on counting.
 */
export function leeJustificaciones(tabla: TablaLeida | undefined): {
  readonly justificaciones: ReadonlyMap<string, Justificacion>;
  readonly hallazgos: readonly Hallazgo[];
} {
  const { leidas, hallazgos } = leeSinEstorbar(tabla, ({ fila, campos }): Justificacion => ({
    fila,
    clave: str(campos.clave),
    motivo: str(campos.motivo),
    quien: str(campos.quien),
    fecha: str(campos.fecha),
    huella: str(campos.huella),
  }));
  return { justificaciones: new Map(leidas.map((una) => [una.clave, una])), hallazgos };
}
