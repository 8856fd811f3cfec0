/** A workbook file as comparable text: part by part, with styles spelled out where they are used. */
import { strFromU8, unzipSync } from 'fflate';

type Parts = Record<string, string>;

export function volcado(file: Uint8Array): Parts {
  const parts: Parts = {};
  for (const [name, bytes] of Object.entries(unzipSync(file))) {
    parts[name] = sortAttributes(strFromU8(bytes));
  }
  resolveRelations(parts);
  const styles = styleTexts(parts['xl/styles.xml'] ?? '');
  const strings = sharedStrings(parts['xl/sharedStrings.xml'] ?? '');
  for (const [name, xml] of Object.entries(parts)) {
    if (/^xl\/(?:charts|drawings)\/[^/]+\.xml$/.test(name))
      parts[name] = xml.replaceAll('><', '>\n<');
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    parts[name] = xml
      .replace(
        / (s|style)="(\d+)"/g,
        (_, word: string, i: string) => ` ${word}=[${styles.cells[Number(i)]}]`,
      )
      .replace(/ dxfId="(\d+)"/g, (_, i: string) => ` dxf=[${styles.differences[Number(i)]}]`)
      .replace(
        /(<c [^>]*?) t="s"([^>]*)><v>(\d+)<\/v>/g,
        (_, before: string, after: string, i: string) =>
          `${before} t="s"${after}><v>[${strings[Number(i)]}]</v>`,
      )
      .replaceAll('><', '>\n<');
  }
  // Said where they are used; the order in which they were made is nobody's business.
  delete parts['xl/styles.xml'];
  delete parts['xl/sharedStrings.xml'];
  return parts;
}

const elements = (xml: string, tag: string): string[] =>
  xml.match(new RegExp(`<${tag}(?:\\s[^>]*?)?(?:/>|>[\\s\\S]*?</${tag}>)`, 'g')) ?? [];

const children = (xml: string, list: string, tag: string): string[] => {
  const body = new RegExp(`<${list}(?:\\s[^>]*)?>([\\s\\S]*?)</${list}>`).exec(xml)?.[1] ?? '';
  return elements(body, tag);
};

function styleTexts(xml: string): { cells: string[]; differences: string[] } {
  const fonts = children(xml, 'fonts', 'font');
  const fills = children(xml, 'fills', 'fill');
  const borders = children(xml, 'borders', 'border');
  const formats = new Map(
    children(xml, 'numFmts', 'numFmt').map((format) => [
      /numFmtId="(\d+)"/.exec(format)?.[1] ?? '',
      /formatCode="([^"]*)"/.exec(format)?.[1] ?? '',
    ]),
  );
  const cells = children(xml, 'cellXfs', 'xf').map((xf) =>
    xf
      .replace(/fontId="(\d+)"/, (_, i: string) => fonts[Number(i)] ?? '')
      .replace(/fillId="(\d+)"/, (_, i: string) => fills[Number(i)] ?? '')
      .replace(/borderId="(\d+)"/, (_, i: string) => borders[Number(i)] ?? '')
      .replace(/numFmtId="(\d+)"/, (_, i: string) => `format=${formats.get(i) ?? i}`),
  );
  return { cells, differences: children(xml, 'dxfs', 'dxf') };
}

const sharedStrings = (xml: string): string[] => elements(xml, 'si');

/** The order of attributes means nothing. */
const sortAttributes = (xml: string): string =>
  xml.replace(/<([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")+)/g, (_, tag: string, attributes: string) => {
    const sorted = (attributes.match(/[\w:.-]+="[^"]*"/g) ?? []).sort();
    return `<${tag} ${sorted.join(' ')}`;
  });

/** A relation's number means nothing: what it leads to stands where it is used. */
function resolveRelations(parts: Parts): void {
  for (const [name, xml] of Object.entries(parts)) {
    const home = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name);
    if (!home) continue;
    const relations = elements(xml, 'Relationship');
    const targets = new Map(
      relations.map((one) => [/ Id="([^"]*)"/.exec(one)?.[1], / Target="([^"]*)"/.exec(one)?.[1]]),
    );
    parts[name] = relations
      .map((one) => one.replace(/ Id="[^"]*"/, ''))
      .sort()
      .join('\n');
    const owner = `${home[1]}${home[2]}`;
    const text = parts[owner];
    if (text === undefined) continue;
    parts[owner] = text.replace(
      / r:id="([^"]*)"/g,
      (_, id: string) => ` r:id="${targets.get(id)}"`,
    );
  }
}
