/** The shared strings: read where they stand, rich text kept, new texts appended. */
import { itemText, textElement, type StringTable } from './cellText';
import { refuse } from './errors';
import { scanXml } from './scan';

export const STRINGS_TYPE =
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml';

export class SharedStrings implements StringTable {
  /** Places of the items' content in the text: start, end, start, end… */
  private readonly places: number[] = [];
  private readonly texts: (string | undefined)[] = [];
  private readonly added: string[] = [];
  private index: Map<string, number> | null = null;
  /** Where new items go in the text. */
  private tailStart = -1;
  /** Cells that use a string, more or less than when it was read. */
  private uses = 0;

  constructor(
    private readonly text: string,
    part: string,
  ) {
    let depth = 0;
    let start = -1;
    scanXml(text, part, {
      open: (_name, _start, _nameEnd, end, empty) => {
        if (++depth === 2) start = empty ? end + 2 : end + 1;
      },
      close: (name, at) => {
        if (--depth === 1 && name === 'si') this.places.push(start, Math.max(start, at));
        else if (depth === 0) this.tailStart = at;
      },
    });
  }

  static empty(): SharedStrings {
    return new SharedStrings(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>',
      'xl/sharedStrings.xml',
    );
  }

  private get originals(): number {
    return this.places.length / 2;
  }

  get changed(): boolean {
    return this.added.length > 0;
  }

  textAt(index: number): string {
    const known = this.texts[index];
    if (known !== undefined) return known;
    if (!Number.isInteger(index) || index < 0 || index >= this.originals) {
      return refuse('invalid-workbook', { part: 'sharedStrings', index: String(index) });
    }
    const text = itemText(this.text.slice(this.places[2 * index], this.places[2 * index + 1]));
    this.texts[index] = text;
    return text;
  }

  /** Index of a plain text, appended if it is new. Rich texts are never handed out for it. */
  indexOf(text: string): number {
    if (!this.index) {
      this.index = new Map();
      for (let i = 0; i < this.originals; i++) {
        const item = this.text.slice(this.places[2 * i], this.places[2 * i + 1]);
        if (!item.includes('<r>') && !item.includes('<r ') && !item.includes('<rPh')) {
          const plain = this.textAt(i);
          if (!this.index.has(plain)) this.index.set(plain, i);
        }
      }
    }
    const known = this.index.get(text);
    if (known !== undefined) return known;
    const made = this.originals + this.added.length;
    this.added.push(text);
    this.texts[made] = text;
    this.index.set(text, made);
    return made;
  }

  used(change: number): void {
    this.uses += change;
  }

  /** The text with all items blank but these; `null` where the others are blank already. */
  only(used: ReadonlySet<number>): string | null {
    const pieces: string[] = [];
    let from = 0;
    for (let i = 0; i < this.originals; i++) {
      const [start, end] = [this.places[2 * i]!, this.places[2 * i + 1]!];
      if (used.has(i) || this.textAt(i) === '') continue;
      pieces.push(this.text.slice(from, start), '<t></t>');
      from = end;
    }
    return from === 0 ? null : pieces.join('') + this.text.slice(from);
  }

  write(): string {
    const items: string[] = [];
    for (const text of this.added) items.push(`<si>${textElement('t', text)}</si>`);
    let head = this.text.slice(0, this.tailStart);
    let tail = this.text.slice(this.tailStart);
    // `<sst …/>`: an empty root has to be opened first.
    if (tail.startsWith('<sst')) {
      head += tail.slice(0, tail.indexOf('/>')) + '>';
      tail = `</sst>${tail.slice(tail.indexOf('/>') + 2)}`;
    }
    const unique = this.originals + this.added.length;
    head = head.replace(/<sst(?=[\s>])[^>]*>/, (tag) =>
      tag
        .replace(/(\suniqueCount=)(["'])\d+\2/, `$1"${unique}"`)
        .replace(/(\scount=)(["'])(\d+)\2/, (_, name: string, __, count: string) => {
          return `${name}"${Math.max(0, Number(count) + this.uses)}"`;
        }),
    );
    return head + items.join('') + tail;
  }
}
