/** The percentages of a column, or of a stretch of one, as fractions: a column pasted from 0 % cells. */
import { esPorcentaje } from '../../unidad';
import { cambio, explicar, nombrar } from '../columnas/decir';
import { tableroDe } from '../columnas/tablero';
import type { Registro } from '../columnas/tablero';
import { coinciden, mejorTramo } from '../columnas/tramo';
import type { Tramo, Voto } from '../columnas/tramo';
import { porCien, TOPE } from './comun/fracciones';
import { regla } from '../regla';

interface EnColumna {
  readonly c: number;
  readonly tramo: Tramo;
}

export const columnaEnFracciones = regla({
  id: 'columnaEnFracciones',
  familia: 'plausibilidad',
  severidad: 'error',
  deConjunto: true,
  parametros: {
    minimo: {
      defecto: 4,
      rango: [2, 1000],
      unidad: 'porcentajes',
      que: 'de la columna, desde los que se dice de ella y no de cada uno',
    },
    cerca: {
      defecto: 3,
      rango: [1, 100],
      unidad: 'veces',
      que: 'de las demás cifras del indicador, a lo más, una vez multiplicado por 100',
    },
  },
  revisar: (contexto, { minimo, cerca }) => {
    const tablero = tableroDe(contexto);
    const { registros, columnas } = tablero;
    const porcentajes = registros.map(({ ficha }) => esPorcentaje(ficha.unidadMedida));
    const escalas = registros.map(({ cifras }, i) =>
      porcentajes[i] ? porCien(cifras, cerca) : null,
    );
    const votoDe = ({ cifras }: Registro, i: number, c: number): Voto =>
      escalas[i]?.(c) ? 1 : porcentajes[i] && cifras[c]! > TOPE ? -1 : 0;
    const grupos: EnColumna[][] = [];
    columnas.forEach((_, c) => {
      const votos = registros.map((registro, i) => votoDe(registro, i, c));
      const tramo = mejorTramo(votos, minimo);
      if (!tramo) return;
      const grupo = grupos.find(([primera]) => coinciden(primera!.tramo, tramo));
      if (grupo) grupo.push({ c, tramo });
      else grupos.push([{ c, tramo }]);
    });
    return grupos.map((grupo) => {
      const suyas = grupo.map(({ c }) => columnas[c]!);
      const cambios = grupo.flatMap(({ c, tramo: { desde, hasta } }) =>
        registros
          .slice(desde, hasta + 1)
          .flatMap((registro, k) =>
            escalas[desde + k]?.(c)
              ? [
                  cambio(
                    registro,
                    columnas[c]!,
                    Number((registro.cifras[c]! * 100).toPrecision(12)),
                  ),
                ]
              : [],
          ),
      );
      return explicar({
        tablero,
        tramo: grupo[0]!.tramo,
        columnas: suyas,
        caso: 'columna',
        encontrado: nombrar(suyas),
        esperado: '× 100',
        cuantos: cambios.length,
        cambios,
      });
    });
  },
});
