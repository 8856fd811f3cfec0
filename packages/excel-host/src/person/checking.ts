/** What a cell's validation says to what is typed into it, and the entries that it lists. */
import { intersect, type CellValue } from '@pnftp/xlsx/plan';
import type { Sheet, Validation } from '@pnftp/xlsx';
import { parseEntry } from '../entry';
import { displayText } from '../objects/rangeValues';
import { sourceCells, testOf, type Place } from '../objects/validity';
import type { Session } from '../session';

/** The rule that a cell has, `null` for one without. */
export const ruleAt = (sheet: Sheet, { row, column }: Place): Validation | null =>
  sheet.validations.find(({ areas }) =>
    areas.some((area) => intersect(area, { row, column, rows: 1, columns: 1 })),
  ) ?? null;

/** The rule that the entry breaks; `null` where it breaks none, or where that cannot be told. */
export function brokenRule(
  session: Session,
  sheet: Sheet,
  at: Place,
  text: string,
): Validation | null {
  const rule = ruleAt(sheet, at);
  if (!rule || rule.alert?.show === false) return null;
  const { numberFormat } = sheet.style(at.row, at.column);
  const entry = parseEntry(text, session.locale, numberFormat === '@');
  if (entry.kind === 'formula') return null;
  const value = entry.kind === 'quoted' ? entry.text : entry.value;
  try {
    const holds = () => testOf(session, sheet, rule)(value, at);
    return (rule.type === 'custom' ? withValue(sheet, at, value, holds) : holds()) ? null : rule;
  } catch {
    // A list that only a formula gives: Excel would know.
    return null;
  }
}

/** A rule's own formula looks at the cell itself: it has to hold what is asked about. */
function withValue<T>(sheet: Sheet, at: Place, value: CellValue, ask: () => T): T {
  const before = sheet.cell(at.row, at.column);
  const quote = sheet.style(at.row, at.column).quotePrefix;
  sheet.setValue(at.row, at.column, value);
  try {
    return ask();
  } finally {
    sheet.setCell(at.row, at.column, before, { quote });
  }
}

/** What the list under a cell's arrow shows; `null` for a cell without one. */
export function choicesAt(session: Session, sheet: Sheet, at: Place): readonly string[] | null {
  const rule = ruleAt(sheet, at);
  if (rule?.type !== 'list' || rule.inCellDropDown === false) return null;
  const source = rule.formula1 ?? '';
  if (!source.startsWith('=')) return source.split(',').map((item) => item.trim());
  try {
    return sourceCells(session, sheet, source.slice(1)).flatMap((value) => {
      const text = displayText(session, value, () => 'General');
      return text === '' ? [] : [text];
    });
  } catch {
    return null;
  }
}
