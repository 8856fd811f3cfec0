/**
 * What a person set for the audit's rules in tblPolitica: `regla.salto` with a severity or
 * "omitir", `regla.salto.factor` with a number. Rules that the workbook does not name keep what
 * they have.
 */
import type { OpcionesAuditoria } from '../ceplan/auditoria';
import { esEntero, type Parametro } from '../ceplan/auditoria/regla';
import type { Severidad } from '../ceplan/tipos';
import type { Cell } from '@pnftp/xlsx/plan';
import { normaliza } from './esquema';
import { comoRango } from './politica';
import * as valores from './valores';

/** What `auditar` and `revisarDisposicion` are given of it. */
export type Ajustes = Required<Pick<OpcionesAuditoria, 'severidades' | 'omitir' | 'parametros'>>;

export const SIN_AJUSTES: Ajustes = { severidades: {}, omitir: [], parametros: {} };

const SEVERIDADES: readonly Severidad[] = ['error', 'advertencia', 'aviso'];
const OMITIR = 'omitir';

export const claveDeRegla = (regla: string, parametro?: string): string =>
  parametro === undefined ? `regla.${regla}` : `regla.${regla}.${parametro}`;

/** A rule's setting that may stand in tblPolitica. */
export interface Ajustable {
  readonly regla: string;
  /** Where the key names one of the rule's parameters. */
  readonly parametro?: Parametro & { readonly nombre: string };
}

/** The rule's setting that a key of tblPolitica names; `undefined` where it names none. */
export type AjustableDe = (clave: string) => Ajustable | undefined;

/** Whether a key can be a rule's setting at all: who does not find one need not know the rules. */
export const nombraRegla = (clave: string): boolean => normaliza(clave).startsWith('regla ');

/** The settings with one more; a text with what was expected where the cell does not say it. */
export function conAjuste(ajustes: Ajustes, ajustable: Ajustable, celda: Cell): Ajustes | string {
  const { regla, parametro } = ajustable;
  if (parametro !== undefined) {
    const { dato } = valores.numero(celda);
    const { nombre, rango } = parametro;
    const cabe = typeof dato === 'number' && dato >= rango[0] && dato <= rango[1];
    if (!cabe || (esEntero(parametro) && !Number.isInteger(dato))) return comoRango(rango);
    const propios = { ...ajustes.parametros[regla], [nombre]: dato };
    return { ...ajustes, parametros: { ...ajustes.parametros, [regla]: propios } };
  }
  const dicho = normaliza(valores.texto(celda));
  if (dicho === OMITIR) return { ...ajustes, omitir: [...ajustes.omitir, regla] };
  const severidad = SEVERIDADES.find((una) => una === dicho);
  return severidad
    ? { ...ajustes, severidades: { ...ajustes.severidades, [regla]: severidad } }
    : [...SEVERIDADES, OMITIR].join(', ');
}
