import type { Area, AreaRef } from '@pnftp/xlsx/plan';
import { locationOf } from './failure';
import { areasOf, rangeOf } from './ranges';
import { CHUNK_BYTES } from './sizes';

/** Excel gives up to 512 merged areas of a range at once, and each begins in a cell of its own. */
const CELLS_AT_ONCE = 512;

/** A piece: 830 bytes to ask for it and 240 of answer, as measured over 1.2 million cells. */
const PIECE_BYTES = 1_100;

/** Whether Excel failed over the merged areas of a sheet, which may be too many. */
export const isOfMerges = (error: unknown): boolean =>
  /getMergedAreasOrNullObject/i.test(locationOf(error) ?? '');

/** By sheet, and there by their corners: an area that reaches into several pieces is one. */
type Found = Map<string, Map<string, Area>>;

/** The merged areas of each sheet, by its title: piece by piece, however many there are. */
export async function readMerges(
  context: Excel.RequestContext,
  used: readonly AreaRef[],
): Promise<Map<string, Area[]>> {
  const found: Found = new Map(used.map(({ sheet }) => [sheet, new Map<string, Area>()]));
  const all = used.flatMap(({ sheet, area }) =>
    pieces(area).map((piece) => ({ sheet, area: piece })),
  );
  const step = Math.floor(CHUNK_BYTES / PIECE_BYTES);
  for (let from = 0; from < all.length; from += step) {
    await readPieces(context, all.slice(from, from + step), found);
  }
  return new Map([...found].map(([sheet, areas]) => [sheet, [...areas.values()]]));
}

async function readPieces(
  context: Excel.RequestContext,
  refs: readonly AreaRef[],
  found: Found,
): Promise<void> {
  const asked = refs.map(({ sheet, area }) => {
    const range = rangeOf(context.workbook.worksheets.getItem(sheet), area);
    const merged = range.getMergedAreasOrNullObject();
    merged.untrack();
    merged.load('address');
    return { sheet, merged };
  });
  await context.sync();
  for (const { sheet, merged } of asked) {
    if (merged.isNullObject) continue;
    for (const area of areasOf(merged.address)) {
      found.get(sheet)?.set(`${area.row},${area.column}`, area);
    }
  }
}

/** Parts of an area that have no more cells than Excel gives merged areas. */
function pieces(area: Area): Area[] {
  const columns = Math.min(area.columns, CELLS_AT_ONCE);
  const rows = Math.floor(CELLS_AT_ONCE / columns);
  const found: Area[] = [];
  for (let row = 0; row < area.rows; row += rows) {
    for (let column = 0; column < area.columns; column += columns) {
      found.push({
        row: area.row + row,
        column: area.column + column,
        rows: Math.min(rows, area.rows - row),
        columns: Math.min(columns, area.columns - column),
      });
    }
  }
  return found;
}
