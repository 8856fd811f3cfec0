/** Words of closing an evaluation. */
import { contados } from './contados';
import { textos } from './idioma';

export const CERRAR = textos(
  {
    accion: 'Cerrar evaluación',
    accionDeshacer: 'Deshacer cerrar evaluación',
    /** In the Bitácora. */
    acto: (codigo: string, fecha: string, n: number) =>
      `${codigo}, ${fecha}: ${contados(n, 'cifra', 'cifras')}`,
    cerrada: (anio: number, codigo: string, n: number) =>
      `La evaluación de ${anio} quedó cerrada con el código ${codigo}: ${contados(n, 'cifra publicada', 'cifras publicadas')} en la hoja Evaluaciones cerradas.`,
    yaCerrada: (anio: number, codigo: string) =>
      `La evaluación de ${anio} ya está cerrada (${codigo}) y sus cifras son las mismas: no se cambió nada.`,
    rectificada: (anio: number, n: number) =>
      `La evaluación de ${anio} ya estaba cerrada. Lo publicado queda como está; ${contados(n, 'cifra de hoy se anotó', 'cifras de hoy se anotaron')} a su lado, en Rectificado.`,
    deshecha: (anio: number) => `La evaluación de ${anio} está abierta otra vez.`,
    noCerrada: (anio: number) => `La evaluación de ${anio} no está cerrada.`,
    conRectificadas: (anio: number) =>
      `El cierre de ${anio} ya tiene cifras rectificadas y no se deshace.`,
    estado: (fecha: string, codigo: string) => `Cerrada el ${fecha}, código ${codigo}`,
    hoyOtras: (n: number) =>
      `${contados(n, 'cifra de hoy es otra', 'cifras de hoy son otras')} que la publicada. Cerrar evaluación la anota a su lado.`,
    alterado:
      'Alguien cambió una cifra publicada en Evaluaciones cerradas: no corresponde a su código.',
  },
  {
    accion: 'Close the evaluation',
    accionDeshacer: 'Undo closing the evaluation',
    acto: (codigo, fecha, n) => `${codigo}, ${fecha}: ${contados(n, 'figure', 'figures')}`,
    cerrada: (anio, codigo, n) =>
      `The evaluation of ${anio} is closed under the code ${codigo}: ${contados(n, 'published figure', 'published figures')} in the sheet Evaluaciones cerradas.`,
    yaCerrada: (anio, codigo) =>
      `The evaluation of ${anio} is closed already (${codigo}) and its figures are the same: nothing was changed.`,
    rectificada: (anio, n) =>
      `The evaluation of ${anio} was closed already. What was published stays; ${contados(n, 'figure of today was noted', 'figures of today were noted')} beside it, in Rectificado.`,
    deshecha: (anio) => `The evaluation of ${anio} is open again.`,
    noCerrada: (anio) => `The evaluation of ${anio} is not closed.`,
    conRectificadas: (anio) => `The closing of ${anio} has rectified figures already, and stays.`,
    estado: (fecha, codigo) => `Closed on ${fecha}, code ${codigo}`,
    hoyOtras: (n) =>
      `${contados(n, 'figure of today is another', 'figures of today are others')} than published. Close the evaluation notes it beside.`,
    alterado:
      'Somebody changed a published figure in Evaluaciones cerradas: it does not fit its code.',
  },
);
