/** The single values of a series, as far as they have looks of their own. */
import { valueOf } from '@pnftp/xlsx/plan';
import type { Chart, ChartSeries } from '@pnftp/xlsx';
import { colorOf } from '../../colors';
import { fail } from '../../errors';
import { object, type HostObject, type ObjectType } from '../../registry';
import { changing, chartFormatType } from './looks';

export interface PointsSelf {
  readonly chart: Chart;
  readonly series: ChartSeries;
}

interface Point extends PointsSelf {
  readonly index: number;
}

function point(self: PointsSelf, index: number): HostObject {
  if (index < 0 || index >= self.series.count) fail('InvalidArgument');
  return object(pointType, { ...self, index });
}

export const pointsType: ObjectType<PointsSelf> = {
  name: 'ChartPointsCollection',
  scalars: { Count: { get: ({ series }) => series.count } },
  items: (self) => Array.from({ length: self.series.count }, (_, i) => point(self, i)),
  methods: {
    GetCount: ({ series }) => series.count,
    GetItemAt: (self, args) => point(self, args.integer(0)),
  },
};

const markerColor = (part: 'fill' | 'line') => ({
  get: ({ series, index }: Point) => series.pointMarkerColors(index)[part] ?? '',
  set: (
    { chart, series, index }: Point,
    value: unknown,
    session: Parameters<typeof changing>[0],
  ) => {
    const color = colorOf(value);
    changing(session, chart.sheet, () => series.setPointMarkerColors(index, { [part]: color }));
  },
});

const pointType: ObjectType<Point> = {
  name: 'ChartPoint',
  scalars: {
    Value: {
      get: ({ chart, series, index }, session) => {
        session.upToDate();
        const { values } = series;
        const sheet = values && chart.sheet.workbook.sheet(values.sheet);
        if (!values || !sheet) return null;
        const { row, column, columns } = values.area;
        const value = valueOf(
          sheet.cell(row + Math.floor(index / columns), column + (index % columns)),
        );
        return typeof value === 'object' && value !== null ? value.error : value;
      },
    },
    MarkerBackgroundColor: markerColor('fill'),
    MarkerForegroundColor: markerColor('line'),
  },
  objects: {
    Format: ({ chart, series, index }) =>
      object(chartFormatType, {
        name: 'ChartPointFormat',
        fill: {
          sheet: chart.sheet,
          get: () => ({ color: series.pointFill(index) ?? series.fill }),
          set: ({ color }) => {
            if (color !== undefined) series.setPointFill(index, color);
          },
        },
        line: {
          sheet: chart.sheet,
          get: () => series.pointLine(index),
          set: (line) => series.setPointLine(index, line),
        },
      }),
  },
};
