/** Names that point at cells which are no longer there. */
import { enHoja } from '../regla';
import type { ReglaDisposicion } from '../regla';

export const nombreRoto: ReglaDisposicion = {
  id: 'nombreRoto',
  severidad: 'aviso',
  revisar: ({ estructura }) => {
    const rotos = estructura.names.filter(
      ({ name, formula }) => /#(REF|¡REF)!/.test(formula) && !/^_xl/i.test(name),
    );
    if (rotos.length === 0) return [];
    const nombres = rotos.map(({ name }) => name);
    return [
      enHoja(nombreRoto, '', '', {
        encontrado: nombres.slice(0, 8).join(', '),
        datos: { cuantos: nombres.length },
      }),
    ];
  },
};
