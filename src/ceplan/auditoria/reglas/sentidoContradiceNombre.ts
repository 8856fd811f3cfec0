/** A sense that the name of the indicator contradicts: more mortality is not an achievement. */
import { clave, enFicha } from '../auditado';
import { rumboDelNombre } from '../nombres';
import { regla } from '../regla';
import type { Hallado } from '../regla';
import { sentidoDe } from './comun/series';

export const sentidoContradiceNombre = regla({
  id: 'sentidoContradiceNombre',
  familia: 'metodo',
  severidad: 'advertencia',
  parametros: {},
  revisar: ({ indicadores }) =>
    indicadores.flatMap((indicador): Hallado[] => {
      const { ficha } = indicador;
      const rumbo = rumboDelNombre(ficha.indicador);
      const sentido = sentidoDe(ficha.sentido);
      if (!rumbo || sentido === 0 || (rumbo === 'sube') === sentido > 0) return [];
      return [
        {
          lugar: enFicha(ficha, 'sentido'),
          clave: clave(indicador),
          encontrado: ficha.sentido,
          esperado: rumbo === 'sube' ? 'Ascendente' : 'Descendente',
          datos: { indicador: ficha.indicador },
        },
      ];
    }),
});
