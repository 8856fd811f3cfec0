/** A figure is declared where none can be computed, or ND where one can. */
import { esND } from '../../cifra';
import { avance as comoAvance, esNumero } from '../cifras';
import { clave, enDeclarado } from '../auditado';
import { ambitoDe, medidaDe } from '../declarados';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const declaradoSinCalculo = regla({
  id: 'declaradoSinCalculo',
  familia: 'aritmetica',
  severidad: 'advertencia',
  parametros: {},
  revisar: ({ indicadores }) =>
    indicadores.flatMap((indicador) =>
      indicador.declarados.flatMap((fila): Hallado[] => {
        const medida = medidaDe(fila.medida);
        const avance = indicador.avances.find(({ anio }) => anio === fila.anio);
        if (ambitoDe(fila) !== 'indicador' || !medida || !avance) return [];
        const propio = medida.startsWith('AT1') ? avance.avanceTipo1 : avance.avanceTipo2;
        const dice = { lugar: enDeclarado(fila), clave: clave(indicador), anio: fila.anio };
        const marca = medida;
        if (esNumero(fila.valor) && esND(propio)) {
          const datos = { medida, caso: 'sobra', causa: propio.nd };
          return [{ ...dice, marca, encontrado: `${medida} ${fila.texto}`, esperado: 'ND', datos }];
        }
        if (/^\s*n\.?\s?d\.?\s*$/i.test(fila.texto) && esNumero(propio)) {
          const esperado = comoAvance(propio);
          return [
            {
              ...dice,
              marca,
              encontrado: `${medida} ND`,
              esperado,
              datos: { medida, caso: 'falta' },
            },
          ];
        }
        return [];
      }),
    ),
});
