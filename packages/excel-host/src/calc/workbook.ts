/** An open file as the calculator sees it. */
import { isFormula, type Area, type Cell, type CellValue } from '@pnftp/xlsx/plan';
import type { Sheet, Workbook } from '@pnftp/xlsx';
import type { CalcBook, CalcName, CalcSheet, CalcTable, StoredFormula } from './book';

class FileSheet implements CalcSheet {
  constructor(private readonly sheet: Sheet) {}

  get name(): string {
    return this.sheet.name;
  }

  extent(): { rows: number; columns: number } {
    const used = this.sheet.usedArea(true);
    return used
      ? { rows: used.row + used.rows, columns: used.column + used.columns }
      : { rows: 0, columns: 0 };
  }

  value(row: number, column: number): CellValue {
    const cell = this.sheet.cell(row, column);
    return isFormula(cell) ? cell.value : cell;
  }

  forEachFormula(
    visit: (row: number, column: number, formula: StoredFormula) => void,
    area?: Area,
  ): void {
    const one = (row: number, column: number, cell: Cell): void => {
      if (!isFormula(cell)) return;
      const placement = this.sheet.formulaPlacement(row, column);
      const own = { row, column, rows: 1, columns: 1 };
      const kind =
        placement?.kind === 'dynamicArray'
          ? 'dynamic'
          : placement?.kind === 'array'
            ? 'array'
            : 'normal';
      visit(row, column, { ...cell, kind, area: placement?.area ?? own });
    };
    if (area) this.sheet.forEachCell(one, area);
    else this.sheet.forEachFormula(one);
  }

  setValue(row: number, column: number, value: CellValue): void {
    this.sheet.setValue(row, column, value);
  }

  setArray(
    area: Area,
    formula: string,
    values: readonly (readonly CellValue[])[],
    dynamic: boolean,
  ): void {
    this.sheet.setArrayFormula(area, formula, values, dynamic);
  }

  clearCell(row: number, column: number): void {
    this.sheet.setValue(row, column, null);
  }

  get merges(): readonly Area[] {
    return this.sheet.merges;
  }

  rowHidden(row: number): boolean {
    return this.sheet.rowHidden(row);
  }
}

/** The workbook of a file for a `Calculator`; asks it anew each time, so it may be edited. */
export function calcBook(workbook: Workbook): CalcBook {
  const known = new WeakMap<Sheet, FileSheet>();
  const adapted = (sheet: Sheet): FileSheet => {
    let found = known.get(sheet);
    if (!found) known.set(sheet, (found = new FileSheet(sheet)));
    return found;
  };
  return {
    get sheets(): readonly CalcSheet[] {
      return workbook.sheets.map(adapted);
    },
    get tables(): readonly CalcTable[] {
      return workbook.tables.map((table) => ({
        name: table.name,
        sheet: table.sheet.name,
        area: table.fullArea,
        headers: table.headers,
        hasHeaders: table.hasHeaders,
        hasTotals: table.hasTotals,
      }));
    },
    get names(): readonly CalcName[] {
      return workbook.names;
    },
  };
}
