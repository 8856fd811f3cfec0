/** A baseline on the wrong side of the target: AT2 then rewards the wrong direction. */
import { cifra, esNumero, listaAnios } from '../cifras';
import { clave, enFicha } from '../auditado';
import { idHallazgo, regla } from '../regla';
import type { Hallado } from '../regla';
import { sentidoDe } from './comun/series';

export const lineaBaseInvertida = regla({
  id: 'lineaBaseInvertida',
  familia: 'metodo',
  severidad: 'error',
  parametros: {},
  revisar: ({ indicadores }) =>
    indicadores.flatMap((indicador): Hallado[] => {
      const sentido = sentidoDe(indicador.ficha.sentido);
      const malos = indicador.avances.filter(
        ({ lineaBase, logro, vigente }) =>
          vigente && esNumero(lineaBase) && esNumero(logro) && sentido * (logro - lineaBase) < 0,
      );
      const primero = malos[0];
      if (!primero) return [];
      const { ficha } = primero;
      const anios = malos.map(({ anio }) => anio);
      return [
        {
          lugar: enFicha(ficha, 'lineaBase'),
          clave: clave(indicador),
          anios,
          encontrado: `LB ${cifra(primero.lineaBase as number)}`,
          esperado: `${sentido > 0 ? '≤' : '≥'} LE ${cifra(primero.logro as number)}`,
          // The sense may be what is wrong, with all that follows from it.
          causas: [
            idHallazgo('sentidoContradiceNombre', indicador, undefined),
            ...anios.map((anio) => idHallazgo('logroContraSentido', indicador, anio)),
          ],
          datos: { sentido: ficha.sentido, anios: listaAnios(anios), documento: ficha.documento },
        },
      ];
    }),
});
