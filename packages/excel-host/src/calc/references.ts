/**
 * References in formulas: how a filled column is recognised (the same formula, read relative to
 * its cell), and where a reference points for a given cell.
 */
import { MAX_COLUMNS, MAX_ROWS, columnIndex, type Area } from '@pnftp/xlsx/plan';

/** One edge of a reference: a row or column number, or an offset from the formula's own. */
interface Edge {
  readonly relative: boolean;
  readonly value: number;
}

/** A range as written, to be resolved for each cell that shares the formula. */
export interface RefSpec {
  /** Sheet as written; `null` is the formula's own. Two titles for `First:Last!A1`. */
  readonly sheets: readonly string[] | null;
  readonly top: Edge;
  readonly left: Edge;
  readonly bottom: Edge;
  readonly right: Edge;
}

/** `null` where the reference would leave the sheet (#REF!). */
export function resolve(spec: RefSpec, row: number, column: number): Area | null {
  const top = spec.top.relative ? row + spec.top.value : spec.top.value;
  const bottom = spec.bottom.relative ? row + spec.bottom.value : spec.bottom.value;
  const left = spec.left.relative ? column + spec.left.value : spec.left.value;
  const right = spec.right.relative ? column + spec.right.value : spec.right.value;
  const first = Math.min(top, bottom);
  const start = Math.min(left, right);
  const rows = Math.abs(bottom - top) + 1;
  const columns = Math.abs(right - left) + 1;
  if (first < 0 || start < 0 || first + rows > MAX_ROWS || start + columns > MAX_COLUMNS) {
    return null;
  }
  return { row: first, column: start, rows, columns };
}

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;

/** `A1` or `$A$1:B2` as edges for a formula that stands at `row`, `column`. */
export function cellsSpec(
  text: string,
  sheets: readonly string[] | null,
  row: number,
  column: number,
): RefSpec | null {
  const [from, to = from] = text.split(':') as [string, string?];
  const a = CELL.exec(from);
  const b = CELL.exec(to);
  if (!a || !b) return null;
  const edge = (mark: string, value: number, own: number): Edge =>
    mark === '$' ? { relative: false, value } : { relative: true, value: value - own };
  return {
    sheets,
    top: edge(a[3]!, Number(a[4]) - 1, row),
    left: edge(a[1]!, columnIndex(a[2]!), column),
    bottom: edge(b[3]!, Number(b[4]) - 1, row),
    right: edge(b[1]!, columnIndex(b[2]!), column),
  };
}

/** A reference that does not move with its formula, such as a whole column. */
export function fixedSpec(area: Area, sheets: readonly string[] | null): RefSpec {
  const at = (value: number): Edge => ({ relative: false, value });
  return {
    sheets,
    top: at(area.row),
    left: at(area.column),
    bottom: at(area.row + area.rows - 1),
    right: at(area.column + area.columns - 1),
  };
}

/**
 * Texts, quoted sheet titles, brackets and words are passed over; what remains of the form of a
 * cell is one. A word that goes on, or that opens a parenthesis or a bracket, or names a sheet,
 * is not a cell.
 */
const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[(?:[^[\]]|\[[^\]]*\])*\]|(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.\\?]|\s*[([!])|[\p{L}_\\][\p{L}\p{N}_.\\?]*|\d[\d.]*(?:[eE][+-]?\d+)?/gu;

const columns = new Map<string, number>();
function columnOf(name: string): number {
  let column = columns.get(name);
  if (column === undefined) columns.set(name, (column = columnIndex(name)));
  return column;
}

/** The formula with its cells written relative to its own, and how many of them there are. */
export function normalise(
  formula: string,
  row: number,
  column: number,
): { readonly key: string; readonly cells: number } {
  let cells = 0;
  const key = formula.replace(
    PIECE,
    (piece: string, c$?: string, letters?: string, r$?: string, digits?: string) => {
      if (letters === undefined) return piece;
      const at = columnOf(letters);
      const line = Number(digits) - 1;
      if (at >= MAX_COLUMNS || line >= MAX_ROWS) return piece;
      cells++;
      const r = r$ === '$' ? `R${line}` : `R[${line - row}]`;
      const c = c$ === '$' ? `C${at}` : `C[${at - column}]`;
      return `\u0001${r}${c}`;
    },
  );
  return { key, cells };
}
