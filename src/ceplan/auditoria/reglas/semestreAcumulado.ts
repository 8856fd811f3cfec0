/** A semestre II that looks like the running total of the year, where periods add up: asked. */
import { PARAMETROS_POR_DEFECTO } from '../../parametros';
import { pareceAcumulado } from '../../semestreAcumulado';
import { traeCifra } from '../../valorAnual';
import { cifra, esNumero } from '../cifras';
import { clave, enReporte } from '../auditado';
import { regla } from '../regla';
import type { Hallado } from '../regla';

const DUDAS = PARAMETROS_POR_DEFECTO.dudas;

export const semestreAcumulado = regla({
  id: 'semestreAcumulado',
  familia: 'aritmetica',
  severidad: 'error',
  // The method takes them as well: a figure is doubted where it is asked about.
  parametros: {
    desde: {
      defecto: DUDAS.acumuladoDesde,
      rango: [100, 1000],
      unidad: '% del Semestre I',
      que: 'desde el que el Semestre II puede ser el acumulado del año',
    },
    exceso: {
      defecto: DUDAS.acumuladoExceso,
      rango: [1, 1000],
      unidad: '% sobre lo esperado',
      que: 'que pasa entonces la suma de los dos',
    },
  },
  revisar: ({ indicadores }, { desde, exceso }) =>
    indicadores.flatMap((indicador) =>
      indicador.cerrados.flatMap(({ anio, ficha, origen, valor }): Hallado[] => {
        const dudas = { acumuladoDesde: desde, acumuladoExceso: exceso };
        const del = (periodo: string) =>
          indicador.reportes.findLast(
            (fila) => fila.anio === anio && fila.periodo === periodo && traeCifra(fila),
          );
        const [primero, segundo] = [del('Semestre I'), del('Semestre II')];
        if (!primero || !segundo || del('Anual')) return [];
        if (!esNumero(primero.valor) || !esNumero(segundo.valor)) return [];
        if (!pareceAcumulado(primero, segundo, ficha, dudas)) return [];
        const suma = primero.valor + segundo.valor;
        // An official value that is not the sum says that somebody has read it already.
        if (origen === 'oficial' && valor !== suma) return [];
        return [
          {
            lugar: enReporte(segundo, 'acumulado'),
            clave: clave(indicador),
            anio,
            encontrado: cifra(segundo.valor),
            esperado: cifra(segundo.valor - primero.valor),
            datos: { primero: cifra(primero.valor), suma: cifra(suma) },
          },
        ];
      }),
    ),
});
