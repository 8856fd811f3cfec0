/** Charts of a plan, with what Excel offers from ExcelApi 1.9 on. */
import { cellAddress, bottomOf, rightOf, type ChartPlan, type SeriesPlan } from '@pnftp/xlsx/plan';
import { rangeOf } from './ranges';

/** Takes the named charts away; those that are gone already are no matter. */
export function removeCharts(sheet: Excel.Worksheet, names: readonly string[]): void {
  for (const name of names) sheet.charts.getItemOrNullObject(name).delete();
}

export function addChart(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: ChartPlan,
): void {
  const [first, ...others] = plan.series;
  if (!first) return;
  const range = (ref: SeriesPlan['values']) =>
    rangeOf(context.workbook.worksheets.getItem(ref.sheet), ref.area);
  const { rows, columns } = first.values.area;
  // A single row or column of cells makes one series; all that Excel guesses of it is set below.
  const chart = sheet.charts.add(
    TYPE[plan.kind],
    range(first.values),
    rows >= columns ? 'Columns' : 'Rows',
  );
  chart.name = plan.name;
  const { area } = plan;
  chart.setPosition(cellAddress(area.row, area.column), cellAddress(bottomOf(area), rightOf(area)));
  const { name, size, color } = plan.font ?? {};
  dress(chart.format.font, { name, size, color });

  const series = [
    chart.series.getItemAt(0),
    ...others.map((other) => chart.series.add(other.name)),
  ];
  plan.series.forEach((one, i) => {
    const made = series[i] as Excel.ChartSeries;
    made.name = one.name;
    made.setValues(range(one.values));
    made.setXAxisValues(range(one.categories));
    paint(made, plan, one);
  });
  if (plan.kind !== 'line' && plan.kind !== 'lineMarkers') {
    const bars = series[0] as Excel.ChartSeries;
    bars.gapWidth = plan.gap ?? 150;
    bars.overlap = plan.kind.endsWith('Clustered') ? 0 : 100;
  }
  if (plan.title === undefined) chart.title.visible = false;
  else {
    chart.title.text = plan.title;
    dress(chart.title.format.font, { name, size: (size ?? 10) + 2, color });
    chart.title.format.font.bold = true;
  }
  chart.legend.visible = plan.legend !== undefined;
  if (plan.legend !== undefined) chart.legend.position = LEGEND[plan.legend];
  setAxes(chart.axes, plan);
}

const TYPE = {
  columnClustered: 'ColumnClustered',
  columnStacked: 'ColumnStacked',
  columnStacked100: 'ColumnStacked100',
  barClustered: 'BarClustered',
  barStacked: 'BarStacked',
  barStacked100: 'BarStacked100',
  line: 'Line',
  lineMarkers: 'LineMarkers',
} as const;

const LEGEND = { top: 'Top', right: 'Right', bottom: 'Bottom', left: 'Left' } as const;

const LABELS = {
  center: 'Center',
  insideEnd: 'InsideEnd',
  insideBase: 'InsideBase',
  outsideEnd: 'OutsideEnd',
  above: 'Top',
  below: 'Bottom',
} as const;

function dress(
  font: Excel.ChartFont,
  look: { name?: string | undefined; size?: number | undefined; color?: string | undefined },
): void {
  if (look.name !== undefined) font.name = look.name;
  if (look.size !== undefined) font.size = look.size;
  if (look.color !== undefined) font.color = look.color;
}

function paint(made: Excel.ChartSeries, { kind }: ChartPlan, { color, labels }: SeriesPlan): void {
  if (kind === 'line' || kind === 'lineMarkers') {
    made.format.line.color = color;
    made.format.line.weight = 2.25;
    made.smooth = false;
    made.markerStyle = kind === 'line' ? 'None' : 'Circle';
    if (kind === 'lineMarkers') {
      made.markerSize = 6;
      made.markerBackgroundColor = color;
      made.markerForegroundColor = color;
    }
  } else {
    made.format.fill.setSolidColor(color);
    made.invertIfNegative = false;
  }
  made.hasDataLabels = labels !== undefined;
  if (!labels) return;
  const { dataLabels } = made;
  dataLabels.showValue = true;
  if (labels.position !== undefined) dataLabels.position = LABELS[labels.position];
  if (labels.numberFormat !== undefined) {
    dataLabels.numberFormat = labels.numberFormat;
    dataLabels.linkNumberFormat = false;
  }
  if (labels.color !== undefined) dataLabels.format.font.color = labels.color;
}

function setAxes(axes: Excel.ChartAxes, { categoryAxis, valueAxis }: ChartPlan): void {
  const category = axes.categoryAxis;
  if (categoryAxis?.title !== undefined) category.title.text = categoryAxis.title;
  if (categoryAxis?.reversed) {
    category.reversePlotOrder = true;
    // Else the values would stand on top.
    category.position = 'Maximum';
  }
  const value = axes.valueAxis;
  if (valueAxis?.title !== undefined) value.title.text = valueAxis.title;
  if (valueAxis?.min !== undefined) value.minimum = valueAxis.min;
  if (valueAxis?.max !== undefined) value.maximum = valueAxis.max;
  if (valueAxis?.majorUnit !== undefined) value.majorUnit = valueAxis.majorUnit;
  if (valueAxis?.numberFormat !== undefined) {
    value.numberFormat = valueAxis.numberFormat;
    value.linkNumberFormat = false;
  }
  value.majorGridlines.visible = valueAxis?.gridlines ?? true;
  value.visible = valueAxis?.visible ?? true;
}
