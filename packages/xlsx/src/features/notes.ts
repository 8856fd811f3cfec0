/**
 * Notes (the comments of old): a part with their texts, and a drawing in VML with their boxes.
 * Both are Excel's; a sheet's own drawing is kept and only what belongs to a note is touched.
 */
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
const SHAPE = /<v:shape\s[^>]*>.*?<\/v:shape>/gs;

export class Notes {
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
      return [{ row, column, author, text, visible: this.isVisible(row, column) }];
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
    this.addShape(note);
  }

  remove(row: number, column: number): boolean {
    const { part } = this;
    const address = cellAddress(row, column);
    if (!part) return false;
    const found = items(this.pack.document(part).root).find((item) => item.get('ref') === address);
    if (!found) return false;
    this.pack.touch(part).child('commentList')!.remove(found);
    this.editShapes((shape) => (isNote(shape, row, column) ? '' : shape));
    return true;
  }

  /** Notes move with their cells; `null` takes one away. */
  move(place: (row: number, column: number) => { row: number; column: number } | null): void {
    for (const note of this.list()) {
      const to = place(note.row, note.column);
      if (to && to.row === note.row && to.column === note.column) continue;
      const item = items(this.pack.document(this.part!).root).find(
        (one) => one.get('ref') === cellAddress(note.row, note.column),
      )!;
      if (!to) this.remove(note.row, note.column);
      else {
        this.pack.touch(this.part!);
        // Marked while others still have the old places.
        item.set('ref', `!${cellAddress(to.row, to.column)}`);
        this.editShapes((shape) =>
          isNote(shape, note.row, note.column)
            ? shape
                .replace(/(<x:Row>)\s*\d+\s*(<\/x:Row>)/, `$1!${to.row}$2`)
                .replace(/(<x:Column>)\s*\d+\s*(<\/x:Column>)/, `$1!${to.column}$2`)
            : shape,
        );
      }
    }
    const { part } = this;
    if (!part) return;
    for (const item of items(this.pack.document(part).root)) {
      if (item.get('ref')?.startsWith('!')) item.set('ref', item.get('ref')!.slice(1));
    }
    this.editShapes((shape) => shape.replace(/(<x:(?:Row|Column)>)!/g, '$1'));
  }

  private vml(): string | null {
    const id = this.tree.root.child('legacyDrawing')?.get('r:id');
    const found = this.pack.relationships(this.sheetPart).find((item) => item.id === id);
    return found && this.pack.has(found.target) ? found.target : null;
  }

  private isVisible(row: number, column: number): boolean {
    const part = this.vml();
    if (!part) return false;
    const shapes = this.pack.text(part).match(SHAPE) ?? [];
    return shapes.some((shape) => isNote(shape, row, column) && /<x:Visible\s*\/?>/.test(shape));
  }

  private editShapes(change: (shape: string) => string): void {
    const part = this.vml();
    if (!part) return;
    const before = this.pack.text(part);
    const after = before.replace(SHAPE, change);
    if (after !== before) this.pack.setText(part, after);
  }

  private addShape(note: Note): void {
    let part = this.vml();
    if (!part) {
      part = this.pack.freeName('xl/drawings/vmlDrawing', '.vml');
      this.pack.setText(part, EMPTY_VML);
      this.pack.setDefaultType('vml', VML_TYPE);
      const id = this.pack.relate(this.sheetPart, `${OFFICE_REL}/vmlDrawing`, part);
      this.tree.touch();
      if (this.tree.root.get('xmlns:r') === null) this.tree.root.set('xmlns:r', OFFICE_REL);
      this.tree.root.insert(element('legacyDrawing', { 'r:id': id }), WORKSHEET_ORDER);
    }
    const text = this.pack.text(part);
    const ids = [...text.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]));
    const id = Math.max(1024, ...ids) + 1;
    const { row, column } = note;
    const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 15, row + 4, 4].join(
      ', ',
    );
    const style = `position:absolute;margin-left:60pt;margin-top:2pt;width:108pt;height:60pt;z-index:1;visibility:${note.visible ? 'visible' : 'hidden'}`;
    const shape =
      `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="${escapeAttribute(style)}" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
      `<x:Row>${row}</x:Row><x:Column>${column}</x:Column>${note.visible ? '<x:Visible/>' : ''}</x:ClientData></v:shape>`;
    const end = text.lastIndexOf('</xml');
    this.pack.setText(part, text.slice(0, end) + shape + text.slice(end));
  }
}

const items = (root: XmlElement): XmlElement[] => root.child('commentList')?.all('comment') ?? [];

const isNote = (shape: string, row: number, column: number): boolean =>
  /ObjectType\s*=\s*["']Note["']/.test(shape) &&
  Number(/<x:Row>\s*(\d+)/.exec(shape)?.[1] ?? -1) === row &&
  Number(/<x:Column>\s*(\d+)/.exec(shape)?.[1] ?? -1) === column;
