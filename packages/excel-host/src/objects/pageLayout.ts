import { MAX_COLUMNS, MAX_ROWS, type Area } from '@pnftp/xlsx/plan';
import type { PageSetup, Sheet } from '@pnftp/xlsx';
import { fail } from '../errors';
import {
  asBoolean,
  asNumber,
  asRecord,
  asText,
  object,
  type ObjectType,
  oneOf,
  type Arguments,
  type HostObject,
  type ScalarMember,
} from '../registry';
import type { Session } from '../session';
import {
  parseAreas,
  parseRange,
  rangeAreasType,
  rangeOfArea,
  rangesOfAreas,
  rangeType,
} from './range';

const POINTS_PER_INCH = 72;

type Margin = keyof NonNullable<PageSetup['margins']>;

/** In points for the client, in inches in the file. */
const margin = (side: Margin): ScalarMember<Sheet> => ({
  get: (sheet) => (sheet.page.margins?.[side] ?? 0) * POINTS_PER_INCH,
  set: (sheet, value, session) => {
    const points = asNumber(value);
    if (points < 0) fail('InvalidArgument');
    set(session, sheet, { margins: { [side]: points / POINTS_PER_INCH } });
  },
});

const flag = (
  name:
    | 'centerHorizontally'
    | 'centerVertically'
    | 'printGridlines'
    | 'printHeadings'
    | 'blackAndWhite'
    | 'draft',
): ScalarMember<Sheet> => ({
  get: (sheet) => sheet.page[name] ?? false,
  set: (sheet, value, session) => set(session, sheet, { [name]: asBoolean(value) }),
});

function set(session: Session, sheet: Sheet, page: PageSetup): void {
  sheet.setPage(page);
  session.formatted(sheet, null);
}

/** Excel's name of each paper, by the file's number. */
const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1,
  Legal: 5,
  A3: 8,
  A4: 9,
  A5: 11,
};

const INCHES: Readonly<Record<string, number>> = {
  Points: 1 / POINTS_PER_INCH,
  Inches: 1,
  Centimeters: 1 / 2.54,
};

function areasOf(session: Session, sheet: Sheet, args: Arguments): readonly Area[] {
  const ranges = args.objectOf(0, rangeAreasType);
  if (ranges) return ranges.areas;
  const range = args.objectOf(0, rangeType);
  if (range) return [range.area];
  return parseAreas(session, sheet, args.text(0));
}

const titleRows = (sheet: Sheet, session: Session): HostObject | null => {
  const rows = sheet.page.titleRows;
  return rows ? rangeOfArea(session, sheet, { ...rows, column: 0, columns: MAX_COLUMNS }) : null;
};

const titleColumns = (sheet: Sheet, session: Session): HostObject | null => {
  const columns = sheet.page.titleColumns;
  return columns ? rangeOfArea(session, sheet, { ...columns, row: 0, rows: MAX_ROWS }) : null;
};

const printArea = (sheet: Sheet, session: Session): HostObject | null => {
  const areas = sheet.page.printAreas ?? [];
  return areas.length > 0 ? rangesOfAreas(session, sheet, areas) : null;
};

export const pageLayoutType: ObjectType<Sheet> = {
  name: 'PageLayout',
  scalars: {
    Orientation: {
      get: (sheet) => (sheet.page.orientation === 'landscape' ? 'Landscape' : 'Portrait'),
      set: (sheet, value, session) =>
        set(session, sheet, {
          orientation:
            oneOf(value, ['Portrait', 'Landscape']) === 'Landscape' ? 'landscape' : 'portrait',
        }),
    },
    PaperSize: {
      get: (sheet) =>
        Object.entries(PAPERS).find(([, code]) => code === sheet.page.paper)?.[0] ?? '',
      set: (sheet, value, session) =>
        set(session, sheet, { paper: PAPERS[oneOf(value, Object.keys(PAPERS))] ?? 9 }),
    },
    Zoom: {
      get: (sheet) => {
        const { fit, scale } = sheet.page;
        if (!fit) return { scale: scale ?? 100 };
        return {
          ...(fit.wide !== null && { horizontalFitToPages: fit.wide }),
          ...(fit.tall !== null && { verticalFitToPages: fit.tall }),
        };
      },
      set: (sheet, value, session) => {
        const { scale, horizontalFitToPages: wide, verticalFitToPages: tall } = asRecord(value);
        const pages = (count: unknown): number | null => {
          if (count === undefined || count === null) return null;
          const n = asNumber(count);
          return Number.isInteger(n) && n > 0 ? n : fail('InvalidArgument');
        };
        if (scale !== undefined && scale !== null) {
          const percent = asNumber(scale);
          if (percent < 10 || percent > 400) fail('InvalidArgument');
          set(session, sheet, { scale: percent, fit: null });
        } else set(session, sheet, { fit: { wide: pages(wide), tall: pages(tall) } });
      },
    },
    CenterHorizontally: flag('centerHorizontally'),
    CenterVertically: flag('centerVertically'),
    PrintGridlines: flag('printGridlines'),
    PrintHeadings: flag('printHeadings'),
    BlackAndWhite: flag('blackAndWhite'),
    DraftMode: flag('draft'),
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
    FirstPageNumber: {
      get: (sheet) => sheet.page.firstPage ?? '',
      set: (sheet, value, session) =>
        set(session, sheet, { firstPage: value === '' ? null : asNumber(value) }),
    },
    PrintOrder: {
      get: (sheet) => (sheet.page.pageOrder === 'overThenDown' ? 'OverThenDown' : 'DownThenOver'),
      set: (sheet, value, session) =>
        set(session, sheet, {
          pageOrder:
            oneOf(value, ['DownThenOver', 'OverThenDown']) === 'OverThenDown'
              ? 'overThenDown'
              : 'downThenOver',
        }),
    },
  },
  objects: { HeadersFooters: (sheet) => object(headerFooterGroupType, sheet) },
  methods: {
    SetPrintArea: (sheet, args, session) => {
      set(session, sheet, { printAreas: areasOf(session, sheet, args) });
      return null;
    },
    SetPrintTitleRows: (sheet, args, session) => {
      const [area] = areasOf(session, sheet, args);
      if (area?.columns !== MAX_COLUMNS) return fail('InvalidArgument');
      set(session, sheet, { titleRows: { row: area.row, rows: area.rows } });
      return null;
    },
    SetPrintTitleColumns: (sheet, args, session) => {
      const [area] = areasOf(session, sheet, args);
      if (area?.rows !== MAX_ROWS) return fail('InvalidArgument');
      set(session, sheet, { titleColumns: { column: area.column, columns: area.columns } });
      return null;
    },
    SetPrintMargins: (sheet, args, session) => {
      const factor = INCHES[oneOf(args.raw(0), Object.keys(INCHES))] ?? 1;
      const margins: Partial<Record<Margin, number>> = {};
      for (const [side, value] of Object.entries(asRecord(args.raw(1)))) {
        const name = oneOf(side, ['top', 'right', 'bottom', 'left', 'header', 'footer']);
        if (value !== undefined && value !== null) margins[name] = scaled(asNumber(value), factor);
      }
      set(session, sheet, { margins });
      return null;
    },
    GetPrintArea: (sheet, _args, session) => printArea(sheet, session) ?? fail('ItemNotFound'),
    GetPrintAreaOrNullObject: (sheet, _args, session) => printArea(sheet, session),
    GetPrintTitleRows: (sheet, _args, session) => titleRows(sheet, session) ?? fail('ItemNotFound'),
    GetPrintTitleRowsOrNullObject: (sheet, _args, session) => titleRows(sheet, session),
    GetPrintTitleColumns: (sheet, _args, session) =>
      titleColumns(sheet, session) ?? fail('ItemNotFound'),
    GetPrintTitleColumnsOrNullObject: (sheet, _args, session) => titleColumns(sheet, session),
  },
};

/** Divided where the factor is a quotient: `1 / 2.54` times a number is not the number / 2.54. */
const scaled = (value: number, factor: number): number =>
  factor === 1 / 2.54 ? value / 2.54 : factor === 1 ? value : value / POINTS_PER_INCH;

const headerFooterGroupType: ObjectType<Sheet> = {
  name: 'HeaderFooterGroup',
  scalars: { State: { get: () => 'Default' } },
  objects: { DefaultForAllPages: (sheet) => object(headerFooterType, sheet) },
};

const line = (
  part: 'header' | 'footer',
  side: 'left' | 'center' | 'right',
): ScalarMember<Sheet> => ({
  get: (sheet) => sheet.page[part]?.[side] ?? '',
  set: (sheet, value, session) => {
    const text = asText(value);
    if (text.length > 255) fail('InvalidArgument');
    set(session, sheet, { [part]: { ...sheet.page[part], [side]: text } });
  },
});

const headerFooterType: ObjectType<Sheet> = {
  name: 'HeaderFooter',
  scalars: {
    LeftHeader: line('header', 'left'),
    CenterHeader: line('header', 'center'),
    RightHeader: line('header', 'right'),
    LeftFooter: line('footer', 'left'),
    CenterFooter: line('footer', 'center'),
    RightFooter: line('footer', 'right'),
  },
};

interface Breaks {
  readonly sheet: Sheet;
  readonly axis: 'row' | 'column';
}

const positions = ({ sheet, axis }: Breaks) =>
  axis === 'row' ? sheet.rowBreaks : sheet.columnBreaks;

function setPositions(session: Session, { sheet, axis }: Breaks, all: readonly number[]): void {
  const sorted = [...new Set(all)].sort((a, b) => a - b);
  if (axis === 'row') sheet.rowBreaks = sorted;
  else sheet.columnBreaks = sorted;
  session.formatted(sheet, null);
}

export const pageBreaksType: ObjectType<Breaks> = {
  name: 'PageBreakCollection',
  items: (self) => positions(self).map((at) => object(pageBreakType, { ...self, at })),
  methods: {
    Add: (self, args, session) => {
      const range =
        args.objectOf(0, rangeType) ??
        (parseRange(session, self.sheet, args.text(0)).self as { area: Area });
      const at = range.area[self.axis];
      if (at === 0) fail('InvalidArgument');
      setPositions(session, self, [...positions(self), at]);
      return object(pageBreakType, { ...self, at });
    },
    GetCount: (self) => positions(self).length,
    RemovePageBreaks: (self, _args, session) => {
      if (positions(self).length > 0) setPositions(session, self, []);
      return null;
    },
  },
};

const pageBreakType: ObjectType<Breaks & { at: number }> = {
  name: 'PageBreak',
  scalars: {
    RowIndex: { get: ({ axis, at }) => (axis === 'row' ? at : 0) },
    ColumnIndex: { get: ({ axis, at }) => (axis === 'column' ? at : 0) },
  },
  methods: {
    Delete: (self, _args, session) => {
      setPositions(
        session,
        self,
        positions(self).filter((at) => at !== self.at),
      );
      return null;
    },
    GetCellAfterBreak: ({ sheet, axis, at }, _args, session) =>
      rangeOfArea(session, sheet, {
        row: axis === 'row' ? at : 0,
        column: axis === 'column' ? at : 0,
        rows: 1,
        columns: 1,
      }),
  },
};
