/**
 * The cells of a sheet out of its bytes, in one pass, where it is written as nearly all writers do:
 * formulas are stepped over, and nothing is made but what is read. Whatever is unusual is said to
 * be, and left to the reader of whole parts.
 */
import { refuse } from './errors';

/** A cell that says something: what `<v>` holds for a number, else the elements as they stand. */
export type CellBytes = (
  row: number,
  column: number,
  style: number,
  type: string,
  from: number,
  to: number,
) => void;

const [LT, GT, SLASH, QUOTE, APOSTROPHE] = [60, 62, 47, 34, 39];
const [F, I, S, V] = [102, 105, 115, 118];
const codes = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
const SHEET_DATA = codes('<sheetData');
const END_OF_DATA = codes('</sheetData>');
const ROW = codes('<row r="');
const END_OF_ROW = codes('</row>');
const CELL = codes('<c r="');
const END_OF_CELL = codes('</c>');
const STYLE = codes(' s="');
const TYPE = codes(' t="');
const END_OF_TEXT = codes('</is>');
const FORMULA_TEXT = codes('str"');
const OWN_TEXT = codes('inlineStr"');
const SHORT_TYPES = new Map(['s', 'n', 'b', 'e'].map((type) => [type.charCodeAt(0), type]));

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;
/** Types whose value is digits. */
export const isNumber = (type: string): boolean => type === '' || type === 'n' || type === 's';

/** UTF-8, without prefixes, comments or entities, up to its cells. */
function isPlain(head: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(head);
  const encoding = /encoding=["']([^"']*)["']/.exec(text)?.[1] ?? 'UTF-8';
  const root = /<worksheet\s[^>]*>/.exec(text)?.[0] ?? '';
  return (
    /^utf-8$/i.test(encoding) &&
    !text.includes('<!') &&
    /\sxmlns=["'][^"']*schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main["']/.test(root) &&
    !/\sxmlns:[^\s=]+=["'][^"']*spreadsheetml\/2006\/main["']/.test(root)
  );
}

export class SheetBytes {
  private at = 0;
  private row = -1;
  private column = -1;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly take: CellBytes,
  ) {}

  /** `false` where anything is unusual: what was taken until then means nothing. */
  read(): boolean {
    const data = this.find(SHEET_DATA, 0);
    if (data < 0 || !isPlain(this.bytes.subarray(0, data))) return false;
    this.at = data;
    if (!this.leaveTag()) return true;
    for (;;) {
      this.space();
      if (this.skip(END_OF_DATA)) return true;
      if (!this.readRow()) return false;
    }
  }

  private readRow(): boolean {
    if (!this.skip(ROW)) return false;
    const row = this.digits() - 1;
    if (row <= this.row || row >= 1_048_576 || this.bytes[this.at] !== QUOTE) return false;
    this.row = row;
    this.column = -1;
    this.at++;
    if (!this.leaveTag()) return true;
    for (;;) {
      this.space();
      if (this.skip(END_OF_ROW)) return true;
      if (!this.readCell()) return false;
    }
  }

  private readCell(): boolean {
    if (!this.skip(CELL) || !this.readAddress()) return false;
    let style = 0;
    if (this.skip(STYLE)) {
      style = this.digits();
      if (style < 0 || this.bytes[this.at++] !== QUOTE) return false;
    }
    const type = this.skip(TYPE) ? this.readType() : '';
    if (type === null) return false;
    if (this.bytes[this.at] === SLASH && this.bytes[this.at + 1] === GT) {
      this.at += 2;
      return true;
    }
    return this.bytes[this.at++] === GT && this.readContent(style, type);
  }

  private readAddress(): boolean {
    let column = 0;
    let code = this.bytes[this.at]!;
    while (code >= 65 && code <= 90 && column < 20_000) {
      column = column * 26 + code - 64;
      code = this.bytes[++this.at]!;
    }
    if (column - 1 <= this.column || column > 16_384) return false;
    this.column = column - 1;
    return this.digits() === this.row + 1 && this.bytes[this.at++] === QUOTE;
  }

  private readType(): string | null {
    const { bytes, at } = this;
    // Of the days as text, `d`, there are few, and they are read slowly.
    const short = bytes[at + 1] === QUOTE ? SHORT_TYPES.get(bytes[at]!) : undefined;
    if (short !== undefined) {
      this.at += 2;
      return short;
    }
    if (this.skip(FORMULA_TEXT)) return 'str';
    return this.skip(OWN_TEXT) ? 'inlineStr' : null;
  }

  /** A formula, which is stepped over, and a value or a text. */
  private readContent(style: number, type: string): boolean {
    const { bytes } = this;
    let [from, to] = [-1, -1];
    for (;;) {
      this.space();
      if (this.skip(END_OF_CELL)) break;
      const start = this.at;
      const name = bytes[start + 1];
      if (bytes[start] !== LT || from >= 0) return false;
      const inside = name === I ? this.leaveText() : this.leaveElement(name);
      if (inside === null) return false;
      if (name === F || inside < 0) continue;
      [from, to] = name === V && isNumber(type) ? [inside, this.at - 4] : [start, this.at];
    }
    if (from >= 0) this.take(this.row, this.column, style, type, from, to);
    return true;
  }

  /** Steps behind `<f>` or `<v>`, and says where its text begins: -1 of an empty one, else `null`. */
  private leaveElement(name: number | undefined): number | null {
    const { bytes } = this;
    const code = bytes[this.at + 2]!;
    if (name !== F && name !== V) return null;
    if (code !== GT && code !== SLASH && !isSpace(code)) return null;
    if (!this.leaveTag()) return -1;
    const inside = this.at;
    const end = bytes.indexOf(LT, inside);
    if (bytes[end + 1] !== SLASH || bytes[end + 2] !== name || bytes[end + 3] !== GT) return null;
    this.at = end + 4;
    return inside;
  }

  /** The same of `<is>`, which has elements of its own. */
  private leaveText(): number | null {
    const inside = this.at + 4;
    if (this.bytes[this.at + 2] !== S || this.bytes[this.at + 3] !== GT) return null;
    const end = this.find(END_OF_TEXT, inside);
    if (end < 0) return null;
    this.at = end + END_OF_TEXT.length;
    return inside;
  }

  /** Steps behind the tag that begins or goes on here; `false` where it is an empty one. */
  private leaveTag(): boolean {
    const { bytes } = this;
    let quote = 0;
    for (let at = this.at; at < bytes.length; at++) {
      const code = bytes[at]!;
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === QUOTE || code === APOSTROPHE) quote = code;
      else if (code === GT) {
        this.at = at + 1;
        return bytes[at - 1] !== SLASH;
      }
    }
    this.at = bytes.length;
    return true;
  }

  private space(): void {
    while (isSpace(this.bytes[this.at]!)) this.at++;
  }

  private skip(text: Uint8Array): boolean {
    const { bytes, at } = this;
    for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text[i]) return false;
    this.at = at + text.length;
    return true;
  }

  /** -1 for none. */
  private digits(): number {
    const start = this.at;
    let number = 0;
    let code = this.bytes[start]!;
    while (code >= 48 && code <= 57 && this.at < start + 9) {
      number = number * 10 + code - 48;
      code = this.bytes[++this.at]!;
    }
    return this.at === start ? -1 : number;
  }

  private find(text: Uint8Array, from: number): number {
    const { bytes } = this;
    for (let at = bytes.indexOf(LT, from); at >= 0; at = bytes.indexOf(LT, at + 1)) {
      if (text.every((code, i) => bytes[at + i] === code)) return at;
    }
    return -1;
  }
}

/** A number as it is written; `null` for a blank. Nearly all have few digits, and are exact. */
export function numberIn(bytes: Uint8Array, from: number, to: number): number | null {
  let [mantissa, decimals, at] = [0, -1, from];
  const negative = bytes[from] === 45;
  if (negative) at++;
  if (to > at && to - at <= 16) {
    for (; at < to; at++) {
      const code = bytes[at]!;
      if (code >= 48 && code <= 57) {
        mantissa = mantissa * 10 + code - 48;
        if (decimals >= 0) decimals++;
      } else if (code === 46 && decimals < 0) decimals = 0;
      else break;
    }
    // Both are exact then, and so is their quotient to the last bit.
    if (at === to && decimals !== 0 && mantissa <= Number.MAX_SAFE_INTEGER) {
      const size = decimals > 0 ? mantissa / 10 ** decimals : mantissa;
      return negative ? -size : size;
    }
  }
  const text = String.fromCharCode(...bytes.subarray(from, to));
  if (text.trim() === '') return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : refuse('invalid-workbook', { value: text });
}
