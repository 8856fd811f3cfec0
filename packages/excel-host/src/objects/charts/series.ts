import type { Chart, ChartSeries, LabelPlace } from '@pnftp/xlsx';
import { colorOf } from '../../colors';
import { fail } from '../../errors';
import {
  asBoolean,
  asNumber,
  asText,
  object,
  oneOf,
  type Arguments,
  type HostObject,
  type ObjectType,
  type ScalarMember,
} from '../../registry';
import type { Session } from '../../session';
import { rangeType } from '../range';
import { changing, chartFormatType } from './looks';
import { pointsType } from './points';
import { CHART_TYPES, typeName } from './types';

interface SeriesSelf {
  readonly chart: Chart;
  readonly series: ChartSeries;
}

export const seriesObject = (chart: Chart, series: ChartSeries): HostObject =>
  object(seriesType, { chart, series });

/** A property of the series that is read and set as it is. */
function member<T>(
  read: (self: SeriesSelf) => T,
  check: (value: unknown) => T,
  write: (self: SeriesSelf, value: T) => void,
): ScalarMember<SeriesSelf> {
  return {
    get: (self) => read(alive(self)),
    set: (self, value, session) => {
      const checked = check(value);
      changing(session, self.chart.sheet, () => write(alive(self), checked));
    },
  };
}

const alive = (self: SeriesSelf): SeriesSelf => (self.series.alive ? self : fail('ItemNotFound'));

const MARKERS = {
  None: 'none',
  Square: 'square',
  Diamond: 'diamond',
  Triangle: 'triangle',
  X: 'x',
  Star: 'star',
  Dot: 'dot',
  Dash: 'dash',
  Circle: 'circle',
  Plus: 'plus',
} as const;

type Marker = keyof typeof MARKERS;

/** One row or column of cells. */
function vector(args: Arguments, session: Session) {
  session.flush();
  const range = args.objectOf(0, rangeType) ?? fail('InvalidArgument');
  if (Math.min(range.area.rows, range.area.columns) !== 1) fail('InvalidArgument');
  return { sheet: range.sheet.name, area: range.area };
}

const seriesType: ObjectType<SeriesSelf> = {
  name: 'ChartSeries',
  scalars: {
    Name: member(
      ({ series }) => series.name,
      asText,
      ({ series }, name) => {
        series.name = name;
      },
    ),
    ChartType: { get: ({ chart }) => typeName(chart) },
    HasDataLabels: member(
      ({ series }) => series.hasLabels,
      asBoolean,
      ({ series }, has) => {
        series.hasLabels = has;
      },
    ),
    GapWidth: member(
      ({ chart }) => chart.gap ?? 0,
      asNumber,
      ({ chart }, gap) => {
        chart.gap = gap;
      },
    ),
    Overlap: member(
      ({ chart }) => chart.overlap ?? 0,
      asNumber,
      ({ chart }, overlap) => {
        chart.overlap = overlap;
      },
    ),
    InvertIfNegative: member(
      ({ series }) => series.invertIfNegative,
      asBoolean,
      ({ series }, invert) => {
        series.invertIfNegative = invert;
      },
    ),
    Smooth: member(
      ({ series }) => series.smooth,
      asBoolean,
      ({ series }, smooth) => {
        series.smooth = smooth;
      },
    ),
    MarkerStyle: member<string>(
      ({ series }) =>
        Object.entries(MARKERS).find(([, symbol]) => symbol === series.marker)?.[0] ?? 'Automatic',
      (value) => oneOf(value, ['Automatic', ...(Object.keys(MARKERS) as Marker[])]),
      ({ series }, style) => {
        series.marker = style === 'Automatic' ? null : MARKERS[style as Marker];
      },
    ),
    MarkerSize: member(
      ({ series }) => series.markerSize ?? 5,
      (value) => {
        const size = asNumber(value);
        return size >= 2 && size <= 72 ? size : fail('InvalidArgument');
      },
      ({ series }, size) => {
        series.markerSize = size;
      },
    ),
    MarkerBackgroundColor: member(
      ({ series }) => series.markerColors.fill ?? '',
      colorOf,
      ({ series }, fill) => series.setMarkerColors({ fill }),
    ),
    MarkerForegroundColor: member(
      ({ series }) => series.markerColors.line ?? '',
      colorOf,
      ({ series }, line) => series.setMarkerColors({ line }),
    ),
    PlotOrder: { get: ({ chart, series }) => chart.series.indexOf(series) + 1 },
    AxisGroup: { get: () => 'Primary' },
  },
  objects: {
    DataLabels: ({ chart, series }) => object(labelsType, { chart, list: [series] }),
    Points: (self) => object(pointsType, alive(self)),
    Format: ({ chart, series }) =>
      object(chartFormatType, {
        name: 'ChartSeriesFormat',
        fill: {
          sheet: chart.sheet,
          get: () => ({ color: series.fill }),
          set: ({ color }) => {
            if (color !== undefined) series.fill = color;
          },
        },
        line: {
          sheet: chart.sheet,
          get: () => series.line,
          set: (line) => series.setLine(line),
        },
      }),
  },
  methods: {
    SetValues: (self, args, session) => {
      const values = vector(args, session);
      return changing(session, self.chart.sheet, () => {
        alive(self).series.values = values;
      });
    },
    SetXAxisValues: (self, args, session) => {
      const categories = vector(args, session);
      return changing(session, self.chart.sheet, () => {
        alive(self).series.categories = categories;
      });
    },
    GetDimensionDataSourceString: ({ series }, args) => {
      const what = oneOf(args.raw(0), ['Categories', 'Values']);
      const ref = what === 'Values' ? series.valuesText : series.categoriesText;
      return ref ?? fail('InvalidOperation');
    },
    Delete: (self, _args, session) =>
      changing(session, self.chart.sheet, () => alive(self).series.remove()),
  },
  since: { GetDimensionDataSourceString: 15 },
};

/** Labels of one series, or of all of a chart. */
interface LabelsSelf {
  readonly chart: Chart;
  readonly list: readonly ChartSeries[];
}

const PLACES: Readonly<Record<string, LabelPlace>> = {
  Center: 'center',
  InsideEnd: 'insideEnd',
  InsideBase: 'insideBase',
  OutsideEnd: 'outsideEnd',
  Top: 'above',
  Bottom: 'below',
  Left: 'left',
  Right: 'right',
};

/** What all series share; `null` where they differ. */
const shared = <T>({ list }: LabelsSelf, read: (series: ChartSeries) => T): T | null => {
  const [first, ...others] = list.map(read);
  return first !== undefined && others.every((other) => other === first) ? first : null;
};

function each(self: LabelsSelf, session: Session, write: (series: ChartSeries) => void): void {
  changing(session, self.chart.sheet, () => self.list.forEach(write));
}

const shows = (
  what: 'Val' | 'CatName' | 'SerName' | 'Percent' | 'LegendKey',
): ScalarMember<LabelsSelf> => ({
  get: (self) => shared(self, (series) => series.labelShows(what)),
  set: (self, value, session) => {
    const on = asBoolean(value);
    each(self, session, (series) => series.setLabelShows(what, on));
  },
});

export const labelsType: ObjectType<LabelsSelf> = {
  name: 'ChartDataLabels',
  scalars: {
    ShowValue: shows('Val'),
    ShowCategoryName: shows('CatName'),
    ShowSeriesName: shows('SerName'),
    ShowPercentage: shows('Percent'),
    ShowLegendKey: shows('LegendKey'),
    Position: {
      get: (self) => {
        const place = shared(self, (series) => series.labelPlace);
        return Object.entries(PLACES).find(([, known]) => known === place)?.[0] ?? 'Invalid';
      },
      set: (self, value, session) => {
        const place = PLACES[oneOf(value, Object.keys(PLACES))] ?? fail('InvalidArgument');
        each(self, session, (series) => {
          series.labelPlace = place;
        });
      },
    },
    NumberFormat: {
      get: (self) => shared(self, (series) => series.labelFormat.format),
      set: (self, value, session) => {
        const format = asText(value);
        each(self, session, (series) => series.setLabelFormat(format));
      },
    },
    LinkNumberFormat: {
      get: (self) => shared(self, (series) => series.labelFormat.linked),
      set: (self, value, session) => {
        const linked = asBoolean(value);
        each(self, session, (series) => series.setLabelFormat(series.labelFormat.format, linked));
      },
    },
  },
  objects: {
    Format: ({ chart, list }) =>
      object(chartFormatType, {
        name: 'ChartDataLabelFormat',
        font: {
          sheet: chart.sheet,
          get: () => list[0]?.labelLook ?? {},
          set: (look) => {
            for (const series of list) series.labelLook = look;
          },
        },
      }),
  },
};

export const seriesCollectionType: ObjectType<Chart> = {
  name: 'ChartSeriesCollection',
  scalars: { Count: { get: (chart) => chart.series.length } },
  items: (chart) => chart.series.map((series) => seriesObject(chart, series)),
  methods: {
    GetCount: (chart) => chart.series.length,
    GetItemAt: (chart, args) => {
      const series = chart.series[args.integer(0)];
      return series ? seriesObject(chart, series) : fail('InvalidArgument');
    },
    Add: (chart, args, session) => {
      const name = args.optionalText(0) ?? `Series${chart.series.length + 1}`;
      const at = args.optionalInteger(1);
      if (at !== null && at !== chart.series.length) fail('NotImplemented');
      if (!(typeName(chart) in CHART_TYPES)) fail('NotImplemented');
      let made: ChartSeries | null = null;
      changing(session, chart.sheet, () => {
        made = chart.addSeries(name);
      });
      return made && seriesObject(chart, made);
    },
  },
};
