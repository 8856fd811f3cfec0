import type { XmlElement } from '../../xml';
import type { Chart } from './chart';
import { setShapeLine, setTextLook, shapeLine, textLook, type TextLook } from './drawingMl';
import {
  AXIS_ORDER,
  ChartTitle,
  SCALING_ORDER,
  bodyOf,
  gridlines,
  numberFormat,
  setNumberFormat,
  setValue,
  valueAt,
} from './tree';

export class ChartAxis {
  readonly title: ChartTitle;

  constructor(
    private readonly chart: Chart,
    private readonly node: XmlElement,
  ) {
    this.title = new ChartTitle((change) => (change ? this.change() : this.node), AXIS_ORDER);
  }

  private change(): XmlElement {
    this.chart.touch();
    return this.node;
  }

  get visible(): boolean {
    return !(this.node.child('delete')?.bool('val', true) ?? false);
  }

  set visible(visible: boolean) {
    setValue(this.change(), 'delete', !visible, AXIS_ORDER);
  }

  private limit(which: 'min' | 'max'): number | null {
    return this.node.child('scaling')?.child(which)?.number('val') ?? null;
  }

  private setLimit(which: 'min' | 'max', value: number | null): void {
    setValue(this.change().ensure('scaling', AXIS_ORDER), which, value, SCALING_ORDER);
  }

  /** `null` where Excel chooses. */
  get min(): number | null {
    return this.limit('min');
  }

  set min(value: number | null) {
    this.setLimit('min', value);
  }

  get max(): number | null {
    return this.limit('max');
  }

  set max(value: number | null) {
    this.setLimit('max', value);
  }

  get majorUnit(): number | null {
    return this.node.child('majorUnit')?.number('val') ?? null;
  }

  set majorUnit(unit: number | null) {
    setValue(this.change(), 'majorUnit', unit, AXIS_ORDER);
  }

  get reversed(): boolean {
    return valueAt(this.node.child('scaling'), 'orientation') === 'maxMin';
  }

  set reversed(reversed: boolean) {
    const scaling = this.change().ensure('scaling', AXIS_ORDER);
    setValue(scaling, 'orientation', reversed ? 'maxMin' : 'minMax', SCALING_ORDER);
  }

  /** Where the other axis crosses this one; the file keeps it with the other. */
  get crossedAt(): string {
    return valueAt(this.chart.crossing(this.node), 'crosses') ?? 'autoZero';
  }

  set crossedAt(place: string) {
    const other = this.chart.crossing(this.node);
    this.chart.touch();
    if (other) setValue(other, 'crosses', place, AXIS_ORDER);
  }

  get gridlines(): boolean {
    return this.node.child('majorGridlines') !== null;
  }

  set gridlines(on: boolean) {
    const node = this.change();
    const old = node.child('majorGridlines');
    if (on && !old) node.insert(gridlines(node.name.replace(/\w+$/, '')), AXIS_ORDER);
    else if (!on && old) node.remove(old);
  }

  get gridlineColor(): string | null {
    return shapeLine(this.node.child('majorGridlines')?.child('spPr') ?? null).color;
  }

  set gridlineColor(color: string | null) {
    this.gridlines = true;
    const node = this.node.child('majorGridlines')!;
    setShapeLine(node.ensure('spPr', ['spPr', 'extLst']), { color });
  }

  get format(): { readonly format: string; readonly linked: boolean } {
    return numberFormat(this.node);
  }

  setFormat(format: string, linked = false): void {
    setNumberFormat(this.change(), format, linked, AXIS_ORDER);
  }

  get look(): TextLook {
    return textLook(this.node.child('txPr'));
  }

  set look(look: TextLook) {
    setTextLook(bodyOf(this.change(), AXIS_ORDER), look);
  }
}
