import type { ChartKind } from '@pnftp/xlsx/plan';
import type { Chart } from '@pnftp/xlsx';

/** The kinds that the host makes, by Excel's names for them. */
export const CHART_TYPES = {
  ColumnClustered: 'columnClustered',
  ColumnStacked: 'columnStacked',
  ColumnStacked100: 'columnStacked100',
  BarClustered: 'barClustered',
  BarStacked: 'barStacked',
  BarStacked100: 'barStacked100',
  Line: 'line',
  LineMarkers: 'lineMarkers',
} as const satisfies Readonly<Record<string, ChartKind>>;

/** Kinds that only files bring, by their plots. */
const OTHERS: Readonly<Record<string, string>> = {
  areaChart: 'Area',
  pieChart: 'Pie',
  doughnutChart: 'Doughnut',
  scatterChart: 'XYScatter',
  bubbleChart: 'Bubble',
  radarChart: 'Radar',
};

export function typeName(chart: Chart): string {
  const known = Object.entries(CHART_TYPES).find(([, kind]) => kind === chart.kind);
  return known?.[0] ?? OTHERS[chart.groupNames[0] ?? ''] ?? 'Invalid';
}
