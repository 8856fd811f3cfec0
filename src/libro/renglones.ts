/**
 * Where our sheets say what each of their rows is about: of input tables the place, of generated
 * sheets the columns with the indicator, as they are read or have just been written.
 */
import type { Lugar } from '../ceplan/tipos';
import { bottomOf } from '@pnftp/xlsx/plan';
import type { Area, AreaRef, Cell, CellGrid, WorkbookStructure } from '@pnftp/xlsx/plan';
import { columnasDeClave } from './avance/columnas';
import { COLUMNAS } from './columnasMatriz';
import { normaliza, TABLA_COMPROMISOS, TABLA_HALLAZGOS } from './esquema';
import { generada } from './generadas';
import type { HojaGenerada } from './hojasGeneradas';
import type { TablaLeida } from './tablas';
import { buscaTabla } from './tablas';
import { texto } from './valores';

/** What a column says of its row. */
type Papel = 'tipo' | 'codigo' | 'nombre' | 'anio' | 'estado' | 'vence';
type Columna = readonly [papel: Papel, column: number];

export interface Renglon {
  readonly fila: number;
  readonly tipo: string;
  readonly codigo: string;
  readonly anio: string;
  readonly estado: string;
  readonly vence: string;
  readonly nombres: readonly string[];
}

export interface HojaConRenglones {
  readonly clave: HojaGenerada;
  readonly hoja: string;
  readonly columnas: readonly Columna[];
  readonly renglones: readonly Renglon[];
}

export interface Renglones {
  /** Where the input tables stand, header and all. */
  readonly entradas: readonly {
    readonly tabla: Lugar['tabla'];
    readonly hoja: string;
    readonly area: Area;
  }[];
  readonly generadas: readonly HojaConRenglones[];
}

/** The sheets that have rows of indicators. */
export const CON_RENGLONES = ['avance', 'resumen', 'matriz', 'contraste', 'hallazgos'] as const;
export const TABLAS: Readonly<Partial<Record<HojaGenerada, string>>> = {
  matriz: TABLA_COMPROMISOS,
  hallazgos: TABLA_HALLAZGOS,
};

/** A sheet whose rows are to be known, before they are. */
interface Pedido {
  readonly clave: HojaGenerada;
  readonly hoja: string;
  /** Rows, with the header of a table. */
  readonly area: Area;
  readonly columnas: readonly Columna[];
}

export interface PorLeer {
  readonly areas: readonly AreaRef[];
  readonly leer: (grids: readonly CellGrid[]) => readonly HojaConRenglones[];
}

/** What has to be read of the generated sheets to know their rows: a few narrow columns. */
export function renglonesPorLeer(estructura: WorkbookStructure): PorLeer {
  const pedidos = CON_RENGLONES.flatMap((clave): Pedido[] => {
    const { modo, titulo: hoja, areaAnterior } = generada(estructura, clave);
    if (modo === 'create' || !areaAnterior) return [];
    const tabla = TABLAS[clave] ? buscaTabla(estructura, TABLAS[clave]) : null;
    if (tabla === undefined || (tabla && tabla.sheet !== hoja)) return [];
    const area = tabla ? tabla.area : areaAnterior;
    return [{ clave, hoja, area, columnas: columnasDe(clave, area, tabla?.headers ?? []) }];
  });
  return {
    areas: pedidos.flatMap(({ hoja: sheet, area, columnas }) =>
      columnas.map(([, column]) => ({ sheet, area: { ...area, column, columns: 1 } })),
    ),
    leer: (grids) => {
      let siguiente = 0;
      return pedidos.map((pedido) => {
        const suyas = pedido.columnas.map(() => grids[siguiente++]!);
        return conRenglones(
          pedido,
          (row, i) => suyas[i]!.cells[row - pedido.area.row]?.[0] ?? null,
        );
      });
    },
  };
}

/** The columns that are read of a sheet, `titulos` those of its table. */
export function columnasDe(clave: HojaGenerada, area: Area, titulos: readonly string[]): Columna[] {
  const porTitulo = (papel: Papel, titulo: string): Columna[] => {
    const i = titulos.findIndex((uno) => normaliza(uno) === normaliza(titulo));
    return i < 0 ? [] : [[papel, area.column + i]];
  };
  switch (clave) {
    case 'avance': {
      const deClave = columnasDeClave(area.columns);
      return deClave
        ? [
            ['nombre', area.column],
            ['tipo', deClave.tipo],
            ['codigo', deClave.codigo],
          ]
        : [];
    }
    case 'resumen':
      return [
        ['codigo', 0],
        ['nombre', 1],
        ['nombre', 2],
      ];
    case 'contraste':
      return [
        ['codigo', 2],
        ['nombre', 3],
      ];
    case 'matriz':
      return COLUMNAS.flatMap(({ campo, titulo }) =>
        campo === 'tipo' ||
        campo === 'codigo' ||
        campo === 'anio' ||
        campo === 'estado' ||
        campo === 'vence'
          ? porTitulo(campo, titulo)
          : [],
      );
    case 'hallazgos':
      return [...porTitulo('tipo', 'Tipo'), ...porTitulo('codigo', 'Código')];
    case 'bitacora':
      return [];
  }
}

/** `celda(row, i)` is that of the i-th column. */
export function conRenglones(
  { clave, hoja, area, columnas }: Pedido,
  celda: (row: number, i: number) => Cell,
): HojaConRenglones {
  const renglones: Renglon[] = [];
  for (let fila = area.row; fila <= bottomOf(area); fila++) {
    const dicho = columnas.map(([papel], i) => [papel, texto(celda(fila, i))] as const);
    if (dicho.every(([, suyo]) => suyo === '')) continue;
    const de = (papel: Papel) => dicho.find(([uno]) => uno === papel)?.[1] ?? '';
    renglones.push({
      fila,
      tipo: de('tipo'),
      codigo: de('codigo'),
      anio: de('anio'),
      estado: de('estado'),
      vence: de('vence'),
      nombres: dicho.flatMap(([papel, suyo]) => (papel === 'nombre' && suyo !== '' ? [suyo] : [])),
    });
  }
  return { clave, hoja, columnas, renglones };
}

export const entradasDe = (tablas: ReadonlyMap<string, TablaLeida>): Renglones['entradas'] =>
  [...tablas.values()].map(({ esquema, hoja, area }) => ({ tabla: esquema.registros, hoja, area }));
