/** A column, or a stretch of one, that was sorted without its rows: each row has another's figure. */
import { explicar, nombrar } from '../columnas/decir';
import { tableroDe } from '../columnas/tablero';
import type { Registro, Tablero } from '../columnas/tablero';
import { regla } from '../regla';
import type { Hallado } from '../regla';
import { mediana } from './comun/series';

/** Of the column's figures, in order: the whole column was sorted. */
const ENTERA = 0.9;
/** From this on the rows are in order. */
const EN_ORDEN = 0.55;

/** Rows with a figure in the column, in order. */
type Serie = readonly number[];

/** The longest stretch of figures that only grow or only fall. */
function tramoOrdenado(registros: readonly Registro[], c: number): Serie {
  // Rows from which the figures grow, and from which they fall, up to the one looked at.
  let [sube, baja, previo] = [0, 0, NaN];
  const [serie, mejor]: [number[], [number, number]] = [[], [0, -1]];
  registros.forEach(({ cifras }, i) => {
    const valor = cifras[c]!;
    if (Number.isNaN(valor)) return;
    if (valor < previo) sube = serie.length;
    if (valor > previo) baja = serie.length;
    previo = valor;
    const desde = Math.min(sube, baja);
    if (serie.length - desde > mejor[1] - mejor[0]) [mejor[0], mejor[1]] = [desde, serie.length];
    serie.push(i);
  });
  return serie.slice(mejor[0], mejor[1] + 1);
}

type Par = readonly [log: number, centro: number];

/** A figure and what the others of its row ask for, in the order of the rows. */
const paresDe = (registros: readonly Registro[], filas: Serie, c: number): Par[] =>
  filas.flatMap((i): Par[] => {
    const { logs, centros } = registros[i]!;
    return Number.isNaN(logs[c]! + centros[c]!) ? [] : [[logs[c]!, centros[c]!]];
  });

const lejos = (pares: readonly Par[]): number =>
  mediana(pares.map(([log, centro]) => Math.abs(log - centro)));

/** How many times nearer the figures are to their rows once these are sorted as well. */
function mejora(pares: readonly Par[]): number {
  const baja = pares[0]![0] > pares.at(-1)![0];
  const centros = pares.map(([, centro]) => centro).sort((a, b) => (baja ? b - a : a - b));
  return lejos(pares) / lejos(pares.map(([log], k) => [log, centros[k]!]));
}

/** How far the rows are in that order themselves: 1 wholly, 0 not at all (correlation of ranks). */
function orden(pares: readonly Par[]): number {
  const n = pares.length;
  const signo = pares[0]![0] > pares.at(-1)![0] ? -1 : 1;
  const rangos = pares.map((_, k) => k).sort((a, b) => pares[a]![1] - pares[b]![1]);
  const media = (n - 1) / 2;
  const suma = rangos.reduce((total, fila, rango) => total + (fila - media) * (rango - media), 0);
  return (12 * signo * suma) / (n * (n * n - 1));
}

function enColumna(
  tablero: Tablero,
  c: number,
  {
    minimo,
    tramo,
    veces,
    aparte,
  }: Readonly<Record<'minimo' | 'tramo' | 'veces' | 'aparte', number>>,
): Hallado[] {
  const { registros, columnas } = tablero;
  const filas = tramoOrdenado(registros, c);
  const distintas = new Set(filas.map((i) => registros[i]!.cifras[c]!)).size;
  const conCifra = registros.filter(({ cifras }) => !Number.isNaN(cifras[c]!)).length;
  const entero = filas.length >= conCifra * ENTERA;
  if (distintas < (entero ? minimo : tramo)) return [];
  const pares = paresDe(registros, filas, c);
  if (pares.length < minimo || lejos(pares) < Math.log(aparte)) return [];
  // Rows that are in order themselves, or a few by chance: there sorting has to explain the figures.
  const exigida = entero ? (orden(pares) > EN_ORDEN ? 2 * veces : 0) : veces;
  if (mejora(pares) < exigida) return [];
  const columna = columnas[c]!;
  const valores = filas.map((i) => registros[i]!.cifras[c]!);
  return [
    explicar({
      tablero,
      tramo: {
        desde: entero ? 0 : filas[0]!,
        hasta: entero ? registros.length - 1 : filas.at(-1)!,
        aFavor: filas.length,
        entero,
        seguro: false,
      },
      columnas: [columna],
      caso: valores[0]! < valores.at(-1)! ? 'sube' : 'baja',
      encontrado: nombrar([columna]),
      esperado: '',
      cuantos: filas.length,
    }),
  ];
}

export const columnaOrdenadaSola = regla({
  id: 'columnaOrdenadaSola',
  familia: 'plausibilidad',
  severidad: 'error',
  deConjunto: true,
  parametros: {
    minimo: {
      defecto: 7,
      rango: [4, 1000],
      unidad: 'cifras',
      que: 'distintas, desde las que una columna en orden no es casualidad',
    },
    tramo: {
      defecto: 10,
      rango: [4, 1000],
      unidad: 'cifras',
      que: 'distintas, desde las que no lo es un tramo de ella',
    },
    aparte: {
      defecto: 1.25,
      rango: [1.01, 100],
      unidad: 'veces',
      que: 'que la mitad de esas cifras se aparta, al menos, de las demás de su fila',
    },
    veces: {
      defecto: 2.5,
      rango: [1, 100],
      unidad: 'veces',
      que: 'mejor que un tramo calza con las filas una vez ordenadas también estas',
    },
  },
  revisar: (contexto, parametros) => {
    const tablero = tableroDe(contexto);
    return tablero.columnas.flatMap((_, c) => enColumna(tablero, c, parametros));
  },
});
