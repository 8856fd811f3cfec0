/** Defined names, of the workbook and of its sheets. */
import { columnName, parseAddress, refAddress, type Area, type AreaRef } from './plan';
import type { Core } from './core';
import { refuse } from './errors';
import { singleArea } from './references';
import { tokenize, sheetsOfPrefix } from './tokens';
import type { DefinedName } from './types';
import { element, type XmlElement } from './xml';

export const WORKBOOK_ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

const PRINT_AREA = '_xlnm.Print_Area';
const PRINT_TITLES = '_xlnm.Print_Titles';

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A name that Excel accepts: no cell address, no `R1C1`. */
export const isValidName = (name: string): boolean =>
  name.length <= 255 &&
  /^[\p{L}_\\][\p{L}\p{N}_.?\\]*$/u.test(name) &&
  !/^[rc]$|^r\d*c\d*$/i.test(name) &&
  !(/^[A-Za-z]{1,3}\d+$/.test(name) && parseAddress(name) !== null);

export class Names {
  constructor(
    private readonly core: Core,
    /** Places among the tabs ↔ titles. */
    private readonly sheetAt: (index: number) => string | null,
    private readonly indexOf: (sheet: string) => number,
  ) {}

  private items(): XmlElement[] {
    return this.core.root.child('definedNames')?.all('definedName') ?? [];
  }

  private find(name: string, sheet: string | null): XmlElement | null {
    const scope = sheet === null ? null : this.indexOf(sheet);
    return (
      this.items().find(
        (item) => same(item.get('name') ?? '', name) && item.number('localSheetId') === scope,
      ) ?? null
    );
  }

  private read(item: XmlElement): DefinedName {
    const scope = item.number('localSheetId');
    const stored = item.text.trim();
    const formula = this.core.translator.toShown(stored, null);
    return {
      name: item.get('name') ?? '',
      formula: `=${formula}`,
      visible: !item.bool('hidden'),
      sheet: scope === null ? null : this.sheetAt(scope),
      comment: item.get('comment') ?? '',
      ref: singleArea(stored),
    };
  }

  list(): DefinedName[] {
    return this.items()
      .filter((item) => !item.get('name')?.startsWith('_xlnm.'))
      .map((item) => this.read(item));
  }

  get(name: string, sheet: string | null): DefinedName | null {
    const item = this.find(name, sheet);
    return item && this.read(item);
  }

  set(
    name: string,
    target: string | AreaRef,
    options: { sheet: string | null; visible?: boolean; comment?: string },
  ): void {
    if (!isValidName(name)) refuse('invalid-name', { name });
    const shown = typeof target === 'string' ? target.replace(/^=/, '') : refAddress(target);
    if (shown.trim() === '') refuse('invalid-formula', { name });
    this.put(name, options.sheet, this.core.translator.toStored(shown, null).text);
    const item = this.find(name, options.sheet)!;
    if (options.visible !== undefined) item.set('hidden', options.visible ? null : 1);
    if (options.comment !== undefined) item.set('comment', options.comment || null);
  }

  private put(name: string, sheet: string | null, stored: string): void {
    const parent = this.core.edited().ensure('definedNames', WORKBOOK_ORDER);
    let item = this.find(name, sheet);
    if (!item) {
      item = element('definedName', { name });
      if (sheet !== null) item.set('localSheetId', this.indexOf(sheet));
      // Excel keeps names in the order of the alphabet and so do we.
      const after = parent.elements.find(
        (other) => (other.get('name') ?? '').toLowerCase() > name.toLowerCase(),
      );
      const at = after ? parent.children.indexOf(after) : parent.children.length;
      parent.children.splice(at, 0, item);
    }
    item.text = stored;
  }

  remove(name: string, sheet: string | null): boolean {
    const item = this.find(name, sheet);
    if (!item) return false;
    const root = this.core.edited();
    const parent = root.child('definedNames')!;
    parent.remove(item);
    if (parent.elements.length === 0) root.remove(parent);
    return true;
  }

  /** Every stored formula of a name; `change` gives what it becomes. */
  rewrite(change: (stored: string, sheet: string) => string): void {
    for (const item of this.items()) {
      const before = item.text;
      const scope = item.number('localSheetId');
      const after = change(before, scope === null ? '' : (this.sheetAt(scope) ?? ''));
      if (after === before) continue;
      this.core.edited();
      item.text = after;
    }
  }

  /** Sheets have other places: `place` maps the old one to the new, `null` for one that is gone. */
  renumber(place: (index: number) => number | null): void {
    for (const item of this.items()) {
      const scope = item.number('localSheetId');
      if (scope === null) continue;
      const next = place(scope);
      if (next === scope) continue;
      const root = this.core.edited();
      if (next === null) root.child('definedNames')!.remove(item);
      else item.set('localSheetId', next);
    }
    const parent = this.core.root.child('definedNames');
    if (parent && parent.elements.length === 0) this.core.edited().remove(parent);
  }

  printAreas(sheet: string): Area[] {
    const item = this.find(PRINT_AREA, sheet);
    if (!item) return [];
    return areasIn(item.text);
  }

  setPrintAreas(sheet: string, areas: readonly Area[]): void {
    if (areas.length === 0) this.remove(PRINT_AREA, sheet);
    else this.put(PRINT_AREA, sheet, areas.map((area) => refAddress({ sheet, area })).join(','));
  }

  printTitles(sheet: string): {
    rows: { row: number; rows: number } | null;
    columns: { column: number; columns: number } | null;
  } {
    const item = this.find(PRINT_TITLES, sheet);
    let rows: { row: number; rows: number } | null = null;
    let columns: { column: number; columns: number } | null = null;
    for (const token of item ? tokenize(item.text) : []) {
      if (token.kind !== 'ref') continue;
      const area = parseAddress(token.text);
      if (!area) continue;
      if (/\d/.test(token.text)) rows = { row: area.row, rows: area.rows };
      else columns = { column: area.column, columns: area.columns };
    }
    return { rows, columns };
  }

  setPrintTitles(
    sheet: string,
    rows: { readonly row: number; readonly rows: number } | null,
    columns: { readonly column: number; readonly columns: number } | null,
  ): void {
    // `'Hoja'!$A:$B,'Hoja'!$1:$3`, columns first.
    const prefix = refAddress({ sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } }).slice(
      0,
      -'$A$1'.length,
    );
    const parts: string[] = [];
    if (columns) {
      const last = columns.column + columns.columns - 1;
      parts.push(`${prefix}$${columnName(columns.column)}:$${columnName(last)}`);
    }
    if (rows) parts.push(`${prefix}$${rows.row + 1}:$${rows.row + rows.rows}`);
    if (parts.length === 0) this.remove(PRINT_TITLES, sheet);
    else this.put(PRINT_TITLES, sheet, parts.join(','));
  }
}

function areasIn(formula: string): Area[] {
  const tokens = tokenize(formula);
  return tokens.flatMap((token, i) => {
    const before = tokens[i - 1];
    if (token.kind !== 'ref' || before?.kind !== 'prefix' || !sheetsOfPrefix(before.text))
      return [];
    const area = parseAddress(token.text);
    return area ? [area] : [];
  });
}
