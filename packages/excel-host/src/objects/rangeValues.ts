import { format as formatNumber } from 'numfmt';
import {
  intersect,
  isErrorValue,
  isFormula,
  MAX_COLUMNS,
  MAX_ROWS,
  valueOf,
  type Area,
  type Cell,
  type CellValue,
  type FormulaCell,
} from '@pnftp/xlsx/plan';
import type { Sheet } from '@pnftp/xlsx';
import { parseEntry, readFormula } from '../entry';
import { fail } from '../errors';
import { localeOf, type Locale } from '../locale';
import type { Session } from '../session';
import { plain, typeOf } from '../values';
import { requireAllowed, requireUnlocked } from './access';
import { Speller } from './typedFormulas';
import type { RangeSelf } from './range';

/** Whole rows and columns give `null` for what belongs to cells, and do not take it. */
const unbounded = ({ rows, columns }: Area) => rows === MAX_ROWS || columns === MAX_COLUMNS;

const MAX_TEXT = 32_767;

function grid<T>(
  session: Session,
  { sheet, area }: RangeSelf,
  of: (cell: Cell, row: number, column: number) => T,
): T[][] | null {
  if (unbounded(area)) return null;
  if (area.rows * area.columns > session.facts.cellLimit) fail('ResponsePayloadSizeLimitExceeded');
  session.upToDate();
  return sheet
    .readArea(area)
    .map((row, r) => row.map((cell, c) => of(cell, area.row + r, area.column + c)));
}

export const valuesOf = (session: Session, self: RangeSelf) =>
  grid(session, self, (cell) => plain(valueOf(cell)));

/** A text behind an apostrophe comes without it (OfficeDev/office-js#6687). */
export const formulasOf = (session: Session, self: RangeSelf) =>
  grid(session, self, (cell) => (isFormula(cell) ? cell.formula : plain(cell)));

export const valueTypesOf = (session: Session, self: RangeSelf) =>
  grid(session, self, (cell) => typeOf(valueOf(cell)));

export const textOf = (session: Session, self: RangeSelf) =>
  grid(session, self, (cell, row, column) =>
    displayText(session, valueOf(cell), () => self.sheet.style(row, column).numberFormat),
  );

/** What the cell shows, were its column wide enough. */
export function displayText(
  session: Session,
  value: CellValue,
  numberFormat: () => string,
): string {
  if (value === null) return '';
  if (isErrorValue(value)) return value.error;
  if (typeof value === 'boolean') return session.locale.words[value ? 'true' : 'false'];
  const pattern = numberFormat();
  if (typeof value === 'string' && !/[@;]/.test(pattern)) return value;
  return formatNumber(pattern, value, { locale: session.locale.name, throws: false });
}

/** Formats of all cells, row by row. */
export function numberFormatsOf({ sheet, area }: RangeSelf): string[][] | null {
  if (unbounded(area)) return null;
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from(
      { length: area.columns },
      (_cell, c) => sheet.style(area.row + r, area.column + c).numberFormat,
    ),
  );
}

/**
 * One format for all, alone or in an array of one, or an array of the range's shape, of which
 * `null` leaves a cell as it is.
 */
export function setNumberFormats(session: Session, self: RangeSelf, value: unknown): void {
  const { sheet, area } = self;
  requireAllowed(sheet, 'formatCells');
  session.flush();
  const one = onlyFormat(value);
  if (one !== null) {
    sheet.applyStyle(area, { numberFormat: checkFormat(one) });
  } else {
    const rows = shaped(value, area);
    rows.forEach((row, r) => {
      let c = 0;
      while (c < row.length) {
        let end = c + 1;
        while (end < row.length && row[end] === row[c]) end += 1;
        const format = row[c];
        if (format !== null) {
          const run = { row: area.row + r, column: area.column + c, rows: 1, columns: end - c };
          sheet.applyStyle(run, { numberFormat: checkFormat(format) });
        }
        c = end;
      }
    });
  }
  session.formatted(sheet, area);
}

function onlyFormat(value: unknown): string | null {
  if (typeof value === 'string') return value;
  const row: unknown = Array.isArray(value) && value.length === 1 ? value[0] : null;
  const only: unknown = Array.isArray(row) && row.length === 1 ? row[0] : null;
  return typeof only === 'string' ? only : null;
}

function checkFormat(value: unknown): string {
  if (typeof value !== 'string' || value === '' || value.length > 255) fail('InvalidArgument');
  return value;
}

function shaped(value: unknown, area: Area): unknown[][] {
  if (!Array.isArray(value) || value.length !== area.rows) return fail('InvalidArgument');
  for (const row of value as unknown[]) {
    if (!Array.isArray(row) || row.length !== area.columns) fail('InvalidArgument');
  }
  return value as unknown[][];
}

/** Values or formulas, one for all cells or an array of the range's shape. */
export function setEntries(
  session: Session,
  self: RangeSelf,
  value: unknown,
  localeName: string,
): void {
  const { sheet, area } = self;
  if (unbounded(area) || value === null) fail('InvalidArgument');
  requireUnlocked(sheet, area);
  session.flush();
  const before = session.valueBefore(sheet, area);
  const formatted = (row: number, column: number) => sheet.style(row, column).numberFormat;
  const entries = readEntries(session, self, value, localeOf(localeName), formatted);
  writeEntries(session, self, entries);
  session.edited(sheet, area, { before });
}

/** What is to be written, row by row; `undefined` leaves a cell as it is. */
type Entries = readonly (readonly (Written | undefined)[])[];

interface Written {
  readonly cell: Cell;
  readonly quote?: boolean;
  /** The number format that comes with it. */
  readonly format?: string;
}

/** Writes nothing: a bad entry is refused before anything has changed. */
export function readEntries(
  session: Session,
  { sheet, area }: RangeSelf,
  value: unknown,
  locale: Locale,
  formatAt: (row: number, column: number) => string,
): Entries {
  const rows: readonly (readonly unknown[])[] = Array.isArray(value)
    ? shaped(value, area)
    : Array.from({ length: area.rows }, () => Array<unknown>(area.columns).fill(value));
  const speller = new Speller(session, sheet);
  return rows.map((row, r) =>
    row.map((entry, c) => {
      if (entry === null || entry === undefined) return undefined;
      const [row, column] = [area.row + r, area.column + c];
      const asText = () => formatAt(row, column) === '@';
      return readEntry(entry, locale, asText, (text) => typed(speller, row, column, text));
    }),
  );
}

function readEntry(
  entry: unknown,
  locale: Locale,
  asText: () => boolean,
  formula: (text: string) => FormulaCell,
): Written {
  if (typeof entry === 'number') {
    return { cell: Number.isFinite(entry) ? entry : fail('InvalidArgument') };
  }
  if (typeof entry === 'boolean') return { cell: entry };
  if (typeof entry !== 'string' || entry.length > MAX_TEXT + 1) return fail('InvalidArgument');
  const read = parseEntry(entry, locale, asText());
  if (read.kind === 'quoted') return { cell: checkText(read.text), quote: true };
  if (read.kind === 'formula') return { cell: formula(read.formula) };
  const cell = typeof read.value === 'string' ? checkText(read.value) : read.value;
  return { cell, ...(read.format !== undefined && { format: read.format }) };
}

/** Whoever calls it says what was edited. */
export function writeEntries(session: Session, { sheet, area }: RangeSelf, entries: Entries): void {
  const headers = headerAreas(sheet, area);
  const merges = sheet.merges.filter((merge) => intersect(merge, area));
  entries.forEach((row, r) => {
    row.forEach((written, c) => {
      if (!written) return;
      const at = { row: area.row + r, column: area.column + c };
      // Only the first cell of merged ones holds anything.
      if (merges.some((merge) => isBehind(merge, at))) return;
      if (headers.some((header) => intersect(header, { ...at, rows: 1, columns: 1 }))) {
        renameHeader(session, sheet, at, plain(valueOf(written.cell)));
        return;
      }
      sheet.setCell(at.row, at.column, written.cell, { quote: written.quote ?? false });
      const { format } = written;
      if (format === undefined || sheet.style(at.row, at.column).numberFormat !== 'General') return;
      sheet.applyStyle({ ...at, rows: 1, columns: 1 }, { numberFormat: format });
    });
  });
  session.tablesTouched(sheet, area);
}

/**
 * A formula that has not been computed yet. If it cannot be, it shows what Excel shows of a
 * function that it does not know.
 */
function typed(speller: Speller, row: number, column: number, text: string): FormulaCell {
  const tokens = readFormula(text) ?? fail('InvalidArgument');
  return { formula: speller.spell(tokens, row, column), value: { error: '#NAME?' } };
}

const isBehind = (merge: Area, at: { row: number; column: number }): boolean =>
  intersect(merge, { ...at, rows: 1, columns: 1 }) !== null &&
  (merge.row !== at.row || merge.column !== at.column);

const checkText = (text: string): string =>
  text.length > MAX_TEXT ? fail('InvalidArgument') : text;

const headerAreas = (sheet: Sheet, area: Area): Area[] =>
  sheet.tables.flatMap((table) =>
    table.hasHeaders ? (intersect(area, { ...table.area, rows: 1 }) ?? []) : [],
  );

/** Headers of a table are texts, each different: Excel numbers the later one. */
function renameHeader(
  session: Session,
  sheet: Sheet,
  at: { row: number; column: number },
  entry: string | number | boolean,
): void {
  const table = sheet.tables.find(({ area, hasHeaders }) => {
    const inColumns = at.column >= area.column && at.column < area.column + area.columns;
    return hasHeaders && area.row === at.row && inColumns;
  });
  if (!table) return;
  const index = at.column - table.area.column;
  const wanted = entry === '' ? `Column${index + 1}` : String(entry);
  if (table.headers[index] === wanted) return;
  const taken = new Set(
    table.headers.filter((_, i) => i !== index).map((header) => header.toLowerCase()),
  );
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${wanted}${n}`;
  table.renameColumn(index, name);
  session.restructured(sheet);
}
