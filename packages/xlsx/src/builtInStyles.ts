/**
 * The cell styles that Excel has in every workbook and a file only when they are used: their names
 * and numbers, and what sets each apart from Normal, with the colours of the theme.
 */
import { element, type XmlElement } from './xml';

/** `FF0000`, or a colour of the theme with its tint: `4`, `4:0.4`. */
type Color = string;

export interface BuiltInStyle {
  readonly id: number;
  /** As files have it. */
  readonly name: string;
  readonly font?: {
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly size?: number;
    readonly color?: Color;
    readonly heading?: boolean;
  };
  readonly fill?: Color;
  /** Style and colour of each side. */
  readonly borders?: Partial<Record<'left' | 'right' | 'top' | 'bottom', readonly [string, Color]>>;
  readonly numFmtId?: number;
}

const box = (style: string, color: Color): NonNullable<BuiltInStyle['borders']> => ({
  left: [style, color],
  right: [style, color],
  top: [style, color],
  bottom: [style, color],
});

const heading = (level: number, size: number, bottom?: readonly [string, Color]): BuiltInStyle => ({
  id: 15 + level,
  name: `Heading ${level}`,
  font: { bold: true, size, color: '3' },
  ...(bottom && { borders: { bottom } }),
});

const accents = Array.from({ length: 6 }, (_, i): BuiltInStyle[] => {
  const theme = `${4 + i}`;
  const id = 29 + 4 * i;
  const tinted = (share: number, tint: number, text: Color, at: number): BuiltInStyle => ({
    id: id + at,
    name: `${share}% - Accent${i + 1}`,
    font: { color: text },
    fill: `${theme}:${tint}`,
  });
  return [
    { id, name: `Accent${i + 1}`, font: { color: '0' }, fill: theme },
    tinted(20, 0.79998168889431442, '1', 1),
    tinted(40, 0.59999389629810485, '1', 2),
    tinted(60, 0.39997558519241921, '0', 3),
  ];
}).flat();

const STYLES: readonly BuiltInStyle[] = [
  { id: 3, name: 'Comma', numFmtId: 43 },
  { id: 4, name: 'Currency', numFmtId: 44 },
  { id: 5, name: 'Percent', numFmtId: 9 },
  { id: 6, name: 'Comma [0]', numFmtId: 41 },
  { id: 7, name: 'Currency [0]', numFmtId: 42 },
  { id: 8, name: 'Hyperlink', font: { underline: true, color: '10' } },
  { id: 9, name: 'Followed Hyperlink', font: { underline: true, color: '11' } },
  { id: 10, name: 'Note', fill: 'FFFFCC', borders: box('thin', 'B2B2B2') },
  { id: 11, name: 'Warning Text', font: { color: 'FF0000' } },
  { id: 15, name: 'Title', font: { size: 18, color: '3', heading: true } },
  heading(1, 15, ['thick', '4']),
  heading(2, 13, ['thick', '4:0.499984740745262']),
  heading(3, 11, ['medium', '4:0.39997558519241921']),
  heading(4, 11),
  {
    id: 20,
    name: 'Input',
    font: { color: '3F3F76' },
    fill: 'FFCC99',
    borders: box('thin', '7F7F7F'),
  },
  {
    id: 21,
    name: 'Output',
    font: { bold: true, color: '3F3F3F' },
    fill: 'F2F2F2',
    borders: box('thin', '3F3F3F'),
  },
  {
    id: 22,
    name: 'Calculation',
    font: { bold: true, color: 'FA7D00' },
    fill: 'F2F2F2',
    borders: box('thin', '7F7F7F'),
  },
  {
    id: 23,
    name: 'Check Cell',
    font: { bold: true, color: '0' },
    fill: 'A5A5A5',
    borders: box('double', '3F3F3F'),
  },
  {
    id: 24,
    name: 'Linked Cell',
    font: { color: 'FA7D00' },
    borders: { bottom: ['double', 'FF8001'] },
  },
  {
    id: 25,
    name: 'Total',
    font: { bold: true, color: '1' },
    borders: { top: ['thin', '4'], bottom: ['double', '4'] },
  },
  { id: 26, name: 'Good', font: { color: '006100' }, fill: 'C6EFCE' },
  { id: 27, name: 'Bad', font: { color: '9C0006' }, fill: 'FFC7CE' },
  { id: 28, name: 'Neutral', font: { color: '9C5700' }, fill: 'FFEB9C' },
  ...accents,
  { id: 53, name: 'Explanatory Text', font: { italic: true, color: '7F7F7F' } },
];

const BY_NAME = new Map(STYLES.map((style) => [style.name.toLowerCase(), style]));

export const BUILT_IN_STYLES: readonly string[] = ['Normal', ...STYLES.map(({ name }) => name)];

export const builtInStyle = (name: string): BuiltInStyle | null =>
  BY_NAME.get(name.toLowerCase()) ?? null;

/** Its name in English, by its number in the file, where names are in the language of Excel. */
export const builtInName = (id: number): string | null =>
  id === 0 ? 'Normal' : (STYLES.find((style) => style.id === id)?.name ?? null);

function colored(name: string, color: Color): XmlElement {
  const theme = /^(\d{1,2})(?::(.+))?$/.exec(color);
  return theme
    ? element(name, { theme: theme[1]!, tint: theme[2] ?? null })
    : element(name, { rgb: `FF${color}` });
}

export interface StyleParts {
  readonly font: XmlElement | null;
  readonly fill: XmlElement | null;
  readonly border: XmlElement | null;
}

/** Its elements of styles.xml; `null` where it is as Normal. The font is derived from Normal's. */
export function partsOf(style: BuiltInStyle, normal: XmlElement, order: string[]): StyleParts {
  return {
    font: style.font ? fontOf(style.font, normal.clone(), order) : null,
    fill:
      style.fill === undefined
        ? null
        : element('fill', {}, [
            element('patternFill', { patternType: 'solid' }, [
              colored('fgColor', style.fill),
              element('bgColor', { indexed: 64 }),
            ]),
          ]),
    border: style.borders ? borderOf(style.borders) : null,
  };
}

function fontOf(
  font: NonNullable<BuiltInStyle['font']>,
  made: XmlElement,
  order: string[],
): XmlElement {
  const put = (child: XmlElement) => {
    const old = made.child(child.local);
    if (old) made.remove(old);
    made.insert(child, order);
  };
  if (font.bold) put(element('b'));
  if (font.italic) put(element('i'));
  if (font.underline) put(element('u'));
  if (font.size !== undefined) put(element('sz', { val: font.size }));
  if (font.color !== undefined) put(colored('color', font.color));
  if (font.heading) {
    put(element('name', { val: 'Calibri Light' }));
    put(element('scheme', { val: 'major' }));
  }
  return made;
}

const borderOf = (borders: NonNullable<BuiltInStyle['borders']>): XmlElement =>
  element('border', {}, [
    ...(['left', 'right', 'top', 'bottom'] as const).map((side) => {
      const line = borders[side];
      return line ? element(side, { style: line[0] }, [colored('color', line[1])]) : element(side);
    }),
    element('diagonal'),
  ]);
