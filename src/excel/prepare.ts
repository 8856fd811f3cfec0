import {
  MAX_COLUMNS,
  MAX_ROWS,
  nameless,
  saysNothing,
  type Area,
  type Mark,
  type SheetPlan,
} from '@pnftp/xlsx/plan';
import { sheetOf, without } from './sheets';
import { rangeOf } from './ranges';

const WHOLE: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** Conditional formats that the plan takes away, the last first: ids may stand for positions. */
export function ownFormats(
  { ownMark, mode }: SheetPlan,
  known: readonly { id: string; formula: string }[],
  afterInterruption: boolean,
): { id: string; formula: string }[] {
  if (ownMark === undefined || mode === 'create') return [];
  return known
    .filter(
      ({ formula }) =>
        formula.includes(ownMark) ||
        // One that Excel had added when it stopped, before its formula was set.
        (afterInterruption && saysNothing(formula)),
    )
    .reverse();
}

/** Charts that the plan takes away: ours, and those in whose place it puts another. */
export const replacedCharts = (
  { name: sheet, charts, ownMark, mode }: SheetPlan,
  known: readonly string[],
  before: Mark | null,
): string[] =>
  mode === 'create'
    ? []
    : known.filter(
        (name) =>
          (ownMark !== undefined && name.includes(ownMark)) ||
          nameless(before, sheet, name) ||
          charts?.some((chart) => chart.name === name),
      );

/**
 * Empties a sheet that is written anew. `keep` are the header rows of tables that stay: emptying them
 * would rename their columns, and with them the formulas that use them.
 */
export function prepareSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  keep: readonly Area[],
): void {
  const sheet = sheetOf(context, plan);
  if (plan.mode === 'regenerate') emptySheet(sheet, keep);
  if (plan.tabColor !== undefined) sheet.tabColor = plan.tabColor;
  if (plan.gridlines !== undefined) sheet.showGridlines = plan.gridlines;
  for (const area of plan.clear ?? []) rangeOf(sheet, area).clear('Contents');
}

/**
 * `clear('All')` would also take the conditional formats, the user's among them, so each thing is
 * taken away by itself.
 */
function emptySheet(sheet: Excel.Worksheet, keep: readonly Area[]): void {
  const all = rangeOf(sheet, WHOLE);
  all.unmerge();
  all.dataValidation.clear();
  all.clear('Hyperlinks');
  all.style = 'Normal';
  all.rowHidden = false;
  all.columnHidden = false;
  all.format.useStandardHeight = true;
  all.format.useStandardWidth = true;
  sheet.horizontalPageBreaks.removePageBreaks();
  sheet.verticalPageBreaks.removePageBreaks();
  for (const area of without(WHOLE, keep)) rangeOf(sheet, area).clear('Contents');
}
