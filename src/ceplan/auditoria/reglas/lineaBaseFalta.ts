/** No baseline where AT2 counts: an OP's, or a service's where most services have one. */
import { esNumero } from '../cifras';
import { clave, enFicha } from '../auditado';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const lineaBaseFalta = regla({
  id: 'lineaBaseFalta',
  familia: 'completitud',
  severidad: 'advertencia',
  deConjunto: true,
  parametros: {
    mayoria: {
      defecto: 50,
      rango: [1, 100],
      unidad: '% de los servicios',
      que: 'con línea base, desde el que su falta en un servicio es un hallazgo',
    },
  },
  revisar({ indicadores, politica }, { mayoria }) {
    const servicios = indicadores.filter(({ tipo }) => tipo === 'Servicio');
    const con = servicios.filter(({ ficha }) => ficha.lineaBase !== null).length;
    const contaria = politica.parametros.avance2EnMatriz === 'todos';
    const exigible = contaria || con * 100 > servicios.length * mayoria;
    return indicadores.flatMap((indicador): Hallado[] => {
      const { ficha, tipo } = indicador;
      if (ficha.lineaBase !== null || (tipo === 'Servicio' && !exigible)) return [];
      if (!indicador.avances.some(({ logro, vigente }) => vigente && esNumero(logro))) return [];
      return [
        {
          lugar: enFicha(ficha, 'lineaBase'),
          clave: clave(indicador),
          ...(tipo === 'OP' ? {} : { severidad: 'aviso' as const }),
          encontrado: '',
          esperado: 'LB',
          datos: { tipo, objetivo: ficha.objetivo },
        },
      ];
    });
  },
});
