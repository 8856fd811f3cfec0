/**
 * The catalogue of custom functions: what Excel's function list (`functions.json`), the file
 * format's translation of names and the manual are made from. Data only: no method in here.
 */
import { AGREGADOS } from './catalogo/agregados';
import { AVANCES } from './catalogo/avances';
import { NIVELES } from './catalogo/niveles';
import { SEGUIMIENTO } from './catalogo/seguimiento';
import type { FichaFuncion } from './tipos';

/** What stands before every name in a formula: `=PNFTP.AVANCE1(…)`. The manifest says the same. */
export const ESPACIO_DE_NOMBRES = 'PNFTP';

/** In the order of the manual. */
export const CATALOGO = [
  ...AVANCES,
  ...NIVELES,
  ...AGREGADOS,
  ...SEGUIMIENTO,
] as const satisfies readonly FichaFuncion[];

/** `AVANCE1 → PNFTP.AVANCE1` */
export const nombreCompleto = (ficha: FichaFuncion): string =>
  `${ESPACIO_DE_NOMBRES}.${ficha.nombre}`;

/** Names as formulas write them; the file format stores `_xldudf_PNFTP_AVANCE1` for each. */
export const customFunctionNames: readonly string[] = CATALOGO.map(nombreCompleto);
