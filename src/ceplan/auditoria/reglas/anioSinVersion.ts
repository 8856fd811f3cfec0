/** Years with a target or a value in which no version of the ficha is in force. */
import { esNumero, listaAnios } from '../cifras';
import { clave, enFicha } from '../auditado';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const anioSinVersion = regla({
  id: 'anioSinVersion',
  familia: 'versiones',
  severidad: 'advertencia',
  parametros: {},
  revisar: ({ indicadores, politica }) =>
    indicadores.flatMap((indicador): Hallado[] => {
      const { versiones } = indicador;
      const inicio = versiones[0]!.vigenteDesde ?? -Infinity;
      const final = versiones.reduce((a, f) => Math.max(a, f.vigenteHasta ?? Infinity), -Infinity);
      const sin = indicador.avances.filter(({ vigente, anio }) => {
        if (vigente) return false;
        const entreVersiones = anio > inicio && anio < final;
        // Outside of all versions only a value says that the year was meant to count.
        return (
          entreVersiones ||
          (anio <= politica.anioEvaluado && versiones.some((f) => esNumero(f.valores[anio])))
        );
      });
      const primero = sin[0];
      if (!primero) return [];
      const anios = sin.map(({ anio }) => anio);
      const hueco = anios.some((anio) => anio > inicio && anio < final);
      return [
        {
          lugar: enFicha(primero.ficha, primero.anio < inicio ? 'vigenteDesde' : 'vigenteHasta'),
          clave: clave(indicador),
          anios,
          ...(anios.includes(politica.anioEvaluado) ? { severidad: 'error' as const } : {}),
          encontrado: versiones
            .map((f) => `${f.vigenteDesde ?? '…'}–${f.vigenteHasta ?? '…'}`)
            .join(', '),
          esperado: listaAnios(anios),
          datos: { anios: listaAnios(anios), caso: hueco ? 'hueco' : 'fuera' },
        },
      ];
    }),
});
