/** Repairs of what findings say, and their way back. */
import { textos } from './idioma';

export const textosReparar = textos(
  {
    accion: 'Reparar',
    accionDeshacer: 'Deshacer reparar',
    nada: 'No hay nada que reparar por su forma: no se cambió nada.',
    cambiadas: (cuantas: number) =>
      cuantas === 1
        ? 'Una celda cambió después de repararla y se dejó como está.'
        : `${cuantas} celdas cambiaron después de repararlas y se dejaron como están.`,
  },
  {
    accion: 'Repair',
    accionDeshacer: 'Undo repair',
    nada: 'There is nothing of form to repair: nothing was changed.',
    cambiadas: (cuantas) => `${cuantas} cells were changed after the repair and left as they are.`,
  },
);
