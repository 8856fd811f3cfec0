/** The elements of a chart's part: their orders in the schema, and values read and set by name. */
import type { ChartKind } from '../../plan';
import { element, type XmlElement } from '../../xml';
import {
  a,
  plainText,
  richText,
  setTextLook,
  textBody,
  textLook,
  type TextLook,
} from './drawingMl';

export const SPACE_ORDER =
  'date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst'.split(
    ' ',
  );
export const CHART_ORDER =
  'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst'.split(
    ' ',
  );
/** Of every kind of group together: their orders agree. */
export const GROUP_ORDER =
  'barDir grouping varyColors ser dLbls gapWidth overlap serLines dropLines hiLowLines upDownBars marker smooth firstSliceAng holeSize axId extLst'.split(
    ' ',
  );
export const SERIES_ORDER =
  'idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars cat val smooth shape extLst'.split(
    ' ',
  );
export const AXIS_ORDER =
  'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl crossBetween majorUnit minorUnit dispUnits extLst'.split(
    ' ',
  );
export const SCALING_ORDER = ['logBase', 'orientation', 'max', 'min', 'extLst'];
export const TITLE_ORDER = ['tx', 'layout', 'overlay', 'spPr', 'txPr', 'extLst'];
export const LEGEND_ORDER = [
  'legendPos',
  'legendEntry',
  'layout',
  'overlay',
  'spPr',
  'txPr',
  'extLst',
];
export const LABELS_ORDER =
  'dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines leaderLines extLst'.split(
    ' ',
  );

export const MARKER_ORDER = ['symbol', 'size', 'spPr', 'extLst'];
export const POINT_ORDER = [
  'idx',
  'invertIfNegative',
  'marker',
  'bubble3D',
  'explosion',
  'spPr',
  'pictureOptions',
  'extLst',
];

/** What a file can be given: the kinds of plans, and those without axes. */
export type DrawnKind = ChartKind | 'pie' | 'doughnut';

export const KINDS: Readonly<
  Record<DrawnKind, readonly [group: string, grouping: string | null, dir?: string]>
> = {
  columnClustered: ['barChart', 'clustered', 'col'],
  columnStacked: ['barChart', 'stacked', 'col'],
  columnStacked100: ['barChart', 'percentStacked', 'col'],
  barClustered: ['barChart', 'clustered', 'bar'],
  barStacked: ['barChart', 'stacked', 'bar'],
  barStacked100: ['barChart', 'percentStacked', 'bar'],
  line: ['lineChart', 'standard'],
  lineMarkers: ['lineChart', 'standard'],
  pie: ['pieChart', null],
  doughnut: ['doughnutChart', null],
};

export type LegendPlace = 'top' | 'right' | 'bottom' | 'left' | 'corner';
export const LEGEND = { top: 't', right: 'r', bottom: 'b', left: 'l', corner: 'tr' } as const;

export type LabelPlace =
  'center' | 'insideEnd' | 'insideBase' | 'outsideEnd' | 'above' | 'below' | 'left' | 'right';
export const LABEL = {
  center: 'ctr',
  insideEnd: 'inEnd',
  insideBase: 'inBase',
  outsideEnd: 'outEnd',
  above: 't',
  below: 'b',
  left: 'l',
  right: 'r',
} as const;

export const keyOf = <K extends string>(map: Readonly<Record<K, string>>, value: string | null) =>
  (Object.keys(map) as K[]).find((key) => map[key] === value) ?? null;

export const valueAt = (parent: XmlElement | null, local: string): string | null =>
  parent?.child(local)?.get('val') ?? null;

export function setValue(
  parent: XmlElement,
  local: string,
  value: string | number | boolean | null,
  order: readonly string[],
): void {
  if (value !== null) parent.ensure(local, order).set('val', value);
  else {
    const old = parent.child(local);
    if (old) parent.remove(old);
  }
}

/** The text body of an element, made when it is first dressed. */
export function bodyOf(owner: XmlElement, order: readonly string[]): XmlElement {
  const colon = owner.name.indexOf(':');
  const prefix = colon < 0 ? '' : owner.name.slice(0, colon + 1);
  return owner.child('txPr') ?? owner.insert(textBody(`${prefix}txPr`), order);
}

export function numberFormat(owner: XmlElement | null) {
  const node = owner?.child('numFmt') ?? null;
  return {
    format: node?.get('formatCode') ?? 'General',
    linked: node?.bool('sourceLinked') ?? true,
  };
}

export function setNumberFormat(
  owner: XmlElement,
  format: string,
  linked: boolean,
  order: readonly string[],
): void {
  owner.ensure('numFmt', order).set('formatCode', format).set('sourceLinked', linked);
}

export const gridlines = (prefix: string): XmlElement =>
  element(`${prefix}majorGridlines`, {}, [
    element(`${prefix}spPr`, {}, [
      a('ln', { w: 9525 }, [a('solidFill', {}, [a('srgbClr', { val: 'D9D9D9' })])]),
    ]),
  ]);

/** A title, of the chart or of an axis; it is there while it has a text. */
export class ChartTitle {
  constructor(
    private readonly owner: (change: boolean) => XmlElement,
    private readonly order: readonly string[],
  ) {}

  /** `null` where there is none; `''` where Excel writes one of its own. */
  get text(): string | null {
    const node = this.owner(false).child('title');
    if (!node) return null;
    const rich = node.child('tx')?.child('rich');
    return rich ? plainText(rich) : '';
  }

  set text(text: string | null) {
    const owner = this.owner(true);
    const old = owner.child('title');
    if (text === null) {
      if (old) owner.remove(old);
    } else {
      const look = this.look;
      const title = owner.ensure('title', this.order);
      const body = title.ensure('tx', TITLE_ORDER);
      body.children = [];
      body.add(richText(body.name.replace(/tx$/, 'rich'), text));
      setTextLook(body, look);
      if (!title.child('overlay')) setValue(title, 'overlay', false, TITLE_ORDER);
    }
    const deleted = owner.child('autoTitleDeleted');
    if (deleted) deleted.set('val', text === null);
  }

  get overlay(): boolean {
    return this.owner(false).child('title')?.child('overlay')?.bool('val', true) ?? false;
  }

  set overlay(overlay: boolean) {
    setValue(this.owner(true).ensure('title', this.order), 'overlay', overlay, TITLE_ORDER);
  }

  private body(title: XmlElement | null): XmlElement | null {
    return title?.child('tx')?.child('rich') ?? title?.child('txPr') ?? null;
  }

  get look(): TextLook {
    return textLook(this.body(this.owner(false).child('title')));
  }

  set look(look: TextLook) {
    const title = this.owner(true).child('title');
    if (!title) return;
    const body =
      this.body(title) ?? title.insert(textBody(title.name.replace(/title$/, 'txPr')), TITLE_ORDER);
    setTextLook(body, look);
  }
}
