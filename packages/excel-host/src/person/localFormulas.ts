/**
 * Formulas as they are seen and typed in the system's language, and as the file has them: names of
 * functions, the sign between arguments, the decimal sign, truth values and errors.
 */
import type { Locale } from '../locale';
import { FROM_SPANISH, TO_SPANISH } from './spanish';

/** A text, a quoted title, a bracket of a table, an array, an error, a word, a number, a sign. */
const PARTS =
  /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[(?:[^[\]]|\[[^[\]]*\])*\]?|\{[^}]*\}?|#[¡¿\p{L}\d/]+[!?]?|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d+\.\d+|\d+|[^]/gu;
/** The same where the decimal sign is a comma, which `;` leaves free. */
const WITH_COMMA = new RegExp(PARTS.source.replace('\\d+\\.\\d+', '\\d+[.,]\\d+'), 'gu');

const speaksSpanish = ({ name }: Locale): boolean => name.startsWith('es');

/** In Spanish `;` stands between arguments; where the decimal sign is a point, `,` may too. */
export const argumentSign = (locale: Locale): string => (speaksSpanish(locale) ? ';' : ',');

export function toFile(formula: string, locale: Locale): string {
  if (!speaksSpanish(locale) || !formula.startsWith('=')) return formula;
  const parts = locale.decimal === ',' ? WITH_COMMA : PARTS;
  return rewritten(formula, parts, (part, next) => {
    if (part === ';') return ',';
    if (/^\d/.test(part)) return locale.decimal === ',' ? part.replace(',', '.') : part;
    const upper = part.toUpperCase();
    if (upper === locale.words.true && next !== '(') return 'TRUE';
    if (upper === locale.words.false && next !== '(') return 'FALSE';
    const english = FROM_SPANISH.get(upper);
    return english !== undefined && (next === '(' || part.startsWith('#')) ? english : part;
  });
}

export function toLocal(formula: string, locale: Locale): string {
  if (!speaksSpanish(locale) || !formula.startsWith('=')) return formula;
  return rewritten(formula, PARTS, (part, next) => {
    if (part === ',') return ';';
    if (/^\d/.test(part)) return locale.decimal === ',' ? part.replace('.', ',') : part;
    if (part === 'TRUE' && next !== '(') return locale.words.true;
    if (part === 'FALSE' && next !== '(') return locale.words.false;
    const local = TO_SPANISH.get(part.toUpperCase());
    return local !== undefined && (next === '(' || part.startsWith('#')) ? local : part;
  });
}

function rewritten(
  formula: string,
  pattern: RegExp,
  change: (part: string, next: string) => string,
): string {
  const parts = formula.match(pattern) ?? [];
  return parts
    .map((part, i) => (/^["'[{]/.test(part) ? part : change(part, parts[i + 1] ?? '')))
    .join('');
}
