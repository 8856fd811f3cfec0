/** The sheets, names and tables of a workbook, by what formulas call them. */
import { intersect, type Area } from '@pnftp/xlsx/plan';
import type { CalcBook, CalcName, CalcTable } from './book';
import { SheetNode } from './sheetNode';

export class Directory {
  /** In the order of the tabs. */
  order: SheetNode[] = [];
  private readonly sheets = new Map<string, SheetNode>();
  private names = new Map<string, CalcName>();
  private tables = new Map<string, CalcTable>();
  private tablesBySheet = new Map<string, CalcTable[]>();

  constructor(private readonly book: CalcBook) {
    this.readSheets();
    this.readNames();
    this.readTables();
  }

  /** Titles, in lower case, that were not there before. */
  readSheets(): string[] {
    const before = new Set(this.sheets.keys());
    const known = new Map(this.order.map((sheet) => [sheet.source, sheet]));
    this.order = this.book.sheets.map((source) => known.get(source) ?? new SheetNode(source));
    this.sheets.clear();
    for (const sheet of this.order) {
      sheet.measure();
      this.sheets.set(sheet.name.toLowerCase(), sheet);
    }
    return [...this.sheets.keys()].filter((title) => !before.has(title));
  }

  /** Names, in lower case and without their sheet, that mean something else than before. */
  readNames(): Set<string> {
    const before = this.names;
    this.names = new Map(
      this.book.names.map((name) => {
        const scope = name.sheet === null ? '' : `${name.sheet.toLowerCase()}!`;
        return [`${scope}${name.name.toLowerCase()}`, name];
      }),
    );
    const changed = new Set<string>();
    for (const key of new Set([...before.keys(), ...this.names.keys()])) {
      if (before.get(key)?.formula === this.names.get(key)?.formula) continue;
      changed.add(key.slice(key.lastIndexOf('!') + 1));
    }
    return changed;
  }

  /** Tables, in lower case, that are new, gone or of another shape. */
  readTables(): string[] {
    const before = this.tables;
    this.tables = new Map(this.book.tables.map((table) => [table.name.toLowerCase(), table]));
    this.tablesBySheet = new Map();
    for (const table of this.tables.values()) {
      const sheet = table.sheet.toLowerCase();
      const list = this.tablesBySheet.get(sheet);
      if (list) list.push(table);
      else this.tablesBySheet.set(sheet, [table]);
    }
    return [...new Set([...before.keys(), ...this.tables.keys()])].filter(
      (key) => !sameTable(before.get(key), this.tables.get(key)),
    );
  }

  sheet(title: string): SheetNode | undefined {
    return this.sheets.get(title.toLowerCase());
  }

  /** Sheets from one to another; all of them for two empty titles. */
  sheetsBetween(first: string, last: string): readonly SheetNode[] {
    if (first === '' && last === '') return this.order;
    const titles = this.order.map((sheet) => sheet.name.toLowerCase());
    const a = titles.indexOf(first.toLowerCase());
    const b = titles.indexOf(last.toLowerCase());
    return a < 0 || b < 0 ? [] : this.order.slice(Math.min(a, b), Math.max(a, b) + 1);
  }

  /** A name of the sheet goes before one of the workbook. */
  name(name: string, sheet: string): CalcName | undefined {
    const key = name.toLowerCase();
    return this.names.get(`${sheet.toLowerCase()}!${key}`) ?? this.names.get(key);
  }

  table(name: string): CalcTable | undefined {
    return this.tables.get(name.toLowerCase());
  }

  tableAt(sheet: SheetNode, area: Area): CalcTable | undefined {
    return this.tablesBySheet
      .get(sheet.name.toLowerCase())
      ?.find((table) => intersect(table.area, area) !== null);
  }
}

function sameTable(a: CalcTable | undefined, b: CalcTable | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.sheet === b.sheet &&
    a.hasHeaders === b.hasHeaders &&
    a.hasTotals === b.hasTotals &&
    a.area.row === b.area.row &&
    a.area.column === b.area.column &&
    a.area.rows === b.area.rows &&
    a.area.columns === b.area.columns &&
    a.headers.join('\u0000') === b.headers.join('\u0000')
  );
}
