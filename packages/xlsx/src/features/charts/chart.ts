/**
 * A chart over the tree of its part. Only what is set is changed: whatever else the chart has,
 * made by Excel or by anyone, stays as it is.
 */
import type { Area } from '../../plan';
import { refuse } from '../../errors';
import type { Sheet } from '../../sheet';
import { element, type XmlElement } from '../../xml';
import { ChartAxis } from './axis';
import {
  A_NS,
  setShapeFill,
  setShapeLine,
  setTextLook,
  shapeFill,
  shapeLine,
  textLook,
  type TextLook,
} from './drawingMl';
import { boxOf, setBox, setCells, type Box } from './place';
import { ChartSeries } from './series';
import {
  CHART_ORDER,
  ChartTitle,
  GROUP_ORDER,
  KINDS,
  LEGEND,
  LEGEND_ORDER,
  SPACE_ORDER,
  bodyOf,
  keyOf,
  setValue,
  valueAt,
  type DrawnKind,
  type LabelPlace,
  type LegendPlace,
} from './tree';

/** What a chart needs of its surroundings. */
export interface ChartHome {
  readonly sheet: Sheet;
  /** Its place in the drawing, with its name. */
  readonly anchor: XmlElement;
  /** The `chartSpace` element. */
  root(): XmlElement;
  /** Says that the chart's part is about to change. */
  touch(): void;
  /** Says that the drawing is about to change. */
  touchDrawing(): void;
  remove(): void;
}

export class Chart {
  readonly title: ChartTitle;
  private readonly madeSeries = new Map<XmlElement, ChartSeries>();
  /** Whether what Excel keeps of the cells has to be written anew. */
  private edited = false;

  /** @internal Charts are made by their sheet. */
  constructor(readonly home: ChartHome) {
    this.title = new ChartTitle(
      (change) => (change ? this.changeChart() : this.chart),
      CHART_ORDER,
    );
  }

  get sheet(): Sheet {
    return this.home.sheet;
  }

  /** @internal */
  touch(): void {
    this.edited = true;
    this.home.touch();
    const root = this.home.root();
    if (root.get('xmlns:a') === null) root.set('xmlns:a', A_NS);
  }

  private get chart(): XmlElement {
    return this.home.root().child('chart')!;
  }

  private changeChart(): XmlElement {
    this.touch();
    return this.chart;
  }

  private get plot(): XmlElement | null {
    return this.chart.child('plotArea');
  }

  private get groups(): XmlElement[] {
    return (this.plot?.elements ?? []).filter(({ local }) => /Chart$/.test(local));
  }

  private get properties(): XmlElement {
    return [...this.home.anchor.descendants()].find(({ local }) => local === 'cNvPr')!;
  }

  get name(): string {
    return this.properties.get('name') ?? '';
  }

  set name(name: string) {
    this.home.touchDrawing();
    this.properties.set('name', name);
  }

  /** Its number among what is drawn on the sheet. */
  get id(): number {
    return this.properties.number('id') ?? 0;
  }

  /** Where it stands, in points from the sheet's corner. */
  get box(): Box {
    return boxOf(this.sheet, this.home.anchor);
  }

  set box(box: Box) {
    this.home.touchDrawing();
    setBox(this.sheet, this.home.anchor, box);
  }

  /** The cells that it covers from now on. */
  cover(area: Area): void {
    this.home.touchDrawing();
    setCells(this.home.anchor, area);
  }

  /** `null` for what is none of the kinds that plans have. */
  get kind(): DrawnKind | null {
    const [group] = this.groups;
    if (!group) return null;
    const grouping =
      valueAt(group, 'grouping') ?? (group.local === 'barChart' ? 'clustered' : null);
    if (group.local === 'lineChart') {
      if (grouping !== 'standard') return null;
      const plain = this.series.every(({ marker }) => marker === 'none');
      return plain && this.series.length > 0 ? 'line' : 'lineMarkers';
    }
    const found = (Object.keys(KINDS) as DrawnKind[]).find((kind) => {
      const [name, grouped, direction] = KINDS[kind];
      return (
        name === group.local &&
        grouped === grouping &&
        (direction ?? null) === valueAt(group, 'barDir')
      );
    });
    return found ?? null;
  }

  /** Names of the plot's groups in the file: `barChart`, `pieChart`… */
  get groupNames(): string[] {
    return this.groups.map(({ local }) => local);
  }

  /** In the order in which they are drawn. */
  get series(): ChartSeries[] {
    const nodes = this.groups.flatMap((group) => group.all('ser'));
    const order = (node: XmlElement) => node.child('order')?.number('val') ?? 0;
    nodes.sort((one, other) => order(one) - order(other));
    return nodes.map((node) => {
      const known = this.madeSeries.get(node) ?? new ChartSeries(this, node);
      this.madeSeries.set(node, known);
      return known;
    });
  }

  /** @internal The group that a series belongs to. */
  groupOf(node: XmlElement): XmlElement | null {
    return this.groups.find((group) => group.children.includes(node)) ?? null;
  }

  addSeries(name?: string): ChartSeries {
    const [group] = this.groups;
    if (!group) return refuse('invalid-chart', { chart: this.name, reason: 'group' });
    this.touch();
    const all = this.groups.flatMap((one) => one.all('ser'));
    const next = (what: string) =>
      1 + all.reduce((most, ser) => Math.max(most, ser.child(what)?.number('val') ?? 0), -1);
    const prefix = group.name.slice(0, -group.local.length);
    const node = element(`${prefix}ser`, {}, [
      element(`${prefix}idx`, { val: next('idx') }),
      element(`${prefix}order`, { val: next('order') }),
    ]);
    group.insert(node, [...GROUP_ORDER.slice(0, 3), '', ...GROUP_ORDER.slice(3)]);
    const made = new ChartSeries(this, node);
    this.madeSeries.set(node, made);
    if (name !== undefined) made.name = name;
    if (group.local === 'barChart') made.invertIfNegative = false;
    else if (group.local === 'lineChart') made.smooth = false;
    return made;
  }

  /** Of bars: the room between groups, in percent of a bar's width; `null` for other kinds. */
  get gap(): number | null {
    const group = this.groups.find(({ local }) => local === 'barChart');
    return group ? (group.child('gapWidth')?.number('val') ?? 150) : null;
  }

  set gap(gap: number) {
    this.setBars('gapWidth', gap, 0, 500);
  }

  /** Of bars of one group, in percent of their width, −100 to 100; `null` for other kinds. */
  get overlap(): number | null {
    const group = this.groups.find(({ local }) => local === 'barChart');
    return group ? (group.child('overlap')?.number('val') ?? 0) : null;
  }

  set overlap(overlap: number) {
    this.setBars('overlap', overlap, -100, 100);
  }

  private setBars(what: string, value: number, min: number, max: number): void {
    const group = this.groups.find(({ local }) => local === 'barChart');
    if (!group || !(value >= min && value <= max)) {
      refuse('invalid-chart', { chart: this.name, [what]: value });
    }
    this.touch();
    setValue(group, what, Math.round(value), GROUP_ORDER);
  }

  /** `null` where the kind has none. */
  axis(which: 'category' | 'value'): ChartAxis | null {
    const names = which === 'category' ? ['catAx', 'dateAx'] : ['valAx'];
    const node = this.plot?.elements.find(({ local }) => names.includes(local));
    return node ? new ChartAxis(this, node) : null;
  }

  /** @internal The axis that crosses this one. */
  crossing(node: XmlElement): XmlElement | null {
    const id = valueAt(node, 'crossAx');
    return this.plot?.elements.find((other) => valueAt(other, 'axId') === id) ?? null;
  }

  /** `null` where there is none. */
  get legend(): LegendPlace | null {
    const legend = this.chart.child('legend');
    return legend && (keyOf(LEGEND, valueAt(legend, 'legendPos')) ?? 'right');
  }

  set legend(place: LegendPlace | null) {
    const chart = this.changeChart();
    const old = chart.child('legend');
    if (place === null) {
      if (old) chart.remove(old);
      return;
    }
    const legend = chart.ensure('legend', CHART_ORDER);
    setValue(legend, 'legendPos', LEGEND[place], LEGEND_ORDER);
    if (!legend.child('overlay')) setValue(legend, 'overlay', false, LEGEND_ORDER);
  }

  get legendOverlay(): boolean {
    return this.chart.child('legend')?.child('overlay')?.bool('val', true) ?? false;
  }

  set legendOverlay(overlay: boolean) {
    const legend = this.chart.child('legend');
    if (!legend) return;
    this.touch();
    setValue(legend, 'overlay', overlay, LEGEND_ORDER);
  }

  get legendLook(): TextLook {
    return textLook(this.chart.child('legend')?.child('txPr') ?? null);
  }

  set legendLook(look: TextLook) {
    const legend = this.chart.child('legend');
    if (!legend) return;
    this.touch();
    setTextLook(bodyOf(legend, LEGEND_ORDER), look);
  }

  get legendFill(): string | null {
    return shapeFill(this.chart.child('legend')?.child('spPr') ?? null);
  }

  set legendFill(color: string | null) {
    const legend = this.chart.child('legend');
    if (!legend) return;
    this.touch();
    setShapeFill(legend.ensure('spPr', LEGEND_ORDER), color);
  }

  /** Of every text that has no look of its own. */
  get look(): TextLook {
    return textLook(this.home.root().child('txPr'));
  }

  set look(look: TextLook) {
    this.touch();
    setTextLook(bodyOf(this.home.root(), SPACE_ORDER), look);
  }

  get fill(): string | null {
    return shapeFill(this.home.root().child('spPr'));
  }

  set fill(color: string | null) {
    this.touch();
    setShapeFill(this.home.root().ensure('spPr', SPACE_ORDER), color);
  }

  get border(): string | null {
    return shapeLine(this.home.root().child('spPr')).color;
  }

  set border(color: string | null) {
    this.touch();
    setShapeLine(this.home.root().ensure('spPr', SPACE_ORDER), { color });
  }

  /** What stands where a cell is blank. */
  get blanks(): 'gap' | 'zero' | 'span' {
    const value = valueAt(this.chart, 'dispBlanksAs');
    return value === 'gap' || value === 'span' ? value : 'zero';
  }

  set blanks(blanks: 'gap' | 'zero' | 'span') {
    setValue(this.changeChart(), 'dispBlanksAs', blanks, CHART_ORDER);
  }

  /** Whether cells of hidden rows and columns are left out. */
  get visibleOnly(): boolean {
    return this.chart.child('plotVisOnly')?.bool('val', true) ?? true;
  }

  set visibleOnly(only: boolean) {
    setValue(this.changeChart(), 'plotVisOnly', only, CHART_ORDER);
  }

  /** @internal Excel offers to repair a file whose labels stand where their kind has no room. */
  checkLabelPlace(node: XmlElement, place: LabelPlace): void {
    const group = this.groupOf(node);
    const allowed: Readonly<Record<string, readonly LabelPlace[]>> = {
      lineChart: ['center', 'above', 'below', 'left', 'right'],
      pieChart: ['center', 'insideEnd', 'outsideEnd'],
      doughnutChart: [],
      barChart:
        valueAt(group, 'grouping') === 'clustered'
          ? ['center', 'insideEnd', 'insideBase', 'outsideEnd']
          : ['center', 'insideEnd', 'insideBase'],
    };
    if (!(allowed[group?.local ?? '']?.includes(place) ?? true)) {
      refuse('invalid-chart', { chart: this.name, labels: place });
    }
  }

  /** @internal Before the file is written. */
  refreshCaches(): void {
    if (!this.edited) return;
    this.edited = false;
    this.home.touch();
    for (const series of this.series) series.refreshCache();
  }

  remove(): void {
    this.home.remove();
  }
}
