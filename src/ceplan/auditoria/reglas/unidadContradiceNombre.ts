/** A unit of another kind than the name: "número" of a "Porcentaje de…", and the reverse. */
import { clave, enFicha } from '../auditado';
import { unidadDelNombre } from '../nombres';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const unidadContradiceNombre = regla({
  id: 'unidadContradiceNombre',
  familia: 'metodo',
  severidad: 'error',
  parametros: {},
  revisar: ({ indicadores }) =>
    indicadores.flatMap((indicador) =>
      indicador.versiones.flatMap((ficha): Hallado[] => {
        const esperado = unidadDelNombre(ficha.indicador, ficha.unidadMedida);
        if (!esperado) return [];
        return [
          {
            lugar: enFicha(ficha, 'unidadMedida'),
            clave: clave(indicador),
            encontrado: ficha.unidadMedida,
            esperado,
            datos: { indicador: ficha.indicador },
          },
        ];
      }),
    ),
});
