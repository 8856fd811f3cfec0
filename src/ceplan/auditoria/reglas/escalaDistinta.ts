/**
 * An achievement so far from its target that both cannot be on the same scale: ten times the
 * target or more. A value of a hundredth of it is a fraction where a percentage belongs.
 */
import { avance as comoAvance, cifra, esNumero, listaAnios } from '../cifras';
import { clave, lugarDelValor } from '../auditado';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const escalaDistinta = regla({
  id: 'escalaDistinta',
  familia: 'plausibilidad',
  severidad: 'advertencia',
  parametros: {
    veces: {
      defecto: 10,
      rango: [2, 1000],
      unidad: 'veces',
      que: 'el logro esperado, desde las que se duda',
    },
  },
  cedeAnte: ['valorImposible', 'porcentajeComoFraccion'],
  revisar: ({ indicadores }, { veces }) =>
    indicadores.flatMap((indicador): Hallado[] => {
      const malos = indicador.cerrados.filter(({ valor, logro }) => {
        if (!esNumero(valor) || !esNumero(logro) || logro <= 0) return false;
        return valor / logro >= veces;
      });
      const peor = malos.at(-1);
      if (!peor) return [];
      const anios = malos.map(({ anio }) => anio);
      return [
        {
          lugar: lugarDelValor(indicador, peor),
          clave: clave(indicador),
          anios,
          encontrado: malos
            .map(({ valor, anio }) => `VO ${cifra(valor as number)} (${anio})`)
            .join(', '),
          esperado: malos
            .map(({ logro, anio }) => `LE ${cifra(logro as number)} (${anio})`)
            .join(', '),
          datos: {
            veces: cifra((peor.valor as number) / (peor.logro as number), 0),
            avance: esNumero(peor.avanceTipo1) ? comoAvance(peor.avanceTipo1) : 'ND',
            anios: listaAnios(anios),
          },
        },
      ];
    }),
});
