/** A commitment of an earlier year that is said to be kept, and its indicator missed the target. */
import { sinAcentos } from '../../llano';
import { avance as comoAvance, cifra, esNumero } from '../cifras';
import { clave, lugarDelValor } from '../auditado';
import { regla } from '../regla';
import type { Hallado } from '../regla';

/** As near to the target as a figure can be told from it. */
const CUMPLE = 100 * (1 - 1e-9);

export const cumplidoSinMeta = regla({
  id: 'cumplidoSinMeta',
  familia: 'consistencia',
  severidad: 'advertencia',
  parametros: {},
  revisar({ politica, evaluacion, anteriores = [], porClave }) {
    const cumplido = sinAcentos(politica.parametros.estados.at(-1) ?? 'Cumplido');
    return anteriores.flatMap((fila): Hallado[] => {
      const { tipo, codigo, anio, estado, medida, origen, motivo } = fila;
      if (sinAcentos(estado) !== cumplido || motivo !== '' || /no corresponde/i.test(origen))
        return [];
      // What was asked for was another ficha, not a figure.
      if (/ajust/i.test(medida)) return [];
      const indicador = porClave.get(`${tipo}|${codigo}`);
      const avance = indicador?.avances.find((uno) => uno.anio === evaluacion.anio);
      if (!indicador || !avance || anio === null || anio >= evaluacion.anio) return [];
      const { avanceTipo1, valor, logro } = avance;
      if (!esNumero(avanceTipo1) || avanceTipo1 >= CUMPLE) return [];
      return [
        {
          lugar: lugarDelValor(indicador, avance),
          clave: clave(indicador),
          anio: evaluacion.anio,
          marca: String(anio),
          encontrado: esNumero(valor) ? cifra(valor) : '',
          esperado: esNumero(logro) ? cifra(logro) : '',
          datos: { compromiso: anio, estado, avance: comoAvance(avanceTipo1) },
        },
      ];
    });
  },
});
