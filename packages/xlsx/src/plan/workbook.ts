/**
 * The small interface that the open workbook (`excel/`) and the file (`xlsx/`) share. An action
 * describes once, reads once and applies once.
 */
import type { Area, AreaRef, Cell } from './cells';
import type { Plan } from './plan';

export interface SheetInfo {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** The rectangle of cells with a value or a formula; `null` for an empty sheet. */
  readonly used: Area | null;
}

export interface TableInfo {
  readonly name: string;
  readonly sheet: string;
  /** Header row and data rows, without the total row. */
  readonly area: Area;
  readonly headers: readonly string[];
  readonly hasTotals: boolean;
  /** Its header row is switched off: `area` holds data rows alone. */
  readonly headerless?: true;
}

export interface NameInfo {
  readonly name: string;
  /** As Excel shows it, with its `=`. */
  readonly formula: string;
  readonly visible: boolean;
  /** The single area that the name means; `null` where it means anything else. */
  readonly ref: AreaRef | null;
}

export interface WorkbookStructure {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetInfo[];
  readonly tables: readonly TableInfo[];
  /** Workbook-scoped names only. */
  readonly names: readonly NameInfo[];
  /**
   * A plan whose writing was interrupted, the snapshot it carried (`null` if it carried none) and
   * the sheets that it was to make. A file is written whole or not at all, but one saved from
   * Excel may hold a plan that Excel broke off.
   */
  readonly unfinished?: {
    readonly action: string;
    readonly snapshot: string | null;
    readonly created: readonly string[];
  };
}

export interface CellGrid extends AreaRef {
  /** `area.rows` × `area.columns`; formulas come with their last value. */
  readonly cells: readonly (readonly Cell[])[];
}

/** What a sheet is like beyond its cells, as far as an audit of its layout asks. */
export interface SheetFacts {
  readonly sheet: string;
  readonly merges: readonly Area[];
  /** Runs of rows and columns that are not shown, whether hidden by hand or by a filter. */
  readonly hiddenRows: readonly Run[];
  readonly hiddenColumns: readonly Run[];
  /** Filters of the sheet and of its tables; active ones have a criterion. */
  readonly filters: readonly { readonly area: Area; readonly active: boolean }[];
  /** Number formats other than `General`, by rectangles of the used area. */
  readonly numberFormats: readonly { readonly area: Area; readonly format: string }[];
}

export interface Inspection {
  readonly grids: readonly CellGrid[];
  readonly facts: readonly SheetFacts[];
}

export interface Run {
  readonly first: number;
  readonly count: number;
}

export interface ApplyOptions {
  /** Called between chunks, with the share done (0–1). */
  readonly onProgress?: (share: number) => void;
  /** Honoured until writing starts and between chunks. */
  readonly signal?: AbortSignal;
}

export interface OpenWorkbook {
  /** One request. */
  describe(): Promise<WorkbookStructure>;
  /** One request for each 4 MB. The grids come in the order asked for. */
  read(areas: readonly AreaRef[]): Promise<CellGrid[]>;
  /** The same, and what is known of these sheets beyond their cells, in the order asked for. */
  inspect(areas: readonly AreaRef[], sheets: readonly string[]): Promise<Inspection>;
  /** One request for each 4 MB; see `Plan`. */
  apply(plan: Plan, options?: ApplyOptions): Promise<void>;
}
