/** Two codes with the same indicator's name, or one indicator named in two ways without saying so. */
import { clave, enFicha } from '../auditado';
import type { IndicadorAuditado } from '../auditado';
import { llano } from '../../llano';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const indicadorRepetido = regla({
  id: 'indicadorRepetido',
  familia: 'consistencia',
  severidad: 'advertencia',
  parametros: {},
  revisar({ indicadores }) {
    const porNombre = new Map<string, IndicadorAuditado>();
    return indicadores.flatMap((indicador): Hallado[] => {
      const { ficha } = indicador;
      const nombre = llano(ficha.indicador);
      const id = `${nombre}|${llano(ficha.responsable)}|${llano(ficha.unidadMedida)}`;
      const otro = porNombre.get(id);
      if (!otro || nombre === '') {
        porNombre.set(id, indicador);
        return [];
      }
      return [
        {
          lugar: enFicha(ficha, 'indicador'),
          clave: clave(indicador),
          encontrado: ficha.indicador,
          esperado: '',
          datos: { otro: `${otro.tipo} ${otro.codigo}` },
        },
      ];
    });
  },
});
