import {
  areaAddress,
  bottomOf,
  rightOf,
  intersect,
  isFormula,
  parseAddress,
  valueOf,
  type Area,
  type Cell,
} from './plan';
import { refuse } from './errors';
import { criteriaOf, setCriterion } from './features/filters';
import {
  escapeColumn,
  renameColumnInFormula,
  renameTableInFormula,
  type FormulaTranslator,
  type TableContext,
} from './formulas';
import { isValidName } from './names';
import { MAIN_NS } from './namespaces';
import type { Package } from './package';
import { shiftArea, shiftSpan, type Shift } from './references';
import type { Sheet } from './sheet';
import type { FilterCriterion } from './types';
import { element, type XmlElement } from './xml';

export const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

const TABLE_ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];
/** What a total row computes, as the file names it: the code of `SUBTOTAL`. */
const SUBTOTALS: ReadonlyMap<string, number> = new Map([
  ['average', 101],
  ['countNums', 102],
  ['count', 103],
  ['max', 104],
  ['min', 105],
  ['stdDev', 107],
  ['sum', 109],
  ['var', 110],
]);
const COLUMN_ORDER = ['calculatedColumnFormula', 'totalsRowFormula', 'xmlColumnPr', 'extLst'];

/** What a table needs of the workbook around it. */
export interface TableHome {
  readonly sheet: Sheet;
  readonly pack: Package;
  /** Name of the table's part. */
  readonly part: string;
  readonly translator: FormulaTranslator;
  /** Rewrites every stored formula of the workbook, that of this table's part included. */
  rewriteFormulas(change: (stored: string, home: TableContext) => string): void;
  /** Whether no table and no name of the workbook is called so. */
  isFree(name: string): boolean;
  /** Takes the part and the sheet's reference to it away. */
  detach(): void;
}

/** Excel escapes what a header cannot hold: a line break stands as `_x000a_`. */
const toAttribute = (header: string): string =>
  header.replaceAll('\r\n', '\n').replaceAll('\n', '_x000a_').replaceAll('\r', '_x000d_');
const fromAttribute = (stored: string): string =>
  stored.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );

/** A new table's root, with columns of these names. */
export function tableRoot(
  id: number,
  name: string,
  area: Area,
  headers: readonly string[],
  options: { style?: string | null; bandedRows?: boolean; filterButtons?: boolean },
): XmlElement {
  const ref = areaAddress(area);
  return element('table', { xmlns: MAIN_NS, id, name, displayName: name, ref, totalsRowShown: 0 }, [
    ...(options.filterButtons === false ? [] : [element('autoFilter', { ref })]),
    element(
      'tableColumns',
      { count: headers.length },
      headers.map((header, index) =>
        element('tableColumn', { id: index + 1, name: toAttribute(header) }),
      ),
    ),
    element('tableStyleInfo', {
      name: options.style === undefined ? 'TableStyleMedium2' : options.style,
      showFirstColumn: 0,
      showLastColumn: 0,
      showRowStripes: options.bandedRows === false ? 0 : 1,
      showColumnStripes: 0,
    }),
  ]);
}

/** Whether an autoFilter filters: a filterColumn without a child only hides its button. */
export const hasCriterion = (filter: XmlElement): boolean =>
  filter.all('filterColumn').some(({ elements }) => elements.length > 0);

const within = (inner: Area | null, outer: Area): boolean =>
  inner !== null && bottomOf(inner) <= bottomOf(outer) && rightOf(inner) <= rightOf(outer);

export class Table {
  /** @internal Tables are made by their sheet. */
  constructor(private readonly home: TableHome) {}

  private get root(): XmlElement {
    return this.home.pack.document(this.home.part).root;
  }

  private edited(): XmlElement {
    return this.home.pack.touch(this.home.part);
  }

  /** Name of the table's part in the package. */
  get part(): string {
    return this.home.part;
  }

  /** Stable while the workbook is open. */
  get id(): number {
    return this.root.number('id') ?? 0;
  }

  get name(): string {
    return this.root.get('displayName') ?? this.root.get('name') ?? '';
  }

  /** Formulas that use it follow. */
  set name(name: string) {
    const from = this.name;
    if (from === name) return;
    const caseOnly = from.toLowerCase() === name.toLowerCase();
    if (!isValidName(name) || !(caseOnly || this.home.isFree(name))) {
      refuse('invalid-table', { table: name });
    }
    this.edited().set('name', name).set('displayName', name);
    this.home.rewriteFormulas((formula) => renameTableInFormula(formula, from, name));
  }

  get sheet(): Sheet {
    return this.home.sheet;
  }

  /** Header row (where there is one) and data rows, without the total row. */
  get area(): Area {
    const full = this.fullArea;
    return { ...full, rows: full.rows - (this.hasTotals ? 1 : 0) };
  }

  /** Header row, data rows and total row. */
  get fullArea(): Area {
    const area = parseAddress(this.root.get('ref') ?? '');
    return area ?? refuse('invalid-table', { table: this.name });
  }

  get headers(): readonly string[] {
    return this.columns(this.root).map((column) => fromAttribute(column.get('name') ?? ''));
  }

  get hasHeaders(): boolean {
    return (this.root.number('headerRowCount') ?? 1) > 0;
  }

  get hasTotals(): boolean {
    return (this.root.number('totalsRowCount') ?? 0) > 0;
  }

  set hasTotals(on: boolean) {
    if (on === this.hasTotals) return;
    const area = this.area;
    const root = this.edited();
    root.set('totalsRowCount', on ? 1 : null).set('totalsRowShown', null);
    root.set('ref', areaAddress({ ...area, rows: area.rows + (on ? 1 : 0) }));
  }

  /** What the total row holds, column by column; the file keeps it while the row is hidden. */
  get totals(): readonly Cell[] {
    return this.columns(this.root).map((column, i) => {
      const label = column.get('totalsRowLabel');
      if (label !== null) return label;
      const code = SUBTOTALS.get(column.get('totalsRowFunction') ?? '');
      if (code !== undefined) return { formula: `=${this.subtotal(code, i)}`, value: null };
      const own = column.child('totalsRowFormula')?.text;
      if (own === undefined) return null;
      return { formula: `=${this.home.translator.toShown(own, this.name)}`, value: null };
    });
  }

  private subtotal(code: number, index: number): string {
    return `SUBTOTAL(${code},${this.name}[${escapeColumn(this.headers[index]!)}])`;
  }

  /** Cells of the total row were written: their columns say the same. */
  private readTotals(first: number, count: number): void {
    const columns = this.columns(this.edited());
    const row = bottomOf(this.fullArea);
    for (const [index, column] of columns.entries()) {
      if (index < first || index >= first + count) continue;
      column.set('totalsRowLabel', null).set('totalsRowFunction', null);
      const old = column.child('totalsRowFormula');
      if (old) column.remove(old);
      const cell = this.sheet.cell(row, this.fullArea.column + index);
      if (!isFormula(cell)) {
        if (cell !== null) column.set('totalsRowLabel', textOf(cell));
        continue;
      }
      const { text } = this.home.translator.toStored(cell.formula.replace(/^=/, ''), this.name);
      const usual = [...SUBTOTALS].find(([, code]) => text === this.subtotal(code, index));
      column.set('totalsRowFunction', usual?.[0] ?? 'custom');
      if (usual) continue;
      column.insert(element('totalsRowFormula', {}, [text]), COLUMN_ORDER);
    }
  }

  /**
   * Whether its only row of data is blank and none yet: Excel makes it so of a header alone, and
   * the first row that is added takes its place.
   */
  get awaitsFirstRow(): boolean {
    if (!this.root.bool('insertRow')) return false;
    const { area } = this;
    const body = { ...area, row: bottomOf(area), rows: 1 };
    return this.sheet.readArea(body).every((line) => line.every((cell) => cell === null));
  }

  set awaitsFirstRow(on: boolean) {
    if (on !== this.root.bool('insertRow')) this.edited().set('insertRow', on ? 1 : null);
  }

  get style(): string | null {
    return this.root.child('tableStyleInfo')?.get('name') ?? null;
  }

  set style(style: string | null) {
    if (style === this.style) return;
    this.info().set('name', style);
  }

  get bandedRows(): boolean {
    return this.root.child('tableStyleInfo')?.bool('showRowStripes') ?? false;
  }

  set bandedRows(on: boolean) {
    if (on !== this.bandedRows) this.info().set('showRowStripes', on);
  }

  get filterButtons(): boolean {
    return this.root.child('autoFilter') !== null;
  }

  set filterButtons(on: boolean) {
    const filter = this.root.child('autoFilter');
    if (on === (filter !== null)) return;
    const root = this.edited();
    if (filter) root.remove(filter);
    else root.insert(element('autoFilter', { ref: areaAddress(this.area) }), TABLE_ORDER);
  }

  /** Its filter buttons; `active` where one has a criterion. */
  get filter(): { readonly area: Area; readonly active: boolean } | null {
    const filter = this.root.child('autoFilter');
    return filter ? { area: this.area, active: hasCriterion(filter) } : null;
  }

  /** Of its filter, by column from 0. */
  get filterCriteria(): ReadonlyMap<number, FilterCriterion> {
    return criteriaOf(this.root.child('autoFilter'));
  }

  /** `null` takes it away. The rows are hidden by whoever filters. */
  setFilterCriterion(column: number, criterion: FilterCriterion | null): void {
    if (criterion === null && !this.root.child('autoFilter')) return;
    this.filterButtons = true;
    setCriterion(this.edited().child('autoFilter')!, column, criterion);
  }

  /**
   * What its rows were last sorted by, the first condition first; as its buttons show it.
   * The rows themselves are moved by whoever sorts.
   */
  setSort(conditions: readonly { readonly column: number; readonly descending: boolean }[]): void {
    const old = this.root.child('sortState');
    if (conditions.length === 0 && !old) return;
    const root = this.edited();
    if (old) root.remove(old);
    if (conditions.length === 0) return;
    const { area } = this;
    const top = this.hasHeaders ? 1 : 0;
    const body = { ...area, row: area.row + top, rows: area.rows - top };
    root.insert(
      element(
        'sortState',
        { ref: areaAddress(body) },
        conditions.map(({ column, descending }) =>
          element('sortCondition', {
            ...(descending && { descending: 1 }),
            ref: areaAddress({ ...body, column: area.column + column, columns: 1 }),
          }),
        ),
      ),
      TABLE_ORDER,
    );
  }

  /** Same header row and left edge; new columns take their names from the header cells. */
  resize(area: Area): void {
    const before = this.area;
    if (area.row !== before.row || area.column !== before.column || area.rows < 2) {
      refuse('invalid-table', { table: this.name, address: areaAddress(area) });
    }
    if (area.rows === before.rows && area.columns === before.columns) return;
    for (const other of this.sheet.tables) {
      if (other.part !== this.part && intersect(other.fullArea, area)) {
        refuse('table-overlap', { table: this.name, other: other.name });
      }
    }
    const root = this.edited();
    const full = { ...area, rows: area.rows + (this.hasTotals ? 1 : 0) };
    root.set('ref', areaAddress(full));
    if (area.rows !== before.rows) root.set('insertRow', null);
    const filter = root.child('autoFilter');
    filter?.set('ref', areaAddress(area));
    // What named cells that are no longer of the table goes: Excel would want to repair it.
    for (const node of filter?.all('filterColumn') ?? []) {
      if ((node.number('colId') ?? 0) >= area.columns) filter!.remove(node);
    }
    const sort = root.child('sortState');
    const sorted = sort && [sort, ...sort.elements].map((node) => node.get('ref') ?? '');
    if (sorted?.some((ref) => !within(parseAddress(ref), area))) root.remove(sort!);
    const parent = root.child('tableColumns') ?? refuse('invalid-table', { table: this.name });
    const columns = this.columns(root);
    for (const extra of columns.slice(area.columns)) parent.remove(extra);
    let id = Math.max(0, ...columns.map((column) => column.number('id') ?? 0));
    for (let index = columns.length; index < area.columns; index++) {
      id += 1;
      const taken = new Set(this.headers.map((header) => header.toLowerCase()));
      const text = this.hasHeaders ? textOf(this.sheet.cell(area.row, area.column + index)) : '';
      parent.add(element('tableColumn', { id, name: toAttribute(freeHeader(text, index, taken)) }));
    }
    parent.set('count', area.columns);
  }

  /** Writes the header cell; formulas that use the column follow. */
  renameColumn(index: number, header: string): void {
    if (this.headers[index] === undefined) {
      refuse('invalid-table', { table: this.name, column: index });
    }
    this.sheet.setCell(this.fullArea.row, this.fullArea.column + index, header);
  }

  /** Cells were written, perhaps of its own. @internal */
  written(area: Area): void {
    const full = this.fullArea;
    const shared = intersect(full, area);
    if (!shared) return;
    const first = shared.column - full.column;
    const { root } = this;
    if (shared.row === full.row && this.hasHeaders) this.readHeaders(first, shared.columns);
    if (bottomOf(shared) === bottomOf(full) && this.hasTotals) {
      this.readTotals(first, shared.columns);
    }
    if (root.bool('insertRow') && !this.awaitsFirstRow) this.awaitsFirstRow = false;
  }

  /**
   * Header cells were written: their columns take those texts, and a text that is blank or
   * already taken is put right in the cell, as Excel does.
   */
  private readHeaders(first: number, count: number): void {
    const before = this.headers;
    const { row, column } = this.fullArea;
    const taken = new Set(
      before.filter((_, i) => i < first || i >= first + count).map((name) => name.toLowerCase()),
    );
    const renamed: { index: number; from: string; to: string }[] = [];
    for (let index = first; index < Math.min(first + count, before.length); index++) {
      const cell = this.sheet.cell(row, column + index);
      const to = freeHeader(textOf(cell), index, taken);
      taken.add(to.toLowerCase());
      if (cell !== to) this.sheet.grid.set(row, column + index, to);
      if (to !== before[index]) renamed.push({ index, from: before[index]!, to });
    }
    if (renamed.length === 0) return;
    const columns = this.columns(this.edited());
    for (const { index, to } of renamed) columns[index]!.set('name', toAttribute(to));
    const { name } = this;
    this.home.rewriteFormulas((formula, table) => {
      if (!formula.includes('[')) return formula;
      // By way of names that nobody has, so that two columns can change places.
      let text = formula;
      for (const { index, from } of renamed) {
        text = renameColumnInFormula(text, name, table, from, `\u0001${index}`);
      }
      for (const { index, to } of renamed) {
        text = renameColumnInFormula(text, name, table, `\u0001${index}`, to);
      }
      return text;
    });
  }

  /** Formula that new rows get, as shown; `null` takes it away. */
  calculatedColumn(header: string): string | null {
    const stored = this.column(this.root, header)?.child('calculatedColumnFormula')?.text;
    return stored === undefined ? null : `=${this.home.translator.toShown(stored, this.name)}`;
  }

  setCalculatedColumn(header: string, formula: string | null): void {
    const column =
      this.column(this.edited(), header) ??
      refuse('invalid-table', { table: this.name, column: header });
    const old = column.child('calculatedColumnFormula');
    if (old) column.remove(old);
    if (formula === null) return;
    const { text } = this.home.translator.toStored(formula.replace(/^=/, ''), this.name);
    column.insert(element('calculatedColumnFormula', {}, [text]), COLUMN_ORDER);
  }

  /** Cells of its sheet have moved. A table of which nothing is left goes. @internal */
  shift(shift: Shift): void {
    const before = this.fullArea;
    const after = shiftArea(before, shift);
    if (after === before) return;
    const header = this.hasHeaders ? shiftArea({ ...before, rows: 1 }, shift) : after;
    if (!after || !header) {
      this.remove();
      return;
    }
    const root = this.edited();
    const totals = this.hasTotals
      ? shiftArea({ ...before, row: bottomOf(before), rows: 1 }, shift)
      : null;
    if (this.hasTotals && !totals) root.set('totalsRowCount', null);
    const least = (this.hasHeaders ? 2 : 1) + (totals ? 1 : 0);
    const full = { ...after, rows: Math.max(after.rows, least) };
    root.set('ref', areaAddress(full));
    // A table keeps at least one row; the last one left is none of data.
    if (after.rows < least) root.set('insertRow', 1);
    else if (full.rows > least) root.set('insertRow', null);
    const filter = root.child('autoFilter');
    filter?.set('ref', areaAddress({ ...full, rows: full.rows - (totals ? 1 : 0) }));
    const sort = root.child('sortState');
    for (const node of sort ? [sort, ...sort.elements] : []) {
      const area = parseAddress(node.get('ref') ?? '');
      const moved = area && shiftArea(area, shift);
      if (moved) node.set('ref', areaAddress(moved));
      else (node === sort ? root : sort!).remove(node);
    }
    if (shift.axis === 'column' && after.columns !== before.columns)
      this.shiftColumns(before, shift);
  }

  /** Columns were inserted within, or taken away. */
  private shiftColumns(before: Area, shift: Shift): void {
    const root = this.edited();
    const parent = root.child('tableColumns') ?? refuse('invalid-table', { table: this.name });
    const columns = this.columns(root);
    const at = shift.at - before.column;
    const filter = root.child('autoFilter');
    for (const node of filter?.all('filterColumn') ?? []) {
      const id = node.number('colId') ?? 0;
      const span = shiftSpan(id + before.column, id + before.column, shift);
      const start = (shiftArea(before, shift) ?? before).column;
      if (span) node.set('colId', span[0] - start);
      else filter!.remove(node);
    }
    if (shift.count < 0) {
      for (const [i, column] of columns.entries()) {
        if (!shiftSpan(before.column + i, before.column + i, shift)) parent.remove(column);
      }
    } else {
      const taken = new Set(this.headers.map((header) => header.toLowerCase()));
      let id = Math.max(0, ...columns.map((column) => column.number('id') ?? 0));
      const made = Array.from({ length: shift.count }, (_, i) => {
        const name = freeHeader('', at + i, taken);
        taken.add(name.toLowerCase());
        return element('tableColumn', { id: ++id, name });
      });
      const next = columns[at];
      const place = next ? parent.children.indexOf(next) : parent.children.length;
      parent.children.splice(place, 0, ...made);
      if (this.hasHeaders) {
        const area = this.fullArea;
        made.forEach((column, i) =>
          this.sheet.grid.set(area.row, area.column + at + i, column.get('name')),
        );
      }
    }
    parent.set('count', this.columns(root).length);
  }

  /** Takes the table away and leaves its cells. */
  remove(): void {
    this.home.detach();
  }

  private columns(root: XmlElement): XmlElement[] {
    return root.child('tableColumns')?.all('tableColumn') ?? [];
  }

  private column(root: XmlElement, header: string): XmlElement | undefined {
    return this.columns(root).find(
      (column) => fromAttribute(column.get('name') ?? '').toUpperCase() === header.toUpperCase(),
    );
  }

  private info(): XmlElement {
    return this.edited().ensure('tableStyleInfo', TABLE_ORDER);
  }
}

const textOf = (cell: Cell): string => {
  const value = valueOf(cell);
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
};

/** The text itself, `Column3` where it is blank, `Text2` where it is taken. */
function freeHeader(text: string, index: number, taken: ReadonlySet<string>): string {
  const base = text === '' ? 'Column' : text;
  let name = text === '' ? `Column${index + 1}` : text;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base}${n}`;
  return name;
}

/** Names for the columns of a table to be made, out of its header cells. */
export function headersFor(sheet: Sheet, area: Area): string[] {
  const taken = new Set<string>();
  return sheet.readArea({ ...area, rows: 1 })[0]!.map((cell, index) => {
    const name = freeHeader(textOf(cell), index, taken);
    taken.add(name.toLowerCase());
    return name;
  });
}
