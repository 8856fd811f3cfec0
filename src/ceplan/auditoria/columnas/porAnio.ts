/** Figures that stand a year too late or too early: a block pasted one column aside. */
import type { Hallado } from '../regla';
import { cambio, explicar, nombrar } from './decir';
import { mismaCifra } from './tablero';
import type { Registro, Tablero } from './tablero';
import { mejorTramo } from './tramo';
import type { Tramo, Voto } from './tramo';

const hay = (valor: number | undefined): boolean => valor !== undefined && !Number.isNaN(valor);
/** Nearer by less than this, as a logarithm, is not nearer. */
const IGUAL = 0.02;

/** An edit: columns `desde`..`hasta` hold what belongs in those `d` before them. */
interface Corrida {
  readonly desde: number;
  readonly hasta: number;
  readonly d: 1 | -1;
  readonly tramo: Tramo;
}

const contar = (registros: readonly Registro[], cuales: (registro: Registro) => boolean): number =>
  registros.reduce((suma, registro) => suma + (cuales(registro) ? 1 : 0), 0);

/** The columns around `c`, from `primera` on, in which half of the rows have a figure. */
function llenas(registros: readonly Registro[], c: number, primera: number) {
  const llena = (k: number): boolean =>
    2 * contar(registros, ({ cifras }) => hay(cifras[k])) >= registros.length;
  let [desde, hasta] = [c, c];
  while (desde > primera && llena(desde - 1)) desde--;
  while (llena(hasta + 1)) hasta++;
  return { desde, hasta };
}

/**
 * Whether the report of a year is found in the next column (or the one before), or in its own.
 * Where nothing can have been pasted over its own, that one is blank.
 */
function votoDeReporte(
  { cifras, reportado }: Registro,
  { anios, vo }: Tablero,
  i: number,
  d: 1 | -1,
  evaluado: number,
): Voto {
  const dicho = reportado[i]!;
  if (Number.isNaN(dicho)) return 0;
  const en = (k: number): boolean => anios[k] !== undefined && mismaCifra(cifras[vo(k)]!, dicho);
  if (en(i) || en(i - d)) return en(i + d) ? 0 : -1;
  if (!en(i + d)) return hay(cifras[vo(i + d)]) ? -1 : 0;
  const cabe = i - d >= 0 && i - d <= evaluado;
  return cabe || !hay(cifras[vo(i)]) ? 1 : 0;
}

/** Reports of a year stand under the next one (or the one before), and with them its neighbours. */
function segunReportes(
  tablero: Tablero,
  d: 1 | -1,
  evaluado: number,
  minimo: number,
): Corrida | null {
  const { registros, anios, vo } = tablero;
  for (let i = 0; i < anios.length; i++) {
    const tramo = mejorTramo(
      registros.map((registro) => votoDeReporte(registro, tablero, i, d, evaluado)),
      minimo,
    );
    if (!tramo) continue;
    const suyos = registros.slice(tramo.desde, tramo.hasta + 1);
    return { ...llenas(suyos, vo(i + d), vo(0)), d, tramo };
  }
  return null;
}

/** Values begin a year after the targets and go on into a year that nobody has measured yet. */
function pasadasDelAnio(tablero: Tablero, siguiente: number, minimo: number): Corrida | null {
  const { registros, le, vo } = tablero;
  const inicio = ({ cifras }: Registro): number => {
    let i = siguiente;
    while (i > 0 && hay(cifras[vo(i - 1)])) i--;
    return i;
  };
  const tramo = mejorTramo(
    registros.map((registro): Voto => {
      const { cifras } = registro;
      if (!hay(cifras[vo(siguiente)]))
        return cifras.some((_, c) => c >= vo(0) && hay(cifras[c])) ? -1 : 0;
      const i = inicio(registro);
      return i > 0 && hay(cifras[le(i - 1)]) ? 1 : -1;
    }),
    minimo,
  );
  if (!tramo) return null;
  const suyos = registros.slice(tramo.desde, tramo.hasta + 1);
  const { desde } = llenas(suyos, vo(siguiente), vo(0));
  return desde === vo(0) ? null : { desde, hasta: vo(siguiente), d: 1, tramo };
}

/** Values one to the left: the first of them stands in the last target, and the last year has none. */
function sobreElUltimoLogro(tablero: Tablero, evaluado: number, minimo: number): Corrida | null {
  const { registros, le, vo, anios } = tablero;
  const [ultimo, previo] = [le(anios.length - 1), le(anios.length - 2)];
  if (evaluado < 1) return null;
  const tramo = mejorTramo(
    registros.map(({ cifras, logs }): Voto => {
      if (hay(cifras[vo(evaluado)])) return -1;
      if (!hay(cifras[vo(evaluado - 1)]) || !hay(cifras[le(evaluado)])) return 0;
      const delPrimero = Math.abs(logs[ultimo]! - logs[le(0)]!);
      const delPrevio = Math.abs(logs[ultimo]! - logs[previo]!);
      return delPrimero < delPrevio - IGUAL ? 1 : delPrevio < delPrimero - IGUAL ? -1 : 0;
    }),
    minimo,
  );
  return tramo && { desde: ultimo, hasta: vo(evaluado - 1), d: -1, tramo };
}

/** Targets one to the right: the first year has none, the last of them stands in the first value. */
function sobreElPrimerValor({ registros, le, vo, anios }: Tablero, minimo: number): Corrida | null {
  const ultimo = le(anios.length - 1);
  const tramo = mejorTramo(
    registros.map(({ cifras, logs }): Voto => {
      if (hay(cifras[le(0)])) return -1;
      const delPrimero = Math.abs(logs[vo(0)]! - logs[le(1)]!);
      const delUltimo = Math.abs(logs[vo(0)]! - logs[ultimo]!);
      return delUltimo < delPrimero - IGUAL ? 1 : delPrimero < delUltimo - IGUAL ? -1 : 0;
    }),
    minimo,
  );
  return tramo && { desde: le(1), hasta: vo(0), d: 1, tramo };
}

function halladoDe(tablero: Tablero, corrida: Corrida): Hallado {
  const { desde, hasta, d, tramo } = corrida;
  const { registros, columnas } = tablero;
  const danadas = columnas.slice(Math.min(desde, desde - d), Math.max(hasta, hasta - d) + 1);
  const de = (valor: number, c: number): number => (c < desde || c > hasta ? NaN : valor);
  const cambios = registros.flatMap((registro) =>
    danadas.flatMap((columna) => {
      const c = columnas.indexOf(columna);
      const nuevo = de(registro.cifras[c + d] ?? NaN, c + d);
      // A cell that is blank and stays so is no change.
      return hay(nuevo) || hay(registro.cifras[c]) ? [cambio(registro, columna, nuevo)] : [];
    }),
  );
  return explicar({
    tablero,
    tramo,
    columnas: danadas,
    caso: d === 1 ? 'derecha' : 'izquierda',
    encontrado: nombrar(columnas.slice(desde, hasta + 1)),
    esperado: nombrar(columnas.slice(desde - d, hasta - d + 1)),
    cuantos: tramo.aFavor,
    cambios: tramo.seguro ? cambios : [],
  });
}

/** For each pair of years, whether most rows have one and the same value in both. */
function repetidas(tablero: Tablero, minimo: number): Hallado[] {
  const { registros, columnas } = tablero;
  // From the first target on, each column and the next.
  const pares = columnas.slice(2).map((_, c) => [c + 1, c + 2] as const);
  const tramos = pares.flatMap(([a, b]) => {
    const votos = registros.map(({ cifras }): Voto => {
      const diferencia = cifras[a]! - cifras[b]!;
      return Number.isNaN(diferencia) || cifras[a] === 0 ? 0 : diferencia === 0 ? 1 : -1;
    });
    const tramo = mejorTramo(votos, minimo);
    return tramo?.entero ? [{ a, b, tramo }] : [];
  });
  // Where years repeat all along, as targets of two years each, that is the plan.
  return tramos.length !== 1
    ? []
    : tramos.map(({ a, b, tramo }) =>
        explicar({
          tablero,
          tramo,
          columnas: [columnas[a]!, columnas[b]!],
          caso: 'repetida',
          encontrado: nombrar([columnas[b]!]),
          esperado: nombrar([columnas[a]!]),
          cuantos: tramo.aFavor,
          severidad: 'advertencia',
        }),
      );
}

/** The first edit that explains it, the surest first; at most one, since each moves the rest. */
export function corridasPorAnio(tablero: Tablero, evaluado: number, minimo: number): Hallado[] {
  const reportes =
    segunReportes(tablero, 1, evaluado, minimo) ?? segunReportes(tablero, -1, evaluado, minimo);
  const corrida =
    reportes ??
    pasadasDelAnio(tablero, evaluado + 1, minimo) ??
    sobreElUltimoLogro(tablero, evaluado, minimo) ??
    sobreElPrimerValor(tablero, minimo);
  return corrida ? [halladoDe(tablero, corrida)] : repetidas(tablero, minimo);
}
