import type { AreaRef } from '../plan';
import type { Sheet } from './sheet';
import type { Table } from './table';
import type { CalculationMode, DefinedName, WorkbookOptions } from './types';

const pending = (): never => {
  throw new Error('pending');
};

/** Opens the bytes of an .xlsx or .xlsm. Throws `XlsxError`. The bytes are not changed. */
export function openWorkbook(bytes: Uint8Array, options: WorkbookOptions = {}): Workbook {
  void bytes;
  void options;
  return pending();
}

/** A workbook with empty sheets of these titles (one, `Sheet1`, if none are given). */
export function newWorkbook(
  options: WorkbookOptions & { readonly sheets?: readonly string[] } = {},
): Workbook {
  void options;
  return pending();
}

export class Workbook {
  /** The bytes of the file as it now stands; the workbook can be edited further. */
  save(): Uint8Array {
    return pending();
  }
  /** Worksheets in the order of the tabs. */
  get sheets(): readonly Sheet[] {
    return pending();
  }
  /** By title, in any case; `null` if there is none. */
  sheet(_name: string): Sheet | null {
    return pending();
  }
  addSheet(_name: string, _position?: number): Sheet {
    return pending();
  }
  /** References to it become `#REF!`, as in Excel. */
  removeSheet(_sheet: Sheet): void {
    pending();
  }
  moveSheet(_sheet: Sheet, _position: number): void {
    pending();
  }
  /** References to it follow. */
  renameSheet(_sheet: Sheet, _name: string): void {
    pending();
  }
  get activeSheet(): Sheet {
    return pending();
  }
  set activeSheet(_sheet: Sheet) {
    pending();
  }
  /** Workbook-scoped and sheet-scoped names, `_xlnm` ones left out. */
  get names(): readonly DefinedName[] {
    return pending();
  }
  /** By name in any case, of the workbook or of a sheet. */
  name(_name: string, _sheet?: Sheet): DefinedName | null {
    return pending();
  }
  /** Defines or redefines. `formula` as shown, with `=`. */
  setName(
    _name: string,
    _target: string | AreaRef,
    _options?: { sheet?: Sheet; visible?: boolean; comment?: string },
  ): void {
    pending();
  }
  /** Whether it was there. */
  removeName(_name: string, _sheet?: Sheet): boolean {
    return pending();
  }
  get tables(): readonly Table[] {
    return pending();
  }
  /** By name in any case. */
  table(_name: string): Table | null {
    return pending();
  }
  get calculationMode(): CalculationMode {
    return pending();
  }
  set calculationMode(_mode: CalculationMode) {
    pending();
  }
  get date1904(): boolean {
    return pending();
  }
  /** Custom XML parts, as text. */
  get customXml(): readonly { readonly id: string; readonly xml: string }[] {
    return pending();
  }
  addCustomXml(_xml: string): string {
    return pending();
  }
  setCustomXml(_id: string, _xml: string): void {
    pending();
  }
  removeCustomXml(_id: string): boolean {
    return pending();
  }
  /** Title, author and the like, by the local names of docProps/core.xml. */
  get properties(): Readonly<Record<string, string>> {
    return pending();
  }
  setProperties(_properties: Readonly<Record<string, string>>): void {
    pending();
  }
}
