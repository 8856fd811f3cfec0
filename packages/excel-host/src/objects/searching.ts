/** `find` and its kin: cells by what they show. */
import type { Area } from '@pnftp/xlsx/plan';
import { isErrorValue, MAX_COLUMNS, MAX_ROWS, valueOf } from '@pnftp/xlsx/plan';
import type { Sheet } from '@pnftp/xlsx';
import { fail } from '../errors';
import { asBoolean, asRecord, asText, oneOf, type Arguments } from '../registry';
import type { Session } from '../session';
import { displayText } from './rangeValues';

interface Criteria {
  readonly whole: boolean;
  readonly matchCase: boolean;
  readonly backwards: boolean;
}

function criteriaOf(value: unknown): Criteria {
  const given = value === null ? {} : asRecord(value);
  const flag = (name: string): boolean =>
    given[name] === undefined || given[name] === null ? false : asBoolean(given[name]);
  const direction = oneOf(given.searchDirection ?? 'Forward', ['Forward', 'Backwards']);
  return {
    whole: flag('completeMatch'),
    matchCase: flag('matchCase'),
    backwards: direction === 'Backwards',
  };
}

/**
 * The first cell of the range that shows the text; of a single cell, the first one after it on the
 * whole sheet.
 */
export function findCell(session: Session, sheet: Sheet, area: Area, args: Arguments): Area | null {
  if (area.rows * area.columns > 1) return findCells(session, sheet, area, args)[0] ?? null;
  const found = findCells(session, sheet, WHOLE, args);
  const { backwards } = criteriaOf(args.raw(1));
  const beyond = found.find(({ row, column }) => {
    const order = row - area.row || column - area.column;
    return backwards ? order < 0 : order > 0;
  });
  return beyond ?? found[0] ?? null;
}

const WHOLE: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** The cells that show the text, row by row, in the direction that is asked for. */
export function findCells(session: Session, sheet: Sheet, area: Area, args: Arguments): Area[] {
  const wanted = asText(args.raw(0));
  if (wanted === '') fail('InvalidArgument');
  // Whether Excel reads them as wildcards here is not documented.
  if (/[*?~]/.test(wanted)) fail('NotImplemented', 'The host does not search with wildcards.');
  const { whole, matchCase, backwards } = criteriaOf(args.raw(1));
  const plain = (text: string): string => (matchCase ? text : text.toLowerCase());
  const text = plain(wanted);
  session.flush();
  session.upToDate();
  const found: Area[] = [];
  sheet.forEachCell((row, column, cell) => {
    const value = valueOf(cell);
    const format = (): string => sheet.style(row, column).numberFormat;
    const shown = isErrorValue(value) ? value.error : displayText(session, value, format);
    const own = plain(shown);
    if (whole ? own === text : own.includes(text)) {
      found.push({ row, column, rows: 1, columns: 1 });
    }
  }, area);
  return backwards ? found.reverse() : found;
}
