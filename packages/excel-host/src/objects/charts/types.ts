import type { Chart, DrawnKind } from '@pnftp/xlsx';

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
  Pie: 'pie',
  Doughnut: 'doughnut',
} as const satisfies Readonly<Record<string, DrawnKind>>;

/** Kinds that only files bring, by their plots. */
const OTHERS: Readonly<Record<string, string>> = {
  areaChart: 'Area',
  scatterChart: 'XYScatter',
  bubbleChart: 'Bubble',
  radarChart: 'Radar',
};

export function typeName(chart: Chart): string {
  const known = Object.entries(CHART_TYPES).find(([, kind]) => kind === chart.kind);
  return known?.[0] ?? OTHERS[chart.groupNames[0] ?? ''] ?? 'Invalid';
}
