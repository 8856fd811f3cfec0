/** Spaces around or within keys and names that the eye does not see and a search does not find. */
import { celdaDe } from '../../tablas';
import { valueOf } from '@pnftp/xlsx/plan';
import { enTabla } from '../regla';
import type { ReglaDisposicion } from '../regla';

const CAMPOS = new Set([
  'codigo',
  'tipo',
  'objetivo',
  'servicio',
  'lineamiento',
  'responsable',
  'informante',
  'clave',
]);

/** One at either end, two together, or one of another kind. */
const DE_SOBRA = /^\s|\s$| {2}|[\u00a0\u2000-\u200b\u202f\ufeff]/;

export const sinEspaciosDeSobra = (texto: string): string =>
  texto
    .replace(/[\u00a0\u2000-\u200b\u202f\ufeff]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

export const espaciosDeSobra: ReglaDisposicion = {
  id: 'espaciosDeSobra',
  severidad: 'aviso',
  revisar: ({ tablas }) =>
    tablas.flatMap((tabla) =>
      tabla.columnas
        .filter(({ columna }) => CAMPOS.has(columna.campo))
        .flatMap(({ indice, encabezado }) => {
          const filas = tabla.filas.flatMap((celdas, fila) => {
            const valor = valueOf(celdas[indice] ?? null);
            if (typeof valor !== 'string' || !DE_SOBRA.test(valor) || valor.trim() === '')
              return [];
            return sinEspaciosDeSobra(valor) === valor ? [] : [{ fila, valor }];
          });
          const primera = filas[0];
          if (!primera) return [];
          return [
            enTabla(espaciosDeSobra, tabla, primera.fila, indice, {
              encontrado: `«${primera.valor}»`,
              esperado: sinEspaciosDeSobra(primera.valor),
              datos: { columna: encabezado, cuantas: filas.length },
              celdas: filas.map(({ fila, valor }) => ({
                hoja: tabla.hoja,
                celda: celdaDe(tabla, fila, indice),
                encontrado: valor,
                esperado: sinEspaciosDeSobra(valor),
              })),
              reparacion: {
                clase: 'forma',
                cambios: filas.map(({ fila, valor }) => ({
                  lugar: { hoja: tabla.hoja, celda: celdaDe(tabla, fila, indice) },
                  valor: sinEspaciosDeSobra(valor),
                })),
              },
            }),
          ];
        }),
    ),
};
