/** What a worksheet's view holds: panes, grid lines, headings, selection; and its tab's colour. */
import { areaAddress, cellAddress, parseAddress, type Area } from '../plan';
import type { Freeze } from '../types';
import { element, type XmlElement } from '../xml';
import { parseAreas } from './areas';
import { fromArgb, toArgb, WORKSHEET_ORDER, type SheetTree } from './context';

const SHEET_PR_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];

export class SheetViews {
  constructor(private readonly tree: SheetTree) {}

  get gridlines(): boolean {
    return this.current?.bool('showGridLines', true) ?? true;
  }

  set gridlines(on: boolean) {
    this.edited().set('showGridLines', on ? null : 0);
  }

  get headings(): boolean {
    return this.current?.bool('showRowColHeaders', true) ?? true;
  }

  set headings(on: boolean) {
    this.edited().set('showRowColHeaders', on ? null : 0);
  }

  get tabSelected(): boolean {
    return this.current?.bool('tabSelected') ?? false;
  }

  set tabSelected(on: boolean) {
    if (on === this.tabSelected) return;
    this.edited().set('tabSelected', on ? 1 : null);
  }

  get freeze(): Freeze | null {
    const pane = this.current?.child('pane');
    if (!pane || !/^frozen/.test(pane.get('state') ?? '')) return null;
    return { rows: pane.number('ySplit') ?? 0, columns: pane.number('xSplit') ?? 0 };
  }

  set freeze(freeze: Freeze | null) {
    const view = this.edited();
    const selected = this.selection;
    for (const old of [...view.all('pane'), ...view.all('selection')]) view.remove(old);
    const made: XmlElement[] = [];
    if (freeze && (freeze.rows > 0 || freeze.columns > 0)) {
      const { rows, columns } = freeze;
      const active = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
      made.push(
        element('pane', {
          xSplit: columns > 0 ? columns : null,
          ySplit: rows > 0 ? rows : null,
          topLeftCell: cellAddress(rows, columns),
          activePane: active,
          state: 'frozen',
        }),
      );
      const panes = active === 'bottomRight' ? ['topRight', 'bottomLeft', 'bottomRight'] : [active];
      for (const pane of panes) made.push(selectionElement(selected, pane));
    } else {
      made.push(selectionElement(selected, null));
    }
    view.children.unshift(...made);
  }

  get selection(): Area {
    const view = this.current;
    const pane = view?.child('pane')?.get('activePane') ?? 'topLeft';
    const all = view?.all('selection') ?? [];
    const node = all.find((one) => (one.get('pane') ?? 'topLeft') === pane) ?? all[0];
    return (
      parseAreas(node?.get('sqref') ?? node?.get('activeCell') ?? '')[0] ??
      parseAddress('A1') ?? { row: 0, column: 0, rows: 1, columns: 1 }
    );
  }

  set selection(area: Area) {
    const view = this.edited();
    const nodes = view.all('selection');
    if (nodes.length === 0) {
      const at = view.children.indexOf(view.child('pane') as XmlElement) + 1;
      view.children.splice(at, 0, selectionElement(area, view.child('pane')?.get('activePane')));
      return;
    }
    for (const node of nodes) {
      node.set('activeCell', cellAddress(area.row, area.column)).set('sqref', areaAddress(area));
      node.set('activeCellId', null);
    }
  }

  get tabColor(): string | null {
    const rgb = this.tree.root.child('sheetPr')?.child('tabColor')?.get('rgb');
    return rgb ? fromArgb(rgb) : null;
  }

  set tabColor(color: string | null) {
    this.tree.touch();
    const properties = this.tree.root.ensure('sheetPr', WORKSHEET_ORDER);
    const old = properties.child('tabColor');
    if (old) properties.remove(old);
    if (color !== null) {
      properties.insert(element('tabColor', { rgb: toArgb(color) }), SHEET_PR_ORDER);
    }
  }

  private get current(): XmlElement | null {
    return this.tree.root.child('sheetViews')?.child('sheetView') ?? null;
  }

  private edited(): XmlElement {
    this.tree.touch();
    const views = this.tree.root.ensure('sheetViews', WORKSHEET_ORDER);
    return views.child('sheetView') ?? views.add(element('sheetView', { workbookViewId: 0 }));
  }
}

const selectionElement = (area: Area, pane: string | null | undefined): XmlElement =>
  element('selection', {
    pane: pane ?? null,
    activeCell: cellAddress(area.row, area.column),
    sqref: areaAddress(area),
  });
