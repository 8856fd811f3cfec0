/** The chart that a plan asks for. */
import type { AreaRef, ChartPlan } from '../../plan';
import { refuse } from '../../errors';
import type { Sheet } from '../../sheet';
import type { Chart } from './chart';

/** Charts of the sheet that the plan replaces. */
export const replacedCharts = (
  sheet: Sheet,
  charts: readonly ChartPlan[],
  ownMark: string | undefined,
): Chart[] =>
  sheet.charts.filter(
    ({ name }) =>
      charts.some((chart) => chart.name === name) ||
      (ownMark !== undefined && name.includes(ownMark)),
  );

export function addChart(sheet: Sheet, plan: ChartPlan): void {
  check(sheet, plan);
  const chart = sheet.addChart(plan.name, plan.kind);
  chart.cover(plan.area);
  const { font = {}, title, categoryAxis, valueAxis } = plan;
  if (Object.keys(font).length > 0) chart.look = font;
  for (const { name, values, categories, color, labels } of plan.series) {
    const series = chart.addSeries(name);
    series.values = values;
    series.categories = categories;
    if (series.isLine) {
      series.setLine({ color, weight: 2.25 });
      series.marker = plan.kind === 'lineMarkers' ? 'circle' : 'none';
      if (plan.kind === 'lineMarkers') {
        series.markerSize = 6;
        series.setMarkerColors({ fill: color, line: color });
      }
    } else series.fill = color;
    if (!labels) continue;
    series.hasLabels = true;
    if (labels.position !== undefined) series.labelPlace = labels.position;
    if (labels.numberFormat !== undefined) series.setLabelFormat(labels.numberFormat);
    if (labels.color !== undefined) series.labelLook = { color: labels.color };
  }
  if (title !== undefined) {
    chart.title.text = title;
    chart.title.look = { ...font, size: (font.size ?? 10) + 2, bold: true };
  }
  chart.legend = plan.legend ?? null;
  if (plan.gap !== undefined && chart.gap !== null) chart.gap = plan.gap;
  const category = chart.axis('category')!;
  if (categoryAxis?.title !== undefined) category.title.text = categoryAxis.title;
  if (categoryAxis?.reversed) {
    category.reversed = true;
    category.crossedAt = 'max';
  }
  const value = chart.axis('value')!;
  if (valueAxis?.title !== undefined) value.title.text = valueAxis.title;
  if (valueAxis?.min !== undefined) value.min = valueAxis.min;
  if (valueAxis?.max !== undefined) value.max = valueAxis.max;
  if (valueAxis?.majorUnit !== undefined) value.majorUnit = valueAxis.majorUnit;
  if (valueAxis?.numberFormat !== undefined) value.setFormat(valueAxis.numberFormat);
  value.gridlines = valueAxis?.gridlines ?? true;
  value.visible = valueAxis?.visible ?? true;
}

function check(sheet: Sheet, plan: ChartPlan): void {
  const wrong = (reason: string) => refuse('invalid-chart', { chart: plan.name, reason });
  if (plan.name === '' || plan.series.length === 0) wrong('series');
  if (sheet.charts.some(({ name }) => name === plan.name)) wrong('name');
  for (const { values, categories } of plan.series) {
    for (const target of [values, categories]) {
      if (!sheet.workbook.sheet(target.sheet)) refuse('no-such-sheet', { sheet: target.sheet });
      if (Math.min(target.area.rows, target.area.columns) !== 1) wrong('series');
    }
    if (length(values) !== length(categories)) wrong('series');
  }
}

const length = ({ area }: AreaRef): number => Math.max(area.rows, area.columns);
