/** A target equal to the baseline: AT2 cannot be computed, and nothing is to be achieved. */
import { cifra, esNumero, listaAnios } from '../cifras';
import { clave, enFicha } from '../auditado';
import { regla } from '../regla';
import type { Hallado } from '../regla';
import { sentidoDe } from './comun/series';

export const lineaBaseIgualAlLogro = regla({
  id: 'lineaBaseIgualAlLogro',
  familia: 'metodo',
  severidad: 'advertencia',
  parametros: {},
  revisar: ({ indicadores, politica }) =>
    indicadores.flatMap((indicador): Hallado[] => {
      if (sentidoDe(indicador.ficha.sentido) === 0) return [];
      const iguales = indicador.avances.filter(
        ({ lineaBase, logro, vigente, anio }) =>
          vigente && anio >= politica.anioEvaluado && esNumero(logro) && logro === lineaBase,
      );
      const primero = iguales[0];
      // Kept at the top of its scale there is nothing more to reach.
      if (!primero || (indicador.naturaleza === 'cobertura' && primero.logro === 100)) return [];
      const anios = iguales.map(({ anio }) => anio);
      return [
        {
          lugar: enFicha(primero.ficha, 'lineaBase'),
          clave: clave(indicador),
          anios,
          ...(anios.includes(politica.anioEvaluado) ? {} : { severidad: 'aviso' as const }),
          encontrado: `LB = LE = ${cifra(primero.logro as number)}`,
          esperado: 'LB ≠ LE',
          datos: { anios: listaAnios(anios) },
        },
      ];
    }),
});
