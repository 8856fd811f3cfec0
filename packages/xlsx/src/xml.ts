/** A lossless tree of XML, over the strict scanner, and its way back to text. */
import { decodeXml, parseAttributes, scanXml, type TextKind } from './scan';

/** The number that a text says; `null` for none, and an empty text says none. */
export function numberOf(text: string | null | undefined): number | null {
  if (text === null || text === undefined || text.trim() === '') return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}

export class XmlElement {
  constructor(
    public name: string,
    readonly attributes: Map<string, string> = new Map(),
    public children: XmlNode[] = [],
  ) {}

  get local(): string {
    const colon = this.name.indexOf(':');
    return colon < 0 ? this.name : this.name.slice(colon + 1);
  }

  get(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  /** `null` takes the attribute away. */
  set(name: string, value: string | number | boolean | null): this {
    if (value === null) this.attributes.delete(name);
    else this.attributes.set(name, typeof value === 'boolean' ? (value ? '1' : '0') : `${value}`);
    return this;
  }

  bool(name: string, missing = false): boolean {
    const value = this.attributes.get(name);
    return value === undefined ? missing : value === '1' || value === 'true' || value === 'on';
  }

  number(name: string): number | null {
    return numberOf(this.attributes.get(name));
  }

  get elements(): XmlElement[] {
    return this.children.filter((child): child is XmlElement => child instanceof XmlElement);
  }

  /** First child element of this local name. */
  child(local: string): XmlElement | null {
    for (const child of this.children) {
      if (child instanceof XmlElement && child.local === local) return child;
    }
    return null;
  }

  all(local: string): XmlElement[] {
    return this.elements.filter((child) => child.local === local);
  }

  *descendants(): Generator<XmlElement> {
    for (const child of this.children) {
      if (!(child instanceof XmlElement)) continue;
      yield child;
      yield* child.descendants();
    }
  }

  get text(): string {
    let text = '';
    for (const child of this.children) {
      if (child instanceof XmlElement) text += child.text;
      else if (child.kind !== 'markup') text += child.text;
    }
    return text;
  }

  set text(text: string) {
    this.children = text === '' ? [] : [{ kind: 'text', text }];
  }

  add(child: XmlElement): XmlElement {
    this.children.push(child);
    return child;
  }

  remove(child: XmlElement): void {
    const index = this.children.indexOf(child);
    if (index >= 0) this.children.splice(index, 1);
  }

  removeAll(test: (child: XmlElement) => boolean): void {
    this.children = this.children.filter((child) => !(child instanceof XmlElement && test(child)));
  }

  /** Puts a child where the schema's sequence `order` (local names) wants it. */
  insert(child: XmlElement, order: readonly string[]): XmlElement {
    this.children.splice(this.placeOf(child.local, order), 0, child);
    return child;
  }

  /** The same for several of one name. */
  insertAll(children: readonly XmlElement[], order: readonly string[]): void {
    const at = this.placeOf(children[0]?.local ?? '', order);
    this.children = [...this.children.slice(0, at), ...children, ...this.children.slice(at)];
  }

  private placeOf(name: string, order: readonly string[]): number {
    const place = order.indexOf(name);
    for (let i = 0; i < this.children.length; i++) {
      const other = this.children[i];
      if (!(other instanceof XmlElement)) continue;
      // A wrapper of alternatives stands where what it wraps stands.
      const local =
        other.local === 'AlternateContent'
          ? (other.elements[0]?.elements[0]?.local ?? '')
          : other.local;
      const otherPlace = order.indexOf(local);
      if (otherPlace > place) return i;
    }
    return this.children.length;
  }

  /** The child of this local name, made in its place if it is not there. */
  ensure(local: string, order: readonly string[]): XmlElement {
    return this.child(local) ?? this.insert(new XmlElement(this.prefixed(local)), order);
  }

  private prefixed(local: string): string {
    const colon = this.name.indexOf(':');
    return colon < 0 ? local : `${this.name.slice(0, colon)}:${local}`;
  }

  clone(): XmlElement {
    return new XmlElement(
      this.name,
      new Map(this.attributes),
      this.children.map((child) => (child instanceof XmlElement ? child.clone() : { ...child })),
    );
  }
}

export interface XmlText {
  readonly kind: TextKind;
  text: string;
}

export type XmlNode = XmlElement | XmlText;

export interface XmlDocument {
  /** Declaration, comments and instructions before the root, as they stand. */
  prolog: string;
  readonly root: XmlElement;
  readonly epilog: string;
}

/** `element('c', { r: 'A1' }, [child])` */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | null | undefined>> = {},
  children: readonly (XmlElement | string)[] = [],
): XmlElement {
  const made = new XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) made.set(key, value);
  }
  made.children = children.map((child) =>
    typeof child === 'string' ? { kind: 'text', text: child } : child,
  );
  return made;
}

const normalizeLines = (raw: string): string =>
  raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;

const TEXT_ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;',
};
const ATTRIBUTE_ESCAPES: Readonly<Record<string, string>> = {
  ...TEXT_ESCAPES,
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

export const escapeText = (text: string): string =>
  /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (c) => TEXT_ESCAPES[c]!) : text;

export const escapeAttribute = (text: string): string =>
  /[&<>\r"\n\t]/.test(text) ? text.replace(/[&<>\r"\n\t]/g, (c) => ATTRIBUTE_ESCAPES[c]!) : text;

export function parseXml(text: string, part: string): XmlDocument {
  const stack: XmlElement[] = [];
  let root: XmlElement | null = null;
  let prolog = '';
  let epilog = '';
  scanXml(text, part, {
    open(name, _start, nameEnd, end) {
      const made = new XmlElement(name, parseAttributes(text, nameEnd, end));
      stack[stack.length - 1]?.children.push(made);
      stack.push(made);
    },
    close() {
      root = stack.pop() ?? null;
    },
    text(start, end, kind) {
      const raw = text.slice(start, end);
      const parent = stack[stack.length - 1];
      if (parent) {
        const value = kind === 'text' ? decodeXml(normalizeLines(raw)) : normalizeLines(raw);
        parent.children.push({ kind, text: value });
      } else if (root) epilog += raw;
      else prolog += raw;
    },
  });
  return { prolog, root: root!, epilog };
}

export function serializeNode(node: XmlNode): string {
  if (!(node instanceof XmlElement)) {
    if (node.kind === 'text') return escapeText(node.text);
    return node.kind === 'cdata' ? `<![CDATA[${node.text}]]>` : node.text;
  }
  const tag = openTag(node);
  if (node.children.length === 0) return `${tag}/>`;
  let out = `${tag}>`;
  for (const child of node.children) out += serializeNode(child);
  return `${out}</${node.name}>`;
}

/** The start tag without its `>`. */
export function openTag(node: XmlElement): string {
  let out = `<${node.name}`;
  for (const [name, value] of node.attributes) out += ` ${name}="${escapeAttribute(value)}"`;
  return out;
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function serializeXml(document: XmlDocument): string {
  const prolog = document.prolog.startsWith('<?xml')
    ? document.prolog.replace(/^(<\?xml[^?]*?encoding\s*=\s*)(["'])[^"']*\2/, '$1$2UTF-8$2')
    : XML_DECLARATION + document.prolog;
  return prolog + serializeNode(document.root) + document.epilog;
}
