/** Charts as Excel's API shows them, over the real charts of the file. */
import { intersect, type Area, type AreaRef, type CellValue, valueOf } from '@pnftp/xlsx/plan';
import type { Chart, LegendPlace, Sheet } from '@pnftp/xlsx';
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
import { parseRange, rangeType, type RangeSelf } from '../range';
import { worksheetType } from '../worksheets';
import { axesType, chartTitleType } from './axes';
import { changing, chartFormatType } from './looks';
import { labelsType, seriesCollectionType } from './series';
import { CHART_TYPES, typeName } from './types';

const chartObject = (chart: Chart): HostObject => object(chartType, chart);

const idOf = (chart: Chart): string =>
  `{00000000-0000-0000-0000-${String(chart.id).padStart(12, '0')}}`;

const find = (sheet: Sheet, name: string): Chart | null =>
  sheet.charts.find((chart) => chart.name.toLowerCase() === name.toLowerCase()) ?? null;

export const chartCollectionType: ObjectType<Sheet> = {
  name: 'ChartCollection',
  scalars: { Count: { get: (sheet) => sheet.charts.length } },
  items: (sheet) => sheet.charts.map(chartObject),
  // The client finds a chart again by its id.
  indexer: (sheet, args) => {
    const key = args.text(0);
    const chart = sheet.charts.find((other) => idOf(other) === key) ?? find(sheet, key);
    return chart ? chartObject(chart) : fail('ItemNotFound');
  },
  methods: {
    GetCount: (sheet) => sheet.charts.length,
    GetItem: (sheet, args) => chartObject(find(sheet, args.text(0)) ?? fail('ItemNotFound')),
    GetItemAt: (sheet, args) => {
      const chart = sheet.charts[args.integer(0)];
      return chart ? chartObject(chart) : fail('InvalidArgument');
    },
    GetItemOrNullObject: (sheet, args) => {
      const chart = find(sheet, args.text(0));
      return chart && chartObject(chart);
    },
    Add: (sheet, args, session) => {
      session.flush();
      const type = String(args.raw(0));
      const kind =
        Object.entries(CHART_TYPES).find(([name]) => name.toLowerCase() === type.toLowerCase()) ??
        fail('NotImplemented', `The host does not make charts of the type ${type}.`);
      const range = args.objectOf(1, rangeType) ?? fail('InvalidArgument');
      const by = oneOf(args.raw(2) ?? 'Auto', ['Auto', 'Columns', 'Rows']);
      let made: Chart | null = null;
      changing(session, sheet, () => {
        const chart = sheet.addChart(freeName(sheet), kind[1]);
        const series = seriesOf(range, by);
        for (const { name, values, categories } of series) {
          const one = chart.addSeries(name);
          one.values = values;
          if (categories) one.categories = categories;
          if (kind[1] === 'line') one.marker = 'none';
        }
        chart.title.text = series.length === 1 ? (series[0]?.name ?? '') : 'Chart Title';
        const slices = kind[1] === 'pie' || kind[1] === 'doughnut';
        if (series.length > 1 || slices) chart.legend = 'bottom';
        made = chart;
      });
      return made && chartObject(made);
    },
  },
};

function freeName(sheet: Sheet): string {
  let n = sheet.charts.length + 1;
  while (find(sheet, `Chart ${n}`)) n += 1;
  return `Chart ${n}`;
}

interface Guess {
  readonly name: string;
  readonly values: AreaRef;
  readonly categories: AreaRef | null;
}

/**
 * How Excel reads a block of cells: texts in the first row (column) are the names of the series,
 * texts in the first column (row) the categories; series go by columns unless there are more
 * columns than rows.
 */
function seriesOf({ sheet, area }: RangeSelf, by: 'Auto' | 'Columns' | 'Rows'): Guess[] {
  const used = sheet.usedArea(true);
  const block = (used && intersect(area, used)) ?? { ...area, rows: 1, columns: 1 };
  const cells = sheet.readArea(block).map((row) => row.map(valueOf));
  const byRows = by === 'Rows' || (by === 'Auto' && block.columns > block.rows);
  const lines = byRows ? cells : transposed(cells);
  const isName = (value: CellValue | undefined) => typeof value === 'string' || value === null;
  const inner = (values: readonly (CellValue | undefined)[]) =>
    values.length > 1 ? values.slice(1) : values;
  const hasNames =
    (lines[0]?.length ?? 0) > 1 && inner(lines.map(([first]) => first)).every(isName);
  const hasCategories = lines.length > 1 && inner(lines[0] ?? []).every(isName);
  const part = (line: number): Area => {
    const skip = hasNames ? 1 : 0;
    return byRows
      ? {
          ...block,
          row: block.row + line,
          rows: 1,
          column: block.column + skip,
          columns: block.columns - skip,
        }
      : {
          ...block,
          column: block.column + line,
          columns: 1,
          row: block.row + skip,
          rows: block.rows - skip,
        };
  };
  const ref = (line: number): AreaRef => ({ sheet: sheet.name, area: part(line) });
  return lines.slice(hasCategories ? 1 : 0).map((line, i) => ({
    name: hasNames && typeof line[0] === 'string' ? line[0] : `Series${i + 1}`,
    values: ref(i + (hasCategories ? 1 : 0)),
    categories: hasCategories ? ref(0) : null,
  }));
}

const transposed = (cells: readonly (readonly CellValue[])[]): CellValue[][] =>
  (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? null));

/** A corner of `setPosition`: a range or an address on the chart's sheet. */
function cellsOf(chart: Chart, args: Arguments, i: number, session: Session): Area {
  const range =
    args.objectOf(i, rangeType) ??
    (parseRange(session, chart.sheet, args.text(i)).self as RangeSelf);
  if (range.sheet !== chart.sheet) fail('InvalidArgument');
  return range.area;
}

const size = (which: 'left' | 'top' | 'width' | 'height'): ScalarMember<Chart> => ({
  get: (chart) => chart.box[which],
  set: (chart, value, session) => {
    const points = asNumber(value);
    if (points < 0) fail('InvalidArgument');
    changing(session, chart.sheet, () => {
      chart.box = { ...chart.box, [which]: points };
    });
  },
});

const BLANKS = { NotPlotted: 'gap', Zero: 'zero', Interplotted: 'span' } as const;

const chartType: ObjectType<Chart> = {
  name: 'Chart',
  identity: (chart) => ({ Id: idOf(chart) }),
  scalars: {
    Name: {
      get: (chart) => chart.name,
      set: (chart, value, session) => {
        const name = asText(value);
        if (name === '') fail('InvalidArgument');
        changing(session, chart.sheet, () => {
          chart.name = name;
        });
      },
    },
    Id: { get: idOf },
    ChartType: { get: typeName },
    Left: size('left'),
    Top: size('top'),
    Width: size('width'),
    Height: size('height'),
    DisplayBlanksAs: {
      get: (chart) => Object.entries(BLANKS).find(([, blanks]) => blanks === chart.blanks)?.[0],
      set: (chart, value, session) => {
        const blanks = BLANKS[oneOf(value, ['NotPlotted', 'Zero', 'Interplotted'])];
        changing(session, chart.sheet, () => {
          chart.blanks = blanks;
        });
      },
    },
    PlotVisibleOnly: {
      get: (chart) => chart.visibleOnly,
      set: (chart, value, session) => {
        const only = asBoolean(value);
        changing(session, chart.sheet, () => {
          chart.visibleOnly = only;
        });
      },
    },
  },
  objects: {
    Title: (chart) =>
      object(chartTitleType, { chart, title: chart.title, otherwise: 'Chart Title' }),
    Legend: (chart) => object(legendType, chart),
    Series: (chart) => object(seriesCollectionType, chart),
    Axes: (chart) => object(axesType, chart),
    DataLabels: (chart) => object(labelsType, { chart, list: chart.series }),
    Worksheet: (chart) => object(worksheetType, chart.sheet),
    Format: (chart) =>
      object(chartFormatType, {
        name: 'ChartAreaFormat',
        font: {
          sheet: chart.sheet,
          get: () => chart.look,
          set: (look) => {
            chart.look = look;
          },
        },
        fill: {
          sheet: chart.sheet,
          get: () => ({ color: chart.fill }),
          set: ({ color }) => {
            if (color !== undefined) chart.fill = color;
          },
        },
        line: {
          sheet: chart.sheet,
          get: () => ({ color: chart.border }),
          set: ({ color }) => {
            if (color !== undefined) chart.border = color;
          },
        },
      }),
  },
  methods: {
    SetPosition: (chart, args, session) => {
      session.flush();
      const first = cellsOf(chart, args, 0, session);
      const last = args.raw(1) === null ? null : cellsOf(chart, args, 1, session);
      return changing(session, chart.sheet, () => {
        if (last) chart.cover(around(first, last));
        else {
          const { box } = chart;
          chart.cover({ ...first, rows: 1, columns: 1 });
          const { left, top } = chart.box;
          chart.box = { ...box, left, top };
        }
      });
    },
    Delete: (chart, _args, session) => changing(session, chart.sheet, () => chart.remove()),
  },
};

const around = (first: Area, last: Area): Area => {
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  return {
    row,
    column,
    rows: Math.max(first.row + first.rows, last.row + last.rows) - row,
    columns: Math.max(first.column + first.columns, last.column + last.columns) - column,
  };
};

const LEGEND = {
  Top: 'top',
  Bottom: 'bottom',
  Left: 'left',
  Right: 'right',
  Corner: 'corner',
} as const satisfies Readonly<Record<string, LegendPlace>>;

const legendType: ObjectType<Chart> = {
  name: 'ChartLegend',
  scalars: {
    Visible: {
      get: (chart) => chart.legend !== null,
      set: (chart, value, session) => {
        const visible = asBoolean(value);
        if (visible === (chart.legend !== null)) return;
        changing(session, chart.sheet, () => {
          chart.legend = visible ? 'right' : null;
        });
      },
    },
    Position: {
      get: (chart) =>
        Object.entries(LEGEND).find(([, place]) => place === chart.legend)?.[0] ?? 'Invalid',
      set: (chart, value, session) => {
        const place = LEGEND[oneOf(value, Object.keys(LEGEND) as (keyof typeof LEGEND)[])];
        changing(session, chart.sheet, () => {
          chart.legend = place;
        });
      },
    },
    Overlay: {
      get: (chart) => chart.legendOverlay,
      set: (chart, value, session) => {
        const overlay = asBoolean(value);
        changing(session, chart.sheet, () => {
          chart.legendOverlay = overlay;
        });
      },
    },
  },
  objects: {
    Format: (chart) =>
      object(chartFormatType, {
        name: 'ChartLegendFormat',
        font: {
          sheet: chart.sheet,
          get: () => chart.legendLook,
          set: (look) => {
            chart.legendLook = look;
          },
        },
        fill: {
          sheet: chart.sheet,
          get: () => ({ color: chart.legendFill }),
          set: ({ color }) => {
            if (color !== undefined) chart.legendFill = color;
          },
        },
      }),
  },
};
