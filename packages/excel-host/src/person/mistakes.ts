/** What is wrong with a formula that Excel cannot read, as far as it can be told. */
import { readFormula } from '../entry';

export type Mistake =
  /** Brackets that are not closed, or closed without having been opened. */
  | 'brackets'
  | 'quotes'
  /** Nothing before or behind a sign. */
  | 'operand'
  /** A text that begins like a formula. */
  | 'text'
  | 'other';

/** Of a formula as the file would have it; `null` where it reads. */
export function mistakeIn(formula: string): Mistake | null {
  if (readFormula(formula)) return null;
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, 'x');
  if (bare.includes('"')) return 'quotes';
  if (!isBalanced(bare)) return 'brackets';
  if (/^=[+\-@]/.test(formula)) return 'text';
  return /[-+*/^&=<>,;(]\s*(?:$|[*/^&=<>,;)])|=\s*[*/^&=<>]/.test(bare) ? 'operand' : 'other';
}

function isBalanced(text: string): boolean {
  let open = 0;
  for (const sign of text) {
    if (sign === '(') open += 1;
    if (sign === ')') open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}
