/**
 * A page with a workbook in a grid, an Excel that is not Excel behind it, and an add-in's pane
 * beside it. The add-in comes as options; `./bridge` goes into the pane, before Office.js.
 */
export { Workbench } from './Workbench';
export type { FunctionHelp, RibbonButton, WorkbenchOptions, WorkbenchTexts } from './options';
export type { Profile } from './profiles';
