/** Actions by their name, as the registry says. */
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import type { Contexto, Resultado } from './encargo';
import {
  ACCIONES,
  type AccionDirecta,
  type AccionQueEvalua,
  type ResultadoDeAccion,
} from './registro';

type Evaluadora = AccionDirecta & AccionQueEvalua;

const esEvaluadora = (nombre: AccionDirecta): nombre is Evaluadora =>
  ACCIONES[nombre].tarjeta !== 'cambios';

/** Throws `AccionError` where the action cannot go on; nothing is written then. */
export const ejecutar = (
  nombre: AccionDirecta,
  abierto: OpenWorkbook,
  contexto: Contexto,
): Promise<ResultadoDeAccion> =>
  esEvaluadora(nombre)
    ? evaluadora(nombre)(abierto, contexto)
    : ACCIONES[nombre].hacer(abierto, contexto);

const evaluadora =
  (nombre: Evaluadora) =>
  (abierto: OpenWorkbook, contexto: Contexto): Promise<Resultado> =>
    ACCIONES[nombre].hacer(abierto, contexto, { accion: nombre, ...ACCIONES[nombre] });

/**
 * What is wrong, with the sheet Hallazgos and a link to each cell; without the sheet where an
 * action that was broken off cannot be finished because of what was found.
 */
export const validar = evaluadora('validar');
/** Avance: the indicators' figures as formulas, in the shape of Anexo B-7. */
export const calcularAvance = evaluadora('calcularAvance');
/** Resumen, with the sheet Avance that its figures refer to. */
export const resumir = evaluadora('resumir');
/** The matrix of commitments; what people wrote in it is kept. */
export const generarMatriz = evaluadora('generarMatriz');
/** The annex with the figures by the other criterio de cálculo. */
export const contrastar = evaluadora('contrastar');
/** All of it: Avance, Resumen, the matrix and the findings, in one plan. */
export const evaluarLibro = evaluadora('evaluarLibro');
