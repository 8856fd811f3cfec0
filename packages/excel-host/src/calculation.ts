import type { Sheet } from '@pnftp/xlsx';
import type { Area, AreaRef, CellValue } from '@pnftp/xlsx/plan';
import {
  Calculator,
  DESKTOP_BLANKS,
  WEB_BLANKS,
  type CalculationReport,
  type CustomFunction,
  type UnsupportedFormula,
} from './calc';
import { calcBook } from './calc/workbook';
import type { Host } from './host';
import { answersOf, cancellationEntries, invocationEntries } from './customFunctions';
import type { Calculation } from './session';

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Keeps the workbook calculated: what a request or a person edits is told to the calculator, and
 * custom functions are asked of the client's own runtime, over the bridge.
 */
export class HostCalculation implements Calculation {
  private readonly calculator: Calculator;
  /** By the sheet itself: its title may change before they are told. */
  private areas: { readonly sheet: Sheet; readonly area: Area }[] = [];
  private structure = false;

  constructor(
    private readonly host: Host,
    functions: readonly CustomFunction[],
  ) {
    const { session } = host;
    this.calculator = new Calculator(calcBook(session.workbook), {
      custom: functions,
      invoke: (batch) => this.host.post(invocationEntries(batch)),
      cancel: (ids) => this.host.post(cancellationEntries(ids)),
      locale: session.locale.name,
      blankAs: session.profile === 'web' ? WEB_BLANKS : DESKTOP_BLANKS,
    });
    session.onCustomResults = (results) => this.answered(results);
  }

  /** Formulas that keep the value they had in the file, and why. */
  get unsupported(): readonly UnsupportedFormula[] {
    return this.calculator.unsupported;
  }

  /** See `Calculator.evaluateAt`. */
  evaluate(sheet: Sheet, formula: string, at: Place, base: Place): CellValue {
    return this.calculator.evaluateAt(sheet.name, formula, at, base);
  }

  /** The page of the custom functions was opened, perhaps for the second time. */
  runtimeBegan(): void {
    this.calculator.runtimeBegan();
  }

  edited(sheet: Sheet, area: Area): void {
    this.areas.push({ sheet, area });
  }

  structureChanged(): void {
    this.structure = true;
  }

  recalculate(): void {
    this.tell();
    this.report(this.calculator.recalculate());
  }

  recalculateAll(): void {
    this.tell();
    this.report(this.calculator.recalculate(true));
  }

  private tell(): void {
    const sheets = new Set(this.host.session.workbook.sheets);
    const areas = this.areas
      .filter(({ sheet }) => sheets.has(sheet))
      .map(({ sheet, area }): AreaRef => ({ sheet: sheet.name, area }));
    this.areas = [];
    if (this.structure) {
      this.structure = false;
      this.calculator.structureChanged(areas);
    }
    if (areas.length > 0) this.calculator.edited(areas);
  }

  private report({ changed }: CalculationReport): void {
    this.host.session.computed(changed);
    this.host.callsUnderWay(this.calculator.pending);
  }

  /** `[[id, true, value], [id, false, message, code], …]`. */
  private answered(results: readonly unknown[]): void {
    this.report(this.calculator.settle(answersOf(results)));
  }
}
