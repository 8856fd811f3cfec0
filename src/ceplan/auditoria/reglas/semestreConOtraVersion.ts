/** A semester that the year's version of the ficha did not judge: it was approved after its end. */
import { clave, enFicha } from '../auditado';
import { escrito } from '../cifras';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const semestreConOtraVersion = regla({
  id: 'semestreConOtraVersion',
  familia: 'versiones',
  severidad: 'aviso',
  parametros: {},
  revisar({ indicadores, politica }) {
    const { anioEvaluado: anio } = politica;
    return indicadores.flatMap((indicador): Hallado[] => {
      const avance = indicador.avances.find((uno) => uno.anio === anio && uno.vigente);
      if (!avance) return [];
      const meta = (ficha: typeof avance.ficha) => escrito(ficha.logros[anio] ?? null);
      return (['Semestre I', 'Semestre II'] as const).flatMap((periodo): Hallado[] => {
        const { juzgadoPor: ficha } = avance[periodo === 'Semestre I' ? 'semestre1' : 'semestre2'];
        if (!ficha) return [];
        return [
          {
            lugar: enFicha(avance.ficha, 'fechaAprobacion'),
            clave: clave(indicador),
            anio,
            marca: periodo,
            encontrado: avance.ficha.fechaAprobacion ?? '',
            esperado: '',
            datos: {
              periodo,
              version: ficha.vigenteDesde ?? '',
              documento: ficha.documento,
              meta: meta(ficha),
              nueva: meta(avance.ficha),
            },
          },
        ];
      });
    });
  },
});
