/** Layout rules over the raw workbook: what reading cannot see in the values alone. */
import type { OpcionesAuditoria } from '../../ceplan/auditoria';
import type { Hallazgo } from '../../ceplan/tipos';
import { areasDebajo } from './regla';
import type { ContextoDisposicion, ReglaDisposicion } from './regla';
import { aniosDesordenados } from './reglas/aniosDesordenados';
import { celdasCombinadas } from './reglas/celdasCombinadas';
import { columnasOcultas } from './reglas/columnasOcultas';
import { espaciosDeSobra } from './reglas/espaciosDeSobra';
import { filaFueraDeTabla } from './reglas/filaFueraDeTabla';
import { filasOcultas } from './reglas/filasOcultas';
import { filtroActivo } from './reglas/filtroActivo';
import { formulaEnDatos } from './reglas/formulaEnDatos';
import { hojaOculta } from './reglas/hojaOculta';
import { letraParecida } from './reglas/letraParecida';
import { nombreRoto } from './reglas/nombreRoto';
import { numeroConOtroFormato } from './reglas/numeroConOtroFormato';
import { tablaDuplicada } from './reglas/tablaDuplicada';
import { totalEnTabla } from './reglas/totalEnTabla';
import { vinculoExterno } from './reglas/vinculoExterno';

export const REGLAS_DISPOSICION: readonly ReglaDisposicion[] = [
  tablaDuplicada,
  aniosDesordenados,
  hojaOculta,
  filtroActivo,
  filasOcultas,
  columnasOcultas,
  celdasCombinadas,
  filaFueraDeTabla,
  totalEnTabla,
  letraParecida,
  espaciosDeSobra,
  numeroConOtroFormato,
  formulaEnDatos,
  vinculoExterno,
  nombreRoto,
];

export { areasDebajo };
export type { ContextoDisposicion };

/**
 * Whether a finding of the layout stands in the way of evaluating: of merged cells all but one are
 * blank, and a workbook that has them in a table is one that Excel repairs when it opens it.
 */
export const impideEvaluar = ({ regla, severidad }: Hallazgo): boolean =>
  regla === celdasCombinadas.id && severidad === 'error';

/** What the rules find in the layout; `omitir` and `severidades` as the audit takes them. */
export const revisarDisposicion = (
  contexto: ContextoDisposicion,
  { omitir = [], severidades = {} }: Pick<OpcionesAuditoria, 'omitir' | 'severidades'> = {},
): Hallazgo[] =>
  REGLAS_DISPOSICION.filter(({ id }) => !omitir.includes(id)).flatMap((regla) => {
    const severidad = severidades[regla.id];
    const hallados = regla.revisar(contexto);
    return severidad ? hallados.map((uno) => ({ ...uno, severidad })) : hallados;
  });
