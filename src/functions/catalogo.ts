/**
 * The catalogue of custom functions: what Excel's function list (`functions.json`), the file
 * format's translation of names and the manual are made from. Data only: no method in here.
 */
import { ACOTAR, NIVEL, NIVEL_IMPLEMENTACION, SEMAFORO } from './catalogo/niveles';
import { AVANCE1, AVANCE2 } from './catalogo/avances';
import { INDICE, PONDERADORES, PROMEDIO, VALORACION } from './catalogo/agregados';
import {
  BRECHA,
  CAUSA,
  MEDIDA,
  PROYECCION,
  RAZON,
  RECOMENDACION,
  VALOR_ANUAL,
} from './catalogo/seguimiento';
import type { FichaFuncion } from './tipos';

/** What stands before every name in a formula: `=PNFTP.AVANCE1(…)`. The manifest says the same. */
export const ESPACIO_DE_NOMBRES = 'PNFTP';

/** In the order of the manual. */
export const CATALOGO = [
  AVANCE1,
  AVANCE2,
  NIVEL,
  SEMAFORO,
  ACOTAR,
  PROMEDIO,
  PONDERADORES,
  INDICE,
  VALORACION,
  NIVEL_IMPLEMENTACION,
  VALOR_ANUAL,
  RAZON,
  BRECHA,
  PROYECCION,
  MEDIDA,
  RECOMENDACION,
  CAUSA,
] as const satisfies readonly FichaFuncion[];

/** `AVANCE1 → PNFTP.AVANCE1` */
export const nombreCompleto = (ficha: FichaFuncion): string =>
  `${ESPACIO_DE_NOMBRES}.${ficha.nombre}`;

/** Names as formulas write them; the file format stores `_xldudf_PNFTP_AVANCE1` for each. */
export const customFunctionNames: readonly string[] = CATALOGO.map(nombreCompleto);
