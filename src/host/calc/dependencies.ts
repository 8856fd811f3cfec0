/** Who reads what: links formulas to the cells, ranges, names and tables that they depend on. */
import type { Area } from '../../plan';
import { resolve } from './references';
import type { FormulaNode, SheetNode } from './sheetNode';
import type { RangeNode } from './rangeIndex';
import { structuredArea, structuredTable } from './tables';
import type { Engine, Read, Template } from './template';

export class Dependencies {
  /** Formulas by the names, tables and missing sheets that they mention. */
  private readonly bySymbol = new Map<string, Set<FormulaNode>>();

  constructor(private readonly engine: Engine) {}

  link(node: FormulaNode): void {
    this.follow(node, node.template, 0);
  }

  unlink(node: FormulaNode): void {
    for (const { sheet, row, column } of node.cellsRead) sheet.removeReader(row, column, node);
    for (const { sheet, range } of node.rangesRead) sheet.ranges.remove(range, node);
    for (const symbol of node.symbols) this.bySymbol.get(symbol)?.delete(node);
    node.cellsRead = [];
    node.rangesRead = [];
    node.symbols = [];
  }

  mentioning(symbol: string): readonly FormulaNode[] {
    return [...(this.bySymbol.get(symbol) ?? [])];
  }

  private follow(node: FormulaNode, template: Template, depth: number): void {
    // Names that mean each other would go round for ever; Excel gives up as well.
    if (depth > 16) return;
    for (const read of template.reads) this.read(node, read, depth);
  }

  private read(node: FormulaNode, read: Read, depth: number): void {
    const { engine } = this;
    if (read.kind === 'cells') {
      const { spec } = read;
      const area = resolve(spec, node.row, node.column);
      if (!area) return;
      if (!spec.sheets) this.readArea(node, node.sheet, area);
      else if (spec.sheets.length === 2) {
        this.mention(node, 'sheets');
        const [first, last] = spec.sheets as [string, string];
        for (const sheet of engine.sheetsBetween(first, last)) this.readArea(node, sheet, area);
      } else {
        const sheet = engine.sheet(spec.sheets[0]!);
        this.mention(node, `sheet:${spec.sheets[0]!.toLowerCase()}`);
        if (sheet) this.readArea(node, sheet, area);
      }
      return;
    }
    if (read.kind === 'name') {
      this.mention(node, `name:${read.name.toLowerCase()}`);
      const named = engine.name(read.name, read.sheet ?? node.sheet.name);
      if (named) this.follow(node, named, depth + 1);
      else this.readTable(node, { table: read.name, columns: [], sections: [] });
      return;
    }
    this.readTable(node, read.ref);
  }

  private readTable(node: FormulaNode, ref: Parameters<typeof structuredArea>[0]): void {
    const { engine } = this;
    this.mention(node, `table:${ref.table.toLowerCase()}`);
    const table = structuredTable(ref, engine, node.sheet, node.row, node.column);
    const area = structuredArea(ref, table, node.row);
    const sheet = table && engine.sheet(table.sheet);
    if (!('error' in area) && sheet) this.readArea(node, sheet, area);
  }

  private readArea(node: FormulaNode, sheet: SheetNode, area: Area): void {
    if (area.rows === 1 && area.columns === 1) {
      sheet.addReader(area.row, area.column, node);
      node.cellsRead.push({ sheet, row: area.row, column: area.column });
    } else {
      node.rangesRead.push({ sheet, range: sheet.ranges.add(area, node) });
    }
  }

  private mention(node: FormulaNode, symbol: string): void {
    if (node.symbols.includes(symbol)) return;
    node.symbols.push(symbol);
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
    const nodes = sheet.readersOf(area.row, area.column);
    if (nodes) for (const node of nodes) onNode(node);
    sheet.ranges.containing(area.row, area.column, onRange);
    return;
  }
  forEachEntry(sheet.readers, area, (nodes) => nodes.forEach(onNode));
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
