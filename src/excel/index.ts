/**
 * The open workbook. The only folder that names Office.js: `openExcel()` gives the interface that
 * the actions stand on, with a constant number of requests for each of its methods.
 */
export { openExcel, type ExcelOptions } from './open';
export { goTo } from './goTo';
export { watchWorkbook, type Witness } from './watch';
export { ExcelFailure, failureOf } from './failure';
