/** A numerator larger than its denominator where it is a part of it; a denominator of 0. */
import { cifra, decimalesDe, esNumero } from '../cifras';
import { clave, enReporte } from '../auditado';
import { seImprimeAsi } from '../redondeo';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const parteMayorQueTotal = regla({
  id: 'parteMayorQueTotal',
  familia: 'aritmetica',
  severidad: 'error',
  parametros: {},
  cedeAnte: ['valorImposible'],
  revisar: ({ indicadores }) =>
    indicadores.flatMap((indicador) =>
      indicador.reportes.flatMap((reporte): Hallado[] => {
        const { numerador, denominador, anio, periodo } = reporte;
        if (!esNumero(numerador) || !esNumero(denominador)) return [];
        const cero = denominador === 0;
        const mayor = indicador.naturaleza === 'cobertura' && numerador > denominador;
        if (!cero && !mayor) return [];
        const avance = indicador.avances.find((uno) => uno.anio === anio);
        const valor = esNumero(reporte.valor) ? reporte.valor : avance?.valor;
        const alReves =
          mayor &&
          esNumero(valor) &&
          seImprimeAsi(valor, decimalesDe(valor), (denominador / numerador) * 100);
        return [
          {
            lugar: enReporte(reporte, cero ? 'denominador' : 'numerador'),
            clave: clave(indicador),
            anio,
            marca: periodo,
            encontrado: `${cifra(numerador)}/${cifra(denominador)}`,
            esperado: cero
              ? '> 0'
              : alReves
                ? `${cifra(denominador)}/${cifra(numerador)}`
                : `≤ ${cifra(denominador)}`,
            datos: {
              caso: cero ? 'cero' : alReves ? 'invertidos' : 'mayor',
              periodo,
              valor: alReves ? cifra(valor) : '',
            },
          },
        ];
      }),
    ),
});
