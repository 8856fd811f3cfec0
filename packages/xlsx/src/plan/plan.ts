/**
 * A plan: what an action wants written, as a value. `libro/` makes plans, `excel/` and `xlsx/`
 * apply them, and both must leave the same workbook. Nothing in a plan depends on Excel or on a
 * policy; texts are literal texts (never parsed as if typed).
 */
import type { Area, AreaRef, Cell, CellValue } from './cells';
import type { CellStyle, ConditionalStyle } from './style';

export interface Plan {
  /** Identifier of the action; kept in the workbook while a write is under way. */
  readonly action: string;
  readonly sheets: readonly SheetPlan[];
  /** Workbook-scoped names; an existing one is redefined. */
  readonly names?: readonly NamePlan[];
  /** Names to remove, if they are there. */
  readonly removeNames?: readonly string[];
  /**
   * What people had written in the cells that this plan replaces, as a text of the maker's own
   * form. Kept in the workbook while the plan is being written, and given back by `describe` if
   * the writing was interrupted.
   */
  readonly snapshot?: string;
  /** Title of the sheet to show when done. */
  readonly activate?: string;
}

/** A name of an area, or of a text that only programs read (at most 255 characters). */
export type NamePlan = {
  readonly name: string;
  /** Default true. */
  readonly visible?: boolean;
} & (
  | { readonly ref: AreaRef; readonly text?: undefined }
  | { readonly text: string; readonly ref?: undefined }
);

export interface SheetPlan {
  readonly name: string;
  /**
   * - `create`: the sheet is not there and is made.
   * - `regenerate`: the sheet is there and is ours: its contents, formats, merges, validations,
   *   row heights, column widths and page breaks are cleared first; its tables stay and are
   *   resized; conditional formats go where `ownMark` says they are ours.
   * - `update`: only what the plan names is touched.
   */
  readonly mode: 'create' | 'regenerate' | 'update';
  /** Place among the tabs, from 0, for a sheet that is made; at the end if missing. */
  readonly position?: number;
  readonly visibility?: 'visible' | 'hidden' | 'veryHidden';
  readonly tabColor?: string;
  readonly gridlines?: boolean;
  /**
   * Rows and columns put into tables that are there, or taken out of them, in this order and before
   * anything else of the plan: every other area of it is as it is afterwards.
   */
  readonly tableChanges?: readonly TableChange[];
  /** Areas whose contents (not formats) are emptied before anything is written. */
  readonly clear?: readonly Area[];
  /**
   * Number formats that cells have before they are written: a number that is written into a cell
   * of text becomes a text.
   */
  readonly formatsFirst?: readonly { readonly area: Area; readonly numberFormat: string }[];
  readonly blocks?: readonly CellBlock[];
  /** Applied in order, later over earlier. */
  readonly styles?: readonly StyledArea[];
  readonly merges?: readonly Area[];
  readonly columnWidths?: readonly ColumnWidth[];
  readonly rowHeights?: readonly RowHeight[];
  readonly tables?: readonly TablePlan[];
  /**
   * Conditional formats whose formula contains this text, and charts whose name does, are ours
   * and are taken away first.
   */
  readonly ownMark?: string;
  /** In order of priority, before those that are already there. */
  readonly conditionalFormats?: readonly ConditionalFormatPlan[];
  readonly validations?: readonly ValidationPlan[];
  readonly links?: readonly LinkPlan[];
  /**
   * Real charts. One that has the name already is replaced; where there is an `ownMark`, so is
   * every chart whose name contains it. The others are the user's and stay.
   */
  readonly charts?: readonly ChartPlan[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly page?: PagePlan;
  /** What the pages say above and below, of a sheet whose set-up stays. */
  readonly pageLines?: Pick<PagePlan, 'header' | 'footer'>;
}

/**
 * A row (from 0, the header not counted) or a column (from 0) of a table. What lies below or to the
 * right of the table makes room or closes up, and what refers to it follows, as in Excel.
 */
export type TableChange =
  | {
      readonly kind: 'insertRow';
      readonly table: string;
      readonly at: number;
      /** As many as the table has columns. */
      readonly cells: readonly CellValue[];
    }
  | {
      readonly kind: 'insertColumn';
      readonly table: string;
      readonly at: number;
      /** The others of its cells are blank. */
      readonly header: string;
    }
  | { readonly kind: 'deleteRow' | 'deleteColumn'; readonly table: string; readonly at: number };

/** A rectangle of cells, written whole; every row has the same length. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Cell[])[];
}

export interface StyledArea {
  readonly area: Area;
  readonly style: CellStyle;
}

export interface ColumnWidth {
  readonly column: number;
  readonly columns: number;
  /** In characters, as Excel shows it; 0 hides the columns. */
  readonly width: number;
}

export interface RowHeight {
  readonly row: number;
  readonly rows: number;
  /** In points. */
  readonly height: number;
}

export interface TablePlan {
  readonly name: string;
  /** With its header row, whose texts stand in `blocks`. An existing table is resized to it. */
  readonly area: Area;
  /** A name of Excel's table styles. */
  readonly style?: string;
  readonly filterButtons?: boolean;
  readonly bandedRows?: boolean;
  /** Formulas that Excel fills down in new rows, by header. */
  readonly calculatedColumns?: Readonly<Record<string, string>>;
}

export interface ConditionalFormatPlan {
  readonly area: Area;
  /** True or false for the area's top left cell, relative to it; with its `=`. */
  readonly formula: string;
  readonly style: ConditionalStyle;
  readonly stopIfTrue?: boolean;
}

export type ValidationRule =
  /** One of these texts; together at most 255 characters (`source` for longer lists). */
  | { readonly kind: 'list'; readonly values: readonly string[] }
  /** One of the cells of a range or of what a formula gives. */
  | { readonly kind: 'listSource'; readonly source: string }
  | { readonly kind: 'whole' | 'decimal' | 'date'; readonly min: number; readonly max: number }
  | { readonly kind: 'custom'; readonly formula: string };

export interface ValidationPlan {
  readonly area: Area;
  readonly rule: ValidationRule;
  /** Default true. */
  readonly ignoreBlank?: boolean;
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly alert?: {
    readonly style: 'stop' | 'warning' | 'information';
    readonly title: string;
    readonly message: string;
  };
}

export interface LinkPlan {
  readonly row: number;
  readonly column: number;
  /** A place in this workbook, or an address outside. */
  readonly target: AreaRef | { readonly url: string };
  readonly tip?: string;
}

export const CHART_KINDS = [
  'columnClustered',
  'columnStacked',
  'columnStacked100',
  'barClustered',
  'barStacked',
  'barStacked100',
  'line',
  'lineMarkers',
] as const;

/** Columns stand, bars lie. */
export type ChartKind = (typeof CHART_KINDS)[number];

export interface ChartPlan {
  /** How it is known again; of one sheet, no two alike. */
  readonly name: string;
  readonly kind: ChartKind;
  /** The cells that it covers. */
  readonly area: Area;
  /** Without one there is none. */
  readonly title?: string;
  /** In the order in which they are drawn; at least one. */
  readonly series: readonly SeriesPlan[];
  /** Where it stands; without one there is none. */
  readonly legend?: 'top' | 'right' | 'bottom' | 'left';
  /** Of every text; the title is two points larger and bold. */
  readonly font?: { readonly name?: string; readonly size?: number; readonly color?: string };
  readonly categoryAxis?: {
    readonly title?: string;
    /** The first category on the far side: on top, where bars lie. */
    readonly reversed?: boolean;
  };
  readonly valueAxis?: {
    readonly title?: string;
    readonly min?: number;
    readonly max?: number;
    /** From one mark to the next. */
    readonly majorUnit?: number;
    readonly numberFormat?: string;
    /** Default true. */
    readonly gridlines?: boolean;
    /** Default true. */
    readonly visible?: boolean;
  };
  /** Of columns and bars: the room between groups, in percent of a bar's width (0–500). */
  readonly gap?: number;
}

/** Blank cells and `#N/A` leave a gap; a text (`ND`) is drawn by Excel as zero. */
export interface SeriesPlan {
  /** As the legend shows it. */
  readonly name: string;
  /** One row or one column of cells, which may stand on another sheet. */
  readonly values: AreaRef;
  /** As many cells as `values`. */
  readonly categories: AreaRef;
  /** Of the bars, or of the line and its markers. */
  readonly color: string;
  /** The values written beside the bars or points; without it they are not. */
  readonly labels?: {
    readonly numberFormat?: string;
    /** `outsideEnd` only where bars are not stacked; `above` and `below` only of lines. */
    readonly position?: 'center' | 'insideEnd' | 'insideBase' | 'outsideEnd' | 'above' | 'below';
    readonly color?: string;
  };
}

export interface PagePlan {
  readonly orientation: 'portrait' | 'landscape';
  readonly paper: 'A4';
  /** In centimetres. */
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
    readonly header: number;
    readonly footer: number;
  };
  /**
   * Pages across and down (`null` down means as many as it takes), or a scale in percent (10–400).
   */
  readonly fit:
    { readonly wide: number; readonly tall: number | null } | { readonly scale: number };
  /** Rows that begin a page, from 0; Excel heeds them only with a scale. */
  readonly breaks?: readonly number[];
  /** Columns that begin a page, likewise. */
  readonly columnBreaks?: readonly number[];
  /** Which page follows one that has others to its right and below. */
  readonly order?: 'downThenOver' | 'overThenDown';
  readonly centerHorizontally?: boolean;
  readonly printArea?: Area;
  /** Rows and columns repeated on every page, from 0. */
  readonly titleRows?: { readonly row: number; readonly rows: number };
  readonly titleColumns?: { readonly column: number; readonly columns: number };
  /** With Excel's codes: `&P`, `&N`, `&D`, `&A`. */
  readonly header?: PageLine;
  readonly footer?: PageLine;
}

export interface PageLine {
  readonly left?: string;
  readonly center?: string;
  readonly right?: string;
}
