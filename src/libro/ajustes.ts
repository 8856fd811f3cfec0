/**
 * What a person set for the audit's rules in tblPolitica: `regla.salto` with a severity or
 * "omitir", `regla.salto.factor` with a number. Rules that the workbook does not name keep what
 * they have.
 */
import { REGLAS } from '../ceplan/auditoria';
import type { OpcionesAuditoria } from '../ceplan/auditoria';
import { esEntero, type Parametro } from '../ceplan/auditoria/regla';
import type { Severidad } from '../ceplan/tipos';
import type { Cell } from '@pnftp/xlsx/plan';
import { REGLAS_DISPOSICION } from './disposicion';
import { REGLAS_FIRMADO } from './reglasFirmado';
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

interface Ajustable {
  readonly regla: string;
  /** Where the key names one of the rule's parameters. */
  readonly parametro?: Parametro & { readonly nombre: string };
}

/** Every key that may stand in tblPolitica, as `normaliza` leaves it. */
const AJUSTABLES: ReadonlyMap<string, Ajustable> = new Map(
  [...REGLAS, ...REGLAS_DISPOSICION, ...REGLAS_FIRMADO]
    .flatMap((regla): Ajustable[] => [
      { regla: regla.id },
      ...Object.entries<Parametro>('parametros' in regla ? regla.parametros : {}).map(
        ([nombre, parametro]) => ({ regla: regla.id, parametro: { nombre, ...parametro } }),
      ),
    ])
    .map((uno) => [normaliza(claveDeRegla(uno.regla, uno.parametro?.nombre)), uno]),
);

/** The rule's setting that a key of tblPolitica names; `undefined` where it names none. */
export const ajustableDe = (clave: string): Ajustable | undefined =>
  AJUSTABLES.get(normaliza(clave));

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
