/** A service that no indicator measures. */
import { enumerar } from '../cifras';
import { regla } from '../regla';

export const servicioSinIndicador = regla({
  id: 'servicioSinIndicador',
  familia: 'completitud',
  severidad: 'advertencia',
  deConjunto: true,
  parametros: {},
  revisar({ politica }) {
    const medidos = new Set(politica.fichas.map(({ servicio }) => servicio));
    const sin = politica.servicios.filter(({ codigo }) => !medidos.has(codigo));
    if (sin.length === 0) return [];
    const { uno, varios } = politica.parametros.nombres.servicio;
    return [
      {
        lugar: { tabla: 'servicios', fila: sin[0]!.fila, campo: 'codigo' },
        encontrado: enumerar(sin.map(({ codigo }) => codigo)),
        esperado: '',
        datos: { cuantos: sin.length, nivel: (sin.length === 1 ? uno : varios).toLowerCase() },
      },
    ];
  },
});
