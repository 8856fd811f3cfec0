/**
 * Text is text: Excel parses what it is given as if typed, so text that would turn into a
 * formula, a number, a date or a truth value is written with a leading apostrophe (a cell with
 * "quote prefix" in the file). Both appliers ask here, so that both leave the same cell.
 */
const OPENS_A_FORMULA = /^[=+\-@'\uFF1D\uFF0B\uFF0D\uFF20]/;
const TRUTH_OR_ERROR = /^(?:true|false|verdadero|falso|#[A-Za-z/0!?_]+)$/i;
const MONTH =
  /^\d{0,4}[\s\-/.]*(?:ene|jan|feb|mar|abr|apr|may|jun|jul|ago|aug|se[pt]|oct|nov|dic|dec)/i;

/** Whether Excel, in any locale, might read this text as something other than itself. */
export function needsQuote(text: string): boolean {
  if (text === '') return false;
  if (OPENS_A_FORMULA.test(text)) return true;
  const trimmed = text.trim();
  if (TRUTH_OR_ERROR.test(trimmed)) return true;
  // A digit and nothing but digits and the marks that numbers, dates, hours, fractions,
  // percentages and currencies are made of.
  if (
    /\d/.test(trimmed) &&
    /^[\d\s.,:/\-+()%$€£¥eE]*(?:S\/\.?[\d\s.,]+)?(?:[ap]\.?\s?m\.?)?$/i.test(trimmed)
  ) {
    return true;
  }
  return MONTH.test(trimmed) && /\d/.test(trimmed) && trimmed.length <= 20;
}
