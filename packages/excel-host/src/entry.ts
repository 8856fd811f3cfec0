/**
 * Excel takes what is put into `values` and `formulas` as if it had been typed, in en-US terms or
 * in those of the system's locale. This is that reading of a text.
 */
import { parse, tokenize, type Token } from '@borgar/fx';
import type { CellValue } from '@pnftp/xlsx/plan';
import type { Locale } from './locale';

export type Entry =
  | { readonly kind: 'value'; readonly value: CellValue; readonly format?: string }
  /** A text behind an apostrophe. */
  | { readonly kind: 'quoted'; readonly text: string }
  /** With its `=`. */
  | { readonly kind: 'formula'; readonly formula: string };

const ERRORS = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#BUSY!',
]);

/** In a cell formatted as text everything stays text, but for the apostrophe, which is taken off. */
export function parseEntry(text: string, locale: Locale, formattedAsText = false): Entry {
  if (text === '') return { kind: 'value', value: null };
  if (text.startsWith("'")) return { kind: 'quoted', text: text.slice(1) };
  if (formattedAsText) return { kind: 'value', value: text };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text };
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === locale.words.true) return { kind: 'value', value: true };
  if (upper === 'FALSE' || upper === locale.words.false) return { kind: 'value', value: false };
  if (ERRORS.has(upper)) return { kind: 'value', value: { error: upper } };
  const number = parseNumber(trimmed, locale) ?? parseMoment(trimmed, locale);
  if (number) return { kind: 'value', ...number };
  if (/^[+\-][^+\-=\s]/.test(text) || /^@[\p{L}_]/u.test(text)) {
    return { kind: 'formula', formula: `=${text}` };
  }
  // A sign and a text, `- Se realizaron…`: a formula to Excel, and no formula that it can read.
  if (/^[+\-@]./.test(text)) return { kind: 'formula', formula: `=${text}` };
  return { kind: 'value', value: text };
}

/** Its parts, if Excel could read it at all; what it does not know in it is another matter. */
export function readFormula(formula: string): Token[] | null {
  try {
    const tokens = tokenize(formula);
    if (!isWithinLimits(formula, tokens)) return null;
    parse(tokens, { permitArrayRanges: true, permitArrayCalls: true });
    return tokens;
  } catch {
    return null;
  }
}

/** Excel's own: characters behind the `=` and of a text in it, functions in functions, arguments. */
const FORMULA_LENGTH = 8192;
const LITERAL_LENGTH = 255;
const LEVELS = 64;
const ARGUMENTS = 255;

function isWithinLimits(formula: string, tokens: readonly Token[]): boolean {
  if (formula.length - 1 > FORMULA_LENGTH) return false;
  /** Open brackets: the arguments so far of a function's, `null` for any other. */
  const open: (number | null)[] = [];
  let levels = 0;
  for (const [i, { type, value }] of tokens.entries()) {
    if (type === 'string' && literalLength(value) > LITERAL_LENGTH) return false;
    if (type !== 'operator') continue;
    if (value === '(' || value === '{') {
      const called = value === '(' && tokens[i - 1]?.type === 'func';
      if (called) levels += 1;
      open.push(called ? 1 : null);
    } else if (value === ')' || value === '}') {
      if (open.pop() !== null) levels -= 1;
    } else if (value === ',') {
      const last = open.pop();
      if (last !== undefined) open.push(last === null ? null : last + 1);
    }
    if (levels > LEVELS || (open[open.length - 1] ?? 0) > ARGUMENTS) return false;
  }
  return true;
}

/** Without its quotes, each pair of quotes in it being one. */
const literalLength = (literal: string): number =>
  literal.slice(1, -1).replaceAll('""', '"').length;

interface Parsed {
  readonly value: number;
  readonly format?: string;
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** `1,234.5`, `-5`, `(5)`, `12 %`, `S/ 3.50`, `1e5`, `1 1/2`. */
function parseNumber(text: string, locale: Locale): Parsed | null {
  const decimal = escape(locale.decimal);
  const group = escape(locale.group);
  const currency = escape(locale.currency);
  const pattern = new RegExp(
    `^(?<open>\\()?(?<sign>[+-])?\\s*(?<money>${currency}|\\$)?\\s*(?<sign2>[+-])?` +
      `(?<whole>\\d{1,3}(?:${group}\\d{3})+|\\d*)(?:${decimal}(?<part>\\d*))?` +
      `(?<exponent>[eE][+-]?\\d+)?\\s*(?<percent>%)?(?<close>\\))?$`,
  );
  const parts = pattern.exec(text)?.groups;
  if (!parts) return parseFraction(text);
  const { open, close, sign, sign2, money, whole = '', part = '', exponent = '', percent } = parts;
  if (whole === '' && part === '') return null;
  if (Boolean(open) !== Boolean(close) || (open && (sign ?? sign2)) || (sign && sign2)) return null;
  const digits = whole.replaceAll(locale.group, '');
  const plain = Number(`${digits || '0'}.${part || '0'}${exponent}`);
  if (!Number.isFinite(plain)) return null;
  const negative = Boolean(open) || (sign ?? sign2) === '-';
  const value = ((negative ? -1 : 1) * plain) / (percent ? 100 : 1);
  const decimals = part === '' ? '' : '.00';
  if (percent) return { value, format: part === '' ? '0%' : '0.00%' };
  if (exponent !== '') return { value, format: '0.00E+00' };
  if (money) return { value, format: `"${locale.currency}"#,##0${decimals}` };
  if (whole.includes(locale.group)) return { value, format: `#,##0${decimals}` };
  return { value };
}

function parseFraction(text: string): Parsed | null {
  const match = /^([+-])?(\d+) (\d+)\/(\d+)$/.exec(text);
  if (!match || Number(match[4]) === 0) return null;
  const value = Number(match[2]) + Number(match[3]) / Number(match[4]);
  const wide = (match[4] ?? '').length > 1;
  return { value: match[1] === '-' ? -value : value, format: wide ? '# ??/??' : '# ?/?' };
}

const DAY = 86_400_000;

/** Days since 30 December 1899, as Excel counts them after February 1900. */
const serialOf = (year: number, month: number, day: number) =>
  Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / DAY);

/** Dates and times. */
function parseMoment(text: string, locale: Locale): Parsed | null {
  const split = /^(.*?)\s*(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]\.?\s?m\.?)?)$/i.exec(text);
  const time = split?.[2] ? parseTime(split[2]) : null;
  const datePart = split ? (split[1] ?? '') : text;
  if (split && time === null) return null;
  if (datePart === '') return time === null ? null : { value: time, format: timeFormat(text) };
  const date = parseDate(datePart, locale);
  if (!date) return null;
  return time === null ? date : { value: date.value + time, format: `${locale.shortDate} h:mm` };
}

const timeFormat = (text: string) =>
  `h:mm${/:\d{2}:/.test(text) ? ':ss' : ''}${/m\.?$/i.test(text) ? ' AM/PM' : ''}`;

function parseTime(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:\s*([ap])\.?\s?m\.?)?$/i.exec(text);
  if (!match) return null;
  let hours = Number(match[1]);
  const minutes = Number(match[2]);
  const seconds = Number(match[3] ?? 0);
  if (minutes > 59 || seconds >= 60 || (match[4] && (hours > 12 || hours === 0))) return null;
  if (match[4]) hours = (hours % 12) + (match[4].toLowerCase() === 'p' ? 12 : 0);
  return (hours * 3600 + minutes * 60 + seconds) / 86400;
}

function parseDate(text: string, locale: Locale): Parsed | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), locale.shortDate);
  const numeric = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?$/.exec(text);
  if (numeric && (numeric[3] !== undefined || !text.includes('.'))) {
    const first = Number(numeric[1]);
    const second = Number(numeric[2]);
    const [day, month] = locale.dateOrder === 'dmy' ? [first, second] : [second, first];
    if (numeric[3] === undefined) return dated(new Date().getFullYear(), month, day, 'd-mmm');
    return dated(fullYear(numeric[3]), month, day, locale.shortDate);
  }
  const named =
    /^(\d{1,2})[-\s/]([\p{L}]{3,})\.?(?:[-\s/](\d{4}|\d{2}))?$/u.exec(text) ??
    /^()([\p{L}]{3,})\.?[-\s/](\d{4}|\d{2})$/u.exec(text);
  if (!named) return null;
  const month = locale.months.indexOf((named[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return null;
  if (named[1] === '') return dated(fullYear(named[3] ?? ''), month, 1, 'mmm-yy');
  const day = Number(named[1]);
  if (named[3] === undefined) return dated(new Date().getFullYear(), month, day, 'd-mmm');
  return dated(fullYear(named[3]), month, day, 'd-mmm-yy');
}

/** Two digits: 00–29 are of this century. */
const fullYear = (text: string) =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);

function dated(year: number, month: number, day: number, format: string): Parsed | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { value: serialOf(year, month, day), format };
}
