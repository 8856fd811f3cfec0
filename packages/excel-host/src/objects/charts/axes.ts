import type { Chart, ChartAxis, ChartTitle } from '@pnftp/xlsx';
import { fail } from '../../errors';
import {
  asBoolean,
  asNumber,
  asText,
  object,
  oneOf,
  type HostObject,
  type ObjectType,
  type ScalarMember,
} from '../../registry';
import { changing, chartFormatType } from './looks';

interface AxisSelf {
  readonly chart: Chart;
  readonly axis: ChartAxis;
  readonly kind: 'Category' | 'Value';
}

const POSITIONS = { Automatic: 'autoZero', Minimum: 'min', Maximum: 'max' } as const;

/** A number, or `''` where Excel chooses. */
function limit(which: 'min' | 'max' | 'majorUnit'): ScalarMember<AxisSelf> {
  return {
    get: ({ axis }) => axis[which] ?? '',
    set: ({ chart, axis }, value, session) => {
      const number = value === '' ? null : asNumber(value);
      if (which === 'majorUnit' && number !== null && number <= 0) fail('InvalidArgument');
      changing(session, chart.sheet, () => {
        axis[which] = number;
      });
    },
  };
}

const axisType: ObjectType<AxisSelf> = {
  name: 'ChartAxis',
  scalars: {
    Maximum: limit('max'),
    Minimum: limit('min'),
    MajorUnit: limit('majorUnit'),
    Type: { get: ({ kind }) => kind },
    AxisGroup: { get: () => 'Primary' },
    Visible: {
      get: ({ axis }) => axis.visible,
      set: ({ chart, axis }, value, session) => {
        const visible = asBoolean(value);
        changing(session, chart.sheet, () => {
          axis.visible = visible;
        });
      },
    },
    ReversePlotOrder: {
      get: ({ axis }) => axis.reversed,
      set: ({ chart, axis }, value, session) => {
        const reversed = asBoolean(value);
        changing(session, chart.sheet, () => {
          axis.reversed = reversed;
        });
      },
    },
    Position: {
      get: ({ axis }) =>
        Object.entries(POSITIONS).find(([, place]) => place === axis.crossedAt)?.[0] ?? 'Custom',
      set: ({ chart, axis }, value, session) => {
        const place = POSITIONS[oneOf(value, ['Automatic', 'Minimum', 'Maximum'])];
        changing(session, chart.sheet, () => {
          axis.crossedAt = place;
        });
      },
    },
    NumberFormat: {
      get: ({ axis }) => axis.format.format,
      set: ({ chart, axis }, value, session) => {
        const format = asText(value);
        changing(session, chart.sheet, () => axis.setFormat(format));
      },
    },
    LinkNumberFormat: {
      get: ({ axis }) => axis.format.linked,
      set: ({ chart, axis }, value, session) => {
        const linked = asBoolean(value);
        changing(session, chart.sheet, () => axis.setFormat(axis.format.format, linked));
      },
    },
  },
  objects: {
    MajorGridlines: (self) => object(gridlinesType, self),
    Title: ({ chart, axis }) =>
      object(axisTitleType, { chart, title: axis.title, otherwise: 'Axis Title' }),
    Format: ({ chart, axis }) =>
      object(chartFormatType, {
        name: 'ChartAxisFormat',
        font: {
          sheet: chart.sheet,
          get: () => axis.look,
          set: (look) => {
            axis.look = look;
          },
        },
      }),
  },
};

const gridlinesType: ObjectType<AxisSelf> = {
  name: 'ChartGridlines',
  scalars: {
    Visible: {
      get: ({ axis }) => axis.gridlines,
      set: ({ chart, axis }, value, session) => {
        const visible = asBoolean(value);
        changing(session, chart.sheet, () => {
          axis.gridlines = visible;
        });
      },
    },
  },
  objects: {
    Format: ({ chart, axis }) =>
      object(chartFormatType, {
        name: 'ChartGridlinesFormat',
        line: {
          sheet: chart.sheet,
          get: () => ({ color: axis.gridlineColor }),
          set: ({ color }) => {
            if (color !== undefined) axis.gridlineColor = color;
          },
        },
      }),
  },
};

export interface TitleSelf {
  readonly chart: Chart;
  readonly title: ChartTitle;
  /** What Excel writes when a title is asked for without a text. */
  readonly otherwise: string;
}

const titleScalars: Readonly<Record<string, ScalarMember<TitleSelf>>> = {
  Text: {
    get: ({ title, otherwise }) => (title.text === '' ? otherwise : title.text),
    set: ({ chart, title }, value, session) => {
      const text = asText(value);
      changing(session, chart.sheet, () => {
        title.text = text;
      });
    },
  },
  Visible: {
    get: ({ title }) => title.text !== null,
    set: ({ chart, title, otherwise }, value, session) => {
      const visible = asBoolean(value);
      if (visible === (title.text !== null)) return;
      changing(session, chart.sheet, () => {
        title.text = visible ? otherwise : null;
      });
    },
  },
};

const titleFormat = ({ chart, title }: TitleSelf): HostObject =>
  object(chartFormatType, {
    name: 'ChartTitleFormat',
    font: {
      sheet: chart.sheet,
      get: () => title.look,
      set: (look) => {
        title.look = look;
      },
    },
  });

const axisTitleType: ObjectType<TitleSelf> = {
  name: 'ChartAxisTitle',
  scalars: titleScalars,
  objects: { Format: titleFormat },
};

export const chartTitleType: ObjectType<TitleSelf> = {
  name: 'ChartTitle',
  scalars: {
    ...titleScalars,
    Overlay: {
      get: ({ title }) => title.overlay,
      set: ({ chart, title }, value, session) => {
        const overlay = asBoolean(value);
        changing(session, chart.sheet, () => {
          title.overlay = overlay;
        });
      },
    },
  },
  objects: { Format: titleFormat },
};

function axisOf(chart: Chart, kind: 'Category' | 'Value'): HostObject {
  const axis = chart.axis(kind === 'Category' ? 'category' : 'value');
  return axis ? object(axisType, { chart, axis, kind }) : fail('InvalidOperation');
}

export const axesType: ObjectType<Chart> = {
  name: 'ChartAxes',
  objects: {
    CategoryAxis: (chart) => axisOf(chart, 'Category'),
    ValueAxis: (chart) => axisOf(chart, 'Value'),
  },
  methods: {
    GetItem: (chart, args) => {
      if ((args.optionalText(1) ?? 'Primary') !== 'Primary') fail('NotImplemented');
      return axisOf(chart, oneOf(args.raw(0), ['Category', 'Value']));
    },
  },
};
