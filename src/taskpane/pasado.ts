/**
 * What was done while the workbook is open, with what its ways back need. It lasts as long as the
 * page, whatever language the pane speaks meanwhile.
 */
import type {
  Actualizacion,
  CambioDeJustificacion,
  CambioFijado,
  Congelada,
  Edicion,
  Reparada,
} from '../acciones';

/** What was repaired or accepted, taken back one after the other. */
export type PasoHecho =
  | { readonly clase: 'reparar'; readonly reparadas: readonly Reparada[] }
  | { readonly clase: 'justificar'; readonly cambios: readonly CambioDeJustificacion[] };

export interface Pasado {
  congeladas: readonly Congelada[];
  agregados: Actualizacion | null;
  pasos: readonly PasoHecho[];
  /** Settings, each time that they were saved. */
  fijados: readonly (readonly CambioFijado[])[];
  /** Edits of the matrix. */
  ediciones: readonly Edicion[];
}

export const sinPasado = (): Pasado => ({
  congeladas: [],
  agregados: null,
  pasos: [],
  fijados: [],
  ediciones: [],
});
