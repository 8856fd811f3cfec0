/**
 * What a person copies or cuts inside the workbook, put down somewhere else: contents, looks and
 * validations, or values alone. Colour rules stay where they are. What is cut takes the references
 * to it along.
 */
import {
  bottomOf,
  intersect,
  isFormula,
  rightOf,
  valueOf,
  type Area,
  type Cell,
} from '@pnftp/xlsx/plan';
import { qualifyFormula, translateFormula, type Sheet } from '@pnftp/xlsx';
import { fail } from '../errors';
import { requireUnlocked } from '../objects/access';
import type { Session } from '../session';

export interface Cells {
  readonly sheet: Sheet;
  readonly area: Area;
}

export type Pasted = 'all' | 'values';

/** A larger destination takes the source as often as it fits exactly; gives where it was put. */
export function destinationOf(source: Area, to: Area): Area {
  const times = (size: number, own: number) => (size % own === 0 ? size / own : 1);
  return {
    ...to,
    rows: source.rows * times(to.rows, source.rows),
    columns: source.columns * times(to.columns, source.columns),
  };
}

export function paste(session: Session, from: Cells, to: Cells, what: Pasted): void {
  const { area } = to;
  requireUnlocked(to.sheet, area);
  requireWholeMerges(to);
  session.flush();
  session.upToDate();
  const before = session.valueBefore(to.sheet, area);
  const cells = from.sheet.readArea(from.area);
  const looks = from.sheet.looks(from.area);
  const contents = Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_cell, c) =>
      copied(cells[r % from.area.rows]?.[c % from.area.columns] ?? null, what, {
        rows: to.area.row - from.area.row + r - (r % from.area.rows),
        columns: to.area.column - from.area.column + c - (c % from.area.columns),
      }),
    ),
  );
  // A protected sheet takes contents: its looks and rules are whoever protected it's.
  const dressed = what === 'all' && (to.sheet.protection?.options.formatCells ?? true);
  const rules = dressed ? validationsIn(from) : [];
  to.sheet.writeArea(area.row, area.column, contents);
  if (dressed) {
    for (let row = area.row; row <= bottomOf(area); row += from.area.rows) {
      for (let column = area.column; column <= rightOf(area); column += from.area.columns) {
        to.sheet.setLooks(row, column, looks);
      }
    }
    to.sheet.clearValidations(area);
    for (const rule of rules) to.sheet.setValidation(spread(rule, from.area, area));
    session.formatted(to.sheet, area);
  }
  session.tablesTouched(to.sheet, area);
  session.edited(to.sheet, area, { before });
}

function copied(
  cell: Cell,
  what: Pasted,
  by: { readonly rows: number; readonly columns: number },
): Cell {
  if (!isFormula(cell)) return cell;
  if (what === 'values') return valueOf(cell);
  const formula = translateFormula(cell.formula, by.rows, by.columns);
  return { formula, value: { error: '#NAME?' } };
}

/** A merged area takes what is put on all of it or on its first cell, never a part of it. */
function requireWholeMerges({ sheet, area }: Cells): void {
  for (const merge of sheet.merges) {
    const shared = intersect(merge, area);
    if (!shared) continue;
    const whole = shared.rows === merge.rows && shared.columns === merge.columns;
    const first = area.rows * area.columns === 1 && area.row === merge.row;
    if (!whole && !(first && area.column === merge.column)) fail('InvalidOperation');
  }
}

const validationsIn = ({ sheet, area }: Cells) =>
  sheet.validations.flatMap((rule) => {
    const areas = rule.areas.flatMap((own) => intersect(own, area) ?? []);
    return areas.length > 0 ? [{ ...rule, areas }] : [];
  });

/** A rule of the source at each place where the source is put. */
function spread<R extends { readonly areas: readonly Area[] }>(rule: R, from: Area, to: Area): R {
  const areas: Area[] = [];
  for (let row = to.row; row <= bottomOf(to); row += from.rows) {
    for (let column = to.column; column <= rightOf(to); column += from.columns) {
      for (const area of rule.areas) {
        areas.push({
          ...area,
          row: area.row - from.row + row,
          column: area.column - from.column + column,
        });
      }
    }
  }
  return { ...rule, areas };
}

/** On another sheet a formula goes on reading the cells that it read. */
const withTitle = (cell: Cell, sheet: Sheet): Cell =>
  isFormula(cell) ? { ...cell, formula: qualifyFormula(cell.formula, sheet.name) } : cell;

/** Cuts and puts down: the cells move, with the references that others have to them. */
export function move(session: Session, from: Cells, to: Cells): void {
  requireUnlocked(from.sheet, from.area);
  requireUnlocked(to.sheet, to.area);
  const elsewhere = from.sheet !== to.sheet;
  const cells = from.sheet
    .readArea(from.area)
    .map((line) => line.map((cell) => (elsewhere ? withTitle(cell, from.sheet) : cell)));
  const looks = from.sheet.looks(from.area);
  const rules = validationsIn(from);
  requireWholeMerges(from);
  requireWholeMerges(to);
  session.flush();
  from.sheet.clear(from.area);
  from.sheet.clearValidations(from.area);
  to.sheet.writeArea(to.area.row, to.area.column, cells);
  to.sheet.setLooks(to.area.row, to.area.column, looks);
  to.sheet.clearValidations(to.area);
  for (const rule of rules) to.sheet.setValidation(spread(rule, from.area, to.area));
  session.workbook.moveReferences(from.sheet, from.area, to.sheet, to.area);
  for (const { sheet, area } of [from, to]) {
    session.tablesTouched(sheet, area);
    session.formatted(sheet, area);
    session.edited(sheet, area);
  }
  session.restructured(null);
}
