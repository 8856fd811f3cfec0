import {
  bottomOf,
  MAX_ROWS,
  rightOf,
  type Area,
  type BorderEdge,
  type BorderLine,
  type CellStyle,
  type LineStyle,
} from '@pnftp/xlsx/plan';
import type { ResolvedStyle, Sheet } from '@pnftp/xlsx';
import { colorOf } from '../colors';
import { fail } from '../errors';
import {
  asBoolean,
  asNumber,
  asText,
  object,
  type ObjectType,
  oneOf,
  type ScalarMember,
} from '../registry';
import type { Session } from '../session';
import { requireAllowed } from './access';
import { pointsToPixels, sizeOf } from './sizes';

/** The cells that a format object is of; the same array for all that hangs on it. */
interface Cells {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** Beyond this many cells a look is not compared cell by cell. */
const COMPARED = 100_000;

/** What all cells share; `null` where they differ, as Excel answers. */
function shared<T>({ sheet, areas }: Cells, read: (style: ResolvedStyle) => T): T | null {
  let found: T | undefined;
  let seen = 0;
  const used = sheet.usedArea(false);
  for (const area of areas) {
    // Beyond the used cells all are alike: one more row and column stand for them.
    const rows = Math.min(area.rows, used ? Math.max(1, bottomOf(used) - area.row + 2) : 1);
    const columns = Math.min(area.columns, used ? Math.max(1, rightOf(used) - area.column + 2) : 1);
    for (let r = 0; r < rows; r += 1) {
      for (let c = 0; c < columns && seen < COMPARED; c += 1, seen += 1) {
        const value = read(sheet.style(area.row + r, area.column + c));
        if (found === undefined) found = value;
        else if (found !== value) return null;
      }
    }
  }
  return found ?? null;
}

function change(session: Session, { sheet, areas }: Cells, style: CellStyle): void {
  requireAllowed(sheet, 'formatCells');
  session.pend(sheet, areas, style);
}

function look<T>(
  read: (style: ResolvedStyle) => unknown,
  write: (value: unknown) => CellStyle,
): ScalarMember<T & Cells> {
  return {
    get: (self) => shared(self, read),
    set: (self, value, session) => change(session, self, write(value)),
  };
}

const HORIZONTAL = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Justify: 'justify',
} as const;
const VERTICAL = { Top: 'top', Center: 'center', Bottom: 'bottom' } as const;

const keyOf = (map: Readonly<Record<string, string>>, value: string) =>
  Object.entries(map).find(([, other]) => other === value)?.[0] ?? null;

export const horizontalOf = (value: string) => keyOf(HORIZONTAL, value);
export const verticalOf = (value: string) => keyOf(VERTICAL, value);

const wholeRows = ({ areas }: Cells) => areas.some(({ rows }) => rows === MAX_ROWS);

export const rangeFormatType: ObjectType<Cells> = {
  name: 'RangeFormat',
  scalars: {
    WrapText: look(
      ({ wrap }) => wrap,
      (value) => ({ wrap: asBoolean(value) }),
    ),
    HorizontalAlignment: look(
      ({ horizontal }) => horizontalOf(horizontal),
      (value) => ({
        horizontal:
          HORIZONTAL[oneOf(value, Object.keys(HORIZONTAL) as (keyof typeof HORIZONTAL)[])],
      }),
    ),
    VerticalAlignment: look(
      ({ vertical }) => verticalOf(vertical),
      (value) => ({
        vertical: VERTICAL[oneOf(value, Object.keys(VERTICAL) as (keyof typeof VERTICAL)[])],
      }),
    ),
    IndentLevel: look(
      ({ indent }) => indent,
      (value) => {
        const indent = asNumber(value);
        if (!Number.isInteger(indent) || indent < 0 || indent > 250) fail('InvalidArgument');
        return { indent };
      },
    ),
    ColumnWidth: {
      get: (self) => sizeOf(self.sheet, self.areas[0] ?? fail('InvalidArgument'), 'columnWidth'),
      set: (self, value, session) => {
        const points = asNumber(value);
        if (points < 0 || points > 1347.75) fail('InvalidArgument');
        requireAllowed(self.sheet, 'formatColumns');
        session.flush();
        for (const { column, columns } of self.areas) {
          self.sheet.setColumnWidth(column, columns, pointsToPixels(points));
        }
        session.formatted(self.sheet, null);
      },
    },
    RowHeight: {
      get: (self) => sizeOf(self.sheet, self.areas[0] ?? fail('InvalidArgument'), 'rowHeight'),
      set: (self, value, session) => {
        const points = asNumber(value);
        if (points < 0 || points > 409.5) fail('InvalidArgument');
        requireAllowed(self.sheet, 'formatRows');
        session.flush();
        for (const { row, rows } of self.areas) self.sheet.setRowHeight(row, rows, points);
        session.formatted(self.sheet, null);
      },
    },
    UseStandardHeight: {
      get: ({ sheet, areas }) =>
        areas.every((area) => sizeOf(sheet, area, 'rowHeight') === sheet.defaultRowHeight),
      set: (self, value, session) => {
        if (!asBoolean(value)) return;
        requireAllowed(self.sheet, 'formatRows');
        session.flush();
        for (const { row, rows } of self.areas) self.sheet.setRowHeight(row, rows, null);
        session.formatted(self.sheet, null);
      },
      onDemand: true,
    },
    UseStandardWidth: {
      get: ({ sheet, areas }) =>
        areas.every(
          (area) => sizeOf(sheet, area, 'columnWidth') === sheet.defaultColumnWidth * 0.75,
        ),
      set: (self, value, session) => {
        if (!asBoolean(value)) return;
        requireAllowed(self.sheet, 'formatColumns');
        session.flush();
        for (const { column, columns } of self.areas) {
          self.sheet.setColumnWidth(column, columns, null);
        }
        session.formatted(self.sheet, null);
      },
      onDemand: true,
    },
  },
  objects: {
    Font: (self) => object(fontType, self),
    Fill: (self) => object(fillType, self),
    Borders: (self) => object(borderCollectionType, self),
    Protection: (self) => object(formatProtectionType, self),
  },
  methods: {
    // The host draws no glyphs: it lets Excel fit rows and guesses columns from their texts.
    AutofitRows: (self, _args, session) => {
      requireAllowed(self.sheet, 'formatRows');
      if (wholeRows(self)) {
        const used = self.sheet.usedArea(false);
        if (used) self.sheet.setRowHeight(used.row, used.rows, null);
      } else for (const { row, rows } of self.areas) self.sheet.setRowHeight(row, rows, null);
      session.formatted(self.sheet, null);
      return null;
    },
    AutofitColumns: (self, _args, session) => {
      requireAllowed(self.sheet, 'formatColumns');
      const used = self.sheet.usedArea(true);
      for (const area of self.areas) {
        const last = Math.min(rightOf(area), used ? rightOf(used) : -1);
        for (let column = area.column; column <= last; column += 1) {
          self.sheet.setColumnWidth(column, 1, fittingWidth(self.sheet, column, area, used));
        }
      }
      session.formatted(self.sheet, null);
      return null;
    },
  },
};

function fittingWidth(sheet: Sheet, column: number, area: Area, used: Area | null): number {
  let characters = 0;
  const from = Math.max(area.row, used?.row ?? 0);
  const to = Math.min(bottomOf(area), used ? bottomOf(used) : -1);
  for (let row = from; row <= to; row += 1) {
    const cell = sheet.cell(row, column);
    const value = typeof cell === 'object' && cell && 'value' in cell ? cell.value : cell;
    if (value === null) continue;
    const text = typeof value === 'object' ? value.error : String(value);
    characters = Math.max(characters, ...text.split('\n').map(({ length }) => length));
  }
  return Math.min(255, Math.max(characters, 1)) * 7 + 5;
}

const fontType: ObjectType<Cells> = {
  name: 'RangeFont',
  scalars: {
    Name: look(
      ({ font }) => font.name,
      (value) => ({ font: { name: asText(value) } }),
    ),
    Size: look(
      ({ font }) => font.size,
      (value) => {
        const size = asNumber(value);
        if (size < 1 || size > 409) fail('InvalidArgument');
        return { font: { size } };
      },
    ),
    Color: look(
      ({ font }) => font.color,
      (value) => ({ font: { color: colorOf(value) } }),
    ),
    Bold: look(
      ({ font }) => font.bold,
      (value) => ({ font: { bold: asBoolean(value) } }),
    ),
    Italic: look(
      ({ font }) => font.italic,
      (value) => ({ font: { italic: asBoolean(value) } }),
    ),
    Underline: look(
      ({ font }) => (font.underline ? 'Single' : 'None'),
      (value) => ({ font: { underline: oneOf(value, ['None', 'Single']) === 'Single' } }),
    ),
    Strikethrough: look(
      ({ font }) => font.strikethrough,
      (value) => ({ font: { strikethrough: asBoolean(value) } }),
    ),
  },
};

const fillType: ObjectType<Cells> = {
  name: 'RangeFill',
  scalars: {
    Color: look(
      ({ fill }) => fill ?? '#FFFFFF',
      (value) => (asText(value) === '' ? { fill: null } : { fill: colorOf(value) }),
    ),
    Pattern: {
      get: (self) => shared(self, ({ fill }) => (fill === null ? 'None' : 'Solid')),
      onDemand: true,
    },
  },
  methods: {
    Clear: (self, _args, session) => {
      change(session, self, { fill: null });
      return null;
    },
  },
};

const formatProtectionType: ObjectType<Cells> = {
  name: 'FormatProtection',
  scalars: {
    Locked: look(
      ({ locked }) => locked,
      (value) => ({ locked: asBoolean(value) }),
    ),
  },
};

interface Border extends Cells {
  readonly edge: BorderEdge;
}

const EDGES = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
  InsideVertical: 'insideVertical',
  InsideHorizontal: 'insideHorizontal',
} as const;
type EdgeName = keyof typeof EDGES;
const EDGE_NAMES = Object.keys(EDGES) as EdgeName[];

const border = (self: Cells, edge: EdgeName) =>
  object(borderType, { sheet: self.sheet, areas: self.areas, edge: EDGES[edge] });

const borderCollectionType: ObjectType<Cells> = {
  name: 'RangeBorderCollection',
  scalars: { Count: { get: () => EDGE_NAMES.length } },
  items: (self) => EDGE_NAMES.map((edge) => border(self, edge)),
  indexer: (self, args) => border(self, oneOf(args.raw(0), EDGE_NAMES)),
  methods: {
    GetItemAt: (self, args) => border(self, EDGE_NAMES[args.integer(0)] ?? fail('InvalidArgument')),
  },
};

/** Excel's style and weight of each line of the file. */
const LINES: Readonly<Record<LineStyle, readonly [string, string]>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  double: ['Double', 'Thick'],
};

/** A style that has no line of this weight takes the weight that it has. */
const lineOf = (style: string, weight: string): LineStyle =>
  (Object.entries(LINES).find(([, pair]) => pair[0] === style && pair[1] === weight)?.[0] ??
    Object.entries(LINES).find(([, pair]) => pair[0] === style && style !== 'Continuous')?.[0] ??
    'thin') as LineStyle;

function currentLine({ sheet, areas, edge }: Border, session: Session): BorderLine | null {
  const waiting = session.pendingStyle(sheet, areas)?.borders?.[edge];
  if (waiting !== undefined) return waiting;
  const [area] = areas;
  if (!area) return null;
  const row = edge === 'bottom' ? bottomOf(area) : area.row;
  const column = edge === 'right' ? rightOf(area) : area.column;
  const side = edge === 'insideHorizontal' ? 'bottom' : edge === 'insideVertical' ? 'right' : edge;
  return sheet.style(row, column).borders[side];
}

function setLine(session: Session, self: Border, line: BorderLine | null): void {
  const [area] = self.areas;
  const inside =
    (self.edge === 'insideHorizontal' && area?.rows === 1) ||
    (self.edge === 'insideVertical' && area?.columns === 1);
  if (inside && self.areas.length === 1) fail('InvalidArgument');
  change(session, self, { borders: { [self.edge]: line } });
}

const BLACK = '#000000';

const borderType: ObjectType<Border> = {
  name: 'RangeBorder',
  identity: ({ edge }) => ({ Id: keyOf(EDGES, edge) }),
  scalars: {
    SideIndex: { get: ({ edge }) => keyOf(EDGES, edge) },
    Style: {
      get: (self, session) => {
        session.flush();
        const line = currentLine(self, session);
        return line ? LINES[line.style][0] : 'None';
      },
      set: (self, value, session) => {
        const style = oneOf(value, ['None', 'Continuous', 'Dash', 'Dot', 'Double']);
        const before = currentLine(self, session);
        if (style === 'None') setLine(session, self, null);
        else {
          const weight = before ? LINES[before.style][1] : 'Thin';
          setLine(session, self, {
            style: lineOf(style, style === 'Continuous' && !before ? 'Thin' : weight),
            color: before?.color ?? BLACK,
          });
        }
      },
    },
    Weight: {
      get: (self, session) => {
        session.flush();
        const line = currentLine(self, session);
        return line ? LINES[line.style][1] : 'Thin';
      },
      set: (self, value, session) => {
        const weight = oneOf(value, ['Hairline', 'Thin', 'Medium', 'Thick']);
        const before = currentLine(self, session);
        const style = before ? LINES[before.style][0] : 'Continuous';
        setLine(session, self, { style: lineOf(style, weight), color: before?.color ?? BLACK });
      },
    },
    Color: {
      get: (self, session) => {
        session.flush();
        return currentLine(self, session)?.color ?? BLACK;
      },
      set: (self, value, session) => {
        const before = currentLine(self, session);
        setLine(session, self, { style: before?.style ?? 'thin', color: colorOf(value) });
      },
    },
  },
};
