import type { Area, Cell, CellStyle, CellValue, FormulaCell } from '../plan';
import type { Table } from './table';
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

const pending = (): never => {
  throw new Error('pending');
};

export class Sheet {
  get name(): string {
    return pending();
  }
  /** Place among the tabs, from 0. */
  get index(): number {
    return pending();
  }
  get workbook(): Workbook {
    return pending();
  }
  get visibility(): SheetVisibility {
    return pending();
  }
  set visibility(_v: SheetVisibility) {
    pending();
  }
  get tabColor(): string | null {
    return pending();
  }
  set tabColor(_color: string | null) {
    pending();
  }
  get gridlines(): boolean {
    return pending();
  }
  set gridlines(_on: boolean) {
    pending();
  }
  get headings(): boolean {
    return pending();
  }
  set headings(_on: boolean) {
    pending();
  }
  get freeze(): Freeze | null {
    return pending();
  }
  set freeze(_freeze: Freeze | null) {
    pending();
  }
  get selection(): Area {
    return pending();
  }
  set selection(_area: Area) {
    pending();
  }
  cell(_row: number, _column: number): Cell {
    return pending();
  }
  /** Literal: text is never parsed. `quote` forces the apostrophe; without it `needsQuote` decides. */
  setCell(
    _row: number,
    _column: number,
    _cell: Cell,
    _options?: { readonly quote?: boolean },
  ): void {
    pending();
  }
  readArea(_area: Area): Cell[][] {
    return pending();
  }
  writeArea(_row: number, _column: number, _cells: readonly (readonly Cell[])[]): void {
    pending();
  }
  /** The value of a cell whose formula stays (for a calculator). */
  setValue(_row: number, _column: number, _value: CellValue): void {
    pending();
  }
  /** Where the formula that fills this cell stands; `null` where there is none. */
  formulaPlacement(_row: number, _column: number): FormulaPlacement | null {
    return pending();
  }
  setArrayFormula(
    _area: Area,
    _formula: string,
    _values: readonly (readonly CellValue[])[],
    _dynamic: boolean,
  ): void {
    pending();
  }
  /** Cells with a value or a formula, by rows. */
  forEachCell(_visit: (row: number, column: number, cell: Cell) => void, _area?: Area): void {
    pending();
  }
  forEachFormula(_visit: (row: number, column: number, cell: FormulaCell) => void): void {
    pending();
  }
  /** The rectangle of cells with something in them; with `valuesOnly`, formats do not count. */
  usedArea(_valuesOnly?: boolean): Area | null {
    return pending();
  }
  clear(_area: Area, _what?: ClearWhat): void {
    pending();
  }
  style(_row: number, _column: number): ResolvedStyle {
    return pending();
  }
  applyStyle(_area: Area, _style: CellStyle): void {
    pending();
  }
  copyStyle(_from: { row: number; column: number }, _to: Area): void {
    pending();
  }
  applyNamedStyle(_area: Area, _name: string): void {
    pending();
  }
  get merges(): readonly Area[] {
    return pending();
  }
  merge(_area: Area): void {
    pending();
  }
  unmerge(_area: Area): void {
    pending();
  }
  /** Pixels of Calibri 11 (7 px a character and 5 of padding); 0 where hidden. */
  columnWidth(_column: number): number {
    return pending();
  }
  /** 0 hides, `null` is the sheet's default. */
  setColumnWidth(_column: number, _columns: number, _pixels: number | null): void {
    pending();
  }
  columnHidden(_column: number): boolean {
    return pending();
  }
  setColumnHidden(_column: number, _columns: number, _hidden: boolean): void {
    pending();
  }
  /** Points; 0 where hidden. */
  rowHeight(_row: number): number {
    return pending();
  }
  /** 0 hides, `null` lets Excel fit it. */
  setRowHeight(_row: number, _rows: number, _points: number | null): void {
    pending();
  }
  rowHidden(_row: number): boolean {
    return pending();
  }
  setRowHidden(_row: number, _rows: number, _hidden: boolean): void {
    pending();
  }
  get defaultColumnWidth(): number {
    return pending();
  }
  get defaultRowHeight(): number {
    return pending();
  }
  /** In order of priority. */
  get conditionalFormats(): readonly ConditionalFormatInfo[] {
    return pending();
  }
  /** Gives its id. `position` 0 (the default) is before all others. */
  addConditionalFormat(_format: ConditionalFormat, _position?: number): string {
    return pending();
  }
  updateConditionalFormat(_id: string, _format: ConditionalFormat): void {
    pending();
  }
  moveConditionalFormat(_id: string, _position: number): void {
    pending();
  }
  removeConditionalFormat(_id: string): boolean {
    return pending();
  }
  clearConditionalFormats(_area?: Area): void {
    pending();
  }
  get validations(): readonly Validation[] {
    return pending();
  }
  /** Replaces what those cells had. */
  setValidation(_validation: Validation): void {
    pending();
  }
  clearValidations(_area?: Area): void {
    pending();
  }
  get tables(): readonly Table[] {
    return pending();
  }
  addTable(_table: NewTable): Table {
    return pending();
  }
  get links(): readonly Link[] {
    return pending();
  }
  setLink(_link: Link): void {
    pending();
  }
  removeLinks(_area: Area): void {
    pending();
  }
  get notes(): readonly Note[] {
    return pending();
  }
  setNote(_note: Note): void {
    pending();
  }
  removeNote(_row: number, _column: number): boolean {
    return pending();
  }
  get page(): PageSetup {
    return pending();
  }
  setPage(_page: PageSetup): void {
    pending();
  }
  /** First row after each break. */
  get rowBreaks(): readonly number[] {
    return pending();
  }
  set rowBreaks(_rows: readonly number[]) {
    pending();
  }
  get columnBreaks(): readonly number[] {
    return pending();
  }
  set columnBreaks(_columns: readonly number[]) {
    pending();
  }
  get protection(): Protection | null {
    return pending();
  }
  /** Without a password. */
  protect(_options?: ProtectionOptions): void {
    pending();
  }
  unprotect(): void {
    pending();
  }
  /** Whole rows or columns where the area is whole; references follow everywhere. */
  insertCells(_area: Area, _shift: 'down' | 'right'): void {
    pending();
  }
  deleteCells(_area: Area, _shift: 'up' | 'left'): void {
    pending();
  }
}
