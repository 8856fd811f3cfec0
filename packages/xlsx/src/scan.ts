/**
 * Strict XML, small and fast: a scanner that checks and calls back tag by tag. No document types,
 * no entities but the five of XML, one root, nothing after it.
 */
import { refuse } from './errors';

/** `markup` is a comment or a processing instruction, as it stands. */
export type TextKind = 'text' | 'cdata' | 'markup';

export interface XmlHandler {
  /** `start` is the place of `<`; the tag's attributes lie between `nameEnd` and `end`. */
  open(name: string, start: number, nameEnd: number, end: number, empty: boolean): void;
  close(name: string, start: number, end: number): void;
  text?(start: number, end: number, kind: TextKind): void;
  /** Place behind the element that begins here where the handler has checked it whole, else 0. */
  skip?(start: number): number;
}

const LT = 60;
const XML_NS = 'http://www.w3.org/XML/1998/namespace';
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
  /** Namespaces of each prefix, the innermost last. */
  const prefixes = new Map<string, string[]>([['xml', [XML_NS]]]);
  const namespace = (prefix: string): string | undefined => prefixes.get(prefix)?.at(-1);
  const leave = (own: readonly string[] | null): void => {
    if (own) for (const prefix of own) prefixes.get(prefix)!.pop();
  };
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
      leave(declared.pop() ?? null);
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
    const skipped = handler.skip?.(at) ?? 0;
    if (skipped > 0) {
      at = skipped;
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
        const uri = decodeXml(text.slice(valueStart, p));
        if (uri === '' || prefix === 'xmlns' || (prefix === 'xml') !== (uri === XML_NS)) {
          bad(start, 'namespace');
        }
        (own ??= []).push(prefix);
        const uris = prefixes.get(prefix);
        if (uris) uris.push(uri);
        else prefixes.set(prefix, [uri]);
      }
      p++;
    }
    const colon = name.indexOf(':');
    if (colon >= 0 && namespace(name.slice(0, colon)) === undefined) bad(at, 'prefix');
    let prefixed = 0;
    for (const attribute of attributeNames) {
      const cut = attribute.indexOf(':');
      if (cut < 0 || attribute.startsWith('xmlns:')) continue;
      prefixed++;
      if (namespace(attribute.slice(0, cut)) === undefined) bad(at, 'prefix');
    }
    if (prefixed > 1) {
      // Two prefixes of one namespace: the same attribute under two names.
      const full = attributeNames
        .filter((attribute) => attribute.includes(':') && !attribute.startsWith('xmlns:'))
        .map((attribute) => attribute.split(':') as [string, string])
        .map(([prefix, local]) => `${namespace(prefix)} ${local}`);
      if (new Set(full).size < full.length) bad(at, 'repeated attribute');
    }
    const end = empty ? p + 2 : p + 1;
    handler.open(name, at, nameEnd, empty ? p : end - 1, empty);
    if (empty) {
      leave(own);
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
      const name = semicolon < 0 || semicolon >= end ? '' : text.slice(i + 1, semicolon);
      if (decodeEntity(name) === null) bad(i, 'entity');
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

/** Bytes of an XML part as text: UTF-8 or UTF-16, told by its mark or by its first `<`. */
export function decodeXmlBytes(bytes: Uint8Array, part: string): string {
  const encoding =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === LT && bytes[1] === 0)
      ? 'utf-16le'
      : (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === LT)
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
