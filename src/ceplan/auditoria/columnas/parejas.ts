/**
 * Pairs of columns that may have been exchanged, and how much better each row would be for it. The
 * figures of a row stay with it, so what tells is their order: targets go one way from the baseline
 * on, and the value of a year is near its target.
 */
import { sentidoDe } from '../reglas/comun/series';
import { mismaCifra } from './tablero';
import type { Registro, Tablero } from './tablero';
import { mejorTramo } from './tramo';
import type { Voto } from './tramo';

/** Less than this, as a logarithm, is no difference: 2 %. */
const IGUAL = 0.02;
/** Two figures of one row are not three times apart. */
const MISMA_FILA = Math.log(3);
/** A report that is found in the other column outweighs whatever the figures say. */
export const PRUEBA = 1;

export interface Pareja {
  readonly a: number;
  readonly b: number;
  readonly caso: 'logroValor' | 'anios';
  /** How much better the row is with the two exchanged; from −1 to 1. */
  readonly gana: (registro: Registro) => number;
  /** Values go up and down by themselves: without reports, whether a row's gain says nothing. */
  readonly niega?: (registro: Registro) => boolean;
}

export const votar = (gana: number): Voto => (gana > IGUAL ? 1 : gana < -IGUAL ? -1 : 0);

/** Below any proof; NaN is no gain. */
const recortar = (gana: number): number => Math.max(-0.99, Math.min(gana, 0.99)) || 0;

/** How far a figure is out of what the ones before and after it allow; of one, the sense says. */
function fuera(x: number, antes: number, despues: number, sentido: number): number {
  if (Number.isNaN(antes)) return Math.max(0, sentido * (x - despues));
  if (Number.isNaN(despues)) return Math.max(0, sentido * (antes - x));
  return Math.max(0, Math.min(antes, despues) - x, x - Math.max(antes, despues));
}

/** How far `x` would be out of its order as the target of year `i`; NaN where nothing says. */
function desorden({ anios, le }: Tablero, { logs, ficha }: Registro, i: number, x: number): number {
  // The first target has the baseline before it.
  const antes = logs[le(i) - 1]!;
  const despues = i + 1 < anios.length ? logs[le(i + 1)]! : NaN;
  return fuera(x, antes, despues, sentidoDe(ficha.sentido));
}

/** Targets of year `i` against its values: which of the two continues the row's other targets. */
function logroPorValor(tablero: Tablero, registro: Registro, i: number): number {
  const { logs, cifras, reportado } = registro;
  const [a, b] = [tablero.le(i), tablero.vo(i)];
  const [logro, valor] = [logs[a]!, logs[b]!];
  if (Number.isNaN(logro + valor)) return 0;
  const dicho = reportado[i]!;
  const [enLogro, enValor] = [mismaCifra(cifras[a]!, dicho), mismaCifra(cifras[b]!, dicho)];
  if (enLogro !== enValor) return enLogro ? PRUEBA : -PRUEBA;
  if (Math.abs(logro - valor) > MISMA_FILA) return -PRUEBA;
  const ahora = desorden(tablero, registro, i, logro);
  return recortar(2 * (ahora - desorden(tablero, registro, i, valor)));
}

/** Values of two years: each nearer the other's target, or where its report is. */
function valorPorValor(
  { le, vo }: Tablero,
  { logs, cifras, reportado }: Registro,
  i: number,
  j: number,
): number {
  const [a, b] = [vo(i), vo(j)];
  if (Number.isNaN(logs[a]! + logs[b]!)) return 0;
  const [uno, otro] = [reportado[i]!, reportado[j]!];
  const suyas = mismaCifra(cifras[a]!, uno) || mismaCifra(cifras[b]!, otro);
  const ajenas = mismaCifra(cifras[b]!, uno) || mismaCifra(cifras[a]!, otro);
  if (suyas !== ajenas) return ajenas ? PRUEBA : -PRUEBA;
  const [le1, le2] = [logs[le(i)]!, logs[le(j)]!];
  const ahora = Math.abs(logs[a]! - le1) + Math.abs(logs[b]! - le2);
  return recortar(ahora - Math.abs(logs[b]! - le1) - Math.abs(logs[a]! - le2));
}

/** How much a row's figures go up and down from one year to the next. */
function vaiven(logs: readonly number[], columnas: readonly number[]): number {
  let suma = 0;
  let previo = NaN;
  for (const c of columnas) {
    const log = logs[c]!;
    if (Number.isNaN(log)) continue;
    if (!Number.isNaN(previo)) suma += Math.abs(log - previo);
    previo = log;
  }
  return suma;
}

/** How much less a row goes up and down, from its baseline on, with two years exchanged. */
function calma({ anios }: Tablero, de: (i: number) => number, a: number, b: number) {
  const serie = [0, ...anios.map((_, k) => de(k))];
  const trocada = serie.map((c) => (c === a ? b : c === b ? a : c));
  return ({ logs }: Registro): number =>
    Number.isNaN(logs[a]! + logs[b]!) ? 0 : vaiven(logs, serie) - vaiven(logs, trocada);
}

/** Of all rows, that make a year doubtful wherever they stand. */
const BASTANTES = 0.25;

/** Years of which many rows, or a stretch, have a target out of its order: another's may stand there. */
const dudosos = (tablero: Tablero, minimo: number): number[] =>
  tablero.anios.flatMap((_, i) => {
    const votos = tablero.registros.map((registro): Voto => {
      const lejos = desorden(tablero, registro, i, registro.logs[tablero.le(i)]!);
      return Number.isNaN(lejos) ? 0 : lejos > IGUAL ? 1 : -1;
    });
    const malos = votos.reduce<number>((suma, voto) => (voto > 0 ? suma + 1 : suma), 0);
    const muchos = malos >= Math.max(minimo, votos.length * BASTANTES);
    return muchos || mejorTramo(votos, minimo) ? [i] : [];
  });

const dosADos = (de: readonly number[]) =>
  de.flatMap((i, k) => de.slice(k + 1).map((j) => [i, j] as const));

export function parejas(tablero: Tablero, evaluado: number, minimo: number): Pareja[] {
  const { anios, le, vo, registros } = tablero;
  const conValor = anios.flatMap((_, i) =>
    registros.some(({ logs }) => !Number.isNaN(logs[vo(i)]!)) ? [i] : [],
  );
  return [
    ...conValor.map((i): Pareja => {
      const gana = (registro: Registro): number => logroPorValor(tablero, registro, i);
      return { a: le(i), b: vo(i), caso: 'logroValor', gana };
    }),
    ...dosADos(dudosos(tablero, minimo)).map(([i, j]): Pareja => {
      const mejora = calma(tablero, le, le(i), le(j));
      const gana = (registro: Registro): number => recortar(mejora(registro));
      return { a: le(i), b: le(j), caso: 'anios', gana };
    }),
    ...dosADos(conValor).map(([i, j]): Pareja => {
      const mejora = calma(tablero, vo, vo(i), vo(j));
      return {
        a: vo(i),
        b: vo(j),
        caso: 'anios',
        gana: (registro) => valorPorValor(tablero, registro, i, j),
        // What there is of a year that is not evaluated yet may be anything.
        niega: (registro) => Math.max(i, j) > evaluado || mejora(registro) < -IGUAL,
      };
    }),
  ];
}
