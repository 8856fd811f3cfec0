/** Two semesters of a count, and nobody has said whether they add up or the last one counts: asked. */
import { esPermisible } from '../../agregacionPeriodos';
import { sinDecir, traeCifra, valorDeReporte } from '../../valorAnual';
import { cifra, esNumero } from '../cifras';
import { clave, enFicha } from '../auditado';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const agregacionPorConfirmar = regla({
  id: 'agregacionPorConfirmar',
  familia: 'aritmetica',
  severidad: 'error',
  parametros: {},
  revisar: ({ indicadores }) =>
    indicadores.flatMap((indicador): Hallado[] => {
      // One answer in the ficha settles all its years: the last of them is shown.
      const enDuda = indicador.cerrados.flatMap(({ anio, ficha, origen }) => {
        const del = (periodo: string) =>
          indicador.reportes.findLast(
            (fila) => fila.anio === anio && fila.periodo === periodo && traeCifra(fila),
          );
        const [primero, segundo] = [del('Semestre I'), del('Semestre II')];
        // An official value, or a report of the year, says it already.
        if (!primero || !segundo || del('Anual') || origen === 'oficial') return [];
        if (!sinDecir(primero, segundo, ficha)) return [];
        const [uno, dos] = [valorDeReporte(primero), valorDeReporte(segundo)];
        return esNumero(uno) && esNumero(dos) ? [{ anio, ficha, uno, dos }] : [];
      });
      const ultimo = enDuda.at(-1);
      if (!ultimo) return [];
      const { anio, ficha, uno, dos } = ultimo;
      return [
        {
          lugar: enFicha(ficha, 'agregacionPeriodos'),
          clave: clave(indicador),
          anio,
          anios: enDuda.map((una) => una.anio),
          encontrado: `${cifra(uno)}, ${cifra(dos)}`,
          esperado: 'Agregable, No agregable',
          datos: {
            caso: esPermisible(ficha.agregacion) ? 'permisible' : 'contradice',
            agregacion: ficha.agregacion,
            periodos: ficha.agregacionPeriodos ?? '',
            suma: cifra(uno + dos),
            ultimo: cifra(dos),
            anios: enDuda.map((una) => una.anio).join(', '),
          },
        },
      ];
    }),
});
