/** Single cells, gathered into the fewest rectangles that a plan can write. */
import type {
  AreaRef,
  Cell,
  CellBlock,
  CellGrid,
  SheetPlan,
  WorkbookStructure,
} from '@pnftp/xlsx/plan';

export interface CeldaSuelta {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** Runs down a column; runs side by side of the same rows are one block. */
export function bloquesDe(celdas: readonly CeldaSuelta[]): CellBlock[] {
  const orden = [...celdas].sort((a, b) => a.column - b.column || a.row - b.row);
  const tramos: { row: number; column: number; cells: Cell[] }[] = [];
  for (const { row, column, cell } of orden) {
    const ultimo = tramos.at(-1);
    if (ultimo && ultimo.column === column && ultimo.row + ultimo.cells.length === row) {
      ultimo.cells.push(cell);
    } else tramos.push({ row, column, cells: [cell] });
  }
  const bloques = new Map<string, { row: number; column: number; cells: Cell[][] }>();
  const listos: CellBlock[] = [];
  for (const { row, column, cells } of tramos) {
    const clave = `${row} ${cells.length}`;
    const junto = bloques.get(clave);
    if (junto && junto.column + junto.cells[0]!.length === column) {
      junto.cells.forEach((fila, i) => fila.push(cells[i]!));
      continue;
    }
    const bloque = { row, column, cells: cells.map((cell) => [cell]) };
    bloques.set(clave, bloque);
    listos.push(bloque);
  }
  return listos;
}

/** All that the workbook's sheets hold. */
export const areasUsadas = (estructura: WorkbookStructure): AreaRef[] =>
  estructura.sheets.flatMap(({ name, used }) => (used ? [{ sheet: name, area: used }] : []));

/** The cell at a place of the sheet; `null` outside of what was read. */
export const celdaEn = (grid: CellGrid, row: number, column: number): Cell =>
  grid.cells[row - grid.area.row]?.[column - grid.area.column] ?? null;

/** A sheet stands once in a plan: the Bitácora itself may hold formulas of somebody's. */
export function juntar(sheets: readonly SheetPlan[]): SheetPlan[] {
  const porNombre = new Map<string, SheetPlan>();
  for (const sheet of sheets) {
    const otra = porNombre.get(sheet.name);
    const blocks = [...(otra?.blocks ?? []), ...(sheet.blocks ?? [])];
    porNombre.set(sheet.name, { ...sheet, ...otra, blocks });
  }
  return [...porNombre.values()];
}
