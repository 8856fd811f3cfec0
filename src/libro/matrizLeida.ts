/** The sheet Matriz de compromisos as people left it. */
import { valueOf } from '@pnftp/xlsx/plan';
import type { Cell, CellGrid, TableInfo } from '@pnftp/xlsx/plan';
import { COLUMNAS, type Campo, type Editable } from './columnasMatriz';
import { normaliza } from './esquema';
import * as valores from './valores';

/** Texts that we write and people may change. */
export type Textos = Readonly<Record<Editable, string>>;

/** A row of tblCompromisos as it stands in the workbook. */
export interface FilaCompromiso {
  readonly campos: Readonly<Record<Campo, string>>;
  readonly anio: number | null;
  /** Place among the table's data rows, from 0. */
  readonly fila: number;
  /** What we wrote the last time; `null` where a person made the row. */
  readonly generado: Partial<Textos> | null;
  /** Columns of people's own, by header. */
  readonly propias: Readonly<Record<string, Cell>>;
}

export interface MatrizLeida {
  readonly filas: readonly FilaCompromiso[];
  /** Headers of people's own columns, in their order. */
  readonly propias: readonly string[];
}

export const MATRIZ_VACIA: MatrizLeida = { filas: [], propias: [] };

export function leeMatriz(info: TableInfo, grid: CellGrid): MatrizLeida {
  const indice = new Map<Campo, number>();
  const propias: { titulo: string; i: number }[] = [];
  info.headers.forEach((titulo, i) => {
    const columna = COLUMNAS.find(
      (c) => normaliza(c.titulo) === normaliza(titulo) && !indice.has(c.campo),
    );
    if (columna) indice.set(columna.campo, i);
    else propias.push({ titulo, i });
  });
  const filas = grid.cells.slice(1).flatMap((celdas, fila): FilaCompromiso[] => {
    if (celdas.every(valores.vacia)) return [];
    const campos = Object.fromEntries(
      COLUMNAS.map(({ campo }) => {
        const i = indice.get(campo);
        return [campo, i === undefined ? '' : comoEscrito(celdas[i] ?? null)];
      }),
    ) as Record<Campo, string>;
    return [
      {
        campos,
        anio: /^\d{4}$/.test(campos.anio) ? Number(campos.anio) : null,
        fila,
        generado: leeGenerado(campos.generado),
        propias: Object.fromEntries(propias.map(({ titulo, i }) => [titulo, celdas[i] ?? null])),
      },
    ];
  });
  return { filas, propias: propias.map(({ titulo }) => titulo) };
}

/** Text as people left it, line breaks and all. */
const comoEscrito = (celda: Cell): string => {
  const valor = valueOf(celda);
  return typeof valor === 'string' ? valor : valores.comoTexto(valor);
};

function leeGenerado(texto: string): Partial<Textos> | null {
  if (texto === '') return null;
  try {
    const datos: unknown = JSON.parse(texto);
    if (typeof datos !== 'object' || datos === null || Array.isArray(datos)) return {};
    return Object.fromEntries(Object.entries(datos).filter(([, uno]) => typeof uno === 'string'));
  } catch {
    // Someone changed it: then every text of the row may be theirs.
    return {};
  }
}

/** What a commitment is known by, however the rows are sorted. */
export const claveDeFila = (tipo: string, codigo: string, anio: number | string): string =>
  `${tipo}|${codigo}|${anio}`.toLowerCase();

/** The first row of each key; rows without one are a person's own. */
export function porClave({ filas }: MatrizLeida): ReadonlyMap<string, FilaCompromiso> {
  const primeras = new Map<string, FilaCompromiso>();
  for (const fila of filas) {
    const { tipo, codigo } = fila.campos;
    if (tipo === '' || codigo === '' || fila.anio === null) continue;
    const clave = claveDeFila(tipo, codigo, fila.anio);
    if (!primeras.has(clave)) primeras.set(clave, fila);
  }
  return primeras;
}

/** Whether two texts say the same, line breaks and what is around them apart. */
export const igual = (a: string, b: string): boolean =>
  a.replace(/\r\n?/g, '\n').trim() === b.replace(/\r\n?/g, '\n').trim();
