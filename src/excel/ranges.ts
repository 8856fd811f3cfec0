import {
  areaAddress,
  columnName,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  rightOf,
  type Area,
} from '@pnftp/xlsx/plan';

/**
 * A range that lives for one request only. Untracked: Office.js would otherwise keep a reference
 * for each of them and release them all in a request of its own.
 */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  const range = isWhole(area) ? sheet.getRange() : sheet.getRange(areaText(area));
  range.untrack();
  return range;
}

/** Several areas as one object (ExcelApi 1.9). */
export function rangesOf(sheet: Excel.Worksheet, areas: readonly Area[]): Excel.RangeAreas {
  const ranges = sheet.getRanges(areas.map(areaText).join(','));
  ranges.untrack();
  return ranges;
}

const isWhole = (area: Area) => area.rows === MAX_ROWS && area.columns === MAX_COLUMNS;

/** `A1:B2`; whole rows and columns as `3:5` and `A:C`, which Excel treats as such. */
export function areaText(area: Area): string {
  if (area.columns === MAX_COLUMNS) return `${area.row + 1}:${area.row + area.rows}`;
  if (area.rows === MAX_ROWS) return `${columnName(area.column)}:${columnName(rightOf(area))}`;
  return areaAddress(area);
}

/** `'Hoja 1'!A1:B2` → area; `null` where Excel gave none. */
export function areaOf(address: string): Area | null {
  return parseAddress(address.slice(address.lastIndexOf('!') + 1));
}
