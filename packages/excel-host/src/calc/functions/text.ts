import { format } from 'numfmt';
import { each } from '../arrays';
import { wildcard } from '../criteria';
import { Unsupported } from '../template';
import { NA, VALUE, isError, numberIn, toNumber, toText, type Scalar, type Value } from '../values';
import {
  anything,
  define,
  logical,
  many,
  number,
  optional,
  or,
  scalar,
  text,
  whole,
} from './define';

const MAX_TEXT = 32_767;
const fits = (value: string): Scalar => (value.length > MAX_TEXT ? VALUE : value);

define('LEN', [text], ([value]) => value.length);
define('LEFT', [text, or(number, 1)], ([value, count]) =>
  count < 0 ? VALUE : value.slice(0, Math.trunc(count)));
define('RIGHT', [text, or(number, 1)], ([value, count]) => {
  if (count < 0) return VALUE;
  return Math.trunc(count) === 0 ? '' : value.slice(-Math.trunc(count));
});
define('MID', [text, number, number], ([value, start, count]) => {
  if (start < 1 || count < 0) return VALUE;
  const from = Math.trunc(start) - 1;
  return value.slice(from, from + Math.trunc(count));
});
define('TRIM', [text], ([value]) => value.replace(/^ +| +$/g, '').replace(/ {2,}/g, ' '));
define('CLEAN', [text], ([value]) =>
  [...value].filter((character) => character.charCodeAt(0) >= 32).join(''));
define('UPPER', [text], ([value]) => value.toUpperCase());
define('LOWER', [text], ([value]) => value.toLowerCase());
define('PROPER', [text], ([value]) =>
  value
    .toLowerCase()
    .replace(
      /(^|[^\p{L}])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    ));
define('EXACT', [text, text], ([a, b]) => a === b);
define('REPT', [text, number], ([value, times]) => {
  const count = Math.trunc(times);
  if (count < 0 || value.length * count > MAX_TEXT) return VALUE;
  return value.repeat(count);
});
define('SUBSTITUTE', [text, text, text, optional(number)], ([value, from, to, place]) => {
  if (place !== undefined && place < 1) return VALUE;
  if (from === '') return value;
  if (place === undefined) return fits(value.replaceAll(from, () => to));
  let at = -1;
  for (let i = 0; i < Math.trunc(place); i++) {
    at = value.indexOf(from, at < 0 ? 0 : at + from.length);
    if (at < 0) return value;
  }
  return fits(value.slice(0, at) + to + value.slice(at + from.length));
});
define('REPLACE', [text, number, number, text], ([value, start, count, by]) => {
  if (start < 1 || count < 0) return VALUE;
  const from = Math.trunc(start) - 1;
  return fits(value.slice(0, from) + by + value.slice(from + Math.trunc(count)));
});
define('FIND', [text, text, or(number, 1)], ([wanted, value, start]) => {
  const from = Math.trunc(start) - 1;
  if (from < 0 || from > value.length) return VALUE;
  const at = value.indexOf(wanted, from);
  return at < 0 ? VALUE : at + 1;
});
define('SEARCH', [text, text, or(number, 1)], ([wanted, value, start]) => {
  const from = Math.trunc(start) - 1;
  if (from < 0 || from > value.length) return VALUE;
  const pattern = wildcard(wanted);
  if (!pattern) {
    const at = value.toLowerCase().indexOf(wanted.toLowerCase(), from);
    return at < 0 ? VALUE : at + 1;
  }
  const at = value.slice(from).search(new RegExp(pattern.source.slice(1, -1), 'iu'));
  return at < 0 ? VALUE : from + at + 1;
});
define('CHAR', [number], ([code]) => {
  const at = Math.trunc(code);
  if (at < 1 || at > 255) return VALUE;
  return WINDOWS_1252[at] ?? String.fromCharCode(at);
});
define('CODE', [text], ([value]) => {
  if (value === '') return VALUE;
  const at = Object.entries(WINDOWS_1252).find(([, character]) => character === value[0]);
  const code = at ? Number(at[0]) : value.charCodeAt(0);
  return code < 256 ? code : 63;
});
define('UNICHAR', [number], ([code]) => {
  const at = Math.trunc(code);
  if (at < 1 || at > 0x10ffff) return VALUE;
  return at >= 0xd800 && at <= 0xdfff ? NA : String.fromCodePoint(at);
});
define('UNICODE', [text], ([value]) => value.codePointAt(0) ?? VALUE);

/** The codes of Windows' western code page that are not those of Unicode. */
const WINDOWS_1252: Readonly<Record<number, string>> = Object.fromEntries(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'].map((c, i) => [128 + i, c]),
);

/** All the texts of the arguments, blanks too; the first error is the result. */
function texts(values: readonly Value[], context: Parameters<typeof each>[1]): string[] | Value {
  const found: string[] = [];
  for (const value of values) {
    const error = each(
      value,
      context,
      (element): Value | undefined => {
        const converted = toText(element);
        if (isError(converted)) return converted;
        found.push(converted);
        return undefined;
      },
      true,
    );
    if (error !== undefined) return error;
  }
  return found;
}

define('CONCAT', [many(whole)], ([values], context) => {
  const found = texts(values, context);
  return Array.isArray(found) ? fits(found.join('')) : found;
});
define('CONCATENATE', [many(text)], ([values]) => fits(values.join('')));
define('TEXTJOIN', [whole, logical, many(whole)], ([between, skip, values], context) => {
  const separators = texts([between], context);
  if (!Array.isArray(separators)) return separators;
  const found = texts(values, context);
  if (!Array.isArray(found)) return found;
  const kept = skip ? found.filter((value) => value !== '') : found;
  return fits(
    kept
      .map((value, i) => (i === 0 ? value : separators[(i - 1) % separators.length] + value))
      .join(''),
  );
});

define('VALUE', [anything], ([value]) => {
  if (typeof value === 'boolean') return VALUE;
  return toNumber(value);
});
define('NUMBERVALUE', [text, or(text, '.'), or(text, ',')], ([value, point, group]) => {
  const decimal = point.slice(0, 1);
  let cleaned = value.replace(/\s/g, '');
  if (group !== '') cleaned = cleaned.replaceAll(group.slice(0, 1), '');
  if (decimal === '' || cleaned.split(decimal).length > 2) return VALUE;
  if (decimal !== '.' && cleaned.includes('.')) return VALUE;
  const percents = /%*$/.exec(cleaned)![0].length;
  cleaned = cleaned.slice(0, cleaned.length - percents).replace(decimal, '.');
  if (cleaned === '') return 0;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(cleaned)) return VALUE;
  return Number(cleaned) / 100 ** percents;
});

/** Letters of dates and hours, which Excel reads in the language of its region (`aaaa`). */
const hasDates = (pattern: string): boolean =>
  /[ymdhs]/i.test(pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]|general/gi, ''));

define('TEXT', [scalar, text], ([value, pattern], context) => {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (pattern === '') return '';
  // A text that is a number is formatted as one; any other goes through the text section.
  const shown = typeof value === 'string' ? (numberIn(value) ?? value) : (value ?? 0);
  if (typeof shown === 'number' && !/^en/i.test(context.engine.locale) && hasDates(pattern)) {
    throw new Unsupported('date-format');
  }
  try {
    const result = format(pattern, shown, { throws: true, locale: 'en-US' });
    return /^#{3,}$/.test(result) ? VALUE : result;
  } catch {
    return VALUE;
  }
});
define('FIXED', [number, or(number, 2), or(logical, false)], ([n, digits, plain]) => {
  const places = Math.trunc(digits);
  if (places > 127) return VALUE;
  const factor = 10 ** places;
  const value = places < 0 ? Math.round(n * factor) / factor : n;
  const pattern = (plain ? '0' : '#,##0') + (places > 0 ? `.${'0'.repeat(places)}` : '');
  return format(pattern, value);
});
define('T', [whole], ([value], context) => {
  let found: Value = '';
  each(value, context, (element) => {
    found = typeof element === 'string' || isError(element) ? element : '';
    return true;
  });
  return found;
});
define('HYPERLINK', [text, optional(anything)], ([address, shown]) =>
  shown === undefined ? address : (shown ?? 0));
