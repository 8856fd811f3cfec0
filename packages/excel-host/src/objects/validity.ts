/** Which cells hold what their validation does not allow. */
import {
  bottomOf,
  intersect,
  isErrorValue,
  parseAddress,
  rightOf,
  valueOf,
  type Area,
  type CellValue,
} from '@pnftp/xlsx/plan';
import type { CellIsOperator, Sheet, Validation } from '@pnftp/xlsx';
import { fail } from '../errors';
import type { Session } from '../session';
import { displayText } from './rangeValues';

interface Cells {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Runs of cells down each column, in the order of the areas. */
export function invalidAreas(session: Session, { sheet, areas }: Cells): Area[] {
  session.flush();
  session.upToDate();
  const used = sheet.usedArea(false);
  const found: Area[] = [];
  for (const rule of sheet.validations) {
    for (const own of rule.areas) {
      for (const asked of areas) {
        const shared = intersect(own, asked);
        // Beyond the used cells all are blank, which only a rule that minds blanks refuses.
        const known =
          shared && (rule.ignoreBlank === false ? shared : used && intersect(shared, used));
        if (known) found.push(...runsOf(session, sheet, rule, known));
      }
    }
  }
  return found;
}

function runsOf(session: Session, sheet: Sheet, rule: Validation, area: Area): Area[] {
  if (area.rows * area.columns > session.facts.cellLimit) fail('ResponsePayloadSizeLimitExceeded');
  const test = testOf(session, sheet, rule);
  const runs: Area[] = [];
  for (let column = area.column; column <= rightOf(area); column += 1) {
    let first = -1;
    for (let row = area.row; row <= bottomOf(area) + 1; row += 1) {
      const wrong =
        row <= bottomOf(area) && !test(valueOf(sheet.cell(row, column)), { row, column });
      if (wrong && first < 0) first = row;
      if (wrong || first < 0) continue;
      runs.push({ row: first, column, rows: row - first, columns: 1 });
      first = -1;
    }
  }
  return runs;
}

export type Test = (value: CellValue, at: Place) => boolean;

export function testOf(session: Session, sheet: Sheet, rule: Validation): Test {
  const { type, formula1 = '', formula2, operator = 'between', ignoreBlank = true } = rule;
  const base = topLeft(rule.areas);
  const given = (formula: string, at: Place): CellValue => {
    if (!formula.startsWith('=')) return formula === '' ? null : Number(formula);
    const { calculation } = session;
    return calculation
      ? calculation.evaluate(sheet, formula, at, base)
      : fail('NotImplemented', 'Nothing is calculated here.');
  };
  const holds = (value: number, at: Place): boolean => {
    const [low, high] = [given(formula1, at), formula2 === undefined ? 0 : given(formula2, at)];
    if (typeof low !== 'number' || typeof high !== 'number') return false;
    return compares(operator, value, low, high);
  };
  const kinds: Readonly<Record<Validation['type'], Test>> = {
    any: () => true,
    list: type === 'list' ? listTest(session, sheet, formula1) : () => true,
    whole: (value, at) => typeof value === 'number' && Number.isInteger(value) && holds(value, at),
    decimal: (value, at) => typeof value === 'number' && holds(value, at),
    date: (value, at) => typeof value === 'number' && holds(value, at),
    time: (value, at) => typeof value === 'number' && holds(value, at),
    textLength: (value, at) => holds(String(plain(value)).length, at),
    custom: (_value, at) => {
      const result = given(formula1, at);
      return result === true || (typeof result === 'number' && result !== 0);
    },
  };
  return (value, at) => (value === null && ignoreBlank) || kinds[type](value, at);
}

const plain = (value: CellValue): string | number | boolean =>
  value === null ? '' : isErrorValue(value) ? value.error : value;

/** A list of its own is compared by its text, a range by what its cells hold. */
function listTest(session: Session, sheet: Sheet, source: string): Test {
  if (!source.startsWith('=')) {
    const items = new Set(source.split(',').map((item) => item.trim()));
    return (value) => items.has(displayText(session, value, () => 'General'));
  }
  const key = (value: CellValue) =>
    typeof value === 'string'
      ? `s${value.toLowerCase()}`
      : `${typeof value}${String(plain(value))}`;
  const items = new Set(sourceCells(session, sheet, source.slice(1)).map(key));
  return (value) => items.has(key(value));
}

export function sourceCells(session: Session, sheet: Sheet, text: string): CellValue[] {
  const bang = text.lastIndexOf('!');
  const title = text.slice(0, bang).replace(/^'|'$/g, '').replaceAll("''", "'");
  const home = bang < 0 ? sheet : session.workbook.sheet(title);
  const area = parseAddress(text.slice(bang + 1).replaceAll('$', ''));
  const name = area ? null : (session.workbook.name(text, sheet) ?? session.workbook.name(text));
  const named = name?.ref ? session.workbook.sheet(name.ref.sheet) : null;
  if (area && home) return home.readArea(area).flat().map(valueOf);
  if (named && name?.ref) return named.readArea(name.ref.area).flat().map(valueOf);
  return fail('NotImplemented', 'The host does not list what a formula gives.');
}

function compares(operator: CellIsOperator, value: number, low: number, high: number): boolean {
  switch (operator) {
    case 'between':
      return value >= low && value <= high;
    case 'notBetween':
      return value < low || value > high;
    case 'equal':
      return value === low;
    case 'notEqual':
      return value !== low;
    case 'greaterThan':
      return value > low;
    case 'greaterThanOrEqual':
      return value >= low;
    case 'lessThan':
      return value < low;
    case 'lessThanOrEqual':
      return value <= low;
  }
}

const topLeft = (areas: readonly Area[]): Place => ({
  row: Math.min(...areas.map(({ row }) => row)),
  column: Math.min(...areas.map(({ column }) => column)),
});
