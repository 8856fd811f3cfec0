import type { Caso } from '../caso';
import { APLICACION } from './aplicacion';
import { FORMATOS } from './formatos';
import { GRAFICOS } from './graficos';
import { HOJAS } from './hojas';
import { LIBRO } from './libro';
import { RANGOS } from './rangos';
import { TABLAS } from './tablas';
import { VALORES } from './valores';

export const CASOS: readonly Caso[] = [
  ...VALORES,
  ...RANGOS,
  ...FORMATOS,
  ...TABLAS,
  ...HOJAS,
  ...LIBRO,
  ...APLICACION,
  ...GRAFICOS,
];
