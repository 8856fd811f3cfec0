/**
 * Formulas as tokens: just enough to find references, names, functions and structured references
 * without ever touching what stands in quotes. `tokenize(f).map((t) => t.text).join('') === f`.
 */
export type TokenKind =
  /** `"…"` */
  | 'string'
  /** `Hoja!`, `'Hoja 1'!`, `[1]Hoja!`, `[2]!` */
  | 'prefix'
  /** `A1`, `$A$1:B2`, `A:C`, `2:5` */
  | 'ref'
  /** A name followed by `(`; the text is the name alone. */
  | 'function'
  | 'name'
  /** `Tabla[…]`, `[@Columna]` */
  | 'structured'
  /** Operators, numbers, errors, white space. */
  | 'other';

export interface Token {
  readonly kind: TokenKind;
  text: string;
}

const STRING = /"(?:[^"]|"")*(?:"|$)/y;
const PREFIX =
  /(?:'(?:[^']|'')+'|(?:\[\d+\])?[\p{L}_\\][\p{L}\p{N}_.?\\]*(?::[\p{L}_\\][\p{L}\p{N}_.?\\]*)?|\[\d+\])!/uy;
const CELLS =
  /\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?(?![\p{L}\p{N}_.([!?\\])/uy;
const COLUMNS = /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.([!?\\$])/uy;
const ROWS = /\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.])/uy;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.?\\]*/uy;
const NUMBER = /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/y;
const ERROR = /#(?:[A-Z]+\/?[A-Z0-9_]*[!?]?)/y;
const SPACE = /\s+/y;

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** End of the bracket that opens at `at`; an apostrophe escapes what follows it. */
function closeBracket(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const c = text[i];
    if (c === "'") i++;
    else if (c === '[') depth++;
    else if (c === ']' && --depth === 0) return i + 1;
  }
  return text.length;
}

/** Marks that are a token by themselves, whatever comes next. */
const ALONE = new Set('()+-*/&=<>^%;,{}');

export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  const prefixed = formula.includes('!');
  let at = 0;
  while (at < formula.length) {
    const c = formula[at]!;
    let kind: TokenKind = 'other';
    let text: string | null = null;
    if (ALONE.has(c)) text = c;
    else if (c === '"') {
      kind = 'string';
      text = match(STRING, formula, at);
    } else if (prefixed && (text = match(PREFIX, formula, at)) !== null) kind = 'prefix';
    else if (c === '[') {
      kind = 'structured';
      text = formula.slice(at, closeBracket(formula, at));
    } else if (
      (text =
        match(CELLS, formula, at) ?? match(COLUMNS, formula, at) ?? match(ROWS, formula, at)) !==
        null &&
      !/^\d/.test(text) === !/^\d/.test(c)
    ) {
      kind = 'ref';
    } else if ((text = match(NAME, formula, at)) !== null) {
      const next = formula[at + text.length];
      if (next === '(') kind = 'function';
      else if (next === '[') {
        kind = 'structured';
        text = formula.slice(at, closeBracket(formula, at + text.length));
      } else kind = /^(?:true|false)$/i.test(text) ? 'other' : 'name';
    } else {
      text =
        match(NUMBER, formula, at) ?? match(ERROR, formula, at) ?? match(SPACE, formula, at) ?? c;
    }
    tokens.push({ kind, text: text! });
    at += text!.length;
  }
  return tokens;
}

export const joinTokens = (tokens: readonly Token[]): string => {
  let out = '';
  for (const token of tokens) out += token.text;
  return out;
};

/** The sheets that a prefix names, `null` for another workbook's. */
export function sheetsOfPrefix(prefix: string): string[] | null {
  let text = prefix.slice(0, -1);
  if (text.startsWith("'")) text = text.slice(1, -1).replaceAll("''", "'");
  if (text.includes('[')) return null;
  return text.split(':');
}
