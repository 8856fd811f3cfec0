/** Answers to observations: each a line of its own, below what was asked. */
import { consolidar as T } from '../textos/consolidar';

/** How every answer begins. */
const EMPIEZA = T.es.respuesta('').trim();

export const comoRespuesta = (texto: string): string =>
  T.es.respuesta(texto.replace(/\s*\n\s*/g, ' '));

export const esRespuesta = (linea: string): boolean => linea.startsWith(EMPIEZA);

/** What was asked, without the answers below it. */
export const sinRespuestas = (observacion: string): string =>
  observacion
    .split('\n')
    .filter((linea) => !esRespuesta(linea))
    .join('\n');
