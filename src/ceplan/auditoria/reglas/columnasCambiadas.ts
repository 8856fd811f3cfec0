/** Two columns exchanged: targets and values of a year, or two years of either. */
import { cambio, explicar, nombrar } from '../columnas/decir';
import { parejas, PRUEBA, votar } from '../columnas/parejas';
import type { Pareja } from '../columnas/parejas';
import { tableroDe } from '../columnas/tablero';
import type { Tablero } from '../columnas/tablero';
import { mejorTramo } from '../columnas/tramo';
import type { Tramo } from '../columnas/tramo';
import { regla } from '../regla';
import type { Hallado } from '../regla';

/** Of a stretch so many rows more are asked than of a whole column. */
const DE_MAS = 3;

interface Cambiada {
  readonly pareja: Pareja;
  readonly tramo: Tramo;
  readonly gana: number;
}

function cambiada(tablero: Tablero, pareja: Pareja, minimo: number): Cambiada | null {
  const { registros } = tablero;
  const { niega } = pareja;
  const ganancias = registros.map(pareja.gana);
  const tramo = mejorTramo(ganancias.map(votar), minimo);
  if (!tramo) return null;
  const suma = ganancias.slice(tramo.desde, tramo.hasta + 1).reduce((a, b) => a + b, 0);
  const hallada = { pareja, tramo, gana: suma };
  if (!niega || ganancias.filter((gana) => gana === PRUEBA).length >= minimo)
    return tramo.aFavor >= minimo + (tramo.entero ? 0 : DE_MAS) ? hallada : null;
  const confirmada = mejorTramo(
    ganancias.map((gana, i) => (gana > 0 && niega(registros[i]!) ? 0 : votar(gana))),
    2 * minimo,
  );
  return confirmada?.entero ? { ...hallada, tramo: confirmada } : null;
}

/** The exchange that explains most. */
const mejorCambiada = (tablero: Tablero, evaluado: number, minimo: number): Cambiada | undefined =>
  parejas(tablero, evaluado, minimo)
    .flatMap((pareja) => cambiada(tablero, pareja, minimo) ?? [])
    .sort((x, y) => y.gana - x.gana)[0];

function halladoDe(tablero: Tablero, { pareja: { a, b, caso }, tramo }: Cambiada): Hallado {
  const { registros, columnas } = tablero;
  const [una, otra] = [columnas[a]!, columnas[b]!];
  return explicar({
    tablero,
    tramo,
    columnas: [una, otra],
    caso,
    encontrado: nombrar([una]),
    esperado: nombrar([otra]),
    cuantos: tramo.aFavor,
    cambios: tramo.seguro
      ? registros.flatMap((registro) => [
          cambio(registro, una, registro.cifras[b]!),
          cambio(registro, otra, registro.cifras[a]!),
        ])
      : [],
  });
}

export const columnasCambiadas = regla({
  id: 'columnasCambiadas',
  familia: 'plausibilidad',
  severidad: 'error',
  deConjunto: true,
  parametros: {
    minimo: {
      defecto: 5,
      rango: [3, 1000],
      unidad: 'filas',
      que: 'que el cambio explica mejor, desde las que se dice',
    },
  },
  revisar: (contexto, { minimo }) => {
    const tablero = tableroDe(contexto);
    const evaluado = tablero.anios.indexOf(contexto.politica.anioEvaluado);
    const hallados: Hallado[] = [];
    for (;;) {
      const hallada = mejorCambiada(tablero, evaluado, minimo);
      if (!hallada) return hallados;
      hallados.push(halladoDe(tablero, hallada));
    }
  },
});
