import type { AreaRef } from '../plan';
import type { Sheet } from '../xlsx';
import type { Area } from '../plan';
import {
  CalcError,
  Calculator,
  DESKTOP_BLANKS,
  WEB_BLANKS,
  type CalculationReport,
  type CustomFunction,
  type CustomResult,
  type Invocation,
  type UnsupportedFormula,
} from './calc';
import { calcBook } from './calc/workbook';
import type { Host } from './host';
import { CUSTOM_FUNCTION_CATEGORY } from './protocol';
import type { Calculation } from './session';

/** Message types of the custom functions' category. */
const INVOCATION = 1000;
const CANCELLATION = 1001;
const CANCELABLE = 1;
const ERRORS_ALLOWED = 4;

/** Codes in which the runtime answers errors. */
const ERROR_CODES: Readonly<Record<number, string>> = {
  1: '#N/A',
  2: '#VALUE!',
  3: '#VALUE!',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

/**
 * Keeps the workbook calculated: what a request or a person edits is told to the calculator, and
 * custom functions are asked of the client's own runtime, over the bridge.
 */
export class HostCalculation implements Calculation {
  private readonly calculator: Calculator;
  private areas: AreaRef[] = [];
  private structure = false;

  constructor(
    private readonly host: Host,
    functions: readonly CustomFunction[],
  ) {
    const { session } = host;
    this.calculator = new Calculator(calcBook(session.workbook), {
      custom: functions,
      invoke: (batch) => this.invoke(batch),
      cancel: (ids) => this.cancel(ids),
      blankAs: session.profile === 'web' ? WEB_BLANKS : DESKTOP_BLANKS,
    });
    session.onCustomResults = (results) => this.answered(results);
  }

  /** Formulas that keep the value they had in the file, and why. */
  get unsupported(): readonly UnsupportedFormula[] {
    return this.calculator.unsupported;
  }

  edited(sheet: Sheet, area: Area): void {
    this.areas.push({ sheet: sheet.name, area });
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
    const { areas } = this;
    this.areas = [];
    if (this.structure) {
      this.structure = false;
      this.calculator.structureChanged(areas);
      this.calculator.namesChanged();
      this.calculator.tablesChanged();
    }
    if (areas.length > 0) this.calculator.edited(areas);
  }

  private report({ changed }: CalculationReport): void {
    this.host.session.computed(changed);
    this.host.callsUnderWay(this.calculator.pending);
  }

  private invoke(batch: readonly Invocation[]): void {
    this.host.post(
      batch.map(({ id, fn, args, address }) => {
        const flags = (fn.cancelable ? CANCELABLE : 0) | (fn.acceptsErrors ? ERRORS_ALLOWED : 0);
        const message = [id, fn.id, args, address, flags, null];
        return [CUSTOM_FUNCTION_CATEGORY, INVOCATION, '', message, id];
      }),
    );
  }

  private cancel(ids: readonly number[]): void {
    this.host.post(
      ids.map((id) => [CUSTOM_FUNCTION_CATEGORY, CANCELLATION, '', { invocationId: id }, id]),
    );
  }

  /** `[id, true, value]`, or `[id, false, message, code]`. */
  private answered(results: readonly unknown[]): void {
    const answers = results.flatMap((result) => {
      if (!Array.isArray(result)) return [];
      const [id, done, value, code] = result as [number, boolean, unknown, number | undefined];
      return [
        { id, result: done ? resultOf(value) : new CalcError(ERROR_CODES[code ?? 2] ?? '#VALUE!') },
      ];
    });
    this.report(this.calculator.settle(answers));
  }
}

/** A missing result shows as 0 (OfficeDev/office-js#1503). */
function resultOf(value: unknown): CustomResult {
  if (Array.isArray(value)) {
    return value.map((row: unknown) => (Array.isArray(row) ? row.map(scalarOf) : [scalarOf(row)]));
  }
  return scalarOf(value);
}

function scalarOf(value: unknown): string | number | boolean | CalcError {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  return 0;
}
