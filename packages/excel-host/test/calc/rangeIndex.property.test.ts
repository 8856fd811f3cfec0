import fc from 'fast-check';
import { RangeIndex, type RangeNode } from '../../src/calc/rangeIndex';
import type { FormulaNode } from '../../src/calc/sheetNode';
import { MAX_COLUMNS, MAX_ROWS, intersect, type Area } from '@pnftp/xlsx/plan';

// The index only keeps its readers; who they are is nothing to it.
const reader = {} as FormulaNode;
const span = (max: number): fc.Arbitrary<[number, number]> =>
  fc
    .tuple(
      fc.oneof(fc.nat(40), fc.nat(max - 1)),
      fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max })),
    )
    .map(([from, size]) => [from, Math.min(size, max - from)]);
const area: fc.Arbitrary<Area> = fc
  .tuple(span(MAX_ROWS), span(MAX_COLUMNS))
  .map(([[row, rows], [column, columns]]) => ({ row, column, rows, columns }));
const sameAreas = (found: RangeNode[], wanted: Area[]): void => {
  const list = (areas: Area[]): string[] => areas.map((a) => Object.values(a).join()).sort();
  expect(list(found.map((node) => node.area))).toEqual([...new Set(list(wanted))]);
};

test('finds the ranges that contain a cell, and no others, also after some are gone', () => {
  fc.assert(
    fc.property(fc.array(area, { maxLength: 30 }), fc.nat(), fc.nat(30), (areas, where, gone) => {
      const index = new RangeIndex();
      const nodes = areas.map((item) => index.add(item, reader));
      const left = areas.slice(gone);
      for (const node of new Set(nodes)) {
        if (!left.some((item) => Object.values(item).join() === Object.values(node.area).join())) {
          index.remove(node, reader);
        }
      }
      // Cells where something begins or ends, rather than anywhere.
      const at = areas[where % Math.max(1, areas.length)] ?? {
        row: 0,
        column: 0,
        rows: 1,
        columns: 1,
      };
      for (const row of [at.row, at.row + at.rows - 1, Math.max(0, at.row - 1)]) {
        for (const column of [at.column, at.column + at.columns - 1]) {
          const cell = { row, column, rows: 1, columns: 1 };
          const wanted = left.filter((item) => intersect(item, cell) !== null);
          const found: RangeNode[] = [];
          index.containing(row, column, (node) => found.push(node));
          sameAreas(found, wanted);
          const touching: RangeNode[] = [];
          index.touching(cell, (node) => touching.push(node));
          sameAreas(touching, wanted);
        }
      }
    }),
    { numRuns: 300, seed: 20231123 },
  );
});
