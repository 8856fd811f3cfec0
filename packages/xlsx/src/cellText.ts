/** A cell as the file has it, and the texts that strings take in XML. */
import { columnName, type CellValue, type ErrorValue } from './plan';
import { refuse } from './errors';
import { decodeXml } from './scan';
import type { Utf8Writer } from './utf8';
import { escapeText } from './xml';

/**
 * A cell as the file has it. What was read is kept as its XML, and written as it was read; what
 * is written here is kept in parts that become XML when the file is saved.
 */
export class CellRecord {
  style = -1;
  /** Attribute `t`; empty for numbers. */
  type = '';
  /** Other attributes, as they stand, with a space before. */
  extra = '';
  /** A formula that was written here, as XML has it, and the address of its array; '' for none. */
  private formula = '';
  private array = '';
  /** What else is between the tags: XML, or a number for `<v>` alone. */
  content: string | number = '';

  constructor(public column: number) {}

  clone(): CellRecord {
    return Object.assign(new CellRecord(this.column), this);
  }

  get blank(): boolean {
    return this.content === '' && this.formula === '';
  }

  get hasFormula(): boolean {
    return this.formula !== '' || (typeof this.content === 'string' && this.content.includes('<f'));
  }

  /** What stands between the tags. */
  get inner(): string {
    const { content, formula, array } = this;
    const value = typeof content === 'number' ? `<v>${content}</v>` : content;
    if (formula === '') return value;
    return `${array === '' ? '<f>' : `<f t="array" ref="${array}">`}${formula}</f>${value}`;
  }

  set inner(xml: string) {
    this.formula = '';
    this.array = '';
    this.content = xml;
  }

  put(value: ValueContent): void {
    this.putFormula('', '', value);
  }

  /** `formula` as it is stored; with `array`, alone in an array of its own. */
  putFormula(formula: string, array: string, { type, content }: ValueContent): void {
    this.formula = escapeText(formula);
    this.array = array;
    this.type = type;
    this.content = content;
  }

  write(out: Utf8Writer, row: number): void {
    const { style, type, content, formula, array } = this;
    out.text('<c r="').text(columnName(this.column)).number(row);
    if (style > 0) out.text('" s="').number(style);
    if (type !== '') out.text('" t="').text(type);
    out.text('"').text(this.extra);
    if (this.blank) {
      out.text('/>');
      return;
    }
    out.text('>');
    if (formula !== '') {
      if (array === '') out.text('<f>');
      else out.text('<f t="array" ref="').text(array).text('">');
      out.text(formula).text('</f>');
    }
    if (typeof content === 'number') out.text('<v>').number(content).text('</v>');
    else out.text(content);
    out.text('</c>');
  }
}

/** The type of a value, and what stands for it in a cell. */
export interface ValueContent {
  readonly type: string;
  readonly content: string | number;
}

export interface FormulaParts {
  /** Stored text, decoded; empty where a shared formula stands elsewhere. */
  readonly text: string;
  readonly kind: '' | 'normal' | 'shared' | 'array' | 'dataTable';
  readonly ref: string | null;
  readonly group: string | null;
}

/** `_x000D_` and the like in texts. */
export const decodeEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
        String.fromCharCode(parseInt(hex, 16)),
      )
    : text;

export const encodeEscapes = (text: string): string => {
  let out = text.includes('_x') ? text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_') : text;
  if (/[\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]/.test(out)) {
    out = out.replace(
      /[\0-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
  }
  return out;
};

/** `<t>` with its text, white space kept. */
export const textElement = (name: string, text: string): string => {
  const space = /^\s|\s$|\n|\t/.test(text) ? ' xml:space="preserve"' : '';
  return `<${name}${space}>${escapeText(encodeEscapes(text))}</${name}>`;
};

/** Content of `<v>`, which most cells have alone. */
const rawValue = (inner: string): string | null =>
  inner.startsWith('<v>') && inner.indexOf('</v>') === inner.length - 4
    ? inner.slice(3, -4)
    : contentOf(inner, 'v');

/** Content of the first `<name …>` in `inner`; `null` if there is none. */
function contentOf(inner: string, name: string): string | null {
  let at = -1;
  for (;;) {
    at = inner.indexOf(`<${name}`, at + 1);
    if (at < 0) return null;
    const next = inner.charCodeAt(at + name.length + 1);
    if (next === 62 || next === 32 || next === 47 || next === 10 || next === 13 || next === 9)
      break;
  }
  const end = inner.indexOf('>', at);
  if (inner.charCodeAt(end - 1) === 47) return '';
  const close = inner.indexOf(`</${name}`, end);
  return inner.slice(end + 1, close);
}

/** Plain text of a string item: its `<t>` and those of its runs, phonetic hints left out. */
export function itemText(item: string): string {
  if (item.startsWith('<t>') && item.indexOf('</t>') === item.length - 4) {
    return decodeEscapes(lines(decodeXml(item.slice(3, -4))));
  }
  const plain = item.includes('<rPh') ? item.replace(/<rPh[\s>].*?<\/rPh>/gs, '') : item;
  let text = '';
  for (const found of plain.matchAll(/<t(?:\s[^>]*)?(?<!\/)>(.*?)<\/t\s*>/gs)) {
    text += lines(decodeXml(found[1]!));
  }
  return decodeEscapes(text);
}

const lines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

const ATTRIBUTE = /\s([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

export function formulaOf(inner: string): FormulaParts | null {
  let at = inner.indexOf('<f');
  if (at < 0) return null;
  // Not `<foo>` of an extension: a formula is always first.
  while (at >= 0 && !/[\s/>]/.test(inner[at + 2] ?? '')) at = inner.indexOf('<f', at + 2);
  if (at < 0) return null;
  const end = inner.indexOf('>', at);
  const empty = inner.charCodeAt(end - 1) === 47;
  const text = empty ? '' : lines(decodeXml(inner.slice(end + 1, inner.indexOf('</f', end))));
  if (end === at + 2 || (empty && end === at + 3)) {
    return { text, kind: 'normal', ref: null, group: null };
  }
  const attributes: Record<string, string> = {};
  for (const found of inner.slice(at, end).matchAll(ATTRIBUTE)) {
    attributes[found[1]!] = found[2] ?? found[3] ?? '';
  }
  return {
    text,
    kind: (attributes['t'] as FormulaParts['kind'] | undefined) ?? 'normal',
    ref: attributes['ref'] ?? null,
    group: attributes['si'] ?? null,
  };
}

/** The `<f>` element as it stands, or empty. */
export function formulaXml(inner: string): string {
  const found = /^\s*<f(?:\s[^>]*)?(?:\/>|>.*?<\/f\s*>)/s.exec(inner);
  return found ? found[0] : '';
}

const DAY = 86_400_000;

/** ISO 8601 text → serial number; `null` if it is none. */
export function serialOf(text: string, date1904: boolean): number | null {
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?$/.exec(text);
  if (time) return (Number(time[1]) * 60 + Number(time[2]) + Number(time[3] ?? 0) / 60) / 1440;
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(
    text,
  );
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  const days = Date.UTC(year!, month! - 1, day) / DAY;
  const clock = (hour! * 3600 + minute! * 60 + second!) / 86400;
  if (date1904) return days + 24107 + clock;
  const serial = days + 25569;
  // The 29 February 1900 that Excel believes in.
  return (serial < 61 ? serial - 1 : serial) + clock;
}

export interface StringTable {
  textAt(index: number): string;
}

/** What the value of a cell may need of its workbook. */
export interface ValueSource {
  readonly strings: StringTable;
  readonly date1904: boolean;
}

/** The value of a cell that has been read. */
export function valueOfRecord(record: CellRecord, book: ValueSource): CellValue {
  const { type, content } = record;
  if (typeof content === 'number') return type === 's' ? book.strings.textAt(content) : content;
  const { inner } = record;
  if (inner === '') return null;
  if (type === 'inlineStr') {
    const item = contentOf(inner, 'is');
    return item === null ? null : itemText(item);
  }
  const raw = rawValue(inner);
  // Only a text may be empty; an empty number is none, and not the first of the shared texts.
  if (raw === null || (raw.trim() === '' && type !== 'str')) return null;
  switch (type) {
    case '':
    case 'n': {
      const number = Number(raw);
      return Number.isFinite(number) ? number : refuse('invalid-workbook', { value: raw });
    }
    case 's':
      return book.strings.textAt(Number(raw));
    case 'b':
      return raw.trim() === '1' || raw.trim() === 'true';
    case 'e':
      return { error: decodeXml(raw) };
    case 'd':
      return serialOf(raw.trim(), book.date1904) ?? decodeXml(raw);
    default:
      return decodeEscapes(lines(decodeXml(raw)));
  }
}

export const isError = (value: CellValue): value is ErrorValue =>
  typeof value === 'object' && value !== null;

/** Type and XML of a value where a formula gives it, or where it is no text. */
export function valueContent(value: CellValue): ValueContent {
  if (value === null) return BLANK;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) refuse('invalid-number', { value: String(value) });
    return { type: '', content: Object.is(value, -0) ? 0 : value };
  }
  if (typeof value === 'boolean') return { type: 'b', content: value ? '<v>1</v>' : '<v>0</v>' };
  if (typeof value === 'string') return { type: 'str', content: textElement('v', value) };
  return { type: 'e', content: `<v>${escapeText(value.error)}</v>` };
}

const BLANK: ValueContent = { type: '', content: '' };

/** The same as XML. */
export function valueXml(value: CellValue): { type: string; xml: string } {
  const { type, content } = valueContent(value);
  return { type, xml: typeof content === 'number' ? `<v>${content}</v>` : content };
}
