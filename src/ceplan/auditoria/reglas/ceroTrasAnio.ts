/** Zero after a full year where something was to be achieved: nothing done, or nothing reported? */
import { cifra, esNumero, listaAnios } from '../cifras';
import { clave, lugarDelValor } from '../contexto';
import { regla } from '../regla';
import type { Hallado } from '../regla';
import { sentidoDe } from './comun/series';

export const ceroTrasAnio = regla({
  id: 'ceroTrasAnio',
  familia: 'plausibilidad',
  severidad: 'aviso',
  parametros: {},
  revisar: ({ indicadores }) =>
    indicadores.flatMap((indicador): Hallado[] => {
      const ceros = indicador.cerrados.filter(
        ({ valor, logro, ficha }) =>
          valor === 0 && esNumero(logro) && logro > 0 && sentidoDe(ficha.sentido) > 0,
      );
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
            anios: listaAnios(anios),
            otro: otro ? `${cifra(otro.valor as number)} (${otro.anio})` : '',
            entidad: ultimo.ficha.responsable,
          },
        },
      ];
    }),
});
