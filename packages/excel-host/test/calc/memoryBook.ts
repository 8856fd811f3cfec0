/** A workbook in memory for the calculator: what it needs and nothing of files. */
import { parseAddress, type Area, type CellValue } from '@pnftp/xlsx/plan';
import type { CalcBook, CalcName, CalcSheet, CalcTable, StoredFormula } from '../../src/calc';

export class MemorySheet implements CalcSheet {
  readonly values = new Map<string, CellValue>();
  readonly formulas = new Map<string, StoredFormula>();
  merges: Area[] = [];
  hidden = new Set<number>();

  constructor(public name: string) {}

  private static key = (row: number, column: number): string => `${row},${column}`;

  extent(): { rows: number; columns: number } {
    let rows = 0;
    let columns = 0;
    for (const key of [...this.values.keys(), ...this.formulas.keys()]) {
      const [r, c] = key.split(',').map(Number) as [number, number];
      rows = Math.max(rows, r + 1);
      columns = Math.max(columns, c + 1);
    }
    return { rows, columns };
  }

  value(row: number, column: number): CellValue {
    const key = MemorySheet.key(row, column);
    return this.formulas.get(key)?.value ?? this.values.get(key) ?? null;
  }

  formula(row: number, column: number): StoredFormula | null {
    return this.formulas.get(MemorySheet.key(row, column)) ?? null;
  }

  forEachFormula(
    visit: (row: number, column: number, formula: StoredFormula) => void,
    area?: Area,
  ): void {
    for (const [key, formula] of [...this.formulas]) {
      const [r, c] = key.split(',').map(Number) as [number, number];
      const inside =
        !area ||
        (r >= area.row &&
          r < area.row + area.rows &&
          c >= area.column &&
          c < area.column + area.columns);
      if (inside) visit(r, c, formula);
    }
  }

  setValue(row: number, column: number, value: CellValue): void {
    const key = MemorySheet.key(row, column);
    const formula = this.formulas.get(key);
    if (formula) this.formulas.set(key, { ...formula, value });
    else this.values.set(key, value);
  }

  setArray(area: Area, formula: string, values: CellValue[][], dynamic: boolean): void {
    values.forEach((line, r) =>
      line.forEach((value, c) => {
        const key = MemorySheet.key(area.row + r, area.column + c);
        if (r + c > 0) this.values.set(key, value);
        else {
          this.formulas.set(key, { formula, value, kind: dynamic ? 'dynamic' : 'array', area });
        }
      }),
    );
  }

  clearCell(row: number, column: number): void {
    this.values.delete(MemorySheet.key(row, column));
  }

  rowHidden(row: number): boolean {
    return this.hidden.has(row);
  }

  /** Enters a value or, with `=`, a formula. */
  enter(address: string, content: CellValue): Area {
    const area = parseAddress(address)!;
    const key = MemorySheet.key(area.row, area.column);
    this.values.delete(key);
    this.formulas.delete(key);
    if (typeof content === 'string' && content.startsWith('=')) {
      this.formulas.set(key, { formula: content, value: null, kind: 'normal', area });
    } else if (content !== null) {
      this.values.set(key, content);
    }
    return area;
  }

  at(address: string): CellValue {
    const { row, column } = parseAddress(address)!;
    return this.value(row, column);
  }
}

export class MemoryBook implements CalcBook {
  sheets: MemorySheet[];
  tables: CalcTable[] = [];
  names: CalcName[] = [];

  constructor(...titles: string[]) {
    this.sheets = titles.map((title) => new MemorySheet(title));
  }

  sheet(name: string): MemorySheet {
    return this.sheets.find((sheet) => sheet.name === name)!;
  }
}
