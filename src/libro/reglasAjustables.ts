/** The rules of the audit and what of them may be set: all their code hangs on this list. */
import { REGLAS } from '../ceplan/auditoria';
import type { Parametro } from '../ceplan/auditoria/regla';
import { claveDeRegla, type Ajustable, type AjustableDe } from './ajustes';
import { REGLAS_DISPOSICION } from './disposicion';
import { normaliza } from './esquema';
import { REGLAS_FIRMADO } from './reglasFirmado';

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
export const ajustableDe: AjustableDe = (clave) => AJUSTABLES.get(normaliza(clave));
