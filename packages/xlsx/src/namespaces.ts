/**
 * One spelling for the names of Office's namespaces. Prefixes are a writer's own choice: the same
 * part may say `x:worksheet` and `d3p1:id`. A part that is read takes the names that everything
 * here makes its elements with, so that what is added belongs to its parent's namespace whoever
 * wrote the file. The bytes of a part that is not changed are not touched by this.
 */
import { XmlElement, parseXml, serializeXml } from './xml';

export const MAIN_NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The prefix of each namespace; `''` for those that are a part's default one. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [MAIN_NS, ''],
  [`${PACKAGE}/relationships`, ''],
  [`${PACKAGE}/content-types`, ''],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  [`${DRAWING}/main`, 'a'],
  [`${DRAWING}/chart`, 'c'],
  [`${DRAWING}/spreadsheetDrawing`, 'xdr'],
  [`${PACKAGE}/metadata/core-properties`, 'cp'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/custom-properties', ''],
  ['http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes', 'vt'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://www.w3.org/2001/XMLSchema-instance', 'xsi'],
]);
const RESERVED = new Set(PREFIXES.values());

type Scope = ReadonlyMap<string, string>;

const declares = (name: string): string | null =>
  name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : null;

const split = (name: string): readonly [prefix: string, local: string] => {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
};

const join = (prefix: string, local: string): string =>
  prefix === '' ? local : `${prefix}:${local}`;

/** The namespaces that an element's own attributes declare, by prefix. */
function declaredBy(node: XmlElement): Map<string, string> {
  const own = new Map<string, string>();
  for (const [name, value] of node.attributes) {
    const prefix = declares(name);
    if (prefix !== null) own.set(prefix, value);
  }
  return own;
}

const within = (scope: Scope, own: Scope): Scope =>
  own.size === 0 ? scope : new Map([...scope, ...own]);

/** Whether names have to be changed below this root. */
function isForeign(root: XmlElement): boolean {
  for (const [prefix, uri] of declaredBy(root)) {
    if (RESERVED.has(prefix) && prefix !== '' && PREFIXES.get(uri) !== prefix) return true;
  }
  const foreign = (node: XmlElement): boolean => {
    for (const [name, value] of node.attributes) {
      const prefix = declares(name);
      if (prefix !== null && (PREFIXES.get(value) ?? prefix) !== prefix) return true;
    }
    return node.children.some((child) => child instanceof XmlElement && foreign(child));
  };
  return foreign(root);
}

/** Gives the tree the names that this library uses. Parts of other namespaces stay as they are. */
export function canonical(root: XmlElement): void {
  const uri = declaredBy(root).get(split(root.name)[0]);
  if (uri === undefined || !PREFIXES.has(uri) || !isForeign(root)) return;
  rename(root, new Map(), new Map(), true);
}

/** `before` and `after`: what prefixes mean around the element, as it was read and as it will be. */
function rename(node: XmlElement, before: Scope, after: Scope, isRoot: boolean): void {
  const own = declaredBy(node);
  const meaning = within(before, own);
  /** What prefixes have to mean at this element. */
  const needed = new Map<string, string>();
  if (isRoot) {
    // What is added later may use these anywhere below.
    for (const [uri, prefix] of PREFIXES) {
      if (prefix !== '' && own.has(prefix) && own.get(prefix) !== uri) needed.set(prefix, uri);
    }
  }
  const named = (name: string, attribute: boolean): string => {
    const [prefix, local] = split(name);
    if ((attribute && prefix === '') || prefix === 'xml') return name;
    const uri = meaning.get(prefix) ?? '';
    let wanted = PREFIXES.get(uri) ?? prefix;
    // An attribute without a prefix is in no namespace at all.
    if (attribute && wanted === '') wanted = prefix;
    for (let n = 1; (needed.get(wanted) ?? uri) !== uri; n++) wanted = `ns${n}`;
    needed.set(wanted, uri);
    return join(wanted, local);
  };
  node.name = named(node.name, false);
  const attributes: [string, string][] = [];
  for (const [name, value] of node.attributes) {
    if (declares(name) !== null) continue;
    attributes.push([named(name, true), value]);
    if (!/(?:^|:)(?:Ignorable|Requires|MustUnderstand)$/.test(name)) continue;
    for (const prefix of value.split(/\s+/)) {
      const uri = meaning.get(prefix);
      if (uri !== undefined && !needed.has(prefix)) needed.set(prefix, uri);
    }
  }
  const declared = new Map(own);
  for (const prefix of own.keys()) {
    const uri = needed.get(prefix);
    if (uri !== undefined) declared.set(prefix, uri);
  }
  const around = within(after, declared);
  for (const [prefix, uri] of needed) {
    if ((around.get(prefix) ?? '') !== uri) declared.set(prefix, uri);
  }
  node.attributes.clear();
  for (const [prefix, uri] of declared) {
    node.attributes.set(prefix === '' ? 'xmlns' : `xmlns:${prefix}`, uri);
  }
  for (const [name, value] of attributes) node.attributes.set(name, value);
  const inside = within(after, declared);
  for (const child of node.children) {
    if (child instanceof XmlElement) rename(child, meaning, inside, false);
  }
}

const MAIN_TAIL = MAIN_NS.slice(MAIN_NS.indexOf('spreadsheetml/'));

/**
 * The text of a part that is read as text (rows of a sheet, shared strings), without prefixes of
 * the main namespace and without CDATA, which means the same.
 */
export function canonicalText(text: string, part: string): string {
  const start = /<(?![?!])([^\s/>]+)[^>]*>/.exec(text);
  if (!start) return text;
  const end = start.index + start[0].length;
  const isPlain =
    !start[1]!.includes(':') &&
    !/\sxmlns:[^\s=]+\s*=\s*["'][^"']*spreadsheetml\/2006\/main["']/.test(start[0]) &&
    text.indexOf(MAIN_TAIL, end) < 0;
  if (isPlain && !text.includes('<![CDATA[')) return text;
  const document = parseXml(text, part);
  canonical(document.root);
  for (const node of [document.root, ...document.root.descendants()]) {
    node.children = node.children.map((child) =>
      !(child instanceof XmlElement) && child.kind === 'cdata'
        ? { kind: 'text', text: child.text }
        : child,
    );
  }
  return serializeXml(document);
}
