import {
  MAX_COLUMNS,
  MAX_ROWS,
  areaAddress,
  intersect,
  isFormula,
  parseAddress,
  type Area,
  type Cell,
  type CellStyle,
  type CellValue,
  type FormulaCell,
} from './plan';
import type { Core } from './core';
import { refuse } from './errors';
import type { Chart } from './features/charts/chart';
import type { DrawnKind } from './features/charts/tree';
import { Charts } from './features/charts/charts';
import { AreaIndex } from './features/areas';
import { WORKSHEET_ORDER } from './features/context';
import { criteriaOf, setCriterion } from './features/filters';
import { Grid, checkArea } from './grid';
import type { Names } from './names';
import type { SheetPart } from './part';
import { applyStyles, clearFormats, restyle } from './painting';
import { SheetFeatures } from './sheetFeatures';
import { deleteCells, insertCells } from './structure';
import { hasCriterion, type Table } from './table';
import type {
  CellLooks,
  ClearWhat,
  FilterCriterion,
  FormulaPlacement,
  NewTable,
  ResolvedStyle,
  SheetVisibility,
} from './types';
import type { Workbook } from './workbook';
import { element, type XmlElement } from './xml';

// Types lead back here from the workbook, tables, charts and what edits a sheet: each gives its
// owner to its callers (`table.sheet`, `sheet.workbook`). No value is imported in a circle.

/** What a sheet needs of the workbook that it is in. */
export interface SheetHome {
  readonly workbook: Workbook;
  readonly core: Core;
  readonly names: Names;
  /** The `sheet` element of the workbook's part. */
  readonly entry: XmlElement;
  readonly part: SheetPart;
  /** Tables of this sheet, by their parts. */
  readonly tables: readonly Table[];
  addTable(sheet: Sheet, table: NewTable): Table;
  /** Before the sheet is hidden: refuses where no other one is visible. */
  checkHide(sheet: Sheet): void;
  isActive(sheet: Sheet): boolean;
}

const FILTER_NAME = '_xlnm._FilterDatabase';

export class Sheet extends SheetFeatures {
  /** The cells; internal. */
  readonly grid: Grid;
  private readonly drawn: Charts;

  /** @internal Sheets are made by their workbook. */
  constructor(home: SheetHome) {
    super(home);
    const { core, part } = home;
    this.grid = new Grid(part.rows, core, (row, column) => this.tableNameAt(row, column));
    this.grid.inheritedStyle = (row, column) => {
      const own = this.dimensions.rowStyle(row);
      return own >= 0 ? own : this.dimensions.columnStyle(column);
    };
    this.drawn = new Charts(this);
  }

  /** Place among the worksheets, from 0. */
  get index(): number {
    return this.workbook.sheets.indexOf(this);
  }

  get workbook(): Workbook {
    return this.home.workbook;
  }

  /** Number of the sheet in the file; stable through renames and moves. */
  get id(): number {
    return this.home.entry.number('sheetId') ?? 0;
  }

  get visibility(): SheetVisibility {
    const state = this.home.entry.get('state');
    return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
  }

  set visibility(visibility: SheetVisibility) {
    if (visibility === this.visibility) return;
    if (visibility !== 'visible') this.home.checkHide(this);
    this.home.core.edited();
    this.home.entry.set('state', visibility === 'visible' ? null : visibility);
  }

  cell(row: number, column: number): Cell {
    return this.grid.cell(row, column);
  }

  /** Literal: text is never parsed. `quote` decides on the apostrophe, else `needsQuote` does. */
  setCell(row: number, column: number, cell: Cell, options?: { readonly quote?: boolean }): void {
    checkArea({ row, column, rows: 1, columns: 1 });
    this.grid.set(row, column, cell, options?.quote);
    this.tablesWritten({ row, column, rows: 1, columns: 1 });
  }

  readArea(area: Area): Cell[][] {
    return this.grid.readArea(area);
  }

  writeArea(row: number, column: number, cells: readonly (readonly Cell[])[]): void {
    const columns = cells[0]?.length ?? 0;
    if (cells.length === 0 || columns === 0) return;
    const area = { row, column, rows: cells.length, columns };
    checkArea(area);
    cells.forEach((line, r) => {
      if (line.length !== columns) refuse('invalid-area', { row: row + r });
      for (let c = 0; c < columns; c++) this.grid.set(row + r, column + c, line[c]!);
    });
    this.tablesWritten(area);
  }

  /** The value of a cell whose formula stays (for a calculator). */
  setValue(row: number, column: number, value: CellValue): void {
    this.grid.setValue(row, column, value);
  }

  /** Where the formula that fills this cell stands; `null` where there is none. */
  formulaPlacement(row: number, column: number): FormulaPlacement | null {
    return this.grid.placement(row, column);
  }

  setArrayFormula(
    area: Area,
    formula: string,
    values: readonly (readonly CellValue[])[],
    dynamic: boolean,
  ): void {
    this.grid.setArray(area, formula, values, dynamic);
  }

  /** Cells with a value or a formula, by rows. */
  forEachCell(visit: (row: number, column: number, cell: Cell) => void, area: Area = WHOLE): void {
    this.grid.forEach(area, visit, false);
  }

  forEachFormula(visit: (row: number, column: number, cell: FormulaCell) => void): void {
    this.grid.forEach(
      WHOLE,
      (row, column, cell) => {
        if (isFormula(cell)) visit(row, column, cell);
      },
      true,
    );
  }

  /**
   * The rectangle of cells with something in them, of the sheet or of an area; with `valuesOnly`,
   * formats do not count.
   */
  usedArea(valuesOnly = false, within?: Area): Area | null {
    return within ? this.grid.usedIn(within, valuesOnly) : this.grid.usedArea(valuesOnly);
  }

  /** `all` is contents, formats and links; conditional formats and validations stay. */
  clear(area: Area, what: ClearWhat = 'all'): void {
    checkArea(area);
    if (what === 'all' || what === 'contents') {
      this.grid.clearContents(area);
      this.tablesWritten(area);
    }
    if (what === 'all' || what === 'formats') clearFormats(this, area);
    if (what === 'all' || what === 'links') this.removeLinks(area);
  }

  style(row: number, column: number): ResolvedStyle {
    return this.home.core.styles.resolve(this.styleIndex(row, column));
  }

  private styleIndex(row: number, column: number): number {
    const own = this.home.part.rows.find(row, column)?.style ?? -1;
    return own >= 0 ? own : this.grid.inheritedStyle(row, column);
  }

  applyStyle(area: Area, style: CellStyle): void {
    this.applyStyles([{ area, style }]);
  }

  /** The same as one after the other. */
  applyStyles(looks: readonly { readonly area: Area; readonly style: CellStyle }[]): void {
    for (const { area } of looks) checkArea(area);
    applyStyles(this, looks);
  }

  copyStyle(from: { row: number; column: number }, to: Area): void {
    checkArea(to);
    const style = Math.max(0, this.styleIndex(from.row, from.column));
    restyle(this, to, () => style);
  }

  /** The looks of cells, to be given to others of this workbook. */
  looks(area: Area): CellLooks {
    checkArea(area);
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_cell, c) =>
        Math.max(0, this.styleIndex(area.row + r, area.column + c)),
      ),
    ) as unknown as CellLooks;
  }

  /** Gives the cells from here on the looks of others, one by one. */
  setLooks(row: number, column: number, looks: CellLooks): void {
    const styles = looks as unknown as readonly (readonly number[])[];
    const columns = styles[0]?.length ?? 0;
    if (columns === 0) return;
    const area = { row, column, rows: styles.length, columns };
    checkArea(area);
    restyle(this, area, (_, r, c) => styles[r - row]![c - column]!);
  }

  /** `Normal` takes every format away, but for the apostrophe before a text. */
  applyNamedStyle(area: Area, name: string): void {
    checkArea(area);
    const { styles } = this.home.core;
    const style = styles.named(name) ?? refuse('invalid-style', { name });
    if (style === 0) clearFormats(this, area);
    else restyle(this, area, (before) => styles.withNamed(style, before));
  }

  get merges(): readonly Area[] {
    return (this.root.child('mergeCells')?.all('mergeCell') ?? []).flatMap((node) => {
      const area = parseAddress(node.get('ref') ?? '');
      return area ? [area] : [];
    });
  }

  /** Keeps what the first cell holds; the others are emptied, as in Excel. */
  merge(area: Area): void {
    this.mergeAll([area]);
  }

  /** The same for many; refused whole where one of them meets another. */
  mergeAll(areas: readonly Area[]): void {
    for (const area of areas) checkArea(area);
    const others = this.merges;
    const known = new Set(others.map((area) => areaAddress(area)));
    const taken = new AreaIndex(others);
    const fresh: Area[] = [];
    for (const area of areas) {
      const address = areaAddress(area);
      if (area.rows * area.columns === 1 || known.has(address)) continue;
      if (taken.meets(area)) refuse('merge-overlap', { address });
      const table = this.tables.find((item) => intersect(item.fullArea, area));
      if (table) refuse('table-overlap', { address, table: table.name });
      known.add(address);
      taken.add(area);
      fresh.push(area);
    }
    if (fresh.length === 0) return;
    for (const area of fresh) this.keepFirst(area);
    this.home.part.touch();
    const parent = this.root.ensure('mergeCells', WORKSHEET_ORDER);
    for (const area of fresh) parent.add(element('mergeCell', { ref: areaAddress(area) }));
    parent.set('count', others.length + fresh.length);
  }

  private keepFirst(area: Area): void {
    const gone: [number, number][] = [];
    this.grid.forEachRecord(area, ({ column, blank }, row) => {
      if (!blank && (row > area.row || column > area.column)) gone.push([row, column]);
    });
    for (const [row, column] of gone) this.grid.set(row, column, null);
  }

  /** Every merge that the area touches. */
  unmerge(area: Area): void {
    const parent = this.root.child('mergeCells');
    if (!parent) return;
    for (const node of parent.all('mergeCell')) {
      const merged = parseAddress(node.get('ref') ?? '');
      if (merged && !intersect(merged, area)) continue;
      this.home.part.touch();
      parent.remove(node);
    }
    const left = parent.all('mergeCell').length;
    if (left === 0) this.root.remove(parent);
    else parent.set('count', left);
  }

  get tables(): readonly Table[] {
    return this.home.tables;
  }

  addTable(table: NewTable): Table {
    return this.home.addTable(this, table);
  }

  private tableNameAt(row: number, column: number): string | null {
    const cell = { row, column, rows: 1, columns: 1 };
    return this.tables.find((table) => intersect(table.fullArea, cell))?.name ?? null;
  }

  /** Tables take over what was written in their header rows and in their total rows. */
  private tablesWritten(area: Area): void {
    for (const table of this.tables) table.written(area);
  }

  /** The sheet's own filter. */
  get autoFilter(): { readonly area: Area; readonly active: boolean } | null {
    const filter = this.root.child('autoFilter');
    const area = filter && parseAddress(filter.get('ref') ?? '');
    return area ? { area, active: hasCriterion(filter) } : null;
  }

  /** Over the area, header row included, without criteria; `null` takes the filter away. */
  setAutoFilter(area: Area | null): void {
    const old = this.root.child('autoFilter');
    if (!old && !area) return;
    if (area) checkArea(area);
    this.home.part.touch();
    if (old) this.root.remove(old);
    if (!area) {
      this.workbook.removeName(FILTER_NAME, this);
      return;
    }
    this.root.insert(element('autoFilter', { ref: areaAddress(area) }), WORKSHEET_ORDER);
    // Excel keeps the place of the filter in a hidden name too.
    const target = { sheet: this.name, area };
    this.workbook.setName(FILTER_NAME, target, { sheet: this, visible: false });
  }

  /** Of its own filter, by column from 0. */
  get filterCriteria(): ReadonlyMap<number, FilterCriterion> {
    return criteriaOf(this.root.child('autoFilter'));
  }

  /** `null` takes it away. The rows are hidden by whoever filters. */
  setFilterCriterion(column: number, criterion: FilterCriterion | null): void {
    const filter = this.root.child('autoFilter');
    if (!filter) return;
    this.home.part.touch();
    setCriterion(filter, column, criterion);
  }

  /** The sheet's own filter and those of its tables. */
  get filters(): readonly { readonly area: Area; readonly active: boolean }[] {
    const own = this.autoFilter;
    const tables = this.tables.flatMap((table) => (table.filter ? [table.filter] : []));
    return own ? [own, ...tables] : tables;
  }

  /** Those in the sheet's own drawing; later ones lie over earlier ones. */
  get charts(): readonly Chart[] {
    return this.drawn.list();
  }

  /** Without series; names need not be unique, as in Excel. */
  addChart(name: string, kind: DrawnKind): Chart {
    return this.drawn.add(name, kind);
  }

  /** Whole rows or columns where the area is whole; references follow everywhere. */
  insertCells(area: Area, shift: 'down' | 'right'): void {
    insertCells(this, area, shift);
  }

  deleteCells(area: Area, shift: 'up' | 'left'): void {
    deleteCells(this, area, shift);
  }
}

const WHOLE: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
