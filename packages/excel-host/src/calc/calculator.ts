import {
  MAX_COLUMNS,
  MAX_ROWS,
  intersect,
  type Area,
  type AreaRef,
  type CellValue,
} from '@pnftp/xlsx/plan';
import { Mode, toScalar } from './arrays';
import type { CalcBook, StoredFormula } from './book';
import { TemplateCache, compileReference, type Dialect } from './compile';
import { CustomCalls } from './customInvoker';
import type { CustomResult } from './customCalls';
import { Dependencies, forEachEntry, readersOf } from './dependencies';
import { Directory } from './directory';
import { FormulaNode, SpillCell, State, type SheetNode } from './sheetNode';
import type { CalculationReport, CalculatorOptions, CellPlace, UnsupportedFormula } from './report';
import { Spills, sameValue } from './spills';
import { Sweeper } from './sweeper';
import { Unsupported, type Context, type Engine, type Template } from './template';
import { BUSY, NAME, RangeRef, REF, isError, isRef, type Value } from './values';

const MODES = { normal: Mode.Intersect, array: Mode.Array, dynamic: Mode.Spill } as const;
/** Spilled areas may push each other about; Excel, too, gives up. */
const MAX_PASSES = 64;

/**
 * Keeps the values of a workbook's formulas right: after `edited` and its kin, `recalculate`
 * computes what depends on the change, in order, and stores it in the workbook.
 */
export class Calculator {
  private readonly directory: Directory;
  private readonly templates: TemplateCache;
  private readonly dialect: Dialect;
  private readonly engine: Engine;
  private readonly dependencies: Dependencies;
  private readonly calls: CustomCalls;
  private readonly spills: Spills;
  private readonly sweeper: Sweeper;
  /** To be computed at the next recalculation. */
  private readonly dirty = new Set<FormulaNode>();
  private readonly volatile = new Set<FormulaNode>();
  private readonly blockedSpills = new Set<FormulaNode>();
  private readonly failures = new Map<FormulaNode, { why: string; stale: boolean }>();
  private changed = new Map<SheetNode, Set<number>>();
  private evaluations = 0;
  private timeOfSweep = 0;

  constructor(
    book: CalcBook,
    private readonly options: CalculatorOptions = {},
  ) {
    this.dialect = {
      custom: new Map((options.custom ?? []).map((fn) => [fn.name.toUpperCase(), fn])),
    };
    this.directory = new Directory(book);
    this.templates = new TemplateCache(this.dialect);
    this.calls = new CustomCalls(options);
    this.engine = this.makeEngine();
    this.dependencies = new Dependencies(this.engine);
    this.spills = new Spills({
      read: (sheet, row, column) => sheet.source.value(row, column),
      inTable: (sheet, area) => this.directory.tableAt(sheet, area) !== undefined,
      changed: (sheet, row, column) => this.noteChange(sheet, row, column),
    });
    this.sweeper = new Sweeper({
      evaluate: (node) => this.evaluate(node),
      store: (node, value) => this.spills.store(node, value, false),
      drop: (node) => this.calls.drop(node),
      giveUp: (node, reason) => this.giveUp(node, reason),
    });
    for (const sheet of this.directory.order) this.loadFormulas(sheet, false);
  }

  /** Distinct formulas that were compiled: a filled column counts once. */
  get compiledFormulas(): number {
    return this.templates.compiled;
  }

  /** Formulas in the workbook. */
  get formulaCount(): number {
    return [...this.allFormulas()].length;
  }

  get pending(): number {
    return this.calls.pending;
  }

  /** What keeps its stored value, and why; by sheets, rows and columns. */
  get unsupported(): readonly UnsupportedFormula[] {
    const at = new Map(this.directory.order.map((sheet, i) => [sheet, i]));
    return [...this.failures]
      .sort(
        ([a], [b]) => at.get(a.sheet)! - at.get(b.sheet)! || a.row - b.row || a.column - b.column,
      )
      .map(([node, { why, stale }]) => ({ ...placeOf(node), formula: node.formula, why, stale }));
  }

  /** Cells were written: values, formulas or nothing. */
  edited(areas: readonly AreaRef[]): void {
    for (const { sheet, area } of areas) {
      const node = this.directory.sheet(sheet);
      if (!node) continue;
      // Whole rows and columns say nothing of how far the cells reach.
      if (area.rows === MAX_ROWS || area.columns === MAX_COLUMNS) node.measure();
      else node.include(area.row + area.rows - 1, area.column + area.columns - 1);
      this.rescanArea(node, area);
      this.touch(node, area);
    }
  }

  /** Names were defined, redefined or removed. */
  namesChanged(): void {
    for (const name of this.directory.readNames()) this.relink(`name:${name}`);
  }

  /** Tables were made, removed, renamed or resized, or have other columns. */
  tablesChanged(): void {
    const changed = this.directory.readTables();
    if (changed.length === 0) return;
    for (const name of changed) this.relink(`table:${name}`);
    // `[@Columna]` means the table that the cell stands in.
    this.relink('table:');
    for (const node of this.blockedSpills) this.dirty.add(node);
  }

  /**
   * Sheets were added, removed, moved or renamed, cells were inserted or deleted, names or tables
   * changed: every formula is looked at again, and what reads differently now is computed.
   * `areas` are those whose cells hold other values than before, such as a deleted row's.
   */
  structureChanged(areas: readonly AreaRef[] = []): void {
    const before = new Set(this.directory.order);
    const fresh = this.directory.readSheets();
    for (const sheet of before) {
      if (!this.directory.order.includes(sheet)) this.forget(sheet);
    }
    for (const sheet of this.directory.order) {
      if (before.has(sheet)) this.rescanSheet(sheet);
      else this.loadFormulas(sheet, true);
    }
    for (const title of fresh) this.relink(`sheet:${title}`);
    this.relink('sheets');
    this.namesChanged();
    this.tablesChanged();
    for (const { sheet, area } of areas) {
      const node = this.directory.sheet(sheet);
      if (node) this.touch(node, area);
    }
  }

  /** Computes what has changed since the last time, with `all` every formula. */
  recalculate(all = false): CalculationReport {
    const seeds = new Set([...this.dirty, ...this.volatile]);
    if (all) for (const node of this.allFormulas()) seeds.add(node);
    this.dirty.clear();
    return this.run(seeds, []);
  }

  /**
   * Takes the answers to custom function calls, computes on, and sends what is called next.
   * An answer to a call that is no longer wanted is passed over.
   */
  settle(
    answers: readonly { readonly id: number; readonly result: CustomResult }[],
  ): CalculationReport {
    return this.run(new Set(), this.calls.settle(answers));
  }

  /** The runtime of the custom functions has begun anew: who waits for an answer is not left waiting. */
  runtimeBegan(): void {
    this.calls.again();
  }

  /** Whether the cell shows #BUSY! or waits for one that does. */
  isWaiting(sheet: string, row: number, column: number): boolean {
    const cell = this.directory.sheet(sheet)?.computed(row, column);
    const node = cell instanceof SpillCell ? cell.owner : cell;
    return node !== undefined && node.state !== State.Clean;
  }

  /**
   * The value of a formula that stands in no cell, such as a colour rule's: written for `base`,
   * read as if it stood in `at`. Nothing is stored. `null` where it cannot be computed; custom
   * functions cannot, in Excel either (OfficeDev/office-js#6135).
   */
  evaluateAt(
    sheet: string,
    formula: string,
    at: { readonly row: number; readonly column: number },
    base = at,
  ): CellValue {
    const node = this.directory.sheet(sheet);
    if (!node) return null;
    const template = this.templates.get(formula, base.row, base.column, Mode.Array);
    if (template.unsupported !== null) return null;
    const context: Context = {
      engine: this.engine,
      sheet: node,
      row: at.row,
      column: at.column,
      locals: [],
      arrays: false,
    };
    this.calls.begin(null);
    this.timeOfSweep = serialNow(this.options.now?.() ?? new Date());
    try {
      return toScalar(template.evaluate(context), context);
    } catch {
      return null;
    }
  }

  // ---- structure ----

  private *allFormulas(): Generator<FormulaNode> {
    for (const sheet of this.directory.order) {
      for (const rows of sheet.cells.values()) {
        for (const cell of rows.values()) if (cell instanceof FormulaNode) yield cell;
      }
    }
  }

  private loadFormulas(sheet: SheetNode, dirty: boolean): void {
    sheet.source.forEachFormula((row, column, stored) => {
      const node = this.add(sheet, row, column, stored, false);
      if (dirty) this.dirty.add(node);
    });
  }

  /** `typed`: entered now, in an Excel with dynamic arrays, rather than read from a file. */
  private add(
    sheet: SheetNode,
    row: number,
    column: number,
    stored: StoredFormula,
    typed: boolean,
  ): FormulaNode {
    const kind = typed && stored.kind === 'normal' ? 'dynamic' : stored.kind;
    const template = this.templates.get(stored.formula, row, column, MODES[kind]);
    const node = new FormulaNode(
      sheet,
      row,
      column,
      stored.formula,
      template,
      kind,
      stored.kind,
      kind === 'array' ? stored.area : null,
    );
    node.value = stored.value;
    sheet.setComputed(row, column, node);
    this.spills.adopt(node, stored.area);
    this.dependencies.link(node);
    if (template.volatile) this.volatile.add(node);
    if (template.unsupported !== null) this.fail(node, template.unsupported, false);
    return node;
  }

  private remove(node: FormulaNode): void {
    this.calls.drop(node);
    this.dependencies.unlink(node);
    this.spills.abandon(node);
    if (node.sheet.computed(node.row, node.column) === node) {
      node.sheet.setComputed(node.row, node.column, null);
    }
    for (const set of [this.dirty, this.volatile, this.blockedSpills, this.sweeper.circles]) {
      set.delete(node);
    }
    this.failures.delete(node);
  }

  private forget(sheet: SheetNode): void {
    for (const rows of sheet.cells.values()) {
      for (const cell of [...rows.values()]) if (cell instanceof FormulaNode) this.remove(cell);
    }
  }

  private relink(symbol: string): void {
    for (const node of this.dependencies.mentioning(symbol)) {
      this.dependencies.unlink(node);
      this.dependencies.link(node);
      this.dirty.add(node);
    }
  }

  /** Reads the formulas of an area again, all of them as just entered. */
  private rescanArea(sheet: SheetNode, area: Area): void {
    const orphans = new Set<FormulaNode>();
    forEachEntry(sheet.cells, area, (cell, row, column) => {
      if (cell instanceof SpillCell) {
        // What was written over it stands; its owner finds out whether it is in the way.
        sheet.setComputed(row, column, null);
        this.dirty.add(cell.owner);
      } else {
        orphans.add(cell);
      }
    });
    const cleared: { node: FormulaNode; area: Area }[] = [];
    for (const node of orphans) {
      const filled = node.spill;
      if (filled) cleared.push({ node, area: filled });
      this.remove(node);
    }
    for (const { node, area: filled } of cleared) {
      this.spills.empty(node, filled, area);
      this.touch(sheet, filled);
    }
    sheet.source.forEachFormula((row, column, stored) => {
      this.dirty.add(this.add(sheet, row, column, stored, true));
    }, area);
  }

  /** Finds the formulas that are new, gone or changed after cells have moved. */
  private rescanSheet(sheet: SheetNode): void {
    sheet.forgetLookups();
    const found = new Set<FormulaNode>();
    const fresh: [number, number, StoredFormula][] = [];
    sheet.source.forEachFormula((row, column, stored) => {
      const cell = sheet.computed(row, column);
      // In a filled column the formula that moves here reads like the one that stood here, but
      // the value came with it.
      if (
        cell instanceof FormulaNode &&
        cell.formula === stored.formula &&
        cell.state === State.Clean &&
        !cell.spill &&
        stored.area.rows * stored.area.columns === 1 &&
        sameValue(cell.value, stored.value)
      ) {
        found.add(cell);
        return;
      }
      fresh.push([row, column, stored]);
    });
    for (const rows of sheet.cells.values()) {
      for (const cell of [...rows.values()]) {
        if (cell instanceof FormulaNode && !found.has(cell)) this.remove(cell);
      }
    }
    for (const [row, column, stored] of fresh) {
      this.dirty.add(this.add(sheet, row, column, stored, false));
    }
  }

  /** Marks what reads an area, without its own formulas. */
  private touch(sheet: SheetNode, area: Area): void {
    const readers = (range: { readers: Set<FormulaNode> }): void => {
      for (const node of range.readers) this.dirty.add(node);
    };
    readersOf(sheet, area, (node) => this.dirty.add(node), readers);
    for (let c = area.column; c < area.column + area.columns; c++) sheet.touch(c);
    for (const node of this.blockedSpills) {
      if (node.sheet === sheet && node.blocked && intersect(node.blocked, area)) {
        this.dirty.add(node);
      }
    }
  }

  // ---- calculation ----

  private run(seeds: Set<FormulaNode>, ready: readonly FormulaNode[]): CalculationReport {
    this.changed = new Map();
    this.evaluations = 0;
    this.timeOfSweep = serialNow(this.options.now?.() ?? new Date());
    this.sweeper.sweep(seeds, ready);
    for (let pass = 1; this.spills.disturbed.size > 0 && pass < MAX_PASSES; pass++) {
      const next = new Set(this.spills.disturbed);
      this.spills.disturbed.clear();
      this.sweeper.sweep(next, []);
    }
    for (const node of this.spills.disturbed) this.fail(node, 'internal: spills in a circle', true);
    this.spills.disturbed.clear();
    const report: CalculationReport = {
      evaluations: this.evaluations,
      changed: [...this.changed].flatMap(([sheet, cells]) =>
        [...cells].map((cell) => ({
          sheet: sheet.name,
          row: Math.floor(cell / MAX_COLUMNS),
          column: cell % MAX_COLUMNS,
        })),
      ),
      circular: [...this.sweeper.circles].map(placeOf),
      pending: this.calls.pending,
    };
    this.calls.send();
    return report;
  }

  private giveUp(node: FormulaNode, reason: unknown): void {
    const why =
      reason instanceof Unsupported
        ? reason.why
        : `internal: ${reason instanceof Error ? reason.message : String(reason)}`;
    this.fail(node, why, true);
    // Entered now, it never had a value: Excel shows #NAME? for what it does not know.
    if (node.value === null || (isError(node.value) && node.value.error === BUSY.error)) {
      this.spills.store(node, NAME, false);
    }
  }

  private fail(node: FormulaNode, why: string, stale: boolean): void {
    this.failures.set(node, { why, stale });
  }

  private evaluate(node: FormulaNode): void {
    if (node.template.unsupported !== null) throw new Unsupported(node.template.unsupported);
    this.evaluations++;
    const context: Context = {
      engine: this.engine,
      sheet: node.sheet,
      row: node.row,
      column: node.column,
      locals: [],
      arrays: false,
    };
    this.calls.begin(node);
    const value = node.template.evaluate(context);
    this.spills.store(node, this.spills.result(node, value, context), context.arrays);
    this.failures.delete(node);
    if (node.blocked) this.blockedSpills.add(node);
    else this.blockedSpills.delete(node);
  }

  private noteChange(sheet: SheetNode, row: number, column: number): void {
    const cells = this.changed.get(sheet);
    const cell = row * MAX_COLUMNS + column;
    if (cells) cells.add(cell);
    else this.changed.set(sheet, new Set([cell]));
  }

  // ---- what formulas ask ----

  private makeEngine(): Engine {
    return {
      read: (sheet, row, column) => this.sweeper.read(sheet, row, column),
      sheet: (title) => this.directory.sheet(title),
      sheetsBetween: (first, last) => this.directory.sheetsBetween(first, last),
      table: (name) => this.directory.table(name),
      tableAt: (sheet, row, column) =>
        this.directory.tableAt(sheet, { row, column, rows: 1, columns: 1 }),
      name: (name, sheet) => this.templateOfName(name, sheet),
      spilled: (range) => this.spilled(range),
      callCustom: (fn, args, context) => this.calls.call(fn, args, context),
      formulaAt: (sheet, row, column) => {
        const cell = sheet.computed(row, column);
        if (cell instanceof FormulaNode) return cell.formula;
        return cell?.owner.kind === 'array' ? cell.owner.formula : null;
      },
      refFromText: (text, context) => {
        const evaluate = compileReference(text, context.row, context.column, this.dialect);
        if (!evaluate) return REF;
        const value = evaluate(context);
        return isRef(value) ? value : REF;
      },
      now: () => this.timeOfSweep,
      random: () => (this.options.random ?? Math.random)(),
      locale: this.options.locale ?? 'en-US',
    };
  }

  private templateOfName(name: string, sheet: string): Template | undefined {
    const defined = this.directory.name(name, sheet);
    return defined && this.templates.get(defined.formula, 0, 0, Mode.Array);
  }

  private spilled(range: RangeRef): Value {
    const cell = range.sheet.computed(range.row, range.column);
    if (!(cell instanceof FormulaNode)) return REF;
    // Its size is known only when it is computed.
    this.sweeper.read(range.sheet, range.row, range.column);
    const { spill } = cell;
    if (!spill) return cell.kind === 'dynamic' && !isError(cell.value) ? range : REF;
    return new RangeRef(range.sheet, spill.row, spill.column, spill.rows, spill.columns);
  }
}

const placeOf = (node: FormulaNode): CellPlace => ({
  sheet: node.sheet.name,
  row: node.row,
  column: node.column,
});

const serialNow = (date: Date): number =>
  (date.getTime() - date.getTimezoneOffset() * 60_000) / 86_400_000 + 25_569;
