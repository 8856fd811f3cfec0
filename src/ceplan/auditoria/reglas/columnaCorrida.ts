/** A block of figures pasted one column aside, or one row up or down. */
import { corridasPorAnio } from '../columnas/porAnio';
import { corridasPorFila } from '../columnas/porFila';
import { tableroDe } from '../columnas/tablero';
import { regla } from '../regla';

export const columnaCorrida = regla({
  id: 'columnaCorrida',
  familia: 'plausibilidad',
  severidad: 'error',
  deConjunto: true,
  parametros: {
    minimo: {
      defecto: 5,
      rango: [3, 1000],
      unidad: 'filas',
      que: 'que lo prueban, desde las que se dice',
    },
  },
  revisar: (contexto, { minimo }) => {
    const tablero = tableroDe(contexto);
    const evaluado = tablero.anios.indexOf(contexto.politica.anioEvaluado);
    return [...corridasPorFila(tablero, minimo), ...corridasPorAnio(tablero, evaluado, minimo)];
  },
});
