/** A year without a target between years that have one, or no target for the evaluated year. */
import { esNumero, listaAnios } from '../cifras';
import { clave, enFicha, serieDeLogros } from '../auditado';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const logroFalta = regla({
  id: 'logroFalta',
  familia: 'completitud',
  severidad: 'advertencia',
  parametros: {},
  revisar: ({ indicadores, politica }) =>
    indicadores.flatMap((indicador): Hallado[] => {
      const vigentes = indicador.avances.filter(({ vigente }) => vigente);
      const serie = serieDeLogros(indicador);
      const desde = serie[0]?.anio;
      const hasta = serie.at(-1)?.anio;
      const faltan = vigentes.filter(({ anio, logro, valor }) => {
        // What stands there is asked about by another rule.
        if (esNumero(logro) || ['noNumerico', 'logroPorConfirmar'].includes(logro.nd)) return false;
        const hueco = desde !== undefined && hasta !== undefined && anio > desde && anio < hasta;
        // A value says that the year was to be measured.
        return (
          hueco ||
          (anio <= politica.anioEvaluado &&
            esNumero(valor) &&
            valor !== 0 &&
            (desde === undefined || anio > desde))
        );
      });
      const primero = faltan[0];
      if (!primero) return [];
      const anios = faltan.map(({ anio }) => anio);
      return [
        {
          lugar: enFicha(primero.ficha, 'logros', primero.anio),
          clave: clave(indicador),
          anios,
          encontrado: '',
          esperado: `LE ${listaAnios(anios)}`,
          datos: { anios: listaAnios(anios) },
        },
      ];
    }),
});
