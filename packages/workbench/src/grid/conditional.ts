/**
 * Which colour rule a cell follows. Custom formulas are computed by the host's calculator, with
 * the cells as they are now; the other rules are few and simple. Bars, scales and icon sets stay
 * in the file and are not drawn here.
 */
import { isErrorValue, valueOf } from '@pnftp/xlsx/plan';
import type { Area, CellValue, ConditionalStyle } from '@pnftp/xlsx/plan';
import type { CellIsOperator, ConditionalFormatInfo, ConditionalRule, Sheet } from '@pnftp/xlsx';
import { contains } from './selection';
import type { Place } from './selection';

/** A formula as if it stood in `at`, although it was written for `base`. */
export type Evaluate = (sheet: Sheet, formula: string, at: Place, base: Place) => CellValue;

/**
 * The style that the rules give a cell, `null` where none applies. A rule that comes earlier
 * wins, property by property, as in Excel.
 */
export function conditionalStyle(
  sheet: Sheet,
  place: Place,
  evaluate: Evaluate,
): ConditionalStyle | null {
  let style: ConditionalStyle | null = null;
  for (const format of sheet.conditionalFormats) {
    if (!format.areas.some((area) => contains(area, place.row, place.column))) continue;
    if (!applies(format, sheet, place, evaluate)) continue;
    if (format.style) style = { ...format.style, ...(style ?? {}) };
    if (format.stopIfTrue) break;
  }
  return style;
}

function applies(
  { rule, areas }: ConditionalFormatInfo,
  sheet: Sheet,
  place: Place,
  evaluate: Evaluate,
): boolean {
  const base = topLeft(areas);
  const value = valueOf(sheet.cell(place.row, place.column));
  const result = (formula: string) => evaluate(sheet, asFormula(formula), place, base);
  switch (rule.kind) {
    case 'expression':
      return isTrue(result(rule.formula));
    case 'cellIs':
      return compares(
        rule.operator,
        value,
        result(rule.formula1),
        rule.formula2 === undefined ? null : result(rule.formula2),
      );
    case 'text':
      return matches(rule, value);
    case 'blanks':
      return (value === null || (typeof value === 'string' && value.trim() === '')) === rule.blank;
    case 'duplicates':
      return value !== null && countOf(sheet, areas, value) > 1 !== rule.unique;
    default:
      return false;
  }
}

/** Relative references count from the top left of all the areas together. */
const topLeft = (areas: readonly Area[]): Place => ({
  row: Math.min(...areas.map(({ row }) => row)),
  column: Math.min(...areas.map(({ column }) => column)),
});

const asFormula = (formula: string): string => (formula.startsWith('=') ? formula : `=${formula}`);

const isTrue = (value: CellValue): boolean =>
  value === true || (typeof value === 'number' && value !== 0);

/** Excel's order: numbers, then texts, then truth values; a blank is 0 or the empty text. */
function order(a: CellValue, b: CellValue): number | null {
  if (isErrorValue(a) || isErrorValue(b)) return null;
  const rank = (value: CellValue) => ['number', 'string', 'boolean'].indexOf(typeof value);
  const [left, right] = [
    a ?? (typeof b === 'string' ? '' : 0),
    b ?? (typeof a === 'string' ? '' : 0),
  ];
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === 'string') {
    return left.localeCompare(String(right), 'es', { sensitivity: 'accent' });
  }
  return Number(left) - Number(right);
}

function compares(
  operator: CellIsOperator,
  value: CellValue,
  first: CellValue,
  second: CellValue,
): boolean {
  const low = order(value, first);
  if (low === null) return false;
  // Excel leaves blank cells alone where a rule asks for less than something.
  if (value === null && operator !== 'equal' && operator !== 'notEqual') return false;
  switch (operator) {
    case 'equal':
      return low === 0;
    case 'notEqual':
      return low !== 0;
    case 'greaterThan':
      return low > 0;
    case 'lessThan':
      return low < 0;
    case 'greaterThanOrEqual':
      return low >= 0;
    case 'lessThanOrEqual':
      return low <= 0;
    default: {
      const high = order(value, second);
      if (high === null) return false;
      return (low >= 0 && high <= 0) === (operator === 'between');
    }
  }
}

function matches(rule: ConditionalRule & { kind: 'text' }, value: CellValue): boolean {
  if (value === null || isErrorValue(value)) return rule.operator === 'notContains';
  const text = String(value).toLocaleLowerCase('es');
  const wanted = rule.text.toLocaleLowerCase('es');
  switch (rule.operator) {
    case 'contains':
      return text.includes(wanted);
    case 'notContains':
      return !text.includes(wanted);
    case 'beginsWith':
      return text.startsWith(wanted);
    default:
      return text.endsWith(wanted);
  }
}

function countOf(sheet: Sheet, areas: readonly Area[], value: CellValue): number {
  let count = 0;
  for (const area of areas) {
    sheet.forEachCell((_row, _column, cell) => {
      if (order(valueOf(cell), value) === 0) count++;
    }, area);
  }
  return count;
}
