/**
 * A value that its own history does not make likely. With five steps or more the step is held
 * against the median of the others and their median deviation (robust: one wild year does not
 * widen the measure); with fewer, which is the rule, only a change by a large factor counts.
 */
import { cifra } from '../cifras';
import { clave, lugarDelValor, serieDeValores } from '../contexto';
import type { Punto } from '../contexto';
import { regla } from '../regla';
import type { Hallado } from '../regla';
import { comoSerie, mediana } from './comun/series';

const CONSISTENCIA = 1.4826;

export const salto = regla({
  id: 'salto',
  familia: 'plausibilidad',
  severidad: 'aviso',
  parametros: {
    factor: { defecto: 8, unidad: 'veces', que: 'más o menos que el año anterior, con pocos años' },
    desviaciones: {
      defecto: 6,
      unidad: 'desviaciones',
      que: 'de su historia, con años suficientes',
    },
    pasos: {
      defecto: 5,
      unidad: 'cambios',
      que: 'de año a año, desde los que se mira la historia',
    },
    minimo: { defecto: 10, unidad: 'casos', que: 'bajo los que un conteo salta sin que diga nada' },
  },
  cedeAnte: ['escalaDistinta', 'valorImposible', 'porcentajeComoFraccion', 'acumuladoQueBaja'],
  revisar: ({ indicadores }, { factor, desviaciones, pasos, minimo }) =>
    indicadores.flatMap((indicador): Hallado[] => {
      const serie = serieDeValores(indicador);
      const saltos = serie.flatMap((punto, i): { punto: Punto; previo: Punto; caso: string }[] => {
        const previo = serie[i - 1];
        if (!previo || punto.valor <= 0 || previo.valor <= 0) return [];
        const mayor = Math.max(punto.valor, previo.valor);
        if (indicador.naturaleza === 'conteo' && mayor < minimo) return [];
        const otros = serie.flatMap((uno, j) => {
          const antes = serie[j - 1];
          return j === i || !antes || uno.valor <= 0 || antes.valor <= 0
            ? []
            : [Math.log(uno.valor / antes.valor)];
        });
        const paso = Math.log(punto.valor / previo.valor);
        if (otros.length + 1 < pasos) {
          return Math.abs(paso) >= Math.log(factor) ? [{ punto, previo, caso: 'factor' }] : [];
        }
        const centro = mediana(otros);
        // A history without any movement still allows for a tenth.
        const ancho = Math.max(
          CONSISTENCIA * mediana(otros.map((uno) => Math.abs(uno - centro))),
          Math.log(1.1),
        );
        return Math.abs(paso - centro) > desviaciones * ancho
          ? [{ punto, previo, caso: 'historia' }]
          : [];
      });
      // A wild year jumps twice, up and back: the first of the two is the finding.
      const primero = saltos[0];
      if (!primero) return [];
      const { punto, previo, caso } = primero;
      const veces = Math.max(punto.valor / previo.valor, previo.valor / punto.valor);
      return [
        {
          lugar: lugarDelValor(indicador, punto.avance),
          clave: clave(indicador),
          anio: punto.anio,
          encontrado: comoSerie(serie),
          esperado: '',
          datos: {
            caso,
            veces: cifra(veces, 1),
            rumbo: punto.valor > previo.valor ? 'sube' : 'baja',
            antes: cifra(previo.valor),
            ahora: cifra(punto.valor),
            anioAntes: previo.anio,
          },
        },
      ];
    }),
});
