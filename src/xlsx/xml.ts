/**
 * Strict XML, small and fast: a checking scanner that calls back tag by tag, and a lossless tree
 * on top of it. No document types, no entities but the five of XML, one root, nothing after it.
 */
import { refuse } from './errors';

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
    const value = this.attributes.get(name);
    if (value === undefined || value.trim() === '') return null;
    const number = Number(value);
    return Number.isFinite(number) ? number : null;
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

  /** Puts a child where the schema's sequence `order` (local names) wants it. */
  insert(child: XmlElement, order: readonly string[]): XmlElement {
    const place = order.indexOf(child.local);
    let at = this.children.length;
    for (let i = 0; i < this.children.length; i++) {
      const other = this.children[i];
      if (!(other instanceof XmlElement)) continue;
      // A wrapper of alternatives stands where what it wraps stands.
      const local =
        other.local === 'AlternateContent'
          ? (other.elements[0]?.elements[0]?.local ?? '')
          : other.local;
      const otherPlace = order.indexOf(local);
      if (otherPlace > place) {
        at = i;
        break;
      }
    }
    this.children.splice(at, 0, child);
    return child;
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

/** `markup` is a comment or a processing instruction, as it stands. */
export interface XmlText {
  readonly kind: 'text' | 'cdata' | 'markup';
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

export interface XmlHandler {
  /** `start` is the place of `<`; the tag's attributes lie between `nameEnd` and `end`. */
  open(name: string, start: number, nameEnd: number, end: number, empty: boolean): void;
  close(name: string, start: number, end: number): void;
  text?(start: number, end: number, kind: XmlText['kind']): void;
}

const LT = 60;
const ILLEGAL =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const QUICK_ILLEGAL = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/;
const NAME =
  /^[A-Za-z_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd][\w\-.\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u200c\u200d\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd]*(?::[A-Za-z_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff][\w\-.\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff]*)?$/;

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13;
const endsName = (code: number): boolean =>
  isSpace(code) || code === 62 || code === 47 || code === 61 || Number.isNaN(code);

/**
 * Scans the whole text and checks that it is well-formed, namespaces' prefixes included; calls
 * `handler` as it goes. Refuses `malformed-xml` or `forbidden-dtd`; `part` only names the culprit.
 */
export function scanXml(text: string, part: string, handler: XmlHandler): void {
  const bad = (at: number, reason: string): never =>
    refuse('malformed-xml', { part, offset: at, reason });
  if (QUICK_ILLEGAL.test(text)) {
    const found = ILLEGAL.exec(text);
    if (found) bad(found.index, 'character');
  }
  /** Names that were seen and are good, so that a name is checked once. */
  const names = new Map<string, string>();
  const checkedName = (start: number, end: number): string => {
    const name = text.slice(start, end);
    const known = names.get(name);
    if (known !== undefined) return known;
    if (!NAME.test(name)) bad(start, 'name');
    names.set(name, name);
    return name;
  };
  const stack: string[] = [];
  /** Prefixes that each open element declares; most declare none. */
  const declared: (string[] | null)[] = [];
  const prefixes = new Map<string, number>([['xml', 1]]);
  let roots = 0;
  let at = 0;
  const length = text.length;
  if (text.startsWith('<?xml') && isSpace(text.charCodeAt(5))) {
    const end = text.indexOf('?>');
    const declaration = text.slice(0, end + 2);
    if (
      end < 0 ||
      !/^<\?xml\s+version\s*=\s*(?:"1\.\d+"|'1\.\d+')(?:\s+encoding\s*=\s*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>$/.test(
        declaration,
      )
    ) {
      bad(0, 'declaration');
    }
    handler.text?.(0, end + 2, 'markup');
    at = end + 2;
  }
  const attributeNames: string[] = [];
  while (at < length) {
    if (text.charCodeAt(at) !== LT) {
      let next = text.indexOf('<', at);
      if (next < 0) next = length;
      if (stack.length === 0) {
        for (let i = at; i < next; i++) {
          if (!isSpace(text.charCodeAt(i))) bad(i, 'text outside the root');
        }
      } else {
        checkText(text, at, next, bad);
      }
      handler.text?.(at, next, 'text');
      at = next;
      continue;
    }
    const second = text.charCodeAt(at + 1);
    if (second === 47) {
      // </name>
      const end = text.indexOf('>', at + 2);
      if (end < 0) bad(at, 'end tag');
      const name = stack.pop() ?? bad(at, 'end tag');
      let nameEnd = at + 2 + name.length;
      if (!text.startsWith(name, at + 2)) bad(at, 'nesting');
      while (nameEnd < end && isSpace(text.charCodeAt(nameEnd))) nameEnd++;
      if (nameEnd !== end) bad(at, 'nesting');
      const own = declared.pop();
      if (own) for (const prefix of own) prefixes.set(prefix, prefixes.get(prefix)! - 1);
      handler.close(name, at, end + 1);
      at = end + 1;
      continue;
    }
    if (second === 33) {
      if (text.startsWith('<!--', at)) {
        const end = text.indexOf('--', at + 4);
        if (end < 0 || text.charCodeAt(end + 2) !== 62) bad(at, 'comment');
        handler.text?.(at, end + 3, 'markup');
        at = end + 3;
      } else if (text.startsWith('<![CDATA[', at)) {
        const end = text.indexOf(']]>', at);
        if (end < 0 || stack.length === 0) bad(at, 'cdata');
        handler.text?.(at + 9, end, 'cdata');
        at = end + 3;
      } else if (text.startsWith('<!DOCTYPE', at)) refuse('forbidden-dtd', { part });
      else bad(at, 'markup');
      continue;
    }
    if (second === 63) {
      const end = text.indexOf('?>', at + 2);
      const target = /^[^\s?]+/.exec(text.slice(at + 2, Math.min(end, at + 200)))?.[0] ?? '';
      if (end < 0 || !NAME.test(target) || target.includes(':') || /^xml$/i.test(target)) {
        bad(at, 'instruction');
      }
      handler.text?.(at, end + 2, 'markup');
      at = end + 2;
      continue;
    }
    // <name attributes>
    let p = at + 1;
    while (p < length && !endsName(text.charCodeAt(p))) p++;
    const name = checkedName(at + 1, p);
    const nameEnd = p;
    if (stack.length === 0 && ++roots > 1) bad(at, 'second root');
    attributeNames.length = 0;
    let own: string[] | null = null;
    let empty = false;
    for (;;) {
      const before = p;
      while (isSpace(text.charCodeAt(p))) p++;
      const code = text.charCodeAt(p);
      if (code === 62) break;
      if (code === 47) {
        if (text.charCodeAt(p + 1) !== 62) bad(p, 'tag');
        empty = true;
        break;
      }
      if (p >= length) bad(at, 'tag');
      if (p === before) bad(p, 'attribute');
      const start = p;
      while (p < length && !endsName(text.charCodeAt(p))) p++;
      const attribute = checkedName(start, p);
      if (attributeNames.includes(attribute)) bad(start, 'repeated attribute');
      attributeNames.push(attribute);
      while (isSpace(text.charCodeAt(p))) p++;
      if (text.charCodeAt(p) !== 61) bad(p, 'attribute');
      p++;
      while (isSpace(text.charCodeAt(p))) p++;
      const quote = text.charCodeAt(p);
      if (quote !== 34 && quote !== 39) bad(p, 'attribute');
      p++;
      const valueStart = p;
      let special = false;
      for (; p < length; p++) {
        const c = text.charCodeAt(p);
        if (c === quote) break;
        if (c === LT) bad(p, 'attribute');
        if (c === 38) special = true;
      }
      if (p >= length) bad(at, 'attribute');
      if (special) checkText(text, valueStart, p, bad);
      if (attribute.startsWith('xmlns:')) {
        const prefix = attribute.slice(6);
        if (p === valueStart || prefix === 'xmlns' || prefix === 'xml') bad(start, 'namespace');
        (own ??= []).push(prefix);
        prefixes.set(prefix, (prefixes.get(prefix) ?? 0) + 1);
      }
      p++;
    }
    const colon = name.indexOf(':');
    if (colon >= 0 && !prefixes.get(name.slice(0, colon))) bad(at, 'prefix');
    for (const attribute of attributeNames) {
      const cut = attribute.indexOf(':');
      if (cut < 0) continue;
      const prefix = attribute.slice(0, cut);
      if (prefix !== 'xmlns' && !prefixes.get(prefix)) bad(at, 'prefix');
    }
    const end = empty ? p + 2 : p + 1;
    handler.open(name, at, nameEnd, empty ? p : end - 1, empty);
    if (empty) {
      if (own) for (const prefix of own) prefixes.set(prefix, prefixes.get(prefix)! - 1);
      handler.close(name, at, end);
    } else {
      stack.push(name);
      declared.push(own);
      // Deeper than any workbook; a tree walked by recursion must not run out of stack.
      if (stack.length > 500) bad(at, 'depth');
    }
    at = end;
  }
  if (stack.length > 0 || roots === 0) bad(length, 'end of text');
}

function checkText(
  text: string,
  start: number,
  end: number,
  bad: (at: number, reason: string) => never,
): void {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 38) {
      const semicolon = text.indexOf(';', i);
      if (semicolon < 0 || semicolon >= end || semicolon - i > 12) bad(i, 'entity');
      if (decodeEntity(text.slice(i + 1, semicolon)) === null) bad(i, 'entity');
      i = semicolon;
    } else if (code === 93 && text.startsWith(']]>', i) && text.charCodeAt(start - 1) === 62) {
      bad(i, ']]>');
    }
  }
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decodeEntity(name: string): string | null {
  if (name.charCodeAt(0) !== 35) return Object.hasOwn(NAMED, name) ? NAMED[name]! : null;
  const code = /^#x[0-9a-fA-F]+$/.test(name)
    ? parseInt(name.slice(2), 16)
    : /^#\d+$/.test(name)
      ? parseInt(name.slice(1), 10)
      : -1;
  const legal =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 32 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  return legal ? String.fromCodePoint(code) : null;
}

/** Text of an element or attribute with its entities resolved. The text is known to be good. */
export function decodeXml(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&([^;]+);/g, (whole, name: string) => decodeEntity(name) ?? whole);
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

/** Attributes of a tag that has been checked, out of the text between its name and its end. */
export function parseAttributes(text: string, start: number, end: number): Map<string, string> {
  const attributes = new Map<string, string>();
  let p = start;
  for (;;) {
    while (p < end && isSpace(text.charCodeAt(p))) p++;
    if (p >= end) return attributes;
    const equals = text.indexOf('=', p);
    if (equals < 0 || equals >= end) return attributes;
    const name = text.slice(p, equals).trimEnd();
    p = equals + 1;
    while (isSpace(text.charCodeAt(p))) p++;
    const quote = text[p]!;
    const close = text.indexOf(quote, p + 1);
    const raw = text.slice(p + 1, close);
    attributes.set(
      name,
      decodeXml(/[\n\r\t]/.test(raw) ? raw.replace(/\r\n|[\n\r\t]/g, ' ') : raw),
    );
    p = close + 1;
  }
}

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

/** Bytes of an XML part as text: UTF-8, or UTF-16 with its mark. */
export function decodeXmlBytes(bytes: Uint8Array, part: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return refuse('bad-encoding', { part });
  }
  const declared = /^<\?xml[^?]*?encoding\s*=\s*["']([^"']*)["']/.exec(text.slice(0, 200))?.[1];
  if (declared && !/^(?:utf-?8|us-ascii|ascii|utf-16(?:le|be)?)$/i.test(declared)) {
    refuse('bad-encoding', { part, encoding: declared });
  }
  return text;
}
