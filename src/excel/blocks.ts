import { intersect, type Area, type CellBlock, type SheetPlan } from '@pnftp/xlsx/plan';
import { sheetOf } from './sheets';
import { toEntry } from './cells';
import { rangeOf } from './ranges';
import { bytesOf } from './sizes';
import type { Step } from './steps';

type Entry = string | number | boolean;

/** Small enough that a request refused for its size can be sent in halves without more ado. */
const STEP_BYTES = 500_000;

/** The cells of a sheet's blocks, values and formulas in one array each. */
export function valueSteps(sheet: SheetPlan): Step[] {
  return (sheet.blocks ?? []).flatMap((block) => blockSteps(sheet, block));
}

/** Only the header of a table that is to be made: its other cells may need the table to be there. */
export function headerSteps(sheet: SheetPlan, table: Area): Step[] {
  const header = { ...table, rows: 1 };
  return (sheet.blocks ?? []).flatMap((block) => {
    const columns = block.cells[0]?.length ?? 0;
    const shared = intersect(header, { ...block, rows: block.cells.length, columns });
    if (!shared) return [];
    const left = shared.column - block.column;
    const cells = block.cells
      .slice(shared.row - block.row, shared.row - block.row + 1)
      .map((row) => row.slice(left, left + shared.columns));
    return blockSteps(sheet, { row: shared.row, column: shared.column, cells });
  });
}

function blockSteps(sheet: SheetPlan, { row, column, cells }: CellBlock): Step[] {
  const steps: Step[] = [];
  let from = 0;
  let entries: Entry[][] = [];
  let bytes = 0;
  const flush = () => {
    if (entries.length > 0) steps.push(writeStep(sheet, row + from, column, entries, bytes));
    from += entries.length;
    entries = [];
    bytes = 0;
  };
  for (const cellRow of cells) {
    if (cellRow.length === 0) return [];
    const entryRow = cellRow.map(toEntry);
    const size = bytesOf(entryRow);
    if (bytes + size > STEP_BYTES) flush();
    entries.push(entryRow);
    bytes += size;
  }
  flush();
  return steps;
}

function writeStep(
  sheet: SheetPlan,
  row: number,
  column: number,
  entries: Entry[][],
  bytes: number,
): Step {
  return {
    bytes: bytes + 300,
    write: (context) => {
      const area = { row, column, rows: entries.length, columns: entries[0]?.length ?? 0 };
      rangeOf(sheetOf(context, sheet), area).formulas = entries;
    },
    halve: () => {
      if (entries.length < 2) return null;
      const middle = Math.ceil(entries.length / 2);
      const part = (first: number, some: Entry[][]) =>
        writeStep(sheet, row + first, column, some, Math.ceil(bytes / 2));
      return [part(0, entries.slice(0, middle)), part(middle, entries.slice(middle))];
    },
  };
}
