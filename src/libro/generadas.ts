/** Generated sheets as the workbook has them: known by a hidden name, never by their title. */
import { bottomOf, rightOf } from '@pnftp/xlsx/plan';
import type {
  Area,
  AreaRef,
  CellBlock,
  CellGrid,
  NamePlan,
  WorkbookStructure,
} from '@pnftp/xlsx/plan';
import { HOJAS_GENERADAS, type HojaGenerada } from './hojasGeneradas';
import { buscaTabla } from './tablas';

export interface Generada {
  readonly clave: HojaGenerada;
  readonly titulo: string;
  readonly modo: 'create' | 'regenerate';
  /** Where a sheet of the user's has the standard title, so that ours takes another one. */
  readonly tituloOcupado: boolean;
  /** What was generated the last time; cells outside of it are people's. */
  readonly areaAnterior: Area | null;
}

/** Hidden name by which the sheet is known, at its A1. */
const nombreDeHoja = (clave: HojaGenerada): string => `PNFTP_hoja_${clave}`;

/** Hidden name of the whole area that was generated. */
const nombreDeArea = (clave: HojaGenerada): string => `PNFTP_area_${clave}`;

export function generada(estructura: WorkbookStructure, clave: HojaGenerada): Generada {
  const nombre = (n: string) =>
    estructura.names.find((x) => x.name.toLowerCase() === n.toLowerCase())?.ref ?? null;
  const { titulo: propio, tabla: nuestra } = HOJAS_GENERADAS[clave];
  const marca = nombre(nombreDeHoja(clave));
  // A program that drops hidden names keeps tables: a sheet with our table is ours as well.
  const titulo0 = marca?.sheet ?? (nuestra && buscaTabla(estructura, nuestra)?.sheet);
  const hoja = estructura.sheets.find((s) => s.name === titulo0);
  if (hoja) {
    const area = nombre(nombreDeArea(clave));
    return {
      clave,
      titulo: hoja.name,
      modo: 'regenerate',
      tituloOcupado: false,
      areaAnterior: area?.sheet === hoja.name ? area.area : hoja.used,
    };
  }
  const titulos = new Set(estructura.sheets.map((s) => s.name.toLowerCase()));
  let titulo = propio;
  for (let n = 2; titulos.has(titulo.toLowerCase()); n++) titulo = `${propio} (${n})`;
  return {
    clave,
    titulo,
    modo: 'create',
    tituloOcupado: titulo !== propio,
    areaAnterior: null,
  };
}

/** The names that let the sheet be found again, and what was generated told from what people add. */
export const nombresDe = (g: Generada, area: Area): NamePlan[] => [
  {
    name: nombreDeHoja(g.clave),
    ref: { sheet: g.titulo, area: { row: 0, column: 0, rows: 1, columns: 1 } },
    visible: false,
  },
  { name: nombreDeArea(g.clave), ref: { sheet: g.titulo, area }, visible: false },
];

/** What people may have written to the right of and below the generated area: usually nothing. */
export function areasAjenas(estructura: WorkbookStructure, g: Generada): AreaRef[] {
  const usada = estructura.sheets.find((s) => s.name === g.titulo)?.used;
  const propia = g.areaAnterior;
  if (g.modo === 'create' || !usada || !propia) return [];
  const areas: Area[] = [];
  const derecha = rightOf(usada) - rightOf(propia);
  if (derecha > 0) {
    areas.push({
      row: usada.row,
      column: rightOf(propia) + 1,
      rows: usada.rows,
      columns: derecha,
    });
  }
  const abajo = bottomOf(usada) - bottomOf(propia);
  if (abajo > 0) {
    areas.push({
      row: bottomOf(propia) + 1,
      column: usada.column,
      rows: abajo,
      columns: Math.min(rightOf(usada), rightOf(propia)) - usada.column + 1,
    });
  }
  return areas
    .filter((area) => area.rows > 0 && area.columns > 0)
    .map((area) => ({ sheet: g.titulo, area }));
}

/** People's cells put back beside and below the new area, as far from it as they were. */
export function bloquesAjenos(
  ajenos: readonly CellGrid[],
  anterior: Area,
  nueva: Area,
): CellBlock[] {
  return ajenos
    .filter(({ cells }) => cells.some((fila) => fila.some((celda) => celda !== null)))
    .map(({ area, cells }) => {
      const alLado = area.column > rightOf(anterior);
      const bajar = alLado ? 0 : bottomOf(nueva) - bottomOf(anterior);
      const correr = alLado ? Math.max(rightOf(nueva) - rightOf(anterior), 0) : 0;
      const movidas = bajar !== 0 || correr !== 0;
      return {
        row: area.row + bajar,
        column: area.column + correr,
        // A formula that moves would point at other cells: its value is what people saw.
        cells: movidas
          ? cells.map((fila) =>
              fila.map((c) => (typeof c === 'object' && c && 'formula' in c ? c.value : c)),
            )
          : cells,
      };
    });
}
