/**
 * Native conditional formats for figures of progress. Custom functions do not work inside them, so
 * a rule compares the figure itself with the thresholds' cells: a changed threshold recolours the
 * sheet at once, and the names in the formulas tell our rules from the user's.
 */
import { PARAMETROS_POR_DEFECTO } from '../ceplan/parametros';
import type { Area, ConditionalFormatPlan } from '@pnftp/xlsx/plan';
import { columnName } from '@pnftp/xlsx/plan';
import type { LibroLeido } from './leer';
import { SEMAFORO, type NivelVisible } from './estilo';

/** Every rule of ours has it in its formula. */
export const MARCA = 'PNFTP_umbral_';

/** As in `ceplan/nivel`: what lies this close below a bound has reached it. */
const alcanza = (celda: string, cota: string): string => `${celda}>=${cota}*(1-1E-9)`;

/** Colours `area` by the figure in `columna` of each row. */
export function colores(
  { umbrales, datos }: Pick<LibroLeido, 'umbrales' | 'datos'>,
  area: Area,
  columna: number,
): ConditionalFormatPlan[] {
  const celda = `$${columnName(columna)}${area.row + 1}`;
  const parametros = datos?.parametros ?? PARAMETROS_POR_DEFECTO;
  const conNombre = umbrales !== 'sinCelda';
  const alto = alcanza(celda, conNombre ? `${MARCA}alto` : String(parametros.umbralAlto));
  const intermedio = alcanza(
    celda,
    conNombre ? `${MARCA}intermedio` : String(parametros.umbralIntermedio),
  );
  const regla = (nivel: NivelVisible, formula: string): ConditionalFormatPlan => ({
    area,
    // A rule that names no threshold still has to be known as ours.
    formula: formula.includes(MARCA) ? `=AND(${formula})` : `=AND(${formula},"${MARCA}"<>"")`,
    style: {
      fill: SEMAFORO[nivel].fondo,
      color: SEMAFORO[nivel].texto,
      // The tints are one grey in print, and not every figure has its word beside it.
      ...(nivel === 'bajo' ? { bold: true } : {}),
    },
    stopIfTrue: true,
  });
  return [
    regla('alto', `ISNUMBER(${celda}),${alto}`),
    regla('intermedio', `ISNUMBER(${celda}),${intermedio},NOT(${alto})`),
    regla('bajo', `ISNUMBER(${celda}),NOT(${intermedio})`),
    regla('nd', `${celda}="ND"`),
  ];
}
