/** What the findings about columns have in common: their names, their rows and their reach. */
import type { Alcance, Reparacion } from '../../tipos';
import { clave } from '../auditado';
import { listaAnios } from '../cifras';
import type { Hallado } from '../regla';
import { lugarDe, tachar } from './tablero';
import type { Columna, Registro, Tablero } from './tablero';
import type { Tramo } from './tramo';

const SIGLAS = { lineaBase: 'LB valor', logros: 'LE', valores: 'VO' } as const;

/** `VO 2024–2026`, `LB valor, LE 2024` */
export function nombrar(columnas: readonly Columna[]): string {
  return (['lineaBase', 'logros', 'valores'] as const)
    .flatMap((campo) => {
      const suyas = columnas.filter((columna) => columna.campo === campo);
      const anios = suyas.flatMap(({ anio }) => (anio === undefined ? [] : [anio]));
      if (suyas.length === 0) return [];
      return anios.length === 0 ? [SIGLAS[campo]] : [`${SIGLAS[campo]} ${listaAnios(anios)}`];
    })
    .join(', ');
}

const nombreDe = ({ ficha }: Registro): string => `${ficha.tipo} ${ficha.codigo}`;

/** Which rows: all of them, or from one indicator to another. */
const filas = (registros: readonly Registro[], { desde, hasta, entero }: Tramo) =>
  entero
    ? { desde: '', hasta: '' }
    : { desde: nombreDe(registros[desde]!), hasta: nombreDe(registros[hasta]!) };

/** The figures of these rows in these columns; a baseline is of no year, so it stands for all. */
export function alcance(registros: readonly Registro[], columnas: readonly Columna[]): Alcance {
  const anios = new Set(columnas.flatMap(({ anio }) => (anio === undefined ? [] : [anio])));
  const conLineaBase = columnas.some(({ campo }) => campo === 'lineaBase');
  const claves = registros.map(({ ficha }) => clave(ficha));
  const cifras = claves.flatMap((suya) => [...anios].map((anio) => ({ clave: suya, anio })));
  return { cifras, ...(conLineaBase ? { claves } : {}) };
}

interface Danio {
  readonly tablero: Tablero;
  readonly tramo: Tramo;
  /** Damaged, in the order of the sheet. */
  readonly columnas: readonly Columna[];
  readonly caso: string;
  readonly encontrado: string;
  readonly esperado: string;
  /** Rows with figures that the edit explains better. */
  readonly cuantos: number;
  readonly cambios?: Reparacion['cambios'];
  readonly severidad?: Hallado['severidad'];
}

/** The finding of one edit, at the first cell of it; its figures are explained by it from now on. */
export function explicar(danio: Danio): Hallado {
  const { tablero, tramo, columnas, caso, encontrado, esperado, cuantos, cambios } = danio;
  const registros = tablero.registros.slice(tramo.desde, tramo.hasta + 1);
  const anios = [...new Set(columnas.flatMap(({ anio }) => (anio === undefined ? [] : [anio])))];
  tachar(
    tablero,
    tramo,
    columnas.map((columna) => tablero.columnas.indexOf(columna)),
  );
  return {
    lugar: lugarDe(registros[0]!, columnas[0]!),
    ...(anios.length > 0 ? { anios } : {}),
    marca: `${caso} ${nombrar(columnas)}${tramo.entero ? '' : ` ${nombreDe(registros[0]!)}`}`,
    encontrado,
    esperado,
    datos: { caso, columnas: nombrar(columnas), cuantos, ...filas(tablero.registros, tramo) },
    explica: alcance(registros, columnas),
    ...(cambios && cambios.length > 0
      ? { reparacion: { clase: 'sustancia' as const, cambios } }
      : {}),
    ...(danio.severidad ? { severidad: danio.severidad } : {}),
  };
}

/** What to write into a cell so that it holds this figure; blank where there is none. */
export const cambio = (registro: Registro, columna: Columna, valor: number) => ({
  lugar: lugarDe(registro, columna),
  valor: Number.isNaN(valor) ? null : valor,
});
