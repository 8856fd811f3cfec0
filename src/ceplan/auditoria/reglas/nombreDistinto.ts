/**
 * One indicator under two names: a letter apart between versions of its ficha, or another name in
 * the matrix of commitments.
 */
import { clave, enFicha } from '../auditado';
import { parecidos } from '../nombres';
import { llano } from '../../llano';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const nombreDistinto = regla({
  id: 'nombreDistinto',
  familia: 'consistencia',
  severidad: 'aviso',
  parametros: {},
  cedeAnte: ['cambioSinDocumento'],
  revisar: ({ indicadores, compromisos, porClave, evaluacion }) => [
    ...indicadores.flatMap((indicador) =>
      indicador.versiones.slice(1).flatMap((ficha, i): Hallado[] => {
        const previa = indicador.versiones[i]!;
        const [antes, ahora] = [llano(previa.indicador), llano(ficha.indicador)];
        if (antes === ahora || !parecidos(antes, ahora)) return [];
        return [
          {
            lugar: enFicha(ficha, 'indicador'),
            clave: clave(indicador),
            ...(ficha.vigenteDesde === null ? {} : { anio: ficha.vigenteDesde }),
            encontrado: ficha.indicador,
            esperado: previa.indicador,
            datos: { caso: 'version' },
          },
        ];
      }),
    ),
    ...(compromisos ?? []).flatMap((fila): Hallado[] => {
      const { tipo, codigo, anio, aspecto, motivo } = fila;
      const indicador = porClave.get(`${tipo}|${codigo}`);
      if (!indicador || motivo !== '' || (anio !== null && anio !== evaluacion.anio)) return [];
      const nombre = llano(indicador.ficha.indicador);
      if (aspecto.trim() === '' || llano(aspecto).includes(nombre)) return [];
      return [
        {
          lugar: { tabla: 'compromisos', fila: fila.fila, campo: 'aspecto' },
          clave: clave(indicador),
          anio: evaluacion.anio,
          marca: 'matriz',
          // Without the label that the matrix puts before a name.
          encontrado: aspecto
            .split('\n')
            .at(-1)!
            .replace(/^\s*Indicador(\s+[\w.]+)?[.:]\s+/, ''),
          esperado: indicador.ficha.indicador,
          datos: { caso: 'matriz' },
        },
      ];
    }),
  ],
});
