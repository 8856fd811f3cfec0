import { intersect, type Area, type AreaRef } from './plan';
import { blankPackage } from './blank';
import { Core } from './core';
import * as customProperties from './customProperties';
import * as customXml from './customXml';
import { BUILT_IN_STYLES } from './builtInStyles';
import { dress, obstaclesToCopy, separate } from './copySheet';
import { refuse } from './errors';
import { WORKSHEET_ORDER } from './features/context';
import { checkArea } from './grid';
import { renameTableInFormula } from './formulas';
import { History } from './history';
import type { Back } from './journal';
import { Names, WORKBOOK_ORDER, isValidName } from './names';
import { MAIN_NS } from './namespaces';
import { OFFICE_REL, Package } from './package';
import { STRICT_NS, SheetPart } from './part';
import { moveInFormula, renameSheetInFormula } from './references';
import { rewriteFormulas, type FormulaChange } from './rewrite';
import { Sheet } from './sheet';
import { TABLE_TYPE, Table, headersFor, tableRoot } from './table';
import type {
  CalculationMode,
  CustomProperty,
  DefinedName,
  NewTable,
  ResolvedStyle,
  WorkbookOptions,
} from './types';
import { element, type XmlElement } from './xml';
import { DEFAULT_LIMITS } from './zip';

const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

interface Tab {
  readonly entry: XmlElement;
  /** `null` for chart sheets and the like, which are only kept. */
  sheet: Sheet | null;
}

/** Opens the bytes of an .xlsx or .xlsm. Throws `XlsxError`. The bytes are not changed. */
export function openWorkbook(bytes: Uint8Array, options: WorkbookOptions = {}): Workbook {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const pack = Package.open(bytes, limits);
  const part = workbookPart(pack);
  const workbook = new Workbook(new Core(pack, part, options.customFunctions ?? []));
  let cells = 0;
  workbook.load(() => {
    if (++cells > limits.cells) refuse('too-many-cells', { limit: limits.cells });
  });
  return workbook;
}

/** A workbook with empty sheets of these titles (one, `Sheet1`, if none are given). */
export function newWorkbook(
  options: WorkbookOptions & { readonly sheets?: readonly string[] } = {},
): Workbook {
  const { pack, part } = blankPackage();
  const workbook = new Workbook(new Core(pack, part, options.customFunctions ?? []));
  for (const name of options.sheets?.length ? options.sheets : ['Sheet1']) workbook.addSheet(name);
  workbook.activeSheet = workbook.sheets[0]!;
  return workbook;
}

/** @internal The name of the part; refuses what is no workbook. */
export function workbookPart(pack: Package): string {
  const main = pack
    .relationships('')
    .find(({ type, external }) => !external && /\/officeDocument$/.test(type));
  if (!main) return refuse('not-a-spreadsheet', { missing: 'officeDocument' });
  if (!pack.has(main.target)) refuse('missing-part', { part: main.target });
  const type = pack.contentType(main.target) ?? '';
  if (/ms-excel\.(?:sheet\.binary|.*\.binary)/.test(type)) refuse('binary-workbook');
  if (
    !/(?:spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template|addin)\.macroEnabled)\.main\+xml$/.test(
      type,
    )
  ) {
    refuse('not-a-spreadsheet', { type });
  }
  const { root } = pack.document(main.target);
  const namespaces = [...root.attributes.values()];
  if (namespaces.includes(STRICT_NS)) refuse('strict-ooxml', { part: main.target });
  if (root.local !== 'workbook' || !namespaces.includes(MAIN_NS)) {
    refuse('invalid-workbook', { part: main.target });
  }
  return main.target;
}

export class Workbook {
  private tabs: Tab[] = [];
  private readonly scopedNames: Names;
  private readonly tablesOf = new Map<Sheet, Table[]>();

  /** @internal Use `openWorkbook` or `newWorkbook`. */
  constructor(readonly core: Core) {
    this.scopedNames = new Names(
      core,
      (index) => this.tabs[index]?.entry.get('name') ?? null,
      (sheet) => this.tabs.findIndex(({ entry }) => same(entry.get('name') ?? '', sheet)),
    );
  }

  private steps: History | null = null;

  /** What is done from the first time it is asked for can be taken back. */
  get history(): History {
    return (this.steps ??= new History(this, () => this.listsBack()));
  }

  private listsBack(): Back {
    const tabs = this.tabs.map((tab) => ({ ...tab }));
    const tables = [...this.tablesOf].map(([sheet, list]) => [sheet, list, [...list]] as const);
    const known = this.core.knownBack();
    return () => {
      const now = this.listsBack();
      this.tabs = tabs.map((tab) => ({ ...tab }));
      this.tablesOf.clear();
      for (const [sheet, list, items] of tables) {
        // The sheet holds this list.
        list.splice(0, list.length, ...items);
        this.tablesOf.set(sheet, list);
      }
      known();
      return now;
    };
  }

  /** @internal Reads the sheets; `count` is told of each cell. */
  load(count: () => void): void {
    const { pack, part, root } = this.core;
    const relations = new Map(pack.relationships(part).map((item) => [item.id, item]));
    const entries = root.child('sheets')?.all('sheet') ?? [];
    if (entries.length === 0) refuse('invalid-workbook', { part, reason: 'sheets' });
    const seen = new Set<string>();
    const titles = new Set<string>();
    for (const entry of entries) {
      const title = entry.get('name') ?? '';
      if (title === '' || titles.has(title.toLowerCase())) {
        refuse('invalid-workbook', { part, reason: 'sheet name', name: title });
      }
      titles.add(title.toLowerCase());
      const id = entry.get('r:id') ?? '';
      if (entry.get('r:id') === '') {
        // A module of old: its entry is all that is left of it.
        this.tabs.push({ entry, sheet: null });
        continue;
      }
      const target = relations.get(id);
      if (!target || !pack.has(target.target)) {
        refuse('missing-part', { part: target?.target ?? title });
      }
      const tab: Tab = { entry, sheet: null };
      this.tabs.push(tab);
      if (!/\/worksheet$/.test(target.type)) continue;
      if (seen.has(target.target.toLowerCase())) {
        refuse('invalid-workbook', { part: target.target, reason: 'shared' });
      }
      seen.add(target.target.toLowerCase());
      tab.sheet = this.makeSheet(entry, SheetPart.open(this.core, target.target, count));
    }
    if (!this.tabs.some(({ sheet }) => sheet)) {
      refuse('invalid-workbook', { part, reason: 'no worksheet' });
    }
    // Read now, so that a damaged one is refused now.
    void this.core.strings;
    void this.core.styles;
    pack.verify(seen);
    for (const sheet of this.sheets) this.readTables(sheet);
  }

  /** Names of the cell styles: the file's, and those that Excel has in every workbook. */
  get styleNames(): readonly string[] {
    return [...new Set([...this.core.styles.names, ...BUILT_IN_STYLES])];
  }

  /** In English; a file has them only where they are used. */
  readonly builtInStyles = BUILT_IN_STYLES;

  /** The look of a cell style, `null` where there is none of that name. */
  cellStyle(name: string): ResolvedStyle | null {
    const { styles } = this.core;
    const index = styles.named(name);
    return index === null ? null : styles.resolve(index);
  }

  private makeSheet(entry: XmlElement, part: SheetPart): Sheet {
    const tables: Table[] = [];
    const sheet = new Sheet({
      workbook: this,
      core: this.core,
      names: this.scopedNames,
      entry,
      part,
      tables,
      addTable: (owner, table) => this.addTable(owner, table),
      checkHide: (owner) => this.checkHide(owner),
      isActive: (owner) => this.activeSheet === owner,
    });
    this.tablesOf.set(sheet, tables);
    return sheet;
  }

  private readTables(sheet: Sheet): void {
    const { pack } = this.core;
    const { part } = sheet.home;
    const used = new Set(
      (part.root.child('tableParts')?.all('tablePart') ?? []).map((item) => item.get('r:id')),
    );
    for (const { id, target, external } of pack.relationships(part.name)) {
      if (external || !used.has(id)) continue;
      if (!pack.has(target)) refuse('missing-part', { part: target });
      const table = this.makeTable(sheet, target);
      void table.fullArea;
      this.tablesOf.get(sheet)!.push(table);
    }
  }

  private makeTable(sheet: Sheet, part: string): Table {
    const table: Table = new Table({
      sheet,
      pack: this.core.pack,
      part,
      translator: this.core.translator,
      rewriteFormulas: (change) =>
        this.rewriteFormulas((stored, _, inside) => change(stored, inside)),
      isFree: (name) => this.isFreeName(name),
      detach: () => this.detachTable(sheet, table),
    });
    return table;
  }

  /** Table names and workbook names share one space. */
  private isFreeName(name: string): boolean {
    return this.table(name) === null && this.name(name) === null;
  }

  private addTable(sheet: Sheet, options: NewTable): Table {
    const { pack } = this.core;
    const { name, area } = options;
    checkArea(area);
    if (!isValidName(name) || !this.isFreeName(name)) refuse('invalid-table', { table: name });
    if (area.rows < 2) refuse('invalid-table', { table: name, rows: area.rows });
    const other = sheet.tables.find((table) => intersect(table.fullArea, area));
    if (other) refuse('table-overlap', { table: name, other: other.name });
    if (sheet.merges.some((merge) => intersect(merge, area)))
      refuse('merge-overlap', { table: name });
    const headers = headersFor(sheet, area);
    const id = 1 + this.tables.reduce((most, table) => Math.max(most, table.id), 0);
    const part = pack.freeName('xl/tables/table', '.xml');
    pack.setDocument(part, {
      prolog: '',
      root: tableRoot(id, name, area, headers, options),
      epilog: '',
    });
    pack.setContentType(part, TABLE_TYPE);
    const relation = pack.relate(sheet.home.part.name, `${OFFICE_REL}/table`, part);
    const { root } = sheet.home.part;
    sheet.home.part.touch();
    if (root.get('xmlns:r') === null) root.set('xmlns:r', OFFICE_REL);
    const parent = root.ensure('tableParts', WORKSHEET_ORDER);
    parent.add(element('tablePart', { 'r:id': relation }));
    parent.set('count', parent.all('tablePart').length);
    const table = this.makeTable(sheet, part);
    this.tablesOf.get(sheet)!.push(table);
    headers.forEach((header, i) => sheet.grid.set(area.row, area.column + i, header));
    return table;
  }

  private detachTable(sheet: Sheet, table: Table): void {
    const { pack } = this.core;
    const { part } = sheet.home;
    const relation = pack.relationships(part.name).find(({ target }) => same(target, table.part));
    const parent = part.root.child('tableParts');
    part.touch();
    for (const item of parent?.all('tablePart') ?? []) {
      if ([...item.attributes.values()].includes(relation?.id ?? '')) parent!.remove(item);
    }
    if (parent && parent.all('tablePart').length === 0) part.root.remove(parent);
    else parent?.set('count', parent.all('tablePart').length);
    if (relation) pack.unrelate(part.name, relation.id);
    pack.remove(table.part);
    const list = this.tablesOf.get(sheet)!;
    list.splice(list.indexOf(table), 1);
  }

  /** After cells were moved: formulas that read what has moved read it where it is now. */
  moveReferences(from: Sheet, area: Area, to: Sheet, place: Area): void {
    const [source, target] = [
      { sheet: from.name, area },
      { sheet: to.name, area: place },
    ];
    this.rewriteFormulas((stored, home) => moveInFormula(stored, home, source, target));
  }

  /** @internal */
  rewriteFormulas(change: FormulaChange): void {
    rewriteFormulas(this.core, this.sheets, this.scopedNames, change);
  }

  /**
   * Whether it may hold macros, as its content type says. Excel opens those only under `.xlsm`
   * and the like, and others under none of these.
   */
  get macroEnabled(): boolean {
    return /\.macroEnabled\./.test(this.core.pack.contentType(this.core.part) ?? '');
  }

  /** The bytes of the file as it now stands; the workbook can be edited further. */
  save(): Uint8Array {
    for (const sheet of this.sheets) for (const chart of sheet.charts) chart.refreshCaches();
    return this.core.pack.save();
  }

  /** Worksheets in the order of the tabs. */
  get sheets(): readonly Sheet[] {
    return this.tabs.flatMap(({ sheet }) => (sheet ? [sheet] : []));
  }

  /** By title, in any case; `null` if there is none. */
  sheet(name: string): Sheet | null {
    return this.tabs.find(({ sheet }) => sheet && same(sheet.name, name))?.sheet ?? null;
  }

  private tabOf(sheet: Sheet): number {
    const index = this.tabs.findIndex((tab) => tab.sheet === sheet);
    return index >= 0 ? index : refuse('no-such-sheet', { sheet: sheet.name });
  }

  private checkName(name: string, itself?: Sheet): void {
    if (
      name.trim() === '' ||
      name.length > 31 ||
      /[\\/?*[\]:\0-\x1f\ufffe\uffff]/.test(name) ||
      /^'|'$/.test(name) ||
      same(name, 'History')
    ) {
      refuse('invalid-sheet-name', { name });
    }
    const other = this.tabs.find(({ entry }) => same(entry.get('name') ?? '', name));
    if (other && (!itself || other.sheet !== itself)) refuse('duplicate-sheet', { sheet: name });
  }

  private checkHide(sheet: Sheet): void {
    const others = this.tabs.filter(
      ({ entry, sheet: other }) => other !== sheet && !/idden$/.test(entry.get('state') ?? ''),
    );
    if (others.length === 0) refuse('last-visible-sheet', { sheet: sheet.name });
    if (this.tabs[this.activeTab]?.sheet === sheet) {
      this.activate(this.tabs.indexOf(others[0]!));
    }
  }

  /** At `position` among the worksheets, at the end if missing. */
  addSheet(name: string, position = this.sheets.length): Sheet {
    return this.newSheet(name, position, null);
  }

  /** Why a sheet cannot be copied: what of it the copy would share or lose. */
  obstaclesToCopy(sheet: Sheet): readonly string[] {
    return obstaclesToCopy(sheet, this.core.pack);
  }

  /** The sheet once more, with tables of other names; of use where `obstaclesToCopy` has none. */
  copySheet(sheet: Sheet, name: string, position = this.sheets.length): Sheet {
    const copy = this.newSheet(name, position, sheet.home.part.text);
    const { part } = copy.home;
    part.touch();
    separate(part.root, sheet.home.part.name, part.name, this.core.pack);
    dress(copy, sheet);
    return copy;
  }

  private newSheet(name: string, position: number, text: string | null): Sheet {
    this.checkName(name);
    const { pack, part } = this.core;
    const root = this.core.edited();
    const list = root.child('sheets') ?? root.ensure('sheets', WORKBOOK_ORDER);
    const ids = list.all('sheet').map((entry) => entry.number('sheetId') ?? 0);
    const target = pack.freeName('xl/worksheets/sheet', '.xml');
    pack.setText(target, text ?? '');
    pack.setContentType(target, WORKSHEET_TYPE);
    const relation = pack.relate(part, `${OFFICE_REL}/worksheet`, target);
    if (root.get('xmlns:r') === null) root.set('xmlns:r', OFFICE_REL);
    const entry = element('sheet', {
      name,
      sheetId: Math.max(0, ...ids) + 1,
      'r:id': relation,
    });
    const made =
      text === null
        ? SheetPart.empty(this.core, target, MAIN_NS)
        : SheetPart.open(this.core, target, () => undefined);
    const sheet = this.makeSheet(entry, made);
    list.add(entry);
    this.tabs.push({ entry, sheet });
    if (position < this.sheets.length - 1) this.moveSheet(sheet, position);
    return sheet;
  }

  /** References to it become `#REF!`, as in Excel. */
  removeSheet(sheet: Sheet): void {
    const index = this.tabOf(sheet);
    this.checkHide(sheet);
    const { pack, part } = this.core;
    const before = pack.reachable();
    const active = this.activeTab;
    const tables = sheet.tables.map((table) => table.name);
    this.tabs.splice(index, 1);
    this.scopedNames.renumber((at) => (at === index ? null : at > index ? at - 1 : at));
    this.core.edited().child('sheets')!.remove(sheet.home.entry);
    const relation = pack
      .relationships(part)
      .find(({ target }) => same(target, sheet.home.part.name));
    if (relation) pack.unrelate(part, relation.id);
    this.tablesOf.delete(sheet);
    this.core.formulasChanged();
    pack.removeUnreachable(before);
    this.rewriteFormulas((stored) =>
      tables.reduce(
        (text, table) => renameTableInFormula(text, table, null),
        renameSheetInFormula(stored, sheet.name, null),
      ),
    );
    this.activate(active > index || active >= this.tabs.length ? active - 1 : active);
  }

  /** To `position` among the worksheets. */
  moveSheet(sheet: Sheet, position: number): void {
    const from = this.tabOf(sheet);
    const target = this.sheets[position] ?? refuse('out-of-bounds', { position });
    const to = this.tabOf(target);
    if (from === to) return;
    const active = this.tabs[this.activeTab];
    const old = [...this.tabs];
    const [tab] = this.tabs.splice(from, 1);
    this.tabs.splice(to, 0, tab!);
    this.scopedNames.renumber((at) => this.tabs.indexOf(old[at]!));
    const list = this.core.edited().child('sheets')!;
    list.children = this.tabs.map(({ entry }) => entry);
    if (active) this.activate(this.tabs.indexOf(active));
  }

  /** References to it follow. */
  renameSheet(sheet: Sheet, name: string): void {
    this.checkName(name, sheet);
    const before = sheet.name;
    if (before === name) return;
    this.rewriteFormulas((stored) => renameSheetInFormula(stored, before, name));
    for (const part of this.core.pack.names) {
      if (!/pivotCacheDefinition\+xml$/.test(this.core.pack.contentType(part) ?? '')) continue;
      const source = this.core.pack
        .document(part)
        .root.child('cacheSource')
        ?.child('worksheetSource');
      if (!source || !same(source.get('sheet') ?? '', before)) continue;
      this.core.pack.touch(part);
      source.set('sheet', name);
    }
    this.core.edited();
    sheet.home.entry.set('name', name);
  }

  private get activeTab(): number {
    return this.core.root.child('bookViews')?.child('workbookView')?.number('activeTab') ?? 0;
  }

  private activate(index: number): void {
    const root = this.core.edited();
    const views = root.ensure('bookViews', WORKBOOK_ORDER);
    const view = views.child('workbookView') ?? views.add(element('workbookView'));
    view.set('activeTab', index === 0 ? null : index);
    const first = view.number('firstSheet');
    if (first !== null && first >= this.tabs.length) view.set('firstSheet', null);
    for (const [i, { sheet }] of this.tabs.entries()) if (sheet) sheet.tabSelected = i === index;
  }

  get activeSheet(): Sheet {
    return this.tabs[this.activeTab]?.sheet ?? this.sheets[0]!;
  }

  set activeSheet(sheet: Sheet) {
    const index = this.tabOf(sheet);
    if (sheet.visibility !== 'visible') sheet.visibility = 'visible';
    this.activate(index);
  }

  /** Workbook-scoped and sheet-scoped names, `_xlnm` ones left out. */
  get names(): readonly DefinedName[] {
    return this.scopedNames.list();
  }

  /** By name in any case, of the workbook or of a sheet. */
  name(name: string, sheet?: Sheet): DefinedName | null {
    return this.scopedNames.get(name, sheet?.name ?? null);
  }

  /** Defines or redefines. `formula` as shown, with `=`. */
  setName(
    name: string,
    target: string | AreaRef,
    options: { sheet?: Sheet; visible?: boolean; comment?: string } = {},
  ): void {
    if (!options.sheet && this.table(name)) refuse('invalid-name', { name });
    if (typeof target !== 'string') {
      checkArea(target.area);
      if (!this.sheet(target.sheet)) refuse('no-such-sheet', { sheet: target.sheet });
    }
    this.scopedNames.set(name, target, { ...options, sheet: options.sheet?.name ?? null });
  }

  /** Whether it was there. */
  removeName(name: string, sheet?: Sheet): boolean {
    return this.scopedNames.remove(name, sheet?.name ?? null);
  }

  get tables(): readonly Table[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  /** By name in any case. */
  table(name: string): Table | null {
    return this.tables.find((table) => same(table.name, name)) ?? null;
  }

  get calculationMode(): CalculationMode {
    const mode = this.core.root.child('calcPr')?.get('calcMode');
    return mode === 'manual' || mode === 'autoNoTable' ? mode : 'auto';
  }

  set calculationMode(mode: CalculationMode) {
    if (mode === this.calculationMode) return;
    const root = this.core.edited();
    root.ensure('calcPr', WORKBOOK_ORDER).set('calcMode', mode === 'auto' ? null : mode);
  }

  /** Whether sheets may be added, removed, renamed and moved. A password that is there stays. */
  get structureLocked(): boolean {
    return this.core.root.child('workbookProtection')?.bool('lockStructure') ?? false;
  }

  set structureLocked(locked: boolean) {
    if (locked === this.structureLocked) return;
    const root = this.core.edited();
    root.ensure('workbookProtection', WORKBOOK_ORDER).set('lockStructure', locked ? '1' : null);
  }

  get structureHasPassword(): boolean {
    const node = this.core.root.child('workbookProtection');
    return ['workbookPassword', 'workbookHashValue'].some((name) => node?.get(name));
  }

  get date1904(): boolean {
    return this.core.date1904;
  }

  /** Custom XML parts, as text. */
  get customXml(): readonly { readonly id: string; readonly xml: string }[] {
    return customXml.list(this.core);
  }

  /** Gives the new part's id. */
  addCustomXml(xml: string): string {
    return customXml.add(this.core, xml);
  }

  setCustomXml(id: string, xml: string): void {
    customXml.set(this.core, id, xml);
  }

  removeCustomXml(id: string): boolean {
    return customXml.remove(this.core, id);
  }

  /** Title, author and the like, by the local names of docProps/core.xml. */
  get properties(): Readonly<Record<string, string>> {
    return customXml.properties(this.core);
  }

  setProperties(properties: Readonly<Record<string, string>>): void {
    customXml.setProperties(this.core, properties);
  }

  /** What people keep of the document under names of their own (docProps/custom.xml). */
  get customProperties(): readonly CustomProperty[] {
    return customProperties.list(this.core);
  }

  /** Replaces what the name held, whatever its case. */
  setCustomProperty(name: string, value: string | number | boolean): void {
    customProperties.set(this.core, name, value);
  }

  removeCustomProperty(name: string): boolean {
    return customProperties.remove(this.core, name);
  }
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
