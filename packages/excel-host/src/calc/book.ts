/**
 * The little that the calculator asks of a workbook. `workbook.ts` gives it over an open file;
 * anything else that has cells can give it too.
 */
import type { Area, AreaRef, CellValue } from '@pnftp/xlsx/plan';

/** How a formula fills cells: see `StoredFormula`. */
export type FormulaKind = 'normal' | 'array' | 'dynamic';

export interface StoredFormula {
  /** As Excel shows it, with its `=`. */
  readonly formula: string;
  readonly value: CellValue;
  /**
   * - `normal`: one cell; a range where a single value belongs means the cell of the same row or
   *   column (implicit intersection), as in Excel before dynamic arrays.
   * - `array`: a legacy array formula that fills `area`, whatever the size of its result.
   * - `dynamic`: spills; `area` is what it filled last.
   */
  readonly kind: FormulaKind;
  readonly area: Area;
}

export interface CalcSheet {
  readonly name: string;
  /** The cells from A1 that may hold something: everything outside is blank. */
  extent(): { readonly rows: number; readonly columns: number };
  /** The typed or stored value of a cell. */
  value(row: number, column: number): CellValue;
  /** Formulas by the cell that they stand in (the top left one, of an array). */
  forEachFormula(
    visit: (row: number, column: number, formula: StoredFormula) => void,
    area?: Area,
  ): void;
  /** Stores the value of a cell that has a formula. */
  setValue(row: number, column: number, value: CellValue): void;
  /** Stores an array formula with all that it fills, as one that spills or as a legacy one. */
  setArray(
    area: Area,
    formula: string,
    values: readonly (readonly CellValue[])[],
    dynamic: boolean,
  ): void;
  /** Empties a cell that a formula filled before and no longer does. */
  clearCell(row: number, column: number): void;
  readonly merges: readonly Area[];
  rowHidden(row: number): boolean;
}

export interface CalcTable {
  readonly name: string;
  readonly sheet: string;
  /** Header row, data rows and total row. */
  readonly area: Area;
  readonly headers: readonly string[];
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

export interface CalcName {
  readonly name: string;
  /** With its `=`. */
  readonly formula: string;
  /** Sheet that it belongs to; `null` for the workbook. */
  readonly sheet: string | null;
}

export interface CalcBook {
  /** In the order of the tabs. */
  readonly sheets: readonly CalcSheet[];
  readonly tables: readonly CalcTable[];
  readonly names: readonly CalcName[];
}

export type { Area, AreaRef, CellValue };
