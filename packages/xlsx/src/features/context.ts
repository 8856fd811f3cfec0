/** What the features of a worksheet need of their surroundings. */
import type { ConditionalStyle } from '../plan';
import type { XmlElement } from '../xml';

export interface SheetTree {
  /** The `worksheet` element with everything but the rows. */
  readonly root: XmlElement;
  /** Says that the tree is about to change. */
  touch(): void;
}

/** Formulas as Excel shows them, with `=`, and as the file stores them, without. */
export interface FormulaForms {
  toStored(shown: string): string;
  toShown(stored: string): string;
}

/** The differential formats of styles.xml. */
export interface DifferentialStyles {
  add(style: ConditionalStyle): number;
  style(id: number): ConditionalStyle | undefined;
}

/** `CT_Worksheet`: its children in the order that the schema wants. */
export const WORKSHEET_ORDER: readonly string[] = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** `#DDF3E0` → `FFDDF3E0`. */
export const toArgb = (color: string): string => `FF${color.replace(/^#/, '').toUpperCase()}`;

/** `FFDDF3E0` → `#DDF3E0`. */
export const fromArgb = (argb: string): string => `#${argb.slice(-6).toUpperCase()}`;
