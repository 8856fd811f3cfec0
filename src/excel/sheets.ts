import { bottomOf, intersect, type Area, type SheetPlan } from '@pnftp/xlsx/plan';

/** The sheet of a plan, which may have been made earlier in the same request. */
export const sheetOf = (context: Excel.RequestContext, sheet: SheetPlan): Excel.Worksheet =>
  context.workbook.worksheets.getItem(sheet.name);

/** `area` without `holes`, as rectangles. */
export function without(area: Area, holes: readonly Area[]): Area[] {
  let parts = [area];
  for (const hole of holes) {
    parts = parts.flatMap((part) => {
      const shared = intersect(part, hole);
      if (!shared) return [part];
      const bands: Area[] = [
        { ...part, rows: shared.row - part.row },
        { ...part, row: bottomOf(shared) + 1, rows: bottomOf(part) - bottomOf(shared) },
        { ...shared, column: part.column, columns: shared.column - part.column },
        {
          ...shared,
          column: shared.column + shared.columns,
          columns: part.column + part.columns - shared.column - shared.columns,
        },
      ];
      return bands.filter(({ rows, columns }) => rows > 0 && columns > 0);
    });
  }
  return parts;
}
