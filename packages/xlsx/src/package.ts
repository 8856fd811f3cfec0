/** The package: parts by name, their content types and the relationships between them. */
import { refuse } from './errors';
import { Journal, imageOf, treeBack, type Back } from './journal';
import { canonical } from './namespaces';
import type { Limits } from './types';
import type { XmlElement } from './xml';
import { decodeXmlBytes, scanXml } from './scan';
import { element, parseXml, serializeXml, type XmlDocument } from './xml';
import {
  inflateEntry,
  makeEntry,
  makeTextEntry,
  readZip,
  writeZip,
  type Pieces,
  type ZipEntry,
} from './zip';

const RELS_NS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES_NS = 'http://schemas.openxmlformats.org/package/2006/content-types';
export const OFFICE_REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const RELS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const TYPES_PART = '[Content_Types].xml';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** One part: its entry as it came, or a tree or bytes that replace it. */
interface Part {
  name: string;
  entry: ZipEntry | null;
  document: XmlDocument | null;
  /** Whether `document` has been changed since it was read. */
  changed: boolean;
}

/**
 * `xl/worksheets/sheet1.xml` + `../drawings/d.xml` → `xl/drawings/d.xml`. A step above the root
 * stays at the root (RFC 3986, 5.2.4): LibreOffice writes `../customXml/…` in the package's own
 * relationships. `outside` says that there was one.
 */
function resolveTarget(from: string, target: string): { name: string; outside: boolean } {
  let outside = false;
  const path = target.split('#')[0]!;
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..') {
      outside ||= parts.length === 0;
      parts.pop();
    } else parts.push(step);
  }
  try {
    return { name: decodeURIComponent(parts.join('/')), outside };
  } catch {
    return { name: parts.join('/'), outside };
  }
}

export function relativeTarget(from: string, to: string): string {
  const a = from.split('/').slice(0, -1);
  const b = to.split('/');
  let same = 0;
  while (same < a.length && same < b.length - 1 && a[same] === b[same]) same++;
  return [...a.slice(same).map(() => '..'), ...b.slice(same)].join('/');
}

export const relsPartOf = (part: string): string => {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
};

export class Package {
  /** By lower-case name, in the order of the zip. */
  private readonly parts = new Map<string, Part>();
  /** Makers of parts whose text is put together only when saving. */
  private readonly writers = new Map<string, () => Pieces | null>();
  readonly journal = new Journal();
  /** Parts that are never taken back, by lower-case name. */
  readonly lasting = new Set<string>();
  /** Parts that the journal's step has as they were. */
  private readonly kept = new Map<string, number>();

  private constructor() {}

  /** Before a part changes, comes or goes. */
  private keep(name: string): void {
    const key = name.toLowerCase();
    const { journal, kept } = this;
    if (!journal.on || this.lasting.has(key) || kept.get(key) === journal.step) return;
    kept.set(key, journal.step);
    journal.keep(this.partBack(key));
  }

  /** With its tree, whose elements stay the same objects: others hold them. */
  private partBack(key: string): Back {
    const part = this.parts.get(key);
    const image = part && { ...part };
    const writer = this.writers.get(key);
    const document = part?.document;
    const tree = document && treeBack(document.root, imageOf(document.root));
    return () => {
      const now = this.partBack(key);
      this.parts.delete(key);
      this.writers.delete(key);
      if (image) this.parts.set(key, { ...image, changed: image.document !== null });
      if (writer) this.writers.set(key, writer);
      tree?.();
      return now;
    };
  }

  static empty(): Package {
    const made = new Package();
    made.setDocument(TYPES_PART, {
      prolog: '',
      root: element('Types', { xmlns: TYPES_NS }, [
        element('Default', { Extension: 'rels', ContentType: RELS_TYPE }),
        element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ]),
      epilog: '',
    });
    return made;
  }

  /**
   * Every entry is inflated once, so that a damaged file is refused now and not later; XML parts
   * are checked, but for those that `later` names, which their reader checks on its own.
   */
  static open(bytes: Uint8Array, limits: Limits): Package {
    const made = new Package();
    for (const entry of readZip(bytes, limits)) {
      made.parts.set(entry.name.toLowerCase(), {
        name: entry.name,
        entry,
        document: null,
        changed: false,
      });
    }
    if (!made.has(TYPES_PART)) refuse('not-a-spreadsheet', { missing: TYPES_PART });
    return made;
  }

  /**
   * Inflates and checks all that has not been read yet; `seen` are parts that were. Of what nobody
   * is going to read, `bytesAlone` are checked.
   */
  verify(seen: ReadonlySet<string>, bytesAlone = false): void {
    for (const [key, part] of this.parts) {
      if (!part.entry || part.document || seen.has(key)) continue;
      const bytes = inflateEntry(part.entry);
      if (bytesAlone) continue;
      // VML is not XML to all its writers, and we only ever append to our own.
      if (!/\.(?:xml|rels)$/.test(key)) continue;
      if (bytes.length === 0) continue;
      scanXml(decodeXmlBytes(bytes, part.name), part.name, { open() {}, close() {} });
    }
  }

  get names(): string[] {
    return [...this.parts.values()].map((part) => part.name);
  }

  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  private part(name: string): Part {
    return this.parts.get(name.toLowerCase()) ?? refuse('missing-part', { part: name });
  }

  bytes(name: string): Uint8Array {
    const part = this.part(name);
    if (part.document && part.changed) {
      return new TextEncoder().encode(serializeXml(part.document));
    }
    return inflateEntry(part.entry!);
  }

  text(name: string): string {
    return decodeXmlBytes(this.bytes(name), name);
  }

  /** The part's tree, for reading. Call `touch` before changing it. */
  document(name: string): XmlDocument {
    const part = this.part(name);
    if (!part.document) {
      part.document = parseXml(this.text(name), part.name);
      canonical(part.document.root);
    }
    return part.document;
  }

  /** The part's root, to be changed: the part will be written anew. */
  touch(name: string): XmlElement {
    const root = this.document(name).root;
    this.keep(name);
    this.part(name).changed = true;
    return root;
  }

  setDocument(name: string, document: XmlDocument): void {
    this.keep(name);
    const existing = this.parts.get(name.toLowerCase());
    if (existing) {
      existing.document = document;
      existing.changed = true;
    } else {
      this.parts.set(name.toLowerCase(), { name, entry: null, document, changed: true });
    }
  }

  setText(name: string, text: string): void {
    this.setBytes(name, new TextEncoder().encode(text));
  }

  setBytes(name: string, bytes: Uint8Array): void {
    this.keep(name);
    const existing = this.parts.get(name.toLowerCase());
    const entry = makeEntry(existing?.name ?? name, bytes);
    if (existing) Object.assign(existing, { entry, document: null, changed: false });
    else this.parts.set(name.toLowerCase(), { name, entry, document: null, changed: false });
  }

  /** `write` gives the part's text when saving, or `null` where the stored bytes still stand. */
  onSave(name: string, write: () => Pieces | null): void {
    this.writers.set(name.toLowerCase(), write);
  }

  /** Takes a part away with its relationships and its content type. */
  remove(name: string): void {
    this.keep(name);
    this.keep(relsPartOf(name));
    this.parts.delete(name.toLowerCase());
    this.writers.delete(name.toLowerCase());
    this.parts.delete(relsPartOf(name).toLowerCase());
    const types = this.document(TYPES_PART).root;
    const override = types
      .all('Override')
      .find((type) => type.get('PartName')?.toLowerCase() === `/${name.toLowerCase()}`);
    if (override) this.touch(TYPES_PART).remove(override);
  }

  /** Parts that can be reached from the package by relationships. */
  reachable(): Set<string> {
    const found = new Set<string>();
    const visit = (part: string): void => {
      for (const { target, external } of this.relationships(part)) {
        const key = target.toLowerCase();
        if (external || found.has(key) || !this.has(target)) continue;
        found.add(key);
        visit(target);
      }
    };
    visit('');
    return found;
  }

  /** Takes away the parts that were reached before and are not any more. */
  removeUnreachable(before: ReadonlySet<string>): void {
    const now = this.reachable();
    for (const key of before) if (!now.has(key)) this.remove(this.part(key).name);
  }

  /** First free name of the form `prefix` + number + `suffix`. */
  freeName(prefix: string, suffix: string): string {
    for (let n = 1; ; n++) {
      if (!this.has(`${prefix}${n}${suffix}`)) return `${prefix}${n}${suffix}`;
    }
  }

  contentType(name: string): string | null {
    const types = this.document(TYPES_PART).root;
    const key = `/${name.toLowerCase()}`;
    for (const type of types.all('Override')) {
      if (type.get('PartName')?.toLowerCase() === key) return type.get('ContentType');
    }
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    for (const type of types.all('Default')) {
      if (type.get('Extension')?.toLowerCase() === extension) return type.get('ContentType');
    }
    return null;
  }

  setContentType(name: string, type: string): void {
    if (this.contentType(name) === type) return;
    const types = this.touch(TYPES_PART);
    types.add(element('Override', { PartName: `/${name}`, ContentType: type }));
  }

  setDefaultType(extension: string, type: string): void {
    const types = this.document(TYPES_PART).root;
    const there = types
      .all('Default')
      .some((item) => item.get('Extension')?.toLowerCase() === extension);
    if (there) return;
    const made = element('Default', { Extension: extension, ContentType: type });
    this.touch(TYPES_PART).insert(made, ['Default', 'Override']);
  }

  /** Of a part, or of the package for `''`. */
  relationships(part: string): Relationship[] {
    const name = relsPartOf(part);
    if (!this.has(name)) return [];
    return this.document(name)
      .root.all('Relationship')
      .map((item) => {
        const external = item.get('TargetMode') === 'External';
        const target = item.get('Target') ?? '';
        const id = item.get('Id') ?? '';
        const type = item.get('Type') ?? '';
        if (external) return { id, type, target, external };
        const { name: found, outside } = resolveTarget(part, target);
        if (outside && !this.has(found)) {
          refuse('unsafe-entry-name', { entry: target.slice(0, 200) });
        }
        return { id, type, target: found, external };
      });
  }

  /** Gives the new relationship's id. `target` is a part's name, or an address if external. */
  relate(part: string, type: string, target: string, external = false): string {
    const name = relsPartOf(part);
    if (!this.has(name)) {
      const root = element('Relationships', { xmlns: RELS_NS });
      this.setDocument(name, { prolog: '', root, epilog: '' });
      this.setDefaultType('rels', RELS_TYPE);
    }
    const root = this.touch(name);
    const ids = new Set(root.all('Relationship').map((item) => item.get('Id')));
    let n = ids.size + 1;
    while (ids.has(`rId${n}`)) n++;
    const made = element('Relationship', {
      Id: `rId${n}`,
      Type: type,
      Target: external ? target : relativeTarget(part, target),
      TargetMode: external ? 'External' : null,
    });
    root.add(made);
    return `rId${n}`;
  }

  unrelate(part: string, id: string): void {
    const name = relsPartOf(part);
    if (!this.has(name)) return;
    const item = this.document(name)
      .root.all('Relationship')
      .find((relationship) => relationship.get('Id') === id);
    if (item) this.touch(name).remove(item);
  }

  save(): Uint8Array {
    for (const [key, write] of this.writers) {
      const pieces = write();
      if (pieces === null) continue;
      const part = this.parts.get(key)!;
      part.entry = makeTextEntry(part.name, pieces);
      part.document = null;
      part.changed = false;
    }
    const entries: ZipEntry[] = [];
    for (const part of this.parts.values()) {
      if (part.document && part.changed) {
        part.entry = makeEntry(part.name, new TextEncoder().encode(serializeXml(part.document)));
        part.changed = false;
      }
      entries.push(part.entry!);
    }
    return writeZip(entries);
  }
}
