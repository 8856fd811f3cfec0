/**
 * styles.xml: formats of cells are looked up, derived and never repeated; what is there already
 * stays where it is, so that the numbers that cells carry keep their meaning.
 */
import type { BorderLine, CellStyle, ConditionalStyle, LineStyle } from './plan';
import { builtInName, builtInStyle, partsOf, type BuiltInStyle } from './builtInStyles';
import { Colors } from './colors';
import { refuse } from './errors';
import type { DifferentialStyles } from './features/context';
import { toArgb } from './features/context';
import type { ResolvedStyle } from './types';
import type { XmlElement } from './xml';
import { element, serializeNode } from './xml';

export const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const FONT_ORDER =
  'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(
    ' ',
  );
const DXF_ORDER = ['font', 'numFmt', 'fill', 'alignment', 'border', 'protection', 'extLst'];
const SIDES = ['left', 'right', 'top', 'bottom'] as const;
const BORDER_ORDER = ['start', 'end', ...SIDES, 'diagonal', 'vertical', 'horizontal'];

const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};
const BUILT_IN_BY_CODE = new Map(
  Object.entries(BUILT_IN_FORMATS)
    // Those of money are of the currency of whoever opens the file.
    .filter(([id]) => Number(id) < 41 || Number(id) > 44)
    .map(([id, code]) => [code, Number(id)]),
);

const LINES: readonly string[] = ['hair', 'thin', 'medium', 'thick', 'dotted', 'dashed', 'double'];

/** What changes in one cell; borders are its own four sides. */
export type XfChange = Omit<CellStyle, 'borders'> & {
  readonly borders?: Partial<Record<(typeof SIDES)[number], BorderLine | null>>;
  readonly quotePrefix?: boolean;
};

export class Styles implements DifferentialStyles {
  private readonly keys = new Map<string, Map<string, number>>();
  private readonly placed = new Map<string, number>();
  private readonly resolved = new Map<number, ResolvedStyle>();
  private readonly colors: Colors;

  constructor(
    readonly root: XmlElement,
    theme: XmlElement | null,
    /** Says that styles.xml is about to change. */
    private readonly touch: () => void,
  ) {
    this.colors = new Colors(theme, root);
  }

  private list(name: string): XmlElement[] {
    return this.root.child(name)?.elements ?? [];
  }

  /** Index of the element in its list, appended if no equal one is there. */
  private place(list: string, item: XmlElement): number {
    let known = this.keys.get(list);
    if (!known) {
      known = new Map();
      this.keys.set(list, known);
      for (const [i, other] of this.list(list).entries()) {
        const key = serializeNode(other);
        if (!known.has(key)) known.set(key, i);
      }
    }
    const key = serializeNode(item);
    const found = known.get(key);
    if (found !== undefined) return found;
    this.touch();
    const parent = this.root.ensure(list, ORDER);
    const index = parent.elements.length;
    parent.add(item);
    parent.set('count', index + 1);
    known.set(key, index);
    this.lists.delete(list);
    return index;
  }

  /** `elements` filters its children at each call; lists that are asked often are kept. */
  private readonly lists = new Map<string, XmlElement[]>();
  private at(list: string, index: number): XmlElement | null {
    let items = this.lists.get(list);
    if (!items) {
      items = this.list(list);
      this.lists.set(list, items);
    }
    return items[index] ?? null;
  }

  /** The xf of a cell, of the default one where the number means nothing. */
  private xf(index: number): XmlElement {
    return this.at('cellXfs', Math.max(index, 0)) ?? this.at('cellXfs', 0) ?? element('xf', {});
  }

  get count(): number {
    return this.list('cellXfs').length;
  }

  numberFormat(id: number): string {
    const own = this.list('numFmts').find((format) => format.number('numFmtId') === id);
    return own?.get('formatCode') ?? BUILT_IN_FORMATS[id] ?? 'General';
  }

  private numberFormatId(code: string): number {
    if (code.length > 255 || code === '') refuse('invalid-style', { numberFormat: code });
    const builtIn = BUILT_IN_BY_CODE.get(code);
    if (builtIn !== undefined) return builtIn;
    const own = this.list('numFmts');
    const found = own.find((format) => format.get('formatCode') === code);
    if (found) return found.number('numFmtId') ?? 0;
    const id = Math.max(163, ...own.map((format) => format.number('numFmtId') ?? 0)) + 1;
    this.touch();
    const parent = this.root.ensure('numFmts', ORDER);
    parent.add(element('numFmt', { numFmtId: id, formatCode: code }));
    parent.set('count', own.length + 1);
    return id;
  }

  resolve(index: number): ResolvedStyle {
    const known = this.resolved.get(index);
    if (known) return known;
    const xf = this.xf(index);
    const font = this.at('fonts', xf.number('fontId') ?? 0);
    const border = this.at('borders', xf.number('borderId') ?? 0);
    const alignment = xf.child('alignment');
    const on = (name: string): boolean => {
      const flag = font?.child(name);
      return flag ? flag.bool('val', true) && flag.get('val') !== 'none' : false;
    };
    const line = (side: (typeof SIDES)[number]): BorderLine | null => {
      const found =
        border?.child(side) ??
        border?.child(side === 'left' ? 'start' : side === 'right' ? 'end' : side);
      const style = found?.get('style');
      if (!found || !style || style === 'none') return null;
      return {
        style: (LINES.includes(style)
          ? style
          : /^medium/.test(style)
            ? 'medium'
            : 'dashed') as LineStyle,
        color: this.colors.resolve(found.child('color')) ?? '#000000',
      };
    };
    const horizontal = alignment?.get('horizontal') ?? 'general';
    const vertical = alignment?.get('vertical') ?? 'bottom';
    const style: ResolvedStyle = {
      font: {
        name: font?.child('name')?.get('val') ?? 'Calibri',
        size: font?.child('sz')?.number('val') ?? 11,
        bold: on('b'),
        italic: on('i'),
        underline: font?.child('u') ? font.child('u')!.get('val') !== 'none' : false,
        strikethrough: on('strike'),
        color: this.colors.resolve(font?.child('color') ?? null) ?? '#000000',
      },
      fill: this.fillOf(this.at('fills', xf.number('fillId') ?? 0)),
      borders: {
        top: line('top'),
        right: line('right'),
        bottom: line('bottom'),
        left: line('left'),
      },
      horizontal: (/^(?:left|center|right|justify)$/.test(horizontal)
        ? horizontal
        : horizontal === 'centerContinuous'
          ? 'center'
          : 'general') as ResolvedStyle['horizontal'],
      vertical: (/^(?:top|center)$/.test(vertical)
        ? vertical
        : 'bottom') as ResolvedStyle['vertical'],
      wrap: alignment?.bool('wrapText') ?? false,
      indent: alignment?.number('indent') ?? 0,
      numberFormat: this.numberFormat(xf.number('numFmtId') ?? 0),
      locked: xf.child('protection')?.bool('locked', true) ?? true,
      quotePrefix: xf.bool('quotePrefix'),
      styleName: this.styleName(xf),
    };
    this.resolved.set(index, style);
    return style;
  }

  private fillOf(fill: XmlElement | null): string | null {
    const pattern = fill?.child('patternFill');
    if (!pattern)
      return this.colors.resolve(
        fill?.child('gradientFill')?.child('stop')?.child('color') ?? null,
      );
    const type = pattern.get('patternType');
    if (!type || type === 'none') return null;
    return this.colors.resolve(pattern.child('fgColor')) ?? '#000000';
  }

  private styleName(xf: XmlElement): string {
    const id = xf.number('xfId') ?? 0;
    const style = this.list('cellStyles').find((item) => item.number('xfId') === id);
    return style ? nameOf(style) : 'Normal';
  }

  /** The number of the format that differs from `index` by `change`. */
  derive(index: number, change: XfChange): number {
    const base = Math.max(index, 0);
    const derived = this.derivedBy(change);
    const known = derived.get(base);
    if (known !== undefined) return known;
    const xf = this.xf(base).clone();
    const { font, fill, borders } = change;
    if (font && Object.keys(font).length > 0) {
      const id = xf.number('fontId') ?? 0;
      const made = this.once('fonts', id, font, () => this.changeFont(this.at('fonts', id), font));
      xf.set('fontId', made).set('applyFont', 1);
    }
    if (fill !== undefined) {
      xf.set('fillId', fill === null ? 0 : this.once('fills', 0, fill, () => solidFill(fill)));
      xf.set('applyFill', 1);
    }
    if (borders) {
      const id = xf.number('borderId') ?? 0;
      const made = this.once('borders', id, borders, () =>
        this.changeBorder(this.at('borders', id), borders),
      );
      xf.set('borderId', made).set('applyBorder', 1);
    }
    if (change.numberFormat !== undefined) {
      xf.set('numFmtId', this.numberFormatId(change.numberFormat)).set('applyNumberFormat', 1);
    }
    changeAlignment(xf, change);
    if (change.locked !== undefined) {
      const protection = xf.ensure('protection', ['alignment', 'protection', 'extLst']);
      protection.set('locked', change.locked);
      xf.set('applyProtection', 1);
    }
    if (change.quotePrefix !== undefined) xf.set('quotePrefix', change.quotePrefix ? 1 : null);
    const made = this.place('cellXfs', xf);
    derived.set(base, made);
    return made;
  }

  private readonly byChange = new WeakMap<object, Map<number, number>>();
  private readonly byText = new Map<string, Map<number, number>>();
  /** What was derived by a change: found by the object, else by what it says. */
  private derivedBy(change: XfChange): Map<number, number> {
    let derived = this.byChange.get(change);
    if (!derived) {
      const text = JSON.stringify(change);
      derived = this.byText.get(text) ?? new Map<number, number>();
      this.byText.set(text, derived);
      this.byChange.set(change, derived);
    }
    return derived;
  }

  /** The place of what `make` makes of an item and a change, which are often the same again. */
  private once(list: string, item: number, change: unknown, make: () => XmlElement): number {
    const key = `${list}|${item}|${JSON.stringify(change)}`;
    const known = this.placed.get(key) ?? this.place(list, make());
    this.placed.set(key, known);
    return known;
  }

  private changeFont(font: XmlElement | null, change: NonNullable<CellStyle['font']>): XmlElement {
    const made = font?.clone() ?? element('font', {}, []);
    const flag = (name: string, on: boolean | undefined): void => {
      if (on === undefined) return;
      const old = made.child(name);
      if (old) made.remove(old);
      if (on) made.insert(element(name), FONT_ORDER);
    };
    flag('b', change.bold);
    flag('i', change.italic);
    flag('u', change.underline);
    flag('strike', change.strikethrough);
    if (change.size !== undefined) {
      if (!(change.size >= 1 && change.size <= 409)) refuse('invalid-style', { size: change.size });
      made.ensure('sz', FONT_ORDER).set('val', change.size);
    }
    if (change.color !== undefined) {
      const color = made.ensure('color', FONT_ORDER);
      color.attributes.clear();
      color.set('rgb', argb(change.color));
    }
    if (change.name !== undefined) {
      made.ensure('name', FONT_ORDER).set('val', change.name);
      // A theme's font would win over the name, and a family may not fit it.
      for (const name of ['scheme', 'family', 'charset']) {
        const old = made.child(name);
        if (old) made.remove(old);
      }
    }
    // Some writers do not keep the schema's order, and a copy need not repeat that.
    const known = made.elements.filter((child) => FONT_ORDER.includes(child.local));
    const others = made.children.filter((child) => !known.some((item) => item === child));
    const place = (child: XmlElement): number => FONT_ORDER.indexOf(child.local);
    made.children = [...known.sort((a, b) => place(a) - place(b)), ...others];
    return made;
  }

  private changeBorder(
    border: XmlElement | null,
    change: NonNullable<XfChange['borders']>,
  ): XmlElement {
    const made = border?.clone() ?? element('border');
    for (const side of SIDES) made.ensure(side, BORDER_ORDER);
    made.ensure('diagonal', BORDER_ORDER);
    for (const side of SIDES) {
      const line = change[side];
      if (line === undefined) continue;
      const item = made.child(side)!;
      item.attributes.clear();
      item.children = [];
      if (line === null) continue;
      if (!LINES.includes(line.style)) refuse('invalid-style', { border: line.style });
      item.set('style', line.style).add(element('color', { rgb: argb(line.color) }));
    }
    return made;
  }

  /** A colour element as `#RRGGBB`. */
  color(color: XmlElement | null): string | null {
    return this.colors.resolve(color);
  }

  /** Names of the styles, those that Excel has in every workbook in English. */
  get names(): readonly string[] {
    return this.list('cellStyles').map(nameOf);
  }

  /** The style's own format; one that Excel has in every workbook is made when it is wanted. */
  private namedXf(name: string): number | null {
    const wanted = name.toLowerCase();
    const style = this.list('cellStyles').find((item) =>
      [item.get('name'), nameOf(item)].some((own) => own?.toLowerCase() === wanted),
    );
    if (style) return style.number('xfId') ?? 0;
    if (wanted === 'normal') return 0;
    const builtIn = builtInStyle(name);
    return builtIn && this.addBuiltIn(builtIn);
  }

  private addBuiltIn(style: BuiltInStyle): number {
    this.touch();
    const normal = this.at('cellStyleXfs', 0) ?? element('xf', {});
    const base = this.at('fonts', normal.number('fontId') ?? 0) ?? element('font');
    const { font, fill, border } = partsOf(style, base, FONT_ORDER);
    const placed = (list: string, item: XmlElement | null, attribute: string) =>
      item ? this.place(list, item) : (normal.number(attribute) ?? 0);
    // What the style says nothing of stays as it is in a cell that gets it.
    const says = (something: boolean) => (something ? null : 0);
    const xf = element('xf', {
      numFmtId: style.numFmtId ?? 0,
      fontId: placed('fonts', font, 'fontId'),
      fillId: placed('fills', fill, 'fillId'),
      borderId: placed('borders', border, 'borderId'),
      applyNumberFormat: says(style.numFmtId !== undefined),
      applyFont: says(font !== null),
      applyFill: says(fill !== null),
      applyBorder: says(border !== null),
      applyAlignment: 0,
      applyProtection: 0,
    });
    const xfs = this.root.ensure('cellStyleXfs', ORDER);
    const id = xfs.elements.length;
    xfs.add(xf);
    xfs.set('count', id + 1);
    this.lists.delete('cellStyleXfs');
    const list = this.root.ensure('cellStyles', ORDER);
    list.add(element('cellStyle', { name: style.name, xfId: id, builtinId: style.id }));
    list.set('count', list.elements.length);
    return id;
  }

  /** The number for a named style; `null` if the workbook has none of that name. */
  named(name: string): number | null {
    const id = this.namedXf(name);
    if (id === null) return null;
    const base = this.at('cellStyleXfs', id);
    if (id === 0 || !base) return 0;
    const xf = base.clone().set('xfId', id);
    for (const key of [...xf.attributes.keys()]) if (key.startsWith('apply')) xf.set(key, null);
    return this.place('cellXfs', xf);
  }

  /** A named style over what a cell has: what the style says nothing of stays. */
  withNamed(style: number, before: number): number {
    const key = `${style}<${before}`;
    const known = this.placed.get(key);
    if (known !== undefined) return known;
    const old = this.xf(before);
    const xf = this.xf(style).clone();
    const named = this.at('cellStyleXfs', xf.number('xfId') ?? 0);
    for (const [flag, attribute] of ASPECTS) {
      if (named?.bool(flag, true) !== false) continue;
      xf.set(flag, old.get(flag));
      if (flag !== 'applyAlignment' && flag !== 'applyProtection') {
        xf.set(attribute, old.get(attribute));
        continue;
      }
      const [own, kept] = [xf.child(attribute), old.child(attribute)];
      if (own) xf.remove(own);
      if (kept) xf.insert(kept.clone(), ['alignment', 'protection', 'extLst']);
    }
    xf.set('quotePrefix', old.get('quotePrefix'));
    const made = this.place('cellXfs', xf);
    this.placed.set(key, made);
    return made;
  }

  add(style: ConditionalStyle): number {
    const font = element('font');
    if (style.bold !== undefined) font.add(element('b', { val: style.bold ? null : 0 }));
    if (style.color !== undefined) font.add(element('color', { rgb: argb(style.color) }));
    const dxf = element('dxf');
    if (font.children.length > 0) dxf.insert(font, DXF_ORDER);
    if (style.fill !== undefined) {
      const fill = element('patternFill', {}, [element('bgColor', { rgb: argb(style.fill) })]);
      dxf.insert(element('fill', {}, [fill]), DXF_ORDER);
    }
    return this.place('dxfs', dxf);
  }

  style(id: number): ConditionalStyle | undefined {
    const dxf = this.at('dxfs', id);
    if (!dxf) return undefined;
    const pattern = dxf.child('fill')?.child('patternFill');
    const fill = this.colors.resolve(
      pattern?.child('bgColor') ?? pattern?.child('fgColor') ?? null,
    );
    const color = this.colors.resolve(dxf.child('font')?.child('color') ?? null);
    const bold = dxf.child('font')?.child('b');
    return {
      ...(fill === null ? {} : { fill }),
      ...(color === null ? {} : { color }),
      ...(bold ? { bold: bold.bool('val', true) } : {}),
    };
  }
}

/** What a style may or may not say, and where a format has it. */
const ASPECTS = [
  ['applyNumberFormat', 'numFmtId'],
  ['applyFont', 'fontId'],
  ['applyFill', 'fillId'],
  ['applyBorder', 'borderId'],
  ['applyAlignment', 'alignment'],
  ['applyProtection', 'protection'],
] as const;

/** In English where it is one of Excel's own, else as it is. */
function nameOf(style: XmlElement): string {
  const id = style.number('builtinId');
  return (id === null ? null : builtInName(id)) ?? style.get('name') ?? 'Normal';
}

const argb = (color: string): string =>
  /^#[0-9a-fA-F]{6}$/.test(color) ? toArgb(color) : refuse('invalid-style', { color });

const solidFill = (color: string): XmlElement =>
  element('fill', {}, [
    element('patternFill', { patternType: 'solid' }, [
      element('fgColor', { rgb: argb(color) }),
      element('bgColor', { indexed: 64 }),
    ]),
  ]);

function changeAlignment(xf: XmlElement, change: XfChange): void {
  const { horizontal, vertical, wrap, indent } = change;
  if ([horizontal, vertical, wrap, indent].every((item) => item === undefined)) return;
  const alignment = xf.ensure('alignment', ['alignment', 'protection', 'extLst']);
  if (horizontal !== undefined) {
    alignment.set('horizontal', horizontal === 'general' ? null : horizontal);
  }
  if (vertical !== undefined) alignment.set('vertical', vertical === 'bottom' ? null : vertical);
  if (wrap !== undefined) alignment.set('wrapText', wrap ? 1 : null);
  if (indent !== undefined) alignment.set('indent', indent === 0 ? null : indent);
  xf.set('applyAlignment', 1);
  if (alignment.attributes.size === 0) xf.remove(alignment);
}
