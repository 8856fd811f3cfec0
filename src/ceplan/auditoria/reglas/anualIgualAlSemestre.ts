/** A yearly value equal to the first semester's although periods add up: the second is missing. */
import { agregacionDePeriodos } from '../../agregacionPeriodos';
import { cifra, esNumero } from '../cifras';
import { clave, lugarDelValor } from '../auditado';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const anualIgualAlSemestre = regla({
  id: 'anualIgualAlSemestre',
  familia: 'plausibilidad',
  severidad: 'advertencia',
  parametros: {},
  cedeAnte: ['valorContradiceReportes'],
  revisar: ({ indicadores }) =>
    indicadores.flatMap((indicador) =>
      indicador.reportes.length === 0 || agregacionDePeriodos(indicador.ficha) !== 'Agregable'
        ? []
        : indicador.cerrados.flatMap((avance): Hallado[] => {
            const del = (periodo: string) =>
              indicador.reportes.find((r) => r.anio === avance.anio && r.periodo === periodo);
            const primero = del('Semestre I');
            const segundo = del('Semestre II');
            if (!primero || !esNumero(primero.valor) || primero.valor === 0) return [];
            if (avance.valor !== primero.valor || primero.acumulado) return [];
            // A second semester reported as 0, or as the same running total, explains it.
            if (segundo && (segundo.valor === 0 || segundo.acumulado)) return [];
            return [
              {
                lugar: lugarDelValor(indicador, avance),
                clave: clave(indicador),
                anio: avance.anio,
                encontrado: cifra(avance.valor),
                esperado:
                  segundo && esNumero(segundo.valor) ? cifra(primero.valor + segundo.valor) : '',
                datos: { semestre: cifra(primero.valor), segundo: segundo ? 'si' : 'no' },
              },
            ];
          }),
    ),
});
