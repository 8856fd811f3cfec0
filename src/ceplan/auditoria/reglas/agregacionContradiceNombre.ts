/** An aggregation that adds up what does not add up, or a bound without a sense that asks for it. */
import { clave, enFicha } from '../auditado';
import { esAcumulado, noSeSuma } from '../nombres';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const agregacionContradiceNombre = regla({
  id: 'agregacionContradiceNombre',
  familia: 'metodo',
  severidad: 'advertencia',
  parametros: {},
  cedeAnte: ['unidadContradiceNombre'],
  revisar: ({ indicadores }) =>
    indicadores.flatMap((indicador): Hallado[] => {
      const { ficha, naturaleza } = indicador;
      const { agregacion, sentido, indicador: nombre } = ficha;
      const permisible = agregacion === 'Máximo permisible' || agregacion === 'Mínimo permisible';
      const hallado = (caso: string, esperado: string): Hallado[] => [
        {
          lugar: enFicha(ficha, 'agregacion'),
          clave: clave(indicador),
          encontrado: `${sentido} · ${agregacion}`,
          esperado,
          datos: { caso, indicador: nombre },
        },
      ];
      if (permisible && sentido !== 'No definido') return hallado('permisible', 'No definido');
      if (sentido === 'No definido' && !permisible) {
        return hallado('sinPermisible', 'Máximo permisible, Mínimo permisible');
      }
      if (agregacion !== 'Agregable') return [];
      if (esAcumulado(nombre)) return hallado('acumulado', 'No agregable');
      return noSeSuma(nombre, naturaleza) ? hallado('noSeSuma', 'No agregable') : [];
    }),
});
