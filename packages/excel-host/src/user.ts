import type { Area } from '@pnftp/xlsx/plan';
import type { FilterCriterion, Sheet, Table, Validation } from '@pnftp/xlsx';
import { fail } from './errors';
import type { Host } from './host';
import { requireAllowed, requireUnlocked } from './objects/access';
import { clearFilter, filterColumn, filterOf } from './objects/filters';
import { deleteCells, insertCells } from './objects/range';
import { setEntries } from './objects/rangeValues';
import { invalidAreas } from './objects/validity';
import { sortRows } from './objects/sorting';
import { brokenRule, choicesAt, ruleAt } from './person/checking';
import { fill } from './person/filling';
import { toFile, toLocal } from './person/localFormulas';
import { mistakeIn, type Mistake } from './person/mistakes';
import { growTables } from './person/tableGrowth';
import { destinationOf, move, paste, type Cells, type Pasted } from './person/pasting';

/**
 * What the person in front of Excel does, each thing a step to be undone. Failures are `HostError`s
 * with Excel's codes.
 */
export class User {
  constructor(private readonly host: Host) {}

  private act<T>(doing: () => T): T {
    const { session, history } = this.host;
    history.act();
    session.editor = 'person';
    try {
      return doing();
    } finally {
      session.editor = 'addin';
      this.host.changed();
    }
  }

  /** Types into a cell, in the terms of the system's locale. */
  enter(sheet: Sheet, row: number, column: number, text: string): void {
    this.enterAll(sheet, { row, column, rows: 1, columns: 1 }, [[text]]);
  }

  /** The same for many, row by row; numbers and truth values are what they are. */
  enterAll(
    sheet: Sheet,
    area: Area,
    entries: readonly (readonly (string | number | boolean)[])[],
  ): void {
    const { session } = this.host;
    const typed = entries.map((line) =>
      line.map((entry) => (typeof entry === 'string' ? toFile(entry, session.locale) : entry)),
    );
    this.act(() => {
      setEntries(session, { sheet, area }, typed, session.locale.name);
      growTables(session, sheet, area);
    });
  }

  /** What Excel would say to an entry before it takes it; `null` where it says nothing. */
  objection(sheet: Sheet, row: number, column: number, text: string): Validation | null {
    const { session } = this.host;
    return brokenRule(session, sheet, { row, column }, toFile(text, session.locale));
  }

  /** Cells of an area that hold what their validation does not allow. */
  invalid(sheet: Sheet, area: Area): readonly Area[] {
    try {
      return invalidAreas(this.host.session, { sheet, areas: [area] });
    } catch {
      // A list that only a formula gives.
      return [];
    }
  }

  /** What is wrong with a formula as it was typed. */
  mistake(text: string): Mistake | null {
    return mistakeIn(toFile(text, this.host.session.locale));
  }

  /** A formula of the file as the person sees it. */
  formula(stored: string): string {
    return toLocal(stored, this.host.session.locale);
  }

  rule(sheet: Sheet, row: number, column: number): Validation | null {
    return ruleAt(sheet, { row, column });
  }

  /** What a cell's list shows; `null` for a cell without one. */
  choices(sheet: Sheet, row: number, column: number): readonly string[] | null {
    return choicesAt(this.host.session, sheet, { row, column });
  }

  /** The Delete key: looks stay. */
  clear(sheet: Sheet, area: Area): void {
    const { session } = this.host;
    this.act(() => {
      requireUnlocked(sheet, area);
      session.flush();
      const before = session.valueBefore(sheet, area);
      sheet.clear(area, 'contents');
      session.tablesTouched(sheet, area);
      session.edited(sheet, area, { before });
    });
  }

  /** Gives where the cells were put. */
  paste(from: Cells, to: Cells, what: Pasted): Area {
    const area = destinationOf(from.area, to.area);
    this.act(() => {
      paste(this.host.session, from, { ...to, area }, what);
      growTables(this.host.session, to.sheet, area);
    });
    return area;
  }

  /** What was cut goes where the area begins. */
  move(from: Cells, to: Cells): Area {
    const area = { ...to.area, rows: from.area.rows, columns: from.area.columns };
    this.act(() => move(this.host.session, from, { ...to, area }));
    return area;
  }

  fill(sheet: Sheet, area: Area, way: 'down' | 'right'): void {
    this.act(() => fill(this.host.session, sheet, area, way));
  }

  insert(sheet: Sheet, area: Area, shift: 'Down' | 'Right'): void {
    this.act(() => insertCells(this.host.session, { sheet, area }, shift));
  }

  remove(sheet: Sheet, area: Area, shift: 'Up' | 'Left'): void {
    this.act(() => deleteCells(this.host.session, { sheet, area }, shift));
  }

  /** Pixels. */
  setColumnWidth(sheet: Sheet, column: number, columns: number, pixels: number): void {
    this.act(() => {
      requireAllowed(sheet, 'formatColumns');
      sheet.setColumnWidth(column, columns, pixels);
      this.host.session.formatted(sheet, null);
    });
  }

  /** The rows of a table by one of its columns, from 0. */
  sort(table: Table, column: number, descending: boolean): void {
    const top = table.hasHeaders ? 1 : 0;
    const { area } = table;
    const body = { ...area, row: area.row + top, rows: area.rows - top };
    const conditions = [{ column, descending }];
    this.act(() => {
      sortRows(this.host.session, table.sheet, body, conditions, false);
      table.setSort(conditions);
    });
  }

  /** `null` takes the criterion of the column away. */
  filter(
    sheet: Sheet,
    table: Table | null,
    column: number,
    criterion: FilterCriterion | null,
  ): void {
    this.act(() => filterColumn(this.host.session, { sheet, table }, column, criterion));
  }

  clearFilter(sheet: Sheet, table: Table | null): void {
    this.act(() => {
      if (filterOf({ sheet, table })) clearFilter(this.host.session, { sheet, table });
    });
  }

  undo(): void {
    this.host.history.undo();
  }

  redo(): void {
    this.host.history.redo();
  }

  select(sheet: Sheet, area: Area): void {
    const { session } = this.host;
    if (sheet.visibility !== 'visible') fail('InvalidOperation');
    session.select(sheet, area);
    this.host.changed();
  }

  /** Starts or ends the editing of a cell, during which Excel answers no add-in. */
  editing(on: boolean): void {
    this.host.cellEdit = on;
  }
}
