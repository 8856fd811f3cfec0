/** Computes what has to be computed, each formula after those that it reads. */
import { closure, downstream, groups, release } from './ordering';
import { SpillCell, State, type FormulaNode, type SheetNode } from './sheetNode';
import { NeedsCells, Waiting } from './template';
import { BUSY, type Scalar } from './values';

interface Work {
  /** Computes and stores, or throws what it needs or waits for. */
  evaluate(node: FormulaNode): void;
  store(node: FormulaNode, value: Scalar): void;
  /** The calls of custom functions that a formula has made are not wanted any more. */
  drop(node: FormulaNode): void;
  /** The formula cannot be computed. */
  giveUp(node: FormulaNode, reason: unknown): void;
}

export class Sweeper {
  /** Formulas that lead back to themselves. */
  readonly circles = new Set<FormulaNode>();
  private sweepNumber = 0;

  constructor(private readonly work: Work) {}

  /** The value of a cell for a formula; throws where it has to be computed or waited for first. */
  read(sheet: SheetNode, row: number, column: number): Scalar {
    const cell = sheet.computed(row, column);
    if (!cell) return sheet.source.value(row, column);
    const node = cell instanceof SpillCell ? cell.owner : cell;
    switch (node.state) {
      case State.Clean:
        return cell.value;
      case State.Busy:
        throw new Waiting(false);
      default:
        if (node.heldIn !== 0 && node.heldIn === this.sweepNumber) throw new Waiting(false);
        throw new NeedsCells([node]);
    }
  }

  /** `ready` are those whose calls have been answered; `seeds` make theirs anew. */
  sweep(seeds: ReadonlySet<FormulaNode>, ready: readonly FormulaNode[]): void {
    this.sweepNumber++;
    for (const node of seeds) this.work.drop(node);
    const all = closure([...seeds, ...ready], (node) => this.work.drop(node));
    for (const node of all) {
      node.state = State.Dirty;
      node.heldIn = 0;
      this.circles.delete(node);
    }
    // What may read cells that its text does not name comes when all others are done.
    const queue: FormulaNode[] = [];
    const late: FormulaNode[] = [];
    const enqueue = (node: FormulaNode): void => {
      (node.template.volatile ? late : queue).push(node);
    };
    for (const node of all) if (node.waiting === 0) enqueue(node);
    const held: FormulaNode[] = [];
    let first = 0;
    let firstLate = 0;
    const next = (): FormulaNode | undefined => queue[first++] ?? late[firstLate++];
    for (let node = next(); node; node = next()) {
      this.settle(node);
      if (node.state === State.Clean) release(node, enqueue);
      else held.push(node);
      // What was found past the end comes again once something is put there.
      first = Math.min(first, queue.length);
    }
    const left = all.filter((node) => node.state === State.Dirty && node.heldIn === 0);
    if (left.length === 0) return;
    for (const node of downstream(held)) {
      if (node.state === State.Dirty) node.heldIn = this.sweepNumber;
    }
    this.sweepCircles(left.filter((node) => node.heldIn === 0));
  }

  /** Formulas that lead to themselves as written; whether they really do shows in computing. */
  private sweepCircles(nodes: readonly FormulaNode[]): void {
    for (const group of groups(nodes)) {
      let circle = false;
      for (const node of group.nodes) {
        this.settle(node);
        circle ||= this.circles.has(node);
      }
      if (!group.circular || !circle) continue;
      // All of the group, so that the order of computing does not show.
      for (const node of group.nodes) this.breakCircle(node);
    }
  }

  private breakCircle(node: FormulaNode): void {
    this.work.drop(node);
    this.circles.add(node);
    node.state = State.Clean;
    this.work.store(node, 0);
  }

  /** Computes a formula, and before it those that it turns out to read. */
  private settle(first: FormulaNode): void {
    const stack = [first];
    while (stack.length > 0) {
      const node = stack.at(-1)!;
      if (node.state !== State.Dirty && node.state !== State.Running) {
        stack.pop();
        continue;
      }
      node.state = State.Running;
      try {
        this.work.evaluate(node);
        node.state = State.Clean;
        stack.pop();
      } catch (reason) {
        if (reason instanceof NeedsCells) this.attend(node, reason.nodes, stack);
        else if (reason instanceof Waiting) {
          stack.pop();
          node.state = reason.own ? State.Busy : State.Dirty;
          node.heldIn = this.sweepNumber;
          if (reason.own) this.work.store(node, BUSY);
        } else {
          stack.pop();
          node.state = State.Clean;
          this.work.giveUp(node, reason);
        }
      }
    }
  }

  /** Puts what a formula needs before it; a formula that needs itself closes a circle. */
  private attend(node: FormulaNode, needed: readonly FormulaNode[], stack: FormulaNode[]): void {
    node.state = State.Dirty;
    for (const other of needed) {
      const at = stack.indexOf(other);
      if (at < 0) {
        stack.push(other);
        continue;
      }
      for (const member of stack.splice(at)) this.breakCircle(member);
      return;
    }
  }
}
