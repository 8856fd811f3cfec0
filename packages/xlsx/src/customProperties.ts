/** Properties of the document under people's own names: docProps/custom.xml. */
import type { Core } from './core';
import { refuse } from './errors';
import { OFFICE_REL } from './package';
import type { CustomProperty } from './types';
import { element, type XmlElement } from './xml';

const NS = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const VALUES_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
/** The one set of properties that these are of. */
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

const NUMBERS = new Set('i1 i2 i4 i8 int ui1 ui2 ui4 ui8 uint r4 r8 decimal'.split(' '));

function partOf(core: Core): string | null {
  const found = core.pack.relationships('').find(({ type }) => type.endsWith('/custom-properties'));
  return found && core.pack.has(found.target) ? found.target : null;
}

function read(node: XmlElement): CustomProperty | null {
  const [held] = node.elements;
  const name = node.get('name');
  if (!held || name === null) return null;
  const { local, text } = held;
  if (NUMBERS.has(local)) return { name, type: 'number', value: Number(text) };
  if (local === 'bool') return { name, type: 'boolean', value: /^(?:true|1)$/.test(text.trim()) };
  if (local === 'filetime' || local === 'date') return { name, type: 'date', value: text };
  return { name, type: 'text', value: text };
}

const isCalled = (node: XmlElement, name: string): boolean =>
  node.get('name')?.toLowerCase() === name.toLowerCase();

/** In the order of the file. */
export function list(core: Core): CustomProperty[] {
  const part = partOf(core);
  if (!part) return [];
  return core.pack
    .document(part)
    .root.all('property')
    .flatMap((node) => read(node) ?? []);
}

function make(core: Core): string {
  const part = core.pack.has('docProps/custom.xml')
    ? core.pack.freeName('docProps/custom', '.xml')
    : 'docProps/custom.xml';
  const root = element('Properties', { xmlns: NS, 'xmlns:vt': VALUES_NS });
  core.pack.setDocument(part, { prolog: '', root, epilog: '' });
  core.pack.setContentType(part, TYPE);
  core.pack.relate('', `${OFFICE_REL}/custom-properties`, part);
  return part;
}

export function set(core: Core, name: string, value: string | number | boolean): void {
  if (name === '' || (typeof value === 'number' && !Number.isFinite(value))) {
    refuse('invalid-name', { name });
  }
  const root = core.pack.touch(partOf(core) ?? make(core));
  if (root.get('xmlns:vt') === null) root.set('xmlns:vt', VALUES_NS);
  const whole = Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31;
  const kind = { string: 'lpwstr', boolean: 'bool', number: whole ? 'i4' : 'r8' }[
    typeof value as 'string' | 'boolean' | 'number'
  ];
  const held = element(`vt:${kind}`);
  held.text = String(value);
  const known = root.all('property').find((node) => isCalled(node, name));
  if (known) {
    known.elements.forEach((old) => known.remove(old));
    // It holds its own value from now on, not that of a cell.
    known.set('linkTarget', null).add(held);
    return;
  }
  // Numbers below 2 are taken.
  const pid = Math.max(1, ...root.all('property').map((node) => node.number('pid') ?? 1)) + 1;
  root.add(element('property', { fmtid: FORMAT, pid, name }, [held]));
}

export function remove(core: Core, name: string): boolean {
  const part = partOf(core);
  if (!part) return false;
  const found = core.pack
    .document(part)
    .root.all('property')
    .some((node) => isCalled(node, name));
  if (!found) return false;
  const root = core.pack.touch(part);
  for (const node of root.all('property')) if (isCalled(node, name)) root.remove(node);
  return true;
}
