/**
 * Native conditional formats for figures of progress. Custom functions do not work inside them, so
 * a rule compares the figure itself with the thresholds' cells: a changed threshold recolours the
 * sheet at once, and the names in the formulas tell our rules from the user's.
 */
import type { Area, ConditionalFormatPlan } from '../plan';
import { columnName } from '../plan';
import { SEMAFORO, type NivelVisible } from './estilo';

/** Every rule of ours has it in its formula. */
export const MARCA = 'PNFTP_umbral_';

/** As in `ceplan/nivel`: what lies this close below a bound has reached it. */
const alcanza = (celda: string, nombre: string): string => `${celda}>=${nombre}*(1-1E-9)`;

/** Colours `area` by the figure in `columna` of each row. */
export function colores(area: Area, columna: number): ConditionalFormatPlan[] {
  const celda = `$${columnName(columna)}${area.row + 1}`;
  const alto = alcanza(celda, 'PNFTP_umbral_alto');
  const intermedio = alcanza(celda, 'PNFTP_umbral_intermedio');
  const regla = (nivel: NivelVisible, formula: string): ConditionalFormatPlan => ({
    area,
    formula: `=AND(${formula})`,
    style: { fill: SEMAFORO[nivel].fondo, color: SEMAFORO[nivel].texto },
    stopIfTrue: true,
  });
  return [
    regla('alto', `ISNUMBER(${celda}),${alto}`),
    regla('intermedio', `ISNUMBER(${celda}),${intermedio},NOT(${alto})`),
    regla('bajo', `ISNUMBER(${celda}),NOT(${intermedio})`),
    regla('nd', `${celda}="ND",PNFTP_umbral_alto>0`),
  ];
}
