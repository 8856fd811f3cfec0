/** An annual figure whose evidence, or the indicator's name, speaks of one semester alone. */
import type { Reporte } from '../../tipos';
import { traeCifra } from '../../valorAnual';
import { llano } from '../../llano';
import { clave, enFicha, enReporte } from '../auditado';
import { esNumero } from '../cifras';
import { regla } from '../regla';
import type { Hallado } from '../regla';

const UN_SEMESTRE =
  /\b(?:(?:primer|1er|1ro?|1[°º]|i) semestre|semestre (?:i|1)|enero (?:a|al|hasta) junio|primera mitad del ano)\b|\b(?:al|hasta el) 30 (?:de )?junio\b/;
/** What says that the rest of the year is there as well. */
const TODO_EL_ANO =
  /\b(?:(?:segundo|2do|2[°º]|ii) semestre|semestre (?:ii|2)|semestres|diciembre|noviembre|octubre|setiembre|septiembre|agosto|julio|anual(?:es|mente)?|todo el ano|durante el ano|en el ano|segunda mitad)\b/;

/** "Durante el primer semestre se atendieron 40", and no word of the second. */
const deUnSemestre = (texto: string): boolean => {
  const plano = llano(texto);
  return UN_SEMESTRE.test(plano) && !TODO_EL_ANO.test(plano);
};

const frase = (texto: string): string =>
  texto.split(/(?<=[.;])\s+/).find((una) => UN_SEMESTRE.test(llano(una))) ?? texto;

export const semestreEnAnual = regla({
  id: 'semestreEnAnual',
  familia: 'consistencia',
  severidad: 'advertencia',
  parametros: {},
  revisar: ({ indicadores }) =>
    indicadores.flatMap((indicador): Hallado[] => {
      const suya = clave(indicador);
      const { ficha } = indicador;
      const conValor = indicador.cerrados.filter(({ ficha: f, anio }) => esNumero(f.valores[anio]));
      if (deUnSemestre(ficha.indicador) && conValor.length > 0) {
        return [
          {
            lugar: enFicha(ficha, 'indicador'),
            clave: suya,
            anios: conValor.map(({ anio }) => anio),
            severidad: 'aviso',
            encontrado: ficha.indicador,
            esperado: '',
            datos: { caso: 'nombre' },
          },
        ];
      }
      return indicador.reportes.flatMap((reporte): Hallado[] => {
        const campo =
          reporte.periodo === 'Anual' && traeCifra(reporte) ? dondeLoDice(reporte) : null;
        if (!campo) return [];
        return [
          {
            lugar: enReporte(reporte, campo),
            clave: suya,
            anio: reporte.anio,
            encontrado: frase(reporte[campo]),
            esperado: '',
            datos: { caso: 'reporte' },
          },
        ];
      });
    }),
});

const dondeLoDice = (reporte: Reporte): 'sustento' | 'documento' | 'motivo' | null =>
  (['sustento', 'documento', 'motivo'] as const).find((campo) => deUnSemestre(reporte[campo])) ??
  null;
