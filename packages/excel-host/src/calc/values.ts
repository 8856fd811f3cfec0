/**
 * Values while they are being computed, and Excel's conversions between them.
 * A blank cell is `null`: 0 where a number is asked for, "" where text is.
 */
import type { CellValue, ErrorValue } from '@pnftp/xlsx/plan';
import { parseValue } from 'numfmt';
import type { SheetNode } from './sheetNode';
import { Unsupported } from './template';

/** An error that Excel shows, perhaps with a message of a custom function's own. */
export class CalcError implements ErrorValue {
  constructor(
    readonly error: string,
    readonly message?: string,
  ) {}
}

export const NULL = new CalcError('#NULL!');
export const DIV0 = new CalcError('#DIV/0!');
export const VALUE = new CalcError('#VALUE!');
export const REF = new CalcError('#REF!');
export const NAME = new CalcError('#NAME?');
export const NUM = new CalcError('#NUM!');
export const NA = new CalcError('#N/A');
export const SPILL = new CalcError('#SPILL!');
export const CALC = new CalcError('#CALC!');
export const BUSY = new CalcError('#BUSY!');

const BY_CODE = new Map(
  [NULL, DIV0, VALUE, REF, NAME, NUM, NA, SPILL, CALC, BUSY].map((e) => [e.error, e]),
);

/** The error of this code; the usual ones are always the same object. */
export const errorOf = (code: string): CalcError => BY_CODE.get(code) ?? new CalcError(code);

/** One value. An error may come from a cell as plain data, so it is known by its shape. */
export type Scalar = CellValue;

/** A computed array, row by row. */
export class Matrix {
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly data: readonly Scalar[],
  ) {}

  at(row: number, column: number): Scalar {
    return this.data[row * this.columns + column]!;
  }

  static of(rows: readonly (readonly Scalar[])[]): Matrix {
    return new Matrix(rows.length, rows[0]?.length ?? 0, rows.flat());
  }
}

/** A rectangle of cells that is still a reference: a blank in it stays a blank. */
export class RangeRef {
  constructor(
    readonly sheet: SheetNode,
    readonly row: number,
    readonly column: number,
    readonly rows: number,
    readonly columns: number,
  ) {}

  get single(): boolean {
    return this.rows === 1 && this.columns === 1;
  }
}

/** Several areas, `(A1:A2,C1)`. */
export class UnionRef {
  constructor(readonly areas: readonly RangeRef[]) {}
}

export type Value = Scalar | Matrix | RangeRef | UnionRef;

export const isError = (value: Value | undefined): value is ErrorValue =>
  typeof value === 'object' && value !== null && 'error' in value;

export const isRef = (value: Value): value is RangeRef | UnionRef =>
  value instanceof RangeRef || value instanceof UnionRef;

/** A result that Excel could not show as a number is #NUM!. */
export const finite = (n: number): number | CalcError => (Number.isFinite(n) ? n : NUM);

/** Day and month in an order, or with a name, that depends on who reads. */
const LOCAL_DATE = new RegExp(
  [
    String.raw`^\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?(?: \d{1,2}:.*)?$`,
    String.raw`^(?:\d{1,4}[-/ ]*(?:de )?)?(?:ene|jan|feb|mar|abr|apr|may|jun|jul|ago|aug|se[pt]|oct|nov|dic|dec)\p{L}*\.?(?:[-/, ]*(?:de(?:l)? )?\d{1,4}){0,2}$`,
  ].join('|'),
  'iu',
);

/**
 * Text as Excel's arithmetic reads it: numbers, percentages, money, ISO dates and hours, with
 * the decimal point of en-US and es-PE. `null` where it is not a number.
 */
export function parseNumber(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(trimmed)) return Number(trimmed);
  if (!/\d/.test(trimmed) || LOCAL_DATE.test(trimmed)) return null;
  const parsed = parseValue(trimmed)?.value;
  return typeof parsed === 'number' ? parsed : null;
}

/** The number that a text is for arithmetic. A date of some region is not guessed at. */
export function numberIn(text: string): number | null {
  const trimmed = text.trim();
  if (/\d/.test(trimmed) && LOCAL_DATE.test(trimmed)) throw new Unsupported('date-in-text');
  return parseNumber(text);
}

export function toNumber(value: Scalar): number | ErrorValue {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return numberIn(value) ?? VALUE;
  return value;
}

export function toBoolean(value: Scalar): boolean | ErrorValue {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (typeof value === 'string') {
    const upper = value.trim().toUpperCase();
    return upper === 'TRUE' ? true : upper === 'FALSE' ? false : VALUE;
  }
  return value;
}

/** A number as it stands in a text: up to 15 digits, `1E+21` only where it has to be. */
export function numberToText(n: number): string {
  if (Number.isInteger(n) && Math.abs(n) < 1e15) return String(n === 0 ? 0 : n);
  const [mantissa, exponentText] = Math.abs(n).toExponential(14).split('e') as [string, string];
  const exponent = Number(exponentText);
  const digits = mantissa.replace('.', '').replace(/0+$/, '') || '0';
  const sign = n < 0 ? '-' : '';
  if (exponent >= 0 && exponent <= 20) {
    const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
    const rest = digits.slice(exponent + 1);
    return sign + whole + (rest ? `.${rest}` : '');
  }
  if (exponent < 0 && 1 - exponent + digits.length <= 20) {
    return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  }
  const tail = digits.length > 1 ? `.${digits.slice(1)}` : '';
  const power = String(Math.abs(exponent)).padStart(2, '0');
  return `${sign}${digits[0]}${tail}E${exponent < 0 ? '-' : '+'}${power}`;
}

export function toText(value: Scalar): string | ErrorValue {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberToText(value);
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value;
}

/** Equal to 15 significant digits, as Excel compares. */
export function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  const difference = Math.abs(a - b);
  if (!(difference <= Math.abs(a) * 1e-14)) return false;
  return Number(a.toPrecision(15)) === Number(b.toPrecision(15));
}

// Excel orders texts by the rules of the language, not by code; case does not count.
const collator = new Intl.Collator('es', { sensitivity: 'accent' });

export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const lowA = a.toLowerCase();
  const lowB = b.toLowerCase();
  return lowA === lowB ? 0 : collator.compare(lowA, lowB) || (lowA < lowB ? -1 : 1);
}

/** Numbers before texts before truth values; blanks take the kind of the other side. */
const rank = (value: Scalar): number =>
  typeof value === 'number'
    ? 1
    : typeof value === 'string'
      ? 2
      : typeof value === 'boolean'
        ? 3
        : 0;

/** Negative, 0 or positive; neither side is an error. */
export function compare(a: Scalar, b: Scalar): number {
  if (a === null && b === null) return 0;
  if (a === null) return compare(typeof b === 'string' ? '' : typeof b === 'number' ? 0 : false, b);
  if (b === null) return -compare(b, a);
  if (typeof a === 'number' && typeof b === 'number') return sameNumber(a, b) ? 0 : a - b;
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return rank(a) - rank(b);
}

/** What exact lookups hash by: equal keys are equal for Excel. Blanks and errors have none. */
export function lookupKey(value: Scalar): string | number | boolean | null {
  if (typeof value === 'number') {
    return Number.isInteger(value) && Math.abs(value) < 1e15
      ? value === 0
        ? 0
        : value
      : Number(value.toPrecision(15));
  }
  if (typeof value === 'string') return `"${value.toLowerCase()}`;
  if (typeof value === 'boolean') return value;
  return null;
}
