/**
 * The ranges that formulas of a workbook read, found by a cell that they contain. Ranges are
 * kept in tiles of about their own size (a power of 4 a side), so that each stands in at most
 * four tiles, and a cell looks into one tile of each size in use: the cost is that of the
 * ranges found, whether a sheet has ten ranges or a hundred thousand.
 */
import { bottomOf, intersect, rightOf, type Area } from '@pnftp/xlsx/plan';
import type { FormulaNode } from './sheetNode';

/** A range that formulas read; all that read the same range share it. */
export class RangeNode {
  readonly readers = new Set<FormulaNode>();
  /** Scratch of the ordering. */
  waiting = 0;
  mark = 0;

  constructor(readonly area: Area) {}
}

const level = (size: number): number => (size <= 1 ? 0 : Math.ceil(Math.log2(size) / 2));
const side = (levelOf: number): number => 4 ** levelOf;

export class RangeIndex {
  private readonly nodes = new Map<string, RangeNode>();
  /** By size: tiles by position. */
  private readonly sizes = new Map<number, Map<number, Set<RangeNode>>>();

  add(area: Area, reader: FormulaNode): RangeNode {
    const key = `${area.row},${area.column},${area.rows},${area.columns}`;
    let node = this.nodes.get(key);
    if (!node) {
      node = new RangeNode(area);
      this.nodes.set(key, node);
      this.visitTiles(area, (tiles, tile) => {
        const set = tiles.get(tile);
        if (set) set.add(node!);
        else tiles.set(tile, new Set([node!]));
      });
    }
    node.readers.add(reader);
    return node;
  }

  remove(node: RangeNode, reader: FormulaNode): void {
    node.readers.delete(reader);
    if (node.readers.size > 0) return;
    const { row, column, rows, columns } = node.area;
    this.nodes.delete(`${row},${column},${rows},${columns}`);
    this.visitTiles(node.area, (tiles, tile) => {
      const set = tiles.get(tile);
      set?.delete(node);
      if (set?.size === 0) tiles.delete(tile);
    });
  }

  containing(row: number, column: number, found: (node: RangeNode) => void): void {
    for (const [size, tiles] of this.sizes) {
      const tile = tiles.get(tileOf(size, row, column));
      if (!tile) continue;
      for (const node of tile) {
        const { area } = node;
        if (
          row >= area.row &&
          row < area.row + area.rows &&
          column >= area.column &&
          column < area.column + area.columns
        ) {
          found(node);
        }
      }
    }
  }

  touching(area: Area, found: (node: RangeNode) => void): void {
    for (const node of this.nodes.values()) if (intersect(node.area, area)) found(node);
  }

  private visitTiles(
    area: Area,
    visit: (tiles: Map<number, Set<RangeNode>>, tile: number) => void,
  ): void {
    const size = level(area.rows) * 16 + level(area.columns);
    let tiles = this.sizes.get(size);
    if (!tiles) this.sizes.set(size, (tiles = new Map<number, Set<RangeNode>>()));
    const corners = new Set([
      tileOf(size, area.row, area.column),
      tileOf(size, area.row, rightOf(area)),
      tileOf(size, bottomOf(area), area.column),
      tileOf(size, bottomOf(area), rightOf(area)),
    ]);
    for (const tile of corners) visit(tiles, tile);
  }
}

function tileOf(size: number, row: number, column: number): number {
  const height = side(Math.floor(size / 16));
  const width = side(size % 16);
  return Math.floor(row / height) * 16384 + Math.floor(column / width);
}
