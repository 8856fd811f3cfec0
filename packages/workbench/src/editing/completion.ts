/** Help while a formula is typed: which functions begin so, and which argument comes next. */
import type { FunctionHelp } from '../options';

export interface Completion {
  /** Functions that may be meant; the first ones. */
  readonly names: readonly FunctionHelp[];
  /** Where the word begins that they would replace. */
  readonly from: number;
}

export interface Hint {
  readonly help: FunctionHelp;
  /** The argument that the cursor is in, from 0. */
  readonly argument: number;
}

const MOST = 8;
const WORD = /[\p{L}_][\p{L}\p{N}_.]*$/u;

/** What may be meant by the word before the cursor; `null` where no formula is being typed. */
export function completionOf(
  text: string,
  cursor: number,
  functions: readonly FunctionHelp[],
): Completion | null {
  const before = text.slice(0, cursor);
  if (!before.startsWith('=') || quotesIn(before) % 2 === 1) return null;
  const word = WORD.exec(before)?.[0].toUpperCase();
  if (!word || word.length < 2) return null;
  const names = functions.filter(({ name }) => name.startsWith(word)).slice(0, MOST);
  return names.length === 0 ? null : { names, from: before.length - word.length };
}

/** The function whose brackets the cursor is in, and the argument. */
export function hintOf(
  text: string,
  cursor: number,
  functions: readonly FunctionHelp[],
): Hint | null {
  const before = text
    .slice(0, cursor)
    .replace(/"(?:[^"]|"")*"?/g, (literal) => ' '.repeat(literal.length));
  if (!before.startsWith('=')) return null;
  const open: { name: string; argument: number }[] = [];
  for (let i = 0; i < before.length; i++) {
    const sign = before[i];
    if (sign === '(') open.push({ name: WORD.exec(before.slice(0, i))?.[0] ?? '', argument: 0 });
    else if (sign === ')') open.pop();
    else if ((sign === ';' || sign === ',') && open.length > 0)
      open[open.length - 1]!.argument += 1;
  }
  for (const { name, argument } of open.reverse()) {
    const help = functions.find((one) => one.name === name.toUpperCase());
    if (help) return { help, argument: Math.min(argument, help.parameters.length - 1) };
  }
  return null;
}

const quotesIn = (text: string): number => text.split('"').length - 1;
