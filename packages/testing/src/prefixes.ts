/** The same workbook with other prefixes, and parts compared whatever their prefixes are. */
import { strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import type { Parts } from './hand';

const escape = (text: string): string =>
  text
    .replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c)
    .replace(/[\r\n\t]/g, (c) => `&#${c.charCodeAt(0)};`);

/** Namespaces whose prefix is named in no text of a part, and may be any. */
const FREE =
  /^http:\/\/schemas\.openxmlformats\.org\/(?:spreadsheetml\/2006\/main|officeDocument\/2006\/relationships|drawingml\/2006\/(?:main|chart|spreadsheetDrawing)|package\/2006\/(?:relationships|content-types|metadata\/core-properties))$/;
const NAMES = ['x', 'ns0', 'd3p1', 'r', 'a', 'c', 'xdr', 's', 'S', 'main', ''];

/**
 * The XML with prefixes out of `pick` (a number below its argument) for the namespaces of Office,
 * all declared at the root. What it says is the same.
 */
export function reprefix(xml: string, pick: (below: number) => number): string {
  const attributes = new Set<string>();
  const uris = new Map<string, string>();
  const read = (visit: (parser: SaxesParser<{ xmlns: true }>) => void): void => {
    const parser = new SaxesParser({ xmlns: true });
    visit(parser);
    parser.write(xml).close();
  };
  read((parser) =>
    parser.on('opentag', (tag) => {
      uris.set(tag.uri, tag.prefix);
      for (const { uri, prefix, name } of Object.values(tag.attributes)) {
        if (prefix === '' || prefix === 'xml' || name.startsWith('xmlns')) continue;
        attributes.add(uri);
        uris.set(uri, prefix);
      }
      for (const [prefix, uri] of Object.entries(tag.ns ?? {})) {
        if (prefix !== '' && !uris.has(uri)) uris.set(uri, prefix);
      }
    }),
  );
  const chosen = new Map<string, string>();
  const free = [...uris.keys()].filter((uri) => FREE.test(uri));
  for (const [uri, prefix] of uris) if (!free.includes(uri)) chosen.set(uri, prefix);
  // What is in no namespace, or has no prefix of its own, leaves no room for a default.
  const taken = new Set(chosen.values());
  for (const uri of free) {
    const names = NAMES.filter(
      (name) => !taken.has(name) && !(name === '' && (attributes.has(uri) || uris.has(''))),
    );
    const name = names[pick(names.length)] ?? 'last';
    chosen.set(uri, name);
    taken.add(name);
  }
  const named = (uri: string, local: string, prefix: string): string => {
    const own = prefix === 'xml' ? prefix : (chosen.get(uri) ?? prefix);
    return own === '' ? local : `${own}:${local}`;
  };
  let out = '';
  let depth = 0;
  read((parser) => {
    parser.on('opentag', (tag) => {
      out += `<${named(tag.uri, tag.local, tag.prefix)}`;
      if (depth++ === 0) {
        for (const [uri, prefix] of chosen) {
          if (uri !== '') out += ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escape(uri)}"`;
        }
      }
      for (const { name, uri, local, prefix, value } of Object.values(tag.attributes)) {
        if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
        out += ` ${prefix === '' ? local : named(uri, local, prefix)}="${escape(value)}"`;
      }
      out += '>';
    });
    parser.on('closetag', (tag) => {
      depth--;
      out += `</${named(tag.uri, tag.local, tag.prefix)}>`;
    });
    // White space around the root says nothing.
    parser.on('text', (text) => {
      if (depth > 0) out += escape(text);
    });
    parser.on('cdata', (text) => (out += `<![CDATA[${text}]]>`));
  });
  return out;
}

/**
 * Most XML parts with prefixes of their own. VML, whose prefixes are fixed, stays, and so does the
 * list of types: the validator's own reader of packages wants it without.
 */
export function reprefixed(
  parts: Readonly<Record<string, string | Uint8Array>>,
  pick: (below: number) => number,
): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) => {
      const text = typeof content === 'string' ? content : strFromU8(content);
      const changes = /[^\]]\.(?:xml|rels)$/.test(name) && text !== '' && pick(4) > 0;
      return [name, changes ? reprefix(text, pick) : content];
    }),
  );
}

/** What an XML part says, prefixes and the order of attributes apart. */
export function meaningOf(xml: string): string[] {
  const out: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let text = '';
  const flush = (): void => {
    if (text !== '') out.push(JSON.stringify(text));
    text = '';
  };
  parser.on('opentag', (tag) => {
    flush();
    depth++;
    const attributes = Object.values(tag.attributes)
      .filter(({ name }) => name !== 'xmlns' && !name.startsWith('xmlns:'))
      .map(({ uri, local, value }) => `{${uri}}${local}=${JSON.stringify(value)}`);
    out.push(`<{${tag.uri}}${tag.local} ${attributes.sort().join(' ')}>`);
  });
  parser.on('closetag', () => {
    flush();
    depth--;
    out.push('</>');
  });
  let depth = 0;
  const add = (piece: string): void => {
    if (depth > 0) text += piece;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(xml).close();
  return out;
}
