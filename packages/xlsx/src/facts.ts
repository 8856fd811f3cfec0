/** What of a sheet the audit of its layout asks for: by runs and rectangles, in one pass by rows. */
import { MAX_ROWS, type Area, type Run, type SheetFacts } from './plan';
import type { Reader } from './grid';
import type { Sheet } from './sheet';

/** `take` is given every cell on the way, so that a sheet that is read too is gone through once. */
export function factsOf(sheet: Sheet, take: Reader['take'] = () => undefined): SheetFacts {
  const used = sheet.usedArea(false);
  const filters = sheet.filters.map(({ area, active }) => ({ area, active }));
  return {
    sheet: sheet.name,
    merges: sheet.merges,
    hiddenRows: used ? runs(used.row, used.rows, (row) => sheet.rowHidden(row)) : [],
    hiddenColumns: used ? runs(used.column, used.columns, (c) => sheet.columnHidden(c)) : [],
    filters,
    numberFormats: used ? numberFormats(sheet, used, take) : [],
  };
}

function runs(first: number, count: number, holds: (index: number) => boolean): Run[] {
  const found: { first: number; count: number }[] = [];
  for (let index = first; index < first + count; index++) {
    if (!holds(index)) continue;
    const last = found[found.length - 1];
    if (last && last.first + last.count === index) last.count += 1;
    else found.push({ first: index, count: 1 });
  }
  return found;
}

/** The number of no style at all. */
const NONE = -2;

type Formats = SheetFacts['numberFormats'][number];

/** A column's cells that follow each other with one format. */
interface Streak {
  from: number;
  style: number;
  format: string;
  readonly found: Formats[];
}

function numberFormats(sheet: Sheet, used: Area, take: Reader['take']): readonly Formats[] {
  const { styles } = sheet.home.core;
  const streaks = Array.from({ length: used.columns }, (): Streak => ({
    from: used.row,
    style: NONE,
    format: 'General',
    found: [],
  }));
  const meets = (row: number, index: number, style: number): void => {
    const streak = streaks[index]!;
    if (streak.style === style) return;
    const format = styles.resolve(style).numberFormat;
    streak.style = style;
    if (streak.format === format) return;
    ends(streak, row, used.column + index);
    streak.from = row;
    streak.format = format;
  };
  eachRowOfStyles(sheet, used, take, (row, look) => {
    for (let i = 0; i < look.length; i++) meets(row, i, look[i]!);
  });
  const end = used.row + used.rows;
  streaks.forEach((streak, i) => ends(streak, end, used.column + i));
  return streaks.flatMap(({ found }) => found);
}

function ends({ from, format, found }: Streak, row: number, column: number): void {
  if (format === 'General' || row === from) return;
  found.push({ area: { row: from, column, rows: row - from, columns: 1 }, format });
}

/** Calls with the styles of each row's cells; once for rows that follow each other without any. */
function eachRowOfStyles(
  sheet: Sheet,
  used: Area,
  take: Reader['take'],
  visit: (row: number, styles: Int32Array) => void,
): void {
  const { rows } = sheet.home.part;
  const { dimensions } = sheet;
  const ofColumns = Int32Array.from({ length: used.columns }, (_, i) =>
    dimensions.columnStyle(used.column + i),
  );
  const look = new Int32Array(used.columns);
  const bottom = Math.min(used.row + used.rows, MAX_ROWS) - 1;
  let next = used.row;
  for (const number of rows.between(used.row, bottom)) {
    if (number > next) visit(next, ofColumns);
    const own = dimensions.rowStyle(number);
    if (own >= 0) look.fill(own);
    else look.set(ofColumns);
    rows.each(rows.get(number)!, used.column, (record) => {
      const { column, style } = record;
      if (column >= used.column + used.columns) return false;
      if (style >= 0) look[column - used.column] = style;
      take(record, number);
      return true;
    });
    visit(number, look);
    next = number + 1;
  }
  if (next <= bottom) visit(next, ofColumns);
}
