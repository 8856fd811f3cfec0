/**
 * Undo and redo, as the person in front of Excel has them: one step for each thing that the person
 * did, with all that came of it, an add-in's requests included. What formulas give is no step.
 */
import type { Area } from '@pnftp/xlsx/plan';
import type { Change, Sheet } from '@pnftp/xlsx';
import type { Host } from './host';
import type { HostChange } from './session';

/** Steps that are kept, as many as Excel keeps. */
const MOST = 100;

interface Entry {
  change: Change;
  /** What was selected before, and on which sheet. */
  readonly sheet: Sheet;
  readonly area: Area;
}

export class UndoHistory {
  private readonly done: Entry[] = [];
  private readonly undone: Entry[] = [];
  /** The next change begins a step. */
  private fresh = true;
  /** A step is being taken back or done again: what comes of that is none. */
  private moving = false;
  /** Goes up with each change of the workbook that is not a formula's result. */
  revision = 0;

  constructor(private readonly host: Host) {
    void host.workbook.history.cut();
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** The person does something: what changes from now on is a step of its own. */
  act(): void {
    this.fresh = true;
  }

  /** Takes in what has changed. */
  absorb(changes: readonly HostChange[]): void {
    if (changes.length === 0) return;
    const change = this.host.workbook.history.cut();
    if (!change || changes.every(({ kind }) => kind === 'selection')) return;
    const last = this.done[this.done.length - 1];
    const computed =
      this.moving || changes.every(({ kind }) => kind === 'selection' || kind === 'values');
    if (!computed) {
      this.revision += 1;
      this.undone.length = 0;
    }
    if (last && (computed || !this.fresh)) {
      last.change = this.host.workbook.history.join(last.change, change);
    } else if (!computed) {
      const { activeSheet } = this.host.workbook;
      this.done.push({ change, sheet: activeSheet, area: activeSheet.selection });
      if (this.done.length > MOST) this.done.shift();
      this.fresh = false;
    }
  }

  undo(): void {
    this.move(this.done, this.undone);
  }

  redo(): void {
    this.move(this.undone, this.done);
  }

  private move(from: Entry[], to: Entry[]): void {
    const { host } = this;
    const entry = from.pop();
    if (!entry) return;
    host.session.flush();
    const { change, structure, areas } = host.workbook.history.restore(entry.change);
    to.push({ ...entry, change });
    this.revision += 1;
    this.fresh = true;
    this.moving = true;
    host.restored(structure, areas, entry);
    this.moving = false;
  }
}
