/** A running total, by its name, that falls from one year to the next. */
import { listaAnios } from '../cifras';
import { clave, enFicha, lugarDelValor, serieDeLogros, serieDeValores } from '../auditado';
import { esAcumulado } from '../nombres';
import { regla } from '../regla';
import type { Hallado } from '../regla';
import { comoSerie } from './comun/series';

export const acumuladoQueBaja = regla({
  id: 'acumuladoQueBaja',
  familia: 'metodo',
  severidad: 'error',
  parametros: {},
  revisar: ({ indicadores }) =>
    indicadores.flatMap((indicador) => {
      if (!esAcumulado(indicador.ficha.indicador)) return [];
      return (['valores', 'logros'] as const).flatMap((campo): Hallado[] => {
        const serie = campo === 'valores' ? serieDeValores(indicador) : serieDeLogros(indicador);
        const bajan = serie.filter(({ valor }, i) => i > 0 && valor < serie[i - 1]!.valor);
        const primero = bajan[0];
        if (!primero) return [];
        const anios = bajan.map(({ anio }) => anio);
        return [
          {
            lugar:
              campo === 'valores'
                ? lugarDelValor(indicador, primero.avance)
                : enFicha(primero.avance.ficha, 'logros', primero.anio),
            clave: clave(indicador),
            anios,
            marca: campo,
            encontrado: comoSerie(serie),
            esperado: '≥',
            datos: { campo, anios: listaAnios(anios) },
          },
        ];
      });
    }),
});
