/** A report signed by an entity of the policy that neither answers for the indicator nor informs. */
import { clave, enReporte } from '../auditado';
import { quienesReportan } from '../../entidad';
import { llano } from '../../llano';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const informanteDistinto = regla({
  id: 'informanteDistinto',
  familia: 'consistencia',
  severidad: 'advertencia',
  parametros: {},
  revisar({ indicadores, politica }) {
    const quien = quienesReportan(politica.traspasos);
    const entidades = new Set(
      indicadores.flatMap(({ versiones }) =>
        versiones.map(({ responsable }) => llano(responsable)),
      ),
    );
    return indicadores.flatMap((indicador) =>
      indicador.reportes.flatMap((reporte): Hallado[] => {
        const firma = llano(reporte.reportadoPor);
        if (firma === '' || !entidades.has(firma)) return [];
        const suyas = indicador.versiones.flatMap(({ responsable, informante }) => [
          llano(responsable),
          llano(informante),
        ]);
        const suya = quien(indicador.ficha, reporte);
        if (suyas.includes(firma) || llano(suya) === firma) return [];
        return [
          {
            lugar: enReporte(reporte, 'reportadoPor'),
            clave: clave(indicador),
            anio: reporte.anio,
            marca: reporte.periodo,
            encontrado: reporte.reportadoPor,
            esperado: suya,
            datos: { periodo: reporte.periodo },
          },
        ];
      }),
    );
  },
});
