/** Hyperlinks of a worksheet. Addresses outside are relationships of its part. */
import { areaAddress, intersect, parseAddress, type Area } from '../plan';
import { refuse } from '../errors';
import { OFFICE_REL, type Package } from '../package';
import type { Link } from '../types';
import { element, type XmlElement } from '../xml';
import { AreaIndex } from './areas';
import { WORKSHEET_ORDER, type SheetTree } from './context';

const LINK_TYPE = `${OFFICE_REL}/hyperlink`;

export class Links {
  constructor(
    private readonly tree: SheetTree,
    private readonly pack: Package,
    private readonly part: string,
  ) {}

  list(): Link[] {
    const targets = new Map(
      this.pack.relationships(this.part).map(({ id, target }) => [id, target]),
    );
    return this.elements().flatMap((node) => {
      const area = parseAddress(node.get('ref') ?? '');
      if (!area) return [];
      const location = node.get('location');
      const id = relationOf(node);
      const url = id === null ? undefined : targets.get(id);
      const target =
        url !== undefined
          ? { url: location ? `${url}#${location}` : url }
          : { location: location ?? '' };
      const tip = node.get('tooltip');
      return [{ area, target, ...(tip === null ? {} : { tip }) }];
    });
  }

  /** Of those that meet, the last stays. */
  set(links: readonly Link[]): void {
    for (const { target } of links) {
      if ('url' in target && !/^[a-z][a-z0-9+.-]*:|^[^\s]+$/i.test(target.url)) {
        refuse('invalid-link', { url: target.url });
      }
    }
    const later = new AreaIndex();
    const kept = [...links].reverse().filter(({ area }) => {
      const met = later.meets(area);
      if (!met) later.add(area);
      return !met;
    });
    this.removeWhere((area) => later.meets(area));
    if (kept.length === 0) return;
    this.tree.touch();
    const parent = this.tree.root.ensure('hyperlinks', WORKSHEET_ORDER);
    for (const link of kept.reverse()) parent.add(this.made(link));
  }

  private made({ area, target, tip }: Link): XmlElement {
    const node = element('hyperlink', { ref: areaAddress(area) });
    if ('url' in target) {
      this.declarePrefix();
      node.set('r:id', this.pack.relate(this.part, LINK_TYPE, target.url, true));
    } else {
      node.set('location', target.location);
    }
    if (tip) node.set('tooltip', tip);
    return node;
  }

  remove(area: Area): void {
    this.removeWhere((other) => intersect(other, area) !== null);
  }

  private removeWhere(gone: (area: Area) => boolean): void {
    const parent = this.tree.root.child('hyperlinks');
    if (!parent) return;
    for (const node of parent.all('hyperlink')) {
      const ref = parseAddress(node.get('ref') ?? '');
      if (!ref || !gone(ref)) continue;
      this.tree.touch();
      const id = relationOf(node);
      if (id !== null) this.pack.unrelate(this.part, id);
      parent.remove(node);
    }
    if (parent.all('hyperlink').length === 0) {
      this.tree.touch();
      this.tree.root.remove(parent);
    }
  }

  private elements(): XmlElement[] {
    return this.tree.root.child('hyperlinks')?.all('hyperlink') ?? [];
  }

  private declarePrefix(): void {
    if (this.tree.root.get('xmlns:r') === null) this.tree.root.set('xmlns:r', OFFICE_REL);
  }
}

const relationOf = (node: XmlElement): string | null => node.get('r:id');
