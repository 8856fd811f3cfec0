import {
  bottomOf,
  intersect,
  isFormula,
  parseAddress,
  rightOf,
  valueOf,
  type Area,
  type CellStyle,
  type CellValue,
} from '@pnftp/xlsx/plan';
import type { Sheet, Table, Workbook } from '@pnftp/xlsx';
import { fail } from './errors';
import { EventBoard, EventType, type ChangeEvent } from './events';
import { localeOf, type Locale } from './locale';
import { PROFILES, supports, type Profile, type ProfileFacts } from './profiles';
import { References } from './references';
import { object, type HostObject } from './registry';
import { localAddress, rangeType } from './objects/range';
import { serviceType } from './objects/services';
import { workbookType } from './objects/workbook';
import { activate } from './objects/worksheets';
import { plain, typeOf } from './values';

/** What recalculates the workbook; `calc/` is one. */
export interface Calculation {
  /** Cells got another content. */
  edited(sheet: Sheet, area: Area): void;
  /** Sheets, names, tables or the places of cells changed. */
  structureChanged(): void;
  /** Brings what depends on edits up to date; custom functions are asked and answer later. */
  recalculate(): void;
  /** Everything anew. */
  recalculateAll(): void;
  /** What a formula gives that stands in no cell: written for `base`, read as if in `at`. */
  evaluate(sheet: Sheet, formula: string, at: CellPlace, base: CellPlace): CellValue;
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A change that a grid may want to draw. */
export interface HostChange {
  /** `values`: what formulas give. */
  readonly kind: 'cells' | 'values' | 'format' | 'structure' | 'selection';
  readonly sheet: string;
  readonly area: Area | null;
}

/** How cells were edited; an entry into cells if nothing is said. */
export interface Edit extends Partial<ChangeEvent> {
  /** Of `valueBefore`. */
  readonly before?: { readonly value: CellValue } | null;
  /** Of `tablesIn`, where the tables are no longer there afterwards. */
  readonly tables?: readonly TablePart[];
}

export interface TablePart {
  readonly table: Table;
  readonly area: Area;
}

/** What the objects of the model share while the workbook is open. */
export class Session {
  readonly references = new References();
  readonly events = new EventBoard();
  readonly root: HostObject;
  readonly facts: ProfileFacts;
  readonly locale: Locale;
  /** Document settings of the add-in; Excel keeps them in a web extension part of the file. */
  readonly settings = new Map<string, unknown>();
  readonly created: (string | null)[] = [];
  calculation: Calculation | null = null;
  /** Until the next sync. */
  calculationSuspended = false;
  /** Who edits: what a person does, the add-in's events tell from its own. */
  editor: 'addin' | 'person' = 'addin';
  /** Answers of the custom-functions runtime. */
  onCustomResults: (results: readonly unknown[]) => void = () => undefined;
  private readonly changes: HostChange[] = [];
  private pending: { sheet: Sheet; areas: readonly Area[]; style: CellStyle } | null = null;
  private readonly drafts: (() => void)[] = [];
  private readonly touchedTables = new Set<Table>();
  private readonly sheetIds = new Map<Sheet, string>();
  private nextSheetId = 1;

  constructor(
    public workbook: Workbook,
    readonly profile: Profile,
    locale: string,
  ) {
    this.facts = PROFILES[profile];
    this.locale = localeOf(locale);
    this.root = object(workbookType, this);
  }

  /** ExcelApi 1.`minor`. */
  supports(minor: number): boolean {
    return supports(this.profile, 'ExcelApi', `1.${minor}`);
  }

  service(name: string): HostObject {
    return object(serviceType, { name });
  }

  sheetId(sheet: Sheet): string {
    let id = this.sheetIds.get(sheet);
    if (id === undefined) {
      id = `{00000000-0001-0000-${this.nextSheetId.toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;
      this.nextSheetId += 1;
      this.sheetIds.set(sheet, id);
    }
    return id;
  }

  /** By title or id; `null` if there is none. */
  findSheet(key: string): Sheet | null {
    const byName = this.workbook.sheet(key);
    if (byName) return byName;
    for (const sheet of this.workbook.sheets) if (this.sheetId(sheet) === key) return sheet;
    return null;
  }

  alive(sheet: Sheet): Sheet {
    if (!this.workbook.sheets.includes(sheet)) fail('ItemNotFound');
    return sheet;
  }

  /**
   * Looks set one after another on the same cells are kept together until something else asks
   * for the cells: each would otherwise walk over all of them.
   */
  pend(sheet: Sheet, areas: readonly Area[], style: CellStyle): void {
    const { pending } = this;
    if (pending && pending.sheet === sheet && pending.areas === areas) {
      pending.style = mergeStyles(pending.style, style);
      return;
    }
    this.flush();
    this.pending = { sheet, areas, style };
  }

  /** A reference for the handler of an event to get its range by. */
  eventReference(sheet: Sheet, address: string): string | null {
    const area = parseAddress(address);
    return area && this.references.keep(object(rangeType, { sheet, area }));
  }

  /** Something to be written with the next `flush`. */
  drafted(write: () => void): void {
    this.drafts.push(write);
  }

  pendingStyle(sheet: Sheet, areas: readonly Area[]): CellStyle | null {
    const { pending } = this;
    return pending && pending.sheet === sheet && pending.areas === areas ? pending.style : null;
  }

  flush(): void {
    const { pending } = this;
    for (const write of this.drafts.splice(0)) write();
    if (!pending) return;
    this.pending = null;
    for (const area of pending.areas) {
      pending.sheet.applyStyle(area, pending.style);
      this.formatted(pending.sheet, area);
    }
  }

  edited(sheet: Sheet, area: Area, edit: Edit = {}): void {
    this.calculation?.edited(sheet, area);
    this.changes.push({ kind: 'cells', sheet: sheet.name, area });
    if (this.workbook.calculationMode !== 'manual') this.stale = true;
    this.tellEdit(sheet, area, edit);
  }

  /** The value of a single cell that is about to be edited, if somebody will be told of it. */
  valueBefore(sheet: Sheet, area: Area): NonNullable<Edit['before']> | null {
    const { events } = this;
    const heard = events.hears(EventType.worksheetChanged) || events.hears(EventType.tableChanged);
    if (!heard || area.rows * area.columns !== 1) return null;
    this.upToDate();
    return { value: valueOf(sheet.cell(area.row, area.column)) };
  }

  /** Tables that cells belong to, and which cells those are. */
  tablesIn(sheet: Sheet, area: Area): readonly TablePart[] {
    return sheet.tables.flatMap((table) => {
      const shared = intersect(table.fullArea, area);
      return shared ? [{ table, area: shared }] : [];
    });
  }

  tableId({ id }: Table): string {
    return `{${String(id).padStart(8, '0')}-0000-0000-0000-000000000000}`;
  }

  private tellEdit(sheet: Sheet, area: Area, { before, tables, ...given }: Edit): void {
    const { events } = this;
    const worksheetId = this.sheetId(sheet);
    const source = given.source ?? events.source;
    const byAddin = source === 'Local' && this.editor === 'addin';
    const event = {
      worksheetId,
      changeType: 'RangeEdited',
      triggerSource: byAddin ? 'ThisLocalAddin' : 'Unknown',
      shiftDirection: 'None',
      ...given,
      source,
      ...(before && this.details(sheet, area, before.value)),
    };
    const address = localAddress(area);
    events.raise(EventType.worksheetChanged, worksheetId, { ...event, address });
    if (!events.hears(EventType.tableChanged)) return;
    for (const part of tables ?? this.tablesIn(sheet, area)) {
      const tableId = this.tableId(part.table);
      const message = { ...event, tableId, address: localAddress(part.area) };
      events.raise(EventType.tableChanged, [tableId, worksheetId], message);
    }
  }

  /** Of the edit of a single cell. */
  private details(sheet: Sheet, { row, column }: Area, before: CellValue): object {
    this.upToDate();
    const after = valueOf(sheet.cell(row, column));
    return {
      valueBefore: plain(before),
      valueAfter: plain(after),
      valueTypeBefore: typeOf(before),
      valueTypeAfter: typeOf(after),
    };
  }

  /** Cells whose computed value is another one now. */
  computed(cells: readonly { sheet: string; row: number; column: number }[]): void {
    const bySheet = new Map<string, Area>();
    for (const { sheet, row, column } of cells) {
      const cell = { row, column, rows: 1, columns: 1 };
      const known = bySheet.get(sheet);
      bySheet.set(sheet, known ? around(known, cell) : cell);
    }
    for (const [sheet, area] of bySheet) {
      this.changes.push({ kind: 'values', sheet, area });
      const found = this.workbook.sheet(sheet);
      if (!found) continue;
      const worksheetId = this.sheetId(found);
      this.events.raise(EventType.worksheetCalculated, worksheetId, { worksheetId });
    }
  }

  formatted(sheet: Sheet, area: Area | null): void {
    this.changes.push({ kind: 'format', sheet: sheet.name, area });
  }

  restructured(sheet: Sheet | null): void {
    this.calculation?.structureChanged();
    this.changes.push({ kind: 'structure', sheet: sheet?.name ?? '', area: null });
    this.stale = true;
  }

  selected(sheet: Sheet, area: Area): void {
    this.changes.push({ kind: 'selection', sheet: sheet.name, area });
  }

  /** Selects cells and shows their sheet. */
  select(sheet: Sheet, area: Area): void {
    const before = sheet.selection;
    activate(this, sheet);
    sheet.selection = area;
    this.selected(sheet, area);
    const worksheetId = this.sheetId(sheet);
    this.events.selectionChanged(worksheetId, localAddress(area));
    for (const table of sheet.tables) {
      const inside = intersect(table.fullArea, area);
      if (!inside && !intersect(table.fullArea, before)) continue;
      // One that is left is told of no address.
      const address = inside ? localAddress(inside) : '';
      const tableId = this.tableId(table);
      const message = { worksheetId, tableId, address };
      this.events.raise(EventType.tableSelectionChanged, tableId, message);
    }
  }

  tablesTouched(sheet: Sheet, area: Area): void {
    for (const table of sheet.tables) {
      if (intersect(table.area, area)) this.touchedTables.add(table);
    }
  }

  /**
   * A table column that holds one formula all the way down becomes a calculated column: new rows
   * get that formula (OfficeDev/office-js#2093).
   */
  calculatedColumns(): void {
    for (const table of this.touchedTables) {
      if (!this.workbook.tables.includes(table) || !table.hasHeaders) continue;
      const { area, sheet, headers } = table;
      headers.forEach((header, i) => {
        let formula: string | null = null;
        for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
          const cell = sheet.cell(row, area.column + i);
          if (!isFormula(cell) || (formula !== null && cell.formula !== formula)) return;
          formula = cell.formula;
        }
        if (formula !== null && table.calculatedColumn(header) !== formula) {
          table.setCalculatedColumn(header, formula);
        }
      });
    }
    this.touchedTables.clear();
  }

  /** What lasts until the next sync ends. */
  endRequest(): void {
    this.flush();
    this.calculatedColumns();
    this.calculationSuspended = false;
    this.upToDate();
  }

  takeChanges(): readonly HostChange[] {
    return this.changes.splice(0);
  }

  private stale = false;

  /** Before computed values are looked at, and at the end of a request. */
  upToDate(): void {
    if (!this.stale || this.calculationSuspended) return;
    this.stale = false;
    this.calculation?.recalculate();
  }
}

function mergeStyles(first: CellStyle, second: CellStyle): CellStyle {
  return {
    ...first,
    ...second,
    ...((first.font ?? second.font) && { font: { ...first.font, ...second.font } }),
    ...((first.borders ?? second.borders) && { borders: { ...first.borders, ...second.borders } }),
  };
}

function around(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(bottomOf(a), bottomOf(b)) - row + 1,
    columns: Math.max(rightOf(a), rightOf(b)) - column + 1,
  };
}
