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
  readonly cifras: readonly number[];
  /**
   * Their natural logarithms: twice as much and half as much are equally far. NaN up to 0, and of
   * a figure that a finding has explained.
   */
  readonly logs: number[];
  /** Middle of the logarithms of the other columns; NaN where there are none. */
  readonly centros: number[];
  /** Values that the entity reported for the years, one a year; NaN where it did not. */
  readonly reportado: number[];
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
  const registros = new Map(
    fichas.map((ficha) => [ficha, registro(ficha, columnas, anios.length)]),
  );
  for (const { reportes, versiones } of indicadores) {
    for (const { anio, periodo, valor } of reportes) {
      const i = anios.indexOf(anio);
      if (i < 0 || periodo !== 'Anual' || !esNumero(valor)) continue;
      for (const ficha of versiones) registros.get(ficha)!.reportado[i] = valor;
    }
  }
  return {
    columnas,
    registros: [...registros.values()],
    anios,
    le: (i) => 1 + i,
    vo: (i) => 1 + anios.length + i,
  };
}

function registro(ficha: Ficha, columnas: readonly Columna[], anios: number): Registro {
  const cifras: number[] = [];
  const logs: number[] = [];
  for (const { campo, anio } of columnas) {
    const dato = campo === 'lineaBase' ? ficha.lineaBase : (ficha[campo][anio!] ?? null);
    const cifra = esNumero(dato) ? dato : NaN;
    cifras.push(cifra);
    logs.push(cifra > 0 ? Math.log(cifra) : NaN);
  }
  const centros = cifras.slice();
  ponerCentros(logs, centros);
  return { ficha, cifras, logs, centros, reportado: new Array<number>(anios).fill(NaN) };
}

/** For each column the median of the others, from one sorting of all. */
function ponerCentros(logs: readonly number[], centros: number[]): void {
  const orden: number[] = [];
  let n = 0;
  for (const log of logs) {
    if (Number.isNaN(log)) continue;
    let k = n++;
    for (; k > 0 && orden[k - 1]! > log; k--) orden[k] = orden[k - 1]!;
    orden[k] = log;
  }
  // Without the one at `propio`, in order.
  const en = (k: number, propio: number): number => orden[k < propio ? k : k + 1]!;
  for (let c = 0; c < logs.length; c++) {
    const propio = Number.isNaN(logs[c]!) ? n : orden.indexOf(logs[c]!);
    const otros = propio === n ? n : n - 1;
    const medio = otros >> 1;
    if (otros === 0) centros[c] = NaN;
    else if (otros % 2) centros[c] = en(medio, propio);
    else centros[c] = (en(medio - 1, propio) + en(medio, propio)) / 2;
  }
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
    ponerCentros(logs, centros);
  }
}

export const lugarDe = ({ ficha }: Registro, { campo, anio }: Columna): Lugar => ({
  tabla: 'fichas',
  fila: ficha.fila,
  campo,
  ...(anio === undefined ? {} : { anio }),
});

/** Whether a figure is the reported one, but for its decimals. */
export const mismaCifra = (valor: number, reportado: number): boolean =>
  Math.abs(valor - reportado) <= Math.min(0.0051, Math.abs(reportado) * 0.01);
