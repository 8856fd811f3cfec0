/**
 * Golden cases: one table a function, `test/functions/casos/<id>.tsv`, with the arguments as a
 * formula writes them (array constants for ranges, VACIA for a blank cell), what every profile
 * gives, and what a desktop gives that passes blanks as 0 where that differs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BLANK } from './runtime';

export interface Case {
  readonly id: string;
  readonly line: number;
  readonly formula: string;
  readonly args: readonly unknown[];
  readonly expected: string;
  readonly desktop: string;
}

const FOLDER = join(__dirname, 'casos');

export function readCases(): Case[] {
  return readdirSync(FOLDER).flatMap((file) => {
    const id = file.replace(/\.tsv$/, '');
    const [, ...lines] = readFileSync(join(FOLDER, file), 'utf8').trimEnd().split('\n');
    return lines.map((text, i): Case => {
      const [args = '', expected = '', desktop = ''] = text.split('\t');
      return {
        id,
        line: i + 2,
        formula: `${id}(${args})`,
        args: parseArguments(args),
        expected,
        desktop: desktop || expected,
      };
    });
  });
}

/** `6.9,{1;2},"x",,TRUE,#N/A` as the values that a host is to pass; an empty place is omitted. */
export function parseArguments(text: string): unknown[] {
  const args: unknown[] = [];
  let rest = text;
  while (true) {
    const token = /^(?:\{(?:"[^"]*"|[^"}])*\}|"[^"]*"|[^,{"]*)/.exec(rest)?.[0] ?? '';
    args.push(token === '' ? undefined : token.startsWith('{') ? parseRange(token) : scalar(token));
    rest = rest.slice(token.length);
    if (rest === '') return args;
    if (!rest.startsWith(',')) throw new Error(`Cannot read the arguments ${text}`);
    rest = rest.slice(1);
  }
}

const splitOutside = (text: string, mark: ',' | ';'): string[] =>
  text.match(mark === ';' ? /(?:"[^"]*"|[^";])+/g : /(?:"[^"]*"|[^",])+/g) ?? [];

const parseRange = (text: string): unknown[][] =>
  splitOutside(text.slice(1, -1), ';').map((row) => splitOutside(row, ',').map(scalar));

function scalar(token: string): unknown {
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token === 'VACIA') return BLANK;
  if (token === 'TRUE' || token === 'FALSE') return token === 'TRUE';
  if (token.startsWith('#') || token.startsWith('≈')) return token;
  const number = Number(token);
  if (Number.isNaN(number)) throw new Error(`Cannot read ${token}`);
  return number;
}

const isNumber = (text: string): boolean => /^≈?-?\d+(\.\d+)?$/.test(text);

/** What was expected, as rows; a scalar that is no number is a text. */
export function parseExpected(text: string): unknown[][] {
  if (text.startsWith('{')) return parseRange(text);
  return [[isNumber(text) || text.startsWith('"') ? scalar(text) : text]];
}

/** `≈45.5` holds for what is printed as 45.5; any other number for itself, to the last bits. */
export function matches(actual: unknown, expected: unknown): boolean {
  if (typeof expected === 'string' && expected.startsWith('≈')) {
    const decimals = expected.split('.')[1]?.length ?? 0;
    const number = Number(expected.slice(1));
    return typeof actual === 'number' && Math.abs(actual - number) <= 0.5001 * 10 ** -decimals;
  }
  if (typeof expected === 'number') {
    return (
      typeof actual === 'number' &&
      Math.abs(actual - expected) <= 4 * Number.EPSILON * Math.abs(expected)
    );
  }
  return actual === expected;
}
