/** Commitments: their edits in the matrix. */
import { textos } from './idioma';

export const textosCompromisos = textos(
  {
    accionEditar: 'Editar compromiso',
    accionDeshacer: 'Deshacer edición',
    panel: 'Panel',
    otraCosa: (n: number): string =>
      n === 1
        ? 'Una celda ya no dice lo que se mostró y se dejó como está.'
        : `${n} celdas ya no dicen lo que se mostró y se dejaron como están.`,
  },
  {
    accionEditar: 'Edit commitment',
    accionDeshacer: 'Undo edit',
    panel: 'Pane',
    otraCosa: (n) =>
      n === 1
        ? 'A cell no longer says what was shown, and was left as it is.'
        : `${n} cells no longer say what was shown, and were left as they are.`,
  },
);
