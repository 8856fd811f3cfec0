/** Figures that stand a row too low or too high: each record has its neighbour's. */
import type { Hallado } from '../regla';
import { cambio, explicar, nombrar } from './decir';
import { tachar } from './tablero';
import type { Registro, Tablero } from './tablero';
import { coinciden, mejorTramo } from './tramo';
import type { Tramo, Voto } from './tramo';

/** Nearer by less than this, as a logarithm, is not nearer. */
const IGUAL = 0.2;
/** Two rows that are further apart than this, 1.5 times, are told apart. */
const DISTINTAS = Math.log(1.5);
/** Two figures of one row are not three times apart. */
const MISMA_FILA = Math.log(3);

/** Of a stretch so many rows more are asked than of a whole column. */
const DE_MAS = 2;
/** How much more is asked of a baseline or a target than of a value. */
const PREFERENCIA = 1.25;

/** Whether a figure goes with the row at `d` (where it belongs if all went one row the other way). */
function votoDe({ registros }: Tablero, i: number, c: number, d: number): Voto {
  const { logs, centros } = registros[i]!;
  const vecino = registros[i + d];
  if (!vecino) return 0;
  const propio = Math.abs(logs[c]! - centros[c]!);
  const ajeno = Math.abs(logs[c]! - vecino.centros[c]!);
  if (Number.isNaN(propio + ajeno)) return 0;
  // Rows of nearly the same size tell nothing, as in a table that is in order of size.
  if (!(Math.abs(centros[c]! - vecino.centros[c]!) > DISTINTAS)) return 0;
  if (propio > MISMA_FILA && ajeno > MISMA_FILA) return -1;
  return ajeno < propio - IGUAL ? 1 : propio < ajeno - IGUAL ? -1 : 0;
}

interface Bloque {
  readonly d: 1 | -1;
  readonly columnas: number[];
  readonly tramo: Tramo;
  readonly cuantos: number;
}

/**
 * The edit that explains most, with the columns that it moved; of two that moved against each
 * other the values, which are pasted more often than targets.
 */
function mejorBloque(tablero: Tablero, minimo: number): Bloque | null {
  const hallados = tablero.columnas.flatMap((_, c) => {
    return ([-1, 1] as const).flatMap((d) => {
      const votos = tablero.registros.map((__, i) => votoDe(tablero, i, c, d));
      const tramo = mejorTramo(votos, minimo);
      const basta = tramo && tramo.aFavor >= minimo + (tramo.entero ? 0 : DE_MAS);
      return basta ? [{ c, d, tramo }] : [];
    });
  });
  const peso = ({ c, tramo }: { readonly c: number; readonly tramo: Tramo }): number =>
    tramo.aFavor * (tablero.columnas[c]!.campo === 'valores' ? PREFERENCIA : 1);
  const mejor = hallados.sort((a, b) => peso(b) - peso(a))[0];
  if (!mejor) return null;
  const suyos = hallados.filter(({ d, tramo }) => d === mejor.d && coinciden(tramo, mejor.tramo));
  return {
    d: mejor.d,
    columnas: suyos.map(({ c }) => c).sort((a, b) => a - b),
    tramo: mejor.tramo,
    cuantos: suyos.reduce((suma, { tramo }) => suma + tramo.aFavor, 0),
  };
}

/** The whole column went down: its first cell is blank, and what fell out at the end is lost. */
function deshacer(registros: readonly Registro[], tablero: Tablero, { d, columnas }: Bloque) {
  const orilla = d === -1 ? registros[0]! : registros.at(-1)!;
  if (columnas.some((c) => !Number.isNaN(orilla.cifras[c]!))) return [];
  return registros.flatMap((registro, i) =>
    columnas.map((c) => cambio(registro, tablero.columnas[c]!, registros[i - d]?.cifras[c] ?? NaN)),
  );
}

export function corridasPorFila(tablero: Tablero, minimo: number): Hallado[] {
  const hallados: Bloque[] = [];
  for (;;) {
    const bloque = mejorBloque(tablero, minimo);
    if (!bloque) break;
    tachar(tablero, bloque.tramo, bloque.columnas);
    hallados.push(bloque);
  }
  return hallados.map((bloque) => {
    const columnas = bloque.columnas.map((c) => tablero.columnas[c]!);
    return explicar({
      tablero,
      tramo: bloque.tramo,
      columnas,
      caso: bloque.d === -1 ? 'abajo' : 'arriba',
      encontrado: nombrar(columnas),
      esperado: '',
      cuantos: bloque.cuantos,
      cambios: bloque.tramo.seguro ? deshacer(tablero.registros, tablero, bloque) : [],
    });
  });
}
