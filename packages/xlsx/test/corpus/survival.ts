/**
 * Whether what another program wrote is still there after we edited around it. Judged with a
 * reader of zips and a parser of XML that are not ours.
 */
import { SaxesParser } from 'saxes';
import { openWorkbook } from '../../src';
import { partText, unpack } from '@pnftp/testing';

/** Where the edits are made: away from what the corpus holds. */
export const EDITED = { row: 39, column: 25, rows: 2, columns: 2 } as const;

/** Every part that can be edited is edited, away from what it holds. */
export function edited(bytes: Uint8Array): Uint8Array {
  const book = openWorkbook(bytes);
  const sheet = book.sheets[0]!;
  sheet.writeArea(EDITED.row, EDITED.column, [
    ['texto nuevo', { formula: '=FILTER(A8:A10,A8:A10>1)', value: 2 }],
    [5.5, true],
  ]);
  sheet.applyStyle(EDITED, {
    fill: '#DDF3E0',
    font: { bold: true, color: '#0B5A1E' },
    numberFormat: '0.000 "x"',
    borders: { top: { style: 'thin', color: '#000000' } },
    horizontal: 'center',
  });
  sheet.merge({ row: 49, column: 25, rows: 1, columns: 2 });
  sheet.addConditionalFormat(
    {
      areas: [EDITED],
      rule: { kind: 'expression', formula: '=Z40>1' },
      style: { fill: '#FBDDDD' },
    },
    1000,
  );
  sheet.setValidation({ areas: [EDITED], type: 'list', formula1: 'a,b' });
  sheet.setLink({
    area: { ...EDITED, rows: 1, columns: 1 },
    target: { url: 'https://example.org/?a=1&b=2' },
  });
  sheet.setNote({ row: 39, column: 25, author: 'Luis', text: 'nota nueva' });
  sheet.setColumnWidth(25, 1, 120);
  sheet.setRowHeight(40, 1, 22.5);
  sheet.rowBreaks = [...sheet.rowBreaks, 30];
  // Beside whatever is drawn already.
  const chart = sheet.addChart('Gráfico nuevo', 'columnClustered');
  chart.cover({ row: 51, column: 25, rows: 10, columns: 5 });
  chart.addSeries('Nueva').values = { sheet: sheet.name, area: { ...EDITED, columns: 1 } };
  book.setName('nuevo', { sheet: sheet.name, area: EDITED });
  book.addSheet('Añadida').setCell(0, 0, 'x');
  return book.save();
}

/** How many there are, and how far they reach, follows from what is added. */
const COUNTED = new Set(['count', 'uniqueCount', 'manualBreakCount']);
const MEASURED = new Set(['dimension']);

/**
 * Every element of a part: where it stands, its attributes, its own text. Two parts with the same
 * list hold the same, whatever the order of attributes and the quotes.
 */
export function elements(xml: string): string[] {
  const found: string[] = [];
  const open: { path: string; attributes: string; text: string }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const name = `{${tag.uri}}${tag.local}`;
    const attributes = Object.values(tag.attributes)
      .filter((item) => item.prefix !== 'xmlns' && item.name !== 'xmlns')
      .filter((item) => !COUNTED.has(item.local))
      .map((item) => `${item.uri === '' ? '' : `{${item.uri}}`}${item.local}="${item.value}"`)
      .sort()
      .join(' ');
    const path = `${open.at(-1)?.path ?? ''}/${name}`;
    open.push({ path, attributes: MEASURED.has(tag.local) ? '' : attributes, text: '' });
  });
  const text = (more: string): void => {
    const last = open.at(-1);
    if (last) last.text += more;
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', () => {
    const { path, attributes, text: own } = open.pop()!;
    found.push(`${path} ${attributes} ${own.trim() === '' ? '' : own}`);
  });
  parser.write(xml).close();
  return found;
}

/** Elements of all parts of `before` that are not in the same part of `after` as often. */
export function lost(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unpack(before), unpack(after)];
  return Object.keys(old).flatMap((name) => {
    // Entries for folders are not parts.
    if (name.endsWith('/')) return [];
    if (!now[name]) return [`${name}: the part`];
    if (!/\.(?:xml|rels|vml)$/.test(name) || old[name]!.length === 0) {
      return Buffer.compare(old[name]!, now[name]) === 0 ? [] : [`${name}: its bytes`];
    }
    const left = new Map<string, number>();
    for (const item of elements(partText(after, name))) left.set(item, (left.get(item) ?? 0) + 1);
    return elements(partText(before, name)).flatMap((item) => {
      const count = left.get(item) ?? 0;
      left.set(item, count - 1);
      return count > 0 ? [] : [`${name}: ${item}`];
    });
  });
}

/** A feature's name, the part that it is in, and how it looks in the XML of its writer. */
export type Found = readonly [name: string, part: string, xml: RegExp];

/** The same meaning in the same letters: quotes as such, attributes by name, `<a/>`. */
const canonical = (xml: string): string =>
  xml
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/<([\w:]+)([^<>]*?)(?:\/>|><\/\1>|>)/g, (tag: string, name: string, inner: string) => {
      const attributes = inner.match(/[\w:]+="[^"]*"/g) ?? [];
      return `<${[name, ...attributes.sort()].join(' ')}${/\/\w*:?\w*>$/.test(tag) ? '/' : ''}>`;
    });

/** The places of a feature as they stand in a file; a feature may stand in several. */
export const places = (bytes: Uint8Array, [, part, xml]: Found): string[] =>
  [...partText(bytes, part).matchAll(new RegExp(xml, 'g'))].map(([text]) => canonical(text));
