/** The part of a worksheet: its rows, and a tree of everything around them. */
import { areaAddress, parseAddress } from './plan';
import type { Core } from './core';
import { refuse } from './errors';
import { WORKSHEET_ORDER, type SheetTree } from './features/context';
import { canonical, canonicalText } from './namespaces';
import { Rows } from './rows';
import { element, parseXml, serializeXml, type XmlDocument, type XmlElement } from './xml';
import type { Pieces } from './zip';

export const STRICT_NS = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

export class SheetPart implements SheetTree {
  private document: XmlDocument | null = null;
  private touched = false;
  readonly rows: Rows;
  private readonly stored: () => string;

  private constructor(
    private readonly core: Core,
    readonly name: string,
    private readonly around: string,
    rows: Rows,
  ) {
    this.rows = rows;
    core.pack.onSave(name, () => this.write());
    this.stored = () => core.pack.text(name);
  }

  /** `count` is told of each cell. */
  static open(core: Core, name: string, count: () => void): SheetPart {
    const text = canonicalText(core.pack.text(name), name);
    const { rows, dataStart, dataEnd } = Rows.scan(text, name, count, core.journal);
    const start = /<(?![?!])[^\s/>]+[^>]*>/.exec(text)?.[0] ?? '';
    if (start.includes(STRICT_NS)) refuse('strict-ooxml', { part: name });
    if (!start.startsWith('<worksheet') || dataStart < 0) {
      refuse('invalid-workbook', { part: name, reason: 'worksheet' });
    }
    const around = `${text.slice(0, dataStart)}<sheetData/>${text.slice(dataEnd)}`;
    return new SheetPart(core, name, around, rows);
  }

  static empty(core: Core, name: string, namespace: string): SheetPart {
    const around = `<worksheet xmlns="${namespace}"><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
    const made = new SheetPart(core, name, around, Rows.empty(core.journal));
    made.touched = true;
    return made;
  }

  /** As it would be saved. */
  get text(): string {
    const pieces = this.write();
    if (!pieces) return this.stored();
    const decoder = new TextDecoder();
    let text = '';
    for (const piece of pieces) text += typeof piece === 'string' ? piece : decoder.decode(piece);
    return text;
  }

  private get tree(): XmlDocument {
    if (!this.document) {
      this.document = parseXml(this.around, this.name);
      canonical(this.document.root);
    }
    return this.document;
  }

  get root(): XmlElement {
    return this.tree.root;
  }

  touch(): void {
    this.core.journal.keepTree(this.root);
    this.touched = true;
  }

  private write(): Pieces | null {
    if (!this.touched && !this.rows.changed) return null;
    this.writeDimension();
    const data = this.root.child('sheetData')!;
    // A mark that cannot stand in XML shows where the rows go.
    data.text = '\0';
    const [head, tail] = serializeXml(this.tree).split('\0') as [string, string];
    data.text = '';
    return join(head, this.rows.write(), tail);
  }

  private writeDimension(): void {
    const made = this.rows.made;
    if (made.bottom < 0) return;
    const node = this.root.child('dimension');
    const old = node && parseAddress(node.get('ref') ?? '');
    const row = Math.min(made.top, old?.row ?? Infinity);
    const column = Math.min(made.left, old?.column ?? Infinity);
    const bottom = Math.max(made.bottom, old ? old.row + old.rows - 1 : 0);
    const right = Math.max(made.right, old ? old.column + old.columns - 1 : 0);
    const ref = areaAddress({ row, column, rows: bottom - row + 1, columns: right - column + 1 });
    if (node) node.set('ref', ref);
    else this.root.insert(element('dimension', { ref }), WORKSHEET_ORDER);
  }
}

function* join(head: string, rows: Pieces, tail: string): Generator<string | Uint8Array> {
  yield head;
  yield* rows;
  yield tail;
}
