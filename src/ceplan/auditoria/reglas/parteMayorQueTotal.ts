/** A numerator larger than its denominator where it is a part of it; a denominator of 0. */
import { cifra, esNumero } from '../cifras';
import { clave, enReporte } from '../auditado';
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
        return [
          {
            lugar: enReporte(reporte, cero ? 'denominador' : 'numerador'),
            clave: clave(indicador),
            anio,
            marca: periodo,
            encontrado: `${cifra(numerador)}/${cifra(denominador)}`,
            esperado: cero ? '> 0' : `≤ ${cifra(denominador)}`,
            datos: { caso: cero ? 'cero' : 'mayor', periodo },
          },
        ];
      }),
    ),
});
