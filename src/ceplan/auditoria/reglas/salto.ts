/**
 * A value that its own history does not make likely. With five steps or more the step is held
 * against the median of the others and their median deviation (robust: one wild year does not
 * widen the measure); with fewer, which is the rule, only a change by a large factor counts.
 */
import { cifra } from '../cifras';
import { clave, lugarDelValor, serieDeValores } from '../auditado';
import type { Punto } from '../auditado';
import { regla } from '../regla';
import type { Hallado } from '../regla';
import { comoSerie, mediana } from './comun/series';

/** Makes the median deviation of normal noise its standard deviation. */
const CONSISTENCIA = 1.4826;
const MINIMO = Math.log(1.1);

export const salto = regla({
  id: 'salto',
  familia: 'plausibilidad',
  severidad: 'aviso',
  parametros: {
    factor: {
      defecto: 8,
      rango: [2, 1000],
      unidad: 'veces',
      que: 'más o menos que el año anterior, con pocos años',
    },
    desviaciones: {
      defecto: 6,
      rango: [1, 100],
      unidad: 'desviaciones',
      que: 'de su historia, con años suficientes',
    },
    pasos: {
      defecto: 5,
      rango: [2, 100],
      unidad: 'cambios',
      que: 'de año a año, desde los que se mira la historia',
    },
    minimo: {
      defecto: 10,
      rango: [0, 1_000_000],
      unidad: 'casos',
      que: 'bajo los que un conteo salta sin que diga nada',
    },
  },
  cedeAnte: ['escalaDistinta', 'valorImposible', 'porcentajeComoFraccion', 'acumuladoQueBaja'],
  revisar: ({ indicadores }, { factor, desviaciones, pasos, minimo }) =>
    indicadores.flatMap((indicador): Hallado[] => {
      const serie = serieDeValores(indicador);
      // Steps as logarithms: twice as much and half as much are equally far. None over a 0.
      const cambios = serie.map(({ valor }, i) => {
        const previo = serie[i - 1]?.valor ?? 0;
        return valor > 0 && previo > 0 ? Math.log(valor / previo) : null;
      });
      const hay = cambios.filter((uno) => uno !== null).length;
      const saltos = serie.flatMap((punto, i): { punto: Punto; previo: Punto; caso: string }[] => {
        const previo = serie[i - 1];
        const paso = cambios[i];
        if (!previo || paso === null || paso === undefined) return [];
        // A step that is nothing in itself is nothing against any history.
        if (Math.abs(paso) < MINIMO) return [];
        const mayor = Math.max(punto.valor, previo.valor);
        if (indicador.naturaleza === 'conteo' && mayor < minimo) return [];
        if (hay < pasos) {
          return Math.abs(paso) >= Math.log(factor) ? [{ punto, previo, caso: 'factor' }] : [];
        }
        const otros = cambios.filter((uno, j): uno is number => uno !== null && j !== i);
        const centro = mediana(otros);
        // A history without any movement still allows for a tenth.
        const ancho = Math.max(
          CONSISTENCIA * mediana(otros.map((uno) => Math.abs(uno - centro))),
          MINIMO,
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
          mira: [previo.anio, punto.anio],
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
