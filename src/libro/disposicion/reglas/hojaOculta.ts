/** A hidden sheet with an input table. */
import { enHoja } from '../regla';
import type { ReglaDisposicion } from '../regla';

export const hojaOculta: ReglaDisposicion = {
  id: 'hojaOculta',
  severidad: 'aviso',
  revisar: ({ estructura, tablas }) =>
    estructura.sheets.flatMap(({ name, visibility }) => {
      const suyas = tablas.filter(({ hoja }) => hoja === name).map(({ nombre }) => nombre);
      if (visibility === 'visible' || suyas.length === 0) return [];
      return [enHoja(hojaOculta, name, 'A1', { encontrado: suyas.join(', ') })];
    }),
};
