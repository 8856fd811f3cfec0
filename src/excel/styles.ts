import {
  intersect,
  type Area,
  type BorderEdge,
  type BorderLine,
  type CellStyle,
  type SheetPlan,
} from '@pnftp/xlsx/plan';
import { sheetOf } from './sheets';
import { addressGroups, areaText, rangeOf, rangesOf } from './ranges';
import type { Step } from './steps';

/** Areas that get the same look at once. */
interface Group {
  readonly key: string;
  readonly style: CellStyle;
  readonly areas: Area[];
}

/** Formats by area, as few objects as the order of the plan allows. */
export function styleSteps(plan: SheetPlan): Step[] {
  return groupStyles(plan).flatMap(({ style, areas }) =>
    addressGroups(areas).map((some) => {
      const bytes = 900 + some.reduce((sum, area) => sum + areaText(area).length + 1, 0);
      const { numberFormat } = style;
      return {
        bytes: bytes + (numberFormat === undefined ? 0 : some.length * 300),
        write: (context: Excel.RequestContext) => {
          const sheet = sheetOf(context, plan);
          const [only] = some;
          const target = some.length === 1 && only ? rangeOf(sheet, only) : rangesOf(sheet, some);
          setFormat(target.format, style);
          // A group of areas has no number format in Excel.
          if (numberFormat !== undefined) {
            for (const area of some) rangeOf(sheet, area).numberFormat = one(numberFormat);
          }
        },
      };
    }),
  );
}

/** A single value fills a range; the library's types ask for an array. */
const one = (numberFormat: string) => numberFormat as unknown as string[][];

/**
 * A later area joins an earlier group of the same style unless something between them overlaps it:
 * then the order decides what is seen.
 */
function groupStyles(plan: SheetPlan): Group[] {
  const groups: Group[] = [];
  for (const { area, style: asked } of plan.styles ?? []) {
    const style = withinArea(asked, area);
    const key = JSON.stringify(style);
    let home: Group | null = null;
    for (let i = groups.length - 1; i >= 0; i -= 1) {
      const group = groups[i] as Group;
      if (group.key === key) {
        home = group;
        break;
      }
      if (group.areas.some((other) => intersect(other, area))) break;
    }
    if (home) home.areas.push(area);
    else groups.push({ key, style, areas: [area] });
  }
  return groups;
}

/** An area of one row has no lines between rows: Excel refuses to set them. */
function withinArea(style: CellStyle, area: Area): CellStyle {
  if (!style.borders) return style;
  const { insideHorizontal, insideVertical, ...edges } = style.borders;
  return {
    ...style,
    borders: {
      ...edges,
      ...(area.rows > 1 && insideHorizontal !== undefined && { insideHorizontal }),
      ...(area.columns > 1 && insideVertical !== undefined && { insideVertical }),
    },
  };
}

function setFormat(format: Excel.RangeFormat, style: CellStyle): void {
  const { font, fill, borders, horizontal, vertical, wrap, indent, locked } = style;
  if (font) {
    if (font.name !== undefined) format.font.name = font.name;
    if (font.size !== undefined) format.font.size = font.size;
    if (font.bold !== undefined) format.font.bold = font.bold;
    if (font.italic !== undefined) format.font.italic = font.italic;
    if (font.underline !== undefined) format.font.underline = font.underline ? 'Single' : 'None';
    if (font.strikethrough !== undefined) format.font.strikethrough = font.strikethrough;
    if (font.color !== undefined) format.font.color = font.color;
  }
  if (fill === null) format.fill.clear();
  else if (fill !== undefined) format.fill.color = fill;
  for (const [edge, line] of Object.entries(borders ?? {})) {
    if (line !== undefined) setBorder(format.borders.getItem(EDGES[edge as BorderEdge]), line);
  }
  if (horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[horizontal];
  if (vertical !== undefined) format.verticalAlignment = VERTICAL[vertical];
  if (wrap !== undefined) format.wrapText = wrap;
  if (indent !== undefined) format.indentLevel = indent;
  if (locked !== undefined) format.protection.locked = locked;
}

function setBorder(border: Excel.RangeBorder, line: BorderLine | null): void {
  if (!line) {
    border.style = 'None';
    return;
  }
  const [style, weight] = LINES[line.style];
  border.style = style;
  // A double line has one weight only.
  if (weight) border.weight = weight;
  border.color = line.color;
}

const EDGES = {
  top: 'EdgeTop',
  right: 'EdgeRight',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  insideHorizontal: 'InsideHorizontal',
  insideVertical: 'InsideVertical',
} as const;

const LINES = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  double: ['Double', null],
} as const;

const HORIZONTAL = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  justify: 'Justify',
} as const;

const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
