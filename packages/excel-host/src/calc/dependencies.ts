/** Who reads what: links formulas to the cells, ranges, names and tables that they depend on. */
import type { Area } from '@pnftp/xlsx/plan';
import { resolve } from './references';
import { NONE, visitReaders, type CellRead, type FormulaNode, type SheetNode } from './sheetNode';
import type { RangeNode } from './rangeIndex';
import { structuredArea, structuredTable } from './tables';
import type { Engine, Read, Template } from './template';

/** What a formula is found to read while it is linked. */
interface Found {
  readonly node: FormulaNode;
  readonly cells: CellRead[];
  readonly ranges: { readonly sheet: SheetNode; readonly range: RangeNode }[];
  readonly symbols: string[];
}

export class Dependencies {
  /** Formulas by the names, tables and missing sheets that they mention. */
  private readonly bySymbol = new Map<string, Set<FormulaNode>>();

  constructor(private readonly engine: Engine) {}

  link(node: FormulaNode): void {
    const found: Found = { node, cells: [], ranges: [], symbols: [] };
    this.follow(found, node.template, 0);
    if (found.cells.length > 0) node.cellsRead = found.cells;
    if (found.ranges.length > 0) node.rangesRead = found.ranges;
    if (found.symbols.length > 0) node.symbols = found.symbols;
  }

  unlink(node: FormulaNode): void {
    for (const { sheet, row, column } of node.cellsRead) sheet.removeReader(row, column, node);
    for (const { sheet, range } of node.rangesRead) sheet.ranges.remove(range, node);
    for (const symbol of node.symbols) this.bySymbol.get(symbol)?.delete(node);
    node.cellsRead = NONE;
    node.rangesRead = NONE;
    node.symbols = NONE;
  }

  mentioning(symbol: string): readonly FormulaNode[] {
    return [...(this.bySymbol.get(symbol) ?? [])];
  }

  private follow(found: Found, template: Template, depth: number): void {
    // Names that mean each other would go round for ever; Excel gives up as well.
    if (depth > 16) return;
    for (const read of template.reads) this.read(found, read, depth);
  }

  private read(found: Found, read: Read, depth: number): void {
    const { engine } = this;
    const { node } = found;
    if (read.kind === 'cells') {
      const { spec } = read;
      const area = resolve(spec, node.row, node.column);
      if (!area) return;
      if (!spec.sheets) this.readArea(found, node.sheet, area);
      else if (spec.sheets.length === 2) {
        this.mention(found, 'sheets');
        const [first, last] = spec.sheets as [string, string];
        for (const sheet of engine.sheetsBetween(first, last)) this.readArea(found, sheet, area);
      } else {
        const sheet = engine.sheet(spec.sheets[0]!);
        this.mention(found, `sheet:${spec.sheets[0]!.toLowerCase()}`);
        if (sheet) this.readArea(found, sheet, area);
      }
      return;
    }
    if (read.kind === 'name') {
      this.mention(found, `name:${read.name.toLowerCase()}`);
      const named = engine.name(read.name, read.sheet ?? node.sheet.name);
      if (named) this.follow(found, named, depth + 1);
      else this.readTable(found, { table: read.name, columns: [], sections: [] });
      return;
    }
    this.readTable(found, read.ref);
  }

  private readTable(found: Found, ref: Parameters<typeof structuredArea>[0]): void {
    const { engine } = this;
    const { node } = found;
    this.mention(found, `table:${ref.table.toLowerCase()}`);
    const table = structuredTable(ref, engine, node.sheet, node.row, node.column);
    const area = structuredArea(ref, table, node.row);
    const sheet = table && engine.sheet(table.sheet);
    if (!('error' in area) && sheet) this.readArea(found, sheet, area);
  }

  private readArea({ node, cells, ranges }: Found, sheet: SheetNode, area: Area): void {
    if (area.rows === 1 && area.columns === 1) {
      sheet.addReader(area.row, area.column, node);
      cells.push({ sheet, row: area.row, column: area.column });
    } else {
      ranges.push({ sheet, range: sheet.ranges.add(area, node) });
    }
  }

  private mention({ node, symbols }: Found, symbol: string): void {
    if (symbols.includes(symbol)) return;
    symbols.push(symbol);
    const nodes = this.bySymbol.get(symbol);
    if (nodes) nodes.add(node);
    else this.bySymbol.set(symbol, new Set([node]));
  }
}

/** Visits who reads any of the cells of an area: formulas, and ranges (each maybe many times). */
export function readersOf(
  sheet: SheetNode,
  area: Area,
  onNode: (node: FormulaNode) => void,
  onRange: (range: RangeNode) => void,
): void {
  if (area.rows === 1 && area.columns === 1) {
    sheet.forEachReader(area.row, area.column, onNode);
    sheet.ranges.containing(area.row, area.column, onRange);
    return;
  }
  forEachEntry(sheet.readers, area, (found) => visitReaders(found, onNode));
  sheet.ranges.touching(area, onRange);
}

/** Visits the entries of a map by column and row that lie in an area, whichever is shorter. */
export function forEachEntry<T>(
  map: ReadonlyMap<number, ReadonlyMap<number, T>>,
  area: Area,
  visit: (entry: T, row: number, column: number) => void,
): void {
  const inColumn = (rows: ReadonlyMap<number, T>, column: number): void => {
    if (rows.size < area.rows) {
      for (const [row, entry] of [...rows]) {
        if (row >= area.row && row < area.row + area.rows) visit(entry, row, column);
      }
      return;
    }
    for (let row = area.row; row < area.row + area.rows; row++) {
      const entry = rows.get(row);
      if (entry !== undefined) visit(entry, row, column);
    }
  };
  if (map.size < area.columns) {
    for (const [column, rows] of [...map]) {
      if (column >= area.column && column < area.column + area.columns) inColumn(rows, column);
    }
    return;
  }
  for (let column = area.column; column < area.column + area.columns; column++) {
    const rows = map.get(column);
    if (rows) inColumn(rows, column);
  }
}
