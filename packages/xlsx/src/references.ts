/** What happens to references in formulas when cells move, sheets are renamed or removed. */
import {
  MAX_COLUMNS,
  MAX_ROWS,
  columnIndex,
  columnName,
  parseAddress,
  quoteSheet,
  type Area,
  type AreaRef,
} from './plan';
import { joinTokens, sheetsOfPrefix, tokenize } from './tokens';

interface Bound {
  /** From 0; -1 where there is none (whole rows or columns). */
  readonly at: number;
  readonly absolute: boolean;
}

interface Reference {
  readonly row1: Bound;
  readonly column1: Bound;
  readonly row2: Bound;
  readonly column2: Bound;
  /** Written with a colon. */
  readonly range: boolean;
}

const CORNER = /^(\$?)([A-Za-z]{0,3})(\$?)(\d{0,7})$/;

function parseReference(text: string): Reference | null {
  const [first, second] = text.split(':');
  const a = CORNER.exec(first!);
  const b = second === undefined ? a : CORNER.exec(second);
  if (!a || !b) return null;
  // In `$2` the only mark is taken for the column's.
  const corner = (m: RegExpExecArray): { row: Bound; column: Bound } => ({
    column: { at: m[2] ? columnIndex(m[2]) : -1, absolute: m[1] === '$' },
    row: { at: m[4] ? Number(m[4]) - 1 : -1, absolute: m[2] ? m[3] === '$' : m[1] === '$' },
  });
  const from = corner(a);
  const to = corner(b);
  if ([from, to].some((c) => c.row.at >= MAX_ROWS || c.column.at >= MAX_COLUMNS)) return null;
  return {
    row1: from.row,
    column1: from.column,
    row2: to.row,
    column2: to.column,
    range: second !== undefined,
  };
}

function writeReference(r: Reference): string {
  const corner = (row: Bound, column: Bound): string =>
    (column.at < 0 ? '' : (column.absolute ? '$' : '') + columnName(column.at)) +
    (row.at < 0 ? '' : (row.absolute ? '$' : '') + (row.at + 1));
  const first = corner(r.row1, r.column1);
  return r.range ? `${first}:${corner(r.row2, r.column2)}` : first;
}

/** The formula as it reads `rows` down and `columns` to the right of where it was written. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const tokens = tokenize(formula);
  for (const token of tokens) {
    if (token.kind !== 'ref') continue;
    const r = parseReference(token.text);
    if (!r) continue;
    let lost = false;
    const move = (bound: Bound, by: number, max: number): Bound => {
      if (bound.at < 0 || bound.absolute) return bound;
      if (bound.at + by < 0 || bound.at + by >= max) lost = true;
      return { at: bound.at + by, absolute: false };
    };
    const moved: Reference = {
      row1: move(r.row1, rows, MAX_ROWS),
      row2: move(r.row2, rows, MAX_ROWS),
      column1: move(r.column1, columns, MAX_COLUMNS),
      column2: move(r.column2, columns, MAX_COLUMNS),
      range: r.range,
    };
    token.text = lost ? '#REF!' : writeReference(moved);
  }
  return joinTokens(tokens);
}

/**
 * Cells of one sheet that move: along `axis`, from `at` on, by `count` (below 0: that many are
 * taken away at `at`), within the band `low`–`high` of the other axis.
 */
export interface Shift {
  readonly sheet: string;
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
  readonly low: number;
  readonly high: number;
}

export const maxOf = (axis: Shift['axis']): number => (axis === 'row' ? MAX_ROWS : MAX_COLUMNS);

/** Where a span ends up; `null` if nothing of it is left. */
export function shiftSpan(
  first: number,
  last: number,
  shift: Pick<Shift, 'at' | 'count' | 'axis'>,
): [number, number] | null {
  const { at, count } = shift;
  const max = maxOf(shift.axis) - 1;
  if (count >= 0) {
    const start = first >= at ? first + count : first;
    const end = last >= at ? last + count : last;
    return start > max ? null : [start, Math.min(end, max)];
  }
  const gone = -count;
  const end = at + gone;
  const start = first < at ? first : first >= end ? first - gone : at;
  const stop = last < at ? last : last >= end ? last - gone : at - 1;
  return stop < start ? null : [start, stop];
}

/**
 * Where an area ends up; `null` if nothing is left. An area that lies only partly in the band
 * stays as it is, as in Excel.
 */
export function shiftArea(area: Area, shift: Shift): Area | null {
  const byRow = shift.axis === 'row';
  const low = byRow ? area.column : area.row;
  const high = low + (byRow ? area.columns : area.rows) - 1;
  if (low < shift.low || high > shift.high) return area;
  const first = byRow ? area.row : area.column;
  const size = byRow ? area.rows : area.columns;
  if (first === 0 && size === maxOf(shift.axis)) return area;
  const span = shiftSpan(first, first + size - 1, shift);
  if (!span) return null;
  const length = span[1] - span[0] + 1;
  return byRow
    ? { ...area, row: span[0], rows: length }
    : { ...area, column: span[0], columns: length };
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A formula that stands on `home` (`''` for none) after cells of `shift.sheet` have moved. */
export function shiftFormula(formula: string, home: string, shift: Shift): string {
  const tokens = tokenize(formula);
  let changed = false;
  tokens.forEach((token, i) => {
    if (token.kind !== 'ref') return;
    const before = tokens[i - 1];
    const sheets = before?.kind === 'prefix' ? sheetsOfPrefix(before.text) : [home];
    if (sheets?.length !== 1 || !same(sheets[0]!, shift.sheet)) return;
    const r = parseReference(token.text);
    const area = r && parseAddress(token.text);
    if (!r || !area) return;
    const moved = shiftArea(area, shift);
    if (moved === area) return;
    changed = true;
    if (!moved) {
      token.text = '#REF!';
      return;
    }
    const put = (bound: Bound, at: number): Bound => (bound.at < 0 ? bound : { ...bound, at });
    const flipRow = r.row1.at > r.row2.at;
    const flipColumn = r.column1.at > r.column2.at;
    const bottom = moved.row + moved.rows - 1;
    const right = moved.column + moved.columns - 1;
    token.text = writeReference({
      row1: put(r.row1, flipRow ? bottom : moved.row),
      row2: put(r.row2, flipRow ? moved.row : bottom),
      column1: put(r.column1, flipColumn ? right : moved.column),
      column2: put(r.column2, flipColumn ? moved.column : right),
      range: r.range,
    });
  });
  return changed ? joinTokens(tokens) : formula;
}

/** `null` as the new name: the sheet is gone and references to it are `#REF!`. */
export function renameSheetInFormula(formula: string, from: string, to: string | null): string {
  if (!formula.toLowerCase().includes(from.replaceAll("'", "''").toLowerCase())) return formula;
  const tokens = tokenize(formula);
  let changed = false;
  tokens.forEach((token, i) => {
    if (token.kind !== 'prefix') return;
    const sheets = sheetsOfPrefix(token.text);
    if (!sheets?.some((sheet) => same(sheet, from))) return;
    changed = true;
    if (to === null) {
      token.text = '';
      const next = tokens[i + 1];
      if (next) next.text = '#REF!';
    } else {
      const names = sheets.map((sheet) => (same(sheet, from) ? to : sheet));
      const plain = names.every((name) => quoteSheet(name) === name);
      token.text = plain ? `${names.join(':')}!` : `'${names.join(':').replaceAll("'", "''")}'!`;
    }
  });
  return changed ? joinTokens(tokens) : formula;
}

/** The one area that a formula (without `=`) consists of; `null` if it is anything else. */
export function singleArea(formula: string): AreaRef | null {
  const tokens = tokenize(formula.trim());
  if (tokens.length !== 2 || tokens[0]!.kind !== 'prefix' || tokens[1]!.kind !== 'ref') return null;
  const sheets = sheetsOfPrefix(tokens[0]!.text);
  const area = parseAddress(tokens[1]!.text);
  return sheets?.length === 1 && area ? { sheet: sheets[0]!, area } : null;
}

/** A formula on `home` after the cells of an area have moved elsewhere: what is all in it follows. */
export function moveInFormula(formula: string, home: string, from: AreaRef, to: AreaRef): string {
  const tokens = tokenize(formula);
  let changed = false;
  tokens.forEach((token, i) => {
    if (token.kind !== 'ref') return;
    const before = tokens[i - 1];
    const prefixed = before?.kind === 'prefix';
    const sheets = prefixed ? sheetsOfPrefix(before.text) : [home];
    if (sheets?.length !== 1 || !same(sheets[0]!, from.sheet)) return;
    const r = parseReference(token.text);
    const area = r && parseAddress(token.text);
    if (!r || !area || !isInside(area, from.area)) return;
    changed = true;
    const put = (bound: Bound, by: number): Bound =>
      bound.at < 0 ? bound : { ...bound, at: bound.at + by };
    const [down, right] = [to.area.row - from.area.row, to.area.column - from.area.column];
    token.text = writeReference({
      row1: put(r.row1, down),
      row2: put(r.row2, down),
      column1: put(r.column1, right),
      column2: put(r.column2, right),
      range: r.range,
    });
    if (same(from.sheet, to.sheet)) return;
    if (prefixed) before.text = `${quoteSheet(to.sheet)}!`;
    else if (!same(home, to.sheet)) token.text = `${quoteSheet(to.sheet)}!${token.text}`;
  });
  return changed ? joinTokens(tokens) : formula;
}

/** References without a title get this one: the formula goes to another sheet. */
export function qualifyFormula(formula: string, sheet: string): string {
  const tokens = tokenize(formula);
  tokens.forEach((token, i) => {
    if (token.kind !== 'ref' || tokens[i - 1]?.kind === 'prefix') return;
    if (parseReference(token.text)) token.text = `${quoteSheet(sheet)}!${token.text}`;
  });
  return joinTokens(tokens);
}

const isInside = (inner: Area, outer: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;
