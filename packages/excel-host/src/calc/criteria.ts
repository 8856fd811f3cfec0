/** Criteria such as `">=75"`, `"OP*"` or a cell: one test for COUNTIFS and its family. */
import {
  compareTexts,
  errorOf,
  isError,
  numberIn,
  parseNumber,
  sameNumber,
  type Scalar,
} from './values';

export type Test = (value: Scalar) => boolean;

/** `~*`, `~?` and `~~` are the characters themselves; the whole text has to match. */
export function wildcard(pattern: string): RegExp | null {
  if (!/[*?~]/.test(pattern)) return null;
  const source = pattern.replace(/~[*?~]|[*?]|[\\^$.|+()[\]{}]/g, (piece) => {
    if (piece === '*') return '[^]*';
    if (piece === '?') return '[^]';
    if (piece.length === 2) return `\\${piece[1]}`;
    return `\\${piece}`;
  });
  return new RegExp(`^${source}$`, 'iu');
}

export function criterion(written: Scalar): Test {
  if (isError(written)) {
    const code = written.error;
    return (value) => isError(value) && value.error === code;
  }
  // A blank criterion means 0, not blank cells.
  if (written === null) return (value) => typeof value === 'number' && value === 0;
  if (typeof written === 'number') {
    return (value) => asNumber(value) !== null && sameNumber(asNumber(value)!, written);
  }
  if (typeof written === 'boolean') return (value) => value === written;
  const [, operator = '', operand = ''] = /^(<>|<=|>=|=|<|>)?([^]*)$/.exec(written)!;
  return parse(operator, operand);
}

/** A number, or a text that is one: COUNTIF takes both for the same. */
function asNumber(value: Scalar): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value !== '' ? parseNumber(value) : null;
}

function parse(operator: string, operand: string): Test {
  if (operator === '' || operator === '=') return equality(operator, operand);
  if (operator === '<>') {
    const equal = equality('=', operand);
    return (value) => !equal(value);
  }
  const holds = ORDER[operator]!;
  const n = numberIn(operand);
  if (n !== null) {
    return (value) => typeof value === 'number' && holds(sameNumber(value, n) ? 0 : value - n);
  }
  const truth = truthOf(operand);
  if (truth !== null) {
    return (value) => typeof value === 'boolean' && holds(Number(value) - Number(truth));
  }
  return (value) => typeof value === 'string' && holds(compareTexts(value, operand));
}

const ORDER: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

const truthOf = (text: string): boolean | null => {
  const upper = text.toUpperCase();
  return upper === 'TRUE' ? true : upper === 'FALSE' ? false : null;
};

function equality(operator: string, operand: string): Test {
  // "=" asks for cells with nothing in them, "" for those that also show nothing.
  if (operand === '') {
    return operator === '=' ? (value) => value === null : (value) => value === null || value === '';
  }
  const n = numberIn(operand);
  if (n !== null) {
    return (value) => {
      const own = asNumber(value);
      return own !== null && sameNumber(own, n);
    };
  }
  const truth = truthOf(operand);
  if (truth !== null) return (value) => value === truth;
  if (/^#(?:N\/A|[A-Z0-9/]+[!?])$/i.test(operand)) {
    const code = errorOf(operand.toUpperCase()).error;
    return (value) => isError(value) && value.error === code;
  }
  const pattern = wildcard(operand);
  if (pattern) return (value) => typeof value === 'string' && pattern.test(value);
  return (value) => typeof value === 'string' && compareTexts(value, operand) === 0;
}
