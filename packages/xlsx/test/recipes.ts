/**
 * Random edits out of a seed: structure, looks and whole plans, each done or refused. The same
 * seed makes the same recipe, so that it can be followed on two workbooks and compared.
 */
import { strFromU8 } from 'fflate';
import { meaningOf, unpack } from '@pnftp/testing';
import { XlsxError, openFile, type Workbook } from '../src';
import type { Area, Cell, CellStyle, Plan, SheetPlan } from '../src/plan';

export type Pick = (below: number) => number;

/** mulberry32: small, good enough, the same everywhere. */
export function random(seed: number): Pick {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const some = <T>(pick: Pick, most: number, make: () => T): T[] =>
  Array.from({ length: pick(most + 1) }, make);
const one = <T>(pick: Pick, list: readonly T[]): T => list[pick(list.length)]!;

/** Seldom one that goes beyond the sheet. */
const areaOf = (pick: Pick, rows = 6, columns = 5): Area => ({
  row: pick(40) === 0 ? 1_048_570 : pick(14),
  column: pick(40) === 0 ? 16_380 : pick(10),
  rows: 1 + pick(rows),
  columns: 1 + pick(columns),
});

const TEXTS = ['', ' ', '007', '=A1', "'x", 'a\nb', '<&>"', '_x000D_', 'ñandú 😀', '\u0007', '1/2'];
const FORMULAS = ['=A1+1', '=SUM($A$1:B3)', '=MIA.FUNCION(A1,2)', '=XLOOKUP(1,A:A,B:B)&"<&>"'];
const COLORS = ['#112233', '#DDF3E0', '#FFFFFF'];

function cellOf(pick: Pick): Cell {
  const values = [null, pick(1000), -pick(9) / 7, one(pick, TEXTS), true, { error: '#N/A' }];
  const value = one(pick, values);
  return pick(4) === 0 ? { formula: one(pick, FORMULAS), value } : value;
}

function styleOf(pick: Pick): CellStyle {
  const line = { style: one(pick, ['thin', 'medium', 'hair'] as const), color: one(pick, COLORS) };
  return {
    ...(pick(2) && { fill: pick(4) ? one(pick, COLORS) : null }),
    ...(pick(2) && { font: { bold: pick(2) === 1, size: 8 + pick(4), color: one(pick, COLORS) } }),
    ...(pick(3) === 0 && { borders: { top: line, insideVertical: line } }),
    ...(pick(2) && { numberFormat: one(pick, ['0.0', '@', '#,##0.00 "u"', 'General']) }),
    ...(pick(3) === 0 && { wrap: true, horizontal: 'center' as const }),
  };
}

const blockOf = (pick: Pick) => {
  const { row, column, rows, columns } = areaOf(pick);
  const cells = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => cellOf(pick)),
  );
  return { row, column, cells };
};

function sheetOf(pick: Pick, name: string, mode: SheetPlan['mode'], n: number): SheetPlan {
  const at = areaOf(pick);
  const table = { row: 20 + pick(5), column: pick(5), rows: 2 + pick(4), columns: 1 + pick(4) };
  return {
    name,
    mode,
    blocks: some(pick, 3, () => blockOf(pick)),
    styles: some(pick, 4, () => ({ area: areaOf(pick), style: styleOf(pick) })),
    merges: some(pick, 1, () => areaOf(pick, 2, 3)),
    ...(pick(2) && { clear: [areaOf(pick)] }),
    ...(pick(2) && { tables: [{ name: `tbl_${n}`, area: table }] }),
    columnWidths: some(pick, 3, () => ({
      column: pick(12),
      columns: 1 + pick(3),
      width: pick(30),
    })),
    rowHeights: some(pick, 3, () => ({ row: pick(30), rows: 1 + pick(3), height: pick(60) })),
    conditionalFormats: some(pick, 2, () => ({
      area: areaOf(pick),
      formula: `=A1>${pick(9)}`,
      style: { fill: one(pick, COLORS) },
    })),
    validations: some(pick, 2, () => ({
      area: areaOf(pick),
      rule: { kind: 'list' as const, values: ['Sí', 'No', '<&>'] },
    })),
    links: some(pick, 2, () => ({
      row: at.row,
      column: at.column + pick(3),
      target: pick(2) ? { url: 'https://www.gob.pe/' } : { sheet: name, area: at },
    })),
    ...(pick(3) === 0 && { freeze: { rows: pick(3), columns: pick(3) } }),
  };
}

function planOf(pick: Pick, book: Workbook, n: number): Plan {
  const made = `Hecha ${n}`;
  const old = one(pick, book.sheets).name;
  const sheets = [
    sheetOf(pick, made, 'create', n),
    ...(pick(2) ? [sheetOf(pick, old, pick(3) ? 'update' : 'regenerate', n + 100)] : []),
  ];
  const ref = { sheet: pick(20) ? made : 'no hay', area: areaOf(pick) };
  return { action: 'azar', sheets, names: [{ name: `NOMBRE_${n}`, ref }] };
}

type Step = (book: Workbook, pick: Pick, n: number) => void | Promise<void>;
const STEPS: readonly Step[] = [
  (book, pick, n) => openFile(book).apply(planOf(pick, book, n)),
  (book, pick) => one(pick, book.sheets).insertCells(bandOf(pick), one(pick, ['down', 'right'])),
  (book, pick) => one(pick, book.sheets).deleteCells(bandOf(pick), one(pick, ['up', 'left'])),
  (book, pick) => one(pick, book.sheets).applyStyle(bandOf(pick), styleOf(pick)),
  (book, pick) => one(pick, book.sheets).clear(bandOf(pick), one(pick, ['all', 'contents'])),
  (book, pick) => {
    const { row, column, cells } = blockOf(pick);
    one(pick, book.sheets).writeArea(row, column, cells);
  },
  (book, pick) => one(pick, book.sheets).merge(areaOf(pick, 2, 3)),
  (book, pick) => one(pick, book.sheets).unmerge(areaOf(pick)),
  (book, pick, n) => book.renameSheet(one(pick, book.sheets), `Otra ${n}`),
];

/** An area, whole rows or whole columns. */
function bandOf(pick: Pick): Area {
  const area = areaOf(pick);
  const kind = pick(3);
  if (kind === 0) return { ...area, column: 0, columns: 16_384 };
  return kind === 1 ? { ...area, row: 0, rows: 1_048_576 } : area;
}

/** What became of each step: done, or the code that it was refused with. */
export async function follow(book: Workbook, seed: number, steps = 6): Promise<string[]> {
  const pick = random(seed);
  const out: string[] = [];
  for (let n = 0; n < steps; n++) {
    // Half of them are plans.
    const step = STEPS[Math.max(0, pick(2 * STEPS.length) - STEPS.length)]!;
    const own = random(pick(2 ** 31));
    try {
      await step(book, own, n);
      out.push('done');
    } catch (error) {
      if (!(error instanceof XlsxError)) throw error;
      out.push(error.code);
    }
  }
  return out;
}

/** What each part means, whatever prefixes it uses. */
export const meanings = (bytes: Uint8Array): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(unpack(bytes)).map(([name, content]) => [
      name,
      /\.(?:xml|rels)$/.test(name) && content.length > 0 ? meaningOf(strFromU8(content)) : content,
    ]),
  );
