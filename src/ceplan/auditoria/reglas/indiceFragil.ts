/** The índice, or the level of the valuation, hangs on one figure; what it would be without it. */
import { PARAMETROS_POR_DEFECTO } from '../../parametros';
import { avance as comoAvance, esNumero } from '../cifras';
import { enFicha } from '../auditado';
import { idHallazgo, regla } from '../regla';
import type { Hallado } from '../regla';

export const indiceFragil = regla({
  id: 'indiceFragil',
  familia: 'plausibilidad',
  severidad: 'advertencia',
  deConjunto: true,
  parametros: {
    parte: {
      defecto: 40,
      rango: [1, 100],
      unidad: '% del índice',
      que: 'que aporta una sola cifra dudosa',
    },
    // The method takes it as well: its reasons for doubting a figure are these.
    tramo: {
      defecto: PARAMETROS_POR_DEFECTO.dudas.tramoCorto,
      rango: [1, 100],
      unidad: '% de la mayor',
      que: 'de línea base y meta, bajo el que su distancia es corta',
    },
  },
  revisar({ evaluacion, porClave }, { parte }) {
    const { indiceGestion: indice, anio } = evaluacion;
    const total = indice.valor;
    if (!esNumero(total)) return [];
    return indice.apoyos.flatMap((apoyo): Hallado[] => {
      const indicador = porClave.get(`${apoyo.tipo}|${apoyo.codigo}`);
      const dudosos = apoyo.motivos.filter((motivo) => motivo !== 'unicaCifra');
      if (!indicador || dudosos.length === 0 || apoyo.aporte <= 0) return [];
      const cambiaNivel = apoyo.nivelSiCero !== indice.nivel;
      if (apoyo.aporte * 100 < total * parte && !cambiaNivel) return [];
      const { ficha } = indicador;
      const sin = (cifra: typeof apoyo.siCero): string =>
        esNumero(cifra) ? comoAvance(cifra) : 'ND';
      return [
        {
          lugar: enFicha(ficha, dudosos[0] === 'noReportado' ? 'valores' : 'lineaBase', undefined),
          clave: { tipo: apoyo.tipo, codigo: apoyo.codigo },
          anio,
          encontrado: comoAvance(total),
          esperado: sin(apoyo.siCero),
          datos: {
            avance: comoAvance(apoyo.avanceTipo2),
            aporte: comoAvance(apoyo.aporte),
            siCero: sin(apoyo.siCero),
            siND: sin(apoyo.siND),
            motivo: dudosos[0]!,
            cambiaNivel: cambiaNivel ? 'si' : 'no',
          },
          causas: indicador.avances.map(({ anio: otro }) =>
            idHallazgo('lineaBaseInvertida', indicador, otro),
          ),
        },
      ];
    });
  },
});
