/** A commitment whose entity is not the one that answers for the indicator. */
import { clave } from '../auditado';
import { llano } from '../../llano';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const responsableDistinto = regla({
  id: 'responsableDistinto',
  familia: 'consistencia',
  severidad: 'advertencia',
  parametros: {},
  revisar: ({ compromisos, porClave, evaluacion }) =>
    (compromisos ?? []).flatMap((fila): Hallado[] => {
      const { tipo, codigo, anio, unidad, motivo } = fila;
      const indicador = porClave.get(`${tipo}|${codigo}`);
      if (!indicador || motivo !== '' || (anio !== null && anio !== evaluacion.anio)) return [];
      const { responsable } = indicador.ficha;
      const [escrito, suyo] = [llano(unidad), llano(responsable)];
      // Only whole words: "MP" does not stand in "MPFN".
      if (escrito === '' || suyo === '' || ` ${escrito} `.includes(` ${suyo} `)) return [];
      return [
        {
          lugar: { tabla: 'compromisos', fila: fila.fila, campo: 'unidad' },
          clave: clave(indicador),
          anio: evaluacion.anio,
          encontrado: unidad.split('\n')[0]!,
          esperado: responsable,
        },
      ];
    }),
});
