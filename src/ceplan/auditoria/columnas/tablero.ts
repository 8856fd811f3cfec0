/**
 * The figures of tblIndicadores as the sheet has them, a row a ficha and a column a baseline,
 * target or value of a year: what went wrong with a column as a whole shows only there.
 */
import type { Ficha, Lugar } from '../../tipos';
import type { Contexto } from '../auditado';
import { esNumero } from '../cifras';

export interface Columna {
  readonly campo: 'lineaBase' | 'logros' | 'valores';
  readonly anio?: number;
}

export interface Registro {
  readonly ficha: Ficha;
  /** One a column; NaN where there is no figure. */
  readonly cifras: Float64Array;
  /**
   * Their natural logarithms: twice as much and half as much are equally far. NaN up to 0, and of
   * a figure that a finding has explained.
   */
  readonly logs: Float64Array;
  /** Middle of the logarithms of the other columns; NaN where there are none. */
  readonly centros: Float64Array;
  /** Value that the entity reported for the year, by year. */
  readonly reportado: ReadonlyMap<number, number>;
}

export interface Tablero {
  /** In the order of the sheet: neighbours here are neighbours there. */
  readonly columnas: readonly Columna[];
  /** In the order of the sheet. */
  readonly registros: readonly Registro[];
  /** Years, ascending; `le(i)` and `vo(i)` are the columns of the one at `i`. */
  readonly anios: readonly number[];
  readonly le: (i: number) => number;
  readonly vo: (i: number) => number;
}

const hechos = new WeakMap<Contexto, Tablero>();

/** Made once for all the rules that look at it. */
export function tableroDe(contexto: Contexto): Tablero {
  const hecho = hechos.get(contexto) ?? crear(contexto);
  hechos.set(contexto, hecho);
  return hecho;
}

function crear({ politica, indicadores }: Contexto): Tablero {
  const { anios, fichas } = politica;
  const columnas: Columna[] = [
    { campo: 'lineaBase' },
    ...anios.map((anio): Columna => ({ campo: 'logros', anio })),
    ...anios.map((anio): Columna => ({ campo: 'valores', anio })),
  ];
  const reportes = new Map<Ficha, Map<number, number>>();
  for (const indicador of indicadores) {
    const suyos = new Map<number, number>();
    for (const { anio, periodo, valor } of indicador.reportes) {
      if (periodo === 'Anual' && esNumero(valor)) suyos.set(anio, valor);
    }
    for (const ficha of indicador.versiones) reportes.set(ficha, suyos);
  }
  return {
    columnas,
    registros: fichas.map((ficha) => registro(ficha, columnas, reportes.get(ficha) ?? new Map())),
    anios,
    le: (i) => 1 + i,
    vo: (i) => 1 + anios.length + i,
  };
}

function registro(
  ficha: Ficha,
  columnas: readonly Columna[],
  reportado: ReadonlyMap<number, number>,
): Registro {
  const cifras = Float64Array.from(columnas, ({ campo, anio }) => {
    const dato = campo === 'lineaBase' ? ficha.lineaBase : (ficha[campo][anio!] ?? null);
    return esNumero(dato) ? dato : NaN;
  });
  const logs = cifras.map((valor) => (valor > 0 ? Math.log(valor) : NaN));
  return { ficha, cifras, logs, centros: centrosDe(logs), reportado };
}

/** For each column the median of the others, from one sorting of all. */
function centrosDe(logs: Float64Array): Float64Array {
  const orden = logs.filter((log) => !Number.isNaN(log)).sort();
  return logs.map((log) => {
    const propio = Number.isNaN(log) ? orden.length : orden.indexOf(log);
    const otros = orden.length - (propio === orden.length ? 0 : 1);
    if (otros < 1) return NaN;
    const en = (k: number): number => orden[k < propio ? k : k + 1]!;
    return otros % 2 ? en(otros >> 1) : (en((otros >> 1) - 1) + en(otros >> 1)) / 2;
  });
}

/**
 * Takes explained figures out: what they do to other figures of their rows is of the same cause, so
 * nothing more is said of them.
 */
export function tachar(
  { registros }: Tablero,
  { desde, hasta }: { readonly desde: number; readonly hasta: number },
  columnas: readonly number[],
): void {
  for (const { logs, centros } of registros.slice(desde, hasta + 1)) {
    for (const c of columnas) logs[c] = NaN;
    centros.set(centrosDe(logs));
  }
}

export const lugarDe = ({ ficha }: Registro, { campo, anio }: Columna): Lugar => ({
  tabla: 'fichas',
  fila: ficha.fila,
  campo,
  ...(anio === undefined ? {} : { anio }),
});

/** Whether a figure is the reported one, but for its decimals. */
export const mismaCifra = (valor: number, reportado: number | undefined): boolean =>
  reportado !== undefined &&
  Math.abs(valor - reportado) <= Math.min(0.0051, Math.abs(reportado) * 0.01);
