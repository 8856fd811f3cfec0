/** What the page is told of the add-in that it carries. */
import type { FunctionsMetadata } from '@pnftp/excel-host';
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
  readonly ribbon: readonly RibbonButton[];
  readonly pane: {
    /** Of the pane's page, on the same origin: the bridge, the genuine Office.js, the add-in. */
    readonly address: string;
    /** What the pane is told is Excel's language, as `es-PE`. */
    readonly locale: string;
  };
  /** The workbook that the page opens with; where nothing answers at its address, none. */
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
  readonly noWorkbook: string;
  readonly calculating: string;
  readonly ready: string;
}
