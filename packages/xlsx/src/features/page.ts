/**
 * How a worksheet is printed, but for the print area and the print titles, which are names of the
 * workbook.
 */
import { refuse } from '../errors';
import type { HeaderFooter, PageSetup } from '../types';
import { element } from '../xml';
import { WORKSHEET_ORDER, type SheetTree } from './context';

const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
const SHEET_PR_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];
type Stored = Omit<PageSetup, 'printAreas' | 'titleRows' | 'titleColumns'>;

/** `&L…&C…&R…` → its three parts. Text before any mark belongs to the centre, as in Excel. */
export function parseHeaderFooter(text: string): HeaderFooter {
  const parts: Record<'L' | 'C' | 'R', string> = { L: '', C: '', R: '' };
  let side: keyof typeof parts = 'C';
  for (let i = 0; i < text.length; i++) {
    const next = text[i + 1];
    if (text[i] === '&' && (next === 'L' || next === 'C' || next === 'R')) {
      side = next;
      i += 1;
    } else if (text[i] === '&' && next !== undefined) {
      parts[side] += text[i] + next;
      i += 1;
    } else {
      parts[side] += text[i];
    }
  }
  return { left: parts.L, center: parts.C, right: parts.R };
}

export const formatHeaderFooter = ({ left, center, right }: HeaderFooter): string =>
  (left ? `&L${left}` : '') + (center ? `&C${center}` : '') + (right ? `&R${right}` : '');

export class Page {
  constructor(private readonly tree: SheetTree) {}

  get setup(): Required<Stored> {
    const root = this.tree.root;
    const setup = root.child('pageSetup');
    const margins = root.child('pageMargins');
    const options = root.child('printOptions');
    const texts = root.child('headerFooter');
    const fitted = root.child('sheetPr')?.child('pageSetUpPr')?.bool('fitToPage') ?? false;
    const pages = (name: string): number | null => {
      const count = setup?.number(name) ?? 1;
      return count === 0 ? null : count;
    };
    const margin = (name: keyof typeof MARGINS): number => margins?.number(name) ?? MARGINS[name];
    return {
      orientation: setup?.get('orientation') === 'landscape' ? 'landscape' : 'portrait',
      paper: setup?.number('paperSize') ?? 1,
      scale: fitted ? null : (setup?.number('scale') ?? 100),
      fit: fitted ? { wide: pages('fitToWidth'), tall: pages('fitToHeight') } : null,
      margins: {
        left: margin('left'),
        right: margin('right'),
        top: margin('top'),
        bottom: margin('bottom'),
        header: margin('header'),
        footer: margin('footer'),
      },
      centerHorizontally: options?.bool('horizontalCentered') ?? false,
      centerVertically: options?.bool('verticalCentered') ?? false,
      printGridlines: options?.bool('gridLines') ?? false,
      printHeadings: options?.bool('headings') ?? false,
      blackAndWhite: setup?.bool('blackAndWhite') ?? false,
      draft: setup?.bool('draft') ?? false,
      pageOrder: setup?.get('pageOrder') === 'overThenDown' ? 'overThenDown' : 'downThenOver',
      firstPage: setup?.bool('useFirstPageNumber') ? (setup.number('firstPageNumber') ?? 1) : null,
      header: parseHeaderFooter(texts?.child('oddHeader')?.text ?? ''),
      footer: parseHeaderFooter(texts?.child('oddFooter')?.text ?? ''),
    };
  }

  set(page: Stored): void {
    this.tree.touch();
    const { root } = this.tree;
    this.setOptions(page);
    if (page.margins) {
      const node =
        root.child('pageMargins') ?? root.insert(element('pageMargins', MARGINS), WORKSHEET_ORDER);
      for (const [side, inches] of Object.entries(page.margins)) {
        if (!(inches >= 0 && inches < 49)) refuse('invalid-page', { margin: side });
        node.set(side, inches);
      }
    }
    this.setPaper(page);
    if (page.header || page.footer) {
      const texts = root.ensure('headerFooter', WORKSHEET_ORDER);
      this.setText(texts, 'oddHeader', page.header);
      this.setText(texts, 'oddFooter', page.footer);
    }
  }

  private setOptions(page: Stored): void {
    const flags = {
      horizontalCentered: page.centerHorizontally,
      verticalCentered: page.centerVertically,
      headings: page.printHeadings,
      gridLines: page.printGridlines,
    };
    if (Object.values(flags).every((flag) => flag === undefined)) return;
    const options = this.tree.root.ensure('printOptions', WORKSHEET_ORDER);
    for (const [name, flag] of Object.entries(flags)) {
      if (flag !== undefined) options.set(name, flag ? 1 : null);
    }
  }

  private setPaper(page: Stored): void {
    const { root } = this.tree;
    const setup = root.ensure('pageSetup', WORKSHEET_ORDER);
    if (page.paper !== undefined) setup.set('paperSize', page.paper);
    if (page.orientation) setup.set('orientation', page.orientation);
    if (page.pageOrder) {
      setup.set('pageOrder', page.pageOrder === 'overThenDown' ? 'overThenDown' : null);
    }
    if (page.blackAndWhite !== undefined) setup.set('blackAndWhite', page.blackAndWhite ? 1 : null);
    if (page.draft !== undefined) setup.set('draft', page.draft ? 1 : null);
    if (page.firstPage !== undefined) {
      setup.set('firstPageNumber', page.firstPage);
      setup.set('useFirstPageNumber', page.firstPage === null ? null : 1);
    }
    if (page.fit) {
      setup.set('scale', null);
      setup.set('fitToWidth', page.fit.wide === 1 ? null : (page.fit.wide ?? 0));
      setup.set('fitToHeight', page.fit.tall === 1 ? null : (page.fit.tall ?? 0));
    }
    if (page.scale !== undefined && page.scale !== null) {
      if (!(page.scale >= 10 && page.scale <= 400)) refuse('invalid-page', { scale: page.scale });
      setup.set('scale', page.scale === 100 ? null : page.scale);
    }
    const fitted = page.fit ? true : page.fit === null || page.scale ? false : undefined;
    if (fitted !== undefined) {
      const properties = root.ensure('sheetPr', WORKSHEET_ORDER);
      properties.ensure('pageSetUpPr', SHEET_PR_ORDER).set('fitToPage', fitted ? 1 : null);
    }
    if (setup.attributes.size === 0) root.remove(setup);
  }

  private setText(parent: ReturnType<typeof element>, name: string, value?: HeaderFooter): void {
    if (!value) return;
    const before = parseHeaderFooter(parent.child(name)?.text ?? '');
    const text = formatHeaderFooter({ ...before, ...value });
    if (text.length > 255) refuse('invalid-page', { text: name });
    const old = parent.child(name);
    if (text === '') {
      if (old) parent.remove(old);
      return;
    }
    const order = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader'];
    parent.ensure(name, [...order, 'firstFooter']).text = text;
  }
}

/** Breaks by the first row (or column) after each. */
export class Breaks {
  constructor(
    private readonly tree: SheetTree,
    private readonly name: 'rowBreaks' | 'colBreaks',
  ) {}

  get list(): number[] {
    return (this.tree.root.child(this.name)?.all('brk') ?? [])
      .map((brk) => brk.number('id') ?? 0)
      .sort((a, b) => a - b);
  }

  set list(places: readonly number[]) {
    const old = this.tree.root.child(this.name);
    if (!old && places.length === 0) return;
    this.tree.touch();
    if (old) this.tree.root.remove(old);
    const sorted = [...new Set(places)].sort((a, b) => a - b).filter((place) => place > 0);
    if (sorted.length === 0) return;
    const max = this.name === 'rowBreaks' ? 16383 : 1048575;
    // Those that stay keep how far they reach and who made them.
    const known = new Map(old?.all('brk').map((brk) => [brk.number('id'), brk]));
    const made = sorted.map((id) => known.get(id) ?? element('brk', { id, max, man: 1 }));
    const manual = made.filter((brk) => brk.bool('man')).length;
    this.tree.root.insert(
      element(this.name, { count: made.length, manualBreakCount: manual }, made),
      WORKSHEET_ORDER,
    );
  }
}
