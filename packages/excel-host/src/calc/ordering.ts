/**
 * In which order formulas are computed: each after all that it reads. What stands in a circle,
 * by the references as they are written, comes as a group.
 */
import type { Area } from '@pnftp/xlsx/plan';
import { readersOf } from './dependencies';
import type { RangeNode } from './rangeIndex';
import type { FormulaNode } from './sheetNode';

type Vertex = FormulaNode | RangeNode;

const isRange = (vertex: Vertex): vertex is RangeNode => 'area' in vertex;

/** The cells whose readers depend on a formula: its own and those that it filled. */
export const outputOf = (node: FormulaNode): Area =>
  node.filled ?? { row: node.row, column: node.column, rows: 1, columns: 1 };

function successors(vertex: Vertex, visit: (next: Vertex) => void): void {
  if (isRange(vertex)) vertex.readers.forEach(visit);
  else readersOf(vertex.sheet, outputOf(vertex), visit, visit);
}

let marks = 0;

/**
 * All that depends on the seeds, the seeds with them. Leaves in each formula and range how many
 * of those it waits for. `reached` is told of every formula that another one leads to.
 */
export function closure(
  seeds: Iterable<FormulaNode>,
  reached: (node: FormulaNode) => void,
): FormulaNode[] {
  const mark = ++marks;
  const found: FormulaNode[] = [];
  const open: Vertex[] = [];
  const enter = (vertex: Vertex): void => {
    if (vertex.mark === mark) return;
    vertex.mark = mark;
    vertex.waiting = 0;
    open.push(vertex);
    if (!isRange(vertex)) {
      vertex.filled = vertex.spill;
      found.push(vertex);
    }
  };
  for (const seed of seeds) enter(seed);
  for (let i = 0; i < open.length; i++) {
    successors(open[i]!, (next) => {
      enter(next);
      next.waiting++;
      if (!isRange(next)) reached(next);
    });
  }
  return found;
}

/** Tells all that wait for a computed formula; those that wait no longer are handed on. */
export function release(node: FormulaNode, ready: (node: FormulaNode) => void): void {
  const done: Vertex[] = [node];
  for (let vertex = done.pop(); vertex; vertex = done.pop()) {
    successors(vertex, (next) => {
      next.waiting--;
      if (next.waiting !== 0) return;
      if (isRange(next)) done.push(next);
      else ready(next);
    });
  }
}

/** Everything that depends on these, they themselves left out. */
export function downstream(nodes: Iterable<FormulaNode>): Set<FormulaNode> {
  const found = new Set<FormulaNode>();
  const seen = new Set<Vertex>();
  const open: Vertex[] = [...nodes];
  for (let vertex = open.pop(); vertex; vertex = open.pop()) {
    successors(vertex, (next) => {
      if (seen.has(next)) return;
      seen.add(next);
      if (!isRange(next)) found.add(next);
      open.push(next);
    });
  }
  return found;
}

export interface Group {
  readonly nodes: readonly FormulaNode[];
  /** Whether its formulas lead back to themselves, as they are written. */
  readonly circular: boolean;
}

interface Visit {
  index: number;
  low: number;
  onStack: boolean;
}

/** The groups of formulas that lead to each other, in the order to compute them (Tarjan's). */
export function groups(nodes: readonly FormulaNode[]): Group[] {
  const wanted = new Set<FormulaNode>(nodes);
  const visits = new Map<Vertex, Visit>();
  const stack: Vertex[] = [];
  const found: Group[] = [];
  const nextOf = (vertex: Vertex): Vertex[] => {
    const next: Vertex[] = [];
    successors(vertex, (v) => {
      if (isRange(v) || wanted.has(v)) next.push(v);
    });
    return next;
  };
  for (const root of nodes) {
    if (visits.has(root)) continue;
    const work: { vertex: Vertex; next: Vertex[]; at: number }[] = [];
    const open = (vertex: Vertex): void => {
      visits.set(vertex, { index: visits.size, low: visits.size, onStack: true });
      stack.push(vertex);
      work.push({ vertex, next: nextOf(vertex), at: 0 });
    };
    open(root);
    while (work.length > 0) {
      const frame = work.at(-1)!;
      const own = visits.get(frame.vertex)!;
      if (frame.at < frame.next.length) {
        const next = frame.next[frame.at++]!;
        const known = visits.get(next);
        if (!known) open(next);
        else if (known.onStack) own.low = Math.min(own.low, known.index);
        continue;
      }
      work.pop();
      const above = work.at(-1);
      if (above) {
        const parent = visits.get(above.vertex)!;
        parent.low = Math.min(parent.low, own.low);
      }
      if (own.low !== own.index) continue;
      const members: Vertex[] = [];
      let member: Vertex;
      do {
        member = stack.pop()!;
        visits.get(member)!.onStack = false;
        members.push(member);
      } while (member !== frame.vertex);
      const formulas = members.filter((v): v is FormulaNode => !isRange(v));
      if (formulas.length === 0) continue;
      const circular = members.length > 1 || frame.next.includes(frame.vertex);
      found.push({ nodes: formulas, circular });
    }
  }
  return found.reverse();
}
