/** Numerator and denominator that do not give the value, nor what could be printed as it. */
import { esPorcentaje } from '../../unidad';
import { cifra, decimalesDe, esNumero } from '../cifras';
import { clave, enFicha, enReporte } from '../auditado';
import { seImprimeAsi, truncado, ultimaCifra } from '../redondeo';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const razonContradiceValor = regla({
  id: 'razonContradiceValor',
  familia: 'aritmetica',
  severidad: 'error',
  parametros: {},
  cedeAnte: ['parteMayorQueTotal'],
  revisar: ({ indicadores }) =>
    indicadores.flatMap((indicador) =>
      indicador.reportes.flatMap((reporte): Hallado[] => {
        const { numerador, denominador, anio, periodo } = reporte;
        if (!esPorcentaje(indicador.ficha.unidadMedida)) return [];
        if (!esNumero(numerador) || !esNumero(denominador) || denominador <= 0) return [];
        const avance = indicador.avances.find((uno) => uno.anio === anio);
        const oficial = periodo === 'Anual' && avance?.origen === 'oficial' ? avance.valor : null;
        const valor = esNumero(reporte.valor) ? reporte.valor : oficial;
        if (!esNumero(valor)) return [];
        const razon = (numerador / denominador) * 100;
        const decimales = decimalesDe(valor);
        if (seImprimeAsi(valor, decimales, razon)) return [];
        const corta =
          valor !== 0 &&
          decimales > 0 &&
          (truncado(valor, decimales, razon) || ultimaCifra(valor, decimales, razon));
        const fraccion = seImprimeAsi(valor, decimales, razon / 100);
        return [
          {
            lugar: esNumero(reporte.valor)
              ? enReporte(reporte, 'valor')
              : enFicha(avance!.ficha, 'valores', anio),
            clave: clave(indicador),
            anio,
            marca: periodo,
            ...(corta ? { severidad: 'aviso' as const } : {}),
            encontrado: cifra(valor),
            esperado: cifra(razon, Math.max(decimales + 1, 2)),
            datos: {
              razon: `${cifra(numerador)}/${cifra(denominador)}`,
              caso: corta ? 'ultimaCifra' : fraccion ? 'fraccion' : 'otro',
              periodo,
            },
          },
        ];
      }),
    ),
});
