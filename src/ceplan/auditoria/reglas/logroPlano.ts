/** The same target year after year, below the top of its scale. */
import { cifra, listaAnios } from '../cifras';
import { clave, enFicha, serieDeLogros } from '../auditado';
import { regla } from '../regla';
import type { Hallado } from '../regla';
import { sentidoDe } from './comun/series';

export const logroPlano = regla({
  id: 'logroPlano',
  familia: 'metodo',
  severidad: 'aviso',
  parametros: {
    anios: {
      defecto: 4,
      rango: [2, 100],
      unidad: 'años',
      que: 'seguidos con el mismo logro esperado',
    },
  },
  cedeAnte: ['logroCero'],
  revisar: ({ indicadores }, { anios: minimo }) =>
    indicadores.flatMap((indicador): Hallado[] => {
      const sentido = sentidoDe(indicador.ficha.sentido);
      const serie = serieDeLogros(indicador);
      const primero = serie[0];
      if (sentido === 0 || !primero || serie.length < minimo) return [];
      if (serie.some(({ valor }) => valor !== primero.valor)) return [];
      const tope =
        sentido < 0
          ? primero.valor === 0
          : primero.valor === 100 && indicador.naturaleza !== 'conteo';
      if (tope) return [];
      const anios = serie.map(({ anio }) => anio);
      return [
        {
          lugar: enFicha(primero.avance.ficha, 'logros', primero.anio),
          clave: clave(indicador),
          anios,
          encontrado: cifra(primero.valor),
          esperado: '',
          datos: { anios: listaAnios(anios) },
        },
      ];
    }),
});
