/** What the page is told of the add-in that it carries. */
import type { FunctionsMetadata, Mistake } from '@pnftp/excel-host';
import type { Profile } from './profiles';

/** A button of the add-in's tab in the ribbon. */
export interface RibbonButton {
  /** The function that the add-in associated with the button (`Office.actions.associate`). */
  readonly action: string;
  readonly label: string;
  readonly tip: string;
  /** Address of a square picture. */
  readonly icon: string;
}

/** A function as it is explained while one types it. */
export interface FunctionHelp {
  /** In capitals, as formulas write it. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional?: boolean;
  }[];
}

export interface WorkbenchOptions {
  readonly texts: WorkbenchTexts;
  /** Address of the add-in's picture, in the bar on top. */
  readonly icon: string;
  /** `#RRGGBB`. */
  readonly colors: {
    /** Of buttons and of the selection. */
    readonly accent: string;
    /** Behind what is selected. */
    readonly soft: string;
    /** Of a button that is pointed at. */
    readonly strong: string;
  };
  /** The add-in's custom functions: its `functions.json`, and the namespace of its manifest. */
  readonly functions: { readonly metadata: FunctionsMetadata; readonly namespace: string };
  /** What is shown while a formula is typed. */
  readonly functionHelp: readonly FunctionHelp[];
  readonly ribbon: readonly RibbonButton[];
  readonly pane: {
    /** Of the pane's page, on the same origin: the bridge, the genuine Office.js, the add-in. */
    readonly address: string;
    /** What the pane is told is Excel's language, as `es-PE`. */
    readonly locale: string;
  };
  /** The workbook that the page opens with; where nothing answers at its address, a blank one. */
  readonly sample?: { readonly address: string; readonly fileName: string };
  /** Why a file cannot be opened, and what to do, by the code of `XlsxError`. */
  readonly explainFileError: (code: string) => string;
}

/** All that the page itself says. */
export interface WorkbenchTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly open: string;
  readonly download: string;
  readonly profile: string;
  readonly profiles: Readonly<Record<Profile, string>>;
  readonly ribbon: string;
  readonly sheets: string;
  readonly grid: (sheet: string) => string;
  readonly cell: string;
  readonly formula: string;
  readonly edit: string;
  readonly pane: string;
  readonly loading: string;
  readonly close: string;
  readonly cannotOpen: (file: string) => string;
  readonly cannotWrite: (cell: string) => string;
  readonly protectedCell: string;
  readonly invalidEntry: string;
  /** The workbook that opens where none is served. */
  readonly blank: { readonly fileName: string; readonly sheet: string };
  readonly noWorkbook: string;
  readonly calculating: string;
  readonly ready: string;
  readonly pasteInvalid: (cells: string) => string;
  readonly pasteInvalidAdvice: string;
  readonly cannotDo: string;
  readonly cannotDoAdvice: string;
  /** What is wrong with a formula, and what to do. */
  readonly mistakes: Readonly<Record<Mistake, string>>;
  readonly notAllowed: string;
  readonly enterDespite: string;
  /** What stands between arguments. */
  readonly argumentSign: string;
  readonly functions: string;
  readonly choices: string;
  readonly filter: string;
  readonly filtered: string;
  readonly selectAll: string;
  readonly tools: string;
  readonly undo: string;
  readonly redo: string;
  readonly insertRow: string;
  readonly insertColumn: string;
  readonly deleteRow: string;
  readonly deleteColumn: string;
  readonly sortUp: string;
  readonly sortDown: string;
  readonly allValues: string;
  readonly blanks: string;
  readonly apply: string;
  readonly cancel: string;
  readonly clearFilter: string;
  readonly find: string;
  readonly findNext: string;
  readonly notFound: string;
  readonly zoom: string;
  readonly allSheets: string;
  readonly searchSheet: string;
  readonly status: {
    readonly count: (cells: number) => string;
    readonly sum: (figure: string) => string;
    readonly average: (figure: string) => string;
  };
  readonly unsaved: string;
  readonly leave: {
    readonly title: (file: string) => string;
    readonly advice: string;
    readonly download: string;
    readonly discard: string;
  };
  readonly drop: string;
  readonly keeping: {
    readonly keep: string;
    readonly forget: string;
    readonly title: string;
    readonly what: string;
    readonly warning: string;
    readonly accept: string;
    /** `when` it goes. */
    readonly kept: (file: string, when: string) => string;
    readonly resume: (file: string, since: string) => string;
    readonly open: string;
    readonly forgotten: string;
    readonly failed: string;
    readonly failedAdvice: string;
  };
}
