/** Calculation of a workbook's formulas without Excel. See `docs/calculation.md`. */
export { Calculator } from './calculator';
export type { CalculationReport, CalculatorOptions, CellPlace, UnsupportedFormula } from './report';
export type {
  CustomFunction,
  CustomParameter,
  CustomResult,
  Invocation,
  PassedArgument,
  PassedValue,
} from './customCalls';
export { DESKTOP_BLANKS, WEB_BLANKS, type BlankAs } from './customInvoker';
export type { CalcBook, CalcName, CalcSheet, CalcTable, StoredFormula } from './book';
export { calcBook } from './workbook';
export { CalcError } from './values';
export { natives } from './functions';
