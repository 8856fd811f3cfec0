/** The little of DrawingML that charts are dressed with: fills, lines and the looks of texts. */
import type { XmlElement } from '../../xml';
import { element } from '../../xml';

export const A_NS = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const C_NS = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const XDR_NS = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

export const EMU_PER_POINT = 12_700;
export const EMU_PER_PIXEL = 9_525;

/** An element of DrawingML's main namespace, by whatever prefix `near` declares for it, else `a`. */
export const a = (
  name: string,
  attributes: Parameters<typeof element>[1] = {},
  children: Parameters<typeof element>[2] = [],
): XmlElement => element(`a:${name}`, attributes, children);

const solid = (color: string): XmlElement =>
  a('solidFill', {}, [a('srgbClr', { val: color.replace('#', '').toUpperCase() })]);

const SHAPE_ORDER = [
  'xfrm',
  'custGeom',
  'prstGeom',
  'noFill',
  'solidFill',
  'gradFill',
  'blipFill',
  'pattFill',
  'grpFill',
  'ln',
  'effectLst',
  'effectDag',
  'scene3d',
  'sp3d',
  'extLst',
];
const LINE_ORDER = [
  'noFill',
  'solidFill',
  'gradFill',
  'pattFill',
  'prstDash',
  'custDash',
  'round',
  'bevel',
  'miter',
  'headEnd',
  'tailEnd',
  'extLst',
];
const RUN_ORDER = [
  'ln',
  'noFill',
  'solidFill',
  'gradFill',
  'blipFill',
  'pattFill',
  'grpFill',
  'effectLst',
  'effectDag',
  'highlight',
  'uLnTx',
  'uLn',
  'uFillTx',
  'uFill',
  'latin',
  'ea',
  'cs',
  'sym',
  'hlinkClick',
  'hlinkMouseOver',
  'rtl',
  'extLst',
];
const FILLS = ['noFill', 'solidFill', 'gradFill', 'blipFill', 'pattFill', 'grpFill'];

function setFill(owner: XmlElement, color: string | null, order: readonly string[]): void {
  for (const name of FILLS) {
    const old = owner.child(name);
    if (old) owner.remove(old);
  }
  owner.insert(color === null ? a('noFill') : solid(color), order);
}

const fillOf = (owner: XmlElement | null): string | null => {
  const value = owner?.child('solidFill')?.child('srgbClr')?.get('val');
  return value ? `#${value.toUpperCase()}` : null;
};

/** Fill of an `spPr`; `null` is none, `undefined` on reading is Excel's own choice. */
export const shapeFill = (shape: XmlElement | null): string | null => fillOf(shape);

export const setShapeFill = (shape: XmlElement, color: string | null): void =>
  setFill(shape, color, SHAPE_ORDER);

export interface Line {
  readonly color: string | null;
  /** In points; `null` where Excel chooses. */
  readonly weight: number | null;
  readonly none: boolean;
}

export function shapeLine(shape: XmlElement | null): Line {
  const line = shape?.child('ln') ?? null;
  const width = line?.number('w') ?? null;
  return {
    color: fillOf(line),
    weight: width === null ? null : width / EMU_PER_POINT,
    none: (line?.child('noFill') ?? null) !== null,
  };
}

export function setShapeLine(
  shape: XmlElement,
  { color, weight }: { readonly color?: string | null; readonly weight?: number },
): void {
  const line = shape.child('ln') ?? shape.insert(a('ln'), SHAPE_ORDER);
  if (weight !== undefined) line.set('w', Math.round(weight * EMU_PER_POINT));
  if (color !== undefined) setFill(line, color, LINE_ORDER);
}

export interface TextLook {
  readonly name?: string;
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
}

/** The `txPr` of a part of a chart, without any look yet. */
export const textBody = (name: string): XmlElement =>
  element(name, {}, [
    a('bodyPr'),
    a('lstStyle'),
    a('p', {}, [a('pPr', {}, [a('defRPr')]), a('endParaRPr', { lang: 'es-PE' })]),
  ]);

/** A `c:rich` with one paragraph for each line of the text. */
export function richText(name: string, text: string): XmlElement {
  const paragraphs = text.split('\n').map((line) => {
    const run = [a('rPr', { lang: 'es-PE' }), a('t', {}, [line])];
    return a('p', {}, [a('pPr', {}, [a('defRPr')]), ...(line === '' ? [] : [a('r', {}, run)])]);
  });
  return element(name, {}, [a('bodyPr'), a('lstStyle'), ...paragraphs]);
}

/** The text of a `c:rich`, a line for each paragraph. */
export const plainText = (body: XmlElement): string =>
  body
    .all('p')
    .map((paragraph) =>
      [...paragraph.descendants()]
        .filter(({ local }) => local === 't')
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n');

function* lookElements(body: XmlElement): Generator<XmlElement> {
  for (const node of body.descendants()) {
    if (node.local === 'defRPr' || node.local === 'rPr') yield node;
  }
}

/** Of a text body: what its first element that says anything says. */
export function textLook(body: XmlElement | null): TextLook {
  const [first] = body ? lookElements(body) : [];
  if (!first) return {};
  const size = first.number('sz');
  const name = first.child('latin')?.get('typeface');
  const color = fillOf(first);
  return {
    ...(name && { name }),
    ...(size !== null && { size: size / 100 }),
    ...(first.get('b') !== null && { bold: first.bool('b') }),
    ...(first.get('i') !== null && { italic: first.bool('i') }),
    ...(color && { color }),
  };
}

export function setTextLook(body: XmlElement, look: TextLook): void {
  for (const node of lookElements(body)) {
    if (look.size !== undefined) node.set('sz', Math.round(look.size * 100));
    if (look.bold !== undefined) node.set('b', look.bold);
    if (look.italic !== undefined) node.set('i', look.italic);
    if (look.color !== undefined) setFill(node, look.color, RUN_ORDER);
    if (look.name !== undefined) {
      const latin = node.child('latin') ?? node.insert(a('latin'), RUN_ORDER);
      latin.set('typeface', look.name);
    }
  }
}
