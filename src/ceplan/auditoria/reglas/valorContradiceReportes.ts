/** The official annual value and the accepted reports of the year say different things. */
import { esND } from '../../cifra';
import { esAceptado, traeCifra, valorDeReportes } from '../../valorAnual';
import { cifra, decimalesDe, esNumero } from '../cifras';
import { clave, enFicha } from '../auditado';
import { seImprimeAsi } from '../redondeo';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const valorContradiceReportes = regla({
  id: 'valorContradiceReportes',
  familia: 'aritmetica',
  severidad: 'error',
  parametros: {},
  cedeAnte: ['razonContradiceValor', 'unidadContradiceNombre'],
  revisar: ({ indicadores, politica }) =>
    indicadores.flatMap((indicador) =>
      indicador.reportes.length === 0
        ? []
        : indicador.cerrados.flatMap((avance): Hallado[] => {
            const { anio, valor, origen, ficha } = avance;
            if (origen !== 'oficial' || !esNumero(valor)) return [];
            const suyos = indicador.reportes.filter(
              (reporte) =>
                reporte.anio === anio &&
                esAceptado(reporte, politica.parametros.reportesAceptados) &&
                traeCifra(reporte),
            );
            if (suyos.length === 0) return [];
            const reportado = valorDeReportes(suyos, ficha, politica.parametros.dudas);
            if (!reportado || reportado.parcial || esND(reportado.valor)) return [];
            const decimales = decimalesDe(valor);
            if (seImprimeAsi(valor, decimales, reportado.valor)) return [];
            if (seImprimeAsi(reportado.valor, decimalesDe(reportado.valor), valor)) return [];
            return [
              {
                lugar: enFicha(ficha, 'valores', anio),
                clave: clave(indicador),
                anio,
                encontrado: cifra(valor),
                esperado: cifra(reportado.valor),
                datos: { periodos: reportado.periodos.join(' + ') },
              },
            ];
          }),
    ),
});
