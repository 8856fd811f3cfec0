/**
 * Steps that can be taken back. What a step is, whoever edits says: everything since the last
 * `cut`. Texts and looks that a step brought stay in the file's lists, where nothing uses them.
 */
import type { Area } from './plan';
import { joined, takeBack, type Back, type Step } from './journal';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** One step, to be taken back or done again. */
export interface Change {
  readonly step: Step;
}

/** What taking a step back has changed. */
export interface Restored {
  /** The step that does it again. */
  readonly change: Change;
  /** Sheets, names, tables or the places of cells are others: everything may have changed. */
  readonly structure: boolean;
  readonly areas: readonly { readonly sheet: Sheet; readonly area: Area }[];
}

export class History {
  private lists: Back;

  /** @internal Of `Workbook.history`. */
  constructor(
    private readonly workbook: Workbook,
    private readonly listsBack: () => Back,
  ) {
    workbook.core.lasting();
    this.lists = listsBack();
  }

  /** Everything since the last time, `null` where nothing changed. */
  cut(): Change | null {
    const { core } = this.workbook;
    const step = core.journal.cut();
    const { lists } = this;
    this.lists = this.listsBack();
    return step && { step: { ...step, backs: [lists, ...step.backs] } };
  }

  /** Two steps that follow each other as one. */
  join(first: Change, second: Change): Change {
    return { step: joined(first.step, second.step) };
  }

  /** Takes the step back that came last; what has not been cut is part of no step any more. */
  restore({ step }: Change): Restored {
    const before = structureOf(this.workbook);
    const columns = new Map(this.workbook.sheets.map((sheet) => [sheet, columnsOf(sheet)]));
    this.cut();
    const change = { step: takeBack(step) };
    for (const { grid, dimensions } of this.workbook.sheets) {
      grid.forget();
      dimensions.forget();
    }
    this.cut();
    const moved = [...step.rows.values()].some((numbers) => numbers.has(-1));
    return {
      change,
      structure: moved || structureOf(this.workbook) !== before,
      areas: this.workbook.sheets.flatMap((sheet) =>
        runsOf(step.rows.get(sheet.home.part.rows)).map(([row, rows]) => {
          const most = Math.max(columnsOf(sheet), columns.get(sheet) ?? 1);
          return { sheet, area: { row, column: 0, rows, columns: most } };
        }),
      ),
    };
  }
}

function columnsOf(sheet: Sheet): number {
  const used = sheet.usedArea();
  return used ? used.column + used.columns : 1;
}

/** Runs of numbers that follow each other: first and how many. */
function runsOf(numbers: ReadonlySet<number> = new Set()): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (number < 0) continue;
    if (last && last[0] + last[1] === number) last[1] += 1;
    else runs.push([number, 1]);
  }
  return runs;
}

/** What formulas are read by. */
const structureOf = (workbook: Workbook): string =>
  JSON.stringify([
    workbook.sheets.map(({ name }) => name),
    workbook.names.map(({ name, sheet, formula }) => [name, sheet, formula]),
    workbook.tables.map(({ name, sheet, fullArea, headers, hasTotals }) => [
      [name, sheet.name, fullArea, hasTotals],
      headers,
    ]),
  ]);
