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
import { isReadable, parseEntry } from '../entry';
import { fail } from '../errors';
import { localeOf } from '../locale';
import type { Session } from '../session';
import { requireAllowed, requireUnlocked } from './access';
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

/** A value as the client gets it: blanks are empty texts, errors their own text. */
const plain = (value: CellValue): string | number | boolean =>
  value === null ? '' : isErrorValue(value) ? value.error : value;

export const valuesOf = (session: Session, self: RangeSelf) =>
  grid(session, self, (cell) => plain(valueOf(cell)));

/** A text behind an apostrophe comes without it (OfficeDev/office-js#6687). */
export const formulasOf = (session: Session, self: RangeSelf) =>
  grid(session, self, (cell) => (isFormula(cell) ? cell.formula : plain(cell)));

export const valueTypesOf = (session: Session, self: RangeSelf) =>
  grid(session, self, (cell) => {
    const value = valueOf(cell);
    if (value === null) return 'Empty';
    if (isErrorValue(value)) return 'Error';
    if (typeof value === 'number') return 'Double';
    return typeof value === 'boolean' ? 'Boolean' : 'String';
  });

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
  { sheet, area }: RangeSelf,
  value: unknown,
  localeName: string,
): void {
  if (unbounded(area) || value === null) fail('InvalidArgument');
  requireUnlocked(sheet, area);
  session.flush();
  const rows: readonly (readonly unknown[])[] = Array.isArray(value)
    ? shaped(value, area)
    : Array.from({ length: area.rows }, () => Array<unknown>(area.columns).fill(value));
  const locale = localeOf(localeName);
  const formats: { row: number; column: number; format: string }[] = [];
  const headers = headerAreas(sheet, area);
  // All is read before anything is written: a bad entry leaves the range as it was.
  const cells = rows.map((row, r) =>
    row.map((entry, c) => {
      if (entry === null || entry === undefined) return undefined;
      return entered(entry, area.row + r, area.column + c);
    }),
  );

  function entered(entry: unknown, row: number, column: number): Written {
    if (typeof entry === 'number')
      return { cell: Number.isFinite(entry) ? entry : fail('InvalidArgument') };
    if (typeof entry === 'boolean') return { cell: entry };
    if (typeof entry !== 'string') return fail('InvalidArgument');
    if (entry.length > MAX_TEXT + 1) fail('InvalidArgument');
    const read = parseEntry(entry, locale, sheet.style(row, column).numberFormat === '@');
    if (read.kind === 'quoted') return { cell: checkText(read.text), quote: true };
    if (read.kind === 'formula') return { cell: typed(read.formula) };
    if (read.format !== undefined) formats.push({ row, column, format: read.format });
    return { cell: typeof read.value === 'string' ? checkText(read.value) : read.value };
  }

  cells.forEach((row, r) => {
    row.forEach((written, c) => {
      if (!written) return;
      const at = { row: area.row + r, column: area.column + c };
      if (headers.some((header) => intersect(header, { ...at, rows: 1, columns: 1 }))) {
        renameHeader(session, sheet, at, plain(valueOf(written.cell)));
      } else {
        sheet.setCell(at.row, at.column, written.cell, { quote: written.quote ?? false });
      }
    });
  });
  for (const { row, column, format } of formats) {
    if (sheet.style(row, column).numberFormat !== 'General') continue;
    sheet.applyStyle({ row, column, rows: 1, columns: 1 }, { numberFormat: format });
  }
  session.tablesTouched(sheet, area);
  session.edited(sheet, area);
}

interface Written {
  readonly cell: Cell;
  readonly quote?: boolean;
}

/**
 * A formula that has not been computed yet. If it cannot be, it shows what Excel shows of a
 * function that it does not know.
 */
function typed(formula: string): FormulaCell {
  if (!isReadable(formula)) fail('InvalidArgument');
  return { formula, value: { error: '#NAME?' } };
}

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
