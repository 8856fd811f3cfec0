/** Tables of the standard workbook, as the pane tells them to the open Excel. */
import { TABLA_COMPROMISOS, TABLA_HALLAZGOS } from '../../src/libro/esquema';

export const TABLAS: readonly string[] = [
  'tblPolitica',
  'tblObjetivos',
  'tblLineamientos',
  'tblServicios',
  'tblIndicadores',
  'tblReportes',
  'tblDeclarado',
  TABLA_COMPROMISOS,
  TABLA_HALLAZGOS,
  'tblBitacora',
];
