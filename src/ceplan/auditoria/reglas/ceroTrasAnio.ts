/**
 * Zero after a full year: nothing achieved, or nothing reported? Where less is better a 0 scores
 * 100, so one that drops there from far above is doubted too.
 */
import { cifra, esNumero, listaAnios } from '../cifras';
import { clave, lugarDelValor } from '../auditado';
import { regla } from '../regla';
import type { Hallado } from '../regla';
import { sentidoDe } from './comun/series';

export const ceroTrasAnio = regla({
  id: 'ceroTrasAnio',
  familia: 'plausibilidad',
  severidad: 'aviso',
  parametros: {
    caida: {
      defecto: 10,
      rango: [0, 1_000_000],
      unidad: 'unidades',
      que: 'desde las que un descendente no cae a 0 sin más',
    },
  },
  revisar: ({ indicadores }, { caida }) =>
    indicadores.flatMap((indicador): Hallado[] => {
      const ceros = indicador.cerrados.filter(({ valor, logro, lineaBase, ficha }) => {
        if (valor !== 0 || !esNumero(logro) || logro <= 0) return false;
        const sentido = sentidoDe(ficha.sentido);
        return (
          sentido > 0 ||
          (sentido < 0 && Math.min(logro, esNumero(lineaBase) ? lineaBase : logro) >= caida)
        );
      });
      const ultimo = ceros.at(-1);
      if (!ultimo) return [];
      const anios = ceros.map(({ anio }) => anio);
      const otro = indicador.cerrados.find(({ valor }) => esNumero(valor) && valor !== 0);
      return [
        {
          lugar: lugarDelValor(indicador, ultimo),
          clave: clave(indicador),
          anios,
          encontrado: 'VO 0',
          esperado: `LE ${cifra(ultimo.logro as number)}`,
          datos: {
            caso: sentidoDe(ultimo.ficha.sentido) > 0 ? 'ascendente' : 'descendente',
            anios: listaAnios(anios),
            otro: otro ? `${cifra(otro.valor as number)} (${otro.anio})` : '',
            entidad: ultimo.ficha.responsable,
          },
        },
      ];
    }),
});
