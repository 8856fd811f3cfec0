/**
 * Notes (the comments of old): a part with their texts, and a drawing in VML with their boxes.
 * Both are Excel's; a sheet's own drawing is kept and only what belongs to a note is touched.
 */
import type { Back } from '../journal';
import { cellAddress, parseAddress } from '../plan';
import { MAIN_NS } from '../namespaces';
import { OFFICE_REL, type Package } from '../package';
import type { Note } from '../types';
import { element, escapeAttribute, type XmlElement } from '../xml';
import { WORKSHEET_ORDER, type SheetTree } from './context';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const EMPTY_VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/** The boxes of a sheet's notes, and whatever else its old drawing has, as text. */
class Boxes {
  /** What stands between shapes, and at odd places the shapes. */
  private readonly pieces: string[] = [];
  /** Places of the shapes of notes, by the cell of each. */
  private readonly places = new Map<string, number[]>();
  private changed = false;
  private lastId = 1024;
  /** The step of the journal that has the boxes as they were. */
  private step = -1;

  constructor(
    readonly part: string,
    private readonly pack: Package,
  ) {
    this.read(pack.text(part));
    pack.onSave(part, () => {
      if (!this.changed) return null;
      this.changed = false;
      return [this.pieces.join('')];
    });
  }

  private read(text: string): void {
    for (const [, id] of text.matchAll(/_x0000_s(\d+)/g)) {
      this.lastId = Math.max(this.lastId, Number(id));
    }
    let at = 0;
    for (;;) {
      const start = nextShape(text, at);
      const end = start < 0 ? -1 : text.indexOf(SHAPE_END, start);
      if (end < 0) break;
      this.pieces.push(text.slice(at, start));
      at = end + SHAPE_END.length;
      this.push(text.slice(start, at));
    }
    this.pieces.push(text.slice(at));
  }

  private push(shape: string): void {
    const cell = cellOf(shape);
    if (cell !== null) {
      const known = this.places.get(cell);
      if (known) known.push(this.pieces.length);
      else this.places.set(cell, [this.pieces.length]);
    }
    this.pieces.push(shape);
  }

  private keep(): void {
    const { journal } = this.pack;
    if (!journal.on || this.step === journal.step) return;
    this.step = journal.step;
    journal.keep(this.back());
  }

  private back(): Back {
    const pieces = [...this.pieces];
    const places = [...this.places].map(([key, at]) => [key, [...at]] as const);
    return () => {
      const now = this.back();
      this.pieces.splice(0, this.pieces.length, ...pieces);
      this.places.clear();
      for (const [key, at] of places) this.places.set(key, [...at]);
      this.changed = true;
      return now;
    };
  }

  isVisible(row: number, column: number): boolean {
    const places = this.places.get(keyOf(row, column)) ?? [];
    return places.some((place) => /<x:Visible\s*\/?>/.test(this.pieces[place]!));
  }

  remove(row: number, column: number): void {
    this.keep();
    for (const place of this.places.get(keyOf(row, column)) ?? []) {
      this.pieces[place] = '';
      this.changed = true;
    }
    this.places.delete(keyOf(row, column));
  }

  /** Each box to the cell that `place` gives; away where it gives none. */
  move(place: Place): void {
    this.keep();
    const before = [...this.places];
    this.places.clear();
    for (const [key, places] of before) {
      const [row, column] = key.split(',').map(Number) as [number, number];
      const to = place(row, column);
      for (const at of places) {
        const shape = this.pieces[at]!;
        this.pieces[at] = to
          ? shape
              .replace(/(<x:Row>)\s*\d+\s*(<\/x:Row>)/, `$1${to.row}$2`)
              .replace(/(<x:Column>)\s*\d+\s*(<\/x:Column>)/, `$1${to.column}$2`)
          : '';
        this.changed ||= this.pieces[at] !== shape;
      }
      if (to) this.places.set(keyOf(to.row, to.column), places);
    }
  }

  add({ row, column, visible = false }: Note): void {
    this.keep();
    const tail = this.pieces.pop()!;
    const end = tail.lastIndexOf('</xml');
    this.pieces.push(tail.slice(0, end));
    this.push(boxXml(++this.lastId, row, column, visible));
    this.pieces.push(tail.slice(end));
    this.changed = true;
  }
}

type Place = (row: number, column: number) => { row: number; column: number } | null;

const SHAPE_END = '</v:shape>';

/** Where the next `<v:shape …>` begins: not `<v:shapetype`, and not one without content. */
function nextShape(text: string, from: number): number {
  for (let at = from; ; at++) {
    at = text.indexOf('<v:shape', at);
    if (at < 0) return -1;
    if (!/\s/.test(text[at + '<v:shape'.length] ?? '')) continue;
    if (text[text.indexOf('>', at) - 1] !== '/') return at;
  }
}

const keyOf = (row: number, column: number): string => `${row},${column}`;

/** The cell of the note that a shape belongs to; `null` for other shapes. */
function cellOf(shape: string): string | null {
  if (!/ObjectType\s*=\s*["']Note["']/.test(shape)) return null;
  const row = /<x:Row>\s*(\d+)/.exec(shape)?.[1];
  const column = /<x:Column>\s*(\d+)/.exec(shape)?.[1];
  return row === undefined || column === undefined ? null : keyOf(Number(row), Number(column));
}

function boxXml(id: number, row: number, column: number, visible: boolean): string {
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 15, row + 4, 4].join(', ');
  const style = `position:absolute;margin-left:60pt;margin-top:2pt;width:108pt;height:60pt;z-index:1;visibility:${visible ? 'visible' : 'hidden'}`;
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="${escapeAttribute(style)}" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column>${visible ? '<x:Visible/>' : ''}</x:ClientData></v:shape>`
  );
}

export class Notes {
  private known: Boxes | null = null;

  constructor(
    private readonly tree: SheetTree,
    private readonly pack: Package,
    private readonly sheetPart: string,
  ) {}

  private related(kind: string): string | null {
    const found = this.pack
      .relationships(this.sheetPart)
      .find(
        ({ type, target, external }) => !external && type.endsWith(kind) && this.pack.has(target),
      );
    return found?.target ?? null;
  }

  private get part(): string | null {
    return this.related('/comments');
  }

  list(): Note[] {
    const { part } = this;
    if (!part) return [];
    const { root } = this.pack.document(part);
    const boxes = this.boxes();
    const authors = (root.child('authors')?.all('author') ?? []).map((author) => author.text);
    return items(root).flatMap((item) => {
      const place = parseAddress(item.get('ref') ?? '');
      if (!place) return [];
      const runs = item.child('text');
      const text = (runs ? [...runs.descendants()] : [])
        .filter((node) => node.local === 't')
        .map((node) => node.text)
        .join('');
      const { row, column } = place;
      const author = authors[item.number('authorId') ?? -1] ?? '';
      return [{ row, column, author, text, visible: boxes?.isVisible(row, column) ?? false }];
    });
  }

  set(note: Note): void {
    this.remove(note.row, note.column);
    let { part } = this;
    if (!part) {
      part = this.pack.freeName('xl/comments', '.xml');
      const made = element('comments', { xmlns: MAIN_NS }, [
        element('authors'),
        element('commentList'),
      ]);
      this.pack.setDocument(part, { prolog: '', root: made, epilog: '' });
      this.pack.setContentType(part, COMMENTS_TYPE);
      this.pack.relate(this.sheetPart, `${OFFICE_REL}/comments`, part);
    }
    const root = this.pack.touch(part);
    const authors = root.ensure('authors', ['authors', 'commentList', 'extLst']);
    let author = authors.all('author').findIndex((item) => item.text === note.author);
    if (author < 0) {
      author = authors.all('author').length;
      authors.add(element('author', {}, note.author === '' ? [] : [note.author]));
    }
    const list = root.ensure('commentList', ['authors', 'commentList', 'extLst']);
    list.add(
      element('comment', { ref: cellAddress(note.row, note.column), authorId: author }, [
        element('text', {}, [element('t', { 'xml:space': 'preserve' }, [note.text])]),
      ]),
    );
    (this.boxes() ?? this.makeBoxes()).add(note);
  }

  remove(row: number, column: number): boolean {
    const { part } = this;
    const address = cellAddress(row, column);
    if (!part) return false;
    const found = items(this.pack.document(part).root).find((item) => item.get('ref') === address);
    if (!found) return false;
    this.pack.touch(part).child('commentList')!.remove(found);
    this.boxes()?.remove(row, column);
    return true;
  }

  /** Notes move with their cells; `null` takes one away. */
  move(place: Place): void {
    const { part } = this;
    if (!part) return;
    const list = this.pack.document(part).root.child('commentList');
    if (!list) return;
    const gone = new Set<XmlElement>();
    for (const item of list.all('comment')) {
      const from = parseAddress(item.get('ref') ?? '');
      if (!from) continue;
      const to = place(from.row, from.column);
      if (to?.row === from.row && to.column === from.column) continue;
      this.pack.touch(part);
      if (to) item.set('ref', cellAddress(to.row, to.column));
      else gone.add(item);
    }
    if (gone.size > 0) {
      list.children = list.children.filter((child) => !gone.has(child as XmlElement));
    }
    this.boxes()?.move(place);
  }

  private vml(): string | null {
    const id = this.tree.root.child('legacyDrawing')?.get('r:id');
    const found = this.pack.relationships(this.sheetPart).find((item) => item.id === id);
    return found && this.pack.has(found.target) ? found.target : null;
  }

  private boxes(): Boxes | null {
    const part = this.vml();
    if (part === null) return null;
    if (this.known?.part !== part) this.known = new Boxes(part, this.pack);
    return this.known;
  }

  private makeBoxes(): Boxes {
    const part = this.pack.freeName('xl/drawings/vmlDrawing', '.vml');
    this.pack.setText(part, EMPTY_VML);
    this.pack.setDefaultType('vml', VML_TYPE);
    const id = this.pack.relate(this.sheetPart, `${OFFICE_REL}/vmlDrawing`, part);
    this.tree.touch();
    if (this.tree.root.get('xmlns:r') === null) this.tree.root.set('xmlns:r', OFFICE_REL);
    this.tree.root.insert(element('legacyDrawing', { 'r:id': id }), WORKSHEET_ORDER);
    return (this.known = new Boxes(part, this.pack));
  }
}

const items = (root: XmlElement): XmlElement[] => root.child('commentList')?.all('comment') ?? [];
