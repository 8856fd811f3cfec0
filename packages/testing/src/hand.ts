/** Workbooks written by hand, part by part, without the library under test. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const sheetMl = (name: string): string =>
  `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;

export type Parts = Record<string, string | Uint8Array>;

export const rels = (
  items: readonly (readonly [id: string, type: string, target: string])[],
): string =>
  `<Relationships xmlns="${RELS}">${items
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="${target}"${/^https?:|^mailto:/.test(target) ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

export interface HandMade {
  /** What stands in `worksheet`; one sheet each. */
  readonly sheets: readonly string[];
  readonly strings?: string;
  readonly styles?: string;
  /** Within `workbook`, after `sheets`. */
  readonly workbook?: string;
  readonly workbookRels?: readonly (readonly [string, string, string])[];
  readonly parts?: Parts;
  readonly overrides?: Readonly<Record<string, string>>;
  readonly defaults?: Readonly<Record<string, string>>;
}

export function handMade(options: HandMade): Uint8Array {
  return pack(handParts(options));
}

export function handParts(options: HandMade): Parts {
  const { sheets, strings, styles } = options;
  const relations: (readonly [string, string, string])[] = sheets.map(
    (_, i) => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const,
  );
  const overrides: Record<string, string> = { '/xl/workbook.xml': sheetMl('sheet.main') };
  sheets.forEach((_, i) => (overrides[`/xl/worksheets/sheet${i + 1}.xml`] = sheetMl('worksheet')));
  const parts: Parts = {};
  if (strings !== undefined) {
    relations.push(['rIdS', 'sharedStrings', 'sharedStrings.xml']);
    overrides['/xl/sharedStrings.xml'] = sheetMl('sharedStrings');
    parts['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${strings}</sst>`;
  }
  if (styles !== undefined) {
    relations.push(['rIdY', 'styles', 'styles.xml']);
    overrides['/xl/styles.xml'] = sheetMl('styles');
    parts['xl/styles.xml'] = styles;
  }
  relations.push(...(options.workbookRels ?? []));
  Object.assign(overrides, options.overrides);
  const defaults = {
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
    ...options.defaults,
  };
  return {
    '[Content_Types].xml': `<Types xmlns="${TYPES}">${Object.entries(defaults)
      .map(([key, type]) => `<Default Extension="${key}" ContentType="${type}"/>`)
      .join('')}${Object.entries(overrides)
      .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
      .join('')}</Types>`,
    '_rels/.rels': rels([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
      .map((_, i) => `<sheet name="Hoja${i + 1}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets>${options.workbook ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': rels(relations),
    ...Object.fromEntries(
      sheets.map((inner, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        /^<(?:\w+:)?worksheet/.test(inner)
          ? inner
          : `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${inner}</worksheet>`,
      ]),
    ),
    ...parts,
    ...options.parts,
  };
}

export const pack = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );

/** The parts of a file, as an independent reader sees them. */
export const unpack = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes);
export const partText = (bytes: Uint8Array, name: string): string =>
  strFromU8(unpack(bytes)[name] ?? new Uint8Array());
