/**
 * Between the formula that people see and the one that the file stores: prefixes of newer
 * functions, custom functions, `[@Columna]`, `A1#`, and the `@` that Excel shows.
 */
import { SPILLING, STORED_NAMES } from './functionNames';
import { joinTokens, tokenize, type Token } from './tokens';

/** The table that a formula's cell lies in, or none. */
export type TableContext = string | null;

/** Column names that can stand after `@` without brackets of their own. */
const SIMPLE_COLUMN = /^[\p{L}\p{N}_]+$/u;

/** What is stored otherwise than shown: `@`, `A1#`, and a bracket without its table. */
const MARKS = /[@#]|(?<![\p{L}\p{N}_.?\\])\[/u;

/** Letters beyond ASCII and what names may hold besides; too much rather than too little. */
const isNamePart = (code: number): boolean =>
  code > 127 ||
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  code === 95 ||
  code === 46 ||
  code === 92 ||
  code === 63;

const balanced = (text: string): boolean => /^\[(?:[^[\]']|'.)*\]$/su.test(text);

/** What the file stores of a formula, and whether it may fill several cells. */
export interface StoredFormula {
  readonly text: string;
  readonly dynamic: boolean;
}

export class FormulaTranslator {
  /** Upper-case shown name → shown name; and by what is stored. */
  private readonly custom = new Map<string, string>();
  private readonly byStored = new Map<string, string>();
  /** Names of functions that were met, and whether they are stored otherwise than shown. */
  private readonly special = new Map<string, boolean>();

  constructor(customFunctions: readonly string[]) {
    for (const name of customFunctions) {
      this.custom.set(name.toUpperCase(), name);
      this.byStored.set(this.storedCustom(name).toUpperCase(), name);
    }
  }

  private storedCustom(name: string): string {
    return `_xldudf_${name.replaceAll('.', '_')}`;
  }

  /** `shown` without its `=`. */
  toStored(shown: string, table: TableContext): StoredFormula {
    // Most formulas hold nothing to translate.
    if (!MARKS.test(shown) && !this.hasSpecial(shown)) return { text: shown, dynamic: false };
    const tokens = tokenize(shown);
    let dynamic = false;
    for (const token of tokens) {
      if (token.kind !== 'function') continue;
      const upper = token.text.toUpperCase();
      if (SPILLING.has(upper) || this.custom.has(upper)) dynamic = true;
    }
    const parameters = declaredParameters(tokens);
    tokens.forEach((token, i) => {
      if (token.kind === 'function') {
        const upper = token.text.toUpperCase();
        const custom = this.custom.get(upper);
        if (custom !== undefined) token.text = this.storedCustom(custom);
        else if (parameters.has(upper)) token.text = `_xlpm.${token.text}`;
        else token.text = STORED_NAMES.get(upper) ?? token.text;
      } else if (token.kind === 'name' && tokens[i - 1]?.kind !== 'prefix') {
        if (parameters.has(token.text.toUpperCase())) token.text = `_xlpm.${token.text}`;
      } else if (token.kind === 'structured') token.text = storedStructured(token.text, table);
    });
    storeMarks(tokens, dynamic);
    return { text: joinTokens(tokens), dynamic };
  }

  /** Whether what stands before a `(` may be a function that is stored otherwise than it is shown. */
  private hasSpecial(shown: string): boolean {
    for (let at = shown.indexOf('('); at >= 0; at = shown.indexOf('(', at + 1)) {
      let start = at;
      while (start > 0 && isNamePart(shown.charCodeAt(start - 1))) start--;
      if (start < at && this.isSpecial(shown.slice(start, at))) return true;
    }
    return false;
  }

  private isSpecial(name: string): boolean {
    let known = this.special.get(name);
    if (known === undefined) {
      const upper = name.toUpperCase();
      known =
        this.custom.has(upper) ||
        STORED_NAMES.has(upper) ||
        SPILLING.has(upper) ||
        /^[\d.]|[^\w.]/.test(name);
      this.special.set(name, known);
    }
    return known;
  }

  /** Without `=`, both ways. */
  toShown(stored: string, table: TableContext): string {
    if (!/_xl|\[|_XL/.test(stored)) return stored;
    const tokens = tokenize(stored);
    tokens.forEach((token, i) => {
      if (token.kind === 'function' || token.kind === 'name') {
        const custom = this.byStored.get(token.text.toUpperCase());
        if (custom !== undefined && token.kind === 'function') {
          token.text = custom;
          // `[2]!` or `'…FUNCRES.XLAM'!`: where some Excel said that the add-in was.
          const before = tokens[i - 1];
          if (before?.kind === 'prefix' && /^\[|\.xla[ml]?'?!$/i.test(before.text))
            before.text = '';
        } else if (/^_xlfn\.(?:ANCHORARRAY|SINGLE)$/i.test(token.text)) showMark(tokens, i);
        else token.text = token.text.replace(/^(?:_xlfn\.)?(?:_xlws\.|_xlpm\.|_xludf\.)?/i, '');
      } else if (token.kind === 'structured') token.text = shownStructured(token.text, table);
    });
    return joinTokens(tokens);
  }
}

const DECLARING = /^(?:let|lambda)$/i;

/** Names that LET and LAMBDA introduce, in upper case. */
function declaredParameters(tokens: readonly Token[]): Set<string> {
  const found = new Set<string>();
  if (!tokens.some(({ kind, text }) => kind === 'function' && DECLARING.test(text))) return found;
  /** One open parenthesis each: the function before it and the argument that we are in. */
  const open: { readonly name: string; argument: number; tokens: Token[] }[] = [];
  const finish = (
    frame: { name: string; argument: number; tokens: Token[] },
    last: boolean,
  ): void => {
    const meaning = frame.tokens.filter((token) => token.text.trim() !== '');
    const declares =
      (frame.name === 'LET' && frame.argument % 2 === 0 && !last) ||
      (frame.name === 'LAMBDA' && !last);
    if (declares && meaning.length === 1 && meaning[0]!.kind === 'name') {
      found.add(meaning[0]!.text.toUpperCase());
    }
    frame.tokens = [];
    frame.argument++;
  };
  tokens.forEach((token, i) => {
    const top = open[open.length - 1];
    if (token.text === '(') {
      const before = tokens[i - 1];
      top?.tokens.push(token);
      open.push({
        name: before?.kind === 'function' ? before.text.toUpperCase() : '',
        argument: 0,
        tokens: [],
      });
    } else if (token.text === ')') {
      const closed = open.pop();
      if (closed) finish(closed, true);
    } else if (token.text === ',' && top) finish(top, false);
    else top?.tokens.push(token);
  });
  return found;
}

/** `A1#` → `_xlfn.ANCHORARRAY(A1)`; `@x` → `_xlfn.SINGLE(x)` in an array, else `x`. */
function storeMarks(tokens: Token[], dynamic: boolean): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'other') continue;
    if (token.text === '#' && i > 0 && /^(?:ref|name)$/.test(tokens[i - 1]!.kind)) {
      const start = tokens[i - 2]?.kind === 'prefix' ? i - 2 : i - 1;
      tokens[start]!.text = `_xlfn.ANCHORARRAY(${tokens[start]!.text}`;
      token.text = ')';
    } else if (token.text === '@') {
      token.text = '';
      if (!dynamic) continue;
      const end = operandEnd(tokens, i + 1);
      if (end <= i) continue;
      token.text = '_xlfn.SINGLE(';
      tokens[end]!.text += ')';
    }
  }
}

/** Index of the last token of the operand that begins at `start`; below `start` if none does. */
function operandEnd(tokens: readonly Token[], start: number): number {
  let i = start;
  if (tokens[i]?.kind === 'prefix') i++;
  const kind = tokens[i]?.kind;
  if (kind === 'ref' || kind === 'name' || kind === 'structured') return i;
  if (kind !== 'function') return -1;
  let depth = 0;
  for (let j = i + 1; j < tokens.length; j++) {
    if (tokens[j]!.text === '(') depth++;
    else if (tokens[j]!.text === ')' && --depth === 0) return j;
  }
  return -1;
}

/** `ANCHORARRAY(A1)` → `A1#`, `SINGLE(x)` → `@x`, the function standing at `i`. */
function showMark(tokens: Token[], i: number): void {
  let depth = 0;
  for (let j = i + 1; j < tokens.length; j++) {
    if (tokens[j]!.text === '(') depth++;
    else if (tokens[j]!.text === ')' && --depth === 0) {
      const anchor = /ANCHORARRAY/i.test(tokens[i]!.text);
      tokens[i]!.text = anchor ? '' : '@';
      tokens[i + 1]!.text = '';
      tokens[j]!.text = anchor ? '#' : '';
      return;
    }
  }
}

function splitStructured(text: string): [table: string, inner: string] {
  const bracket = text.indexOf('[');
  return [text.slice(0, bracket), text.slice(bracket + 1, -1)];
}

function storedStructured(text: string, table: TableContext): string {
  const [named, inner] = splitStructured(text);
  const owner = named || table || '';
  const trimmed = inner.trim();
  if (!trimmed.startsWith('@')) return `${owner}[${inner}]`;
  const column = trimmed.slice(1).trim();
  if (column === '') return `${owner}[#This Row]`;
  return column.startsWith('[')
    ? `${owner}[[#This Row],${column}]`
    : `${owner}[[#This Row],[${column}]]`;
}

function shownStructured(text: string, table: TableContext): string {
  const [named, inner] = splitStructured(text);
  const own = table !== null && named.toLowerCase() === table.toLowerCase();
  const owner = own ? '' : named;
  if (/^#This Row$/i.test(inner)) return `${owner}[@]`;
  const row = /^\[#This Row\],\s*(.+)$/is.exec(inner);
  if (!row) return text;
  const columns = row[1]!;
  const bare = columns.slice(1, -1);
  if (balanced(columns) && SIMPLE_COLUMN.test(bare)) return `${owner}[@${bare}]`;
  return `${owner}[@${columns}]`;
}

/** `Ejecución [S/]` → `Ejecución '[S/']`, as column names stand in structured references. */
export const escapeColumn = (name: string): string => name.replace(/['[\]#@]/g, "'$&");

/** A stored formula after a column of a table has another name. */
export function renameColumnInFormula(
  formula: string,
  table: string,
  home: TableContext,
  from: string,
  to: string,
): string {
  if (!formula.includes('[')) return formula;
  const tokens = tokenize(formula);
  const old = escapeColumn(from).toLowerCase();
  for (const token of tokens) {
    if (token.kind !== 'structured') continue;
    const [named, inner] = splitStructured(token.text);
    if ((named || home || '').toLowerCase() !== table.toLowerCase()) continue;
    const fresh = escapeColumn(to);
    if (inner.toLowerCase() === old) token.text = `${named}[${fresh}]`;
    else if (inner.includes('[')) {
      const renamed = inner.replace(/\[((?:[^[\]']|'.)*)\]/gs, (whole, column: string) =>
        column.toLowerCase() === old ? `[${fresh}]` : whole,
      );
      token.text = `${named}[${renamed}]`;
    }
  }
  return joinTokens(tokens);
}

/** A stored formula after a table has another name; `null`: the table is gone. */
export function renameTableInFormula(formula: string, from: string, to: string | null): string {
  if (!formula.toLowerCase().includes(from.toLowerCase())) return formula;
  const tokens = tokenize(formula);
  for (const [i, token] of tokens.entries()) {
    if (tokens[i - 1]?.kind === 'prefix') continue;
    if (token.kind === 'name' && token.text.toLowerCase() === from.toLowerCase()) {
      token.text = to ?? '#REF!';
    } else if (token.kind === 'structured') {
      const [named, inner] = splitStructured(token.text);
      if (named.toLowerCase() === from.toLowerCase()) {
        token.text = to === null ? '#REF!' : `${to}[${inner}]`;
      }
    }
  }
  return joinTokens(tokens);
}
