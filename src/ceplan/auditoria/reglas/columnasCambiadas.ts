/**
 * Two columns exchanged: targets and values of a year, or two years of either. The figures of a
 * row stay with it, so what tells is their order: targets go one way from the baseline on, and the
 * value of a year is near its target.
 */
import { cambio, explicar, nombrar } from '../columnas/decir';
import { mismaCifra, tableroDe } from '../columnas/tablero';
import type { Registro, Tablero } from '../columnas/tablero';
import { mejorTramo } from '../columnas/tramo';
import type { Tramo, Voto } from '../columnas/tramo';
import { regla } from '../regla';
import type { Hallado } from '../regla';
import { sentidoDe } from './comun/series';

/** Less than this, as a logarithm, is no difference: 2 %. */
const IGUAL = 0.02;
/** Two figures of one row are not three times apart. */
const MISMA_FILA = Math.log(3);

/** How far a figure is out of what the ones before and after it allow; of one, the sense says. */
function fuera(x: number, antes: number, despues: number, sentido: number): number {
  if (Number.isNaN(antes) && Number.isNaN(despues)) return NaN;
  if (Number.isNaN(antes)) return Math.max(0, sentido * (x - despues));
  if (Number.isNaN(despues)) return Math.max(0, sentido * (antes - x));
  const [menor, mayor] = antes < despues ? [antes, despues] : [despues, antes];
  return Math.max(0, menor - x, x - mayor);
}

/** Of a stretch so many rows more are asked than of a whole column. */
const DE_MAS = 3;

/** A report that is found in the other column outweighs whatever the figures say. */
const PRUEBA = 1;

const voto = (gana: number): Voto => (gana > IGUAL ? 1 : gana < -IGUAL ? -1 : 0);

/** Targets of `i` against its values: which of the two continues the row's other targets. */
function logroPorValor(tablero: Tablero, registro: Registro, i: number): number {
  const { logs, cifras, reportado, ficha } = registro;
  const [le, vo] = [tablero.le(i), tablero.vo(i)];
  if (Number.isNaN(logs[le]! + logs[vo]!)) return 0;
  const dicho = reportado.get(tablero.anios[i]!);
  const [enLogro, enValor] = [mismaCifra(cifras[le]!, dicho), mismaCifra(cifras[vo]!, dicho)];
  if (enLogro !== enValor) return enLogro ? PRUEBA : -PRUEBA;
  if (Math.abs(logs[le]! - logs[vo]!) > MISMA_FILA) return -PRUEBA;
  // The first target has the baseline before it.
  const antes = logs[le - 1]!;
  const despues = i + 1 < tablero.anios.length ? logs[tablero.le(i + 1)]! : NaN;
  const sentido = sentidoDe(ficha.sentido);
  const ahora = fuera(logs[le]!, antes, despues, sentido);
  const cambiadas = fuera(logs[vo]!, antes, despues, sentido);
  return Number.isNaN(ahora) ? 0 : 2 * (ahora - cambiadas);
}

/** How much a row's figures go up and down from one year to the next. */
function vaiven(logs: Float64Array, columnas: readonly number[]): number {
  let [suma, previo] = [0, NaN];
  for (const c of columnas) {
    const log = logs[c]!;
    if (Number.isNaN(log)) continue;
    if (!Number.isNaN(previo)) suma += Math.abs(log - previo);
    previo = log;
  }
  return suma;
}

const trocar = (columnas: readonly number[], a: number, b: number): number[] =>
  columnas.map((c) => (c === a ? b : c === b ? a : c));

/** Targets of two years. */
function logros(tablero: Tablero, { logs }: Registro, i: number, j: number): number {
  const [a, b] = [tablero.le(i), tablero.le(j)];
  if (Number.isNaN(logs[a]! + logs[b]!)) return 0;
  const serie = [0, ...tablero.anios.map((_, k) => tablero.le(k))];
  return vaiven(logs, serie) - vaiven(logs, trocar(serie, a, b));
}

/** Values of two years: each nearer the other's target, and a history that goes less up and down. */
function valores(
  tablero: Tablero,
  registro: Registro,
  [i, j]: readonly [number, number],
  evaluado: number,
): number {
  const { logs, cifras, reportado } = registro;
  const [a, b] = [tablero.vo(i), tablero.vo(j)];
  if (Number.isNaN(logs[a]! + logs[b]!)) return 0;
  const dichos = [i, j].map((k) => reportado.get(tablero.anios[k]!));
  const suyas = mismaCifra(cifras[a]!, dichos[0]) || mismaCifra(cifras[b]!, dichos[1]);
  const ajenas = mismaCifra(cifras[b]!, dichos[0]) || mismaCifra(cifras[a]!, dichos[1]);
  if (suyas !== ajenas) return ajenas ? PRUEBA : -PRUEBA;
  // What there is of a year that is not evaluated yet may be anything.
  if (Math.max(i, j) > evaluado) return 0;
  const [le1, le2] = [logs[tablero.le(i)]!, logs[tablero.le(j)]!];
  const ahora = Math.abs(logs[a]! - le1) + Math.abs(logs[b]! - le2);
  const gana = ahora - Math.abs(logs[b]! - le1) - Math.abs(logs[a]! - le2);
  if (Number.isNaN(gana)) return 0;
  const serie = [0, ...tablero.anios.map((_, k) => tablero.vo(k))];
  const sube = vaiven(logs, trocar(serie, a, b)) - vaiven(logs, serie);
  return gana > 0 && sube > IGUAL ? 0 : gana;
}

/** Years of which so many rows have a figure out of its order that another's may stand there. */
function dudosos({ registros, anios, le }: Tablero, minimo: number): number[] {
  return anios.flatMap((_, i) => {
    let malos = 0;
    for (const { logs, ficha } of registros) {
      const despues = i + 1 < anios.length ? logs[le(i + 1)]! : NaN;
      const lejos = fuera(logs[le(i)]!, logs[le(i) - 1]!, despues, sentidoDe(ficha.sentido));
      if (lejos > IGUAL) malos++;
    }
    return malos >= minimo ? [i] : [];
  });
}

interface Pareja {
  /** Values go up and down by themselves: only reports prove it of a stretch. */
  readonly firme: boolean;
  readonly a: number;
  readonly b: number;
  readonly caso: 'logroValor' | 'anios';
  /** How much better the row is with the two exchanged. */
  readonly gana: (registro: Registro) => number;
}

function parejas(tablero: Tablero, evaluado: number, minimo: number): Pareja[] {
  const { anios, le, vo } = tablero;
  const pares = (de: readonly number[]) =>
    de.flatMap((i, k) => de.slice(k + 1).map((j) => [i, j] as const));
  const conValor = anios.flatMap((_, i) =>
    tablero.registros.some(({ logs }) => !Number.isNaN(logs[vo(i)]!)) ? [i] : [],
  );
  return [
    ...conValor.map((i): Pareja => ({
      firme: true,
      a: le(i),
      b: vo(i),
      caso: 'logroValor',
      gana: (registro) => logroPorValor(tablero, registro, i),
    })),
    ...pares(dudosos(tablero, minimo)).map(([i, j]): Pareja => ({
      firme: true,
      a: le(i),
      b: le(j),
      caso: 'anios',
      gana: (registro) => logros(tablero, registro, i, j),
    })),
    ...pares(conValor).map(([i, j]): Pareja => ({
      firme: false,
      a: vo(i),
      b: vo(j),
      caso: 'anios',
      gana: (registro) => valores(tablero, registro, [i, j], evaluado),
    })),
  ];
}

const basta = ({ aFavor, entero }: Tramo, minimo: number, probado: boolean): boolean =>
  probado ? aFavor >= minimo + (entero ? 0 : DE_MAS) : entero && aFavor >= 2 * minimo;

/** The exchange that explains most. */
function mejorPareja(tablero: Tablero, evaluado: number, minimo: number) {
  const { registros } = tablero;
  const halladas = parejas(tablero, evaluado, minimo).flatMap((pareja) => {
    const ganancias = registros.map(pareja.gana);
    const tramo = mejorTramo(ganancias.map(voto), minimo);
    const probado = pareja.firme || ganancias.filter((una) => una === PRUEBA).length >= minimo;
    if (!tramo || !basta(tramo, minimo, probado)) return [];
    const gana = ganancias
      .slice(tramo.desde, tramo.hasta + 1)
      .reduce((suma, una) => suma + Math.max(-1, Math.min(una, 1)), 0);
    return [{ ...pareja, tramo, gana }];
  });
  return halladas.sort((x, y) => y.gana - x.gana)[0];
}

function halladoDe(tablero: Tablero, { a, b, caso }: Omit<Pareja, 'gana'>, tramo: Tramo): Hallado {
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
      const pareja = mejorPareja(tablero, evaluado, minimo);
      if (!pareja) return hallados;
      hallados.push(halladoDe(tablero, pareja, pareja.tramo));
    }
  },
});
