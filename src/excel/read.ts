import { bottomOf, readsTooMuch, type AreaRef, type Cell, type CellGrid } from '@pnftp/xlsx/plan';
import { fromEntry } from './cells';
import { codeOf, ExcelFailure } from './failure';
import { rangeOf } from './ranges';
import { CHUNK_BYTES, READ_BYTES_PER_CELL } from './sizes';

/** Rows of one of the areas asked for, small enough for a response. */
interface Slice {
  readonly grid: number;
  readonly ref: AreaRef;
}

const TOO_LARGE = new Set(['ResponsePayloadSizeLimitExceeded', 'RequestPayloadSizeLimitExceeded']);

/** One request for what fits in a response; a response that Excel refuses is asked for in halves. */
export async function readAreas(
  context: Excel.RequestContext,
  refs: readonly AreaRef[],
): Promise<CellGrid[]> {
  if (readsTooMuch(refs.map(({ area }) => area))) {
    throw new ExcelFailure('ReadTooLarge', 'Too many cells to read at once.', null, null);
  }
  const grids: Cell[][][] = refs.map(() => []);
  const queue = batches(refs.flatMap((ref, grid) => slices({ grid, ref })));
  for (let batch = queue.shift(); batch; batch = queue.shift()) {
    try {
      await readBatch(context, batch, grids);
    } catch (error) {
      const halves = TOO_LARGE.has(codeOf(error) ?? '') ? halve(batch) : null;
      if (!halves) throw error;
      queue.unshift(...halves);
    }
  }
  return refs.map((ref, i) => ({ ...ref, cells: grids[i] as Cell[][] }));
}

async function readBatch(
  context: Excel.RequestContext,
  batch: readonly Slice[],
  grids: Cell[][][],
): Promise<void> {
  const ranges = batch.map(({ ref }) => {
    const range = rangeOf(context.workbook.worksheets.getItem(ref.sheet), ref.area);
    range.load('values,formulas,valueTypes');
    return range;
  });
  await context.sync();
  batch.forEach(({ grid }, i) => {
    const { values, formulas, valueTypes } = ranges[i] as Excel.Range;
    // The library types these as any[][]: they are what Excel sent.
    values.forEach((row: unknown[], r) => {
      grids[grid]?.push(
        row.map((value, c) => fromEntry(value, formulas[r]?.[c], String(valueTypes[r]?.[c]))),
      );
    });
  });
}

const MAX_CELLS = Math.floor(CHUNK_BYTES / READ_BYTES_PER_CELL);

const cellsOf = ({ ref }: Slice) => ref.area.rows * ref.area.columns;

function slices(slice: Slice): Slice[] {
  const { ref, grid } = slice;
  const { area } = ref;
  const step = Math.max(1, Math.floor(MAX_CELLS / area.columns));
  const found: Slice[] = [];
  for (let row = area.row; row <= bottomOf(area); row += step) {
    const rows = Math.min(step, bottomOf(area) - row + 1);
    found.push({ grid, ref: { ...ref, area: { ...area, row, rows } } });
  }
  return found;
}

function batches(all: readonly Slice[]): Slice[][] {
  const found: Slice[][] = [];
  let size = Infinity;
  for (const slice of all) {
    if (size + cellsOf(slice) > MAX_CELLS) {
      found.push([]);
      size = 0;
    }
    found[found.length - 1]?.push(slice);
    size += cellsOf(slice);
  }
  return found;
}

function halve(batch: readonly Slice[]): Slice[][] | null {
  if (batch.length > 1) {
    const middle = Math.ceil(batch.length / 2);
    return [batch.slice(0, middle), batch.slice(middle)];
  }
  const [only] = batch;
  if (!only || only.ref.area.rows < 2) return null;
  const { area } = only.ref;
  const rows = Math.ceil(area.rows / 2);
  const part = (row: number, count: number): Slice[] => [
    { ...only, ref: { ...only.ref, area: { ...area, row, rows: count } } },
  ];
  return [part(area.row, rows), part(area.row + rows, area.rows - rows)];
}
