/**
 * The vocabulary of cells that every layer shares: values, formulas, areas, addresses.
 * Rows and columns are counted from 0; A1 texts appear only at the edges.
 */

/** An Excel error in a cell, as Excel writes it: `#N/A`, `#DIV/0!`, `#VALUE!`… */
export interface ErrorValue {
  readonly error: string;
}

/** What a cell holds; `null` is a blank cell. Dates are serial numbers, as in Excel. */
export type CellValue = string | number | boolean | null | ErrorValue;

/** A formula in the en-US form that Excel shows (`=SUM(A1,B2)`, no `_xlfn.`), with its value. */
export interface FormulaCell {
  readonly formula: string;
  readonly value: CellValue;
}

export type Cell = CellValue | FormulaCell;

/** A rectangle of cells; `row` and `column` are its top left, from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** An area with the title of its sheet. */
export interface AreaRef {
  readonly sheet: string;
  readonly area: Area;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Cells that are read at once, blank ones too: somewhat under half a gigabyte. */
export const MOST_READ = 50_000_000;

export const readsTooMuch = (areas: readonly Area[]): boolean =>
  areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0) > MOST_READ;

export const isFormula = (cell: Cell): cell is FormulaCell =>
  typeof cell === 'object' && cell !== null && 'formula' in cell;

export const isErrorValue = (cell: Cell): cell is ErrorValue =>
  typeof cell === 'object' && cell !== null && 'error' in cell;

/** The value of a cell, whether typed or computed. */
export const valueOf = (cell: Cell): CellValue => (isFormula(cell) ? cell.value : cell);

/** `0 → A`, `26 → AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** `A → 0`, `AA → 26`; letters in any case, nothing else. */
export function columnIndex(name: string): number {
  let n = 0;
  for (const letter of name.toUpperCase()) n = n * 26 + (letter.charCodeAt(0) - 64);
  return n - 1;
}

/** `(0, 0) → A1`; with `absolute`, `$A$1`. */
export function cellAddress(row: number, column: number, absolute = false): string {
  const mark = absolute ? '$' : '';
  return `${mark}${columnName(column)}${mark}${row + 1}`;
}

/** `A1:B3`, or `A1` for a single cell; with `absolute`, `$A$1:$B$3`. */
export function areaAddress(area: Area, absolute = false): string {
  const first = cellAddress(area.row, area.column, absolute);
  if (area.rows === 1 && area.columns === 1) return first;
  const last = cellAddress(area.row + area.rows - 1, area.column + area.columns - 1, absolute);
  return `${first}:${last}`;
}

/** `A1`, `$A$1:B3`, `A:C`, `2:5` → area; `null` for anything else or out of Excel's bounds. */
export function parseAddress(address: string): Area | null {
  const match =
    /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(address) ??
    /^\$?([A-Za-z]{1,3})():\$?([A-Za-z]{1,3})()$/.exec(address) ??
    /^()\$?(\d{1,7}):()\$?(\d{1,7})$/.exec(address);
  if (!match) return null;
  const [, c1, r1, c2, r2] = match;
  const columnA = c1 ? columnIndex(c1) : 0;
  const columnB = c2 ? columnIndex(c2) : c1 ? columnA : MAX_COLUMNS - 1;
  const rowA = r1 ? Number(r1) - 1 : 0;
  const rowB = r2 ? Number(r2) - 1 : r1 ? rowA : MAX_ROWS - 1;
  const row = Math.min(rowA, rowB);
  const column = Math.min(columnA, columnB);
  const bottom = Math.max(rowA, rowB);
  const right = Math.max(columnA, columnB);
  if (row < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return null;
  return { row, column, rows: bottom - row + 1, columns: right - column + 1 };
}

/** `Política → Política`, `Matriz de compromisos → 'Matriz de compromisos'`, for use in a formula. */
export function quoteSheet(sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) &&
    !/^[A-Za-z]{1,3}\d+$|^[Rr]\d*[Cc]?\d*$/.test(sheet)
    ? sheet
    : `'${sheet.replaceAll("'", "''")}'`;
}

/** `'Hoja 1'!$A$1:$B$2`, as formulas and defined names write it. */
export function refAddress(ref: AreaRef, absolute = true): string {
  return `${quoteSheet(ref.sheet)}!${areaAddress(ref.area, absolute)}`;
}

export const bottomOf = (area: Area): number => area.row + area.rows - 1;
export const rightOf = (area: Area): number => area.column + area.columns - 1;

export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}
