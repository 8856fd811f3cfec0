/** Some indicators of an OP have a relevancia and others have none: the blanks weigh most. */
import { enumerar } from '../cifras';
import { enFicha } from '../auditado';
import type { IndicadorAuditado } from '../auditado';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const relevanciaFalta = regla({
  id: 'relevanciaFalta',
  familia: 'completitud',
  severidad: 'advertencia',
  deConjunto: true,
  parametros: {},
  revisar({ indicadores, politica }) {
    if (politica.parametros.ponderacion !== 'relevancia') return [];
    const grupos = new Map<string, IndicadorAuditado[]>();
    for (const indicador of indicadores) {
      if (indicador.tipo !== 'OP') continue;
      const { objetivo } = indicador.ficha;
      const grupo = grupos.get(objetivo);
      if (grupo) grupo.push(indicador);
      else grupos.set(objetivo, [indicador]);
    }
    return [...grupos].flatMap(([objetivo, suyos]): Hallado[] => {
      const sin = suyos.filter(({ ficha }) => ficha.relevancia === null);
      // All 1 and a blank weigh the same: nothing hangs on it.
      const pesa = suyos.some(({ ficha }) => (ficha.relevancia ?? 1) > 1);
      if (sin.length === 0 || !pesa) return [];
      return [
        {
          lugar: enFicha(sin[0]!.ficha, 'relevancia'),
          marca: objetivo,
          encontrado: enumerar(sin.map(({ codigo }) => codigo)),
          esperado: '1, 2, 3',
          datos: { objetivo },
        },
      ];
    });
  },
});
