/**
 * Formatos go out and come in, period after period: who reports and which of its units, when a
 * version of a ficha was approved, what was sent and received, and who takes over from whom.
 */
import { clave, columna, renombre, tabla, type Paso } from './paso';

export const VERSION_5: Paso = {
  version: 5,
  agrega: [
    clave('libro_maestro'),
    renombre('tblIndicadores', 'informante'),
    columna('tblIndicadores', 'unidadReporta'),
    columna('tblIndicadores', 'fechaAprobacion'),
    tabla('tblEnvios'),
    tabla('tblRecepciones'),
    tabla('tblTraspasos'),
  ],
};
