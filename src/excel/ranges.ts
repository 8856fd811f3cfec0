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

/** Excel takes a list of areas up to this many characters long. */
const ADDRESS_LENGTH = 8192;

/** As few groups of areas as fit, each, in the address of `rangesOf`. */
export function addressGroups(areas: readonly Area[]): Area[][] {
  const groups: Area[][] = [];
  let length = Infinity;
  for (const area of areas) {
    const more = areaText(area).length + 1;
    if (length + more > ADDRESS_LENGTH) {
      groups.push([]);
      length = 0;
    }
    groups[groups.length - 1]?.push(area);
    length += more;
  }
  return groups;
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

/** Of several areas, as Excel gives them. */
export const areasOf = (address: string): Area[] =>
  // A title in quotes may have a comma in it.
  address
    .replace(/'(?:[^']|'')*'!/g, '')
    .split(',')
    .flatMap((part) => areaOf(part.trim()) ?? []);

/** `'Hoja 1'!A1:B2` → area; `null` where Excel gave none. */
export function areaOf(address: string): Area | null {
  return parseAddress(address.slice(address.lastIndexOf('!') + 1));
}
