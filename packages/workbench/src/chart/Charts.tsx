/** A chart of a sheet, drawn from its cells: bars, columns and lines, as plans make them. */
import type { ReactNode } from 'react';
import { valueOf } from '@pnftp/xlsx/plan';
import type { AreaRef, Cell } from '@pnftp/xlsx/plan';
import type { Chart as SheetChart, ChartSeries, Sheet } from '@pnftp/xlsx';
import { displayText, pixelsOf } from '../grid/painter';

interface Serie {
  readonly name: string;
  readonly color: string;
  /** `null` where there is no figure. */
  readonly values: readonly (number | null)[];
  readonly labels: { readonly format: string; readonly color: string } | null;
}

interface Drawing {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly Serie[];
  readonly lying: boolean;
  readonly line: boolean;
  readonly stacking: 'clustered' | 'stacked' | 'stacked100';
  readonly reversed: boolean;
  readonly legend: boolean;
  readonly gap: number;
  readonly axis: { readonly shown: boolean; readonly grid: boolean; readonly format: string };
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

type Read = (ref: AreaRef) => readonly Cell[];

const INK = '#1B1F24';
const RULE = '#D5DAE1';
const COLORS = ['#1F3A5F', '#9DB4D3', '#F2C230', '#14632A'];
const TEXT = 11;
/** About how wide a letter is. */
const LETTER = TEXT * 0.55;

/** Over the cells, and never in the way of the pointer. */
export function Charts({
  charts,
  sheetOf,
  left,
  top,
}: {
  readonly charts: readonly SheetChart[];
  readonly sheetOf: (title: string) => Sheet | null;
  /** Where the first cell stands, in pixels. */
  readonly left: number;
  readonly top: number;
}) {
  const read: Read = ({ sheet, area }) => sheetOf(sheet)?.readArea(area).flat() ?? [];
  return charts.map((chart) => {
    const { box } = chart;
    const place = {
      left: left + pixelsOf(box.left),
      top: top + pixelsOf(box.top),
      width: pixelsOf(box.width),
      height: pixelsOf(box.height),
    };
    const drawing = drawingOf(chart, read);
    return (
      <svg
        key={chart.id}
        className="chart"
        role="img"
        aria-label={drawing ? told(drawing) : chart.name}
        style={place}
        viewBox={`0 0 ${place.width} ${place.height}`}
      >
        {drawing && <Drawn {...drawing} width={place.width} height={place.height} />}
      </svg>
    );
  });
}

function drawingOf(chart: SheetChart, read: Read): Drawing | null {
  const { kind } = chart;
  if (!kind) return null;
  const series = chart.series.map((serie, i) => serieOf(serie, i, read));
  const [first] = chart.series;
  const categories = first?.categories ? read(first.categories).map(textOf) : [];
  const stacking = kind.endsWith('Stacked100')
    ? 'stacked100'
    : kind.endsWith('Stacked')
      ? 'stacked'
      : 'clustered';
  const axis = chart.axis('value');
  const [least, most] = extent(series, categories.length, stacking);
  const max = axis?.max ?? most;
  const min = axis?.min ?? least;
  return {
    title: chart.title.text ?? '',
    categories,
    series,
    lying: kind.startsWith('bar'),
    line: kind.startsWith('line'),
    stacking,
    reversed: chart.axis('category')?.reversed ?? false,
    legend: chart.legend !== null,
    gap: chart.gap ?? 150,
    axis: {
      shown: axis?.visible ?? true,
      grid: axis?.gridlines ?? false,
      format: axis && !axis.format.linked ? axis.format.format : 'General',
    },
    min,
    max: max > min ? max : min + 1,
    step: axis?.majorUnit ?? roundStep((max - min) / 4),
  };
}

function serieOf(serie: ChartSeries, i: number, read: Read): Serie {
  const values = serie.values ? read(serie.values) : [];
  return {
    name: serie.name,
    color: (serie.isLine ? serie.line.color : serie.fill) ?? COLORS[i % COLORS.length]!,
    values: values.map((cell) => {
      const value = valueOf(cell);
      return typeof value === 'number' ? value : typeof value === 'string' && value ? 0 : null;
    }),
    labels: serie.labelShows('Val')
      ? {
          format: serie.labelFormat.linked ? 'General' : serie.labelFormat.format,
          color: serie.labelLook.color ?? INK,
        }
      : null,
  };
}

const textOf = (cell: Cell): string => displayText(valueOf(cell), 'General');

const total = (series: readonly Serie[], at: number): number =>
  series.reduce((sum, { values }) => sum + Math.max(0, values[at] ?? 0), 0);

function extent(series: readonly Serie[], count: number, stacking: Drawing['stacking']) {
  if (stacking === 'stacked100') return [0, 100] as const;
  const ends =
    stacking === 'stacked'
      ? Array.from({ length: count }, (_, at) => total(series, at))
      : series.flatMap(({ values }) => values.map((value) => value ?? 0));
  const step = roundStep((Math.max(0, ...ends) - Math.min(0, ...ends)) / 4);
  return [
    Math.floor(Math.min(0, ...ends) / step) * step,
    Math.ceil(Math.max(0, ...ends) / step) * step,
  ] as const;
}

/** 1, 2, 2.5 or 5 times a power of ten, at least `rough`. */
function roundStep(rough: number): number {
  if (!(rough > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 2.5, 5].find((times) => times * power >= rough) ?? 10);
}

/** The figures in words, for who cannot see them. */
function told({ title, categories, series }: Drawing): string {
  const figures = series.map(
    ({ name, values, labels }) =>
      `${name}: ${values.map((value, i) => `${categories[i] ?? i + 1} ${value === null ? '–' : displayText(value, labels?.format ?? 'General') || value}`).join(', ')}`,
  );
  return [title, ...figures].filter(Boolean).join('. ');
}

function Drawn(props: Drawing & { readonly width: number; readonly height: number }) {
  const { title, categories, series, lying, legend, axis, width, height, min, max, step } = props;
  const names = Math.max(0, ...categories.map((text) => text.length)) * LETTER;
  const plot = {
    left: lying ? Math.min(names + 16, width * 0.42) : axis.shown ? 40 : 12,
    right: width - 14,
    top: title ? 34 : 12,
    bottom: height - (legend ? 30 : 8) - (lying && !axis.shown ? 0 : 18),
  };
  const along = (value: number): number => {
    const share = (Math.min(Math.max(value, min), max) - min) / (max - min);
    return lying
      ? plot.left + share * (plot.right - plot.left)
      : plot.bottom - share * (plot.bottom - plot.top);
  };
  const ticks: number[] = [];
  for (let tick = min; tick <= max + step / 1e6 && ticks.length < 50; tick += step)
    ticks.push(tick);
  const reach =
    (lying ? plot.bottom - plot.top : plot.right - plot.left) / (categories.length || 1);
  const groupAt = (i: number): number => {
    const place = lying && !props.reversed ? categories.length - 1 - i : i;
    return (lying ? plot.top : plot.left) + place * reach;
  };
  return (
    <>
      <rect x="0.5" y="0.5" width={width - 1} height={height - 1} fill="#fff" stroke={RULE} />
      {title && (
        <text x={width / 2} y={21} textAnchor="middle" fontWeight="600" fontSize={13} fill={INK}>
          {title}
        </text>
      )}
      {ticks.map((tick) => {
        const at = along(tick);
        const [x1, y1, x2, y2] = lying
          ? [at, plot.top, at, plot.bottom]
          : [plot.left, at, plot.right, at];
        return (
          <g key={tick}>
            {axis.grid && <line x1={x1} y1={y1} x2={x2} y2={y2} stroke={RULE} />}
            {axis.shown && (
              <text
                x={lying ? at : plot.left - 6}
                y={lying ? plot.bottom + 14 : at + 4}
                textAnchor={lying ? 'middle' : 'end'}
                fontSize={TEXT}
                fill={INK}
              >
                {displayText(tick, axis.format)}
              </text>
            )}
          </g>
        );
      })}
      {props.line ? lines(props, along, groupAt, reach) : bars(props, along, groupAt, reach)}
      {categories.map((text, i) => (
        <text
          key={i}
          x={lying ? plot.left - 6 : groupAt(i) + reach / 2}
          y={lying ? groupAt(i) + reach / 2 + 4 : plot.bottom + 15}
          textAnchor={lying ? 'end' : 'middle'}
          fontSize={TEXT}
          fill={INK}
        >
          {shortened(text, lying ? plot.left - 10 : reach)}
        </text>
      ))}
      {legend && keys(series, width, height)}
    </>
  );
}

type Along = (value: number) => number;
type GroupAt = (i: number) => number;

function bars(
  { categories, series, lying, stacking, gap, min, max }: Drawing,
  along: Along,
  groupAt: GroupAt,
  reach: number,
): ReactNode {
  const beside = stacking === 'clustered' ? series.length : 1;
  const thick = reach / (beside + gap / 100);
  const zero = Math.min(Math.max(0, min), max);
  return categories.map((_, i) => {
    let stacked = 0;
    const whole = total(series, i);
    return series.map(({ values, color, labels }, s) => {
      const value = values[i];
      if (value === null || value === undefined) return null;
      const size = stacking === 'stacked100' ? (whole > 0 ? (value / whole) * 100 : 0) : value;
      const [from, to] = stacking === 'clustered' ? [zero, size] : [stacked, stacked + size];
      if (stacking !== 'clustered') stacked = to;
      const [a, b] = [along(Math.min(from, to)), along(Math.max(from, to))];
      const across = groupAt(i) + (thick * gap) / 200 + (stacking === 'clustered' ? s * thick : 0);
      const text = labels ? displayText(value, labels.format) : '';
      const outside = stacking === 'clustered';
      const [x, y] = lying
        ? [outside ? b + 4 : (a + b) / 2, across + thick / 2 + 4]
        : [across + thick / 2, outside ? b - 4 : (a + b) / 2 + 4];
      return (
        <g key={`${i}-${s}`}>
          <rect
            x={lying ? a : across}
            y={lying ? across : b}
            width={Math.max(0, lying ? b - a : thick)}
            height={Math.max(0, lying ? thick : a - b)}
            fill={color}
          />
          {text && (
            <text
              x={x}
              y={y}
              textAnchor={lying && outside ? 'start' : 'middle'}
              fontSize={TEXT}
              fill={labels!.color}
            >
              {text}
            </text>
          )}
        </g>
      );
    });
  });
}

function lines({ series }: Drawing, along: Along, groupAt: GroupAt, reach: number): ReactNode {
  return series.map(({ values, color, labels }, s) => {
    const points = values.flatMap((value, i) =>
      value === null ? [] : [{ i, value, x: groupAt(i) + reach / 2, y: along(value) }],
    );
    // A figure that is missing leaves a gap.
    const path = points
      .map(({ i, x, y }, n) => `${n > 0 && points[n - 1]!.i === i - 1 ? 'L' : 'M'}${x} ${y}`)
      .join('');
    return (
      <g key={s}>
        <path d={path} fill="none" stroke={color} strokeWidth={2} />
        {points.map(({ i, value, x, y }) => (
          <g key={i}>
            <circle cx={x} cy={y} r={3} fill={color} />
            {labels && (
              <text x={x} y={y - 7} textAnchor="middle" fontSize={TEXT} fill={labels.color}>
                {displayText(value, labels.format)}
              </text>
            )}
          </g>
        ))}
      </g>
    );
  });
}

function keys(series: readonly Serie[], width: number, height: number): ReactNode {
  const sizes = series.map(({ name }) => 24 + name.length * LETTER);
  let x = (width - sizes.reduce((sum, size) => sum + size, 0)) / 2;
  return series.map(({ name, color }, i) => {
    const at = x;
    x += sizes[i]!;
    return (
      <g key={name}>
        <rect x={at} y={height - 20} width={9} height={9} fill={color} />
        <text x={at + 13} y={height - 12} fontSize={TEXT} fill={INK}>
          {name}
        </text>
      </g>
    );
  });
}

const shortened = (text: string, room: number): string => {
  const letters = Math.floor(room / LETTER);
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1))}…`;
};
