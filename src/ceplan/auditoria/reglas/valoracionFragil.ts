/** The level of the valuation changes with the reading of criterion 2. */
import { cifra, esNumero } from '../cifras';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const valoracionFragil = regla({
  id: 'valoracionFragil',
  familia: 'plausibilidad',
  severidad: 'aviso',
  deConjunto: true,
  parametros: {},
  revisar({ evaluacion }): readonly Hallado[] {
    const { valoracion, anio } = evaluacion;
    const [, segundo] = valoracion.criterios;
    if (!esNumero(valoracion.puntaje) || segundo.confirmado) return [];
    const otras = valoracion.alternativas.filter(
      ({ elegida, nivelTotal }) => !elegida && nivelTotal && nivelTotal !== valoracion.nivel,
    );
    const primera = otras[0];
    if (!primera || !esNumero(primera.puntaje) || !esNumero(primera.cifra)) return [];
    return [
      {
        lugar: { tabla: 'politica', fila: 0, campo: 'nivel_criterio_2' },
        anio,
        encontrado: `${cifra(valoracion.puntaje)} ${valoracion.nivel}`,
        esperado: `${cifra(primera.puntaje)} ${primera.nivelTotal}`,
        datos: { lectura: primera.lectura, cifra: cifra(primera.cifra, 1) },
      },
    ];
  },
});
