/**
 * The workbook says its version, and can choose the criterio de cálculo and what it decides, whose
 * reports make a value, and how the levels of the plan are called.
 */
import { clave, type Paso } from './paso';

export const VERSION_2: Paso = {
  version: 2,
  agrega: [
    'criterio_de_calculo',
    'avance1_mostrado',
    'solo_semestre_1',
    'no_reportado_en_niveles',
    'reportes_aceptados',
    'nombre_objetivo',
    'nombre_lineamiento',
    'nombre_servicio',
    'version_contrato',
  ].map(clave),
};
