/** Protection of a worksheet, without passwords of ours; one that is there is reported. */
import type { Protection, ProtectionOptions } from '../types';
import { element } from '../xml';
import { WORKSHEET_ORDER, type SheetTree } from './context';

/** In the file a 1 locks; those that lock by default are listed with `true`. */
const LOCKS = {
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertColumns: true,
  insertRows: true,
  insertHyperlinks: true,
  deleteColumns: true,
  deleteRows: true,
  sort: true,
  autoFilter: true,
  pivotTables: true,
  selectLockedCells: false,
  selectUnlockedCells: false,
} as const;

export class SheetProtection {
  constructor(private readonly tree: SheetTree) {}

  get current(): Protection | null {
    const node = this.tree.root.child('sheetProtection');
    if (!node?.bool('sheet')) return null;
    const options: Record<string, boolean> = {};
    for (const [name, locked] of Object.entries(LOCKS)) options[name] = !node.bool(name, locked);
    return {
      options: {
        ...(options as ProtectionOptions),
        editObjects: !node.bool('objects'),
        editScenarios: !node.bool('scenarios'),
      },
      hasPassword: node.get('password') !== null || node.get('hashValue') !== null,
    };
  }

  protect(options: ProtectionOptions = {}): void {
    this.unprotect();
    this.tree.touch();
    const node = element('sheetProtection', {
      sheet: 1,
      objects: options.editObjects ? null : 1,
      scenarios: options.editScenarios ? null : 1,
    });
    for (const [name, locked] of Object.entries(LOCKS)) {
      const allowed = options[name as keyof typeof LOCKS] ?? !locked;
      if (allowed === locked) node.set(name, allowed ? 0 : 1);
    }
    this.tree.root.insert(node, WORKSHEET_ORDER);
  }

  unprotect(): void {
    const node = this.tree.root.child('sheetProtection');
    if (!node) return;
    this.tree.touch();
    this.tree.root.remove(node);
  }
}
