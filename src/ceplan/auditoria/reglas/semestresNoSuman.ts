/**
 * Two semesters and the year's report that cannot all be right: values that add up by their
 * aggregation and do not; numerators whose year is more than both semesters, or less than either.
 */
import { agregacionDePeriodos } from '../../agregacionPeriodos';
import type { Reporte } from '../../tipos';
import { cifra, decimalesDe, esNumero } from '../cifras';
import { clave, enReporte } from '../auditado';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const semestresNoSuman = regla({
  id: 'semestresNoSuman',
  familia: 'aritmetica',
  severidad: 'advertencia',
  parametros: {},
  cedeAnte: ['anualIgualAlSemestre'],
  revisar: ({ indicadores }) =>
    indicadores.flatMap((indicador): Hallado[] => {
      const { reportes, ficha } = indicador;
      const campo = agregacionDePeriodos(ficha) === 'Agregable' ? 'valor' : 'numerador';
      return reportes.flatMap((anual): Hallado[] => {
        if (anual.periodo !== 'Anual') return [];
        const del = (periodo: string): Reporte | undefined =>
          reportes.find((fila) => fila.anio === anual.anio && fila.periodo === periodo);
        const [primero, segundo] = [del('Semestre I'), del('Semestre II')];
        if (!primero || !segundo || primero.acumulado || segundo.acumulado) return [];
        const [uno, dos, total] = [primero[campo], segundo[campo], anual[campo]];
        if (!esNumero(uno) || !esNumero(dos) || !esNumero(total)) return [];
        const bien =
          campo === 'valor'
            ? Math.abs(uno + dos - total) <= margen(uno, dos, total)
            : // A state is counted anew each time, a flow adds up: both lie between these.
              total <= uno + dos && total >= Math.min(uno, dos);
        if (bien) return [];
        return [
          {
            lugar: enReporte(anual, campo),
            clave: clave(indicador),
            anio: anual.anio,
            encontrado: cifra(total),
            esperado: cifra(uno + dos),
            datos: {
              campo,
              partes: `${cifra(uno)} + ${cifra(dos)}`,
              caso: total === dos ? 'ultimo' : campo === 'valor' ? 'valor' : 'numerador',
            },
          },
        ];
      });
    }),
});

/** What the roundings of three printed figures can come to; nothing between whole numbers. */
function margen(...cifras: readonly number[]): number {
  const decimales = Math.max(...cifras.map(decimalesDe));
  return decimales === 0 ? 0 : 1.5 * 10 ** -decimales;
}
