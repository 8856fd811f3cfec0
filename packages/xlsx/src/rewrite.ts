/** Every formula of a workbook, wherever it stands, given to a function that may change it. */
import type { Core } from './core';
import type { Names } from './names';
import type { Grid } from './grid';
import type { SheetPart } from './part';
import type { Area } from './plan';
import type { XmlElement } from './xml';

/**
 * `home` is the title of the sheet that the formula stands on (`''` for none), `table` the table
 * that its cell lies in.
 */
export type FormulaChange = (stored: string, home: string, table: string | null) => string;

/** What has formulas on a sheet. */
interface FormulaHolder {
  readonly name: string;
  readonly grid: Grid;
  readonly home: { readonly part: SheetPart };
  readonly tables: readonly {
    readonly name: string;
    readonly part: string;
    readonly fullArea: Area;
  }[];
}

const FORMULAS = new Set(['formula', 'formula1', 'formula2', 'f']);

export function rewriteFormulas(
  core: Core,
  sheets: readonly FormulaHolder[],
  names: Names,
  change: FormulaChange,
): void {
  for (const sheet of sheets) {
    const home = sheet.name;
    const { tables } = sheet;
    sheet.grid.rewriteFormulas((stored, row, column) => {
      const inside = stored.includes('[')
        ? tables.find(
            ({ fullArea: a }) =>
              row >= a.row &&
              row < a.row + a.rows &&
              column >= a.column &&
              column < a.column + a.columns,
          )
        : undefined;
      return change(stored, home, inside?.name ?? null);
    });
    rewriteTree(
      sheet.home.part.root,
      (text) => change(text, home, null),
      () => sheet.home.part.touch(),
    );
    for (const table of tables) {
      const root = core.pack.document(table.part).root;
      for (const node of root.descendants()) {
        if (!/^(?:calculatedColumnFormula|totalsRowFormula)$/.test(node.local)) continue;
        const before = node.text;
        const after = change(before, home, table.name);
        if (after === before) continue;
        core.pack.touch(table.part);
        node.text = after;
      }
    }
  }
  names.rewrite((stored, home) => change(stored, home, null));
  for (const part of core.pack.names) {
    if (!/drawingml\.chart\+xml$/.test(core.pack.contentType(part) ?? '')) continue;
    rewriteTree(
      core.pack.document(part).root,
      (text) => change(text, '', null),
      () => core.pack.touch(part),
    );
  }
}

function rewriteTree(root: XmlElement, change: (text: string) => string, touch: () => void): void {
  for (const node of root.descendants()) {
    if (node.local === 'hyperlink' && node.get('location') !== null) {
      const before = node.get('location')!;
      const after = change(before);
      if (after === before) continue;
      touch();
      node.set('location', after);
    } else if (FORMULAS.has(node.local) && node.elements.length === 0) {
      const before = node.text;
      const after = change(before);
      if (after === before) continue;
      touch();
      node.text = after;
    }
  }
}
