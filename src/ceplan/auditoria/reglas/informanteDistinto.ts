/** A report signed by an entity of the policy that neither answers for the indicator nor informs. */
import { clave, enReporte } from '../auditado';
import { llano } from '../../llano';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const informanteDistinto = regla({
  id: 'informanteDistinto',
  familia: 'consistencia',
  severidad: 'advertencia',
  parametros: {},
  revisar({ indicadores }) {
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
        if (suyas.includes(firma)) return [];
        return [
          {
            lugar: enReporte(reporte, 'reportadoPor'),
            clave: clave(indicador),
            anio: reporte.anio,
            marca: reporte.periodo,
            encontrado: reporte.reportadoPor,
            esperado: indicador.ficha.informante || indicador.ficha.responsable,
            datos: { periodo: reporte.periodo },
          },
        ];
      }),
    );
  },
});
