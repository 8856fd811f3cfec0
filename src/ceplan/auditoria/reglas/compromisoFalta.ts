/** An indicator that is low and has no commitment in the matrix as it stands. */
import { avance as comoAvance, esNumero } from '../cifras';
import { enFicha } from '../auditado';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const compromisoFalta = regla({
  id: 'compromisoFalta',
  familia: 'consistencia',
  severidad: 'error',
  parametros: {},
  revisar({ evaluacion, compromisos }) {
    if (!compromisos || compromisos.length === 0) return [];
    const hay = new Set(
      compromisos
        .filter(({ anio }) => anio === null || anio === evaluacion.anio)
        .map(({ tipo, codigo }) => `${tipo}|${codigo}`),
    );
    // A matrix of another year says nothing about this one.
    if (hay.size === 0) return [];
    return evaluacion.compromisos.flatMap((debido): Hallado[] => {
      if (hay.has(`${debido.tipo}|${debido.codigo}`)) return [];
      const cifra = debido.motivos.includes('avanceTipo1')
        ? debido.avanceTipo1
        : debido.avanceTipo2;
      return [
        {
          lugar: enFicha(debido.ficha, 'codigo'),
          clave: { tipo: debido.tipo, codigo: debido.codigo },
          anio: debido.anio,
          encontrado: '',
          esperado: esNumero(cifra) ? comoAvance(cifra) : 'ND',
          datos: { motivo: debido.motivos.join(', '), entidad: debido.responsable },
        },
      ];
    });
  },
});
