/** A semester that most indicators reported, and this one did not, while its year has a target. */
import { plazosDe } from '../../plazos';
import type { Periodo } from '../../tipos';
import { esNumero } from '../cifras';
import { clave, enFicha } from '../auditado';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const semestreFalta = regla({
  id: 'semestreFalta',
  familia: 'completitud',
  severidad: 'aviso',
  deConjunto: true,
  parametros: {
    mayoria: {
      defecto: 50,
      rango: [1, 100],
      unidad: '% de los indicadores',
      que: 'que reportan ese semestre',
    },
  },
  cedeAnte: ['valorFalta'],
  revisar({ indicadores, politica }, { mayoria }) {
    const { anioEvaluado: anio } = politica;
    const { vencido, entidad } = plazosDe(politica);
    return (['Semestre I', 'Semestre II'] as const).flatMap((periodo: Periodo): Hallado[] => {
      const esperados = indicadores.filter(
        ({ ficha, avances }) =>
          vencido(ficha, { anio, periodo }) &&
          avances.some((uno) => uno.anio === anio && uno.vigente && esNumero(uno.logro)),
      );
      const sin = esperados.filter(
        ({ reportes }) => !reportes.some((fila) => fila.anio === anio && fila.periodo === periodo),
      );
      if ((esperados.length - sin.length) * 100 <= esperados.length * mayoria) return [];
      return sin.map((indicador) => ({
        lugar: enFicha(indicador.ficha, 'valores', anio),
        clave: clave(indicador),
        anio,
        marca: periodo,
        encontrado: '',
        esperado: periodo,
        datos: { periodo, entidad: entidad(indicador.ficha, { anio, periodo }) },
      }));
    });
  },
});
