/** What a sheet has beside its cells: views, sizes, rules, links, notes, print set-up, protection. */
import { type Area } from './plan';
import type { Core } from './core';
import { Dimensions, type ColumnPixels } from './dimensions';
import { ConditionalFormats } from './features/conditionalFormats';
import { Links } from './features/links';
import { Notes } from './features/notes';
import { Breaks, Page } from './features/page';
import { SheetProtection } from './features/protection';
import { Validations } from './features/validations';
import { SheetViews } from './features/views';
import { checkArea } from './grid';
import type { SheetHome } from './sheet';
import type {
  ConditionalFormat,
  ConditionalFormatInfo,
  Freeze,
  Link,
  Note,
  PageSetup,
  Protection,
  ProtectionOptions,
  Validation,
} from './types';
import type { XmlElement } from './xml';

export abstract class SheetFeatures {
  /** Sizes of rows and columns; internal. */
  readonly dimensions: Dimensions;
  private readonly views: SheetViews;
  private readonly formats: ConditionalFormats;
  private readonly rules: Validations;
  private readonly hyperlinks: Links;
  private readonly remarks: Notes;
  private readonly printing: Page;
  private readonly guard: SheetProtection;
  private readonly breaksOfRows: Breaks;
  private readonly breaksOfColumns: Breaks;

  protected constructor(readonly home: SheetHome) {
    const { core, part } = home;
    this.dimensions = new Dimensions(part, part.rows);
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
    this.printing = new Page(part);
    this.guard = new SheetProtection(part);
    this.breaksOfRows = new Breaks(part, 'rowBreaks');
    this.breaksOfColumns = new Breaks(part, 'colBreaks');
  }

  protected get root(): XmlElement {
    return this.home.part.root;
  }

  get name(): string {
    return this.home.entry.get('name') ?? '';
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

  /** Pixels of Calibri 11 (7 px a character and 5 of padding); 0 where hidden. */
  columnWidth(column: number): number {
    return this.dimensions.columnWidth(column);
  }

  /** 0 hides, `null` is the sheet's default; both ways hidden columns are shown but for 0. */
  setColumnWidth(column: number, columns: number, pixels: number | null): void {
    this.dimensions.setColumnWidth(column, columns, pixels);
  }

  /** Many at once, hidden ones with 0; of those for one column the last counts. */
  setColumnWidths(widths: readonly ColumnPixels[]): void {
    this.dimensions.setColumnWidths(widths);
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

  /** Gives its id, one of `newConditionalFormatId` or a new one. Position 0 is before all others. */
  addConditionalFormat(format: ConditionalFormat, position = 0, id?: string): string {
    return this.formats.add(format, position, id);
  }

  /** Before all others, the first one before the second. */
  addConditionalFormats(formats: readonly ConditionalFormat[]): void {
    this.formats.addAll(formats);
  }

  /** The id of a format that is not there yet. */
  newConditionalFormatId(): string {
    return this.formats.newId();
  }

  updateConditionalFormat(id: string, format: ConditionalFormat): void {
    this.formats.update(id, format);
  }

  moveConditionalFormat(id: string, position: number): void {
    this.formats.move(id, position);
  }

  removeConditionalFormat(id: string): boolean {
    return this.formats.remove([id]);
  }

  removeConditionalFormats(ids: readonly string[]): void {
    this.formats.remove(ids);
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

  get links(): readonly Link[] {
    return this.hyperlinks.list();
  }

  setLink(link: Link): void {
    this.setLinks([link]);
  }

  /** Many at once; of those that meet, the last stays. */
  setLinks(links: readonly Link[]): void {
    for (const { area } of links) checkArea(area);
    this.hyperlinks.set(links);
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
}
