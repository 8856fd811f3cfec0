/** The valuation is ND for want of the one level that no figure proposes. */
import { esND } from '../../cifra';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const criterio3Falta = regla({
  id: 'criterio3Falta',
  familia: 'completitud',
  severidad: 'aviso',
  deConjunto: true,
  parametros: {},
  revisar({ evaluacion }): readonly Hallado[] {
    const { valoracion, anio } = evaluacion;
    const [primero, segundo, tercero] = valoracion.criterios;
    if (!esND(valoracion.puntaje) || tercero.nivel !== null || tercero.peso === 0) return [];
    // Where another criterion has no level either, filling this one does not help.
    if ([primero, segundo].some(({ peso, nivel }) => peso !== 0 && nivel === null)) return [];
    return [
      {
        lugar: { tabla: 'politica', fila: 0, campo: 'nivel_criterio_3' },
        anio,
        encontrado: 'ND',
        esperado: 'Inicial, Intermedio, Avanzado',
        datos: { peso: tercero.peso },
      },
    ];
  },
});
