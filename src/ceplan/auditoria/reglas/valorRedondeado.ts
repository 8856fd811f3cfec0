/**
 * A value that is its numerator over its denominator, rounded, where that is seen in the progress:
 * it gives another level, or moves AT1 by a point.
 */
import { avanceTipo1 } from '../../avanceTipo1';
import { nivel } from '../../nivel';
import { esPorcentaje } from '../../unidad';
import { avance as comoAvance, cifra, decimalesDe, esNumero } from '../cifras';
import { clave, lugarDelValor, razonReportada } from '../auditado';
import { seImprimeAsi } from '../redondeo';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const valorRedondeado = regla({
  id: 'valorRedondeado',
  familia: 'aritmetica',
  severidad: 'aviso',
  parametros: {
    puntos: {
      defecto: 1,
      rango: [0, 100],
      unidad: 'puntos de AT1',
      que: 'que el redondeo mueve, desde los que se avisa aunque el nivel sea el mismo',
    },
  },
  revisar: ({ indicadores, politica: { parametros } }, { puntos }) =>
    indicadores.flatMap((indicador) =>
      indicador.cerrados.flatMap((avance): Hallado[] => {
        const { valor, logro, ficha, avanceTipo1: propio, anio } = avance;
        if (!esPorcentaje(ficha.unidadMedida) || !esNumero(valor) || !esNumero(propio)) return [];
        const reportada = razonReportada(indicador, anio);
        if (!reportada) return [];
        const { numerador, denominador } = reportada;
        const razon = (numerador / denominador) * 100;
        const decimales = decimalesDe(valor);
        if (razon === valor || !seImprimeAsi(valor, decimales, razon)) return [];
        const exacto = avanceTipo1(razon, logro, ficha.sentido, ficha.agregacion, parametros);
        if (!esNumero(exacto)) return [];
        const otroNivel = nivel(exacto, parametros) !== avance.nivelTipo1;
        if (!otroNivel && Math.abs(exacto - propio) < puntos) return [];
        return [
          {
            lugar: lugarDelValor(indicador, avance),
            clave: clave(indicador),
            anio,
            ...(otroNivel ? { severidad: 'advertencia' as const } : {}),
            encontrado: cifra(valor),
            esperado: cifra(razon, Math.max(decimales + 2, 4)),
            datos: {
              razon: `${cifra(numerador)}/${cifra(denominador)}`,
              antes: comoAvance(propio, 2),
              ahora: comoAvance(exacto, 2),
              nivelAntes: avance.nivelTipo1 ?? '',
              nivelAhora: otroNivel ? (nivel(exacto, parametros) ?? '') : '',
            },
          },
        ];
      }),
    ),
});
