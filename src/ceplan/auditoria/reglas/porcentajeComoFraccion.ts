/** A percentage written as a fraction (0.77 for 77 %) among figures that are percentages. */
import { deSustancia } from '../../reparacion';
import { esPorcentaje } from '../../unidad';
import type { Dato, Ficha } from '../../tipos';
import { cifra, esNumero } from '../cifras';
import { clave, enFicha } from '../auditado';
import { regla } from '../regla';
import type { Hallado } from '../regla';
import { mediana } from './comun/series';

const esFraccion = (dato: Dato): dato is number => esNumero(dato) && dato > 0 && dato <= 1;

/** Few fichas have one: the rest are done with at a look. */
function hayFraccion({ lineaBase, logros, valores }: Ficha): boolean {
  if (esFraccion(lineaBase)) return true;
  for (const anio in logros) if (esFraccion(logros[anio] ?? null)) return true;
  for (const anio in valores) if (esFraccion(valores[anio] ?? null)) return true;
  return false;
}

export const porcentajeComoFraccion = regla({
  id: 'porcentajeComoFraccion',
  familia: 'plausibilidad',
  severidad: 'error',
  parametros: {
    lejos: {
      defecto: 20,
      rango: [2, 1000],
      unidad: 'veces',
      que: 'por debajo de las otras cifras del indicador',
    },
    cerca: {
      defecto: 3,
      rango: [1, 100],
      unidad: 'veces',
      que: 'de ellas, a lo más, una vez multiplicada por 100',
    },
  },
  revisar: ({ indicadores }, { lejos, cerca }) =>
    indicadores.flatMap((indicador) => {
      if (!esPorcentaje(indicador.ficha.unidadMedida)) return [];
      return indicador.versiones.flatMap((ficha) => {
        if (!hayFraccion(ficha)) return [];
        const celdas: { campo: 'valores' | 'logros' | 'lineaBase'; anio?: number; dato: Dato }[] = [
          { campo: 'lineaBase', dato: ficha.lineaBase },
        ];
        for (const campo of ['logros', 'valores'] as const) {
          for (const [anio, dato] of Object.entries(ficha[campo])) {
            celdas.push({ campo, anio: Number(anio), dato });
          }
        }
        const numeros = celdas.flatMap(({ dato }) => (esNumero(dato) && dato > 0 ? [dato] : []));
        const grandes = numeros.filter((n) => n > 1);
        const chicos = numeros.length - grandes.length;
        // Where most are fractions, that is the scale.
        if (chicos > grandes.length) return [];
        const centro = mediana(grandes);
        return celdas.flatMap(({ campo, anio, dato }): Hallado[] => {
          if (!esFraccion(dato)) return [];
          const porCien = (dato * 100) / centro;
          if (centro / dato < lejos || porCien > cerca || porCien < 1 / cerca) return [];
          return [
            {
              lugar: enFicha(ficha, campo, anio),
              clave: clave(indicador),
              ...(anio === undefined ? {} : { anio }),
              marca: campo === 'valores' ? '' : campo,
              encontrado: cifra(dato),
              esperado: cifra(dato * 100),
              datos: { campo },
              reparacion: deSustancia(
                Number((dato * 100).toPrecision(12)),
                enFicha(ficha, campo, anio),
              ),
            },
          ];
        });
      });
    }),
});
