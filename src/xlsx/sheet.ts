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
  type ChartKind,
  type FormulaCell,
} from '../plan';
import type { Core } from './core';
import { Dimensions } from './dimensions';
import { refuse } from './errors';
import type { Chart } from './features/charts/chart';
import { Charts } from './features/charts/charts';
import { ConditionalFormats } from './features/conditionalFormats';
import { WORKSHEET_ORDER } from './features/context';
import { Links } from './features/links';
import { Notes } from './features/notes';
import { Breaks, Page } from './features/page';
import { SheetProtection } from './features/protection';
import { Validations } from './features/validations';
import { SheetViews } from './features/views';
import { Grid, checkArea } from './grid';
import type { Names } from './names';
import type { SheetPart } from './part';
import { applyStyle, clearFormats, restyle } from './painting';
import { deleteCells, insertCells } from './structure';
import { hasCriterion, type Table } from './table';
import type {
  ClearWhat,
  ConditionalFormat,
  ConditionalFormatInfo,
  FormulaPlacement,
  Freeze,
  Link,
  NewTable,
  Note,
  PageSetup,
  Protection,
  ProtectionOptions,
  ResolvedStyle,
  SheetVisibility,
  Validation,
} from './types';
import type { Workbook } from './workbook';
import { element, type XmlElement } from './xml';

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

export class Sheet {
  /** The cells; internal. */
  readonly grid: Grid;
  /** Sizes of rows and columns; internal. */
  readonly dimensions: Dimensions;
  private readonly views: SheetViews;
  private readonly formats: ConditionalFormats;
  private readonly rules: Validations;
  private readonly hyperlinks: Links;
  private readonly remarks: Notes;
  private readonly drawn: Charts;
  private readonly printing: Page;
  private readonly guard: SheetProtection;
  private readonly breaksOfRows: Breaks;
  private readonly breaksOfColumns: Breaks;

  /** @internal Sheets are made by their workbook. */
  constructor(readonly home: SheetHome) {
    const { core, part } = home;
    this.grid = new Grid(part.rows, core, (row, column) => this.tableNameAt(row, column));
    this.dimensions = new Dimensions(part, part.rows);
    this.grid.inheritedStyle = (row, column) => {
      const own = this.dimensions.rowStyle(row);
      return own >= 0 ? own : this.dimensions.columnStyle(column);
    };
    const formulas = {
      toStored: (shown: string) => core.translator.toStored(shown.replace(/^=/, ''), null).text,
      toShown: (stored: string) => `=${core.translator.toShown(stored, null)}`,
    };
    const dxfs = {
      add: (style: Parameters<Core['styles']['add']>[0]) => core.styles.add(style),
      style: (id: number) => core.styles.style(id),
    };
    this.views = new SheetViews(part);
    this.formats = new ConditionalFormats(part, formulas, dxfs);
    this.rules = new Validations(part, formulas);
    this.hyperlinks = new Links(part, core.pack, part.name);
    this.remarks = new Notes(part, core.pack, part.name);
    this.drawn = new Charts(this);
    this.printing = new Page(part);
    this.guard = new SheetProtection(part);
    this.breaksOfRows = new Breaks(part, 'rowBreaks');
    this.breaksOfColumns = new Breaks(part, 'colBreaks');
  }

  private get root(): XmlElement {
    return this.home.part.root;
  }

  get name(): string {
    return this.home.entry.get('name') ?? '';
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

  get tabColor(): string | null {
    const color = this.root.child('sheetPr')?.child('tabColor') ?? null;
    return this.home.core.styles.color(color);
  }

  set tabColor(color: string | null) {
    this.views.tabColor = color;
  }

  get gridlines(): boolean {
    return this.views.gridlines;
  }

  set gridlines(on: boolean) {
    if (on !== this.gridlines) this.views.gridlines = on;
  }

  get headings(): boolean {
    return this.views.headings;
  }

  set headings(on: boolean) {
    if (on !== this.headings) this.views.headings = on;
  }

  get freeze(): Freeze | null {
    return this.views.freeze;
  }

  set freeze(freeze: Freeze | null) {
    this.views.freeze = freeze;
  }

  get selection(): Area {
    return this.views.selection;
  }

  set selection(area: Area) {
    checkArea(area);
    this.views.selection = area;
  }

  /** @internal */
  set tabSelected(on: boolean) {
    this.views.tabSelected = on;
  }

  cell(row: number, column: number): Cell {
    return this.grid.cell(row, column);
  }

  /** Literal: text is never parsed. `quote` decides on the apostrophe, else `needsQuote` does. */
  setCell(row: number, column: number, cell: Cell, options?: { readonly quote?: boolean }): void {
    checkArea({ row, column, rows: 1, columns: 1 });
    this.grid.set(row, column, cell, options?.quote);
    this.headersWritten({ row, column, rows: 1, columns: 1 });
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
    this.headersWritten(area);
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

  /** The rectangle of cells with something in them; with `valuesOnly`, formats do not count. */
  usedArea(valuesOnly = false): Area | null {
    return this.grid.usedArea(valuesOnly);
  }

  /** `all` is contents, formats and links; conditional formats and validations stay. */
  clear(area: Area, what: ClearWhat = 'all'): void {
    checkArea(area);
    if (what === 'all' || what === 'contents') {
      this.grid.clearContents(area);
      this.headersWritten(area);
    }
    if (what === 'all' || what === 'formats') clearFormats(this, area);
    if (what === 'all' || what === 'links') this.hyperlinks.remove(area);
  }

  style(row: number, column: number): ResolvedStyle {
    return this.home.core.styles.resolve(this.styleIndex(row, column));
  }

  private styleIndex(row: number, column: number): number {
    const own = this.home.part.rows.find(row, column)?.style ?? -1;
    return own >= 0 ? own : this.grid.inheritedStyle(row, column);
  }

  applyStyle(area: Area, style: CellStyle): void {
    checkArea(area);
    applyStyle(this, area, style);
  }

  copyStyle(from: { row: number; column: number }, to: Area): void {
    checkArea(to);
    const style = Math.max(0, this.styleIndex(from.row, from.column));
    restyle(this, to, () => style);
  }

  /** `Normal` takes every format away, but for the apostrophe before a text. */
  applyNamedStyle(area: Area, name: string): void {
    checkArea(area);
    const { styles } = this.home.core;
    const style = styles.named(name) ?? refuse('invalid-style', { name });
    if (style === 0) clearFormats(this, area);
    else {
      restyle(this, area, (before) =>
        styles.derive(style, { quotePrefix: styles.resolve(before).quotePrefix }),
      );
    }
  }

  get merges(): readonly Area[] {
    return (this.root.child('mergeCells')?.all('mergeCell') ?? []).flatMap((node) => {
      const area = parseAddress(node.get('ref') ?? '');
      return area ? [area] : [];
    });
  }

  /** Keeps what the first cell holds; the others are emptied, as in Excel. */
  merge(area: Area): void {
    checkArea(area);
    if (area.rows * area.columns === 1) return;
    const others = this.merges;
    const address = areaAddress(area);
    if (others.some((other) => areaAddress(other) === address)) return;
    if (others.some((other) => intersect(other, area))) refuse('merge-overlap', { address });
    const table = this.tables.find((item) => intersect(item.fullArea, area));
    if (table) refuse('table-overlap', { address, table: table.name });
    for (const [r, line] of this.grid.readArea(area).entries()) {
      line.forEach((cell, c) => {
        if (cell !== null && r + c > 0) this.grid.set(area.row + r, area.column + c, null);
      });
    }
    this.home.part.touch();
    const parent = this.root.ensure('mergeCells', WORKSHEET_ORDER);
    parent.add(element('mergeCell', { ref: address }));
    parent.set('count', others.length + 1);
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

  /** Pixels of Calibri 11 (7 px a character and 5 of padding); 0 where hidden. */
  columnWidth(column: number): number {
    return this.dimensions.columnWidth(column);
  }

  /** 0 hides, `null` is the sheet's default; both ways hidden columns are shown but for 0. */
  setColumnWidth(column: number, columns: number, pixels: number | null): void {
    this.dimensions.setColumnWidth(column, columns, pixels);
  }

  columnHidden(column: number): boolean {
    return this.dimensions.columnHidden(column);
  }

  setColumnHidden(column: number, columns: number, hidden: boolean): void {
    this.dimensions.setColumnHidden(column, columns, hidden);
  }

  /** Points; 0 where hidden. */
  rowHeight(row: number): number {
    return this.dimensions.rowHeight(row);
  }

  /** 0 hides, `null` lets Excel fit it; hidden rows are shown but for 0. */
  setRowHeight(row: number, rows: number, points: number | null): void {
    this.dimensions.setRowHeight(row, rows, points);
  }

  rowHidden(row: number): boolean {
    return this.dimensions.rowHidden(row);
  }

  setRowHidden(row: number, rows: number, hidden: boolean): void {
    this.dimensions.setRowHidden(row, rows, hidden);
  }

  get defaultColumnWidth(): number {
    return this.dimensions.defaultColumnWidth;
  }

  get defaultRowHeight(): number {
    return this.dimensions.defaultRowHeight;
  }

  /** In order of priority. */
  get conditionalFormats(): readonly ConditionalFormatInfo[] {
    return this.formats.list();
  }

  /** Gives its id. `position` 0 (the default) is before all others. */
  addConditionalFormat(format: ConditionalFormat, position = 0): string {
    return this.formats.add(format, position);
  }

  updateConditionalFormat(id: string, format: ConditionalFormat): void {
    this.formats.update(id, format);
  }

  moveConditionalFormat(id: string, position: number): void {
    this.formats.move(id, position);
  }

  removeConditionalFormat(id: string): boolean {
    return this.formats.remove(id);
  }

  clearConditionalFormats(area?: Area): void {
    this.formats.clear(area);
  }

  get validations(): readonly Validation[] {
    return this.rules.list();
  }

  /** Replaces what those cells had. */
  setValidation(validation: Validation): void {
    this.rules.set(validation);
  }

  clearValidations(area?: Area): void {
    this.rules.clear(area);
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

  /** Columns of tables take the names that were written in their header rows. */
  private headersWritten(area: Area): void {
    for (const table of this.tables) {
      if (!table.hasHeaders) continue;
      const header = intersect({ ...table.fullArea, rows: 1 }, area);
      if (header) table.readHeaders(header.column - table.fullArea.column, header.columns);
    }
  }

  /** The sheet's own filter. */
  get autoFilter(): { readonly area: Area; readonly active: boolean } | null {
    const filter = this.root.child('autoFilter');
    const area = filter && parseAddress(filter.get('ref') ?? '');
    return area ? { area, active: hasCriterion(filter) } : null;
  }

  /** The sheet's own filter and those of its tables. */
  get filters(): readonly { readonly area: Area; readonly active: boolean }[] {
    const own = this.autoFilter;
    const tables = this.tables.flatMap((table) => (table.filter ? [table.filter] : []));
    return own ? [own, ...tables] : tables;
  }

  get links(): readonly Link[] {
    return this.hyperlinks.list();
  }

  setLink(link: Link): void {
    checkArea(link.area);
    this.hyperlinks.set(link);
  }

  removeLinks(area: Area): void {
    this.hyperlinks.remove(area);
  }

  get notes(): readonly Note[] {
    return this.remarks.list();
  }

  /** Replaces the note that the cell had. */
  setNote(note: Note): void {
    checkArea({ row: note.row, column: note.column, rows: 1, columns: 1 });
    this.remarks.set(note);
  }

  removeNote(row: number, column: number): boolean {
    return this.remarks.remove(row, column);
  }

  /** @internal */
  moveNotes(place: Parameters<Notes['move']>[0]): void {
    this.remarks.move(place);
  }

  /** Those in the sheet's own drawing; later ones lie over earlier ones. */
  get charts(): readonly Chart[] {
    return this.drawn.list();
  }

  /** Without series; names need not be unique, as in Excel. */
  addChart(name: string, kind: ChartKind): Chart {
    return this.drawn.add(name, kind);
  }

  get page(): PageSetup {
    const titles = this.home.names.printTitles(this.name);
    return {
      ...this.printing.setup,
      printAreas: this.home.names.printAreas(this.name),
      titleRows: titles.rows,
      titleColumns: titles.columns,
    };
  }

  setPage({ printAreas, titleRows, titleColumns, ...page }: PageSetup): void {
    this.printing.set(page);
    for (const area of printAreas ?? []) checkArea(area);
    if (printAreas) this.home.names.setPrintAreas(this.name, printAreas);
    if (titleRows !== undefined || titleColumns !== undefined) {
      const before = this.home.names.printTitles(this.name);
      this.home.names.setPrintTitles(
        this.name,
        titleRows === undefined ? before.rows : titleRows,
        titleColumns === undefined ? before.columns : titleColumns,
      );
    }
  }

  /** First row after each break. */
  get rowBreaks(): readonly number[] {
    return this.breaksOfRows.list;
  }

  set rowBreaks(rows: readonly number[]) {
    this.breaksOfRows.list = rows;
  }

  get columnBreaks(): readonly number[] {
    return this.breaksOfColumns.list;
  }

  set columnBreaks(columns: readonly number[]) {
    this.breaksOfColumns.list = columns;
  }

  get protection(): Protection | null {
    return this.guard.current;
  }

  /** Without a password. */
  protect(options: ProtectionOptions = {}): void {
    this.guard.protect(options);
  }

  unprotect(): void {
    this.guard.unprotect();
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
