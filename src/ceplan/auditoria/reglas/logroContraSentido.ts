/** Targets that move against the sense from one year to the next. */
import { listaAnios } from '../cifras';
import { clave, enFicha, serieDeLogros } from '../auditado';
import { idHallazgo, regla } from '../regla';
import type { Hallado } from '../regla';
import { comoSerie, sentidoDe } from './comun/series';

export const logroContraSentido = regla({
  id: 'logroContraSentido',
  familia: 'metodo',
  severidad: 'advertencia',
  parametros: {},
  revisar: ({ indicadores }) =>
    indicadores.flatMap((indicador): Hallado[] => {
      const sentido = sentidoDe(indicador.ficha.sentido);
      const serie = serieDeLogros(indicador);
      const malos = serie.filter(
        ({ valor, avance }, i) =>
          i > 0 &&
          // A new version sets its targets anew, and says with what document.
          avance.ficha === serie[i - 1]!.avance.ficha &&
          sentido * (valor - serie[i - 1]!.valor) < 0,
      );
      const primero = malos[0];
      if (!primero) return [];
      const pasos = serie.slice(1).filter(({ valor }, i) => valor !== serie[i]!.valor).length;
      const anios = malos.map(({ anio }) => anio);
      return [
        {
          lugar: enFicha(primero.avance.ficha, 'logros', primero.anio),
          clave: clave(indicador),
          anios,
          // Either side of a step may be the wrong one.
          mira: serie.flatMap(({ anio }, i) =>
            malos.includes(serie[i]!) || malos.includes(serie[i + 1]!) ? [anio] : [],
          ),
          encontrado: comoSerie(serie, 9),
          esperado: sentido > 0 ? '≥' : '≤',
          causas: [idHallazgo('sentidoContradiceNombre', indicador, undefined)],
          datos: {
            sentido: indicador.ficha.sentido,
            anios: listaAnios(anios),
            // All steps the other way: the sense is what is wrong.
            caso: malos.length === pasos && pasos >= 2 ? 'sentido' : 'logro',
          },
        },
      ];
    }),
});
