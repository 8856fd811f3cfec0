/**
 * Dates are serial numbers of the 1900 system, in which 29 February 1900 (60) exists, as in
 * Excel. Weeks, months and years are those of the calendar; hours are the fraction.
 */
import { each } from '../arrays';
import { Unsupported, type Context } from '../template';
import { NUM, VALUE, isError, numberIn, toNumber, type Scalar, type Value } from '../values';
import { define, number, optional, or, text, whole } from './define';

const DAY = 86_400_000;
const MAX_SERIAL = 2_958_465;

/** Serial number of a day of the calendar; months and days may overflow. */
export function serialOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const days = Math.round(date.getTime() / DAY) + 25_569;
  // Before March 1900 Excel counts a day that never was.
  return days < 61 ? days - 1 : days;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function dayOf(serial: number): Day | null {
  const whole = Math.floor(serial);
  if (whole < 0 || whole > MAX_SERIAL) return null;
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date((whole - 25_569 + (whole < 60 ? 1 : 0)) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const lastDay = (year: number, month: number): number =>
  new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month, 0)).getUTCDate();

const valid = (serial: number): Scalar => (serial < 0 || serial > MAX_SERIAL ? NUM : serial);

define('DATE', [number, number, number], ([y, m, d]) => {
  let year = Math.trunc(y);
  if (year < 0 || year > 9999) return NUM;
  if (year < 1900) year += 1900;
  return valid(serialOf(year, Math.trunc(m), 1) + Math.trunc(d) - 1);
});

const partOf = (name: string, part: keyof Day): void =>
  define(name, [number], ([serial]) => dayOf(serial)?.[part] ?? NUM);
partOf('YEAR', 'year');
partOf('MONTH', 'month');
partOf('DAY', 'day');

const seconds = (serial: number): number =>
  Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
define('HOUR', [number], ([s]) => (s < 0 ? NUM : Math.floor(seconds(s) / 3600)));
define('MINUTE', [number], ([s]) => (s < 0 ? NUM : Math.floor(seconds(s) / 60) % 60));
define('SECOND', [number], ([s]) => (s < 0 ? NUM : seconds(s) % 60));
define('TIME', [number, number, number], ([h, m, s]) => {
  const total = Math.trunc(h) * 3600 + Math.trunc(m) * 60 + Math.trunc(s);
  return total < 0 ? NUM : (total % 86_400) / 86_400;
});

define('TODAY', [], (_, context) => Math.floor(context.engine.now()), { volatile: true });
define('NOW', [], (_, context) => context.engine.now(), { volatile: true });

function monthsLater(
  serial: number,
  months: number,
): { year: number; month: number; day: number } | null {
  const day = dayOf(serial);
  if (!day) return null;
  const total = day.year * 12 + day.month - 1 + Math.trunc(months);
  return { year: Math.floor(total / 12), month: (((total % 12) + 12) % 12) + 1, day: day.day };
}

define('EDATE', [number, number], ([serial, months]) => {
  const to = monthsLater(serial, months);
  if (!to || to.year < 1900 || to.year > 9999) return NUM;
  return serialOf(to.year, to.month, Math.min(to.day, lastDay(to.year, to.month)));
});
define('EOMONTH', [number, number], ([serial, months]) => {
  const to = monthsLater(serial, months);
  if (!to || to.year < 1900 || to.year > 9999) return NUM;
  return serialOf(to.year, to.month, lastDay(to.year, to.month));
});

define('DATEVALUE', [text], ([written]) => {
  if (/^\s*[+-]?[\d.,]*\s*$/.test(written)) return VALUE;
  const serial = numberIn(written);
  return serial === null || serial < 1 ? VALUE : Math.floor(serial);
});
define('TIMEVALUE', [text], ([written]) => {
  const serial = numberIn(written);
  return serial === null || !written.includes(':') ? VALUE : serial - Math.floor(serial);
});

/** Days of the week from Saturday, which is day 7 of the first kind and serial 7. */
define('WEEKDAY', [number, or(number, 1)], ([serial, kind]) => {
  if (serial < 0 || serial > MAX_SERIAL) return NUM;
  const sunday = (Math.floor(serial) + 6) % 7; // 0 is Sunday
  switch (Math.trunc(kind)) {
    case 1:
      return sunday + 1;
    case 2:
      return ((sunday + 6) % 7) + 1;
    case 3:
      return (sunday + 6) % 7;
    default: {
      const first = Math.trunc(kind) - 11;
      if (first < 0 || first > 6) return NUM;
      return ((sunday + 6 - first) % 7) + 1;
    }
  }
});
define('DAYS', [number, number], ([end, start]) => Math.floor(end) - Math.floor(start));
define('ISOWEEKNUM', [number], ([serial]) => {
  if (serial < 0) return NUM;
  const thursday = Math.floor(serial) - ((Math.floor(serial) + 5) % 7) + 3;
  const { year } = dayOf(thursday)!;
  return Math.floor((thursday - serialOf(year, 1, 1)) / 7) + 1;
});
define('YEARFRAC', [number, number, or(number, 0)], ([from, to, basis]) => {
  const [a, b] = from <= to ? [dayOf(from), dayOf(to)] : [dayOf(to), dayOf(from)];
  if (!a || !b) return NUM;
  const days = Math.abs(Math.floor(to) - Math.floor(from));
  switch (Math.trunc(basis)) {
    case 2:
      return days / 360;
    case 3:
      return days / 365;
    case 4:
      return european(a, b) / 360;
    case 0:
    case 1:
      throw new Unsupported('function YEARFRAC');
    default:
      return NUM;
  }
});
const european = (a: Day, b: Day): number =>
  (b.year - a.year) * 360 + (b.month - a.month) * 30 + Math.min(30, b.day) - Math.min(30, a.day);

define('DATEDIF', [number, number, text], ([from, to, unit]) => {
  if (from > to) return NUM;
  const a = dayOf(from);
  const b = dayOf(to);
  if (!a || !b) return NUM;
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case 'Y':
      return Math.floor(months / 12);
    case 'M':
      return months;
    case 'D':
      return Math.floor(to) - Math.floor(from);
    case 'YM':
      return months % 12;
    default:
      return NUM;
  }
});

/** Days off, as a set of serial numbers. */
function holidaysOf(value: Value | undefined, context: Context): Set<number> | Value {
  const found = new Set<number>();
  if (value === undefined) return found;
  const error = each(value, context, (element): Value | undefined => {
    const serial = toNumber(element);
    if (isError(serial)) return serial;
    found.add(Math.floor(serial));
    return undefined;
  });
  return error ?? found;
}

const isWeekend = (serial: number): boolean => serial % 7 < 2;

define('NETWORKDAYS', [number, number, optional(whole)], ([from, to, off], context) => {
  const holidays = holidaysOf(off, context);
  if (!(holidays instanceof Set)) return holidays;
  const [start, end] =
    from <= to ? [Math.floor(from), Math.floor(to)] : [Math.floor(to), Math.floor(from)];
  const weeks = Math.floor((end - start + 1) / 7);
  let days = weeks * 5;
  for (let d = start + weeks * 7; d <= end; d++) if (!isWeekend(d)) days++;
  for (const d of holidays) if (d >= start && d <= end && !isWeekend(d)) days--;
  return from <= to ? days : -days;
});
define('WORKDAY', [number, number, optional(whole)], ([from, count, off], context) => {
  const holidays = holidaysOf(off, context);
  if (!(holidays instanceof Set)) return holidays;
  let day = Math.floor(from);
  const step = Math.sign(count);
  for (let left = Math.abs(Math.trunc(count)); left > 0;) {
    day += step;
    if (day < 0 || day > MAX_SERIAL) return NUM;
    if (!isWeekend(day) && !holidays.has(day)) left--;
  }
  return day;
});
