/** A commitment for an indicator that is not low, or that the policy does not have. */
import { avance as comoAvance, esNumero } from '../cifras';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const compromisoSobra = regla({
  id: 'compromisoSobra',
  familia: 'consistencia',
  severidad: 'advertencia',
  parametros: {},
  revisar({ evaluacion, compromisos, porClave }) {
    const debidos = new Set(evaluacion.compromisos.map(({ tipo, codigo }) => `${tipo}|${codigo}`));
    return (compromisos ?? []).flatMap((fila): Hallado[] => {
      const { tipo, codigo, anio, origen, motivo } = fila;
      // What a person added, or left out with a reason, is that person's to say.
      if (codigo === '' || motivo !== '' || (anio !== null && anio !== evaluacion.anio)) return [];
      if (/usuario|no corresponde|exclu/i.test(origen) || debidos.has(`${tipo}|${codigo}`))
        return [];
      const indicador = porClave.get(`${tipo}|${codigo}`);
      const avance = indicador?.avances.find((uno) => uno.anio === evaluacion.anio);
      const cifra = avance?.avanceTipo1;
      return [
        {
          lugar: { tabla: 'compromisos', fila: fila.fila, campo: 'codigo' },
          ...(indicador ? { clave: { tipo: indicador.tipo, codigo: indicador.codigo } } : {}),
          anio: evaluacion.anio,
          marca: indicador ? '' : `${tipo} ${codigo}`,
          encontrado: `${tipo} ${codigo}`,
          esperado: esNumero(cifra) ? comoAvance(cifra) : '',
          datos: { caso: indicador ? 'noBajo' : 'desconocido' },
        },
      ];
    });
  },
});
