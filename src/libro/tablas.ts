/** Tables of a workbook as they stand: found by name, their columns by header, wherever they are. */
import { deForma } from '../ceplan/reparacion';
import type { Hallazgo, Severidad } from '../ceplan/tipos';
import { cellAddress } from '@pnftp/xlsx/plan';
import type { Area, AreaRef, Cell, CellGrid, TableInfo, WorkbookStructure } from '@pnftp/xlsx/plan';
import { columnasDe, normaliza, TABLAS_PROPIAS, tituloDe, TITULOS } from './esquema';
import type { Columna, ColumnaSituada, EsquemaTabla } from './esquema';
import { anioRepetido, encabezadoParecido, esAnioPosible, tablasParecidas } from './parecidas';
import type { IdLectura } from '../textos/lectura';

export interface ColumnaLeida extends ColumnaSituada {
  /** Place in the table, from 0. */
  readonly indice: number;
  readonly encabezado: string;
}

export interface TablaLeida {
  readonly esquema: EsquemaTabla;
  readonly nombre: string;
  readonly hoja: string;
  /** With its header row. */
  readonly area: Area;
  readonly encabezados: readonly string[];
  readonly columnas: readonly ColumnaLeida[];
  /** Data rows, without the header. */
  readonly filas: readonly (readonly Cell[])[];
  /** Headers that are no column of ours: people's own, or one of ours under another name. */
  readonly libres: readonly { readonly encabezado: string; readonly indice: number }[];
}

/** A table by its name, with or without its header row. */
export const tablaLlamada = (
  estructura: WorkbookStructure,
  nombre: string,
): TableInfo | undefined =>
  estructura.tables.find((tabla) => tabla.name.toLowerCase() === nombre.toLowerCase());

/** A table by its name; one whose header row is switched off cannot be read. */
export function buscaTabla(estructura: WorkbookStructure, nombre: string): TableInfo | undefined {
  const tabla = tablaLlamada(estructura, nombre);
  return tabla?.headerless ? undefined : tabla;
}

/** That a table is there, its header row switched off: `null` where it is not so. */
export function encabezadoApagado(estructura: WorkbookStructure, nombre: string): Hallazgo | null {
  const tabla = tablaLlamada(estructura, nombre);
  if (!tabla?.headerless) return null;
  const { sheet: hoja, area, name } = tabla;
  const donde = { hoja, celda: cellAddress(area.row, area.column) };
  return hallazgo('encabezadoApagado', 'error', donde, { datos: { tabla: name } });
}

export const areaDeTabla = (tabla: TableInfo): AreaRef => ({
  sheet: tabla.sheet,
  area: tabla.area,
});

/** Address of a data row's cell in a column of the table. */
export const celdaDe = (tabla: TablaLeida, fila: number, indice: number): string =>
  cellAddress(tabla.area.row + 1 + fila, tabla.area.column + indice);

/** The column of a field (and year); `undefined` where the table does not have it. */
export const columnaDe = (
  tabla: TablaLeida,
  campo: string,
  anio?: number,
): ColumnaLeida | undefined =>
  tabla.columnas.find((c) => c.columna.campo === campo && c.anio === anio);

/** The years for which a table has columns, ascending. */
export const aniosDe = (tabla: TablaLeida): number[] =>
  [...new Set(tabla.columnas.flatMap((c) => (c.anio === undefined ? [] : [c.anio])))].sort(
    (a, b) => a - b,
  );

interface Reconocida extends ColumnaSituada {
  readonly exacta: boolean;
}

function reconoce(esquema: EsquemaTabla, encabezado: string): Reconocida | null {
  const visto = normaliza(encabezado);
  for (const columna of esquema.columnas) {
    if (!columna.porAnio) {
      if (normaliza(columna.titulo) === visto) {
        return { columna, exacta: columna.titulo === encabezado };
      }
      if (columna.antes?.some((titulo) => normaliza(titulo) === visto)) {
        return { columna, exacta: true };
      }
      continue;
    }
    const match = new RegExp(`^${normaliza(columna.titulo)} ?(\\d{4})$`).exec(visto);
    if (match) {
      const anio = Number(match[1]);
      return { columna, anio, exacta: encabezado === tituloDe(columna, anio) };
    }
  }
  return null;
}

export const hallazgo = (
  regla: IdLectura,
  severidad: Severidad,
  donde: { hoja: string; celda: string } | null,
  resto: Partial<Hallazgo> = {},
): Hallazgo => ({ regla, severidad, lugar: donde, encontrado: '', esperado: '', ...resto });

/** A table out of its grid, with what is wrong with its headers. */
export function leeTabla(
  esquema: EsquemaTabla,
  info: TableInfo,
  grid: CellGrid,
): { tabla: TablaLeida; hallazgos: Hallazgo[] } {
  const hallazgos: Hallazgo[] = [];
  const columnas: ColumnaLeida[] = [];
  info.headers.forEach((encabezado, indice) => {
    const vista = reconoce(esquema, encabezado);
    if (!vista) return;
    const donde = {
      hoja: info.sheet,
      celda: cellAddress(info.area.row, info.area.column + indice),
    };
    const igual = columnas.find(
      (c) => c.columna.campo === vista.columna.campo && c.anio === vista.anio,
    );
    if (igual) {
      hallazgos.push(
        hallazgo('columnaRepetida', 'error', donde, {
          encontrado: encabezado,
          esperado: igual.encabezado,
          datos: { tabla: info.name },
        }),
      );
      return;
    }
    const esperado = tituloDe(vista.columna, vista.anio);
    if (!vista.exacta) {
      hallazgos.push(
        hallazgo('encabezadoDistinto', 'aviso', donde, {
          encontrado: encabezado,
          esperado,
          datos: { tabla: info.name },
          reparacion: deForma(esperado, donde),
        }),
      );
    }
    columnas.push({
      columna: vista.columna,
      ...(vista.anio === undefined ? {} : { anio: vista.anio }),
      indice,
      encabezado,
    });
  });
  const leidas = new Set(columnas.map(({ indice }) => indice));
  const tabla: TablaLeida = {
    esquema,
    nombre: info.name,
    hoja: info.sheet,
    area: info.area,
    encabezados: info.headers,
    columnas,
    filas: grid.cells.slice(1),
    libres: info.headers.flatMap((encabezado, indice) =>
      leidas.has(indice) || encabezado.trim() === '' ? [] : [{ encabezado, indice }],
    ),
  };
  for (const columna of esquema.columnas) {
    if (columna.porAnio || columna.tipo === 'formula') continue;
    if (!columnaDe(tabla, columna.campo)) hallazgos.push(columnaFalta(tabla, columna));
  }
  return { tabla, hallazgos };
}

const columnaFalta = (tabla: TablaLeida, columna: Columna): Hallazgo =>
  hallazgo(
    'columnaFalta',
    columna.obligatoria ? 'error' : 'advertencia',
    ...faltante(tabla, columna),
  );

/** Columns of a year that no policy covers, as "VO 2205": a year that was mistyped. */
const deAnioImposible = ({ columnas }: TablaLeida): readonly ColumnaLeida[] =>
  columnas.filter(({ anio }) => anio !== undefined && !esAnioPosible(String(anio)));

/** Where a column is missing: at the header that it may go by, else at the table. */
function faltante(
  tabla: TablaLeida,
  columna: Columna,
  anio?: number,
): [{ hoja: string; celda: string }, Partial<Hallazgo>] {
  const candidatas =
    anio === undefined ? tabla.libres : [...tabla.libres, ...deAnioImposible(tabla)];
  const indice = encabezadoParecido(columna, anio, candidatas);
  const { hoja, area, nombre, encabezados } = tabla;
  return [
    { hoja, celda: cellAddress(area.row, area.column + (indice ?? 0)) },
    {
      encontrado: indice === null ? '' : encabezados[indice]!,
      esperado: tituloDe(columna, anio),
      ...(anio === undefined ? {} : { anio }),
      datos: { tabla: nombre },
    },
  ];
}

/** Years that the policy covers and a table has no column for, and the other way round. */
export function revisaAnios(tabla: TablaLeida, anios: readonly number[]): Hallazgo[] {
  const faltan = columnasDe(tabla.esquema, anios).filter(
    ({ columna, anio }) => columna.porAnio && !columnaDe(tabla, columna.campo, anio),
  );
  const falta = faltan.map(({ columna, anio }) =>
    hallazgo('anioFalta', 'error', ...faltante(tabla, columna, anio)),
  );
  const repetidas = aniosRepetidos(tabla, falta);
  const dichas = new Set([...falta, ...repetidas].map(({ encontrado }) => encontrado));
  const sobran = tabla.columnas.filter(
    (c) => c.anio !== undefined && !anios.includes(c.anio) && !dichas.has(c.encabezado),
  );
  return [
    ...falta,
    ...repetidas,
    ...sobran.map((c) =>
      hallazgo(
        'anioFuera',
        'aviso',
        {
          hoja: tabla.hoja,
          celda: cellAddress(tabla.area.row, tabla.area.column + c.indice),
        },
        { encontrado: c.encabezado, esperado: `${anios[0]}–${anios.at(-1)}`, anio: c.anio! },
      ),
    ),
  ];
}

/** Columns whose header is that of a year's column but for a slip in the year. */
function aniosRepetidos(tabla: TablaLeida, falta: readonly Hallazgo[]): Hallazgo[] {
  const dichas = new Set(falta.map(({ encontrado }) => encontrado));
  const porAnio = tabla.esquema.columnas.filter((columna) => columna.porAnio);
  const { hoja, area, nombre } = tabla;
  return [...tabla.libres, ...deAnioImposible(tabla)].flatMap(({ encabezado, indice }) =>
    dichas.has(encabezado)
      ? []
      : porAnio.flatMap((columna): Hallazgo[] => {
          const suyos = tabla.columnas.flatMap((c) =>
            c.columna === columna && c.anio !== undefined && esAnioPosible(String(c.anio))
              ? [c.anio]
              : [],
          );
          const anio = anioRepetido(columna, encabezado, suyos);
          if (anio === null) return [];
          const donde = { hoja, celda: cellAddress(area.row, area.column + indice) };
          const esperado = tituloDe(columna, anio);
          return [
            hallazgo('columnaRepetida', 'error', donde, {
              encontrado: encabezado,
              esperado,
              anio,
              datos: { tabla: nombre },
            }),
          ];
        }),
  );
}

/** A table that is missing or cannot be read, and the one that it may be under another name. */
export function tablaFalta(esquema: EsquemaTabla, estructura: WorkbookStructure): Hallazgo {
  const apagado = encabezadoApagado(estructura, esquema.nombre);
  if (apagado) return apagado;
  const [parecida] = tablasParecidas(estructura, esquema, TABLAS_PROPIAS);
  return hallazgo(
    'tablaFalta',
    'error',
    parecida
      ? { hoja: parecida.sheet, celda: cellAddress(parecida.area.row, parecida.area.column) }
      : null,
    {
      encontrado: parecida?.name ?? '',
      esperado: esquema.nombre,
      datos: { tabla: esquema.nombre, hoja: TITULOS[esquema.hoja] },
    },
  );
}
