/** Custom XML parts, and the properties of the document. */
import type { Core } from './core';
import { refuse } from './errors';
import { OFFICE_REL } from './package';
import { element, parseXml } from './xml';

const ITEM_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const ITEM_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const CORE_REL =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const CORE_NS = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};
const PREFIX: Readonly<Record<string, string>> = {
  title: 'dc',
  subject: 'dc',
  creator: 'dc',
  description: 'dc',
  language: 'dc',
  identifier: 'dc',
  keywords: 'cp',
  category: 'cp',
  contentStatus: 'cp',
  lastModifiedBy: 'cp',
  revision: 'cp',
  version: 'cp',
  created: 'dcterms',
  modified: 'dcterms',
};

interface Item {
  readonly id: string;
  readonly part: string;
  readonly relation: string;
}

function items(core: Core): Item[] {
  const { pack, part } = core;
  return pack.relationships(part).flatMap(({ id: relation, type, target, external }) => {
    if (external || !type.endsWith('/customXml') || !pack.has(target)) return [];
    const properties = pack
      .relationships(target)
      .find((item) => item.type.endsWith('/customXmlProps') && pack.has(item.target));
    const root = properties ? pack.document(properties.target).root : null;
    const id =
      [...(root?.attributes ?? [])].find(([name]) => /(?:^|:)itemID$/.test(name))?.[1] ?? target;
    return [{ id, part: target, relation }];
  });
}

const find = (core: Core, id: string): Item | undefined =>
  items(core).find((item) => item.id.toLowerCase() === id.toLowerCase());

export const list = (core: Core): { id: string; xml: string }[] =>
  items(core).map(({ id, part }) => ({ id, xml: core.pack.text(part) }));

/** Made of what is said, not of chance: the same edits give the same file. */
function itemId(xml: string, count: number): string {
  let hash = 0x811c9dc5;
  let hex = '';
  for (let round = 0; round < 4; round++) {
    for (const c of `${round}${count}${xml}`) {
      hash = Math.imul(hash ^ c.codePointAt(0)!, 0x01000193) >>> 0;
    }
    hex += hash.toString(16).padStart(8, '0');
  }
  const h = hex.toUpperCase();
  return `{${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}}`;
}

export function add(core: Core, xml: string): string {
  const { pack } = core;
  parseXml(xml, 'customXml');
  const part = pack.freeName('customXml/item', '.xml');
  const properties = part.replace(/item(\d+)\.xml$/, 'itemProps$1.xml');
  const id = itemId(xml, items(core).length);
  pack.setText(part, xml);
  const root = element('ds:datastoreItem', { 'xmlns:ds': ITEM_NS, 'ds:itemID': id }, [
    element('ds:schemaRefs'),
  ]);
  pack.setDocument(properties, { prolog: '', root, epilog: '' });
  pack.setContentType(properties, ITEM_TYPE);
  pack.relate(part, `${OFFICE_REL}/customXmlProps`, properties);
  pack.relate(core.part, `${OFFICE_REL}/customXml`, part);
  return id;
}

export function set(core: Core, id: string, xml: string): void {
  parseXml(xml, 'customXml');
  const item = find(core, id) ?? refuse('missing-part', { part: id });
  core.pack.setText(item.part, xml);
}

export function remove(core: Core, id: string): boolean {
  const item = find(core, id);
  if (!item) return false;
  const before = core.pack.reachable();
  core.pack.unrelate(core.part, item.relation);
  core.pack.removeUnreachable(before);
  return true;
}

function corePart(core: Core): string | null {
  const found = core.pack.relationships('').find(({ type }) => type === CORE_REL);
  return found && core.pack.has(found.target) ? found.target : null;
}

export function properties(core: Core): Record<string, string> {
  const part = corePart(core);
  if (!part) return {};
  const out: Record<string, string> = {};
  for (const item of core.pack.document(part).root.elements) out[item.local] = item.text;
  return out;
}

export function setProperties(core: Core, values: Readonly<Record<string, string>>): void {
  let part = corePart(core);
  if (!part) {
    part = 'docProps/core.xml';
    const root = element('cp:coreProperties', CORE_NS);
    core.pack.setDocument(part, { prolog: '', root, epilog: '' });
    core.pack.setContentType(part, CORE_TYPE);
    core.pack.relate('', CORE_REL, part);
  }
  const root = core.pack.touch(part);
  for (const [name, value] of Object.entries(values)) {
    const prefix = PREFIX[name] ?? refuse('invalid-name', { name });
    const key = `xmlns:${prefix}` as keyof typeof CORE_NS;
    if (root.get(key) === null) root.set(key, CORE_NS[key]);
    let item = root.child(name);
    if (!item) {
      item = root.add(element(`${prefix}:${name}`));
      if (prefix === 'dcterms') {
        if (root.get('xmlns:xsi') === null) root.set('xmlns:xsi', CORE_NS['xmlns:xsi']);
        item.set('xsi:type', 'dcterms:W3CDTF');
      }
    }
    item.text = value;
  }
}
