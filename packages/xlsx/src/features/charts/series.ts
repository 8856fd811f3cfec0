import { refAddress, valueOf, type AreaRef } from '../../plan';
import { singleArea } from '../../references';
import { element, type XmlElement } from '../../xml';
import type { Chart } from './chart';
import {
  setShapeFill,
  setShapeLine,
  setTextLook,
  shapeFill,
  shapeLine,
  textLook,
  type Line,
  type TextLook,
} from './drawingMl';
import {
  LABEL,
  LABELS_ORDER,
  MARKER_ORDER,
  POINT_ORDER,
  SERIES_ORDER,
  bodyOf,
  keyOf,
  numberFormat,
  setNumberFormat,
  setValue,
  valueAt,
  type LabelPlace,
} from './tree';

export class ChartSeries {
  constructor(
    private readonly chart: Chart,
    /** Its place in the order of the series. */
    private readonly node: XmlElement,
  ) {}

  /** Whether the chart still has it. */
  get alive(): boolean {
    return this.chart.series.some((other) => other.node === this.node);
  }

  get isLine(): boolean {
    return this.chart.groupOf(this.node)?.local === 'lineChart';
  }

  private change(): XmlElement {
    this.chart.touch();
    return this.node;
  }

  get name(): string {
    const tx = this.node.child('tx');
    const cached = [...(tx?.descendants() ?? [])].find(({ local }) => local === 'v');
    return cached?.text ?? '';
  }

  set name(name: string) {
    const tx = this.change().ensure('tx', SERIES_ORDER);
    tx.children = [];
    tx.add(element(tx.name.replace(/tx$/, 'v'), {}, [name]));
  }

  private refText(local: 'val' | 'cat'): string | null {
    const nodes = [...(this.node.child(local)?.descendants() ?? [])];
    return nodes.find((node) => node.local === 'f')?.text ?? null;
  }

  private ref(local: 'val' | 'cat'): AreaRef | null {
    const formula = this.refText(local);
    return formula === null ? null : singleArea(formula);
  }

  private setRef(local: 'val' | 'cat', kind: 'numRef' | 'strRef', target: AreaRef): void {
    const holder = this.change().ensure(local, SERIES_ORDER);
    const prefix = holder.name.slice(0, -local.length);
    holder.children = [];
    holder.add(element(`${prefix}${kind}`, {}, [element(`${prefix}f`, {}, [refAddress(target)])]));
  }

  /** Where the values and categories stand, as the file says it. */
  get valuesText(): string | null {
    return this.refText('val');
  }

  get categoriesText(): string | null {
    return this.refText('cat');
  }

  get values(): AreaRef | null {
    return this.ref('val');
  }

  set values(values: AreaRef) {
    this.setRef('val', 'numRef', values);
  }

  get categories(): AreaRef | null {
    return this.ref('cat');
  }

  set categories(categories: AreaRef) {
    this.setRef('cat', 'strRef', categories);
  }

  private get shape(): XmlElement {
    return this.change().ensure('spPr', SERIES_ORDER);
  }

  get fill(): string | null {
    return shapeFill(this.node.child('spPr'));
  }

  set fill(color: string | null) {
    setShapeFill(this.shape, color);
  }

  get line(): Line {
    return shapeLine(this.node.child('spPr'));
  }

  setLine(line: { readonly color?: string | null; readonly weight?: number }): void {
    setShapeLine(this.shape, line);
  }

  get invertIfNegative(): boolean {
    return this.node.child('invertIfNegative')?.bool('val', true) ?? false;
  }

  set invertIfNegative(invert: boolean) {
    setValue(this.change(), 'invertIfNegative', invert, SERIES_ORDER);
  }

  get smooth(): boolean {
    return this.node.child('smooth')?.bool('val', true) ?? false;
  }

  set smooth(smooth: boolean) {
    setValue(this.change(), 'smooth', smooth, SERIES_ORDER);
  }

  /** `none`, `circle`, `square`…; `null` where Excel chooses. */
  get marker(): string | null {
    return valueAt(this.node.child('marker'), 'symbol');
  }

  set marker(symbol: string | null) {
    const marker = this.change().ensure('marker', SERIES_ORDER);
    setValue(marker, 'symbol', symbol, MARKER_ORDER);
  }

  /** In points, 2–72. */
  get markerSize(): number | null {
    return this.node.child('marker')?.child('size')?.number('val') ?? null;
  }

  set markerSize(size: number | null) {
    setValue(this.change().ensure('marker', SERIES_ORDER), 'size', size, MARKER_ORDER);
  }

  get markerColors(): { readonly fill: string | null; readonly line: string | null } {
    const shape = this.node.child('marker')?.child('spPr') ?? null;
    return { fill: shapeFill(shape), line: shapeLine(shape).color };
  }

  setMarkerColors(colors: { readonly fill?: string; readonly line?: string }): void {
    const marker = this.change().ensure('marker', SERIES_ORDER);
    const shape = marker.ensure('spPr', MARKER_ORDER);
    if (colors.fill !== undefined) setShapeFill(shape, colors.fill);
    if (colors.line !== undefined) setShapeLine(shape, { color: colors.line });
  }

  /** How many values it has. */
  get count(): number {
    const { values } = this;
    return values ? values.area.rows * values.area.columns : 0;
  }

  private pointAt(index: number): XmlElement | null {
    const points = this.node.all('dPt');
    return points.find((node) => node.child('idx')?.number('val') === index) ?? null;
  }

  private changePoint(index: number): XmlElement {
    const node = this.change();
    const known = this.pointAt(index);
    if (known) return known;
    const prefix = node.name.slice(0, -node.local.length);
    const made = node.insert(element(`${prefix}dPt`), SERIES_ORDER);
    setValue(made, 'idx', index, POINT_ORDER);
    // Else a point that is given a look loses it where its value is negative.
    if (!this.isLine) setValue(made, 'invertIfNegative', false, POINT_ORDER);
    return made;
  }

  /** The colour of one of its values, `null` where it is the series'. */
  pointFill(index: number): string | null {
    return shapeFill(this.pointAt(index)?.child('spPr') ?? null);
  }

  setPointFill(index: number, color: string | null): void {
    setShapeFill(this.changePoint(index).ensure('spPr', POINT_ORDER), color);
  }

  pointLine(index: number): Line {
    return shapeLine(this.pointAt(index)?.child('spPr') ?? null);
  }

  setPointLine(
    index: number,
    line: { readonly color?: string | null; readonly weight?: number },
  ): void {
    setShapeLine(this.changePoint(index).ensure('spPr', POINT_ORDER), line);
  }

  pointMarkerColors(index: number): { readonly fill: string | null; readonly line: string | null } {
    const shape = this.pointAt(index)?.child('marker')?.child('spPr') ?? null;
    return { fill: shapeFill(shape), line: shapeLine(shape).color };
  }

  setPointMarkerColors(
    index: number,
    colors: { readonly fill?: string; readonly line?: string },
  ): void {
    const marker = this.changePoint(index).ensure('marker', POINT_ORDER);
    const shape = marker.ensure('spPr', MARKER_ORDER);
    if (colors.fill !== undefined) setShapeFill(shape, colors.fill);
    if (colors.line !== undefined) setShapeLine(shape, { color: colors.line });
  }

  get hasLabels(): boolean {
    const labels = this.node.child('dLbls');
    return labels !== null && !(labels.child('delete')?.bool('val', true) ?? false);
  }

  set hasLabels(has: boolean) {
    const node = this.change();
    const old = node.child('dLbls');
    if (!has) {
      if (old) node.remove(old);
    } else if (!this.hasLabels) {
      if (old) node.remove(old);
      const labels = node.ensure('dLbls', SERIES_ORDER);
      for (const what of ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize']) {
        setValue(labels, `show${what}`, what === 'Val', LABELS_ORDER);
      }
    }
  }

  private get labels(): XmlElement {
    this.hasLabels = true;
    return this.change().child('dLbls')!;
  }

  labelShows(what: 'Val' | 'CatName' | 'SerName' | 'Percent' | 'LegendKey'): boolean {
    const node = this.node.child('dLbls')?.child(`show${what}`);
    return this.hasLabels && (node?.bool('val', true) ?? false);
  }

  setLabelShows(what: 'Val' | 'CatName' | 'SerName' | 'Percent' | 'LegendKey', on: boolean): void {
    setValue(this.labels, `show${what}`, on, LABELS_ORDER);
  }

  get labelPlace(): LabelPlace | null {
    return keyOf(LABEL, valueAt(this.node.child('dLbls'), 'dLblPos'));
  }

  set labelPlace(place: LabelPlace | null) {
    if (place !== null) this.chart.checkLabelPlace(this.node, place);
    setValue(this.labels, 'dLblPos', place && LABEL[place], LABELS_ORDER);
  }

  get labelFormat(): { readonly format: string; readonly linked: boolean } {
    return numberFormat(this.node.child('dLbls'));
  }

  setLabelFormat(format: string, linked = false): void {
    setNumberFormat(this.labels, format, linked, LABELS_ORDER);
  }

  get labelLook(): TextLook {
    return textLook(this.node.child('dLbls')?.child('txPr') ?? null);
  }

  set labelLook(look: TextLook) {
    setTextLook(bodyOf(this.labels, LABELS_ORDER), look);
  }

  remove(): void {
    this.chart.touch();
    this.chart.groupOf(this.node)?.remove(this.node);
  }

  /** What Excel keeps of the cells, so that the chart can be drawn without calculating. */
  refreshCache(): void {
    const { workbook } = this.chart.sheet;
    for (const local of ['val', 'cat'] as const) {
      const target = this.ref(local);
      const holder = this.node.child(local)?.elements[0];
      const sheet = target && workbook.sheet(target.sheet);
      if (!target || !holder || !sheet) continue;
      const values = sheet.readArea(target.area).flat().map(valueOf);
      const prefix = holder.name.slice(0, -holder.local.length);
      const numeric = holder.local === 'numRef';
      const points = values.flatMap((value, i) => {
        if (value === null || (numeric && typeof value !== 'number')) return [];
        const text = typeof value === 'object' ? value.error : String(value);
        return [element(`${prefix}pt`, { idx: i }, [element(`${prefix}v`, {}, [text])])];
      });
      const old = holder.child(numeric ? 'numCache' : 'strCache');
      if (old) holder.remove(old);
      const { row, column } = target.area;
      const format = sheet.style(row, column).numberFormat;
      const cache = element(`${prefix}${numeric ? 'numCache' : 'strCache'}`, {}, [
        ...(numeric ? [element(`${prefix}formatCode`, {}, [format])] : []),
        element(`${prefix}ptCount`, { val: values.length }),
        ...points,
      ]);
      holder.children.splice(1, 0, cache);
    }
  }
}
