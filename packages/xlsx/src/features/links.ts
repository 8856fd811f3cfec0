/** Hyperlinks of a worksheet. Addresses outside are relationships of its part. */
import { areaAddress, intersect, parseAddress, type Area } from '../plan';
import { refuse } from '../errors';
import { OFFICE_REL, type Package } from '../package';
import type { Link } from '../types';
import { element, type XmlElement } from '../xml';
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

  set(link: Link): void {
    if ('url' in link.target && !/^[a-z][a-z0-9+.-]*:|^[^\s]+$/i.test(link.target.url)) {
      refuse('invalid-link', { url: link.target.url });
    }
    this.remove(link.area);
    this.tree.touch();
    const node = element('hyperlink', { ref: areaAddress(link.area) });
    if ('url' in link.target) {
      this.declarePrefix();
      node.set('r:id', this.pack.relate(this.part, LINK_TYPE, link.target.url, true));
    } else {
      node.set('location', link.target.location);
    }
    if (link.tip) node.set('tooltip', link.tip);
    this.tree.root.ensure('hyperlinks', WORKSHEET_ORDER).add(node);
  }

  remove(area: Area): void {
    const parent = this.tree.root.child('hyperlinks');
    if (!parent) return;
    for (const node of parent.all('hyperlink')) {
      const ref = parseAddress(node.get('ref') ?? '');
      if (!ref || !intersect(ref, area)) continue;
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
