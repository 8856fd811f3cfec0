/** The columns of tblCompromisos as data: what it is read by, and where a field stands. */
import { cellAddress } from '@pnftp/xlsx/plan';
import type { TableInfo } from '@pnftp/xlsx/plan';
import { normaliza } from './esquema';

/** Printed columns, then those outside the print area. */
export const COLUMNAS = [
  { campo: 'numero', titulo: 'N°', ancho: 5 },
  { campo: 'aspecto', titulo: 'Aspecto de mejora', ancho: 32 },
  { campo: 'recomendacion', titulo: 'Recomendación', ancho: 40 },
  { campo: 'accionClave', titulo: 'Acción clave', ancho: 16 },
  { campo: 'medioVerificacion', titulo: 'Medio de verificación', ancho: 19 },
  { campo: 'unidad', titulo: 'Unidad de organización responsable', ancho: 19 },
  { campo: 'plazo', titulo: 'Plazo', ancho: 8 },
  { campo: 'estado', titulo: 'Estado de cumplimiento', ancho: 13 },
  { campo: 'comentario', titulo: 'Comentario', ancho: 14 },
  { campo: 'tipo', titulo: 'Tipo', ancho: 10 },
  { campo: 'codigo', titulo: 'Código', ancho: 9 },
  { campo: 'anio', titulo: 'Año', ancho: 7 },
  { campo: 'medida', titulo: 'Medida', ancho: 19 },
  { campo: 'vence', titulo: 'Vence', ancho: 12 },
  { campo: 'vencido', titulo: 'Vencido', ancho: 9 },
  { campo: 'origen', titulo: 'Origen', ancho: 22 },
  { campo: 'motivo', titulo: 'Motivo de exclusión', ancho: 26 },
  { campo: 'generado', titulo: 'Generado', ancho: 12 },
] as const;
export type Campo = (typeof COLUMNAS)[number]['campo'];

/** Fields that we write and people may change. */
export const EDITABLES = [
  'medida',
  'aspecto',
  'recomendacion',
  'accionClave',
  'medioVerificacion',
  'unidad',
  'plazo',
] as const satisfies readonly Campo[];
export type Editable = (typeof EDITABLES)[number];

/** Fields that are people's from the start. */
export const DE_PERSONAS = ['estado', 'comentario', 'motivo'] as const satisfies readonly Campo[];

/** What a person may write in a row. */
export const ESCRITOS = [...EDITABLES, ...DE_PERSONAS] as const;
export type CampoEscrito = (typeof ESCRITOS)[number];

/** The cell of a row's field; of its first column where the matrix does not have that one. */
export function celdaDeCompromiso(
  { area, headers }: TableInfo,
  { fila, campo }: { readonly fila: number; readonly campo: string },
): string {
  const titulo = COLUMNAS.find((c) => c.campo === campo)?.titulo ?? '';
  const indice = headers.findIndex((uno) => normaliza(uno) === normaliza(titulo));
  return cellAddress(area.row + 1 + fila, area.column + Math.max(indice, 0));
}
