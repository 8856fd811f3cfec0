/** Plain data that the model of a workbook gives and takes, beside the types of `plan/`. */
import type { Area, AreaRef, BorderLine, CellStyle, ConditionalStyle } from './plan';

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';
export type ClearWhat = 'all' | 'contents' | 'formats' | 'links';
export type CalculationMode = 'auto' | 'autoNoTable' | 'manual';

export interface Limits {
  /** Bytes of all entries together, inflated. */
  readonly totalBytes: number;
  /** Bytes of one entry, inflated. */
  readonly entryBytes: number;
  /** Inflated bytes for each compressed byte, over entries larger than a megabyte. */
  readonly ratio: number;
  readonly entries: number;
  /** Cells with something in them, over all sheets. */
  readonly cells: number;
}

export interface WorkbookOptions {
  /**
   * Custom functions as users write them, `PNFTP.AVANCE1`. In the file they are stored as
   * `_xldudf_PNFTP_AVANCE1`; any other function of that form is shown as it is stored.
   */
  readonly customFunctions?: readonly string[];
  readonly limits?: Partial<Limits>;
}

/** A cell's look with every field filled in, theme colours resolved to `#RRGGBB`. */
export interface ResolvedStyle {
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: boolean;
    readonly strikethrough: boolean;
    readonly color: string;
  };
  /** `null` where there is none; of a pattern, its foreground. */
  readonly fill: string | null;
  readonly borders: Readonly<Record<'top' | 'right' | 'bottom' | 'left', BorderLine | null>>;
  readonly horizontal: NonNullable<CellStyle['horizontal']>;
  readonly vertical: NonNullable<CellStyle['vertical']>;
  readonly wrap: boolean;
  readonly indent: number;
  readonly numberFormat: string;
  readonly locked: boolean;
  /** Whether an apostrophe stands before the text (Excel's quote prefix). */
  readonly quotePrefix: boolean;
  /** Name of the cell style, `Normal` as a rule. */
  readonly styleName: string;
}

export interface Threshold {
  readonly type:
    'min' | 'max' | 'num' | 'percent' | 'percentile' | 'formula' | 'autoMin' | 'autoMax';
  /** A number or a formula without `=`; missing for min and max. */
  readonly value?: string;
  /** In icon sets: whether the bound itself belongs to the upper icon; default true. */
  readonly inclusive?: boolean;
}

export type CellIsOperator =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'greaterThan'
  | 'lessThan'
  | 'greaterThanOrEqual'
  | 'lessThanOrEqual';

export type ConditionalRule =
  | { readonly kind: 'expression'; readonly formula: string }
  | {
      readonly kind: 'cellIs';
      readonly operator: CellIsOperator;
      readonly formula1: string;
      readonly formula2?: string;
    }
  | {
      readonly kind: 'text';
      readonly operator: 'contains' | 'notContains' | 'beginsWith' | 'endsWith';
      readonly text: string;
    }
  | {
      readonly kind: 'top';
      readonly rank: number;
      readonly bottom?: boolean;
      readonly percent?: boolean;
    }
  | { readonly kind: 'duplicates'; readonly unique: boolean }
  | { readonly kind: 'blanks'; readonly blank: boolean }
  | {
      readonly kind: 'average';
      readonly above: boolean;
      /** What is equal to the mean as well. */
      readonly equal: boolean;
      /** So many standard deviations beyond the mean; 0 for the mean itself. */
      readonly deviations: number;
    }
  | {
      readonly kind: 'colorScale';
      readonly stops: readonly (Threshold & { readonly color: string })[];
    }
  | {
      readonly kind: 'dataBar';
      readonly color: string;
      readonly min: Threshold;
      readonly max: Threshold;
      readonly showValue?: boolean;
    }
  | {
      readonly kind: 'iconSet';
      /** `3TrafficLights1`, `3Arrows`… */
      readonly set: string;
      readonly thresholds: readonly Threshold[];
      readonly showValue?: boolean;
      readonly reverse?: boolean;
    }
  /** Anything else: kept, named by Excel's own word for it. */
  | { readonly kind: 'other'; readonly type: string };

export interface ConditionalFormat {
  readonly areas: readonly Area[];
  readonly rule: ConditionalRule;
  readonly style?: ConditionalStyle;
  readonly stopIfTrue?: boolean;
}

export interface ConditionalFormatInfo extends ConditionalFormat {
  /** Handle for the other methods; stable while the workbook is open. */
  readonly id: string;
  /** 1 is the first. */
  readonly priority: number;
}

export interface Validation {
  readonly areas: readonly Area[];
  readonly type: 'any' | 'list' | 'whole' | 'decimal' | 'date' | 'time' | 'textLength' | 'custom';
  /** Of whole, decimal, date, time and textLength; default between. */
  readonly operator?: CellIsOperator;
  /** With its `=` where it is a formula; the items of a list stand with commas between. */
  readonly formula1?: string;
  readonly formula2?: string;
  readonly ignoreBlank?: boolean;
  readonly inCellDropDown?: boolean;
  readonly prompt?: { readonly title: string; readonly message: string; readonly show?: boolean };
  readonly alert?: {
    readonly style: 'stop' | 'warning' | 'information';
    readonly title: string;
    readonly message: string;
    readonly show?: boolean;
  };
}

export interface Link {
  readonly area: Area;
  /** An address outside, or a place inside as Excel writes it (`'Hoja 1'!A1`, a name). */
  readonly target: { readonly url: string } | { readonly location: string };
  readonly tip?: string;
}

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
  readonly visible?: boolean;
}

export interface Freeze {
  readonly rows: number;
  readonly columns: number;
}

export interface HeaderFooter {
  readonly left?: string;
  readonly center?: string;
  readonly right?: string;
}

/** Missing fields are left as they are when written, and are Excel's defaults when read. */
export interface PageSetup {
  readonly orientation?: 'portrait' | 'landscape';
  /** Excel's code: 9 is A4, 1 is Letter. */
  readonly paper?: number;
  /** Percent; `null` where the page is fitted. */
  readonly scale?: number | null;
  /** Pages; `null` for as many as it takes. `undefined` fit: not fitted. */
  readonly fit?: { readonly wide: number | null; readonly tall: number | null } | null;
  /** In inches, as the file has them. */
  readonly margins?: Readonly<
    Partial<Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer', number>>
  >;
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  readonly printGridlines?: boolean;
  readonly printHeadings?: boolean;
  readonly blackAndWhite?: boolean;
  readonly draft?: boolean;
  readonly pageOrder?: 'downThenOver' | 'overThenDown';
  readonly firstPage?: number | null;
  readonly header?: HeaderFooter;
  readonly footer?: HeaderFooter;
  readonly printAreas?: readonly Area[];
  readonly titleRows?: { readonly row: number; readonly rows: number } | null;
  readonly titleColumns?: { readonly column: number; readonly columns: number } | null;
}

/** What a protected sheet still allows; missing means no, but for selecting, which means yes. */
export interface ProtectionOptions {
  readonly formatCells?: boolean;
  readonly formatColumns?: boolean;
  readonly formatRows?: boolean;
  readonly insertColumns?: boolean;
  readonly insertRows?: boolean;
  readonly insertHyperlinks?: boolean;
  readonly deleteColumns?: boolean;
  readonly deleteRows?: boolean;
  readonly selectLockedCells?: boolean;
  readonly selectUnlockedCells?: boolean;
  readonly sort?: boolean;
  readonly autoFilter?: boolean;
  readonly pivotTables?: boolean;
  readonly editObjects?: boolean;
  readonly editScenarios?: boolean;
}

export interface Protection {
  readonly options: ProtectionOptions;
  readonly hasPassword: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** As Excel shows it, with its `=`. */
  readonly formula: string;
  readonly visible: boolean;
  /** Sheet that it belongs to; `null` for the workbook. */
  readonly sheet: string | null;
  readonly comment: string;
  /** The single area that it means; `null` where it means anything else. */
  readonly ref: AreaRef | null;
}

/** How a formula is stored: alone, or as an array over an area. */
/** What a column of an automatic filter lets through. */
export type FilterCriterion =
  /** What cells show, whatever its case; `blank` for those that show nothing. */
  | { readonly kind: 'values'; readonly values: readonly string[]; readonly blank: boolean }
  | {
      readonly kind: 'custom';
      readonly conditions: readonly {
        readonly operator: '=' | '<>' | '>' | '>=' | '<' | '<=';
        /** A number or a text; with `=` and `<>`, `*` and `?` stand for any characters. */
        readonly value: string;
      }[];
      /** Both have to hold, or one of them. */
      readonly and: boolean;
    }
  | {
      readonly kind: 'top';
      /** So many, or so many of a hundred. */
      readonly count: number;
      readonly percent: boolean;
      readonly bottom: boolean;
    }
  | { readonly kind: 'average'; readonly above: boolean }
  /** Colours, icons, periods: kept as they are in the file. */
  | { readonly kind: 'other' };

export interface CustomProperty {
  readonly name: string;
  /** A date as the text that the file has. */
  readonly value: string | number | boolean;
  readonly type: 'text' | 'number' | 'boolean' | 'date';
}

declare const looks: unique symbol;

/** Looks of a block of cells, row by row; of use only to the workbook that they are of. */
export interface CellLooks {
  readonly [looks]: true;
}

export interface FormulaPlacement {
  readonly kind: 'normal' | 'array' | 'dynamicArray' | 'dataTable';
  /** Cells that it fills. */
  readonly area: Area;
}

export interface NewTable {
  readonly name: string;
  /** With its header row and without totals. */
  readonly area: Area;
  readonly style?: string | null;
  readonly bandedRows?: boolean;
  readonly filterButtons?: boolean;
}
