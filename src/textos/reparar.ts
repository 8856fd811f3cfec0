/** Repairs of what findings say, and their way back. */
import { textos } from './idioma';

export const textosReparar = textos(
  {
    accion: 'Reparar',
    accionDeshacer: 'Deshacer reparar',
    nada: (porSuForma: boolean): string =>
      porSuForma
        ? 'No hay nada que reparar por su forma: no se cambió nada.'
        : 'Nada de lo elegido está todavía por reparar: no se cambió nada.',
    otraCosa: (cuantas: number): string =>
      cuantas === 1
        ? 'Una celda ya no dice lo que se mostró y se dejó como está.'
        : `${cuantas} celdas ya no dicen lo que se mostró y se dejaron como están.`,
    conMotivo: (titulo: string, motivo: string) => `${titulo}. Motivo: ${motivo}`,
    cambiadas: (cuantas: number) =>
      cuantas === 1
        ? 'Una celda cambió después de repararla y se dejó como está.'
        : `${cuantas} celdas cambiaron después de repararlas y se dejaron como están.`,
  },
  {
    accion: 'Repair',
    accionDeshacer: 'Undo repair',
    nada: (porSuForma) =>
      porSuForma
        ? 'There is nothing of form to repair: nothing was changed.'
        : 'Nothing of what was chosen is left to repair: nothing was changed.',
    otraCosa: (cuantas) =>
      cuantas === 1
        ? 'A cell no longer says what was shown, and was left as it is.'
        : `${cuantas} cells no longer say what was shown, and were left as they are.`,
    conMotivo: (titulo, motivo) => `${titulo}. Reason: ${motivo}`,
    cambiadas: (cuantas) => `${cuantas} cells were changed after the repair and left as they are.`,
  },
);
