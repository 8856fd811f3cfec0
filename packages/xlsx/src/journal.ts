/**
 * What changes in an open workbook, kept so that it can be taken back. Parts say what they are
 * about to change; the journal keeps how it was, once a step. Internal: see `History`.
 */
import { XmlElement, type XmlNode } from './xml';

/** Puts something as it was, and gives the way to put it as it had been until now. */
export type Back = () => Back;

export class Journal {
  /** Goes up with each step: what was kept in an earlier one is kept again. */
  step = 0;
  private recorded: Back[] | null = null;
  private readonly trees = new Set<XmlElement>();
  /** Rows whose content changed, by the object that has them. */
  private rows = new Map<object, Set<number>>();

  get on(): boolean {
    return this.recorded !== null;
  }

  start(): void {
    this.recorded ??= [];
  }

  keep(back: Back): void {
    this.recorded?.push(back);
  }

  /** The tree as it is now, unless this step has it already. */
  keepTree(root: XmlElement): void {
    if (!this.recorded || this.trees.has(root)) return;
    this.trees.add(root);
    this.keep(treeBack(root, imageOf(root)));
  }

  row(owner: object, number: number): void {
    const known = this.rows.get(owner);
    if (known) known.add(number);
    else this.rows.set(owner, new Set([number]));
  }

  /** What was kept since the last cut; another step begins. */
  cut(): Step | null {
    const backs = this.recorded ?? [];
    const { rows } = this;
    this.step += 1;
    this.trees.clear();
    this.rows = new Map();
    if (this.recorded) this.recorded = [];
    return backs.length === 0 ? null : { backs, rows };
  }
}

export interface Step {
  readonly backs: readonly Back[];
  readonly rows: ReadonlyMap<object, ReadonlySet<number>>;
}

/** Takes a step back; gives the step that takes this back. */
export const takeBack = ({ backs, rows }: Step): Step => ({
  backs: [...backs].reverse().map((back) => back()),
  rows,
});

export const joined = (first: Step, second: Step): Step => {
  const rows = new Map<object, ReadonlySet<number>>(first.rows);
  for (const [owner, numbers] of second.rows) {
    rows.set(owner, new Set([...(rows.get(owner) ?? []), ...numbers]));
  }
  return { backs: [...first.backs, ...second.backs], rows };
};

/** A tree's elements with what they hold: they stay the same objects, whatever becomes of them. */
type Image = readonly {
  readonly node: XmlElement;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: readonly XmlNode[];
  readonly texts: readonly string[];
}[];

export function imageOf(root: XmlElement): Image {
  return [root, ...root.descendants()].map((node) => ({
    node,
    attributes: [...node.attributes],
    children: [...node.children],
    texts: node.children.flatMap((child) => (child instanceof XmlElement ? [] : [child.text])),
  }));
}

export const treeBack =
  (root: XmlElement, image: Image): Back =>
  () => {
    const now = imageOf(root);
    for (const { node, attributes, children, texts } of image) {
      node.attributes.clear();
      for (const [name, value] of attributes) node.attributes.set(name, value);
      node.children = [...children];
      let next = 0;
      for (const child of children) {
        if (!(child instanceof XmlElement)) child.text = texts[next++] ?? '';
      }
    }
    return treeBack(root, now);
  };
