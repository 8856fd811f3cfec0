/** A table whose columns are known, made ready for its rows to be read. */
import type { Periodo } from '../ceplan/tipos';
import { estiloDe, leeCelda, type Estilo } from './cifras';
import { direccion, enLinea } from './hoja';
import { periodoDe } from './listas';
import { paraMapa, type ColumnaDeMapa, type Decisiones, type Mapa } from './mapa';
import type { ColumnaReconocida, TablaReconocida } from './reconocer';
import type { Revision } from './revision';
import { esCifra, esDeAnio, type CampoDeFila, type Significado } from './significado';
import type { DeColumna } from './tipos';
import { aniosEn, dicho } from './vocabulario';

export interface ColumnaPorLeer {
  readonly de: DeColumna;
  readonly columna: ColumnaReconocida;
  readonly significado: Significado;
  readonly estilo: Estilo;
  readonly dicha: ColumnaDeMapa | undefined;
  /** All that was read of it stays out until somebody answers. */
  readonly fuera: boolean;
}

export interface TablaPorLeer {
  readonly tabla: TablaReconocida;
  readonly mapa: Mapa;
  readonly revision: Revision;
  readonly columnas: readonly ColumnaPorLeer[];
  readonly porCampo: ReadonlyMap<CampoDeFila, ColumnaPorLeer>;
  readonly deCifras: readonly ColumnaPorLeer[];
  /** The column of the names. */
  readonly indicador: ColumnaReconocida;
  /** Several rows may tell of one indicator. */
  readonly larga: boolean;
  /** The year of all figures, where they have but one. */
  readonly unicoAnio: number | null;
}

/** `null` for a table of which nobody knows what its rows are of. */
export function porLeer(
  tabla: TablaReconocida,
  mapa: Mapa,
  dice: Decisiones,
  revision: Revision,
): TablaPorLeer | null {
  const columnas = tabla.reconocidas.flatMap((columna) =>
    columna.significado && columna.significado.campo !== 'nada'
      ? [unaColumna(tabla, columna, columna.significado, dice, revision)]
      : [],
  );
  const porCampo = new Map(
    columnas.flatMap((c) =>
      esDeAnio(c.significado.campo) ? [] : [[c.significado.campo, c] as const],
    ),
  );
  const indicador = porCampo.get('indicador')?.columna;
  const anios = new Set(
    columnas.flatMap(({ significado: s }) => ('periodo' in s && s.anio !== null ? [s.anio] : [])),
  );
  return indicador
    ? {
        tabla,
        mapa,
        revision,
        columnas,
        porCampo,
        deCifras: columnas.filter(({ significado: { campo } }) => esCifra(campo)),
        indicador,
        larga: porCampo.has('anio') || porCampo.has('concepto'),
        unicoAnio: anios.size === 1 ? [...anios][0]! : null,
      }
    : null;
}

function unaColumna(
  tabla: TablaReconocida,
  columna: ColumnaReconocida,
  significado: Significado,
  dice: Decisiones,
  revision: Revision,
): ColumnaPorLeer {
  const { nombre } = tabla.hoja;
  const dicha = dice(nombre, columna);
  const deCifras = esCifra(significado.campo);
  const de = {
    hoja: nombre,
    columna: columna.indice,
    clave: columna.clave,
    es: paraMapa(significado, columna.encabezado),
  };
  return {
    de,
    columna,
    significado,
    estilo: dicha?.decimal
      ? { decimal: dicha.decimal }
      : estiloDe(deCifras ? textosDe(tabla, columna) : []),
    dicha,
    fuera: deCifras && soloDeCeros(tabla, columna, significado, de, dicha, revision),
  };
}

function* textosDe(
  { hoja, cuerpo }: TablaReconocida,
  { indice }: ColumnaReconocida,
): Generator<string> {
  for (let fila = cuerpo[0]; fila <= cuerpo[1]; fila++) {
    const valor = hoja.valor(fila, indice);
    if (typeof valor === 'string') yield valor;
  }
}

/** Whether it holds nothing but zeros that are not said to be values: likely a year that nobody measured. */
function soloDeCeros(
  tabla: TablaReconocida,
  { indice }: ColumnaReconocida,
  { campo }: Significado,
  { hoja, clave, es }: DeColumna,
  dicha: ColumnaDeMapa | undefined,
  revision: Revision,
): boolean {
  const filas = campo === 'logro' || campo === 'valor' ? filasDeCeros(tabla, indice) : null;
  if (!filas || dicha?.ceros === 'valor') return false;
  if (dicha?.ceros !== 'blanco') {
    revision.pregunta({
      clase: 'ceros',
      hoja,
      celdas: filas.map((fila) => direccion(fila, indice)),
      escrito: es,
      opciones: ['blanco', 'valor'],
      de: clave,
    });
  }
  return true;
}

/** Fewer say nothing. */
const MINIMO = 3;

/** Rows of a column whose figures are all 0; `null` where they are not, or too few. */
function filasDeCeros({ hoja, cuerpo }: TablaReconocida, indice: number): number[] | null {
  const filas: number[] = [];
  for (let fila = cuerpo[0]; fila <= cuerpo[1]; fila++) {
    const { lectura } = leeCelda(hoja.valor(fila, indice), 'otro');
    if (lectura.clase !== 'valor') continue;
    if (lectura.valor !== 0) return null;
    filas.push(fila);
  }
  return filas.length >= MINIMO ? filas : null;
}

/** What a row says in a column, in one line; empty where there is no such column. */
export function valorDe(
  { tabla, porCampo }: TablaPorLeer,
  fila: number,
  campo: CampoDeFila,
): string {
  const columna = porCampo.get(campo)?.columna;
  return columna ? enLinea(tabla.hoja.visto(fila, columna.indice)) : '';
}

/** Of a row that says neither. */
export const SIN_MOMENTO = { anio: null, periodo: null };

/** Year and period that the row itself says. */
export function momentoDe(
  t: TablaPorLeer,
  fila: number,
): { readonly anio: number | null; readonly periodo: Periodo | null } {
  if (!t.porCampo.has('anio') && !t.porCampo.has('periodo')) return SIN_MOMENTO;
  const anios = aniosEn(valorDe(t, fila, 'anio'));
  const texto = valorDe(t, fila, 'periodo');
  return {
    anio: anios.length === 1 ? anios[0]! : null,
    periodo: periodoDe(texto) ?? dicho(texto).periodo,
  };
}
