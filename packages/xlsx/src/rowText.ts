/**
 * A row as the text of its sheet has it: its tag, and its cells one after the other. The text has
 * been checked to be well-formed.
 */
import { parseAttributes } from './scan';

/** What `readCells` tells of a cell; `false` says that no more are wanted. */
export type CellSink = (
  column: number,
  style: number,
  type: string,
  extra: string,
  inner: string,
) => boolean;

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13;
const endsName = (code: number): boolean => isSpace(code) || code === 47 || code === 62;

/** The tag `<row …>` at or after a place: where its attributes begin and end, and what is inside. */
export function rowTag(text: string, from: number): { start: number; end: number; inner: number } {
  const open = text.indexOf('<row', from);
  const end = endOfTag(text, open);
  const empty = text.charCodeAt(end - 1) === 47;
  return { start: open + 4, end: empty ? end - 1 : end, inner: empty ? -1 : end + 1 };
}

/** Place of the `>` that ends the tag opened at `at`; quoted ones do not count. */
function endOfTag(text: string, at: number): number {
  let quote = 0;
  for (let end = at; ; end++) {
    const code = text.charCodeAt(end);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return end;
  }
}

/** Value of the attribute `r` as a number; `null` if it is missing. */
export function rowNumber(text: string, start: number, end: number): number | null {
  const raw = attributeValue(text, start, end, 'r');
  if (raw === null) return null;
  return /^[1-9]\d{0,6}$/.test(raw) ? Number(raw) : NaN;
}

function attributeValue(text: string, start: number, end: number, name: string): string | null {
  // The usual form first: ` r="…"` right after the name.
  const value = start + name.length + 3;
  if (text.startsWith(` ${name}="`, start)) return text.slice(value, text.indexOf('"', value));
  return parseAttributes(text, start, end).get(name) ?? null;
}

/** Column of a cell, whose address must agree with its row; the next one where it has none. */
export function cellColumn(
  text: string,
  start: number,
  end: number,
  row: number,
  previous: number,
): number {
  if (text.startsWith(' r="', start)) {
    let p = start + 4;
    let column = 0;
    let code = text.charCodeAt(p);
    while (code >= 65 && code <= 90 && column < 20000) {
      column = column * 26 + code - 64;
      code = text.charCodeAt(++p);
    }
    let number = 0;
    while (code >= 48 && code <= 57) {
      number = number * 10 + code - 48;
      code = text.charCodeAt(++p);
    }
    return code === 34 && number === row + 1 ? column - 1 : -1;
  }
  const address = attributeValue(text, start, end, 'r');
  if (address === null) return previous + 1;
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(address);
  if (!match || Number(match[2]) !== row + 1) return -1;
  return columnOf(match[1]!);
}

function columnOf(address: string): number {
  let column = 0;
  for (let i = 0; i < address.length; i++) {
    const code = address.charCodeAt(i);
    if (code < 65) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/**
 * The tag of a cell in the form that nearly all writers give it: `r`, `s`, `t` and `cm` in this
 * order and nothing else. Others are read slowly.
 */
export class UsualTag {
  row = 0;
  column = 0;
  style = -1;
  type = '';
  extra = '';
  empty = false;
  /** Place behind the tag. */
  end = 0;
  private at = 0;

  read(text: string, at: number): boolean {
    if (!text.startsWith('<c r="', at)) return false;
    this.at = at + 6;
    this.style = -1;
    this.type = '';
    this.extra = '';
    if (!this.readAddress(text)) return false;
    if (text.startsWith(' s="', this.at)) {
      this.at += 4;
      this.style = this.readNumber(text);
      if (this.style < 0 || text.charCodeAt(this.at++) !== 34) return false;
    }
    if (text.startsWith(' t="', this.at) && !this.readType(text)) return false;
    if (text.startsWith(' cm="', this.at)) {
      const start = this.at;
      this.at += 5;
      if (this.readNumber(text) < 0 || text.charCodeAt(this.at++) !== 34) return false;
      this.extra = text.slice(start, this.at);
    }
    this.empty = text.charCodeAt(this.at) === 47;
    if (this.empty) this.at++;
    this.end = this.at + 1;
    return text.charCodeAt(this.at) === 62;
  }

  private readAddress(text: string): boolean {
    let column = 0;
    let code = text.charCodeAt(this.at);
    while (code >= 65 && code <= 90 && column < 20000) {
      column = column * 26 + code - 64;
      code = text.charCodeAt(++this.at);
    }
    this.column = column - 1;
    this.row = this.readNumber(text) - 1;
    return column > 0 && this.row >= 0 && text.charCodeAt(this.at++) === 34;
  }

  /** Digits, at most nine; -1 for none. */
  private readNumber(text: string): number {
    const start = this.at;
    let number = 0;
    while (isDigit(text.charCodeAt(this.at)) && this.at - start < 9) {
      number = number * 10 + text.charCodeAt(this.at++) - 48;
    }
    return this.at > start ? number : -1;
  }

  private readType(text: string): boolean {
    const start = this.at + 4;
    if (text.startsWith('s"', start)) this.type = 's';
    else if (text.startsWith('str"', start)) this.type = 'str';
    else if (text.startsWith('b"', start)) this.type = 'b';
    else if (text.startsWith('e"', start)) this.type = 'e';
    else return false;
    this.at = start + this.type.length + 1;
    return true;
  }
}

const OWN_ARRAY = /<f t="array" ref="[A-Z]+\d+">/y;

/** Finds the ends of cells that hold `f` and `v` alone, without entities, and checks them. */
export class UsualContent {
  private ampersand = -1;
  private closing = -1;

  constructor(private readonly text: string) {}

  /** Place behind the `</c>` of the content that begins here; -1 for any other content. */
  end(from: number): number {
    const { text } = this;
    let at = from;
    if (text.startsWith('<f', at)) {
      if (text.charCodeAt(at + 2) === 62) at += 3;
      else {
        OWN_ARRAY.lastIndex = at;
        if (!OWN_ARRAY.test(text)) return -1;
        at = OWN_ARRAY.lastIndex;
      }
      at = this.plain(at);
      if (at < 0 || !text.startsWith('</f>', at)) return -1;
      at += 4;
    }
    if (text.startsWith('<v>', at)) {
      at = this.plain(at + 3);
      if (at < 0 || !text.startsWith('</v>', at)) return -1;
      at += 4;
    }
    return text.startsWith('</c>', at) ? at + 4 : -1;
  }

  /** Place of the next `<`; -1 where what is before it has to be looked at. */
  private plain(from: number): number {
    const end = this.text.indexOf('<', from);
    if (this.ampersand < from) this.ampersand = place(this.text, '&', from);
    if (this.closing < from) this.closing = place(this.text, ']]>', from);
    return end < this.ampersand && end < this.closing ? end : -1;
  }
}

const place = (text: string, what: string, from: number): number => {
  const at = text.indexOf(what, from);
  return at < 0 ? Infinity : at;
};

const usual = new UsualTag();

/** Tells `sink` of the cells between two places; gives what follows the last one. */
export function readCells(text: string, from: number, to: number, sink: CellSink): string {
  let at = from;
  let column = -1;
  for (;;) {
    while (isSpace(text.charCodeAt(at))) at++;
    if (at >= to) return '';
    if (text.charCodeAt(at + 1) !== 99 || !endsName(text.charCodeAt(at + 2))) {
      return text.slice(at, to);
    }
    if (usual.read(text, at)) {
      const { style, type, extra, empty, end } = usual;
      column = usual.column;
      const close = empty ? end : closeOfCell(text, end);
      at = empty ? end : text.indexOf('>', close) + 1;
      if (!sink(column, style, type, extra, text.slice(end, close))) return '';
      continue;
    }
    let p = at + 2;
    let style = -1;
    let type = '';
    let extra = '';
    let empty = false;
    column++;
    for (;;) {
      while (isSpace(text.charCodeAt(p))) p++;
      const code = text.charCodeAt(p);
      if (code === 62) break;
      if (code === 47) {
        empty = true;
        p++;
        break;
      }
      const equals = text.indexOf('=', p);
      let quoteAt = equals + 1;
      while (isSpace(text.charCodeAt(quoteAt))) quoteAt++;
      const close = text.indexOf(text[quoteAt]!, quoteAt + 1);
      const name = text.slice(p, equals).trimEnd();
      const value = text.slice(quoteAt + 1, close);
      if (name === 'r') column = columnOf(value);
      else if (name === 's') style = value === '' ? -1 : Number(value);
      else if (name === 't') type = value === 'n' ? '' : value;
      else extra += ` ${name}=${text.slice(quoteAt, close + 1)}`;
      p = close + 1;
    }
    let inner = '';
    at = p + 1;
    if (!empty) {
      const close = closeOfCell(text, at);
      inner = text.slice(at, close);
      at = text.indexOf('>', close) + 1;
    }
    if (!sink(column, style, type, extra, inner)) return '';
  }
}

/** Place of the `</c>` that comes next. */
function closeOfCell(text: string, from: number): number {
  let close = text.indexOf('</c', from);
  while (!endsName(text.charCodeAt(close + 3))) close = text.indexOf('</c', close + 3);
  return close;
}
