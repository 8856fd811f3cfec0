import type { Area } from '../plan';
import type { Sheet } from './sheet';

const pending = (): never => {
  throw new Error('pending');
};

export class Table {
  /** Stable while the workbook is open. */
  get id(): number {
    return pending();
  }
  get name(): string {
    return pending();
  }
  /** Formulas that use it follow. */
  set name(_name: string) {
    pending();
  }
  get sheet(): Sheet {
    return pending();
  }
  /** Header row (where there is one) and data rows, without the total row. */
  get area(): Area {
    return pending();
  }
  /** Header row, data rows and total row. */
  get fullArea(): Area {
    return pending();
  }
  get headers(): readonly string[] {
    return pending();
  }
  get hasHeaders(): boolean {
    return pending();
  }
  get hasTotals(): boolean {
    return pending();
  }
  set hasTotals(_on: boolean) {
    pending();
  }
  get style(): string | null {
    return pending();
  }
  set style(_style: string | null) {
    pending();
  }
  get bandedRows(): boolean {
    return pending();
  }
  set bandedRows(_on: boolean) {
    pending();
  }
  get filterButtons(): boolean {
    return pending();
  }
  set filterButtons(_on: boolean) {
    pending();
  }
  /** Same header row and left edge; new columns take their names from the header cells. */
  resize(_area: Area): void {
    pending();
  }
  /** Writes the header cell; formulas that use the column follow. */
  renameColumn(_index: number, _header: string): void {
    pending();
  }
  /** Formula that new rows get, as shown; `null` takes it away. */
  calculatedColumn(_header: string): string | null {
    return pending();
  }
  setCalculatedColumn(_header: string, _formula: string | null): void {
    pending();
  }
  /** Takes the table away and leaves its cells. */
  remove(): void {
    pending();
  }
}
