/** Declared counts of OP and service indicators that do not add up to the declared total. */
import type { Declarado } from '../../tipos';
import { cifra, escrito, esNumero } from '../cifras';
import { enDeclarado } from '../auditado';
import { ambitoDe } from '../declarados';
import type { Ambito } from '../declarados';
import { llano } from '../../llano';
import { idHallazgo, regla } from '../regla';
import type { Hallado } from '../regla';

export const conteosNoSuman = regla({
  id: 'conteosNoSuman',
  familia: 'aritmetica',
  severidad: 'error',
  parametros: {},
  revisar({ politica }) {
    const porMedida = new Map<string, Map<Ambito, Declarado>>();
    for (const fila of politica.declarados) {
      const ambito = ambitoDe(fila);
      const medida = llano(fila.medida);
      if (!ambito || !medida.startsWith('conteo') || !esNumero(fila.valor)) continue;
      // Only figures of one place are meant to add up.
      const id = `${fila.anio}|${medida}|${fila.donde}`;
      const grupo = porMedida.get(id) ?? new Map<Ambito, Declarado>();
      if (!grupo.has(ambito)) grupo.set(ambito, fila);
      porMedida.set(id, grupo);
    }
    return [...porMedida.values()].flatMap((grupo): Hallado[] => {
      const total = grupo.get('total');
      const op = grupo.get('indicadoresOP');
      const servicios = grupo.get('indicadoresServicios');
      if (!total || !op || !servicios) return [];
      const suma = (op.valor as number) + (servicios.valor as number);
      if (suma === total.valor) return [];
      return [
        {
          lugar: enDeclarado(total),
          anio: total.anio,
          marca: `${llano(total.medida)} ${total.donde}`,
          encontrado: cifra(total.valor as number),
          esperado: cifra(suma),
          datos: {
            medida: total.medida,
            donde: total.donde,
            partes: `${escrito(op.valor)} + ${escrito(servicios.valor)}`,
          },
          // The total that the rows contradict is what is wrong with the sum.
          causas: [idHallazgo('conteoDeclarado', undefined, total.anio, `total ${total.donde}`)],
        },
      ];
    });
  },
});
