/** A sheet of somebody's own as it is read: cells by address, merged areas resolved, formats known. */
import { bottomOf, cellAddress, rightOf, valueOf } from '@pnftp/xlsx/plan';
import type { Area, CellGrid, CellValue, SheetFacts } from '@pnftp/xlsx/plan';

/** What a number format makes of a number, as far as its meaning goes. */
export type Formato = 'porcentaje' | 'fecha' | 'otro';

export interface Hoja {
  readonly nombre: string;
  /** The used area: rows and columns outside it are blank. */
  readonly area: Area;
  /** What stands in a cell; `null` in a merged area's other cells. */
  valor(fila: number, columna: number): CellValue;
  /** The same, with what its merged area says in each of its cells. */
  visto(fila: number, columna: number): CellValue;
  /** The merged area that a cell belongs to. */
  combinada(fila: number, columna: number): Area | undefined;
  formato(fila: number, columna: number): Formato;
}

export const direccion = (fila: number, columna: number): string => cellAddress(fila, columna);

/** Any space but one between words. */
const SUELTO = /[^\S ]|^ | $| {2}/u;

/** A text of one line, spaces as people see them. */
export const enLinea = (valor: CellValue): string =>
  typeof valor === 'string'
    ? SUELTO.test(valor)
      ? valor.replace(/\s+/gu, ' ').trim()
      : valor
    : valor === null
      ? ''
      : typeof valor === 'object'
        ? valor.error
        : String(valor);

const esDeFecha = (formato: string): boolean =>
  /[dy]|mmm|\bm\b/i.test(formato.replace(/\[[^\]]*\]|"[^"]*"|\\./g, '')) &&
  !/General/i.test(formato);

const queEs = (formato: string): Formato =>
  formato.replace(/"[^"]*"|\\./g, '').includes('%')
    ? 'porcentaje'
    : esDeFecha(formato)
      ? 'fecha'
      : 'otro';

/** Formats that say something of a number's meaning, by column: runs of rows. */
function porColumna(facts: SheetFacts | undefined) {
  const tramos = new Map<number, { desde: number; hasta: number; formato: Formato }[]>();
  for (const { area, format } of facts?.numberFormats ?? []) {
    const formato = queEs(format);
    if (formato === 'otro') continue;
    for (let c = area.column; c <= rightOf(area); c++) {
      const suyos = tramos.get(c) ?? [];
      suyos.push({ desde: area.row, hasta: bottomOf(area), formato });
      tramos.set(c, suyos);
    }
  }
  for (const suyos of tramos.values()) suyos.sort((a, b) => a.desde - b.desde);
  return tramos;
}

/** The run that a row is in; runs of a column do not overlap. */
function enTramo<T extends { desde: number; hasta: number }>(
  tramos: readonly T[],
  fila: number,
): T | undefined {
  let [a, b] = [0, tramos.length - 1];
  while (a <= b) {
    const medio = (a + b) >> 1;
    const tramo = tramos[medio]!;
    if (fila < tramo.desde) b = medio - 1;
    else if (fila > tramo.hasta) a = medio + 1;
    else return tramo;
  }
  return undefined;
}

/** Merged areas by column, which do not overlap either. */
function combinadasPorColumna(facts: SheetFacts | undefined) {
  const tramos = new Map<number, { desde: number; hasta: number; area: Area }[]>();
  for (const area of facts?.merges ?? []) {
    for (let c = area.column; c <= rightOf(area); c++) {
      const suyas = tramos.get(c) ?? [];
      suyas.push({ desde: area.row, hasta: bottomOf(area), area });
      tramos.set(c, suyas);
    }
  }
  for (const suyas of tramos.values()) suyas.sort((a, b) => a.desde - b.desde);
  return tramos;
}

export function hojaDe({ sheet, area, cells }: CellGrid, facts: SheetFacts | undefined): Hoja {
  const formatos = porColumna(facts);
  const combinadas = combinadasPorColumna(facts);
  const valor = (fila: number, columna: number): CellValue =>
    valueOf(cells[fila - area.row]?.[columna - area.column] ?? null);
  const combinada = (fila: number, columna: number): Area | undefined => {
    if (combinadas.size === 0) return undefined;
    const suyas = combinadas.get(columna);
    return suyas && enTramo(suyas, fila)?.area;
  };
  return {
    nombre: sheet,
    area,
    valor,
    combinada,
    visto: (fila, columna) => {
      const suya = combinada(fila, columna);
      return suya ? valor(suya.row, suya.column) : valor(fila, columna);
    },
    formato: (fila, columna) => {
      if (formatos.size === 0) return 'otro';
      const suyos = formatos.get(columna);
      return (suyos && enTramo(suyos, fila)?.formato) ?? 'otro';
    },
  };
}
