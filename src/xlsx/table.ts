import { areaAddress, parseAddress, type Area } from '../plan';
import { refuse } from './errors';
import { without } from './features/areas';
import {
  renameColumnInFormula,
  renameTableInFormula,
  type FormulaTranslator,
  type TableContext,
} from './formulas';
import type { Package } from './package';
import type { Sheet } from './sheet';
import { element, type XmlElement } from './xml';

export const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const TABLE_ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];
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
  return element(
    'table',
    { xmlns: SPREADSHEET, id, name, displayName: name, ref, totalsRowShown: 0 },
    [
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
    ],
  );
}

export class Table {
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
    root.set('totalsRowCount', on ? 1 : null).set('totalsRowShown', on ? null : 0);
    root.set('ref', areaAddress({ ...area, rows: area.rows + (on ? 1 : 0) }));
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

  /** Whether the filter of the table hides rows by a criterion. */
  get filterActive(): boolean {
    return (this.root.child('autoFilter')?.all('filterColumn').length ?? 0) > 0;
  }

  /** Same header row and left edge; new columns take their names from the header cells. */
  resize(area: Area): void {
    const before = this.area;
    if (area.row !== before.row || area.column !== before.column || area.rows < 2) {
      refuse('invalid-table', { table: this.name, address: areaAddress(area) });
    }
    if (area.rows === before.rows && area.columns === before.columns) return;
    for (const other of this.sheet.tables) {
      if (other.part !== this.part && without(other.fullArea, area).length !== 1) {
        refuse('table-overlap', { table: this.name, other: other.name });
      }
    }
    const root = this.edited();
    const full = { ...area, rows: area.rows + (this.hasTotals ? 1 : 0) };
    root.set('ref', areaAddress(full));
    root.child('autoFilter')?.set('ref', areaAddress(area));
    const parent = root.child('tableColumns') ?? refuse('invalid-table', { table: this.name });
    const columns = this.columns(root);
    for (const extra of columns.slice(area.columns)) parent.remove(extra);
    let id = Math.max(0, ...columns.map((column) => column.number('id') ?? 0));
    for (let index = columns.length; index < area.columns; index++) {
      id += 1;
      parent.add(element('tableColumn', { id, name: this.freeHeader(area, index) }));
    }
    parent.set('count', area.columns);
  }

  /** Writes the header cell; formulas that use the column follow. */
  renameColumn(index: number, header: string): void {
    const from = this.headers[index];
    if (from === undefined) refuse('invalid-table', { table: this.name, column: index });
    this.sheet.setCell(this.area.row, this.area.column + index, header);
    this.headerChanged(index, header);
  }

  /** The header cell was written: the column takes its text, unless another has it already. */
  headerChanged(index: number, header: string): void {
    const from = this.headers[index];
    if (from === undefined || from === header || header === '') return;
    this.columns(this.edited())[index]?.set('name', toAttribute(header));
    const { name } = this;
    this.home.rewriteFormulas((formula, home) =>
      renameColumnInFormula(formula, name, home, from, header),
    );
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

  /** The header cell's text, or `Column1`, `Column2`… where it is blank or already taken. */
  private freeHeader(area: Area, index: number): string {
    const taken = new Set(this.headers.map((header) => header.toUpperCase()));
    const cell = this.sheet.cell(area.row, area.column + index);
    if (typeof cell === 'string' && cell !== '' && !taken.has(cell.toUpperCase())) {
      return toAttribute(cell);
    }
    for (let n = index + 1; ; n++) if (!taken.has(`COLUMN${n}`)) return `Column${n}`;
  }
}
