/** Figures shown as dates ("1.5" that became 1 May) or as percentages (0.775 that shows 77.5 %). */
import { intersect, valueOf } from '@pnftp/xlsx/plan';
import { deSustancia } from '../../../ceplan/reparacion';
import { celdaDe } from '../../tablas';
import { datosDe, enTabla } from '../regla';
import type { ReglaDisposicion } from '../regla';

const sinLiterales = (formato: string): string =>
  formato.replace(/"[^"]*"|\\.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '');
export const esFormatoDeFecha = (formato: string): boolean =>
  /[dmyhs]/i.test(sinLiterales(formato)) && !/general/i.test(formato);
export const esFormatoDePorcentaje = (formato: string): boolean =>
  sinLiterales(formato).includes('%');

const porCien = (valor: number): number => Number((valor * 100).toPrecision(12));

export const numeroConOtroFormato: ReglaDisposicion = {
  id: 'numeroConOtroFormato',
  severidad: 'error',
  revisar: ({ tablas, hechos }) =>
    tablas.flatMap((tabla) => {
      const formatos = hechos.get(tabla.hoja)?.numberFormats ?? [];
      return formatos.flatMap(({ area, format }) => {
        const fecha = esFormatoDeFecha(format);
        const dentro = intersect(area, datosDe(tabla));
        if (!dentro || (!fecha && !esFormatoDePorcentaje(format))) return [];
        return tabla.columnas.flatMap(({ columna, indice, encabezado }) => {
          const lugar = tabla.area.column + indice;
          if (lugar < dentro.column || lugar >= dentro.column + dentro.columns) return [];
          const deCifras = columna.tipo === 'numero' || (fecha && columna.tipo === 'codigo');
          if (!deCifras) return [];
          const desde = dentro.row - tabla.area.row - 1;
          return tabla.filas.slice(desde, desde + dentro.rows).flatMap((celdas, i) => {
            const valor = valueOf(celdas[indice] ?? null);
            // Only where the format changes what is read: 77.5 shown as 7750 % is found by eye.
            if (typeof valor !== 'number' || valor === 0) return [];
            return [
              enTabla(numeroConOtroFormato, tabla, desde + i, indice, {
                encontrado: String(valor),
                esperado: fecha ? '' : String(porCien(valor)),
                ...(fecha
                  ? {}
                  : {
                      reparacion: deSustancia(porCien(valor), {
                        hoja: tabla.hoja,
                        celda: celdaDe(tabla, desde + i, indice),
                      }),
                    }),
                datos: {
                  caso: fecha ? 'fecha' : 'porcentaje',
                  columna: encabezado,
                  formato: format,
                },
              }),
            ];
          });
        });
      });
    }),
};
