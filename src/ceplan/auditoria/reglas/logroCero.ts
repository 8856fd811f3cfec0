/** A target of 0, or below: AT1 cannot divide by it, or says nothing. */
import { cifra, listaAnios } from '../cifras';
import { clave, enFicha, serieDeLogros } from '../auditado';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const logroCero = regla({
  id: 'logroCero',
  familia: 'metodo',
  severidad: 'advertencia',
  parametros: {},
  cedeAnte: ['valorImposible'],
  revisar: ({ indicadores }) =>
    indicadores.flatMap((indicador): Hallado[] => {
      const { sentido, agregacion } = indicador.ficha;
      // "None at all" is a target like another where less is better.
      const tolera =
        sentido === 'Descendente' ||
        (sentido === 'No definido' && agregacion === 'Máximo permisible');
      const malos = serieDeLogros(indicador).filter(({ valor }) =>
        tolera ? valor < 0 : valor <= 0,
      );
      const primero = malos[0];
      if (!primero) return [];
      const anios = malos.map(({ anio }) => anio);
      return [
        {
          lugar: enFicha(primero.avance.ficha, 'logros', primero.anio),
          clave: clave(indicador),
          anios,
          encontrado: `LE ${cifra(primero.valor)}`,
          esperado: '> 0',
          datos: { anios: listaAnios(anios), caso: primero.valor < 0 ? 'negativo' : 'cero' },
        },
      ];
    }),
});
